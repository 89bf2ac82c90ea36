#include "parse/attribute_types.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "parse/identifiers.h"
#include "parse/question_rules.h"
#include "parse/question_settings.h"
#include "text/nearest.h"
#include "text/number.h"

namespace mooc {

namespace {

bool all_of_class(std::string_view text, bool (*is_of_class)(char)) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_of_class);
}

bool is_language(std::string_view text) {
  return text.size() >= 2 && text.size() <= 35 && all_of_class(text, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
         });
}

bool is_list_of_codes(std::string_view text) {
  while (!text.empty()) {
    const auto comma = std::min(text.find(','), text.size());
    if (!is_competence_code(text.substr(0, comma))) return false;
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return true;
}

bool fits(AttributeType type, std::string_view value) {
  switch (type) {
    case AttributeType::flag:
      return value.empty();
    case AttributeType::yes_or_no:
      return value == "true" || value == "false";
    case AttributeType::text:
    case AttributeType::path:
    case AttributeType::address:
      return !value.empty();
    case AttributeType::identifier:
      return is_identifier(value);
    case AttributeType::seconds:
      return parse_whole_number(value).value_or(0) > 0;
    case AttributeType::points:
      return parse_number(value).value_or(0) > 0;
    case AttributeType::weight:
      return parse_number(value).value_or(-1) >= 0;
    case AttributeType::percent:
      return parse_number(value).value_or(-1) >= 0 && parse_number(value).value_or(101) <= 100;
    case AttributeType::country:
      return value.size() == 2 && all_of_class(value, [](char c) { return c >= 'A' && c <= 'Z'; });
    case AttributeType::date:
      return is_date(value);
    case AttributeType::language:
      return is_language(value);
    case AttributeType::codes:
      return is_list_of_codes(value);
    case AttributeType::question_type:
      return question_type(value).has_value();
  }
  return false;
}

std::string_view meant(AttributeType type) {
  switch (type) {
    case AttributeType::flag:
      return "a word alone, without a value";
    case AttributeType::yes_or_no:
      return "true or false";
    case AttributeType::text:
      return "a text";
    case AttributeType::path:
      return "the path of a file";
    case AttributeType::address:
      return "an address";
    case AttributeType::identifier:
      return "small letters a to z, digits and hyphens, a letter first";
    case AttributeType::seconds:
      return "a number of seconds";
    case AttributeType::points:
      return "a number above 0";
    case AttributeType::weight:
      return "a number, 0 or more";
    case AttributeType::percent:
      return "a number from 0 to 100";
    case AttributeType::country:
      return "a country in two capital letters";
    case AttributeType::date:
      return "a date as year-month-day";
    case AttributeType::language:
      return "a language such as fr or fr-CA";
    case AttributeType::codes:
      return "competence codes with commas and without spaces";
    case AttributeType::question_type:
      return "one of single, multiple, true-false, short, numeric, matching, ordering, gaps, categorise, likert and "
             "long";
  }
  return "";
}

Diagnostic unknown_attribute(const DirectiveRule& rule, const Attribute& attribute) {
  std::vector<std::string_view> known;
  std::string list;
  for (const auto& allowed : rule.attributes) {
    known.push_back(allowed.name);
    list += (list.empty() ? "" : ", ") + std::string(allowed.name);
  }
  const auto close = nearest(attribute.name, known);
  const bool of_a_quiz = rule.kind == DirectiveKind::question &&
                         std::count(question_setting_keys.begin(), question_setting_keys.end(), attribute.name) > 0;
  auto help = of_a_quiz ? fmt::format(
                              "a question in a lesson is practice, tried as often as one likes and never marked: "
                              "write it into quizzes/ to set «{}», or remove this",
                              attribute.name)
              : close         ? fmt::format("did you mean «{}»?", *close)
              : known.empty() ? fmt::format(":::{} takes no attributes", rule.name)
                              : "known are: " + list;
  return error("directive-attribute", attribute.name_span,
               fmt::format(":::{} has no attribute «{}»", rule.name, attribute.name), std::move(help));
}

std::string example_for(const AttributeRule& rule, std::string_view written) {
  if (rule.type == AttributeType::question_type)
    if (const auto close = nearest(written, question_type_names())) return fmt::format("{}={}", rule.name, *close);
  return std::string(rule.example);
}

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto year = parse_whole_number(text.substr(0, 4));
  const auto month = parse_whole_number(text.substr(5, 2));
  const auto day = parse_whole_number(text.substr(8, 2));
  if (!year || !month || !day || *month < 1 || *day < 1) return false;
  return std::chrono::year_month_day(std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                     std::chrono::day(static_cast<unsigned>(*day)))
      .ok();
}

std::vector<Diagnostic> check_attributes(const DirectiveRule& rule, const std::vector<Attribute>& attributes,
                                         SourceSpan opening) {
  std::vector<Diagnostic> found;
  std::set<std::string_view> seen;
  for (const auto& attribute : attributes) {
    const auto allowed =
        std::find_if(rule.attributes.begin(), rule.attributes.end(),
                     [&attribute](const AttributeRule& candidate) { return candidate.name == attribute.name; });
    if (allowed == rule.attributes.end()) {
      found.push_back(unknown_attribute(rule, attribute));
    } else if (!seen.insert(attribute.name).second) {
      found.push_back(error("directive-attribute", attribute.name_span,
                            fmt::format("«{}» is written twice", attribute.name), "keep one of the two"));
    } else if (!fits(allowed->type, attribute.value)) {
      found.push_back(error("directive-attribute", attribute.span,
                            fmt::format("«{}» must be {}", attribute.name, meant(allowed->type)),
                            fmt::format("write {}", example_for(*allowed, attribute.value))));
    }
  }
  for (const auto& needed : rule.attributes) {
    if (!needed.required || seen.count(needed.name) != 0) continue;
    found.push_back(error("directive-attribute", opening, fmt::format(":::{} needs «{}»", rule.name, needed.name),
                          fmt::format("write {{{}}} at the end of the line", needed.example)));
  }
  return found;
}

}  // namespace mooc
