#include "render/in_order.h"

#include <algorithm>
#include <string>

namespace mooc {
namespace {

bool is_required(const Course& course, const StopPage& stop) {
  return stop.kind == StopPage::Kind::lesson && course.lesson(LessonId{stop.id}).required;
}

}  // namespace

TemplateData in_order_words(const Course& course, const UiTexts& texts) {
  const auto has_quiz = [](const Stop& stop) { return std::holds_alternative<QuizStop>(stop); };
  const auto is_optional = [](const Lesson& lesson) { return !lesson.required; };
  const bool nothing_waits = std::all_of(course.lessons.begin(), course.lessons.end(), is_optional);
  if (course.info.navigation == Navigation::free || nothing_waits) return TemplateData(false);
  std::string words(texts["in-order-lessons"]);
  const auto add = [&](std::string_view name) { words.append(" ").append(texts[name]); };
  if (std::any_of(course.path.begin(), course.path.end(), has_quiz)) add("in-order-quizzes");
  if (std::any_of(course.lessons.begin(), course.lessons.end(), is_optional)) add("in-order-optional");
  add("in-order-read");
  return TemplateData(words);
}

void write_waits(Html& html, const Course& course, const PageFrame& frame, std::size_t stop) {
  if (course.info.navigation == Navigation::free || stop == nowhere) return;
  const auto here = frame.stops.begin() + static_cast<std::ptrdiff_t>(stop);
  if (std::any_of(frame.stops.begin(), here, [&](const StopPage& before) { return is_required(course, before); }))
    html.raw(" data-waits");
}

}  // namespace mooc
