#include "check/access.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "check/source_path.h"
#include "text/slug.h"

namespace mooc {
namespace {

// WCAG 2.2, failure F30.
constexpr std::array<std::string_view, 11> picture_endings{".svg",  ".png",  ".jpg", ".jpeg", ".gif", ".webp",
                                                           ".avif", ".heic", ".bmp", ".tif",  ".tiff"};
// How cameras and programs name pictures; a number, a sign or nothing follows.
constexpr std::array<std::string_view, 20> made_names{"img",
                                                      "dsc",
                                                      "dscn",
                                                      "dscf",
                                                      "pxl",
                                                      "image",
                                                      "picture",
                                                      "photo",
                                                      "scan",
                                                      "capture",
                                                      "screenshot",
                                                      "screen shot",
                                                      "untitled",
                                                      "sans titre",
                                                      "figure",
                                                      "unnamed",
                                                      "capture d'ecran",
                                                      "capture d’ecran",
                                                      "img-wa",
                                                      "pasted image"};

bool only_numbers_and_signs(std::string_view text) {
  return text.find_first_not_of("0123456789 _-.()/:") == std::string_view::npos;
}

// «IMG_1234», «Screenshot 2024-05-01», «image1», «untitled»; not «image 3 : le pont».
bool is_made_name(std::string_view folded) {
  return std::any_of(made_names.begin(), made_names.end(), [&](std::string_view name) {
    return folded.starts_with(name) && only_numbers_and_signs(folded.substr(name.size()));
  });
}

bool is_file_name(const Image& image) {
  const std::string folded = fold_case_and_accents(image.alt);
  if (folded.empty()) return false;
  const bool one_word = folded.find(' ') == std::string::npos;
  const bool has_ending = std::any_of(picture_endings.begin(), picture_endings.end(),
                                      [&](std::string_view ending) { return folded.ends_with(ending); });
  if (has_ending || is_made_name(folded)) return true;
  const std::string_view file = name_of(image.destination);
  const std::string stem = fold_case_and_accents(file.substr(0, file.rfind('.')));
  return one_word && folded == stem && stem.find_first_of("-_0123456789") != std::string::npos;
}

// In Markdown a picture's place holds its alternative and its path; where a field names it (hotspot), the path alone.
std::string alternative_to_write(const Image& image) {
  if (image.span.length <= image.destination.size())
    return R"(say what the picture tells: "alt": "Four people in a circle")";
  return fmt::format(
      "say what the picture tells: ![Four people in a circle]({0}), or mark it as decoration: "
      "![]({0}){{decorative}}",
      image.destination);
}

void check_alternatives(const Body& body, PageFindings& findings) {
  for (const Image& image : body.images) {
    if (!is_file_name(image)) continue;
    findings.diagnostics.push_back(error(
        "alt-file-name", image.span, fmt::format("«{}» is the name of a file, not what the picture tells", image.alt),
        alternative_to_write(image)));
  }
}

// An address is read out letter by letter; the name of a site (www.exemple.org) is not much longer than a name.
bool is_address(std::string_view text) {
  if (text.find(' ') != std::string_view::npos) return false;
  if (text.starts_with("http://") || text.starts_with("https://")) return true;
  return text.starts_with("www.") && text.find('/') < text.size() - 1;
}

bool holds_picture(const Body& body, std::size_t node) {
  return std::any_of(body.nodes.begin() + static_cast<std::ptrdiff_t>(node), body.nodes.begin() + body.nodes[node].end,
                     [](const Node& inner) { return inner.kind == NodeKind::image; });
}

void check_link(const Body& body, std::size_t node, const WordList& words, bool in_footnote, PageFindings& findings) {
  const std::string text = plain_text(body, node + 1, body.nodes[node].end);
  const SourceSpan span = body.nodes[node].span;
  const auto tell = [&](std::string message, std::string help) {
    findings.diagnostics.push_back(warning("vague-link", span, std::move(message), std::move(help)));
  };
  if (holds_picture(body, node)) return;
  if (text.find_first_not_of(" \t\n") == std::string::npos)
    tell("this link has no text", "write between the brackets where it leads: [text](address)");
  else if (is_address(text) && !in_footnote)
    tell("the text of this link is an address, which a screen reader spells out",
         "write where it leads, and the address behind it: [text](address)");
  else if (words.is_vague_link(text))
    tell(fmt::format("the link «{}» does not say where it leads", text),
         "let the text of the link name what one will find: people who hear the page go from link to link");
}

void check_table(const Body& body, std::size_t table, PageFindings& findings) {
  const std::size_t header = table + 1;
  if (header >= body.nodes[table].end || body.nodes[header].end >= body.nodes[table].end) return;
  const auto begin = body.nodes.begin() + static_cast<std::ptrdiff_t>(header);
  const bool empty = std::all_of(begin, body.nodes.begin() + body.nodes[header].end, [&](const Node& node) {
    return (node.kind == NodeKind::table_row || node.kind == NodeKind::table_cell) ||
           (node.kind == NodeKind::text && body.text(node).find_first_not_of(' ') == std::string_view::npos);
  });
  if (!empty) return;
  findings.diagnostics.push_back(warning("table-header", body.nodes[table].span,
                                         "the first row of this table, which names its columns, is empty",
                                         "name each column there; a screen reader says the name with every cell"));
}

}  // namespace

void check_access(const Body& body, const WordList& words, PageFindings& findings) {
  check_alternatives(body, findings);
  if (body.links.empty() && body.tables.empty()) return;
  std::size_t footnote_end = 0;
  for (std::size_t i = 0; i < body.nodes.size(); ++i) {
    const Node& node = body.nodes[i];
    if (node.kind == NodeKind::footnote_definition) footnote_end = node.end;
    if (node.kind == NodeKind::link) check_link(body, i, words, i < footnote_end, findings);
    if (node.kind == NodeKind::table) check_table(body, i, findings);
  }
}

}  // namespace mooc
