// Static Analysis Results Interchange Format 2.1.0, OASIS Standard with errata 01; the numbers in comments are its
// sections.
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/findings.h"
#include "source/rule_page.h"
#include "source/rules.h"
#include "text/json_writer.h"
#include "text/percent_encoding.h"

namespace mooc {
namespace {

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
constexpr std::string_view course_base = "COURSE";

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::notice:
      return "note";
  }
  return "";
}

// The rules that were broken, in the order of the table.
std::vector<const Rule*> broken_rules(std::span<const Diagnostic> diagnostics) {
  std::vector<const Rule*> broken;
  for (const Rule& rule : all_rules()) {
    const bool told = std::any_of(diagnostics.begin(), diagnostics.end(),
                                  [&](const Diagnostic& diagnostic) { return diagnostic.rule == rule.name; });
    if (told) broken.push_back(&rule);
  }
  return broken;
}

void write_text(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key).begin_object().key("text").string(text).end_object();
}

// 3.49. The whole page of a rule is its help: it has no address that this program could know.
void write_rule(JsonWriter& json, const Rule& rule) {
  const std::string_view page = rule_page(rule, "en");
  json.begin_object().key("id").string(rule.name);
  write_text(json, "shortDescription", rule.english);
  json.key("help").begin_object().key("text").string(page).key("markdown").string(page).end_object();
  json.key("defaultConfiguration").begin_object().key("level").string(level(rule.level)).end_object();
  json.end_object();
}

void write_tool(JsonWriter& json, const std::vector<const Rule*>& rules) {
  json.key("tool").begin_object().key("driver").begin_object();
  json.key("name").string("mooc").key("version").string(MOOC_VERSION);
  json.key("rules").begin_array();
  for (const Rule* const rule : rules) write_rule(json, *rule);
  json.end_array().end_object().end_object();
}

// 3.20: the run itself, and what kept it from reading the course.
void write_invocation(JsonWriter& json, const std::string& failure) {
  json.key("invocations").begin_array().begin_object();
  json.key("executionSuccessful").boolean(failure.empty());
  if (!failure.empty()) {
    json.key("toolExecutionNotifications").begin_array().begin_object();
    json.key("level").string("error");
    write_text(json, "message", failure);
    json.end_object().end_array();
  }
  json.end_object().end_array();
}

// 3.30: lines and columns from 1; endColumn is one beyond the last.
void write_region(JsonWriter& json, const SourceFile& file, SourceSpan span) {
  const Position begin = file.position(span.begin);
  const Position end = file.position(span.end());
  json.key("region").begin_object();
  json.key("startLine").number(begin.line).key("startColumn").number(begin.column);
  json.key("endLine").number(end.line).key("endColumn").number(end.column);
  json.end_object();
}

void write_result(JsonWriter& json, const Diagnostic& diagnostic, const SourceFile& file,
                  const std::vector<const Rule*>& rules) {
  const auto rule =
      std::find_if(rules.begin(), rules.end(), [&](const Rule* entry) { return entry->name == diagnostic.rule; });
  json.begin_object().key("ruleId").string(diagnostic.rule);
  if (rule != rules.end()) json.key("ruleIndex").number(rule - rules.begin());
  json.key("level").string(level(diagnostic.severity));
  write_text(json, "message",
             diagnostic.help.empty() ? diagnostic.message : fmt::format("{}\n{}", diagnostic.message, diagnostic.help));
  json.key("locations").begin_array().begin_object().key("physicalLocation").begin_object();
  json.key("artifactLocation").begin_object();
  json.key("uri").string(percent_encoded_path(file.path)).key("uriBaseId").string(course_base).end_object();
  write_region(json, file, diagnostic.span);
  json.end_object().end_object().end_array().end_object();
}

}  // namespace

std::string findings_as_sarif(const Findings& findings, std::string_view course_folder) {
  const auto rules = broken_rules(findings.diagnostics);
  JsonWriter json;
  json.begin_object().key("$schema").string(schema).key("version").string("2.1.0");
  json.key("runs").begin_array().begin_object();
  write_tool(json, rules);
  write_invocation(json, findings.failure);
  // 3.14.14: the address of a folder ends with a slash.
  json.key("originalUriBaseIds").begin_object().key(course_base).begin_object();
  json.key("uri").string(fmt::format("file://{}/", percent_encoded_path(course_folder))).end_object().end_object();
  json.key("columnKind").string("unicodeCodePoints");
  json.key("results").begin_array();
  for (const Diagnostic& diagnostic : findings.diagnostics)
    write_result(json, diagnostic, findings.sources[diagnostic.span.file], rules);
  json.end_array().end_object().end_array().end_object();
  return json.take() + "\n";
}

}  // namespace mooc
