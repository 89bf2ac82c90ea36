#include "parse/json_mistakes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/number.h"
#include "text/slug.h"
#include "text/utf8.h"

namespace mooc::json_mistakes {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_letter(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z') || byte >= 0x80;
}

char character_at(const SourceFile& file, std::size_t at) { return at < file.bytes.size() ? file.bytes[at] : '\0'; }

Diagnostic mistake(const SourceFile& file, std::size_t begin, std::size_t end, std::string message, std::string help) {
  const auto size = file.bytes.size();
  return error("json-syntax", file.span(std::min(begin, size), std::min(end, size)), std::move(message),
               std::move(help));
}

Diagnostic ends_too_early(const SourceFile& file, std::size_t opening) {
  const char bracket = file.bytes[opening];
  const auto line = file.position(static_cast<std::uint32_t>(opening)).line;
  return mistake(file, file.bytes.size(), file.bytes.size(),
                 fmt::format("the file ends before the «{}» of line {} is closed", bracket, line),
                 fmt::format("write {} after the last thing that it holds", bracket == '{' ? '}' : ']'));
}

// Quotes of other kinds and comments, which people write wherever JSON expects something.
std::optional<Diagnostic> foreign_sign(const SourceFile& file, std::size_t at) {
  constexpr std::array<char32_t, 10> other_quotes{U'“', U'”', U'„', U'«', U'»', U'‘', U'’', U'‹', U'›', U'\''};
  const auto character = decode_character(file.bytes, at);
  if (std::find(other_quotes.begin(), other_quotes.end(), character.value) != other_quotes.end()) {
    return mistake(file, at, at + character.length,
                   fmt::format("{} cannot stand around a key or a text", file.bytes.substr(at, character.length)),
                   R"(write straight double quotes: "…")");
  }
  if (character.value == '/' || character.value == '#')
    return mistake(file, at, at + 1, "JSON has no comments", "remove it");
  return std::nullopt;
}

}  // namespace

Diagnostic no_value(const SourceFile& file, std::size_t at) {
  if (at >= file.bytes.size())
    return mistake(file, at, at, "the file ends where a value must stand", "write the value, and close every bracket");
  if (auto foreign = foreign_sign(file, at)) return std::move(*foreign);
  return mistake(file, at, at + 1, fmt::format("a value is missing before «{}»", character_at(file, at)),
                 R"(write a text in quotes, a number, true or false)");
}

Diagnostic no_key(const SourceFile& file, std::size_t at, std::size_t opening) {
  if (at >= file.bytes.size()) return ends_too_early(file, opening);
  if (auto foreign = foreign_sign(file, at)) return std::move(*foreign);
  const char first = character_at(file, at);
  if (first == ',') return mistake(file, at, at + 1, "nothing stands before this comma", "remove the comma");
  if (is_digit(first)) {
    return mistake(file, at, at + 1, "a key in quotes must follow the comma",
                   "if this is a decimal number, write it with a point: 1.5");
  }
  auto end = at;
  while (is_letter(character_at(file, end)) || character_at(file, end) == '_') ++end;
  if (end == at) return mistake(file, at, at + 1, "a key in quotes must stand here", R"(write "key": value)");
  return mistake(file, at, end, "a key must stand in quotes",
                 fmt::format("write \"{}\"", file.bytes.substr(at, end - at)));
}

Diagnostic no_colon(const SourceFile& file, SourceSpan key) {
  const auto quoted = file.text(key);
  return mistake(file, key.end(), key.end(), fmt::format("a colon is missing after {}", quoted),
                 fmt::format("write {}: …", quoted));
}

Diagnostic no_comma(const SourceFile& file, std::size_t after, std::size_t at, std::size_t opening) {
  if (at >= file.bytes.size()) return ends_too_early(file, opening);
  const char next = character_at(file, at);
  if (file.bytes[after - 1] == '"' && is_letter(next) && !foreign_sign(file, at)) {
    return mistake(file, after - 1, after, "the text ends at this quote, but more of it follows",
                   R"(write quotes inside a text as « » or as \")");
  }
  if (auto foreign = foreign_sign(file, at)) return std::move(*foreign);
  if (next == ']' || next == '}') {
    const auto line = file.position(static_cast<std::uint32_t>(opening)).line;
    const char bracket = file.bytes[opening];
    return mistake(file, at, at + 1, fmt::format("«{}» cannot close the «{}» of line {}", next, bracket, line),
                   fmt::format("write {} first", bracket == '{' ? '}' : ']'));
  }
  return mistake(file, after, after, "a comma is missing between this and what follows", "write a comma here");
}

Diagnostic trailing_comma(const SourceFile& file, std::size_t comma, char closing) {
  return mistake(file, comma, comma + 1, fmt::format("a comma stands before the closing «{}»", closing),
                 "remove the comma: nothing follows it");
}

Diagnostic unclosed_text(const SourceFile& file, std::size_t opening_quote, std::size_t at) {
  const char control = character_at(file, at);
  if (control == '\t') return mistake(file, at, at + 1, "a tab cannot stand inside a text", R"(write a space, or \t)");
  if (at < file.bytes.size() && control != '\n' && control != '\r')
    return mistake(file, at, at + 1, "an invisible control character stands inside a text", "remove it");
  return mistake(file, opening_quote, at, "the text is not closed on its line",
                 R"(close it with a straight quote "; a line end inside a text is written \n)");
}

Diagnostic bad_escape(const SourceFile& file, std::size_t backslash) {
  const auto next = decode_character(file.bytes, backslash + 1);
  return mistake(file, backslash, backslash + 1 + next.length,
                 fmt::format("«{}» means nothing in JSON", file.bytes.substr(backslash, 1 + next.length)),
                 R"(write a backslash as \\, a quote as \", a line end as \n, a character by its number as \u00e9)");
}

Diagnostic bad_word(const SourceFile& file, std::size_t begin, std::size_t end) {
  const auto word = file.bytes.substr(begin, end - begin);
  const auto message = fmt::format("«{}» is not a value of JSON", word);
  if (const auto number = parse_number(word))
    return mistake(file, begin, end, message, "write " + format_number(*number));
  const auto folded = fold_case_and_accents(word);
  if (folded == "true" || folded == "vrai" || folded == "oui" || folded == "yes")
    return mistake(file, begin, end, message, "write true");
  if (folded == "false" || folded == "faux" || folded == "non" || folded == "no")
    return mistake(file, begin, end, message, "write false");
  return mistake(file, begin, end, message, "write a text in quotes, a number with a point, true or false");
}

Diagnostic nested_too_deep(const SourceFile& file, std::size_t at) {
  return mistake(file, at, at + 1, "brackets are nested too deeply",
                 "remove the needless ones: a quiz has four levels");
}

Diagnostic more_after_end(const SourceFile& file, std::size_t at) {
  return mistake(file, at, at + 1, "something follows after the end of the quiz",
                 "remove it, or the bracket that closes too early");
}

}  // namespace mooc::json_mistakes
