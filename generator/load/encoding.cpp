#include "load/encoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/control.h"
#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::string_view save_as_utf8 =
    "save the file as UTF-8: in VS Code, click the name of the encoding at the bottom right, then «Save with "
    "Encoding», «UTF-8»; "
    "in Windows Notepad, «Save as», Encoding: UTF-8";
constexpr char32_t replacement = 0xFFFD;

// Windows-1252, 0x80 to 0x9F (0 = no character); above it is Latin-1.
constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    const char32_t character = value >= 0x80 && value < 0xA0 ? windows_1252[value - 0x80U] : value;
    append_character(text, character == 0 && value != 0 ? replacement : character);
  }
  return text;
}

std::string from_utf16(std::string_view bytes, bool little_endian) {
  std::string text;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(little_endian ? first | second << 8 : first << 8 | second);
  };
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t character = unit(at);
    const bool high = character >= 0xD800 && character < 0xDC00;
    if (high && at + 3 < bytes.size() && unit(at + 2) >= 0xDC00 && unit(at + 2) < 0xE000) {
      character = 0x10000 + ((character - 0xD800) << 10) + (unit(at + 2) - 0xDC00);
      at += 2;
    } else if (character >= 0xD800 && character < 0xE000) {
      character = replacement;
    }
    append_character(text, character);
  }
  return text;
}

enum class Form { utf8, utf16_little, utf16_big };

Form form_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return Form::utf16_little;
  if (bytes.starts_with("\xFE\xFF")) return Form::utf16_big;
  if (bytes.find('\0') == std::string_view::npos) return Form::utf8;
  // Without a mark: in a text of European letters, every second byte is 0.
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++zeros[i % 2];
  }
  if (zeros[1] * 3 > bytes.size() && zeros[0] * 20 < bytes.size()) return Form::utf16_little;
  if (zeros[0] * 3 > bytes.size() && zeros[1] * 20 < bytes.size()) return Form::utf16_big;
  return Form::utf8;
}

// Valid characters beyond ASCII: where there are some, the file is UTF-8 that was damaged.
bool has_valid_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter character = decode_character(text, at);
    if (character.length > 1) return true;
    at += character.length;
  }
  return false;
}

DecodedText decode_utf16(std::string_view bytes, Form form) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) bytes.remove_prefix(2);
  DecodedText result = decode_text(from_utf16(bytes, form == Form::utf16_little));
  result.mistake = EncodingMistake{0, 0, "the file is saved as UTF-16, not as UTF-8", std::string(save_as_utf8)};
  return result;
}

DecodedText decode_invalid(std::string_view bytes, std::size_t first) {
  const auto byte = static_cast<unsigned char>(bytes[first]);
  if (!has_valid_characters(bytes)) {
    DecodedText result{from_windows_1252(bytes), {}};
    const DecodedCharacter character = decode_character(result.text, first);
    const std::string seen = result.text.substr(first, character.length);
    result.mistake = EncodingMistake{
        first, character.length,
        fmt::format("the file looks like Latin-1 or Windows-1252, not like UTF-8: the byte {:02X} seems to mean «{}»",
                    byte, seen),
        std::string(save_as_utf8)};
    return result;
  }
  DecodedText result;
  for (std::size_t at = 0; at < bytes.size();) {
    const DecodedCharacter character = decode_character(bytes, at);
    append_character(result.text, character.value);
    at += character.length;
  }
  result.mistake = EncodingMistake{first, std::string_view("\xEF\xBF\xBD").size(),
                                   fmt::format("the byte {:02X} is not UTF-8, though the rest of the file is", byte),
                                   fmt::format("write the character again; it is shown as «\xEF\xBF\xBD» here")};
  return result;
}

// Only characters that begin with these bytes need to be decoded.
bool may_begin_control(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF;
}

std::size_t find_control(std::string_view text, std::size_t at) {
  for (; at < text.size(); ++at) {
    if (may_begin_control(text[at]) && is_control(decode_character(text, at).value)) return at;
  }
  return std::string_view::npos;
}

EncodingMistake control_mistake(std::size_t at, char32_t character) {
  constexpr std::size_t shown = std::string_view("\xEF\xBF\xBD").size();
  if (character == 0) {
    return {at, shown, "the file holds a NUL byte, which no text has",
            "the file may be damaged or not be a text: write this place again"};
  }
  return {at, shown,
          fmt::format("the file holds the control character U+{:04X}, which no page can show",
                      static_cast<std::uint32_t>(character)),
          "remove it and all others: in VS Code, search (Ctrl+F, Alt+R) for "
          R"([\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF])",
          "control-character"};
}

void replace_controls(DecodedText& decoded) {
  const std::string& from = decoded.text;
  std::size_t at = find_control(from, 0);
  if (at == std::string::npos) return;
  if (!decoded.mistake) decoded.mistake = control_mistake(at, decode_character(from, at).value);
  std::string text;
  std::size_t copied = 0;
  for (; at != std::string::npos; at = find_control(from, copied)) {
    text.append(from, copied, at - copied);
    append_character(text, replacement);
    copied = at + decode_character(from, at).length;
  }
  text.append(from, copied);
  decoded.text = std::move(text);
}

}  // namespace

DecodedText decode_text(std::string bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  const Form form = form_of(bytes);
  if (form != Form::utf8) return decode_utf16(bytes, form);
  const auto first = first_invalid_utf8(bytes);
  DecodedText result = first ? decode_invalid(bytes, *first) : DecodedText{std::move(bytes), {}};
  replace_controls(result);
  return result;
}

}  // namespace mooc
