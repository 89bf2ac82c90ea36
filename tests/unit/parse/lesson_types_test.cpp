// The new types as a list or a text in a lesson.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"
#include "parse/tree_of.h"

namespace mooc {
namespace {

using testing::ElementsAre;

Question question_of(const std::string& text) {
  const auto file = page(text);
  auto parsed = parse_markdown(file, file.whole(), {});
  for (const auto& diagnostic : parsed.diagnostics) ADD_FAILURE() << diagnostic.message;
  return std::move(parsed.value.questions.at(0));
}

std::string told(const std::string& text) {
  const auto file = page(text);
  auto parsed = parse_markdown(file, file.whole(), {});
  sort_diagnostics(parsed.diagnostics);
  std::string out;
  for (const auto& one : parsed.diagnostics)
    out += std::to_string(file.position(one.span.begin).line) + ": " + one.message + " [" + one.rule + "]\n  " +
           one.help + "\n";
  return out;
}

template <class Choices>
std::vector<std::string> ids(const Choices& choices) {
  std::vector<std::string> all;
  for (const auto& choice : choices) all.push_back(choice.id.value);
  return all;
}

TEST(LessonTypes, OrderingIsAListInTheRightOrder) {
  const auto question = question_of(
      ":::question[Q ?]{id=q type=ordering}\n1. Se taire\n2. Écouter {id=e}\n   > Encore.\n3. Redire\n\nPour "
      "entendre.\n:::\n");
  const auto& items = std::get<Ordering>(question.answer).items;
  EXPECT_THAT(ids(items), ElementsAre("se-taire", "e", "redire"));
  EXPECT_EQ(plain_text(items[1].text) + "/" + plain_text(*items[1].feedback), "Écouter/Encore.");
  EXPECT_EQ(plain_text(*question.explanation), "Pour entendre.");
}

TEST(LessonTypes, MatchingHasAnEqualsSignBetweenStemAndMatch) {
  const auto question = question_of(
      ":::question[Q ?]{id=q type=matching}\n- L’**écoute** = donne du *temps*\n  > Oui.\n- Redire = montre {id=r}\n"
      "- Reformuler = montre\n- = presse\n:::\n");
  const auto& matching = std::get<Matching>(question.answer);
  EXPECT_THAT(ids(matching.items), ElementsAre("l-ecoute", "r", "reformuler"));
  EXPECT_THAT(ids(matching.options), ElementsAre("to-donne-du-temps", "to-montre", "to-presse"));
  EXPECT_EQ(tree_of(matching.items[0].text), "paragraph\n  text «L’»\n  strong\n    text «écoute»\n  text\n");
  EXPECT_EQ(tree_of(matching.options[0].text), "paragraph\n  text «donne du »\n  emphasis\n    text «temps»\n");
  EXPECT_EQ(matching.items[2].belongs.at(0).value, "to-montre");
}

TEST(LessonTypes, CategoriesHoldTheirItems) {
  const auto question = question_of(
      ":::question[Q ?]{id=q type=categorise}\n- Aide\n  - Rester\n    > Toujours.\n  - Accueillir\n- Pèse {id=p}\n  - "
      "Presser\n:::\n");
  const auto& answer = std::get<Categorise>(question.answer);
  EXPECT_THAT(ids(answer.items), ElementsAre("rester", "accueillir", "presser"));
  EXPECT_THAT(ids(answer.options), ElementsAre("to-aide", "p"));
  EXPECT_EQ(answer.items[2].belongs.at(0).value, "p");
  EXPECT_EQ(plain_text(answer.options[0].text), "Aide");
  EXPECT_EQ(plain_text(*answer.items[0].feedback), "Toujours.");
}

TEST(LessonTypes, GapsHoldWhatIsRight) {
  const auto question = question_of(
      ":::question[Q ?]{id=q type=gaps}\nAna parle.\n\nDu {{silence|le silence}}, sans {{ juger | +presser }} ni "
      "{{l'ami !}} *du* {{silence}}.\n\nVoilà pourquoi.\n:::\n");
  const auto& text = std::get<GapText>(question.answer);
  EXPECT_EQ(plain_text(text.text), "Du {{silence}}, sans {{presser}} ni {{l-ami}} du {{silence-2}}.");
  EXPECT_THAT(ids(text.gaps), ElementsAre("silence", "presser", "l-ami", "silence-2"));
  EXPECT_THAT(text.gaps[0].typed.accepted, ElementsAre("silence", "le silence"));
  EXPECT_THAT(ids(text.options), ElementsAre("to-juger", "to-presser"));
  EXPECT_EQ(text.gaps[1].belongs.value, "to-presser");
  EXPECT_THAT(text.gaps[2].typed.accepted, ElementsAre("l'ami !"));
  EXPECT_EQ(plain_text(question.prompt), "Q ? Ana parle.");
  EXPECT_EQ(plain_text(*question.explanation), "Voilà pourquoi.");
}

TEST(LessonTypes, GapsLeaveWhatIsAroundThemAsItIs) {
  const auto question =
      question_of(":::question[Q ?]{id=q type=gaps}\nDu **calme** puis du {{silence}}, *{{enfin}}*.\n:::\n");
  EXPECT_EQ(
      tree_of(std::get<GapText>(question.answer).text),
      "paragraph\n  text «Du »\n  strong\n    text «calme»\n  text « puis du {{silence}}, »\n  emphasis\n    text "
      "«{{enfin}}»\n  text «.»\n");
  EXPECT_EQ(told(":::question[Q ?]{id=q type=gaps}\n{{*a*}} {{b}} `{{c}}`\n:::\n"),
            "1: these braces make no gap: {{a}} [question-gaps]\n"
            "  a gap holds words alone, without emphasis, and stands in no link and no code\n"
            "1: these braces make no gap: {{c}} [question-gaps]\n"
            "  a gap holds words alone, without emphasis, and stands in no link and no code\n");
}

TEST(LessonTypes, AGapIsClosedByTwoBraces) {
  EXPECT_EQ(told(":::question[Q ?]{id=q type=gaps}\nDu {{silence} et du {{calme}}, {{enfin.\n:::\n"),
            "1: these braces are not closed: {{enfin. [question-gaps]\n"
            "  write }} behind the last answer of the gap\n"
            "2: the gap «{{silence} et du {{calme}}» holds a brace [question-gaps]\n"
            "  close each gap with }} before the next one begins\n");
}

TEST(LessonTypes, AScaleMayBeLeftOut) {
  EXPECT_TRUE(std::get<Likert>(question_of(":::question[Q ?]{id=q type=likert}\n:::\n").answer).scale.empty());
  const auto question = question_of(":::question[Q ?]{id=q type=likert}\n- Jamais\n- Toujours\n:::\n");
  EXPECT_THAT(ids(std::get<Likert>(question.answer).scale), ElementsAre("jamais", "toujours"));
}

TEST(LessonTypes, ALongTextHasCriteriaAndAQuotedModel) {
  const auto question = question_of(
      ":::question[Q ?]{id=q type=long}\nElle se tait.\n\n- Je dis ce que je vois\n\n> Je *reste*.\n\nPas la "
      "seule.\n:::\n");
  const auto& text = std::get<LongText>(question.answer);
  EXPECT_THAT(ids(text.criteria), ElementsAre("je-dis-ce-que-je-vois"));
  EXPECT_EQ(plain_text(*text.model_answer), "Je reste.");
  EXPECT_EQ(plain_text(*question.explanation), "Pas la seule.");
  const auto bare = question_of(":::question[Q ?]{id=q type=long}\nElle se tait.\n:::\n");
  EXPECT_FALSE(std::get<LongText>(bare.answer).model_answer || bare.explanation);
  EXPECT_EQ(plain_text(bare.prompt), "Q ? Elle se tait.");
}

TEST(LessonTypes, TellWhatIsMissing) {
  EXPECT_EQ(told(":::question[Q ?]{id=q type=ordering}\n:::\n"),
            "1: this question has no list of answers [question-choices]\n"
            "  write a list in the right order: 1. first, 2. second\n");
  EXPECT_EQ(told(":::question[Q ?]{id=q type=ordering}\n- [x] a\n:::\n"),
            "1: there are no two items to put in order [question-items]\n"
            "  write them in the right order: 1. first, 2. second\n"
            "2: an item of this type has no box to tick [question-items]\n  write - …\n");
  EXPECT_EQ(told(":::question[Q ?]{id=q type=matching}\n- a = b\n- c\n:::\n"),
            "3: this item says not what belongs to it [question-items]\n"
            "  write - stem = match, with a space on both sides of =; a decoy is - = text\n");
  EXPECT_EQ(told(":::question[Q ?]{id=q type=matching}\n- a = b\n- c = d\n- = B\n:::\n"),
            "4: this decoy is there already, as a match or as a decoy [question-items]\n"
            "  remove it, or write another text\n");
  EXPECT_EQ(told(":::question[Q ?]{id=q type=categorise}\n- a\n  - b\n:::\n"),
            "1: a question with categories needs at least two of them, and two items [question-items]\n"
            "  write the categories as a list, and under each its items as a list with two spaces before it\n");
  EXPECT_EQ(told(":::question[Q ?]{id=q type=gaps}\nDu silence.\n:::\n"),
            "1: this text has no gap [question-gaps]\n"
            "  write what is right in double braces where it stands: {{silence}}\n");
  EXPECT_EQ(
      told(":::question[Q ?]{id=q type=gaps}\n{{+a}} {{}}\n:::\n"),
      "2: a gap with choices has two or more, and one of them is right [question-gaps]\n  write {{+right|wrong}}\n"
      "2: this gap has an empty answer [question-gaps]\n"
      "  write what is right between the braces: {{silence}}, or {{silence|le silence}}\n");
}

TEST(LessonTypes, LeaveMatrixAndPictureToQuizFiles) {
  EXPECT_EQ(told(":::question[Q ?]{id=q type=matrix}\n- a\n:::\n"),
            "1: a question of type matrix cannot be written in a lesson [question-type]\n"
            "  write it in a file of quizzes/ with \"practice\": true, and lead there: [words](quiz:name)\n");
}

TEST(LessonTypes, TellThatACommentCutsTheListOff) {
  EXPECT_EQ(told(":::question[Q ?]{id=q type=ordering}\n- a\n- b\n\n> Non.\n\n- c\n:::\n"),
            "5: this comment is not indented, so the choices below it are cut off [question-choices]\n"
            "  write two spaces before its >, under the choice that it is about\n");
}

}  // namespace
}  // namespace mooc
