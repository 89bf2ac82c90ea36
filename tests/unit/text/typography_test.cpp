#include "text/typography.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

struct Row {
  std::string text, french, canadian;
};

class TypographyTable : public testing::TestWithParam<Row> {};

TEST_P(TypographyTable, SetsTheSpacesOfEachFrench) {
  EXPECT_EQ(typographic(GetParam().text, Typography::french), GetParam().french);
  EXPECT_EQ(typographic(GetParam().text, Typography::canadian_french), GetParam().canadian);
  EXPECT_EQ(typographic(GetParam().text, Typography::plain), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Marks, TypographyTable,
    testing::Values(
        Row{"Vraiment ?", "Vraiment\u202f?", "Vraiment?"}, Row{"Vraiment?", "Vraiment\u202f?", "Vraiment?"},
        Row{"Oui ! Non ; si", "Oui\u202f! Non\u202f; si", "Oui! Non; si"},
        Row{"Voici : un mot", "Voici\u00a0: un mot", "Voici\u00a0: un mot"},
        Row{"Voici: un mot", "Voici\u00a0: un mot", "Voici\u00a0: un mot"},
        Row{"« Oui » et «non»", "«\u00a0Oui\u00a0» et «\u00a0non\u00a0»", "«\u00a0Oui\u00a0» et «\u00a0non\u00a0»"},
        Row{"« Oui ? »", "«\u00a0Oui\u202f?\u00a0»", "«\u00a0Oui?\u00a0»"},
        Row{"«\u00a0Oui\u00a0»\u00a0: bien", "«\u00a0Oui\u00a0»\u00a0: bien", "«\u00a0Oui\u00a0»\u00a0: bien"},
        Row{"l'art d'écouter", "l’art d’écouter", "l’art d’écouter"}, Row{"'mot", "'mot", "'mot"},
        Row{"Quoi ?!", "Quoi\u202f?!", "Quoi?!"}, Row{"à 9:30", "à 9:30", "à 9:30"}, Row{"a?b=c", "a?b=c", "a?b=c"},
        Row{"été : hiver", "été\u00a0: hiver", "été\u00a0: hiver"}, Row{"(oui ?)", "(oui\u202f?)", "(oui?)"}));

TEST(Typography, SetTwiceChangesNothing) {
  const auto once = typographic("« Oui ? » : l'art !", Typography::french);
  EXPECT_EQ(typographic(once, Typography::french), once);
}

TEST(Typography, MeetsMarksAfterMarkup) {
  std::string html = "<p>Un <strong>mot</strong>";
  append_html_text(html, " : « ", Typography::french);
  html += "<em>";
  append_html_text(html, "autre", Typography::french);
  html += "</em>";
  append_html_text(html, "» <&>", Typography::french);
  EXPECT_EQ(html, "<p>Un <strong>mot</strong>\u00a0: «\u00a0<em>autre</em>\u00a0» &lt;&amp;&gt;");
}

TEST(Typography, FollowsTheLanguage) {
  EXPECT_EQ(typography_of("fr"), Typography::french);
  EXPECT_EQ(typography_of("fr-BE"), Typography::french);
  EXPECT_EQ(typography_of("fr-CA"), Typography::canadian_french);
  EXPECT_EQ(typography_of("en"), Typography::plain);
  EXPECT_EQ(typography_of("fry"), Typography::plain);
}

}  // namespace
}  // namespace mooc
