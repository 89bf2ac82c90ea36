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

// `question` is a Question or a const Question; `visit` takes a Body& or a const Body&.
template <class AnyQuestion, class Visit>
void each_question_body(AnyQuestion& question, const Visit& visit) {
  visit(question.prompt);
  visit_if_there(question.hint, visit);
  visit_if_there(question.explanation, visit);
  const auto both = [&](auto& answer) {
    visit_if_there(answer.feedback_correct, visit);
    visit_if_there(answer.feedback_incorrect, visit);
  };
  std::visit(
      overloaded{
          [&](std::conditional_t<std::is_const_v<AnyQuestion>, const SingleChoice, SingleChoice>& answer) {
            each_choice_body(answer.choices, visit);
          },
          [&](std::conditional_t<std::is_const_v<AnyQuestion>, const MultipleChoice, MultipleChoice>& answer) {
            each_choice_body(answer.choices, visit);
          },
          [&](std::conditional_t<std::is_const_v<AnyQuestion>, const TrueFalse, TrueFalse>& answer) {
            visit_if_there(answer.feedback_true, visit);
            visit_if_there(answer.feedback_false, visit);
          },
          [&](std::conditional_t<std::is_const_v<AnyQuestion>, const ShortText, ShortText>& answer) { both(answer); },
          [&](std::conditional_t<std::is_const_v<AnyQuestion>, const Numeric, Numeric>& answer) { both(answer); }},
      question.answer);
}

// The texts of a lesson or of a module.
template <class Page, class Visit>
void each_page_body(Page& page, const Visit& visit) {
  visit(page.body);
  for (auto& question : page.questions) each_question_body(question, visit);
}

template <class AnyQuiz, class Visit>
void each_quiz_body(AnyQuiz& quiz, const Visit& visit) {
  visit(quiz.introduction);
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
