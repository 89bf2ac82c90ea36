#include "text/escape.h"

namespace mooc {

namespace {

std::string_view html_entity(char character) {
  switch (character) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

bool forbidden_in_xml(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return byte < 0x20 && character != '\t' && character != '\n' && character != '\r';
}

// U+FFFE and U+FFFF, the other characters that XML forbids.
bool noncharacter_at(std::string_view text, std::size_t at) {
  return text.compare(at, 3, "\xEF\xBF\xBE") == 0 || text.compare(at, 3, "\xEF\xBF\xBF") == 0;
}

}  // namespace

void append_html(std::string& out, std::string_view text) {
  std::size_t done = 0;
  for (std::size_t at = text.find_first_of("&<>\""); at != text.npos; at = text.find_first_of("&<>\"", done)) {
    out.append(text, done, at - done);
    out += html_entity(text[at]);
    done = at + 1;
  }
  out.append(text, done);
}

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  append_html(out, text);
  return out;
}

std::string escape_xml(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char character = text[i];
    if (const auto entity = html_entity(character); !entity.empty()) {
      out += entity;
    } else if (character == '\'') {
      out += "&apos;";
    } else if (forbidden_in_xml(character)) {
      out += replacement;
    } else if (character == '\xEF' && noncharacter_at(text, i)) {
      out += replacement;
      i += 2;
    } else {
      out += character;
    }
  }
  return out;
}

}  // namespace mooc
