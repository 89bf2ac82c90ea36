#include <fmt/format.h>

#include <algorithm>

#include "report/sections.h"

namespace mooc {
namespace {

constexpr std::size_t longest_shown = 10;

std::string minutes_in_words(const ReportWriter& out, int minutes) {
  return out.filled("minutes-short", {{"n", out.grouped(static_cast<std::uint64_t>(minutes))}});
}

std::string written_minutes(const ReportWriter& out, const std::optional<int>& minutes) {
  return minutes ? minutes_in_words(out, *minutes) : std::string(out.word("not-written"));
}

std::string whole(const ReportWriter& out, int number) { return out.grouped(static_cast<std::uint64_t>(number)); }

// Words, reading ease, words a sentence, long sentences.
void write_reading_cells(ReportWriter& out, const ReadingCount& reading, std::string_view language) {
  out.number_cell(ease_in_words(out, reading, language));
  out.number_cell(out.decimal(sentence_length(reading)));
  out.number_cell(
      out.share(static_cast<std::size_t>(reading.long_sentences), static_cast<std::size_t>(reading.sentences)));
}

std::vector<Column> reading_columns(const ReportWriter& out) {
  const auto number = [&](std::string_view name) { return Column{std::string(out.word(name)), ColumnKind::number}; };
  return {number("column-words"),
          number("column-written"),
          number("column-estimated"),
          number("column-ease"),
          number("column-sentence"),
          Column{out.filled("column-long", {{"n", std::to_string(long_sentence)}}), ColumnKind::number}};
}

void write_modules(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  std::vector<Column> columns = reading_columns(out);
  columns.insert(columns.begin(), {Column{std::string(out.word("module")), ColumnKind::name},
                                   Column{std::string(out.word("column-lessons")), ColumnKind::number}});
  out.begin_table("modules", out.word("modules-caption"), columns);
  out.raw("<tbody>\n");
  for (const ModuleStatistics& module : statistics.modules) {
    out.raw("<tr>");
    out.row_heading(course.modules[module.module].title);
    out.number_cell(out.grouped(module.lessons.size()));
    out.number_cell(whole(out, module.words));
    out.number_cell(minutes_in_words(out, module.minutes_shown));
    out.number_cell(minutes_in_words(out, module.minutes_estimated));
    write_reading_cells(out, module.reading, course.info.language);
    out.raw("</tr>\n");
  }
  out.raw("</tbody>\n<tfoot>\n<tr>");
  out.row_heading(out.word("total"));
  out.number_cell(out.grouped(course.lessons.size()));
  out.number_cell(whole(out, statistics.words));
  out.number_cell(minutes_in_words(out, course.minutes));
  out.number_cell(minutes_in_words(out, statistics.minutes_estimated));
  write_reading_cells(out, statistics.reading, course.info.language);
  out.raw("</tr>\n</tfoot>\n");
  out.end_table();
}

void write_lesson(ReportWriter& out, const Course& course, const LessonStatistics& lesson) {
  out.raw("<tr>");
  out.row_heading(course.lessons[lesson.lesson].title);
  out.number_cell(whole(out, lesson.words));
  out.number_cell(written_minutes(out, lesson.minutes_written));
  out.number_cell(minutes_in_words(out, lesson.minutes_estimated));
  write_reading_cells(out, lesson.reading, course.info.language);
  out.number_cell(whole(out, lesson.reading.longest));
  out.number_cell(out.grouped(lesson.questions));
  out.number_cell(lesson.picture_bytes == 0 ? "–" : out.size(lesson.picture_bytes));
  out.raw("</tr>\n");
}

void write_lessons(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  std::vector<Column> columns = reading_columns(out);
  columns.insert(columns.begin(), {std::string(out.word("lesson")), ColumnKind::name});
  for (const std::string_view name : {"column-longest", "column-practice", "column-pictures"})
    columns.push_back({std::string(out.word(name)), ColumnKind::number});
  out.begin_table("lessons", out.word("lessons-caption"), columns);
  for (const ModuleStatistics& module : statistics.modules) {
    out.raw("<tbody>\n");
    out.group_heading(course.modules[module.module].title, columns.size());
    for (const LessonStatistics& lesson : module.lessons) write_lesson(out, course, lesson);
    out.raw("</tbody>\n");
  }
  out.end_table();
}

// The longest sentence of each lesson that has a long one, longest first.
std::vector<const LessonStatistics*> lessons_with_long_sentences(const CourseStatistics& statistics) {
  std::vector<const LessonStatistics*> lessons;
  for (const ModuleStatistics& module : statistics.modules) {
    for (const LessonStatistics& lesson : module.lessons) {
      if (lesson.reading.longest > long_sentence) lessons.push_back(&lesson);
    }
  }
  std::stable_sort(lessons.begin(), lessons.end(), [](const LessonStatistics* one, const LessonStatistics* other) {
    return one->reading.longest > other->reading.longest;
  });
  if (lessons.size() > longest_shown) lessons.resize(longest_shown);
  return lessons;
}

void write_longest_sentences(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  const auto lessons = lessons_with_long_sentences(statistics);
  if (lessons.empty()) return;
  out.element("h3", out.word("longest-heading"));
  out.raw("<ul>\n");
  for (const LessonStatistics* const lesson : lessons) {
    out.raw("<li><span class=\"quiet\">");
    out.text(out.filled("longest-words", {{"n", whole(out, lesson->reading.longest)},
                                          {"lesson", course.lessons[lesson->lesson].title}}));
    out.raw("</span> ");
    out.text(lesson->reading.longest_text);
    out.raw("</li>\n");
  }
  out.raw("</ul>\n");
}

void write_notes(ReportWriter& out, const CourseInfo& info) {
  out.note(out.word("estimate-note"));
  const auto formula = reading_formula(info.language);
  if (!formula) return out.note(out.filled("ease-unknown", {{"language", info.language}}));
  out.note(out.word(*formula == ReadingFormula::kandel_moles ? "ease-kandel-moles" : "ease-flesch"));
  out.note(out.word("ease-counting"));
}

std::string_view level_word(ReadingLevel level) {
  switch (level) {
    case ReadingLevel::very_easy:
      return "level-very_easy";
    case ReadingLevel::easy:
      return "level-easy";
    case ReadingLevel::fairly_easy:
      return "level-fairly_easy";
    case ReadingLevel::standard:
      return "level-standard";
    case ReadingLevel::fairly_hard:
      return "level-fairly_hard";
    case ReadingLevel::hard:
      return "level-hard";
    case ReadingLevel::very_hard:
      return "level-very_hard";
  }
  return "";
}

}  // namespace

std::string ease_in_words(const ReportWriter& out, const ReadingCount& count, std::string_view language) {
  const auto formula = reading_formula(language);
  const auto ease = formula ? reading_ease(count, *formula) : std::nullopt;
  if (!ease) return "–";
  return out.filled("ease", {{"n", out.decimal(*ease)}, {"level", out.word(level_word(reading_level(*ease)))}});
}

void write_texts(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  out.begin_section("texts");
  write_modules(out, course, statistics);
  write_lessons(out, course, statistics);
  write_notes(out, course.info);
  write_longest_sentences(out, course, statistics);
  out.end_section();
}

}  // namespace mooc
