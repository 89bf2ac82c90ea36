#include "model/course.h"

#include <algorithm>

namespace mooc {

namespace {

constexpr int words_a_minute = 150;

int reflections(const Body& body) {
  return static_cast<int>(std::count_if(body.directives.begin(), body.directives.end(), [](const Directive& directive) {
    return directive.kind == DirectiveKind::reflection;
  }));
}

}  // namespace

int minutes(const Lesson& lesson) {
  if (lesson.duration) return *lesson.duration;
  int words = lesson.body.words;
  for (const auto& scenario : lesson.scenarios) words += words_on_a_way(scenario);
  const int reading = (words + words_a_minute - 1) / words_a_minute;
  return std::max(1, reading + static_cast<int>(lesson.questions.size()) + reflections(lesson.body));
}

int minutes(const Course& course, const Module& module) {
  if (module.duration) return *module.duration;
  int sum = 0;
  for (const auto& lesson : module.lessons) sum += minutes(course.lesson(lesson));
  return sum;
}

int module_number(const Course& course, std::size_t module) {
  return static_cast<int>(module) + (course.whole ? course.whole->module : 1);
}

}  // namespace mooc
