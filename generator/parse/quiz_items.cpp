#include "parse/quiz_items.h"

#include <fmt/format.h>

#include <array>
#include <span>
#include <utility>

namespace mooc {
namespace {

constexpr std::array<std::string_view, 3> keys{"id", "text", "feedback"};

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == text.npos; }

std::optional<Choice> read_text(MarkdownFields& fields, const DataValue& value, const ItemForm& form) {
  if (is_blank(value.text)) {
    fields.report(error("missing-key", value.span, fmt::format("{} is empty", form.what),
                        fmt::format("write its text: {}", form.example)));
    return std::nullopt;
  }
  Choice item;
  item.text = fields.body({value.text, value.text_span});
  item.span = value.text_span;
  return item;
}

}  // namespace

void QuestionSource::missing(std::string_view key, std::string_view value) const {
  if (!fields.is_misspelt(map, key))
    fields.report(
        error("missing-key", opening, fmt::format("«{}» is missing", key), "write " + fields.written(key, value)));
}

void QuestionSource::refuse(std::string_view rule, SourceSpan span, std::string message, std::string help) const {
  fields.report(error(std::string(rule), span, std::move(message), std::move(help)));
}

std::optional<Choice> read_item(MarkdownFields& fields, const DataValue& value, const ItemForm& form) {
  if (value.kind == DataValue::Kind::quoted) return read_text(fields, value, form);
  if (value.kind != DataValue::Kind::map) {
    fields.not_a_text(value, form.key);
    return std::nullopt;
  }
  fields.expect_keys(value, std::span(keys).first(form.feedback ? 3 : 2), form.what);
  Choice item = read_named(fields, value, "its text");
  if (form.feedback) item.feedback = fields.markdown(value, "feedback");
  return item;
}

Choice read_named(MarkdownFields& fields, const DataValue& map, std::string_view meant) {
  Choice named;
  named.text = fields.required_markdown(map, {"text", meant, "\"…\""});
  const auto* text = map.find("text");
  named.span = text ? text->value.span : map.span;
  if (const auto id = fields.identifier(map, {"id", "an identifier", "\"a\""})) {
    named.id.value = id->text;
    named.id_written = true;
    named.span = id->span;
  }
  return named;
}

std::vector<Choice> read_items(MarkdownFields& fields, const DataValue& map, std::string_view meant,
                               const ItemForm& form) {
  std::vector<Choice> items;
  const auto example = fmt::format("[{}, …]", form.example);
  for (const auto& value : fields.list(map, {form.key, meant, example})) {
    if (auto item = read_item(fields, value, form)) items.push_back(std::move(*item));
  }
  return items;
}

bool is_whole(const DataValue& map, std::string_view key, std::size_t read) {
  const auto* list = map.find(key);
  return list && list->value.kind == DataValue::Kind::list && list->value.items.size() == read;
}

}  // namespace mooc
