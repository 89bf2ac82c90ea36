#include "render/write_reread.h"

#include "render/links.h"

namespace mooc {
namespace {

void open_item(Html& html, const Quiz& quiz, const std::vector<std::size_t>& questions) {
  std::string ids;
  for (const std::size_t question : questions) ids += (ids.empty() ? "" : " ") + quiz.questions[question].id.value;
  html.raw("<li");
  html.attribute("data-behind", ids);
  html.raw(">");
}

}  // namespace

void write_reread(Html& html, const Course& course, const PageFrame& frame, std::size_t quiz) {
  const auto& asked = course.quizzes[quiz];
  const auto& lessons = frame.reread[quiz];
  if (lessons.empty()) return;
  html.raw(
      "<section class=\"quiz-reread\" data-reread aria-labelledby=\"reread-title\" hidden>\n"
      "<p class=\"reread-title\" id=\"reread-title\">");
  html.literal(frame.texts["reread-title"]);
  html.raw("</p>\n<ul>\n");
  for (const auto& behind : lessons) {
    const auto& lesson = course.lessons[behind.lesson];
    open_item(html, asked, behind.questions);
    html.raw("<a");
    html.attribute("href", "../" + page_of(lesson.id));
    html.raw(">");
    html.text(lesson.title);
    html.raw("</a>");
    if (!behind.trains.empty()) {
      html.raw("\n<details class=\"reread-trains\" open><summary>");
      html.literal(frame.texts["reread-trains"]);
      html.raw("</summary>\n<ul>\n");
    }
    for (const auto& trained : behind.trains) {
      open_item(html, asked, trained.questions);
      html.text(trained.item->text);
      html.raw(" <span class=\"competence-code\">");
      html.text(trained.item->code.value);
      html.raw("</span></li>\n");
    }
    if (!behind.trains.empty()) html.raw("</ul>\n</details>\n");
    html.raw("</li>\n");
  }
  html.raw("</ul>\n</section>\n");
}

}  // namespace mooc
