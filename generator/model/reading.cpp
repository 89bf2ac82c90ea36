#include "model/reading.h"

#include <algorithm>

#include "text/number.h"
#include "text/word_count.h"

namespace mooc {
namespace {

constexpr double words_a_minute = 150;

bool is_recording(const Directive& directive) {
  return directive.kind == DirectiveKind::video || directive.kind == DirectiveKind::audio;
}

bool is_read_in_parts(const Directive& directive) {
  return directive.kind == DirectiveKind::sensitive || directive.kind == DirectiveKind::country ||
         is_recording(directive);
}

bool is_block(NodeKind kind) { return kind <= NodeKind::directive; }

class Reading {
 public:
  explicit Reading(const Body& body) : body_(body) {}

  // Of the nodes [from, to).
  [[nodiscard]] int words(std::size_t from, std::size_t to) const {
    WordCounter counter;
    int others = 0;
    int longest_country = 0;
    for (std::size_t i = from; i < to; ++i) {
      const Node& node = body_.nodes[i];
      if (is_block(node.kind) || node.kind == NodeKind::soft_break || node.kind == NodeKind::line_break)
        counter.end_word();
      if (node.kind == NodeKind::text) counter.add(body_.text(node));
      if (node.kind != NodeKind::directive) continue;
      const Directive& directive = body_.directives[node.detail];
      counter.add(directive.title);
      counter.end_word();
      if (directive.kind == DirectiveKind::country) longest_country = std::max(longest_country, words(i + 1, node.end));
      if (directive.kind == DirectiveKind::sensitive) others += sensitive_words(i);
      if (is_read_in_parts(directive)) i = node.end - 1;
    }
    return counter.words() + others + longest_country;
  }

 private:
  // Of the part and its alternative, the longer one.
  [[nodiscard]] int sensitive_words(std::size_t part) const {
    const std::size_t end = body_.nodes[part].end;
    for (std::size_t i = part + 1; i < end; ++i) {
      const Node& node = body_.nodes[i];
      const bool is_alternative =
          node.kind == NodeKind::directive && body_.directives[node.detail].kind == DirectiveKind::alternative;
      if (!is_alternative) continue;
      return std::max(words(part + 1, i) + words(node.end, end), words(i + 1, node.end));
    }
    return words(part + 1, end);
  }

  const Body& body_;
};

}  // namespace

int words_to_read(const Body& body) {
  if (std::none_of(body.directives.begin(), body.directives.end(), is_read_in_parts)) return body.words;
  return Reading(body).words(0, body.nodes.size());
}

double estimated_minutes(const Lesson& lesson) {
  double minutes = words_to_read(lesson.body) / words_a_minute + static_cast<double>(lesson.questions.size());
  for (const Scenario& scenario : lesson.scenarios) minutes += words_on_a_way(scenario) / words_a_minute;
  for (const Directive& directive : lesson.body.directives) {
    if (directive.kind == DirectiveKind::reflection) minutes += 1;
    if (is_recording(directive)) minutes += parse_number(directive.value("duration")).value_or(0) / 60;
  }
  return minutes;
}

}  // namespace mooc
