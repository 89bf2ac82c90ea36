#include "parse/yaml.h"

#include <fmt/format.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <string>
#include <utility>

#include "parse/control_characters.h"
#include "parse/plain_yaml.h"
#include "parse/yaml_lines.h"
#include "parse/yaml_mistakes.h"

namespace mooc {

namespace {

// Aliases of aliases grow without end (nine lines can stand for 3 GB). A course.yaml with all help lines has some 300
// values.
constexpr int most_values = 20'000;
constexpr int deepest = 32;

class TreeCopy {
 public:
  TreeCopy(const SourceFile& file, SourceSpan part) : file_(file), part_(part) {}

  DataValue copy(const YAML::Node& node, int depth) {
    if (++values_ > most_values || depth > deepest) {
      too_large_ = true;
      return {};
    }
    DataValue value;
    value.span = place(node, 0);
    if (node.IsScalar()) return scalar(node);
    if (node.IsSequence()) {
      value.kind = DataValue::Kind::list;
      for (const auto& item : node) value.items.push_back(copy(item, depth + 1));
    } else if (node.IsMap()) {
      value.kind = DataValue::Kind::map;
      for (const auto& member : node) {
        auto key = copy(member.first, depth + 1);
        auto entry = copy(member.second, depth + 1);
        if (too_large_) break;
        if (entry.kind == DataValue::Kind::null) entry.span = file_.span(key.span.end(), key.span.end());
        value.members.push_back({std::move(key.text), key.span, std::move(entry)});
      }
    }
    return value;
  }
  [[nodiscard]] bool too_large() const { return too_large_; }

 private:
  [[nodiscard]] SourceSpan place(const YAML::Node& node, std::size_t length) const {
    const auto offset = static_cast<std::size_t>(std::max(0, node.Mark().pos));
    const auto begin = std::min<std::size_t>(part_.begin + offset, part_.end());
    return file_.span(begin, std::min<std::size_t>(begin + length, part_.end()));
  }

  [[nodiscard]] DataValue scalar(const YAML::Node& node) const {
    DataValue value;
    value.text = node.Scalar();
    // yaml-cpp marks scalars in quotes, and block texts, with the tag «!».
    value.kind = node.Tag() == "!" ? DataValue::Kind::quoted : DataValue::Kind::plain;
    const auto begin = place(node, 0).begin;
    const std::string_view text = file_.bytes;
    if (begin < part_.end() && (text[begin] == '"' || text[begin] == '\'')) {
      const auto end = closing_quote(text, begin, part_.end()).value_or(begin + 1);
      value.span = file_.span(begin, end);
      value.text_span = file_.span(begin + 1, std::max<std::size_t>(begin + 1, end - 1));
    } else {
      const bool as_written = text.substr(begin, value.text.size()) == value.text;
      const auto line_end = std::min<std::size_t>(text.find_first_of("\r\n", begin), part_.end());
      value.span =
          as_written ? place(node, value.text.size()) : file_.span(begin, std::max<std::size_t>(begin, line_end));
      value.text_span = value.span;
    }
    return value;
  }

  const SourceFile& file_;
  SourceSpan part_;
  int values_ = 0;
  bool too_large_ = false;
};

// yaml-cpp's own words for what our look at the lines did not find.
Diagnostic syntax_error(const SourceFile& file, SourceSpan part, const YAML::Exception& exception) {
  const auto offset = static_cast<std::size_t>(std::max(0, exception.mark.pos));
  const auto at = std::min<std::size_t>(part.begin + offset, part.end());
  return error("yaml-syntax", file.span(at, at), fmt::format("this is not valid YAML: {}", exception.msg),
               "check the indentation (two spaces for each level), and put texts with special signs in quotes");
}

}  // namespace

Parsed<DataValue> parse_any_yaml(const SourceFile& file, SourceSpan part) {
  try {
    const auto node = YAML::Load(std::string(file.text(part)));
    TreeCopy tree(file, part);
    auto value = tree.copy(node, 0);
    if (node.IsNull() || !node.IsDefined()) value.kind = DataValue::Kind::map;
    if (!tree.too_large()) return {std::move(value), {}};
    return {{},
            {error("yaml-alias", file.span(part.begin, part.begin),
                   "the references (*name) of this file stand for too many values",
                   "write the values out instead of &name and *name")}};
  } catch (const YAML::Exception& exception) {
    return {{}, {syntax_error(file, part, exception)}};
  }
}

Parsed<DataValue> parse_yaml(const SourceFile& file, SourceSpan part) {
  auto mistakes = find_yaml_mistakes(file, part);
  const auto first_error = std::find_if(mistakes.begin(), mistakes.end(),
                                        [](const Diagnostic& found) { return found.severity == Severity::error; });
  if (first_error != mistakes.end()) return {{}, {*first_error}};
  if (auto plain = read_plain_yaml(file, part)) return {std::move(*plain), std::move(mistakes)};
  auto parsed = parse_any_yaml(file, part);
  append(mistakes, std::move(parsed.diagnostics));
  append(mistakes, replace_control_characters(file, parsed.value));
  return {std::move(parsed.value), std::move(mistakes)};
}

}  // namespace mooc
