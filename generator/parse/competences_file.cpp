#include <array>
#include <string_view>
#include <utility>

#include "parse/course_files.h"
#include "parse/field_reader.h"
#include "parse/identifiers.h"
#include "parse/yaml.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 2> framework_keys{"source", "categories"};
constexpr std::array<std::string_view, 3> category_keys{"code", "title", "items"};
constexpr std::array<std::string_view, 2> item_keys{"code", "text"};

PlacedText read_code(FieldReader& fields, const DataValue& map, std::string_view example) {
  auto code = fields.required_text(map, {"code", "the code", example}, map.span);
  if (!code.text.empty() && !is_competence_code(code.text)) fields.report(not_a_competence_code(code.text, code.span));
  return code;
}

CompetenceCategory read_category(FieldReader& fields, const DataValue& map) {
  fields.expect_keys(map, category_keys, "a category");
  CompetenceCategory category;
  const auto code = read_code(fields, map, "\"1\"");
  category.code.value = code.text;
  category.span = code.span;
  category.title = fields.required_text(map, {"title", "the title", "\"…\""}, map.span).text;
  for (const auto& item :
       fields.list(map, {"items", "a list of competences", "\n      - { code: \"1.1\", text: \"…\" }"})) {
    if (!fields.expect_map(item, "a competence", "- { code: \"1.1\", text: \"…\" }")) continue;
    fields.expect_keys(item, item_keys, "a competence");
    auto item_code = read_code(fields, item, "\"1.1\"");
    auto text = fields.required_text(item, {"text", "what one is able to do", "\"…\""}, item.span);
    category.items.push_back({{std::move(item_code.text)}, std::move(text.text), item_code.span});
  }
  return category;
}

}  // namespace

Parsed<CompetencesDocument> parse_competences_file(const SourceFile& file) {
  auto yaml = parse_yaml(file, file.whole());
  if (yaml.value.kind == DataValue::Kind::null) return {{}, std::move(yaml.diagnostics)};
  FieldReader fields(Syntax::yaml);
  CompetenceFramework framework;
  if (fields.expect_map(yaml.value, "competences.yaml", "source: and categories:")) {
    fields.expect_keys(yaml.value, framework_keys, "the framework");
    framework.source = fields.text(yaml.value, {"source", "where the framework comes from", "\"…\""});
    for (const auto& item : fields.list(
             yaml.value, {"categories", "a list of categories", "\n  - code: \"1\"\n    title: \"…\"\n    items: …"}))
      if (fields.expect_map(item, "a category", "- code: \"1\""))
        framework.categories.push_back(read_category(fields, item));
  }
  append(yaml.diagnostics, fields.take());
  return {{std::move(framework)}, std::move(yaml.diagnostics)};
}

}  // namespace mooc
