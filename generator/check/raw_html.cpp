#include "check/raw_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace mooc {
namespace {

struct Instead {
  std::string_view tags;  // separated and surrounded by spaces
  std::string_view write;
};

constexpr std::array instead{
    Instead{" video ", ":::video[Title]{src=../media/film.mp4 captions=../media/film.vtt}"},
    Instead{" audio ", ":::audio[Title]{src=../media/sound.mp3}"},
    Instead{" img picture svg ", "![what the picture tells](../media/picture.svg)"},
    Instead{" figure figcaption ", ":::figure[Caption]"},
    Instead{" details summary ", ":::reveal[Title]"},
    Instead{" div section aside article ", "a directive such as :::note, :::example or :::summary"},
    Instead{" iframe object embed ",
            ":::video[Title]{src=../media/film.mp4}, or a link: a page loads nothing from elsewhere"},
    Instead{" form input button select textarea label ", ":::question[Prompt]{id=…} or :::reflection[Question]{id=…}"},
    Instead{" a ", "[text](address)"},
    Instead{" b strong ", "**text**"},
    Instead{" i em cite ", "*text*"},
    Instead{" s del strike ", "~~text~~"},
    Instead{" code kbd samp tt pre ", "`text`"},
    Instead{" br ", "a backslash \\ at the end of the line"},
    Instead{" hr ", "--- alone on its line"},
    Instead{" h1 h2 h3 h4 h5 h6 ", "## Heading"},
    Instead{" ul ol li dl dt dd ", "- item"},
    Instead{" table thead tbody tr td th caption ", "a table with | between its cells"},
    Instead{" blockquote q ", "> quotation"},
    Instead{" p span font center u small big mark ", "the text alone; its look comes from the course's theme"},
    Instead{" script style link meta ", "nothing: scripts and styles of pages come from the program"},
};

// Without comments; a comment that does not end reaches to the end.
std::string without_comments(std::string_view html) {
  std::string rest;
  while (!html.empty()) {
    const std::size_t begin = std::min(html.find("<!--"), html.size());
    rest.append(html.substr(0, begin));
    if (begin == html.size()) break;
    const std::size_t end = html.find("-->", begin + 4);
    html.remove_prefix(end == std::string_view::npos ? html.size() : end + 3);
  }
  return rest;
}

// The name of the first tag, in small letters; «/div» gives «div».
std::string tag_name(std::string_view html) {
  std::string name;
  const std::size_t begin = html.find('<');
  if (begin == std::string_view::npos) return name;
  for (const char c : html.substr(begin + 1)) {
    if (name.empty() && c == '/') continue;
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if ((lower < 'a' || lower > 'z') && (lower < '0' || lower > '9')) break;
    name.push_back(lower);
  }
  return name;
}

std::string help_for(const std::string& tag) {
  const std::string word = " " + tag + " ";
  const auto* const found = std::find_if(instead.begin(), instead.end(), [&](const Instead& entry) {
    return entry.tags.find(word) != std::string_view::npos;
  });
  const std::string_view write = found == instead.end() ? std::string_view("Markdown or a directive") : found->write;
  return fmt::format("write {}; allow_html: true in course.yaml lets HTML through, unchecked", write);
}

}  // namespace

void check_raw_html(const Body& body, PageFindings& findings) {
  bool refused = false;
  for (const Node& node : body.nodes) {
    if (node.kind != NodeKind::html_block && node.kind != NodeKind::html_inline) continue;
    const std::string html = without_comments(body.text(node));
    const std::size_t begin = html.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos) continue;
    const bool closing = html.compare(begin, 2, "</") == 0;
    if (closing && refused) continue;  // its opening was refused already
    refused = true;
    const std::string tag = tag_name(html);
    findings.diagnostics.push_back(
        error("raw-html", node.span, fmt::format("raw HTML <{}> is not allowed in the text", tag), help_for(tag)));
  }
}

}  // namespace mooc
