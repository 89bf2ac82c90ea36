// Every text of a course, wherever it stands: each rule about texts visits them through here, so that a new place for
// texts (a new question type, say) is added once and does not compile until it is.
#pragma once

#include <variant>

#include "model/course.h"

namespace mooc {

template <class BodyOrConst, class Visit>
void visit_if_there(BodyOrConst& body, const Visit& visit) {
  if (body) visit(*body);
}

template <class Choices, class Visit>
void each_choice_body(Choices& choices, const Visit& visit) {
  for (auto& choice : choices) {
    visit(choice.text);
    visit_if_there(choice.feedback, visit);
  }
}

template <class AnyPlacement, class Visit>
void each_placement_body(AnyPlacement& placement, const Visit& visit) {
  each_choice_body(placement.items, visit);
  each_choice_body(placement.options, visit);
}

template <class Patterns, class Visit>
void each_pattern_body(Patterns& patterns, const Visit& visit) {
  for (auto& pattern : patterns) visit_if_there(pattern.feedback, visit);
}

// `question` is a Question or a const Question; `visit` takes a Body& or a const Body&.
template <class AnyQuestion, class Visit>
void each_question_body(AnyQuestion& question, const Visit& visit) {
  visit(question.prompt);
  visit_if_there(question.hint, visit);
  visit_if_there(question.feedback.correct, visit);
  visit_if_there(question.feedback.partial, visit);
  visit_if_there(question.feedback.incorrect, visit);
  visit_if_there(question.explanation, visit);
  std::visit(
      [&](auto& answer) {
        using Kind = std::remove_const_t<std::remove_reference_t<decltype(answer)>>;
        if constexpr (std::is_same_v<Kind, SingleChoice> || std::is_same_v<Kind, MultipleChoice>) {
          each_choice_body(answer.choices, visit);
        } else if constexpr (std::is_same_v<Kind, TrueFalse>) {
          visit_if_there(answer.feedback_true, visit);
          visit_if_there(answer.feedback_false, visit);
        } else if constexpr (std::is_same_v<Kind, ShortText> || std::is_same_v<Kind, Numeric>) {
          each_pattern_body(answer.expected, visit);
        } else if constexpr (std::is_base_of_v<Placement, Kind>) {
          each_placement_body(answer, visit);
        } else if constexpr (std::is_same_v<Kind, Ordering>) {
          each_choice_body(answer.items, visit);
        } else if constexpr (std::is_same_v<Kind, GapText>) {
          visit(answer.text);
          each_choice_body(answer.options, visit);
          for (auto& gap : answer.gaps) {
            each_pattern_body(gap.typed.expected, visit);
            visit_if_there(gap.feedback, visit);
          }
        } else if constexpr (std::is_same_v<Kind, Hotspot>) {
          visit(answer.picture);
          each_choice_body(answer.regions, visit);
        } else if constexpr (std::is_same_v<Kind, Likert>) {
          each_choice_body(answer.scale, visit);
        } else {
          static_assert(std::is_same_v<Kind, LongText>);
          visit_if_there(answer.model_answer, visit);
          each_choice_body(answer.criteria, visit);
        }
      },
      question.answer);
}

template <class AnyScenario, class Visit>
void each_scenario_body(AnyScenario& scenario, const Visit& visit) {
  visit(scenario.introduction);
  for (auto& scene : scenario.scenes) {
    visit(scene.body);
    each_choice_body(scene.choices, visit);
  }
  visit_if_there(scenario.debrief, visit);
}

// The texts of a lesson or of a module.
template <class Page, class Visit>
void each_page_body(Page& page, const Visit& visit) {
  visit(page.body);
  for (auto& question : page.questions) each_question_body(question, visit);
  if constexpr (requires { page.scenarios; })
    for (auto& scenario : page.scenarios) each_scenario_body(scenario, visit);
}

template <class AnyQuiz, class Visit>
void each_quiz_body(AnyQuiz& quiz, const Visit& visit) {
  visit(quiz.introduction);
  for (auto& section : quiz.sections) visit(section.introduction);
  for (auto& question : quiz.questions) each_question_body(question, visit);
}

// All texts of the course, in its order.
template <class AnyCourse, class Visit>
void each_body(AnyCourse& course, const Visit& visit) {
  for (auto& module : course.modules) each_page_body(module, visit);
  for (auto& lesson : course.lessons) each_page_body(lesson, visit);
  for (auto& quiz : course.quizzes) each_quiz_body(quiz, visit);
  for (auto& term : course.glossary) visit(term.definition);
}

}  // namespace mooc
