#include "parse/choice_items.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "parse/attributes.h"
#include "parse/body_parts.h"
#include "parse/identifiers.h"

namespace mooc {

namespace {

struct ItemParts {
  std::vector<NodeRange> text;
  std::vector<NodeRange> feedback;  // what the quotes hold
};

ItemParts parts_of(const Body& body, std::size_t item) {
  ItemParts parts;
  for (const auto child : children_of(body, item)) {
    if (body.nodes[child.begin].kind == NodeKind::block_quote) {
      for (const auto inner : children_of(body, child.begin)) parts.feedback.push_back(inner);
    } else {
      parts.text.push_back(child);
    }
  }
  return parts;
}

std::optional<Body> feedback_of(const Body& body, const ItemParts& parts) {
  if (parts.feedback.empty()) return std::nullopt;
  auto feedback = select(body, parts.feedback);
  feedback.words = count_words(feedback);
  return feedback;
}

// The text node that ends the first paragraph; nullptr when something else does.
Node* last_text_of_first_paragraph(Body& text) {
  if (text.nodes.empty() || text.nodes.front().kind != NodeKind::paragraph) return nullptr;
  auto& last = text.nodes[text.nodes.front().end - 1];
  return last.kind == NodeKind::text ? &last : nullptr;
}

// Takes `{id=a}` off the end of the choice's text.
std::vector<Diagnostic> take_identifier(Choice& choice) {
  auto* last = last_text_of_first_paragraph(choice.text);
  if (!last) return {};
  const std::string literal(choice.text.text(*last));
  const auto brace = !literal.empty() && literal.back() == '}' ? literal.rfind('{') : std::string::npos;
  if (brace == std::string::npos) return {};
  const auto inside = std::string_view(literal).substr(brace + 1);
  if (inside.substr(0, 2) != "id" && inside.substr(0, 1) != "#") return {};
  const TextPlace place{literal, last->span, last->span.length == literal.size()};
  auto list = parse_attributes(place, brace, literal.size());
  last->text.length = static_cast<std::uint32_t>(literal.find_last_not_of(' ', brace == 0 ? 0 : brace - 1) + 1);
  if (brace == 0) last->text.length = 0;
  std::vector<Diagnostic> found;
  if (list.mistake) found.push_back(std::move(*list.mistake));
  for (const auto& attribute : list.attributes) {
    if (attribute.name != "id") {
      found.push_back(error("attribute-syntax", attribute.name_span,
                            fmt::format("a choice has no attribute «{}»", attribute.name), "write {id=a}"));
    } else if (!is_identifier(attribute.value)) {
      found.push_back(not_an_identifier(attribute.value, attribute.span));
    } else {
      choice.id.value = attribute.value;
      choice.id_written = true;
    }
  }
  return found;
}

}  // namespace

Parsed<Choice> read_choice(const Body& body, std::size_t item) {
  const auto parts = parts_of(body, item);
  Choice choice;
  choice.correct = body.nodes[item].flag;
  choice.text = select(body, parts.text);
  choice.span = parts.text.empty() ? body.nodes[item].span : body.nodes[parts.text.front().begin].span;
  choice.feedback = feedback_of(body, parts);
  auto found = take_identifier(choice);
  choice.text.words = count_words(choice.text);
  if (!body.nodes[item].task) {
    found.push_back(error("question-choices", choice.span,
                          "a choice begins with [x] when it is right and with [ ] when it is wrong",
                          "write - [x] … or - [ ] …"));
  } else if (plain_text(choice.text).empty() && choice.text.images.empty()) {
    found.push_back(error("question-choices", choice.span, "this choice has no text",
                          "write what the learner chooses after the brackets"));
  }
  return {std::move(choice), std::move(found)};
}

Parsed<ListItem> read_list_item(const Body& body, std::size_t item, ListsInside lists) {
  auto parts = parts_of(body, item);
  ListItem read;
  if (lists == ListsInside::stand_apart) {
    const auto is_list = [&](NodeRange part) { return body.nodes[part.begin].kind == NodeKind::list; };
    const auto list = std::find_if(parts.text.begin(), parts.text.end(), is_list);
    if (list != parts.text.end()) read.list = list->begin;
    std::erase_if(parts.text, is_list);
  }
  auto& choice = read.choice;
  choice.text = select(body, parts.text);
  choice.span = parts.text.empty() ? body.nodes[item].span : body.nodes[parts.text.front().begin].span;
  choice.feedback = feedback_of(body, parts);
  auto found = take_identifier(choice);
  choice.text.words = count_words(choice.text);
  if (body.nodes[item].task)
    found.push_back(error("question-items", choice.span, "an item of this type has no box to tick", "write - …"));
  else if (plain_text(choice.text).empty() && choice.text.images.empty())
    found.push_back(error("question-items", choice.span, "this item has no text", "write it after the hyphen"));
  return {std::move(read), std::move(found)};
}

std::optional<ParsedPair> part_at_equals(const Body& text) {
  if (text.nodes.empty() || text.nodes.front().kind != NodeKind::paragraph) return std::nullopt;
  const auto end = text.nodes.front().end;
  for (std::uint32_t i = 1; i < end; i = text.nodes[i].end) {
    if (text.nodes[i].kind != NodeKind::text) continue;
    const auto literal = text.text(text.nodes[i]);
    const bool begins = i == 1 && literal.substr(0, 2) == "= ";
    const auto sign = begins ? 0 : literal.find(" = ");
    if (sign == std::string_view::npos) continue;
    const auto after = static_cast<std::uint32_t>(sign + (begins ? 2 : 3));
    ParsedPair pair;
    pair.stem = select(text, {{0, i + 1}, {end, static_cast<std::uint32_t>(text.nodes.size())}});
    pair.stem.nodes[i].text.length = static_cast<std::uint32_t>(sign);
    pair.match = select(text, {{0, 1}, {i, end}});
    pair.match.nodes[1].text.begin += after;
    pair.match.nodes[1].text.length -= after;
    pair.stem.words = count_words(pair.stem);
    pair.match.words = count_words(pair.match);
    return pair;
  }
  return std::nullopt;
}

Parsed<AcceptedAnswer> read_accepted_answer(const Body& body, std::size_t item) {
  const auto parts = parts_of(body, item);
  AcceptedAnswer answer;
  answer.span = parts.text.empty() ? body.nodes[item].span : body.nodes[parts.text.front().begin].span;
  answer.feedback = feedback_of(body, parts);
  const auto text = plain_text(select(body, parts.text));
  const auto begin = text.substr(0, 1) == "=" ? text.find_first_not_of(' ', 1) : std::string::npos;
  if (begin != std::string::npos && !body.nodes[item].task) {
    answer.text = text.substr(begin);
    return {std::move(answer), {}};
  }
  return {answer, {error("question-answer", answer.span, "an accepted answer begins with =", "write - = answer")}};
}

}  // namespace mooc
