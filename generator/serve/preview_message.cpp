#include "serve/preview_message.h"

#include <algorithm>

#include "source/diagnostic_frame.h"
#include "text/json_writer.h"

namespace mooc {
namespace {

constexpr std::size_t most_told = 50;  // more would only make the page slow

void write_mistake(JsonWriter& json, std::span<const SourceFile> sources, const Diagnostic& diagnostic) {
  const SourceFile& file = sources[diagnostic.span.file];
  const Position place = file.position(diagnostic.span.begin);
  json.begin_object();
  json.key("path").string(file.path);
  json.key("line").number(place.line);
  json.key("column").number(place.column);
  json.key("message").string(diagnostic.message);
  json.key("rule").string(diagnostic.rule);
  json.key("frame").string(diagnostic_frame(sources, diagnostic));
  json.key("help").string(diagnostic.help);
  json.end_object();
}

void write_mistakes(JsonWriter& json, const PreviewLook& look, bool errors) {
  std::size_t count = 0;
  json.begin_object().key("list").begin_array();
  for (const Diagnostic& diagnostic : look.diagnostics) {
    if ((diagnostic.severity == Severity::error) != errors) continue;
    if (++count <= most_told) write_mistake(json, look.sources, diagnostic);
  }
  json.end_array().key("count").number(count).end_object();
}

}  // namespace

std::string preview_message(std::string_view revision, const Result<PreviewLook>& look) {
  const PreviewLook nothing;
  const PreviewLook& found = look ? *look : nothing;
  JsonWriter json;
  json.begin_object();
  json.key("revision").string(revision);
  json.key("failure").string(look ? "" : look.error().message);
  json.key("errors");
  write_mistakes(json, found, true);
  json.key("remarks");  // warnings and notices
  write_mistakes(json, found, false);
  json.end_object();
  return json.take();
}

}  // namespace mooc
