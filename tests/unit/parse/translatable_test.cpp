// The texts of a file that can be translated, with keys that stay when the texts move.
#include "model/translatable.h"

#include <gtest/gtest.h>

#include "parse/parse_document.h"

namespace mooc {
namespace {

std::string texts_of(const std::string& path, const std::string& bytes) {
  std::string out;
  for (const auto& [context, message] : translatable_texts(parse_document(make_source_file(0, path, bytes)).value))
    out += context + " | " + message + "\n";
  return out;
}

TEST(TranslatableTexts, NameTheFileAndTheKindOfBlock) {
  EXPECT_EQ(texts_of("course/01-a/02-reformuler.md", R"(---
title: Reformuler
objectives:
  - Redire
summary: Deux gestes
---
## Dire *vrai*

Un `mot`,
puis [un lien](a.md "t") et \*deux\* ![c](c.svg){width=4}.

:::note[Titre]
- un
- deux
:::

:::question[Quoi ?]{id=q}
- [x] oui
  > Bien.
- [ ] non

Parce que.
:::

Un `mot`, puis [un lien](a.md "t") et \*deux\* ![c](c.svg){width=4}.
)"),
            R"(lesson/reformuler title | Reformuler
lesson/reformuler summary | Deux gestes
lesson/reformuler objective | Redire
lesson/reformuler heading | Dire *vrai*
lesson/reformuler paragraph | Un `mot`, puis [un lien](a.md "t") et \*deux\* ![c](c.svg){width=4}.
lesson/reformuler directive | Titre
lesson/reformuler paragraph | un
lesson/reformuler paragraph | deux
lesson/reformuler directive | Quoi ?
lesson/reformuler prompt | Quoi ?
lesson/reformuler choice | oui
lesson/reformuler feedback | Bien.
lesson/reformuler choice | non
lesson/reformuler explanation | Parce que.
)");
}

TEST(TranslatableTexts, StayTheSameWhenTheTextMoves) {
  const auto one = texts_of("course/01-a/02-b.md", "---\ntitle: B\n---\nUn.\n\nDeux\ntrois.\n");
  const auto other = texts_of("course/09-z/11-b.md", "---\ntitle: B\n---\n\n\nUn.\n\n\n\nDeux trois.\n");
  EXPECT_EQ(one, other);
}

TEST(TranslatableTexts, HoldTheAcceptedAnswersOfAQuiz) {
  EXPECT_EQ(texts_of("quizzes/a.json", R"({ "id": "a", "title": "A", "introduction": "I", "questions": [
  { "id": "q", "type": "short", "prompt": "P", "hint": "H", "answers": ["mot"], "feedback_correct": "Oui" } ] })"),
            "quiz/a title | A\nquiz/a introduction | I\nquiz/a prompt | P\nquiz/a answer | mot\nquiz/a feedback | "
            "Oui\nquiz/a hint | H\n");
}

TEST(TranslatableTexts, AreAllTextsOfItemsOptionsGapsAndRegions) {
  EXPECT_EQ(texts_of("quizzes/q.json", R"~({ "id": "q", "title": "Q", "questions": [
  { "id": "a", "type": "matching", "prompt": "P", "pairs": [ { "text": "se *taire*", "match": "temps", "feedback": "Oui." }, { "text": "redire", "match": "preuve" } ], "decoys": ["rien"] },
  { "id": "b", "type": "ordering", "prompt": "P", "items": ["un", { "text": "deux", "feedback": "Après." }] },
  { "id": "c", "type": "gaps", "prompt": "P", "text": "Du {{x}}, sans {{y}}.", "gaps": { "x": { "answers": ["silence", { "text": "bruit", "credit": 10, "feedback": "Non." }], "feedback": "Écoutez." }, "y": { "choices": ["juger", "voir"], "answer": "juger" } } },
  { "id": "d", "type": "matrix", "prompt": "P", "columns": ["oui", "non"], "rows": [ { "text": "ligne", "answer": "oui" } ] },
  { "id": "e", "type": "hotspot", "prompt": "P", "picture": "a.svg", "alt": "Une salle", "regions": [ { "text": "porte", "rect": [0, 0, 9, 9], "correct": true }, { "text": "table", "rect": [9, 9, 9, 9] } ] },
  { "id": "f", "type": "likert", "prompt": "P" }, { "id": "g", "type": "long", "prompt": "P", "model_answer": "Modèle.", "criteria": ["critère"] } ] })~"),
            R"(quiz/q title | Q
quiz/q prompt | P
quiz/q choice | se *taire*
quiz/q feedback | Oui.
quiz/q choice | redire
quiz/q choice | temps
quiz/q choice | preuve
quiz/q choice | rien
quiz/q choice | un
quiz/q choice | deux
quiz/q feedback | Après.
quiz/q gap text | Du {{x}}, sans {{y}}.
quiz/q choice | juger
quiz/q choice | voir
quiz/q answer | silence
quiz/q answer | bruit
quiz/q feedback | Non.
quiz/q feedback | Écoutez.
quiz/q choice | ligne
quiz/q choice | oui
quiz/q choice | non
quiz/q picture | ![Une salle](a.svg)
quiz/q choice | porte
quiz/q choice | table
quiz/q model answer | Modèle.
quiz/q choice | critère
)");
}

}  // namespace
}  // namespace mooc
