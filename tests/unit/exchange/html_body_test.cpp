#include "exchange/html_body.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "bank_texts.h"
#include "exchange/body_html.h"
#include "exchange/body_markdown.h"

namespace mooc {
namespace {

using testing::IsEmpty;

ForeignText html(std::string_view text, TextForm form = TextForm::html) {
  ForeignText foreign(0);
  foreign.append(text, 0);
  foreign.form = form;
  return foreign;
}

std::string markdown_from(std::string_view text, std::vector<Diagnostic>* found = nullptr,
                          TextForm form = TextForm::html) {
  std::vector<Diagnostic> here;
  const TextContext context{found ? *found : here, read_markdown, [](std::string_view name, SourceSpan) {
                              return name == "x.png" ? std::optional<std::string>("../course/media/x.png")
                                                     : std::nullopt;
                            }};
  return markdown_of(read_foreign_text(html(text, form), context));
}

TEST(HtmlBody, ReadsWhatEditorsWrite) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"<p dir=\"ltr\" style=\"text-align:left;\">Un&nbsp;mot</p><p>Deux</p>", "Un mot\n\nDeux"},
      {"Un<br/>deux<BR>trois", "Un\\\ndeux\\\ntrois"},
      {"Un<br><br>deux", "Un\n\ndeux"},
      {"<b>Attention&nbsp;:&nbsp;</b>un mot", "**Attention :** un mot"},
      {"<b>Oui !</b>suite", "**Oui !**&#115;uite"},
      {"l'<i>«écoute»</i>", "l'*«écoute»*"},
      {"<b>a</b><b>b</b> <i></i>c", "**ab** c"},
      {"<b><i>x</i></b>", "**_x_**"},
      {"<ul><li>un<li>deux<ol><li>a</ol></ul>", "- un\n- deux\n  1. a"},
      {"<ol start=3><li><p>un</p><p>plus</p></li></ol>", "3. un\n\n   plus"},
      {"<blockquote>dit</blockquote>", "> dit"},
      {"H<sub>2</sub>O, 1<sup>er</sup>", "H₂O, 1ᵉʳ"},
      {"<a href=\"https://x.org/a_b\">ici</a>", "[ici](https://x.org/a_b)"},
      {"<a href=\"https://x.org/\">https://x.org/</a>", "<https://x.org/>"},
      {"<img src=\"@@PLUGINFILE@@/x.png\" alt=\"Un cercle\" width=\"20\">",
       "![Un cercle](../course/media/x.png){width=20}"},
      {"<code>a*b</code> 2*3 [x] a_b _c &lt;p&gt; &amp;eacute;", "`a*b` 2\\*3 \\[x\\] a_b \\_c \\<p> \\&eacute;"},
      {"<pre>\nun\n  deux</pre>", "```\nun\n  deux\n```"},
      {"# pas un titre", "\\# pas un titre"},
      {"1. pas une liste<br>- rien<br>=== non", "1\\. pas une liste\\\n\\- rien\\\n\\=== non"},
      {"<table><tr><td>a<td>b|c<tr><td>d</table>", "| a | b\\|c |\n| --- | --- |\n| d |  |"},
      {"<span>un</span> <!-- non --><o:p></o:p>deux", "un deux"},
      {"1 < 2 & 3", "1 < 2 & 3"},
      {"", ""},
      {"<p>&nbsp;</p><ul></ul>", ""},
  };
  for (const auto& [from, to] : cases) EXPECT_EQ(markdown_from(from), to) << from;
}

TEST(HtmlBody, ReadsMoodlesOwnFormWithItsLineEnds) {
  EXPECT_EQ(markdown_from("un\ndeux\n\ntrois", nullptr, TextForm::moodle), "un\\\ndeux\n\ntrois");
  EXPECT_EQ(markdown_from("un <b>\ndeux", nullptr, TextForm::plain), "un \\<b>\\\ndeux");
}

TEST(HtmlBody, TellsWhatItCannotKeepAndWhere) {
  std::vector<Diagnostic> found;
  EXPECT_EQ(
      markdown_from(
          "<p>a<u>b</u></p><script>x</script><iframe src=\"https://v.org\"></iframe><a href=\"/x\">c</a> \\(x^2\\)"
          "<img src=\"@@PLUGINFILE@@/y.png\">",
          &found),
      "ab\n\n<https://v.org>c \\\\(x^2\\\\)");
  std::vector<std::string> told;
  for (const auto& one : found) told.push_back(one.rule + " " + std::to_string(one.span.begin) + " " + one.message);
  EXPECT_THAT(told, testing::ElementsAre("bank-formatting 4 <u> has no form in Markdown",
                                         "bank-element 16 <script> has no form in Markdown",
                                         "bank-element 34 <iframe>: a question plays no recording",
                                         "bank-link 71 the link to «/x» leads nowhere from here",
                                         "bank-picture 97 the file does not carry «y.png», which the text shows",
                                         "bank-formula 90 a formula (TeX) stays as it is written"));
}

// From our Markdown to HTML and back: the text stays.
TEST(HtmlBody, GivesBackWhatHtmlForBankWrote) {
  for (const std::string_view text :
       {"Un **mot** et *un autre*, `a<b`, ~~non~~.", "- un\n- deux\n\n  suite\n\n3. trois", "> cité\n>\n> deux",
        "| a | b |\n| --- | --- |\n| 1 | **2** |", "```\nx < y\n```", "un\\\ndeux",
        "[ici](https://x.org) et <https://y.org/>", "![Un cercle](../course/media/x.png){width=20}",
        "![](../course/media/x.png){decorative}", "l’« été »\u00a0: 3\u202f%"}) {
    std::vector<Diagnostic> found;
    const Body body = body_of_markdown(text);
    std::string html = html_for_bank(body, HtmlShape::block, {}, found).html;
    for (auto at = html.find("../course/media/"); at != std::string::npos; at = html.find("../course/media/"))
      html.replace(at, 16, "@@PLUGINFILE@@/");
    EXPECT_EQ(markdown_from(html, &found), markdown_of(body)) << html;
    EXPECT_THAT(found, IsEmpty()) << html;
  }
}

std::string some_html(std::mt19937& random) {
  constexpr std::array<std::string_view, 44> pieces{"<p>",
                                                    "</p>",
                                                    "<b>",
                                                    "</b>",
                                                    "<i>",
                                                    "</i>",
                                                    "<ul>",
                                                    "</ul>",
                                                    "<li>",
                                                    "</li>",
                                                    "<ol>",
                                                    "</ol>",
                                                    "<br>",
                                                    "a",
                                                    "été",
                                                    " ",
                                                    "!",
                                                    "*",
                                                    "_",
                                                    "`",
                                                    "[",
                                                    "]",
                                                    "(",
                                                    ")",
                                                    "#",
                                                    "-",
                                                    "+",
                                                    "1.",
                                                    ">",
                                                    "&lt;",
                                                    "&amp;",
                                                    "|",
                                                    "<s>",
                                                    "</s>",
                                                    "\\",
                                                    "<blockquote>",
                                                    "</blockquote>",
                                                    "<code>x</code>",
                                                    "~",
                                                    ":::",
                                                    "=",
                                                    "é",
                                                    "\n",
                                                    "<a href='https://x.org'>y</a>"};
  std::string text;
  for (auto count = random() % 14; count > 0; --count) text += pieces[random() % pieces.size()];
  return text;
}

TEST(HtmlBody, IsWrittenAsMarkdownThatSaysTheSame) {
  std::mt19937 random(7);
  int wrong = 0;
  for (int run = 0; run < 20000 && wrong < 5; ++run) {
    const std::string from = some_html(random);
    std::vector<Diagnostic> found;
    const TextContext context{found, read_markdown, [](std::string_view, SourceSpan) { return std::nullopt; }};
    const Body body = read_foreign_text(html(from), context);
    const std::string written = markdown_of(body);
    std::vector<Diagnostic> lost;
    const Body again = body_of_markdown(written);
    const std::string one = html_for_bank(body, HtmlShape::block, {}, lost).html;
    const std::string two = html_for_bank(again, HtmlShape::block, {}, lost).html;
    const bool is_same = one == two;
    if (!is_same) ++wrong;
    EXPECT_TRUE(is_same) << from << "\n--- " << written << "\n--- " << markdown_of(again) << "\n" << one << "\n" << two;
  }
}

}  // namespace
}  // namespace mooc
