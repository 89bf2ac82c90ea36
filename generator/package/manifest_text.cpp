#include "package/manifest_text.h"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <cassert>
#include <cstdint>
#include <memory>
#include <vector>

namespace mooc {
namespace {

constexpr int longest_title = 200;
constexpr std::size_t longest_identifier = 255;
constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view word_joiner = "\u2060";
constexpr std::string_view blanks = " \t\r\n";

std::string joined_white_space(std::string_view text) {
  std::string joined;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = text.find_first_of(blanks, at);
    if (!joined.empty()) joined += ' ';
    joined += text.substr(at, end - at);
    at = end == std::string_view::npos ? end : text.find_first_not_of(blanks, end);
  }
  return joined;
}

std::string cut_to(std::string_view text, int characters) {
  auto wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (wide.countChar32() <= characters) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> reader(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  const std::int32_t wanted = wide.moveIndex32(0, characters - 1);
  std::int32_t end = wanted;
  if (U_SUCCESS(status)) {
    reader->setText(wide);
    if (!reader->isBoundary(wanted)) end = reader->preceding(wanted);
  }
  wide.truncate(end);
  wide.trim();
  std::string cut;
  wide.toUTF8String(cut);
  return cut + "…";
}

bool is_escaped(char character) { return character == '&' || character == '<' || character == '>'; }
bool is_ascii(char character) { return static_cast<unsigned char>(character) < 0x80; }

// Where libxml2 breaks a text: around each escaped character, and where ASCII turns into something else.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    if (!is_escaped(text[at])) {
      const bool starts_ascii = is_ascii(text[at]);
      while (end < text.size() && !is_escaped(text[end]) && (!starts_ascii || is_ascii(text[end]))) ++end;
    }
    pieces.push_back(text.substr(at, end - at));
    at = end;
  }
  return pieces;
}

}  // namespace

std::string keep_for_moodle(std::string_view text) {
  std::string kept;
  for (const std::string_view piece : pieces_of(text)) {
    const std::string word = joined_white_space(piece);
    if (word.empty()) {
      for (std::size_t i = 0; i < piece.size(); ++i) kept += no_break_space;
    } else {
      if (word == "0") kept += word_joiner;
      kept += piece;
    }
  }
  return kept;
}

std::string manifest_title(std::string_view text) {
  // Room for the few characters that keep_for_moodle may add is not needed: they replace or join within Moodle's 255.
  return keep_for_moodle(cut_to(joined_white_space(text), longest_title));
}

std::string manifest_identifier(std::string_view course_id, std::string_view what) {
  assert(!course_id.empty());
  std::string identifier(course_id.substr(0, longest_identifier - what.size() - 1));
  if (!what.empty()) identifier.append("-").append(what);
  return identifier;
}

}  // namespace mooc
