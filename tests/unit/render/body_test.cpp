// Blocks and inlines as HTML.
#include <gtest/gtest.h>

#include "render/written.h"

namespace mooc {
namespace {

using namespace testing_bodies;

TEST(WriteBody, GivesHeadingsTheirAnchors) {
  BodyBuilder body;
  body.heading(2, "debut", "Le début ?").heading(1, "trop-haut", "Trop haut");
  EXPECT_EQ(written(body), "<h2 id=\"debut\">Le début\u202f?</h2>\n<h2 id=\"trop-haut\">Trop haut</h2>\n");
}

TEST(WriteBody, JoinsWordsThatTheParserCutBeforeSettingSpaces) {
  BodyBuilder body;
  body.block(NodeKind::paragraph, [](BodyBuilder& b) { b.text("l").text("'").text("art ").text("!").text(" oui"); });
  EXPECT_EQ(written(body), "<p>l’art\u202f! oui</p>\n");
}

TEST(WriteBody, LeavesCodeAndAddressesAsTheyAre) {
  BodyBuilder body;
  body.block(NodeKind::paragraph, [](BodyBuilder& b) {
    b.literal(NodeKind::code, "a ? b : 'c'")
        .text(" ")
        .link(ExternalLink{"https://x.org/a?b:c"}, "https://x.org/a?b:c", "https://x.org/a?b:c");
  });
  body.literal(NodeKind::code_block, "x ? y\n");
  EXPECT_EQ(
      written(body),
      "<p><code>a ? b : 'c'</code> <a href=\"https://x.org/a?b:c\" class=\"external\" rel=\"noopener noreferrer\">"
      "https://x.org/a?b:c</a></p>\n<pre><code>x ? y\n</code></pre>\n");
}

TEST(WriteBody, WritesTightAndLooseLists) {
  BodyBuilder body;
  body.list(false, true, [](BodyBuilder& b) { b.item("un").item("deux"); });
  body.list(true, false, [](BodyBuilder& b) { b.item("un"); });
  EXPECT_EQ(written(body), "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n<ol>\n<li>\n<p>un</p>\n</li>\n</ol>\n");
}

TEST(WriteBody, SaysWhetherATaskIsDone) {
  BodyBuilder body;
  body.list(false, true, [](BodyBuilder& b) {
    auto item = node_of(NodeKind::item);
    item.task = item.flag = true;
    b.node(item, [](BodyBuilder& inside) { inside.paragraph("fini"); });
  });
  EXPECT_EQ(written(body),
            "<ul class=\"tasks\">\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"fait\"> "
            "fini</li>\n</ul>\n");
}

void add_table(BodyBuilder& body) {
  auto table = node_of(NodeKind::table);
  table.detail = static_cast<std::uint32_t>(body.body().tables.size());
  body.body().tables.push_back({Alignment::none, Alignment::right});
  const auto row = [](BodyBuilder& b, bool header, std::string_view first, std::string_view second) {
    auto node = node_of(NodeKind::table_row);
    node.flag = header;
    b.node(node, [&](BodyBuilder& cells) {
      cells.block(NodeKind::table_cell, [&](BodyBuilder& c) { c.text(first); });
      cells.block(NodeKind::table_cell, [&](BodyBuilder& c) { c.text(second); });
    });
  };
  body.node(table, [&](BodyBuilder& b) {
    row(b, true, "Qui", "Quoi");
    row(b, false, "Vous", "1");
  });
}

TEST(WriteBody, PutsATableIntoARegionThatAKeyboardCanScroll) {
  BodyBuilder body;
  add_table(body);
  EXPECT_EQ(written(body),
            "<section class=\"table-scroll\" tabindex=\"0\" aria-label=\"Tableau 1\"><table>\n<thead>\n<tr><th "
            "scope=\"col\">Qui</th>"
            "<th scope=\"col\" class=\"right\">Quoi</th></tr>\n</thead>\n<tbody>\n<tr><td>Vous</td><td "
            "class=\"right\">1</td></tr>\n"
            "</tbody>\n</table></section>\n");
}

TEST(WriteBody, LinksFootnotesThereAndBack) {
  BodyBuilder body;
  body.body().footnotes.push_back({"oms", 1, 2});
  const auto reference = [](BodyBuilder& b) { b.node(node_of(NodeKind::footnote_reference)); };
  body.block(NodeKind::paragraph, [&](BodyBuilder& b) {
    b.text("Un");
    reference(b);
    b.text(" deux");
    reference(b);
  });
  body.block(NodeKind::footnote_definition, [](BodyBuilder& b) { b.paragraph("OMS."); });
  EXPECT_EQ(
      written(body),
      "<p>Un<sup class=\"footnote-reference\"><a href=\"#note-1\" id=\"note-1-from-1\" aria-label=\"Note "
      "1\">1</a></sup>"
      " deux<sup class=\"footnote-reference\"><a href=\"#note-1\" id=\"note-1-from-2\" aria-label=\"Note "
      "1\">1</a></sup></p>\n"
      "<div class=\"footnotes\">\n<p class=\"footnotes-title\">Notes</p>\n<ol>\n<li id=\"note-1\">\n<p>OMS."
      " <a class=\"footnote-back\" href=\"#note-1-from-1\" aria-label=\"Retour au texte, note 1\">↩</a>"
      " <a class=\"footnote-back\" href=\"#note-1-from-2\" aria-label=\"Retour au texte, note 1, renvoi 2\">↩</a></p>\n"
      "</li>\n</ol>\n</div>\n");
}

TEST(WriteBody, LinksPagesWordsAndFilesOfTheCourse) {
  BodyBuilder body;
  body.block(NodeKind::paragraph, [](BodyBuilder& b) {
    b.link(LessonLink{{"reformuler"}, "debut"}, "leçon")
        .link(QuizLink{{"bilan"}}, "quiz")
        .link(TermLink{{"ecoute-active"}}, "mot");
    b.link(MediaLink{"media/le plan.pdf"}, "plan")
        .link(AnchorLink{"debut"}, "ici")
        .link(ModuleLink{{"ecoute"}, {}}, "module");
  });
  EXPECT_EQ(written(body),
            "<p><a href=\"../lesson/reformuler.html#debut\">leçon</a><a href=\"../quiz/bilan.html\">quiz</a>"
            "<a href=\"../glossary.html#word-ecoute-active\" class=\"term\">mot</a><a "
            "href=\"../media/le%20plan.pdf\">plan</a>"
            "<a href=\"#debut\">ici</a><a href=\"../module/ecoute.html\">module</a></p>\n");
}

TEST(WriteBody, KeepsOnlyTheWordsOfALinkThatWouldRunAScript) {
  BodyBuilder body;
  body.block(NodeKind::paragraph, [](BodyBuilder& b) { b.link(ExternalLink{"javascript:alert(1)"}, "clic"); });
  EXPECT_EQ(written(body), "<p>clic</p>\n");
}

TEST(WriteBody, GivesPicturesTheirSizeSoThatNothingJumps) {
  BodyBuilder body;
  Image image;
  image.alt = "Un cercle \"rond\"";
  image.width = 480;
  image.media = "media/cercle.svg";
  body.block(NodeKind::paragraph, [&](BodyBuilder& b) { b.image(image); });
  EXPECT_EQ(written(body),
            "<p><img src=\"../media/cercle.svg\" alt=\"Un cercle &quot;rond&quot;\" width=\"480\" height=\"240\" "
            "loading=\"lazy\" decoding=\"async\"></p>\n");
}

TEST(WriteBody, LeavesRawHtmlOutUnlessTheAuthorAllowsIt) {
  BodyBuilder body;
  body.literal(NodeKind::html_block, "<!-- note -->\n");
  body.paragraph("texte");
  EXPECT_EQ(written(body), "<p>texte</p>\n");
  auto course = small_course();
  course.info.allow_html = true;
  EXPECT_EQ(written(body.body(), course), "<!-- note -->\n<p>texte</p>\n");
}

}  // namespace
}  // namespace mooc
