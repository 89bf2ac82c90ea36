#include <algorithm>

#include "report/findings.h"
#include "text/json_writer.h"

namespace mooc {
namespace {

// Of this form; it grows when what is there changes its meaning, not when something is added.
constexpr int form_version = 1;

void write_position(JsonWriter& json, std::string_view key, Position position) {
  json.key(key).begin_object();
  json.key("line").number(position.line).key("column").number(position.column);
  json.end_object();
}

void write_finding(JsonWriter& json, const SourceFile& file, const Diagnostic& diagnostic) {
  json.begin_object();
  json.key("level").string(name_of(diagnostic.severity)).key("rule").string(diagnostic.rule);
  json.key("message").string(diagnostic.message).key("help").string(diagnostic.help);
  json.key("file").string(file.path);
  write_position(json, "begin", file.position(diagnostic.span.begin));
  write_position(json, "end", file.position(diagnostic.span.end()));
  json.end_object();
}

void write_counts(JsonWriter& json, std::span<const Diagnostic> diagnostics) {
  const auto count = [&](Severity severity) {
    return std::count_if(diagnostics.begin(), diagnostics.end(),
                         [severity](const Diagnostic& diagnostic) { return diagnostic.severity == severity; });
  };
  json.key("counts").begin_object();
  json.key("errors").number(count(Severity::error));
  json.key("warnings").number(count(Severity::warning));
  json.key("notices").number(count(Severity::notice));
  json.end_object();
}

}  // namespace

std::string findings_as_json(const Findings& findings) {
  JsonWriter json;
  json.begin_object();
  json.key("mooc").string(MOOC_VERSION).key("form").number(form_version);
  json.key("failure");
  findings.failure.empty() ? json.null() : json.string(findings.failure);
  write_counts(json, findings.diagnostics);
  json.key("findings").begin_array();
  for (const Diagnostic& diagnostic : findings.diagnostics)
    write_finding(json, findings.sources[diagnostic.span.file], diagnostic);
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace mooc
