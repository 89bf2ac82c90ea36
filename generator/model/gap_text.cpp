#include "model/gap_text.h"

namespace mooc {

std::vector<GapPart> split_at_gaps(std::string_view text) {
  constexpr std::string_view opening = "{{";
  constexpr std::string_view closing = "}}";
  std::vector<GapPart> parts;
  while (!text.empty()) {
    const auto begin = text.find(opening);
    const auto end = begin == text.npos ? text.npos : text.find(closing, begin);
    if (end == text.npos) break;
    if (begin > 0) parts.push_back({false, text.substr(0, begin)});
    parts.push_back({true, text.substr(begin + opening.size(), end - begin - opening.size())});
    text.remove_prefix(end + closing.size());
  }
  if (!text.empty()) parts.push_back({false, text});
  return parts;
}

}  // namespace mooc
