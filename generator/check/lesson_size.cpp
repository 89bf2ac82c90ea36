#include "check/lesson_size.h"

#include <fmt/format.h>

#include <cmath>

#include "model/reading.h"

namespace mooc {
namespace {

constexpr int longest_lesson = 1500;  // words: ten minutes of quiet reading

// How far a written duration may be from an estimate. People read at different speeds and stop to think, so a warning
// comes only where nobody's time can be meant.
struct Tolerance {
  double least;   // times the estimate
  double most;    // times the estimate …
  double margin;  // … and so many minutes beyond it
};
constexpr Tolerance for_a_lesson{0.5, 3, 5};
constexpr Tolerance for_a_sum{0.75, 2, 15};

bool fits(int written, double estimate, Tolerance tolerance) {
  return written >= estimate * tolerance.least &&
         (written <= estimate * tolerance.most || written <= estimate + tolerance.margin);
}

int whole_minutes(double estimate) { return std::max(1, static_cast<int>(std::lround(estimate))); }

std::string_view minutes_word(int minutes) { return minutes == 1 ? "minute" : "minutes"; }

void check_sum(int written, SourceSpan span, std::string_view what, int sum, std::vector<Diagnostic>& diagnostics) {
  if (fits(written, sum, for_a_sum)) return;
  diagnostics.push_back(
      warning("duration-mismatch", span,
              fmt::format("{} says {} {}, but what it holds takes about {}", what, written, minutes_word(written), sum),
              fmt::format("write duration: {}, or leave the line out: it is added up then", sum)));
}

// A minute a question, as in lessons.
int quiz_minutes(const Course& course, const std::optional<QuizId>& quiz) {
  const auto found = quiz ? course.quiz_index.find(*quiz) : course.quiz_index.end();
  return found == course.quiz_index.end() ? 0 : static_cast<int>(course.quizzes[found->second].questions.size());
}

int module_minutes(const Course& course, const Module& module) {
  int sum = quiz_minutes(course, module.quiz);
  for (const LessonId& id : module.lessons) {
    const Lesson& lesson = course.lesson(id);
    sum += (lesson.duration ? *lesson.duration : whole_minutes(estimated_minutes(lesson))) +
           quiz_minutes(course, lesson.quiz);
  }
  return sum;
}

}  // namespace

void check_lesson_size(const Lesson& lesson, std::vector<Diagnostic>& diagnostics) {
  if (const int words = words_to_read(lesson.body); words > longest_lesson) {
    diagnostics.push_back(warning(
        "lesson-length", lesson.span, fmt::format("this lesson has {} words, more than {}", words, longest_lesson),
        "make two lessons of it, or leave out what is not needed: a lesson is read on a phone, in one go"));
  }
  if (!lesson.duration) return;
  const double estimate = estimated_minutes(lesson);
  if (fits(*lesson.duration, estimate, for_a_lesson)) return;
  diagnostics.push_back(
      warning("duration-mismatch", lesson.duration_span,
              fmt::format("this lesson says {} {}, but its text takes about {}", *lesson.duration,
                          minutes_word(*lesson.duration), whole_minutes(estimate)),
              fmt::format("write duration: {}, or leave the line out: it is estimated from the text then",
                          whole_minutes(estimate))));
}

void check_durations(const Course& course, std::vector<Diagnostic>& diagnostics) {
  int whole = 0;
  for (const Module& module : course.modules) {
    const int sum = module_minutes(course, module);
    if (module.duration) check_sum(*module.duration, module.duration_span, "this module", sum, diagnostics);
    whole += module.duration.value_or(sum);
  }
  if (course.info.duration)
    check_sum(*course.info.duration, course.info.duration_span, "the course", whole, diagnostics);
}

}  // namespace mooc
