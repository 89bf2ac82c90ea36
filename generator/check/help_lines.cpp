#include "check/help_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/number.h"

namespace mooc {

void check_help_lines(const CourseInfo& info, std::string_view today, std::vector<Diagnostic>& diagnostics) {
  if (today.empty() || info.help_lines.empty()) return;
  const std::string& date = info.help_lines_date;
  const auto year = date.size() == 10 ? parse_whole_number(std::string_view(date).substr(0, 4)) : std::nullopt;
  if (!year) {
    diagnostics.push_back(notice("help-lines-old", info.help_lines_span,
                                 "nothing says when the help lines were last checked",
                                 fmt::format("check the numbers and write help_lines_date: {}", today)));
    return;
  }
  // Written as YYYY-MM-DD, dates sort as texts do.
  const std::string a_year_later = fmt::format("{:04}{}", *year + 1, date.substr(4));
  if (a_year_later > today) return;
  diagnostics.push_back(notice("help-lines-old", info.help_lines_date_span,
                               fmt::format("the help lines were last checked on {}, more than a year ago", date),
                               fmt::format("check the numbers and write help_lines_date: {}", today)));
}

void check_module_help(const Module& module, std::span<const PageFindings* const> pages,
                       std::vector<Diagnostic>& diagnostics) {
  const auto told = [&](SourceSpan place, std::string_view what) {
    diagnostics.push_back(
        warning("help-lines-missing", place,
                fmt::format("the module «{}» {}, and none of its pages shows the help lines", module.title, what),
                "write :::help and ::: below it, near this place or at the end of the lesson"));
  };
  const auto offers = [](const PageFindings* page) { return page->offers_help; };
  if (std::any_of(pages.begin(), pages.end(), offers)) return;
  // Most of all they are missed where the part stands that may hurt, not where the introduction announces it.
  for (const PageFindings* const page : pages) {
    if (page->sensitive) return told(*page->sensitive, "has a part that may hurt");
  }
  for (const PageFindings* const page : pages) {
    if (page->crisis) return told(*page->crisis, "speaks of suicide or self-harm");
  }
}

}  // namespace mooc
