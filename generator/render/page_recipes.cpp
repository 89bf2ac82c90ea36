#include "render/page_recipes.h"

#include "render/answer_data.h"
#include "render/course_data.h"
#include "render/links.h"
#include "render/pages.h"
#include "render/render_lesson.h"
#include "render/reporting_data.h"
#include "render/scenario_data.h"
#include "render/theme.h"

namespace mooc {
namespace {

// A page that a course has once.
template <RenderedPage (*make)(const Course&, const PageFrame&)>
RenderedPage once(const Course& course, const PageFrame& frame, std::size_t) {
  return make(course, frame);
}

RenderedPage theme_file(const Course& course, const PageFrame&, std::size_t) {
  return {"assets/theme.css", {{theme_css(course), Where::everywhere}}, {}};
}

RenderedPage module_answers(const Course& course, const PageFrame& frame, std::size_t place) {
  const Module& module = course.modules[place];
  return answer_data(course, frame, "module", module.id.value, module.questions);
}

RenderedPage lesson_answers(const Course& course, const PageFrame& frame, std::size_t place) {
  const Lesson& lesson = course.lessons[place];
  return answer_data(course, frame, "lesson", lesson.id.value, lesson.questions);
}

RenderedPage lesson_scenarios(const Course& course, const PageFrame& frame, std::size_t place) {
  return scenario_data(course, frame, course.lessons[place]);
}

RenderedPage quiz_answers(const Course& course, const PageFrame& frame, std::size_t place) {
  const Quiz& quiz = course.quizzes[place];
  return answer_data(course, frame, "quiz", quiz.id.value, quiz.questions);
}

using Make = decltype(PageRecipe::make);

// The page of each, and its answer keys where it has questions.
template <class Part>
void append_each(std::vector<PageRecipe>& recipes, const std::vector<Part>& parts, std::string_view kind, Make page,
                 Make answers) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    recipes.push_back({page_of(parts[i].id), page, i});
    if (!parts[i].questions.empty()) recipes.push_back({answers_path(kind, parts[i].id.value), answers, i});
  }
}

}  // namespace

std::vector<PageRecipe> page_recipes(const Course& course) {
  std::vector<PageRecipe> recipes{{"index.html", once<home_page>},
                                  {"glossary.html", once<glossary_page>},
                                  {"help.html", once<help_page>},
                                  {"about.html", once<about_page>},
                                  {"progress.html", once<progress_page>},
                                  {"shell.html", once<site_shell>},
                                  {"package-shell.html", once<package_shell_page>},
                                  {"data/course.js", once<course_data>},
                                  {std::string(reporting_path), once<reporting_data>}};
  append_each(recipes, course.lessons, "lesson", render_lesson, lesson_answers);
  for (std::size_t i = 0; i < course.lessons.size(); ++i)
    if (!course.lessons[i].scenarios.empty())
      recipes.push_back({scenarios_path(course.lessons[i].id), lesson_scenarios, i});
  append_each(recipes, course.modules, "module", module_page, module_answers);
  append_each(recipes, course.quizzes, "quiz", quiz_page, quiz_answers);
  if (!theme_css(course).empty()) recipes.push_back({"assets/theme.css", theme_file});
  return recipes;
}

}  // namespace mooc
