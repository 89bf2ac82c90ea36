// What the tags of HTML are to a text of ours.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "model/body.h"

namespace mooc {

template <std::size_t Size>
bool is_one_of(std::string_view name, const std::array<std::string_view, Size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

struct Formatting {
  std::string_view tag;
  NodeKind kind;
};
inline constexpr std::array formattings{
    Formatting{"b", NodeKind::strong},
    Formatting{"strong", NodeKind::strong},
    Formatting{"i", NodeKind::emphasis},
    Formatting{"em", NodeKind::emphasis},
    Formatting{"cite", NodeKind::emphasis},
    Formatting{"var", NodeKind::emphasis},
    Formatting{"dfn", NodeKind::emphasis},
    Formatting{"s", NodeKind::strikethrough},
    Formatting{"strike", NodeKind::strikethrough},
    Formatting{"del", NodeKind::strikethrough},
};
inline constexpr std::array<std::string_view, 4> code_tags{"code", "kbd", "samp", "tt"};
// What is read through without a word: their texts stay, and nothing is lost with them.
inline constexpr std::array<std::string_view, 24> plain_blocks{
    "p",       "div",      "section",    "article", "header", "footer", "main",   "aside",
    "address", "figure",   "figcaption", "center",  "nav",    "tbody",  "thead",  "tfoot",
    "body",    "fieldset", "form",       "dl",      "dt",     "dd",     "legend", "details"};
inline constexpr std::array<std::string_view, 12> plain_inlines{"span", "html", "head",  "meta", "wbr",   "abbr",
                                                                "time", "data", "label", "bdi",  "title", "nolink"};
inline constexpr std::array<std::string_view, 6> lost_formats{"u", "ins", "small", "big", "mark", "font"};
inline constexpr std::array<std::string_view, 6> headings{"h1", "h2", "h3", "h4", "h5", "h6"};
inline constexpr std::array<std::string_view, 6> recordings{"iframe", "video", "audio", "embed", "object", "source"};

}  // namespace mooc
