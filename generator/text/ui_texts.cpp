#include "text/ui_texts.h"

#include <fmt/format.h>

#include <cassert>
#include <charconv>
#include <nlohmann/json.hpp>

#include "text/embedded_file.h"
#include "text/typography.h"

namespace mooc {
namespace {

using TextMap = std::map<std::string, std::string, std::less<>>;

void add_missing(TextMap& texts, const nlohmann::json& object, Typography rules) {
  for (const auto& entry : object.items())
    texts.try_emplace(entry.key(), typographic(entry.value().get<std::string>(), rules));
}

void add_file(UiTexts& texts, std::string_view folder, std::string_view language, Typography rules) {
  const auto* file = find_embedded_file(fmt::format("{}/{}.json", folder, language));
  if (!file) return;
  const auto json = nlohmann::json::parse(file->bytes);
  add_missing(texts.page, json.at("page"), rules);
  if (json.contains("scenario")) add_missing(texts.scenario, json.at("scenario"), rules);
  if (json.contains("runtime")) add_missing(texts.runtime, json.at("runtime"), rules);
}

void add_folder(UiTexts& texts, std::string_view folder, std::string_view language) {
  const auto rules = typography_of(language);
  add_file(texts, folder, language, rules);
  const auto first = language.substr(0, language.find('-'));
  if (first != language) add_file(texts, folder, first, rules);
  if (first != "en") add_file(texts, folder, "en", Typography::plain);
}

int number_in(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

}  // namespace

std::string_view UiTexts::operator[](std::string_view name) const {
  const auto found = page.find(name);
  assert(found != page.end() && "no such text in templates/ui");
  return found == page.end() ? std::string_view() : found->second;
}

std::string UiTexts::filled(std::string_view name,
                            std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
  std::string result((*this)[name]);
  for (const auto& [key, value] : values) {
    const auto place = fmt::format("{{{}}}", key);
    for (auto at = result.find(place); at != std::string::npos; at = result.find(place, at + value.size()))
      result.replace(at, place.size(), value);
  }
  return result;
}

std::string UiTexts::counted(std::string_view name, long long count) const {
  return filled(fmt::format("{}-{}", name, count < 2 ? "one" : "many"), {{"n", std::to_string(count)}});
}

UiTexts ui_texts(std::string_view language) {
  UiTexts texts;
  add_folder(texts, "ui", language);
  return texts;
}

UiTexts report_texts(std::string_view language) {
  UiTexts texts;
  add_folder(texts, "report", language);
  add_folder(texts, "ui", language);
  return texts;
}

std::string written_date(const UiTexts& texts, std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::string(date);
  const int month = number_in(date.substr(5, 2));
  const int day = number_in(date.substr(8, 2));
  if (month < 1 || month > 12 || day < 1) return std::string(date);
  const auto written_day = day == 1 ? std::string(texts["date-first"]) : std::to_string(day);
  return texts.filled(
      "date", {{"day", written_day}, {"month", texts[fmt::format("month-{}", month)]}, {"year", date.substr(0, 4)}});
}

std::string written_duration(const UiTexts& texts, int minutes) {
  if (minutes < 60) return texts.counted("minutes", minutes);
  if (minutes % 60 == 0) return texts.filled("hours", {{"h", std::to_string(minutes / 60)}});
  return texts.filled("hours-minutes",
                      {{"h", std::to_string(minutes / 60)}, {"m", fmt::format("{:02}", minutes % 60)}});
}

std::string written_number(const UiTexts& texts, double number) {
  auto written = fmt::format("{}", number);
  if (written.ends_with(".0")) written.resize(written.size() - 2);
  if (const auto point = written.find('.'); point != std::string::npos)
    written.replace(point, 1, texts["decimal-mark"]);
  return written;
}

}  // namespace mooc
