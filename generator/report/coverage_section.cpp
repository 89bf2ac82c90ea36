#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/sections.h"

namespace mooc {
namespace {

enum class ItemState : std::uint8_t { both, unasked, untrained, missing };

ItemState state_of(const ItemCoverage& item) {
  if (item.trained()) return item.asked() ? ItemState::both : ItemState::unasked;
  return item.asked() ? ItemState::untrained : ItemState::missing;
}

std::string_view state_word(ItemState state) {
  switch (state) {
    case ItemState::both:
      return "state-both";
    case ItemState::unasked:
      return "state-unasked";
    case ItemState::untrained:
      return "state-untrained";
    case ItemState::missing:
      return "state-missing";
  }
  return "";
}

// Calls visit(category, item, its place in coverage.items) in the framework's order.
template <class Visit>
void each_item(const CompetenceFramework& framework, const Visit& visit) {
  std::size_t place = 0;
  for (const CompetenceCategory& category : framework.categories) {
    for (const CompetenceItem& item : category.items) visit(category, item, place++);
  }
}

void write_item_name(ReportWriter& out, const CompetenceItem& item) {
  out.raw("<span class=\"code\">");
  out.literal(item.code.value);
  out.raw("</span> ");
  out.text(item.text);
}

// The items in a state, by name; nothing when there are none.
void write_items_in(ReportWriter& out, const Course& course, const Coverage& coverage, ItemState state,
                    std::string_view heading) {
  const auto count = std::count_if(coverage.items.begin(), coverage.items.end(),
                                   [&](const ItemCoverage& item) { return state_of(item) == state; });
  if (count == 0) return;
  out.raw("<h3>");
  out.text(out.filled(heading, {{"n", std::to_string(count)}}));
  out.raw("</h3>\n<ul>\n");
  each_item(course.competences, [&](const CompetenceCategory&, const CompetenceItem& item, std::size_t place) {
    if (state_of(coverage.items[place]) != state) return;
    out.raw("<li>");
    write_item_name(out, item);
    out.raw("</li>\n");
  });
  out.raw("</ul>\n");
}

void write_gaps(ReportWriter& out, const Course& course, const Coverage& coverage) {
  const auto count = [&](auto is) {
    return out.grouped(static_cast<std::uint64_t>(std::count_if(coverage.items.begin(), coverage.items.end(), is)));
  };
  out.paragraph(out.filled("coverage-trained",
                           {{"all", out.grouped(coverage.items.size())},
                            {"trained", count([](const ItemCoverage& item) { return item.trained(); })},
                            {"asked", count([](const ItemCoverage& item) { return item.asked(); })},
                            {"graded", count([](const ItemCoverage& item) { return !item.graded.empty(); })}}));
  if (std::all_of(coverage.items.begin(), coverage.items.end(),
                  [](const ItemCoverage& item) { return state_of(item) == ItemState::both; }))
    return out.paragraph(out.word("coverage-no-gap"));
  write_items_in(out, course, coverage, ItemState::missing, "coverage-missing");
  write_items_in(out, course, coverage, ItemState::unasked, "coverage-unasked");
  write_items_in(out, course, coverage, ItemState::untrained, "coverage-untrained");
}

// ---- the matrix

void write_count_heading(ReportWriter& out, std::string_view name, bool begins) {
  out.raw(fmt::format("<th scope=\"col\"{}><span aria-hidden=\"true\">", begins ? " class=\"begins\"" : ""));
  out.text(out.word(fmt::format("{}-short", name)));
  out.raw("</span><span class=\"visually-hidden\">");
  out.text(out.word(name));
  out.raw("</span></th>");
}

void write_matrix_head(ReportWriter& out, const Course& course) {
  out.raw("<thead>\n<tr><th scope=\"col\" rowspan=\"2\">");
  out.text(out.word("competence"));
  out.raw("</th>");
  const auto group = [&](std::string_view heading) {
    out.raw("<th scope=\"colgroup\" colspan=\"3\" class=\"begins\">");
    out.text(heading);
    out.raw("</th>");
  };
  for (const Module& module : course.modules) group(module.title);
  group(out.word("total"));
  out.raw("<th scope=\"col\" rowspan=\"2\" class=\"begins\">");
  out.text(out.word("matrix-state"));
  out.raw("</th></tr>\n<tr>");
  for (std::size_t i = 0; i <= course.modules.size(); ++i) {
    write_count_heading(out, "matrix-lessons", true);
    write_count_heading(out, "matrix-practice", false);
    write_count_heading(out, "matrix-graded", false);
  }
  out.raw("</tr>\n</thead>\n");
}

void write_count(ReportWriter& out, std::size_t count, std::string_view more_class) {
  const std::string_view none = count == 0 ? "none" : "";
  const std::string classes = fmt::format("{}{}{}", more_class, none.empty() || more_class.empty() ? "" : " ", none);
  out.raw(classes.empty() ? "<td>" : fmt::format("<td class=\"{}\">", classes));
  out.raw(std::to_string(count));
  out.raw("</td>");
}

void write_counts(ReportWriter& out, const CoverageCell& cell) {
  write_count(out, cell.lessons, "begins");
  write_count(out, cell.practice, "");
  write_count(out, cell.graded, "");
}

void write_matrix_row(ReportWriter& out, const CompetenceItem& item, const ItemStatistics& statistics,
                      ItemState state) {
  out.raw("<tr><th scope=\"row\">");
  write_item_name(out, item);
  out.raw("</th>");
  for (const CoverageCell& cell : statistics.modules) write_counts(out, cell);
  write_counts(out, statistics.total);
  out.raw("<td class=\"state begins\">");
  if (state == ItemState::both)
    out.text(out.word(state_word(state)));
  else
    out.element("strong", out.word(state_word(state)));
  out.raw("</td></tr>\n");
}

void write_matrix(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  out.begin_scroll("matrix", out.word("matrix"), "matrix");
  write_matrix_head(out, course);
  const std::size_t columns = 3 * (course.modules.size() + 1) + 2;
  std::size_t place = 0;
  for (const CompetenceCategory& category : course.competences.categories) {
    out.raw("<tbody>\n");
    out.group_heading(fmt::format("{}. {}", category.code.value, category.title), columns);
    for (const CompetenceItem& item : category.items) {
      write_matrix_row(out, item, statistics.items[place], state_of(statistics.coverage.items[place]));
      ++place;
    }
    out.raw("</tbody>\n");
  }
  out.end_table();
}

// ---- the list

std::string_view place_title(const Course& course, const QuestionPlace& place) {
  switch (place.owner) {
    case QuestionPlace::Owner::module:
      return course.modules[place.index].title;
    case QuestionPlace::Owner::lesson:
      return course.lessons[place.index].title;
    case QuestionPlace::Owner::quiz:
      return course.quizzes[place.index].title;
  }
  return "";
}

// «Reformuler (2); Être là (1)»: titles have commas of their own.
std::string places_in_words(const ReportWriter& out, const Course& course, const std::vector<QuestionPlace>& places) {
  std::string words;
  for (std::size_t i = 0; i < places.size();) {
    std::size_t next = i;
    while (next < places.size() && places[next].owner == places[i].owner && places[next].index == places[i].index)
      ++next;
    words += (words.empty() ? "" : "; ") +
             out.filled("times", {{"what", place_title(course, places[i])}, {"n", std::to_string(next - i)}});
    i = next;
  }
  return words;
}

template <class Things>
std::string titles_of(const std::vector<std::size_t>& indexes, const Things& things) {
  std::string titles;
  for (const std::size_t i : indexes) titles += (titles.empty() ? "" : "; ") + things[i].title;
  return titles;
}

void write_list_line(ReportWriter& out, std::string_view name, std::string_view titles) {
  if (titles.empty()) return;
  out.raw("<br>");
  out.text(out.word(name));
  out.raw(" ");
  out.text(titles);
}

void write_list(ReportWriter& out, const Course& course, const Coverage& coverage) {
  out.raw("<details>\n<summary>");
  out.text(out.word("list"));
  out.raw("</summary>\n");
  std::size_t place = 0;
  for (const CompetenceCategory& category : course.competences.categories) {
    out.element("h3", fmt::format("{}. {}", category.code.value, category.title));
    out.raw("<ul>\n");
    for (const CompetenceItem& item : category.items) {
      const ItemCoverage& covered = coverage.items[place++];
      out.raw("<li>");
      write_item_name(out, item);
      out.raw("<br>");
      out.text(out.word(state_word(state_of(covered))));
      write_list_line(out, "list-claimed", titles_of(covered.modules, course.modules));
      write_list_line(out, "list-lessons", titles_of(covered.lessons, course.lessons));
      write_list_line(out, "list-practice", places_in_words(out, course, covered.practice));
      write_list_line(out, "list-graded", places_in_words(out, course, covered.graded));
      out.raw("</li>\n");
    }
    out.raw("</ul>\n");
  }
  out.raw("</details>\n");
}

}  // namespace

void write_coverage(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  out.begin_section("coverage");
  if (statistics.coverage.items.empty()) {
    out.paragraph(out.word("coverage-without"));
    return out.end_section();
  }
  write_gaps(out, course, statistics.coverage);
  write_list(out, course,
             statistics.coverage);  // first, so that on a phone it need not be searched for below the matrix
  write_matrix(out, course, statistics);
  if (!course.competences.source.empty())
    out.note(fmt::format("{} {}", out.word("coverage-source"), course.competences.source));
  out.end_section();
}

}  // namespace mooc
