// A page loads the code of the types that it uses, and no other.
#include "render/type_scripts.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

Question asking(Answer answer) {
  Question question;
  question.answer = std::move(answer);
  return question;
}

using Paths = std::vector<std::string>;

TEST(TypeScripts, AreNoneForTheFiveTypesThatEveryPageKnows) {
  const std::vector<Question> questions{asking(SingleChoice{}), asking(MultipleChoice{}), asking(TrueFalse{}),
                                        asking(ShortText{}), asking(Numeric{})};
  EXPECT_EQ(type_scripts(questions), Paths{});
  EXPECT_EQ(type_styles(questions), Paths{});
}

TEST(TypeScripts, AreNamedOnceWhateverTheirNumber) {
  const std::vector<Question> questions{asking(Matrix{}), asking(SingleChoice{}), asking(Matching{}),
                                        asking(Categorise{})};
  EXPECT_EQ(type_scripts(questions), Paths{"assets/types-places.js"});
  EXPECT_EQ(type_styles(questions), Paths{"assets/types.css"});
}

TEST(TypeScripts, StandInOneOrderWhateverTheQuestions) {
  const std::vector<Question> questions{asking(LongText{}), asking(Hotspot{}),  asking(Likert{}),
                                        asking(GapText{}),  asking(Ordering{}), asking(Matching{})};
  EXPECT_EQ(type_scripts(questions), (Paths{"assets/types-places.js", "assets/types-order.js", "assets/types-gaps.js",
                                            "assets/types-hotspot.js", "assets/types-unmarked.js"}));
}

}  // namespace
}  // namespace mooc
