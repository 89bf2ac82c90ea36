#include <fmt/format.h>

#include <algorithm>

#include "report/sections.h"

namespace mooc {
namespace {

std::string_view kind_word(MediumKind kind) {
  switch (kind) {
    case MediumKind::picture:
      return "kind-picture";
    case MediumKind::video:
      return "kind-video";
    case MediumKind::sound:
      return "kind-sound";
    case MediumKind::captions:
      return "kind-captions";
    case MediumKind::other:
      return "kind-other";
  }
  return "";
}

std::string user_in_words(const ReportWriter& out, const Course& course, const MediumUser& user) {
  return std::visit(overloaded{
                        [&](const ModuleId& id) {
                          return out.filled("used-module", {{"name", course.module(id).title}});
                        },
                        [&](const LessonId& id) { return course.lesson(id).title; },
                        [&](const QuizId& id) {
                          return out.filled("used-quiz", {{"name", course.quiz(id).title}});
                        },
                        [&](const TermId& id) {
                          return out.filled("used-term", {{"name", course.term(id).word}});
                        },
                    },
                    user);
}

std::string users_in_words(const ReportWriter& out, const Course& course, const MediumStatistics& statistics) {
  std::string words;
  for (const MediumUser& user : statistics.used_by)
    words += (words.empty() ? "" : "; ") + user_in_words(out, course, user);
  return words;
}

void write_medium(ReportWriter& out, const Course& course, const MediumStatistics& statistics) {
  const MediaFile& medium = course.media[statistics.medium];
  out.raw("<tr><th scope=\"row\" class=\"place\">");
  out.literal(medium.path);
  out.raw("</th>");
  out.cell(out.word(kind_word(statistics.kind)));
  out.number_cell(out.size(medium.size));
  out.number_cell(medium.width > 0 ? fmt::format("{} × {}", medium.width, medium.height) : "–");
  out.cell(users_in_words(out, course, statistics), ColumnKind::words);
  out.raw("</tr>\n");
}

void write_weights(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  const MediaFile& biggest = course.media[statistics.media.front().medium];
  out.paragraph(
      out.filled("media-total", {{"files", out.texts().counted("files", static_cast<long long>(course.media.size()))},
                                 {"size", out.size(statistics.media_bytes)},
                                 {"path", biggest.path},
                                 {"biggest", out.size(biggest.size)}}));
  const LessonStatistics* heaviest = nullptr;
  for (const ModuleStatistics& module : statistics.modules) {
    for (const LessonStatistics& lesson : module.lessons) {
      if (lesson.picture_bytes > (heaviest == nullptr ? 0 : heaviest->picture_bytes)) heaviest = &lesson;
    }
  }
  if (heaviest == nullptr) return;
  out.paragraph(out.filled("media-heaviest", {{"lesson", course.lessons[heaviest->lesson].title},
                                              {"size", out.size(heaviest->picture_bytes)}}));
}

}  // namespace

void write_media(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  out.begin_section("media");
  if (statistics.media.empty()) {
    out.paragraph(out.word("media-none"));
    return out.end_section();
  }
  write_weights(out, course, statistics);
  const std::array columns{Column{std::string(out.word("column-file")), ColumnKind::place},
                           Column{std::string(out.word("column-kind")), ColumnKind::plain},
                           Column{std::string(out.word("column-weight")), ColumnKind::number},
                           Column{std::string(out.word("column-size")), ColumnKind::number},
                           Column{std::string(out.word("column-used")), ColumnKind::words}};
  out.begin_table("media", out.word("media-caption"), columns);
  out.raw("<tbody>\n");
  for (const MediumStatistics& medium : statistics.media) write_medium(out, course, medium);
  out.raw("</tbody>\n");
  out.end_table();
  out.end_section();
}

void write_state(ReportWriter& out, const Course& course) {
  out.begin_section("state");
  out.paragraph(out.filled("state-sentence", {{"n", out.grouped(static_cast<std::uint64_t>(course.state_characters))},
                                              {"limit", out.grouped(state_limit)}}));
  out.end_section();
}

}  // namespace mooc
