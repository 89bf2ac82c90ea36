#include "parse/scene_choices.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "parse/attributes.h"
#include "parse/body_parts.h"
#include "parse/identifiers.h"
#include "parse/question_rules.h"
#include "parse/scenario_logic.h"
#include "text/nearest.h"
#include "text/number.h"

namespace mooc {

namespace {

constexpr int most_points = 1000;  // of one choice: the sum of a way stays exact
constexpr std::array<std::string_view, 5> attribute_names{"points", "competence", "set", "if", "id"};

// The link with which an item begins, when it leads to an anchor.
std::optional<std::size_t> leading_link(const Body& body, std::size_t item) {
  const auto paragraph = item + 1;
  if (paragraph >= body.nodes[item].end || body.nodes[paragraph].kind != NodeKind::paragraph) return std::nullopt;
  const auto link = paragraph + 1;
  if (link >= body.nodes[paragraph].end || body.nodes[link].kind != NodeKind::link) return std::nullopt;
  if (!body.links[body.nodes[link].detail].destination.starts_with('#')) return std::nullopt;
  return link;
}

class ChoiceReader {
 public:
  ChoiceReader(const SourceFile& file, const Body& body, std::size_t item,
               const std::vector<ScenarioVariable>& variables)
      : file_(file), body_(body), item_(item), variables_(variables) {}

  Parsed<ReadSceneChoice> read() {
    const auto link = leading_link(body_, item_);
    if (!link) {
      refuse("scenario-choice", body_.nodes[item_].span, "this choice does not begin with a link to a scene",
             "write - [What one says or does](#scene)");
      return {std::move(read_), std::move(diagnostics_)};
    }
    read_link(*link);
    read_rest(*link);
    read_feedback();
    return {std::move(read_), std::move(diagnostics_)};
  }

 private:
  void read_link(std::size_t link);
  void read_rest(std::size_t link);
  void read_attribute(const Attribute& attribute);
  void read_competences(const Attribute& attribute);
  void read_feedback();
  void refuse(std::string rule, SourceSpan span, std::string message, std::string help) {
    diagnostics_.push_back(error(std::move(rule), span, std::move(message), std::move(help)));
  }
  template <class T>
  void take(std::vector<T>& into, Parsed<std::vector<T>>&& parsed) {
    into = std::move(parsed.value);
    append(diagnostics_, std::move(parsed.diagnostics));
  }

  const SourceFile& file_;
  const Body& body_;
  std::size_t item_;
  const std::vector<ScenarioVariable>& variables_;
  ReadSceneChoice read_;
  std::vector<Diagnostic> diagnostics_;
};

void ChoiceReader::read_link(std::size_t link) {
  auto& choice = read_.choice;
  const auto& node = body_.nodes[link];
  const auto& written = body_.links[node.detail];
  read_.target = written.destination.substr(1);
  read_.target_span = written.span;
  const auto paragraph = static_cast<std::uint32_t>(item_ + 1);
  choice.text = select(body_, {{paragraph, paragraph + 1}, {static_cast<std::uint32_t>(link + 1), node.end}});
  choice.text.words = count_words(choice.text);
  choice.span = node.span;
  choice.id.value = name_from(choice.text);
  if (plain_text(choice.text).empty())
    refuse("scenario-choice", node.span, "this choice has no text", "write between the brackets what one says or does");
}

// What stands between the link and the end of its paragraph: attributes, and nothing else. It is read from the source,
// because quotes and comparisons in it mean nothing to Markdown.
void ChoiceReader::read_rest(std::size_t link) {
  const std::string_view text = file_.bytes;
  const auto end = std::min<std::size_t>(body_.nodes[item_ + 1].span.end(), text.size());
  const auto begin = text.find_first_not_of(" \t\r\n", body_.nodes[link].span.end());
  if (begin == std::string::npos || begin >= end) return;
  const TextPlace place{text, {file_.index, 0, static_cast<std::uint32_t>(text.size())}};
  auto after = begin;
  if (text[begin] == '{') {
    const auto line_end = std::min(std::min(text.find_first_of("\r\n", begin), text.size()), end);
    auto list = parse_attributes(place, begin, line_end);
    if (list.mistake) {
      diagnostics_.push_back(std::move(*list.mistake));
      return;
    }
    for (const auto& attribute : list.attributes) read_attribute(attribute);
    after = text.find_first_not_of(" \t\r\n", list.end);
  }
  if (after == std::string::npos || after >= end) return;
  refuse("scenario-choice", place.span(after, end), "this text stands behind a choice and would belong to nothing",
         "write it inside the brackets, or as a quote below the choice: > …");
}

void ChoiceReader::read_attribute(const Attribute& attribute) {
  auto& choice = read_.choice;
  if (attribute.name == "points") {
    const auto points = parse_number(attribute.value);
    choice.has_points = points && *points >= 0 && *points <= most_points;
    if (choice.has_points) choice.points = *points;
    if (!choice.has_points)
      refuse("scenario-choice", attribute.span, fmt::format("«{}» is no number of points", attribute.value),
             fmt::format("write 0 to {}: points=2", most_points));
  } else if (attribute.name == "competence" || attribute.name == "competences") {
    read_competences(attribute);
  } else if (attribute.name == "set") {
    take(choice.sets, parse_assignments(attribute.value, attribute.span, variables_));
  } else if (attribute.name == "if") {
    take(choice.conditions, parse_conditions(attribute.value, attribute.span, variables_));
  } else if (attribute.name == "id") {
    choice.id = ChoiceId{attribute.value};
    choice.id_written = true;
    if (!is_identifier(attribute.value)) diagnostics_.push_back(not_an_identifier(attribute.value, attribute.span));
  } else {
    const auto meant = nearest(attribute.name, attribute_names);
    refuse("scenario-choice", attribute.name_span, fmt::format("a choice has no attribute «{}»", attribute.name),
           meant ? fmt::format("did you mean «{}»?", *meant) : "known are: points, competence, set, if, id");
  }
}

void ChoiceReader::read_competences(const Attribute& attribute) {
  for (std::size_t at = 0; at <= attribute.value.size();) {
    const auto end = std::min(attribute.value.find(',', at), attribute.value.size());
    const auto code = attribute.value.substr(at, end - at);
    const SourceSpan span{attribute.span.file, attribute.span.begin + static_cast<std::uint32_t>(at),
                          static_cast<std::uint32_t>(end - at)};
    if (is_competence_code(code)) {
      read_.choice.competences.push_back({code});
      read_.choice.competence_spans.push_back(span);
    } else {
      diagnostics_.push_back(not_a_competence_code(code, span));
    }
    at = end + 1;
  }
}

void ChoiceReader::read_feedback() {
  std::vector<NodeRange> quoted;
  const auto children = children_of(body_, item_);
  for (auto child = std::next(children.begin()); child != children.end(); ++child) {
    if (body_.nodes[child->begin].kind == NodeKind::block_quote) {
      for (const auto inner : children_of(body_, child->begin)) quoted.push_back(inner);
    } else {
      refuse("scenario-choice", body_.nodes[child->begin].span, "only a comment can stand below a choice",
             "write it as a quote: > …, or in the scene to which the choice leads");
    }
  }
  if (quoted.empty()) return;
  read_.choice.feedback = select(body_, quoted);
  read_.choice.feedback->words = count_words(*read_.choice.feedback);
}

}  // namespace

bool is_choice_list(const Body& body, std::size_t list) {
  if (body.nodes[list].kind != NodeKind::list) return false;
  const auto items = children_of(body, list);
  return std::any_of(items.begin(), items.end(),
                     [&](NodeRange item) { return leading_link(body, item.begin).has_value(); });
}

Parsed<ReadSceneChoice> read_scene_choice(const SourceFile& file, const Body& body, std::size_t item,
                                          const std::vector<ScenarioVariable>& variables) {
  return ChoiceReader(file, body, item, variables).read();
}

}  // namespace mooc
