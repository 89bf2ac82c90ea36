// Fields of a JSON map whose texts are Markdown.
#pragma once

#include <optional>
#include <utility>

#include "parse/field_reader.h"
#include "parse/markdown.h"

namespace mooc {

class MarkdownFields : public FieldReader {
 public:
  explicit MarkdownFields(const SourceFile& file) : FieldReader(Syntax::json), file_(file) {}

  // nullopt when absent or empty
  std::optional<Body> markdown(const DataValue& map, std::string_view key) {
    const auto placed = placed_text(map, {key, "a text in quotes", "\"…\""});
    if (!placed || placed->text.empty()) return std::nullopt;
    return body(*placed);
  }
  Body required_markdown(const DataValue& map, const Field& field) {
    const auto placed = required_text(map, field, map.span);
    return placed.text.empty() ? Body{} : body(placed);
  }
  Body body(const PlacedText& placed) {
    auto parsed = parse_embedded_markdown(file_, placed.span, placed.text);
    for (auto& diagnostic : parsed.diagnostics) report(std::move(diagnostic));
    return std::move(parsed.value);
  }
  [[nodiscard]] const SourceFile& file() const { return file_; }

 private:
  const SourceFile& file_;
};

}  // namespace mooc
