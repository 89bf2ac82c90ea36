#include "text/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mooc {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Sentences, EndAtFullStopsQuestionsExclamationsAndEllipses) {
  EXPECT_THAT(sentences_of("Je vous écoute. Vraiment ? Oui ! Je ne sais pas… Et vous ?", "fr"),
              ElementsAre("Je vous écoute.", "Vraiment ?", "Oui !", "Je ne sais pas…", "Et vous ?"));
}

TEST(Sentences, GoOnAfterAMarkWhenASmallLetterFollows) {
  EXPECT_THAT(sentences_of("«\u00A0Ça va\u202F?\u00A0» demande-t-elle. Je… je ne sais pas.", "fr"),
              ElementsAre("«\u00A0Ça va\u202F?\u00A0» demande-t-elle.", "Je… je ne sais pas."));
}

TEST(Sentences, DoNotEndAfterTitlesAndInitialsAndInNumbers) {
  EXPECT_THAT(sentences_of("M. Diallo marche 3.5 km, p. ex. le matin. Il cite J. Repper (Dr. Lee aussi).", "fr"),
              ElementsAre("M. Diallo marche 3.5 km, p. ex. le matin.", "Il cite J. Repper (Dr. Lee aussi)."));
  EXPECT_THAT(sentences_of("Mr. Smith left. I stayed.", "en"), ElementsAre("Mr. Smith left.", "I stayed."));
}

TEST(Sentences, EndAfterWordsThatLookLikeAbbreviations) {
  EXPECT_THAT(sentences_of("Il ne peut plus s’exprimer. Leur force dépend de la loi.", "fr"),
              ElementsAre("Il ne peut plus s’exprimer.", "Leur force dépend de la loi."));
}

TEST(Sentences, EndWhereTheParagraphEndsAndNeedAWord) {
  EXPECT_THAT(sentences_of("un verre d’eau", "fr"), ElementsAre("un verre d’eau"));
  EXPECT_THAT(sentences_of("— … ?", "fr"), IsEmpty());
  EXPECT_THAT(sentences_of("", "fr"), IsEmpty());
}

TEST(Sentences, KeepALineEndOfTheSourceAsASpace) {
  EXPECT_THAT(sentences_of("Être\nlà. Rester.", "fr"), ElementsAre("Être là.", "Rester."));
}

}  // namespace
}  // namespace mooc
