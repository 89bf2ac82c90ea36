// A course for tests of the report, small enough to count by hand: two modules with a lesson each, a graded quiz in the
// first, two media.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "model/course.h"
#include "text/word_count.h"

namespace mooc::sample {

inline std::uint32_t add_node(Body& body, NodeKind kind, std::string_view literal = {}) {
  Node node;
  node.kind = kind;
  node.text = {static_cast<std::uint32_t>(body.pool.size()), static_cast<std::uint32_t>(literal.size())};
  node.end = static_cast<std::uint32_t>(body.nodes.size()) + 1;
  body.pool += literal;
  body.nodes.push_back(node);
  return node.end - 1;
}

// A block with one text in it.
inline void add_block(Body& body, NodeKind kind, std::string_view text) {
  const auto block = add_node(body, kind);
  add_node(body, NodeKind::text, text);
  body.nodes[block].end = static_cast<std::uint32_t>(body.nodes.size());
  body.words += count_words(text);
}

inline Body body_of(std::string_view text) {
  Body body;
  add_block(body, NodeKind::paragraph, text);
  return body;
}

inline Choice choice(std::string_view text, bool correct, std::string_view feedback = {}) {
  Choice made;
  made.text = body_of(text);
  made.correct = correct;
  if (!feedback.empty()) made.feedback = body_of(feedback);
  return made;
}

inline Question single(std::vector<Choice> choices, std::vector<CompetenceCode> competences) {
  Question question;
  question.answer = SingleChoice{std::move(choices)};
  question.competences = std::move(competences);
  return question;
}

inline void add_module(Course& course, std::string id, std::string title) {
  Module module;
  module.id = {id};
  module.title = std::move(title);
  course.module_index.emplace(module.id, course.modules.size());
  course.path.emplace_back(ModuleStop{module.id});
  course.modules.push_back(std::move(module));
}

inline Lesson& add_lesson(Course& course, std::string id, std::string title, std::string_view text) {
  Lesson lesson;
  lesson.id = {id};
  lesson.title = std::move(title);
  lesson.module = course.modules.back().id;
  lesson.body = body_of(text);
  course.modules.back().lessons.push_back(lesson.id);
  course.lesson_index.emplace(lesson.id, course.lessons.size());
  course.path.emplace_back(LessonStop{lesson.id});
  course.lessons.push_back(std::move(lesson));
  return course.lessons.back();
}

inline Quiz quiz() {
  Quiz made;
  made.id = {"bilan"};
  made.title = "Le bilan";
  Question true_false;
  true_false.answer = TrueFalse{true, std::nullopt, std::nullopt};
  true_false.points = 2;
  true_false.explanation = body_of("Oui, parce que cela aide.");
  made.questions = {single({choice("Un peu plus long que les autres choix", true, "Oui, c’est bien cela."),
                            choice("Court", false, "Non, pas tout à fait.")},
                           {{"1.1"}}),
                    single({choice("Court", true), choice("Aussi long", false), choice("Autre", false)}, {{"1.1"}}),
                    true_false};
  return made;
}

inline Course course() {
  Course made;
  made.info.language = "fr";
  made.info.title = "Marcher à côté";
  made.info.version = "1.0.0";
  made.competences.source = "Un référentiel";
  made.competences.categories = {{{"1"}, "Écouter", {{{"1.1"}, "Reformuler", {}}, {{"1.2"}, "Se taire", {}}}, {}},
                                 {{"2"}, "Orienter", {{{"2.1"}, "Connaître un réseau", {}}}, {}}};
  add_module(made, "ecoute", "Écoute");
  Lesson& first = add_lesson(made, "etre-la", "Être là", "Je vous écoute. Prenez le temps qu’il vous faut.");
  first.competences = {{"1.1"}, {"1.2"}};
  first.duration = 5;
  first.questions = {single({choice("Oui", true), choice("Non", false)}, {{"2.1"}})};
  first.body.images.push_back({"../media/cercle.svg", "Un cercle", "", false, {}, {}, "media/cercle.svg"});
  made.path.emplace_back(QuizStop{{"bilan"}});
  add_module(made, "orientation", "Orientation");
  add_lesson(made, "reseau", "Un réseau", "Rien ne presse.");
  made.quizzes = {quiz()};
  made.quiz_index.emplace(QuizId{"bilan"}, 0);
  Directive video;
  video.kind = DirectiveKind::video;
  video.source = "media/film.mp4";
  video.attributes = {{"duration", "90", {}, {}}};
  made.lessons[1].body.directives = {video};
  made.media = {{"media/cercle.svg", "", 1'200, "", 640, 480, false},
                {"media/film.mp4", "", 2'500'000, "", 0, 0, false}};
  made.minutes = 6;
  made.state_characters = 120;
  return made;
}

}  // namespace mooc::sample
