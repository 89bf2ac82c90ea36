#include "report/text_statistics.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "model/bodies.h"
#include "model/reading.h"

namespace mooc {
namespace {

// What one page shows at once, each file once.
std::uint64_t picture_bytes(const Course& course, const Lesson& lesson) {
  std::set<std::string_view> shown;
  each_page_body(lesson, [&](const Body& body) {
    for (const Image& image : body.images) shown.insert(image.media);
    for (const Directive& directive : body.directives) shown.insert(directive.poster);
  });
  std::uint64_t bytes = 0;
  for (const std::string_view path : shown) {
    const auto found =
        std::lower_bound(course.media.begin(), course.media.end(), path,
                         [](const MediaFile& medium, std::string_view name) { return medium.path < name; });
    if (found != course.media.end() && found->path == path) bytes += found->size;
  }
  return bytes;
}

int whole_minutes(double minutes) { return std::max(1, static_cast<int>(std::lround(minutes))); }

LessonStatistics lesson_statistics(const Course& course, std::size_t index) {
  const Lesson& lesson = course.lessons[index];
  return {.lesson = index,
          .words = words_to_read(lesson.body),
          .minutes_written = lesson.duration,
          .minutes_estimated = whole_minutes(estimated_minutes(lesson)),
          .reading = reading_of(lesson.body, course.info.language),
          .questions = lesson.questions.size(),
          .picture_bytes = picture_bytes(course, lesson)};
}

ModuleStatistics module_statistics(const Course& course, std::size_t index, std::size_t quiz_questions) {
  const Module& module = course.modules[index];
  ModuleStatistics statistics{.module = index,
                              .lessons = {},
                              .words = words_to_read(module.body),
                              .minutes_shown = minutes(course, module),
                              .minutes_estimated = static_cast<int>(quiz_questions),
                              .reading = reading_of(module.body, course.info.language)};
  for (const LessonId& id : module.lessons) {
    statistics.lessons.push_back(lesson_statistics(course, course.lesson_index.at(id)));
    const LessonStatistics& lesson = statistics.lessons.back();
    statistics.words += lesson.words;
    statistics.reading += lesson.reading;
    statistics.minutes_estimated += lesson.minutes_estimated;
  }
  return statistics;
}

}  // namespace

ReadingCount reading_of(const Body& body, std::string_view language) {
  ReadingCount count;
  for (std::size_t i = 0; i < body.nodes.size(); ++i) {
    const Node& node = body.nodes[i];
    if (node.kind == NodeKind::paragraph) count += count_reading(plain_text(body, i, node.end), language);
    if (node.kind == NodeKind::footnote_definition) i = node.end - 1;
  }
  return count;
}

std::vector<ModuleStatistics> text_statistics(const Course& course) {
  std::vector<std::size_t> quiz_questions(course.modules.size());
  const auto modules = modules_of_quizzes(course);
  for (std::size_t i = 0; i < modules.size(); ++i) {
    if (modules[i]) quiz_questions[*modules[i]] += course.quizzes[i].questions.size();
  }
  std::vector<ModuleStatistics> statistics;
  for (std::size_t i = 0; i < course.modules.size(); ++i)
    statistics.push_back(module_statistics(course, i, quiz_questions[i]));
  return statistics;
}

}  // namespace mooc
