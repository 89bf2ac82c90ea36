#include "parse/link_syntax.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace mooc {

namespace {

// How a destination may begin or end; a word in brackets does neither.
constexpr std::array<std::string_view, 9> beginnings{
    "https://", "http://", "www.", "mailto:", "tel:", "quiz:", "glossary:", "../", "./"};
constexpr std::array<std::string_view, 8> endings{".md", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf"};

bool is_destination(std::string_view text) {
  if (text.empty() || text.find(' ') != std::string_view::npos) return false;
  const auto path = text.substr(0, text.find('#'));
  return path.empty() ||
         std::any_of(beginnings.begin(), beginnings.end(),
                     [&](auto beginning) { return text.starts_with(beginning); }) ||
         std::any_of(endings.begin(), endings.end(), [&](auto ending) { return path.ends_with(ending); });
}

// The two signs that stand between the parts, and those around them.
struct Form {
  std::string_view between;
  char open, close;
  std::string_view mistake;
};
constexpr std::array forms{
    Form{"] (", '[', ')', "a space parts the text of a link from its destination, so it is no link"},
    Form{")[", '(', ']', "the brackets and the parentheses of a link are exchanged, so it is no link"}};

struct LostLink {
  std::size_t begin, end;
  std::string_view text, destination;
};

// `url`: the address behind the text, which Markdown takes for a link of its own; empty when there is none.
std::optional<LostLink> lost_link(std::string_view text, std::size_t at, const Form& form, std::string_view url) {
  const auto open = text.substr(0, at).rfind(form.open);
  if (open == std::string_view::npos) return std::nullopt;
  const auto words = text.substr(open + 1, at - open - 1);
  const auto begin = at + form.between.size();
  if (words.empty() || words.find(form.between.front()) != std::string_view::npos) return std::nullopt;
  if (begin == text.size() && !url.empty()) return LostLink{open, begin, words, url};
  const auto close = text.find(form.close, begin);
  if (close == std::string_view::npos || !is_destination(text.substr(begin, close - begin))) return std::nullopt;
  return LostLink{open, close + 1, words, text.substr(begin, close - begin)};
}

// The destination of a link that begins right behind the node.
std::string_view link_behind(const Body& body, const Node& node) {
  const bool is_link = node.end < body.nodes.size() && body.nodes[node.end].kind == NodeKind::link;
  return is_link ? std::string_view(body.links[body.nodes[node.end].detail].destination) : std::string_view{};
}

}  // namespace

std::vector<Diagnostic> find_lost_links(const Body& body) {
  std::vector<Diagnostic> found;
  for (const Node& node : body.nodes) {
    if (node.kind != NodeKind::text) continue;
    const auto text = body.text(node);
    for (const Form& form : forms) {
      for (auto at = text.find(form.between); at != std::string_view::npos; at = text.find(form.between, at + 1)) {
        const auto lost = lost_link(text, at, form, link_behind(body, node));
        if (!lost) continue;
        auto span = node.span;
        if (span.length == text.size()) {  // written as it is read, so that its letters can be pointed to
          span.begin += static_cast<std::uint32_t>(lost->begin);
          span.length = static_cast<std::uint32_t>(lost->end - lost->begin);
        }
        found.push_back(warning("link-syntax", span, std::string(form.mistake),
                                fmt::format("write [{}]({})", lost->text, lost->destination)));
      }
    }
  }
  return found;
}

}  // namespace mooc
