// What each kind of file becomes.
#include <gtest/gtest.h>

#include "parse/parse_document.h"
#include "parse/tree_of.h"

namespace mooc {
namespace {

template <class T>
T document(const std::string& path, const std::string& bytes) {
  auto parsed = parse_document(make_source_file(7, path, bytes));
  EXPECT_TRUE(parsed.diagnostics.empty());
  return std::get<T>(std::move(parsed.value));
}

TEST(ParseDocument, ReadsALesson) {
  const auto [lesson, folder] = document<LessonDocument>("course/01-ecoute/02-reformuler.md", R"(---
title: Reformuler sans interpréter
duration: 15
competences: [9.2, "9.10"]
objectives:
  - text: "Reformuler : avec vos mots"
    competences: [9.3]
  - Vérifier
quiz: ecoute-bilan
required: false
summary: 'L’essentiel'
---
Un mot.
)");
  EXPECT_EQ(folder, "01-ecoute");
  EXPECT_EQ(lesson.id.value, "reformuler");
  EXPECT_EQ(lesson.title, "Reformuler sans interpréter");
  EXPECT_EQ(lesson.duration, 15);
  EXPECT_EQ(lesson.competences, (std::vector<CompetenceCode>{{"9.2"}, {"9.10"}}));
  ASSERT_EQ(lesson.objectives.size(), 2U);
  EXPECT_EQ(lesson.objectives[0].text, "Reformuler : avec vos mots");
  EXPECT_EQ(lesson.objectives[0].competences, (std::vector<CompetenceCode>{{"9.3"}}));
  EXPECT_EQ(lesson.objectives[1].text, "Vérifier");
  EXPECT_EQ(lesson.quiz, QuizId{"ecoute-bilan"});
  EXPECT_FALSE(lesson.required);
  EXPECT_EQ(lesson.summary, "L’essentiel");
  EXPECT_EQ(lesson.file, 7U);
  EXPECT_EQ(plain_text(lesson.body), "Un mot.");
}

TEST(ParseDocument, TakesTheIdentifierOfALessonFromFrontMatterFirst) {
  EXPECT_EQ(document<LessonDocument>("course/01-a/02-b.md", "---\ntitle: B\nid: autre\n---\n").lesson.id.value,
            "autre");
  EXPECT_EQ(document<LessonDocument>("course/01-a/12-b-c.md", "---\ntitle: B\n---\n").lesson.id.value, "b-c");
  EXPECT_EQ(document<LessonDocument>("course/01-a/02-b.md", "---\ntitle: B\nid:\n---\n").lesson.id.value, "b");
}

TEST(ParseDocument, ReadsFilesWithWindowsLineEnds) {
  const auto lesson = document<LessonDocument>(
                          "course/01-a/02-b.md",
                          "---\r\ntitle: B\r\ncompetences: [9.2]\r\n---\r\n## Un\r\n\r\n:::note\r\nDeux.\r\n:::\r\n")
                          .lesson;
  EXPECT_EQ(lesson.title, "B");
  EXPECT_EQ(tree_of(lesson.body), "heading 2 #un\n  text «Un»\ndirective 0 []\n  paragraph\n    text «Deux.»\n");
}

TEST(ParseDocument, ReadsAModule) {
  const auto [module, folder] = document<ModuleDocument>("course/01-ecoute-active/module.md",
                                                         "---\ntitle: Écoute active\nquiz: bilan\n---\nBonjour.\n");
  EXPECT_EQ(module.id.value, "ecoute-active");
  EXPECT_EQ(folder, "01-ecoute-active");
  EXPECT_EQ(module.quiz, QuizId{"bilan"});
  EXPECT_EQ(module.body.words, 1);
}

TEST(ParseDocument, ReadsACourse) {
  const auto info = document<CourseDocument>("course/course.yaml", R"(id: pair-aidance
version: 1.0.0
language: fr-CA
title: "Marcher à côté"
authors: ["A", "B"]
pass_mark: 62.5
duration: 240
help_lines_date: 2025-10-01
help_lines:
  - country: BE
    name: Belgique
    emergency: 112
    lines:
      - name: Centre de Prévention du Suicide
        number: 0800 32 123
        note: jour et nuit     # optional
theme:
  accent: { light: "#0F5E5C", dark: "#7FCFC6" }
allow_html: true
)")
                        .info;
  EXPECT_EQ(info.id, "pair-aidance");
  EXPECT_EQ(info.language, "fr-CA");
  EXPECT_EQ(info.authors, (std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(info.pass_mark, 62.5);
  EXPECT_EQ(info.duration, 240);
  EXPECT_EQ(info.help_lines.at(0).emergency, "112");
  EXPECT_EQ(info.help_lines.at(0).lines.at(0).number, "0800 32 123");
  EXPECT_EQ(info.help_lines.at(0).lines.at(0).note, "jour et nuit");
  EXPECT_EQ(info.theme.at("accent").dark, "#7FCFC6");
  EXPECT_TRUE(info.allow_html);
}

TEST(ParseDocument, ReadsTheCompetences) {
  const auto framework = document<CompetencesDocument>("course/competences.yaml", R"(source: "S"
categories:
  - code: "1"
    title: "Un"
    items:
      - { code: "1.10", text: "Dire, et taire" }
)")
                             .framework;
  EXPECT_EQ(framework.categories.at(0).items.at(0).code.value, "1.10");
  EXPECT_EQ(framework.categories.at(0).items.at(0).text, "Dire, et taire");
}

TEST(ParseDocument, ReadsTheGlossary) {
  const auto terms =
      document<GlossaryDocument>(
          "course/glossary.md",
          "## Écoute active {#ecoute}\n\nUn *mot*.\n\n- un\n\n## Cadre\n\nVoir [écoute](glossary:ecoute).\n")
          .terms;
  ASSERT_EQ(terms.size(), 2U);
  EXPECT_EQ(terms[0].id.value, "ecoute");
  EXPECT_EQ(terms[0].word, "Écoute active");
  EXPECT_EQ(terms[1].id.value, "cadre");
  EXPECT_EQ(tree_of(terms[1].definition),
            "paragraph\n  text «Voir »\n  link glossary:ecoute\n    text «écoute»\n  text «.»\n");
  EXPECT_EQ(terms[0].definition.words, 3);
}

TEST(ParseDocument, ReadsTheLock) {
  const auto lock =
      document<LockDocument>("course/ids.lock", "# mooc\r\nlesson/reformuler 3\r\nquiz/bilan/a/b 12\r\n\r\n").lock;
  ASSERT_EQ(lock.entries.size(), 2U);
  EXPECT_EQ(lock.entries[1].path, "quiz/bilan/a/b");
  EXPECT_EQ(lock.entries[1].number, 12);
}

TEST(ParseDocument, ReadsAQuizWithEveryTypeOfQuestion) {
  const auto quiz =
      document<QuizDocument>(
          "quizzes/bilan.json",
          R"({ "$schema": "x", "id": "bilan", "title": "Le point", "introduction": "*Bon* courage", "pass_mark": 80, "weight": 2,
  "required": true, "practice": false, "attempts": 3, "shuffle": true, "feedback": "at-end", "questions": [
  { "id": "q1", "type": "single", "prompt": "P", "points": 2, "hint": "H", "explanation": "E", "competences": ["9.2"],
    "choices": [ { "text": "A", "correct": true, "feedback": "Oui" }, { "id": "b", "text": "B" } ] },
  { "id": "q2", "type": "multiple", "prompt": "P", "choices": [ { "text": "A", "correct": true }, { "text": "B", "correct": false } ] },
  { "id": "q3", "type": "true-false", "prompt": "P", "answer": false, "feedback_true": "Non", "feedback_false": "Oui" },
  { "id": "q4", "type": "short", "prompt": "P", "answers": ["mot", "un mot"], "case_sensitive": true, "accents_matter": true },
  { "id": "q5", "type": "numeric", "prompt": "P", "answer": 3, "tolerance": 0.5, "unit": "minutes" },
  { "id": "q6", "type": "numeric", "prompt": "P", "range": [-2, 4e0] } ] }
)")
          .quiz;
  EXPECT_EQ(quiz.id.value, "bilan");
  EXPECT_EQ(quiz.pass_mark, 80);
  EXPECT_TRUE(quiz.required && quiz.shuffle && !quiz.practice);
  EXPECT_EQ(quiz.attempts, 3);
  EXPECT_EQ(quiz.feedback, FeedbackTime::at_end);
  std::string types;
  for (const auto& question : quiz.questions) types += std::string(type_name(question.answer)) + " ";
  EXPECT_EQ(types, "single multiple true-false short numeric numeric ");
  EXPECT_EQ(std::get<SingleChoice>(quiz.questions[0].answer).choices[0].id.value, "a");
  EXPECT_TRUE(std::get<ShortText>(quiz.questions[3].answer).accents_matter);
  EXPECT_EQ(std::get<Numeric>(quiz.questions[4].answer).minimum, 2.5);
  EXPECT_EQ(std::get<Numeric>(quiz.questions[5].answer).maximum, 4);
}

}  // namespace
}  // namespace mooc
