#include "render/help_lines.h"

#include <cctype>

#include "render/html.h"

namespace mooc {
namespace {

// RFC 3966, 3: digits, and a plus at the beginning.
std::string dialled(std::string_view number) {
  std::string digits;
  for (const char mark : number)
    if (std::isdigit(static_cast<unsigned char>(mark)) != 0 || (mark == '+' && digits.empty())) digits += mark;
  return digits;
}

// A number is never broken over two lines.
std::string shown(std::string_view number) {
  std::string kept;
  for (const char mark : number) {
    if (mark == ' ')
      kept += "\u00a0";
    else if (mark == '-')
      kept += "\u2011";
    else
      kept += mark;
  }
  return kept;
}

// In a list of links a bare number says nothing, so the link is also named by its line; the name holds what is shown
// (WCAG 2.2 SC 2.5.3).
void write_number(Html& html, const HelpLine& line) {
  const std::string number = shown(line.number);
  html.raw("<a class=\"phone\"");
  html.attribute("href", "tel:" + dialled(line.number));
  html.raw(" aria-label=\"");
  html.text(line.name);
  html.literal(", " + number);
  html.raw("\">");
  html.literal(number);
  html.raw("</a>");
}

void write_line(Html& html, const HelpLine& line) {
  html.raw("<li>");
  write_number(html, line);
  html.raw(" <span class=\"help-name\">");
  html.text(line.name);
  html.raw("</span>");
  if (!line.note.empty()) {
    html.raw(" <span class=\"help-note\">");
    html.text(line.note);
    html.raw("</span>");
  }
  html.raw("</li>\n");
}

void write_name(Html& html, const HelpCountry& country, const UiTexts& texts, HelpLinesLook look) {
  if (look == HelpLinesLook::open) {
    html.raw("<p class=\"help-country-name\">");
    html.text(country.name);
    html.raw("</p>\n");
    return;
  }
  html.raw("<details><summary>");
  html.text(country.name);
  if (!country.emergency.empty()) {
    html.raw(" <span class=\"help-note\">");
    html.text(texts["help-emergency"]);
    html.literal(" " + shown(country.emergency));
    html.raw("</span>");
  }
  html.raw("</summary>\n");
}

void write_country(Html& html, const HelpCountry& country, const UiTexts& texts, HelpLinesLook look) {
  html.raw("<li class=\"help-country\"");
  html.attribute("data-country", country.country);
  html.raw(">");
  write_name(html, country, texts, look);
  html.raw("<ul>\n");
  if (!country.emergency.empty()) write_line(html, {std::string(texts["help-emergency"]), country.emergency, {}});
  for (const auto& line : country.lines) write_line(html, line);
  html.raw(look == HelpLinesLook::open ? "</ul></li>\n" : "</ul></details></li>\n");
}

}  // namespace

std::string help_lines_html(const Course& course, const UiTexts& texts, Typography rules, HelpLinesLook look) {
  if (course.info.help_lines.empty()) return {};
  Html html(rules);
  html.raw("<ul class=\"help-lines\" data-help-lines>\n");
  for (const auto& country : course.info.help_lines) write_country(html, country, texts, look);
  html.raw("</ul>\n");
  return std::move(html).take();
}

}  // namespace mooc
