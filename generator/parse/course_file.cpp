#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "parse/advice_settings.h"
#include "parse/attribute_types.h"
#include "parse/course_files.h"
#include "parse/field_reader.h"
#include "parse/package_settings.h"
#include "parse/yaml.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 23> course_keys{
    "id",         "version",  "language",   "title",         "subtitle", "description", "authors", "licence",
    "pass_mark",  "duration", "audience",   "prerequisites", "may_hurt", "keywords",    "sources", "help_lines_date",
    "help_lines", "theme",    "allow_html", "rules",         "words",    "navigation",  "package"};
constexpr std::array<std::string_view, 4> country_keys{"country", "name", "emergency", "lines"};
constexpr std::array<std::string_view, 3> line_keys{"name", "number", "note"};
constexpr std::array<std::string_view, 2> colour_keys{"light", "dark"};

std::vector<std::string> only_texts(std::vector<PlacedText>&& placed) {
  std::vector<std::string> texts;
  for (auto& text : placed) texts.push_back(std::move(text.text));
  return texts;
}

bool is_colour(std::string_view text) {
  return (text.size() == 7 || text.size() == 4) && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

bool is_country(std::string_view text) {
  return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

class CourseReader {
 public:
  explicit CourseReader(const DataValue& map)
      : map_(map), owner_(map.members.empty() ? map.span : map.members.front().key_span) {}

  Parsed<CourseDocument> read() {
    fields_.expect_keys(map_, course_keys, "the course");
    read_names();
    read_texts();
    read_numbers();
    read_help_lines();
    read_theme();
    read_navigation();
    info_.rules = read_rule_settings(fields_, map_);
    info_.words = read_word_settings(fields_, map_);
    info_.package = read_package_settings(fields_, map_);
    return {CourseDocument{std::move(info_)}, fields_.take()};
  }

 private:
  void read_names();
  void read_texts();
  void read_numbers();
  void read_help_lines();
  HelpCountry read_country(const DataValue& item);
  void read_theme();
  void read_navigation();
  PlacedText colour(const DataValue& map, std::string_view key);

  const DataValue& map_;
  SourceSpan owner_;
  FieldReader fields_{Syntax::yaml};
  CourseInfo info_;
};

void CourseReader::read_names() {
  const auto id = fields_.required_text(map_, {"id", "a short name that never changes", "pair-aidance"}, owner_);
  info_.span = id.span;
  if (!id.text.empty() && fields_.identifier(map_, {"id", "an identifier", "pair-aidance"})) info_.id = id.text;
  info_.version = fields_.required_text(map_, {"version", "the version of the course", "1.0.0"}, owner_).text;
  info_.title = fields_.required_text(map_, {"title", "the title", "\"Marcher à côté\""}, owner_).text;
  const auto language = fields_.required_text(map_, {"language", "the language of the texts", "fr"}, owner_);
  info_.language = language.text;
  const bool known_form = language.text.size() >= 2 &&
                          language.text.find_first_not_of(
                              "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == std::string::npos;
  if (!language.text.empty() && !known_form)
    fields_.report(error("language", language.span, fmt::format("«{}» is not the tag of a language", language.text),
                         "write language: fr, or fr-CA, en, nl …"));
}

void CourseReader::read_texts() {
  constexpr std::string_view example = "\"…\"";
  info_.subtitle = fields_.text(map_, {"subtitle", "a text", example});
  info_.description = fields_.text(map_, {"description", "a text", example});
  info_.licence = fields_.text(map_, {"licence", "the name of a licence", "CC BY-SA 4.0"});
  info_.audience = fields_.text(map_, {"audience", "a text", example});
  info_.prerequisites = fields_.text(map_, {"prerequisites", "a text", example});
  info_.may_hurt = fields_.text(map_, {"may_hurt", "a text", example});
  info_.authors = only_texts(fields_.texts(map_, {"authors", "a list of names", "[\"…\", \"…\"]"}));
  info_.keywords = only_texts(fields_.texts(map_, {"keywords", "a list of words", "[\"…\", \"…\"]"}));
  info_.sources = only_texts(fields_.texts(map_, {"sources", "a list of texts", "[\"…\", \"…\"]"}));
  if (const auto date = fields_.placed_text(map_, {"help_lines_date", "a date", "2025-10-01"})) {
    info_.help_lines_date = date->text;
    info_.help_lines_date_span = date->span;
    if (!is_date(date->text))
      fields_.report(error("wrong-type", date->span, "«help_lines_date» must be a date as year-month-day",
                           "write help_lines_date: 2025-10-01"));
  }
}

void CourseReader::read_numbers() {
  info_.pass_mark = fields_.number(map_, {"pass_mark", "a percentage", "70"}, {}).value_or(70);
  if (const auto* written = map_.find("pass_mark")) info_.pass_mark_span = written->value.span;
  info_.duration = fields_.whole_number(map_, {"duration", "a whole number of minutes", "240"}, {1, 1'000'000});
  if (const auto* written = map_.find("duration")) info_.duration_span = written->value.span;
  info_.allow_html = fields_.flag(map_, {"allow_html", "true or false", "false"}).value_or(false);
}

void CourseReader::read_help_lines() {
  const auto* member = map_.find("help_lines");
  if (!member) return;
  info_.help_lines_span = member->key_span;
  for (const auto& item :
       fields_.list(map_, {"help_lines", "a list of countries",
                           "\n  - country: BE\n    name: Belgique\n    emergency: \"112\"\n    lines:\n      - …"}))
    if (fields_.expect_map(item, "a country of the help lines", "- country: BE"))
      info_.help_lines.push_back(read_country(item));
}

HelpCountry CourseReader::read_country(const DataValue& item) {
  fields_.expect_keys(item, country_keys, "a country of the help lines");
  HelpCountry country;
  const auto code = fields_.required_text(item, {"country", "the country in two capital letters", "BE"}, item.span);
  country.country = code.text;
  country.span = code.span;
  if (!code.text.empty() && !is_country(code.text))
    fields_.report(error("wrong-type", code.span, "«country» must be a country in two capital letters, or EU",
                         "write country: BE"));
  country.name = fields_.required_text(item, {"name", "the country's name", "Belgique"}, item.span).text;
  country.emergency = fields_.required_text(item, {"emergency", "the emergency number", "\"112\""}, item.span).text;
  for (const auto& line :
       fields_.list(item, {"lines", "a list of help lines", "\n      - name: Télé-Accueil\n        number: \"107\""})) {
    if (!fields_.expect_map(line, "a help line", "- name: Télé-Accueil")) continue;
    fields_.expect_keys(line, line_keys, "a help line");
    HelpLine help;
    help.name = fields_.required_text(line, {"name", "the line's name", "Télé-Accueil"}, line.span).text;
    help.number = fields_.required_text(line, {"number", "the number to call", "\"107\""}, line.span).text;
    help.note = fields_.text(line, {"note", "a text", "jour et nuit"});
    country.lines.push_back(std::move(help));
  }
  return country;
}

void CourseReader::read_theme() {
  const auto* theme = map_.find("theme");
  if (!theme || theme->value.kind == DataValue::Kind::null) return;
  if (!fields_.expect_map(theme->value, "«theme»", "accent: { light: \"#0F5E5C\", dark: \"#7FCFC6\" } below it"))
    return;
  for (const auto& [name, name_span, colours] : theme->value.members) {
    if (!fields_.expect_map(colours, fmt::format("the colour «{}»", name),
                            fmt::format("{}: {{ light: \"#0F5E5C\", dark: \"#7FCFC6\" }}", name)))
      continue;
    fields_.expect_keys(colours, colour_keys, "a colour");
    auto light = colour(colours, "light");
    auto dark = colour(colours, "dark");
    info_.theme[name] = {std::move(light.text), std::move(dark.text), light.span, dark.span};
  }
}

void CourseReader::read_navigation() {
  const Field field{"navigation", "free (every page is open) or in-order (a lesson opens after those before it)",
                    "in-order"};
  const auto written = fields_.placed_text(map_, field);
  if (!written || written->text == "free") return;
  if (written->text != "in-order") return fields_.wrong_type(*map_.find("navigation"), field);
  info_.navigation = Navigation::in_order;
}

PlacedText CourseReader::colour(const DataValue& map, std::string_view key) {
  auto written = fields_.required_text(map, {key, "a colour", "\"#0F5E5C\""}, map.span);
  if (!written.text.empty() && !is_colour(written.text))
    fields_.report(error("wrong-type", written.span, fmt::format("«{}» is not a colour", written.text),
                         fmt::format("write {}: \"#0F5E5C\"", key)));
  return written;
}

}  // namespace

Parsed<CourseDocument> parse_course_file(const SourceFile& file) {
  auto yaml = parse_yaml(file, file.whole());
  if (yaml.value.kind == DataValue::Kind::null) return {{}, std::move(yaml.diagnostics)};
  FieldReader form(Syntax::yaml);
  if (!form.expect_map(yaml.value, "course.yaml", "a line for each key: title: \"…\"")) return {{}, form.take()};
  auto parsed = CourseReader(yaml.value).read();
  append(yaml.diagnostics, std::move(parsed.diagnostics));
  return {std::move(parsed.value), std::move(yaml.diagnostics)};
}

}  // namespace mooc
