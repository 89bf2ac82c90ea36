#include "exchange/scripts.h"

#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::u32string_view plain = U"0123456789+-=()";
constexpr std::u32string_view above = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";
constexpr std::u32string_view below = U"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
// French ordinals: 1er, 2e, 3es, nd; and x to the n.
constexpr std::u32string_view letters = U"erndsoain";
constexpr std::u32string_view letters_above = U"ᵉʳⁿᵈˢᵒᵃⁱⁿ";

char32_t shifted(char32_t character, Script script) {
  const auto sign = plain.find(character);
  if (sign != std::u32string_view::npos) return (script == Script::above ? above : below)[sign];
  const auto letter = script == Script::above ? letters.find(character) : std::u32string_view::npos;
  return letter == std::u32string_view::npos ? 0 : letters_above[letter];
}

}  // namespace

std::optional<std::string> in_script(std::string_view text, Script script) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = decode_character(text, at);
    const char32_t other = shifted(character.value, script);
    if (other == 0) return std::nullopt;
    append_character(out, other);
    at += character.length;
  }
  return out;
}

}  // namespace mooc
