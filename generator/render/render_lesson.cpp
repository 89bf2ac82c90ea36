#include "render/render_lesson.h"

#include "render/answer_data.h"
#include "render/extras.h"
#include "render/lesson_main.h"
#include "render/links.h"
#include "render/page.h"

namespace mooc {

RenderedLesson render_lesson(const Course& course, const PageFrame& frame, std::size_t index) {
  const auto& lesson = course.lessons[index];
  constexpr std::size_t frame_size = 9'000;  // header, side column and footer of a usual page
  const PageHead head{.path = page_of(lesson.id),
                      .kind = "lesson",
                      .id = lesson.id.value,
                      .title = lesson.title,
                      .root = "../",
                      .data = lesson.questions.empty() ? std::string() : answers_path("lesson", lesson.id.value),
                      .scripts = scripts_of(lesson),
                      .styles = styles_of(lesson),
                      .size = frame_size + lesson.body.pool.size() * 2};
  return make_page(frame, head, [&](Html& html) { write_lesson_main(html, course, frame, index); });
}

}  // namespace mooc
