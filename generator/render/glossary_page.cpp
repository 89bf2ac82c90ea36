// The glossary, A to Z, in the order of the course's language.
#include <cctype>

#include "render/body_writer.h"
#include "render/links.h"
#include "render/page.h"
#include "render/page_template.h"
#include "render/pages.h"
#include "text/slug.h"

namespace mooc {
namespace {

// É stands under E; what has no Latin letter stands under #.
std::string letter_of(const Term& term) {
  const auto name = slug(term.word);
  if (name.empty() || std::isalpha(static_cast<unsigned char>(name.front())) == 0) return "#";
  return {static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())))};
}

std::string anchor_of_letter(const std::string& letter) { return letter == "#" ? "letter-other" : "letter-" + letter; }

TemplateList letters_of(const Course& course) {
  TemplateList list;
  std::string last;
  for (const auto& term : course.glossary) {
    const auto letter = letter_of(term);
    if (letter == last) continue;
    TemplateData entry;
    entry.set("letter", letter);
    entry.set("anchor", anchor_of_letter(letter));
    list.push_back(entry);
    last = letter;
  }
  return list;
}

void write_term(Html& html, const Course& course, const PageFrame& frame, const Term& term) {
  html.raw("<h3");
  html.attribute("id", anchor_of(term.id));
  html.raw(">");
  html.text(term.word);
  html.raw("</h3>\n");
  const auto ids = anchor_of(term.id) + "-";
  BodyWriter writer{course, frame, term.definition, html, "", ids};
  write_body(writer);
}

void write_terms(Html& html, const Course& course, const PageFrame& frame) {
  std::string last;
  for (const auto& term : course.glossary) {
    if (const auto letter = letter_of(term); letter != last) {
      html.raw("<h2 class=\"glossary-letter\"");
      html.attribute("id", anchor_of_letter(letter));
      html.raw(">");
      html.literal(letter);
      html.raw("</h2>\n");
      last = letter;
    }
    write_term(html, course, frame, term);
  }
}

}  // namespace

RenderedPage glossary_page(const Course& course, const PageFrame& frame) {
  auto data = template_data(course, frame.texts, frame.typography, "");
  data.set("letters", letters_of(course));
  data.set("any", !course.glossary.empty());
  data.set("terms", slot("terms"));
  const auto main = render_template("glossary", data);
  const PageHead head{
      .path = "glossary.html", .kind = "glossary", .id = {}, .title = std::string(frame.texts["glossary"]), .root = {}};
  return make_page(frame, head, [&](Html& html) {
    write_slotted(html, main, [&](std::string_view) { write_terms(html, course, frame); });
  });
}

}  // namespace mooc
