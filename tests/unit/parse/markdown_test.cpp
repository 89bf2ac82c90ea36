// What Markdown becomes: the tree, anchors, footnotes, attributes, places.
#include "parse/markdown.h"

#include <gtest/gtest.h>

#include "parse/tree_of.h"

namespace mooc {
namespace {

TEST(ParseMarkdown, GivesTheBlocksOfGfm) {
  EXPECT_EQ(tree_of(body_of(R"(## Titre

Un **mot** *à* ~~barrer~~ `code`\
ici

> Une phrase

1. un
2. deux

- [x] fait

| a | b |
|---|:-:|
| 1 | 2 |

```
code
```

---
)")),
            R"(heading 2 #titre
  text «Titre»
paragraph
  text «Un »
  strong
    text «mot»
  text « »
  emphasis
    text «à»
  text « »
  strikethrough
    text «barrer»
  text « »
  code «code»
  line_break
  text «ici»
block_quote
  paragraph
    text «Une phrase»
list ordered from 1 tight
  item
    paragraph
      text «un»
  item
    paragraph
      text «deux»
list tight
  item [x]
    paragraph
      text «fait»
table
  table_row header
    table_cell
      text «a»
    table_cell
      text «b»
  table_row
    table_cell
      text «1»
    table_cell
      text «2»
code_block «code
»
thematic_break
)");
}

TEST(ParseMarkdown, NestsDirectivesWithEqualFences) {
  EXPECT_EQ(tree_of(body_of(R"(:::sensitive[Une mort]
Avant.

:::alternative
Autre.
:::
Après.
:::
Dehors.
)")),
            R"(directive 9 [Une mort]
  paragraph
    text «Avant.»
  directive 10 []
    paragraph
      text «Autre.»
  paragraph
    text «Après.»
paragraph
  text «Dehors.»
)");
}

TEST(ParseMarkdown, KeepsAListWithADirectiveTight) {
  EXPECT_EQ(tree_of(body_of(R"(- un
  :::note[Titre]
  Un mot.
  :::
- deux
)")),
            R"(list tight
  item
    paragraph
      text «un»
    directive 0 [Titre]
      paragraph
        text «Un mot.»
  item
    paragraph
      text «deux»
)");
}

TEST(ParseMarkdown, ClosesADirectiveThatEndsWithAList) {
  EXPECT_EQ(tree_of(body_of(R"(:::note
- un
- deux
:::
Après.
)")),
            R"(directive 0 []
  list tight
    item
      paragraph
        text «un»
    item
      paragraph
        text «deux»
paragraph
  text «Après.»
)");
}

TEST(ParseMarkdown, FindsDirectivesInQuotes) {
  EXPECT_EQ(tree_of(body_of(R"(> :::tip
> Un mot.
> :::
> Encore.
)")),
            R"(block_quote
  directive 1 []
    paragraph
      text «Un mot.»
  paragraph
    text «Encore.»
)");
}

TEST(ParseMarkdown, TakesLongerFencesForTheOuterDirective) {
  EXPECT_EQ(tree_of(body_of(R"(::::note
:::tip
Un mot.
:::
::::
)")),
            R"(directive 0 []
  directive 1 []
    paragraph
      text «Un mot.»
)");
}

TEST(ParseMarkdown, ReadsAlertsAsDirectives) {
  EXPECT_EQ(tree_of(body_of("> [!CAUTION]\n> Un mot.\n>\n> - un\n")), R"(directive 2 []
  paragraph
    text «Un mot.»
  list tight
    item
      paragraph
        text «un»
)");
}

TEST(ParseMarkdown, ReadsTitlesWithBracketsAndAttributesWithSpaces) {
  EXPECT_EQ(tree_of(body_of(R"(:::testimony[Un [jour] \] ]{composed author="Ana B."}
Un mot.
:::
)")),
            R"(directive 8 [Un [jour] ]] composed= author=Ana B.
  paragraph
    text «Un mot.»
)");
}

TEST(ParseMarkdown, GivesEachHeadingAnAnchorOfItsOwn) {
  EXPECT_EQ(tree_of(body_of("## L’écoute\n\n## L’écoute\n\n## Autre {#l-ecoute-2}\n\n## !\n\n## Main\n")),
            R"(heading 2 #l-ecoute
  text «L’écoute»
heading 2 #l-ecoute-3
  text «L’écoute»
heading 2 #l-ecoute-2
  text «Autre»
heading 2 #section
  text «!»
heading 2 #main-2
  text «Main»
)");
}

TEST(ParseMarkdown, NumbersFootnotesInTheOrderOfReference) {
  EXPECT_EQ(tree_of(body_of("Un[^b] deux[^a] trois[^b].\n\n[^a]: Note a.\n\n[^b]: Note b.\n")), R"(paragraph
  text «Un»
  footnote_reference b=1
  text « deux»
  footnote_reference a=2
  text « trois»
  footnote_reference b=1
  text «.»
footnote_definition b=1
  paragraph
    text «Note b.»
footnote_definition a=2
  paragraph
    text «Note a.»
)");
}

TEST(ParseMarkdown, TakesAttributesFromBehindAPicture) {
  EXPECT_EQ(tree_of(body_of("![Un *cercle*](../media/c.svg \"Titre\"){width=480} et ![](d.svg){decorative}.\n")),
            R"(paragraph
  image ../media/c.svg «Un cercle» 480
  text « et »
  image d.svg «» decorative
  text «.»
)");
}

TEST(ParseMarkdown, KeepsRawHtmlAndDropsComments) {
  EXPECT_EQ(tree_of(body_of("Un <b>mot</b> <!-- rien --> ici.\n\n<!-- rien -->\n\n<div>\nUn bloc\n</div>\n")),
            R"(paragraph
  text «Un »
  html_inline «<b>»
  text «mot»
  html_inline «</b>»
  text « »
  text « ici.»
html_block «<div>
Un bloc
</div>
»
)");
}

TEST(ParseMarkdown, CountsTheWordsThatAReaderReads) {
  EXPECT_EQ(body_of("## L’art d’écouter\n\nUn mot — deux ? `code` ![image](a.svg) [lien "
                    "ici](b.md).\n\n```\nrien\n```\n\n:::note[Un titre]{}\nFin.\n:::\n")
                .words,
            10);
}

TEST(ParseMarkdown, FindsThePlacesOfInlines) {
  EXPECT_EQ(places_of(R"(L’**écoute** \* &amp; *active* : `un ` [lien](a.md "t") ![b](c.svg) www.a.be <https://x.be>
puis [^n] <b>.

> - Cité [deux
>   lignes][r], a\_b.

| é | [x](y) |
|---|---|
| ~~z~~ | `a\|b` |

[^n]: Note.

[r]: https://r.be
)"),
            R"(1:1 text «L’»
1:5 strong «écoute»
1:5 text «écoute»
1:13 text « \* &amp; »
1:24 emphasis «active»
1:24 text «active»
1:31 text « : »
1:34 code «`un `»
1:39 text « »
1:40 link «[lien](a.md "t")»
1:41 text «lien»
1:56 text « »
1:57 image «![b](c.svg)»
1:68 text « »
1:69 link «www.a.be»
1:69 text «www.a.be»
1:77 text « »
1:78 link «<https://x.be>»
1:79 text «https://x.be»
2:1 text «puis »
2:6 footnote_reference «[^n]»
2:10 text « »
2:11 html_inline «<b>»
2:14 text «.»
4:5 text «Cité »
4:10 link «[deux
>   lignes][r]»
4:11 text «deux»
5:5 text «lignes»
5:15 text «, a\_b.»
7:3 text «é»
7:7 link «[x](y)»
7:8 text «x»
9:5 strikethrough «z»
9:5 text «z»
9:11 code «`a\|b`»
11:7 text «Note.»
)");
}

TEST(ParseEmbeddedMarkdown, FindsPlacesBehindEscapes) {
  const auto file =
      make_source_file(0, "quizzes/a.json", R"({"prompt": "Dire \"oui\"\n\n**\u00e9cout\u00e9** \ud83d\ude00 *fin*"})");
  const auto place = file.span(12, file.bytes.size() - 2);
  const auto body = parse_embedded_markdown(file, place, "Dire \"oui\"\n\n**écouté** 😀 *fin*").value;
  std::string places;
  for (const auto& node : body.nodes)
    if (node.kind == NodeKind::text) places += std::string(file.text(node.span)) + "|";
  EXPECT_EQ(places, R"(Dire \"oui\"|\u00e9cout\u00e9| \ud83d\ude00 |fin|)");
}

TEST(ParseEmbeddedMarkdown, GivesTheWholePlaceWhenTheTextIsAnother) {
  const auto file = make_source_file(0, "quizzes/a.json", "Un texte");
  const auto body = parse_embedded_markdown(file, file.whole(), "Un *autre*").value;
  for (const auto& node : body.nodes) EXPECT_EQ(node.span, file.whole());
}

}  // namespace
}  // namespace mooc
