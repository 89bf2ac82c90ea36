#include "check/usual_scale.h"

#include <fmt/format.h>

#include <string_view>

#include "model/plain_paragraph.h"
#include "text/ui_texts.h"

namespace mooc {
namespace {

constexpr int usual_steps = 5;

std::vector<Choice> usual_scale(const UiTexts& texts, SourceSpan place) {
  std::vector<Choice> scale;
  for (int step = 1; step <= usual_steps; ++step) {
    Choice choice;
    choice.id.value = fmt::format("step-{}", step);
    choice.id_written = true;
    choice.text = paragraph_of(texts[fmt::format("likert-{}", step)], place);
    choice.span = place;
    scale.push_back(std::move(choice));
  }
  return scale;
}

}  // namespace

void fill_usual_scales(Course& course) {
  std::optional<UiTexts> texts;
  const auto fill = [&](std::vector<Question>& questions) {
    for (auto& question : questions) {
      auto* likert = std::get_if<Likert>(&question.answer);
      if (!likert || !likert->scale.empty()) continue;
      if (!texts) texts = ui_texts(course.info.language);
      likert->scale = usual_scale(*texts, question.span);
    }
  };
  for (auto& lesson : course.lessons) fill(lesson.questions);
  for (auto& module : course.modules) fill(module.questions);
  for (auto& quiz : course.quizzes) fill(quiz.questions);
}

}  // namespace mooc
