// The eight types beside choices, words and numbers, as a quiz file writes them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "model/document.h"
#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

using testing::ElementsAre;

Question question_of(const std::string& json) {
  const auto file =
      make_source_file(0, "quizzes/q.json",
                       R"({ "id": "q", "title": "Q", "questions": [ { "id": "a", "prompt": "P", )" + json + " } ] }");
  auto parsed = parse_document(file);
  for (const auto& diagnostic : parsed.diagnostics) ADD_FAILURE() << diagnostic.message;
  return std::get<QuizDocument>(parsed.value).quiz.questions.at(0);
}

template <class Choices>
std::vector<std::string> ids(const Choices& choices) {
  std::vector<std::string> all;
  for (const auto& choice : choices) all.push_back(choice.id.value);
  return all;
}

// «item=option», or several options.
std::vector<std::string> places(const Placement& placement) {
  std::vector<std::string> all;
  for (const auto& item : placement.items) {
    std::string line = item.id.value + "=";
    for (const auto& option : item.belongs) line += (line.back() == '=' ? "" : ",") + option.value;
    all.push_back(line);
  }
  return all;
}

TEST(QuizTypes, ReadMatching) {
  const auto question = question_of(R"("type": "matching", "pairs": [
    { "text": "Se taire", "match": "donne du *temps*", "feedback": "Oui." },
    { "id": "redire", "text": "Redire", "match": "montre" }, { "text": "Reformuler", "match": "Montre" } ],
    "decoys": ["presse", { "id": "rien", "text": "ne fait rien" }])");
  const auto& matching = std::get<Matching>(question.answer);
  EXPECT_THAT(places(matching), ElementsAre("se-taire=to-donne-du-temps", "redire=to-montre", "reformuler=to-montre"));
  EXPECT_THAT(ids(matching.options), ElementsAre("to-donne-du-temps", "to-montre", "to-presse", "rien"));
  EXPECT_EQ(plain_text(*matching.items[0].feedback), "Oui.");
  EXPECT_TRUE(matching.items[1].id_written);
}

TEST(QuizTypes, KeepMatchesApartThatOnlyLookTheSameToSlugs) {
  const auto question = question_of(R"("type": "matching", "pairs": [
    { "text": "Plus", "match": "3 +" }, { "text": "Moins", "match": "3 -" } ])");
  EXPECT_EQ(std::get<Matching>(question.answer).options.size(), 2U);  // check tells that both are to-c-3
}

TEST(QuizTypes, ReadOrdering) {
  const auto question = question_of(
      R"("type": "ordering", "items": ["Écouter", { "id": "redire", "text": "Redire", "feedback": "Après." }])");
  const auto& items = std::get<Ordering>(question.answer).items;
  EXPECT_THAT(ids(items), ElementsAre("ecouter", "redire"));
  EXPECT_EQ(plain_text(*items[1].feedback), "Après.");
}

TEST(QuizTypes, ReadCategories) {
  const auto question = question_of(R"("type": "categorise", "categories": [
    { "text": "Aide", "items": ["Rester", { "id": "acc", "text": "Accueillir" }] },
    { "id": "pese", "text": "Pèse", "items": ["Presser"] }, { "text": "Ni l’un ni l’autre", "items": [] } ])");
  const auto& answer = std::get<Categorise>(question.answer);
  EXPECT_THAT(places(answer), ElementsAre("rester=to-aide", "acc=to-aide", "presser=pese"));
  EXPECT_THAT(ids(answer.options), ElementsAre("to-aide", "pese", "to-ni-l-un-ni-l-autre"));
}

TEST(QuizTypes, ReadAMatrixWhoseRowsNameColumnsByTextOrIdentifier) {
  const auto question =
      question_of(R"("type": "matrix", "several": true, "columns": ["Été", { "id": "h", "text": "Hiver" }],
    "rows": [ { "text": "Le jour", "answers": ["ete", "h"] }, { "text": "La nuit", "answer": "hiver" } ])");
  const auto& matrix = std::get<Matrix>(question.answer);
  EXPECT_TRUE(matrix.several);
  EXPECT_THAT(places(matrix), ElementsAre("le-jour=to-ete,h", "la-nuit=h"));
}

TEST(QuizTypes, ReadGapsAsTheyStandInTheText) {
  const auto question = question_of(R"("type": "gaps", "text": "Du {{mot}}, sans {{b}} ni {{c}}.", "gaps": {
    "c": { "choices": ["juger", "presser"], "answer": "Presser" },
    "b": { "choices": ["juger", "taire"], "answer": "to-juger", "feedback": "Sans juger." },
    "mot": { "answers": ["silence", { "text": "bruit", "credit": 25, "feedback": "Presque." }], "case_sensitive": true } })");
  const auto& text = std::get<GapText>(question.answer);
  EXPECT_THAT(ids(text.gaps), ElementsAre("mot", "b", "c"));
  EXPECT_THAT(text.gaps[0].typed.accepted, ElementsAre("silence"));
  EXPECT_EQ(text.gaps[0].typed.expected.at(0).credit, 25);
  EXPECT_TRUE(text.gaps[0].typed.case_sensitive && text.gaps[0].offered.empty());
  EXPECT_EQ(text.gaps[1].belongs.value, "to-juger");
  EXPECT_EQ(text.gaps[2].belongs.value, "to-presser");
  EXPECT_THAT(ids(text.options), ElementsAre("to-juger", "to-presser", "to-taire"));
}

TEST(QuizTypes, ReadAPictureWithRegions) {
  const auto question =
      question_of(R"("type": "hotspot", "picture": "../course/media/x.svg", "alt": "Une salle", "regions": [
    { "text": "Porte", "rect": [0, 10, 20.5, 90], "correct": true }, { "text": "Table", "ellipse": [50, 50, 10, 50] },
    { "text": "Coin", "polygon": [[80, 0], [100, 0], [100, 20]] } ])");
  const auto& hotspot = std::get<Hotspot>(question.answer);
  ASSERT_EQ(hotspot.picture.images.size(), 1U);
  EXPECT_EQ(hotspot.picture.images[0].destination, "../course/media/x.svg");
  EXPECT_EQ(hotspot.picture.images[0].alt, "Une salle");
  EXPECT_THAT(ids(hotspot.regions), ElementsAre("porte", "table", "coin"));
  EXPECT_EQ(std::get<Rectangle>(hotspot.shapes[0]).width, 20.5);
  EXPECT_EQ(std::get<Ellipse>(hotspot.shapes[1]).radius_y, 50);
  EXPECT_EQ(std::get<Polygon>(hotspot.shapes[2]).size(), 3U);
}

TEST(QuizTypes, ReadWhatIsNotMarked) {
  EXPECT_THAT(ids(std::get<Likert>(question_of(R"("type": "likert", "scale": ["Jamais", "Toujours"])").answer).scale),
              ElementsAre("jamais", "toujours"));
  EXPECT_TRUE(std::get<Likert>(question_of(R"("type": "likert")").answer).scale.empty());  // check gives the usual one
  const auto question = question_of(
      R"("type": "long", "model_answer": "Je *reste*.", "criteria": ["Je dis ce que je vois", { "id": "s", "text": "Sans conseil" }], "lines": 9)");
  const auto& text = std::get<LongText>(question.answer);
  EXPECT_EQ(plain_text(*text.model_answer), "Je reste.");
  EXPECT_THAT(ids(text.criteria), ElementsAre("je-dis-ce-que-je-vois", "s"));
  EXPECT_EQ(text.lines, 9);
}

TEST(QuizTypes, ReadWhatExpectedAnswersAreWorth) {
  const auto single = question_of(
      R"("type": "single", "choices": [ { "text": "A", "correct": true }, { "text": "B", "credit": 33.3 } ])");
  EXPECT_EQ(std::get<SingleChoice>(single.answer).choices[1].credit, 33.3);
  const auto written = question_of(
      R"("type": "short", "answers": [ { "text": "mot" }, { "text": "mots", "credit": 50, "feedback": "Un seul." }, { "text": "phrase", "credit": 0 } ])");
  const auto& text = std::get<ShortText>(written.answer);
  EXPECT_THAT(text.accepted, ElementsAre("mot"));
  ASSERT_EQ(text.expected.size(), 2U);
  EXPECT_EQ(plain_text(*text.expected[0].feedback), "Un seul.");
  const auto numeric = question_of(
      R"("type": "numeric", "answer": 4, "expected": [ { "range": [3, 5], "credit": 50 }, { "answer": 10, "tolerance": 1, "feedback": "Trop." } ])");
  const auto& patterns = std::get<Numeric>(numeric.answer).expected;
  ASSERT_EQ(patterns.size(), 2U);
  EXPECT_EQ(patterns[0].credit, 50);
  EXPECT_EQ(patterns[1].minimum, 9);
}

}  // namespace
}  // namespace mooc
