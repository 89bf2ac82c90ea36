#include <fmt/format.h>

#include "report/sections.h"

namespace mooc {
namespace {

constexpr std::array<std::string_view, answer_types> type_words{
    "type-single",   "type-multiple", "type-true-false", "type-short",      "type-numeric",
    "type-matching", "type-ordering", "type-gaps",       "type-categorise", "type-matrix",
    "type-hotspot",  "type-likert",   "type-long"};

// «7 choix unique, 2 vrai ou faux»
std::string types_in_words(const ReportWriter& out, const QuestionStatistics& questions) {
  std::string words;
  for (std::size_t type = 0; type < answer_types; ++type) {
    if (questions.by_type[type] == 0) continue;
    words += (words.empty() ? "" : ", ") + out.filled("type-count", {{"n", std::to_string(questions.by_type[type])},
                                                                     {"type", out.word(type_words[type])}});
  }
  return words;
}

std::string choices_in_words(const ReportWriter& out, const QuestionStatistics& questions) {
  if (questions.most_choices == 0) return "–";
  if (questions.fewest_choices == questions.most_choices) return std::to_string(questions.most_choices);
  return out.filled(
      "range", {{"from", std::to_string(questions.fewest_choices)}, {"to", std::to_string(questions.most_choices)}});
}

std::string codes_in_words(const ReportWriter& out, const QuestionStatistics& questions) {
  std::string codes;
  for (const CompetenceCode& code : questions.competences) codes += (codes.empty() ? "" : ", ") + code.value;
  return codes.empty() ? std::string(out.word("none")) : codes;
}

// What quizzes and practice have in common, after their own columns.
void append_columns(const ReportWriter& out, std::vector<Column>& columns) {
  for (const std::string_view name : {"column-questions", "column-types", "column-choices", "column-right-longest",
                                      "column-explained", "column-items", "column-without"}) {
    const bool words = name == "column-types" || name == "column-items";
    columns.push_back({std::string(out.word(name)), words ? ColumnKind::words : ColumnKind::number});
  }
}

void write_cells(ReportWriter& out, const QuestionStatistics& questions) {
  out.number_cell(out.grouped(questions.questions));
  out.cell(types_in_words(out, questions), ColumnKind::words);
  out.number_cell(choices_in_words(out, questions));
  out.number_cell(questions.single == 0 ? "–" : out.share(questions.right_longest, questions.single));
  out.number_cell(out.share(questions.explained, questions.questions));
  out.cell(codes_in_words(out, questions), ColumnKind::words);
  out.number_cell(out.grouped(questions.without_competence));
}

void write_quiz(ReportWriter& out, const Course& course, const QuizStatistics& statistics) {
  const Quiz& quiz = course.quizzes[statistics.quiz];
  out.raw("<tr>");
  out.row_heading(quiz.title);
  out.cell(statistics.module ? std::string_view(course.modules[*statistics.module].title) : "–");
  out.number_cell(written_number(out.texts(), statistics.questions.points));
  out.number_cell(quiz.practice ? std::string(out.word("practice-quiz"))
                                : out.filled("percent", {{"n", written_number(out.texts(), quiz.pass_mark)}}));
  out.cell(out.word(quiz.feedback == FeedbackTime::at_once ? "at-once" : "at-end"));
  write_cells(out, statistics.questions);
  out.raw("</tr>\n");
}

void write_quizzes(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  if (statistics.quizzes.empty()) return out.paragraph(out.word("quizzes-none"));
  std::vector<Column> columns{{std::string(out.word("quiz")), ColumnKind::name},
                              {std::string(out.word("module")), ColumnKind::plain},
                              {std::string(out.word("column-points")), ColumnKind::number},
                              {std::string(out.word("column-pass")), ColumnKind::number},
                              {std::string(out.word("column-feedback")), ColumnKind::plain}};
  append_columns(out, columns);
  out.begin_table("quizzes", out.word("quizzes-caption"), columns);
  out.raw("<tbody>\n");
  for (const QuizStatistics& quiz : statistics.quizzes) write_quiz(out, course, quiz);
  out.raw("</tbody>\n");
  out.end_table();
}

void write_practice(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  std::vector<Column> columns{{std::string(out.word("module")), ColumnKind::name}};
  append_columns(out, columns);
  out.begin_table("practice", out.word("practice-caption"), columns);
  out.raw("<tbody>\n");
  for (std::size_t i = 0; i < statistics.practice.size(); ++i) {
    if (statistics.practice[i].questions == 0) continue;
    out.raw("<tr>");
    out.row_heading(course.modules[i].title);
    write_cells(out, statistics.practice[i]);
    out.raw("</tr>\n");
  }
  out.raw("</tbody>\n");
  out.end_table();
}

}  // namespace

void write_questions(ReportWriter& out, const Course& course, const CourseStatistics& statistics) {
  out.begin_section("questions");
  write_quizzes(out, course, statistics);
  const bool practises = std::any_of(statistics.practice.begin(), statistics.practice.end(),
                                     [](const QuestionStatistics& module) { return module.questions > 0; });
  if (practises)
    write_practice(out, course, statistics);
  else
    out.paragraph(out.word("practice-none"));
  out.note(out.word("right-longest-note"));
  out.end_section();
}

}  // namespace mooc
