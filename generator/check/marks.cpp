#include "check/marks.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/number.h"

namespace mooc {
namespace {

void check_pass_mark(double mark, SourceSpan span, std::vector<Diagnostic>& diagnostics) {
  if (mark >= 0 && mark <= 100) return;
  diagnostics.push_back(error("pass-mark", span, fmt::format("the pass mark {} is no percentage", format_number(mark)),
                              "write a number from 0 to 100, for example 70"));
}

// Without a quiz that counts, a course is completed by reading.
void check_pass_mark_counts(const Course& course, std::vector<Diagnostic>& diagnostics) {
  const bool counts =
      std::any_of(course.quizzes.begin(), course.quizzes.end(), [](const Quiz& quiz) { return !quiz.practice; }) ||
      std::any_of(course.lessons.begin(), course.lessons.end(), [](const Lesson& lesson) {
        return std::any_of(lesson.scenarios.begin(), lesson.scenarios.end(),
                           [](const Scenario& scenario) { return scenario.graded; });
      });
  if (counts || course.info.pass_mark_span.length == 0 || course.info.pass_mark > 100) return;
  diagnostics.push_back(warning("pass-mark", course.info.pass_mark_span,
                                "no quiz counts towards this pass mark, so the course is passed by reading",
                                "write a quiz without \"practice\": true, or remove pass_mark"));
}

// Marks are counted in thousandths of a point: less is nothing.
constexpr double least_points = 0.001;

void check_points(const std::vector<Question>& questions, std::vector<Diagnostic>& diagnostics) {
  for (const Question& question : questions) {
    if (question.points >= least_points || !is_marked(question.answer)) continue;
    diagnostics.push_back(
        error("question-points", question.points_span,
              fmt::format("the question «{}» gives {} points", question.id.value, format_number(question.points)),
              "write 0.001 or more; 1 is usual"));
  }
}

void check_quiz(const Quiz& quiz, std::vector<Diagnostic>& diagnostics) {
  check_pass_mark(quiz.pass_mark, quiz.pass_mark_span, diagnostics);
  check_points(quiz.questions, diagnostics);
  const auto refuse = [&](std::string rule, SourceSpan place, std::string message, std::string help) {
    diagnostics.push_back(error(std::move(rule), place, std::move(message), std::move(help)));
  };
  if (quiz.weight < 0)
    refuse("quiz-weight", quiz.weight_span,
           fmt::format("the quiz «{}» has the weight {}", quiz.id.value, format_number(quiz.weight)),
           "write 0 or more; 1 is usual, 2 counts twice");
  if (quiz.questions.empty())
    refuse("quiz-empty", quiz.span, fmt::format("the quiz «{}» has no questions", quiz.id.value),
           "write at least one into \"questions\"");
  const auto is_markable = [](const Question& question) { return is_marked(question.answer); };
  if (!quiz.practice && !quiz.questions.empty() &&
      std::none_of(quiz.questions.begin(), quiz.questions.end(), is_markable))
    refuse("quiz-empty", quiz.span,
           fmt::format("no question of the quiz «{}» can be marked, so it has no result", quiz.id.value),
           R"(add one of another type than likert and long, or write "practice": true)");
  if (quiz.required && quiz.practice) {
    refuse("quiz-required", quiz.required_span,
           fmt::format("the quiz «{}» is practice and required at once, but practice is never marked", quiz.id.value),
           "remove \"required\" or \"practice\"");
  }
}

}  // namespace

void check_marks(const Course& course, std::vector<Diagnostic>& diagnostics) {
  check_pass_mark(course.info.pass_mark, course.info.pass_mark_span, diagnostics);
  check_pass_mark_counts(course, diagnostics);
  for (const Quiz& quiz : course.quizzes) {
    if (!quiz.id.empty()) check_quiz(quiz, diagnostics);
  }
  for (const Lesson& lesson : course.lessons) check_points(lesson.questions, diagnostics);
  for (const Module& module : course.modules) {
    if (module.questions.empty()) continue;
    diagnostics.push_back(error("question-in-module", module.questions.front().span,
                                "the introduction of a module keeps no answers, so a question cannot stand here",
                                "move it into a lesson of the module"));
  }
}

}  // namespace mooc
