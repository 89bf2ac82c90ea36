// A text with gaps in a lesson: what is right stands in the gap.
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "model/gap_text.h"
#include "model/plain_paragraph.h"
#include "parse/lesson_answers.h"
#include "parse/question_rules.h"

namespace mooc {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \t\n");
  return begin == text.npos ? std::string_view{} : text.substr(begin, text.find_last_not_of(" \t\n") - begin + 1);
}

std::vector<std::string_view> alternatives(std::string_view inside) {
  std::vector<std::string_view> found;
  for (;;) {
    const auto bar = inside.find('|');
    found.push_back(trimmed(inside.substr(0, bar)));
    if (bar == inside.npos) return found;
    inside.remove_prefix(bar + 1);
  }
}

class GapWriting {
 public:
  explicit GapWriting(const LessonQuestion& asked) : asked_(asked) {}

  GapText read(const std::vector<NodeRange>& blocks) {
    answer_.text = select(asked_.body, blocks);
    for (const auto run : text_runs(answer_.text)) replace(run);
    refuse_other_braces();
    answer_.text.words = count_words(answer_.text);
    return std::move(answer_);
  }

 private:
  void replace(TextRun run) {
    auto& text = answer_.text;
    const auto words = words_of(text, run);
    if (words.find("{{") == words.npos) return;
    std::string replaced;
    for (const auto& part : split_at_gaps(words))
      replaced += part.is_gap ? "{{" + add_gap(part.text, text.nodes[run.begin].span) + "}}" : std::string(part.text);
    for (auto i = run.begin; i < run.end; ++i) text.nodes[i].text.length = 0;
    text.nodes[run.begin].text = {static_cast<std::uint32_t>(text.pool.size()),
                                  static_cast<std::uint32_t>(replaced.size())};
    text.pool += replaced;
  }

  // Braces around emphasis, in code or in a link are no gap.
  void refuse_other_braces() {
    const auto words = plain_text(answer_.text);
    for (const auto& part : split_at_gaps(words)) {
      const bool is_known = part.is_gap ? names_.contains(std::string(part.text)) : part.text.find("{{") == words.npos;
      if (is_known) continue;
      if (!part.is_gap && part.text.find("}}", part.text.find("{{")) == part.text.npos) {
        asked_.refuse("question-gaps", asked_.directive.opening, "these braces are not closed: {{" + braces_in(part),
                      "write }} behind the last answer of the gap");
        continue;
      }
      asked_.refuse("question-gaps", asked_.directive.opening, "these braces make no gap: {{" + braces_in(part) + "}}",
                    "a gap holds words alone, without emphasis, and stands in no link and no code");
    }
  }

  static std::string braces_in(const GapPart& part) {
    const auto begin = part.is_gap ? 0 : part.text.find("{{") + 2;
    return std::string(part.text.substr(begin, 40));
  }

  // Gives its identifier.
  std::string add_gap(std::string_view inside, SourceSpan place) {
    const auto words = alternatives(inside);
    const auto is_right = [](std::string_view one) { return one.substr(0, 1) == "+"; };
    const auto right = std::find_if(words.begin(), words.end(), is_right);
    Gap gap;
    gap.span = place;
    if (inside.find_first_of("{}") != inside.npos)
      asked_.refuse("question-gaps", place, fmt::format("the gap «{{{{{}}}}}» holds a brace", inside.substr(0, 40)),
                    "close each gap with }} before the next one begins");
    if (std::find(words.begin(), words.end(), std::string_view{}) != words.end())
      asked_.refuse("question-gaps", place, "this gap has an empty answer",
                    "write what is right between the braces: {{silence}}, or {{silence|le silence}}");
    if (right == words.end()) {
      gap.typed.accepted.assign(words.begin(), words.end());
    } else {
      read_chosen(words, place, gap);
      if (std::count_if(words.begin(), words.end(), is_right) > 1 || words.size() < 2)
        asked_.refuse("question-gaps", place, "a gap with choices has two or more, and one of them is right",
                      "write {{+right|wrong}}");
    }
    gap.id.value = free_name(trimmed(right == words.end() ? words.front() : right->substr(1)));
    answer_.gaps.push_back(std::move(gap));
    return answer_.gaps.back().id.value;
  }

  void read_chosen(const std::vector<std::string_view>& words, SourceSpan place, Gap& gap) {
    for (const auto word : words) {
      const bool right = word.substr(0, 1) == "+";
      Choice option;
      option.text = paragraph_of(right ? trimmed(word.substr(1)) : word, place);
      option.text.words = count_words(option.text);
      option.span = place;
      const auto id = add_option(answer_.options, std::move(option));
      if (std::find(gap.offered.begin(), gap.offered.end(), id) != gap.offered.end())
        asked_.refuse("equal-choices", place, "two choices of this gap say the same", "remove one of the two");
      else
        gap.offered.push_back(id);
      if (right) gap.belongs = id;
    }
  }

  // The same word in two gaps: the second is word-2.
  std::string free_name(std::string_view word) {
    const auto name = name_from(word);
    auto free = name;
    for (int n = 2; !names_.insert(free).second; ++n) free = fmt::format("{}-{}", name, n);
    return free;
  }

  const LessonQuestion& asked_;
  GapText answer_;
  std::set<std::string> names_;
};

}  // namespace

bool has_gaps(const Body& body, NodeRange block) {
  return plain_text(body, block.begin, block.end).find("{{") != std::string::npos;
}

GapText read_gap_text(const LessonQuestion& asked, const std::vector<NodeRange>& blocks) {
  auto text = GapWriting(asked).read(blocks);
  if (text.gaps.empty())
    asked.refuse("question-gaps", asked.directive.opening, "this text has no gap",
                 "write what is right in double braces where it stands: {{silence}}");
  return text;
}

}  // namespace mooc
