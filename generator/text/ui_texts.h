// The words of the interface, from templates/ui/<language>.json: "page" for what render/ writes, "runtime" for the
// browser, "scenario" for its pages with a simulation; and of the author's report, from
// templates/report/<language>.json.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace mooc {

struct UiTexts {
  std::map<std::string, std::string, std::less<>> page;
  std::map<std::string, std::string, std::less<>> runtime;
  std::map<std::string, std::string, std::less<>> scenario;  // for the script of pages with a simulation

  // The text of that name; it must exist (a programmer's mistake otherwise).
  [[nodiscard]] std::string_view operator[](std::string_view name) const;

  // The text of that name with each `{key}` replaced by its value.
  [[nodiscard]] std::string filled(std::string_view name,
                                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) const;

  // `<name>-one` or `<name>-many`, whichever `count` asks for, with `{n}` replaced by it.
  [[nodiscard]] std::string counted(std::string_view name, long long count) const;
};

// Of the language's own file, else of its first part's (fr for fr-CA), else English; a text missing there is taken from
// English. The typography of `language` is set in all of them.
UiTexts ui_texts(std::string_view language);

// Those of the report, and those of the interface ("page") where the report has none of its own.
UiTexts report_texts(std::string_view language);

// "2025-10-01" as people of that language write it; what is no date comes back as it is.
std::string written_date(const UiTexts& texts, std::string_view date);

// "2 h 30" or "25 minutes".
std::string written_duration(const UiTexts& texts, int minutes);

// A number as people write it: without trailing zeros, with the language's decimal mark.
std::string written_number(const UiTexts& texts, double number);

}  // namespace mooc
