// A course with one of each thing, as `check` would hand it on.
#pragma once

#include "model/course.h"
#include "render/body_builder.h"

namespace mooc::testing_bodies {

inline Choice choice(std::string id, int number, std::string_view text, bool correct, std::string_view feedback) {
  Choice made;
  made.id = {std::move(id)};
  made.number = number;
  made.text = words(text);
  made.correct = correct;
  if (!feedback.empty()) made.feedback = words(feedback);
  return made;
}

inline Question question(std::string id, std::string_view prompt, Answer answer) {
  Question made;
  made.id = {std::move(id)};
  made.number = 1;
  made.prompt = words(prompt);
  made.answer = std::move(answer);
  return made;
}

inline SingleChoice two_choices() {
  return {{choice("a", 1, "Oui", true, "SECRET-a"), choice("b", 2, "Non", false, "SECRET-b")}};
}

inline Quiz small_quiz() {
  Quiz quiz;
  quiz.id = {"bilan"};
  quiz.number = 1;
  quiz.title = "Faire le point";
  quiz.introduction = words("Prenez votre temps.");
  auto first = question("mot", "Quel mot ?", two_choices());
  first.explanation = words("SECRET-explanation");
  first.hint = words("Pensez au début.");
  first.competences = {{"9.2"}};
  quiz.questions.push_back(std::move(first));
  quiz.questions.push_back(question("plusieurs", "Lesquelles ?", MultipleChoice{two_choices().choices}));
  quiz.questions.push_back(
      question("vrai", "Est-ce vrai ?", TrueFalse{true, words("SECRET-true"), words("SECRET-false")}));
  quiz.questions.push_back(question("court", "Un mot ?", ShortText{{"SECRET-accepted"}, {}, false, false}));
  quiz.questions.back().feedback.correct = words("SECRET-right");
  quiz.questions.push_back(question("nombre", "Combien ?", Numeric{2.5, 3.5, "minutes", {}}));
  quiz.questions.back().feedback.correct = words("SECRET-number");
  return quiz;
}

inline Lesson lesson(std::string id, int number, std::string title, Body body) {
  Lesson made;
  made.id = {std::move(id)};
  made.number = number;
  made.module = {"ecoute"};
  made.title = std::move(title);
  made.duration = 15;
  made.body = std::move(body);
  return made;
}

inline Lesson first_lesson() {
  BodyBuilder body;
  body.heading(2, "debut", "Le début").block(NodeKind::paragraph, [](BodyBuilder& b) {
    b.text("Une ").link(TermLink{{"ecoute-active"}}, "écoute");
    b.text(".");
  });
  body.heading(2, "suite", "La suite");
  auto practice = directive_of(DirectiveKind::question, "Essai ?");
  body.directive(std::move(practice));
  body.directive(DirectiveKind::reflection, "Et vous ?", {{"id", "posture", {}}});
  auto made = lesson("etre-la", 1, "Être là", body.take());
  auto practised = question("essai", "Essai ?", two_choices());
  practised.explanation = words("SECRET-practice");
  made.questions.push_back(std::move(practised));
  made.objectives = {{"Savoir écouter", {{"9.2"}}, {}, {}}};
  return made;
}

inline void index(Course& course) {
  for (std::size_t i = 0; i < course.modules.size(); ++i) course.module_index.emplace(course.modules[i].id, i);
  for (std::size_t i = 0; i < course.lessons.size(); ++i) course.lesson_index.emplace(course.lessons[i].id, i);
  for (std::size_t i = 0; i < course.quizzes.size(); ++i) course.quiz_index.emplace(course.quizzes[i].id, i);
  for (std::size_t i = 0; i < course.glossary.size(); ++i) course.term_index.emplace(course.glossary[i].id, i);
}

inline Course small_course() {
  Course course;
  course.info.id = "petit";
  course.info.version = "1.2.0";
  course.info.language = "fr";
  course.info.title = "L'écoute & vous";
  course.info.licence = "CC BY-SA 4.0";
  course.info.authors = {"Ada"};
  course.info.may_hurt = "Des mots durs";
  course.info.help_lines_date = "2025-10-01";
  course.info.help_lines = {{"BE", "Belgique", "112", {{"Écoute", "0800 32-123", "gratuit"}}, {}},
                            {"EU", "Europe", "112", {}, {}}};
  course.competences = {"Référentiel", {{{"9"}, "Écouter", {{{"9.2"}, "Écouter l'autre", {}}}, {}}}};
  Module module;
  module.id = {"ecoute"};
  module.number = 1;
  module.title = "Écoute active";
  module.objectives = {{"Écouter", {}, {}, {}}};
  module.body = words("Bienvenue.");
  module.lessons = {{"etre-la"}, {"reformuler"}};
  course.modules.push_back(std::move(module));
  course.lessons.push_back(first_lesson());
  course.lessons.push_back(lesson("reformuler", 2, "Reformuler", words("Redire.")));
  course.quizzes.push_back(small_quiz());
  course.glossary.push_back({{"ecoute-active"}, "Écoute active", words("Écouter vraiment."), {}});
  course.media.push_back({"media/cercle.svg", "/tmp/cercle.svg", 10, {}, 800, 400});
  course.media.push_back({"media/film.mp4", "/tmp/film.mp4", 10, {}, 0, 0});
  course.media.push_back({"media/film.vtt", "/tmp/film.vtt", 10, "WEBVTT\n", 0, 0});
  course.path = {ModuleStop{{"ecoute"}}, LessonStop{{"etre-la"}}, LessonStop{{"reformuler"}}, QuizStop{{"bilan"}}};
  course.minutes = 150;
  index(course);
  return course;
}

}  // namespace mooc::testing_bodies
