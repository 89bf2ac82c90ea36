#include "parse/control_characters.h"

#include <fmt/format.h>

#include <optional>
#include <string_view>
#include <utility>

#include "parse/text_place.h"
#include "text/control.h"
#include "text/utf8.h"

namespace mooc {

namespace {

struct Found {
  std::size_t at = 0;
  DecodedCharacter character;
};

std::optional<Found> find_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto character = decode_character(text, at);
    if (is_control(character.value)) return Found{at, character};
    at += character.length;
  }
  return std::nullopt;
}

Diagnostic refuse(char32_t character, SourceSpan span) {
  return error("control-character", span,
               fmt::format("this stands for the control character U+{:04X}, which no page can show",
                           static_cast<std::uint32_t>(character)),
               "remove it, or write the sign itself that is meant");
}

class Replacing {
 public:
  explicit Replacing(const SourceFile& file) : file_(file) {}

  void replace(DataValue& value) {
    replace_in(value.text, value.text_span);
    for (auto& item : value.items) replace(item);
    for (auto& member : value.members) {
      replace_in(member.key, member.key_span);
      replace(member.value);
    }
  }
  [[nodiscard]] std::vector<Diagnostic> take() { return std::move(diagnostics_); }

 private:
  void replace_in(std::string& text, SourceSpan span) {
    const auto found = find_control(text);
    if (!found) return;
    const auto place = place_of_decoded(file_, span, text).span(found->at, found->at + found->character.length);
    diagnostics_.push_back(refuse(found->character.value, place));
    text = without_controls(text);
  }

  const SourceFile& file_;
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

std::vector<Diagnostic> replace_control_characters(const SourceFile& file, DataValue& value) {
  if (file.bytes.find('\\') == std::string::npos) return {};
  Replacing replacing(file);
  replacing.replace(value);
  return replacing.take();
}

std::vector<Diagnostic> find_control_characters(const Body& body) {
  std::vector<Diagnostic> diagnostics;
  const auto look = [&](std::string_view text, SourceSpan span) {
    if (const auto found = find_control(text)) diagnostics.push_back(refuse(found->character.value, span));
  };
  for (const Node& node : body.nodes) look(body.text(node), node.span);
  for (const Link& link : body.links) look(link.destination + link.title, link.span);
  for (const Image& image : body.images) look(image.destination + image.alt + image.title, image.span);
  return diagnostics;
}

}  // namespace mooc
