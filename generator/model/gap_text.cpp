#include "model/gap_text.h"

namespace mooc {

std::vector<TextRun> text_runs(const Body& body) {
  const auto& nodes = body.nodes;
  std::vector<TextRun> runs;
  std::vector<std::uint32_t> ends;  // of the nodes around
  for (std::uint32_t i = 0; i < nodes.size();) {
    while (!ends.empty() && ends.back() <= i) ends.pop_back();
    if (nodes[i].kind == NodeKind::link) {
      i = nodes[i].end;
    } else if (nodes[i].kind != NodeKind::text) {
      ends.push_back(nodes[i].end);
      ++i;
    } else {
      const auto limit = ends.empty() ? static_cast<std::uint32_t>(nodes.size()) : ends.back();
      TextRun run{i, i};
      while (run.end < limit && nodes[run.end].kind == NodeKind::text) ++run.end;
      runs.push_back(run);
      i = run.end;
    }
  }
  return runs;
}

std::string words_of(const Body& body, TextRun run) {
  std::string words;
  for (auto i = run.begin; i < run.end; ++i) words += body.text(body.nodes[i]);
  return words;
}

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
