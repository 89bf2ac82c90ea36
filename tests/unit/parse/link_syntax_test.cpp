// Links that are none.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

TEST(LinkSyntax, WarnsOfASpaceBetweenTheTwoParts) {
  EXPECT_EQ(
      diagnostics_of_lesson("Relisez d’abord [la leçon d’avant] (01-etre-la.md#ecouter).\n"),
      R"~(course/01-ecoute/02-reformuler.md:4:17: warning: a space parts the text of a link from its destination, so it is no link [link-syntax]
    4 | Relisez d’abord [la leçon d’avant] (01-etre-la.md#ecouter).
      |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write [la leçon d’avant](01-etre-la.md#ecouter)
)~");
}

TEST(LinkSyntax, WarnsOfASpaceBeforeAnAddressThatIsALinkByItself) {
  EXPECT_EQ(
      diagnostics_of_lesson("Voyez [un site] (https://www.who.int).\n"),
      R"~(course/01-ecoute/02-reformuler.md:4:7: warning: a space parts the text of a link from its destination, so it is no link [link-syntax]
    4 | Voyez [un site] (https://www.who.int).
      |       ^^^^^^^^^^^
      = help: write [un site](https://www.who.int)
)~");
}

TEST(LinkSyntax, WarnsOfBracketsAndParenthesesThatAreExchanged) {
  EXPECT_EQ(
      diagnostics_of_lesson("Voyez (le mot)[glossary:cadre].\n"),
      R"~(course/01-ecoute/02-reformuler.md:4:7: warning: the brackets and the parentheses of a link are exchanged, so it is no link [link-syntax]
    4 | Voyez (le mot)[glossary:cadre].
      |       ^^^^^^^^^^^^^^^^^^^^^^^^
      = help: write [le mot](glossary:cadre)
)~");
}

TEST(LinkSyntax, LeavesBracketsAloneThatNameNoDestination) {
  EXPECT_EQ(
      diagnostics_of_lesson("Il écrit « choses [sic] (en 1961) », [1] (2019), un pas (ou deux)[deux], [a] (et/ou b), "
                            "`[x] (y.md)` et [un lien](https://www.who.int) (2019).\n"),
      "");
}

}  // namespace
}  // namespace mooc
