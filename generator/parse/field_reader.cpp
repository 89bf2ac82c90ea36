#include "parse/field_reader.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <unordered_set>
#include <utility>

#include "parse/identifiers.h"
#include "text/nearest.h"
#include "text/number.h"

namespace mooc {

namespace {

bool is_null(const DataValue& value) {
  if (value.kind == DataValue::Kind::null) return true;
  return value.kind == DataValue::Kind::plain && (value.text.empty() || value.text == "~" || value.text == "null");
}

std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') out += '\\';
    out += character;
  }
  return out + '"';
}

std::string list_of(std::span<const std::string_view> words) {
  std::string out;
  for (const auto word : words) out += (out.empty() ? "" : ", ") + std::string(word);
  return out;
}

}  // namespace

std::optional<double> number_of(const DataValue& value) {
  const std::string_view text = value.text;
  // Not `nan` and `inf`, which std::from_chars reads too.
  const bool begins_well = !text.empty() && std::string_view("-.0123456789").find(text.front()) != text.npos;
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = read.ec == std::errc{} && read.ptr == text.data() + text.size() && std::isfinite(number);
  return value.kind == DataValue::Kind::plain && begins_well && whole ? std::optional(number) : std::nullopt;
}

const DataMember* FieldReader::find(const DataValue& map, std::string_view key) {
  const auto* member = map.find(key);
  return member && !is_null(member->value) ? member : nullptr;
}

std::string FieldReader::written(std::string_view key, std::string_view value) const {
  if (syntax_ == Syntax::json) return fmt::format("\"{}\": {}", key, value);
  return fmt::format("{}:{}{}", key, value.substr(0, 1) == "\n" ? "" : " ", value);
}

void FieldReader::expect_keys(const DataValue& map, std::span<const std::string_view> known, std::string_view what) {
  std::unordered_set<std::string_view> seen;
  const DataMember* before = nullptr;
  for (const DataMember& member : map.members) {
    const auto& [key, key_span, value] = member;
    if (!seen.insert(key).second) {
      report(error("double-key", key_span, fmt::format("«{}» is written twice", key), "keep one of the two"));
    } else if (std::find(known.begin(), known.end(), key) == known.end()) {
      const auto meant = nearest(key, known);
      if (meant) misspelt_.insert({&map, *meant});
      report(error("unknown-key", key_span, fmt::format("{} has no «{}»", what, key),
                   meant ? fmt::format("did you mean «{}»?", *meant)
                   : before && is_null(before->value)
                       ? fmt::format("to belong to «{}», it needs two spaces before it", before->key)
                       : fmt::format("known are: {}", list_of(known))));
    }
    before = &member;
  }
}

bool FieldReader::is_text(const DataValue& value) const {
  return value.kind == DataValue::Kind::quoted || (value.kind == DataValue::Kind::plain && syntax_ == Syntax::yaml);
}

void FieldReader::not_a_text(const DataValue& value, std::string_view key) {
  if (value.kind == DataValue::Kind::plain) {
    report(error("wrong-type", value.span, fmt::format("«{}» must be a text in quotes", key),
                 "write " + in_quotes(value.text)));
  } else if (value.kind == DataValue::Kind::map && syntax_ == Syntax::yaml && value.members.size() == 1) {
    // `- Projet : suite` is a map in YAML.
    const auto& member = value.members.front();
    report(error("yaml-colon", value.span, "a colon followed by a space makes YAML read a key and a value, not a text",
                 fmt::format("write the text in quotes: {}", in_quotes(member.key + " : " + member.value.text))));
  } else {
    report(error("wrong-type", value.span, fmt::format("«{}» must be a text", key), "write one text in quotes: \"…\""));
  }
}

std::optional<PlacedText> FieldReader::placed_text(const DataValue& map, const Field& field) {
  const auto* member = find(map, field.key);
  if (!member) return std::nullopt;
  if (is_text(member->value)) return PlacedText{member->value.text, member->value.text_span};
  not_a_text(member->value, field.key);
  return std::nullopt;
}

std::string FieldReader::text(const DataValue& map, const Field& field) {
  auto placed = placed_text(map, field);
  return placed ? std::move(placed->text) : std::string{};
}

PlacedText FieldReader::required_text(const DataValue& map, const Field& field, SourceSpan owner) {
  const auto* member = map.find(field.key);
  const bool missing = !member || is_null(member->value) || (member->value.is_scalar() && member->value.text.empty());
  if (missing) {
    if (!is_misspelt(map, field.key))
      report(error("missing-key", member ? member->key_span : owner,
                   member ? fmt::format("«{}» is empty", field.key) : fmt::format("«{}» is missing", field.key),
                   fmt::format("write {}: {}", field.meant, written(field.key, field.example))));
    return {{}, member ? member->key_span : owner};
  }
  auto placed = placed_text(map, field);
  return placed ? std::move(*placed) : PlacedText{{}, member->value.span};
}

void FieldReader::wrong_type(const DataMember& member, const Field& field) {
  report(error("wrong-type", is_null(member.value) ? member.key_span : member.value.span,
               fmt::format("«{}» must be {}", field.key, field.meant), "write " + written(field.key, field.example)));
}

std::optional<double> FieldReader::read_number(const DataMember& member, const Field& field) {
  const auto& value = member.value;
  const bool leading_zero = value.kind == DataValue::Kind::plain && value.text.size() > 1 && value.text[0] == '0' &&
                            value.text.find_first_not_of("0123456789") == std::string::npos;
  if (leading_zero) {
    const auto digits = value.text.find_first_not_of('0');
    report(error("yaml-number", value.span,
                 fmt::format("«{}» begins with a zero, which many programs read as base 8", value.text),
                 "write " + written(field.key, digits == std::string::npos ? "0" : value.text.substr(digits))));
    return std::nullopt;
  }
  if (const auto number = number_of(value)) return number;
  const auto meant = value.kind == DataValue::Kind::quoted ? parse_number(value.text) : std::nullopt;
  if (meant)
    report(error("wrong-type", value.span,
                 fmt::format("«{}» must be {}, and not a text in quotes", field.key, field.meant),
                 "write " + written(field.key, format_number(*meant))));
  else
    wrong_type(member, field);
  return std::nullopt;
}

std::optional<double> FieldReader::number(const DataValue& map, const Field& field, Limits limits) {
  const auto* member = find(map, field.key);
  if (!member) return std::nullopt;
  const auto value = read_number(*member, field);
  if (value && (*value < limits.least || *value > limits.most)) {
    wrong_type(*member, field);
    return std::nullopt;
  }
  return value;
}

std::optional<int> FieldReader::whole_number(const DataValue& map, const Field& field, Limits limits) {
  limits.most = std::min<double>(limits.most, std::numeric_limits<int>::max());
  const auto value = number(map, field, limits);
  if (!value) return std::nullopt;
  const auto whole = static_cast<int>(*value);
  if (static_cast<double>(whole) == *value) return whole;
  wrong_type(*find(map, field.key), field);
  return std::nullopt;
}

std::optional<bool> FieldReader::flag(const DataValue& map, const Field& field) {
  const auto* member = find(map, field.key);
  if (!member) return std::nullopt;
  const auto& value = member->value;
  if (value.kind == DataValue::Kind::plain && (value.text == "true" || value.text == "false"))
    return value.text == "true";
  wrong_type(*member, field);
  return std::nullopt;
}

std::span<const DataValue> FieldReader::list(const DataValue& map, const Field& field) {
  const auto* member = find(map, field.key);
  if (!member) return {};
  if (member->value.kind == DataValue::Kind::list) return member->value.items;
  wrong_type(*member, field);
  return {};
}

std::vector<PlacedText> FieldReader::texts(const DataValue& map, const Field& field) {
  std::vector<PlacedText> texts;
  for (const auto& item : list(map, field)) {
    if (is_text(item)) {
      texts.push_back({item.text, item.text_span});
    } else {
      not_a_text(item, field.key);
    }
  }
  return texts;
}

PlacedCodes FieldReader::competences(const DataValue& map) {
  const auto example = syntax_ == Syntax::json ? R"(["9.2", "9.3"])" : "[9.2, 9.3]";
  PlacedCodes found;
  for (auto& [code, span] : texts(map, {"competences", "a list of competence codes", example})) {
    if (is_competence_code(code)) {
      found.codes.push_back({code});
      found.spans.push_back(span);
    } else {
      report(not_a_competence_code(code, span));
    }
  }
  return found;
}

std::optional<PlacedText> FieldReader::identifier(const DataValue& map, const Field& field) {
  auto placed = placed_text(map, field);
  if (!placed || is_identifier(placed->text)) return placed;
  report(not_an_identifier(placed->text, placed->span));
  return std::nullopt;
}

bool FieldReader::expect_map(const DataValue& value, std::string_view what, std::string_view example) {
  if (value.kind == DataValue::Kind::map) return true;
  report(error(
      "wrong-type", value.span,
      fmt::format("{} must be {}", what, syntax_ == Syntax::json ? "keys and values in braces" : "keys and values"),
      fmt::format("write {}", example)));
  return false;
}

}  // namespace mooc
