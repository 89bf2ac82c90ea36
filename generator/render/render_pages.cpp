#include "render/render_pages.h"

#include "render/answer_data.h"
#include "render/course_data.h"
#include "render/pages.h"
#include "render/theme.h"

namespace mooc {
namespace {

void append_answers(std::vector<RenderedPage>& pages, const Course& course, const PageFrame& frame) {
  const auto add = [&](std::string_view kind, const std::string& id, const std::vector<Question>& questions) {
    if (!questions.empty()) pages.push_back(answer_data(course, frame, kind, id, questions));
  };
  for (const auto& module : course.modules) add("module", module.id.value, module.questions);
  for (const auto& lesson : course.lessons) add("lesson", lesson.id.value, lesson.questions);
  for (const auto& quiz : course.quizzes) add("quiz", quiz.id.value, quiz.questions);
}

}  // namespace

std::vector<RenderedPage> render_pages(const Course& course, const PageFrame& frame) {
  std::vector<RenderedPage> pages;
  for (const auto make : {home_page, glossary_page, help_page, about_page, progress_page, site_shell, package_shell_page, course_data})
    pages.push_back(make(course, frame));
  for (std::size_t i = 0; i < course.modules.size(); ++i) pages.push_back(module_page(course, frame, i));
  for (std::size_t i = 0; i < course.quizzes.size(); ++i) pages.push_back(quiz_page(course, frame, i));
  append_answers(pages, course, frame);
  if (auto css = theme_css(course); !css.empty()) pages.push_back({"assets/theme.css", {{std::move(css), Where::everywhere}}, {}});
  return pages;
}

}  // namespace mooc
