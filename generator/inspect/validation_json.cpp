#include <algorithm>

#include "inspect/package_rules.h"
#include "inspect/validate_package.h"
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
  const PackageRule* const rule = find_package_rule(diagnostic.rule);
  json.begin_object();
  json.key("level").string(name_of(diagnostic.severity)).key("rule").string(diagnostic.rule);
  json.key("message").string(diagnostic.message).key("help").string(diagnostic.help);
  json.key("source").string(rule == nullptr ? "" : rule->source);
  json.key("file").string(file.path);
  write_position(json, "begin", file.position(diagnostic.span.begin));
  write_position(json, "end", file.position(diagnostic.span.end()));
  json.end_object();
}

void write_package(JsonWriter& json, const std::filesystem::path& file, const LearningPackage& package) {
  std::uint64_t bytes = 0;
  for (const PackageEntry& entry : package.entries) bytes += entry.size;
  json.key("package").begin_object();
  json.key("file").string(file.generic_string());
  json.key("standard").string(package.standard == Standard::scorm12 ? "scorm12" : "scorm2004");
  json.key("version").string(package.schema_version);
  json.key("identifier").string(package.identifier).key("title").string(package.title);
  json.key("scos").number(number_of_scos(package.items));
  json.key("files").number(package.entries.size()).key("bytes").number(bytes);
  json.end_object();
}

void write_counts(JsonWriter& json, const std::vector<Diagnostic>& diagnostics) {
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

std::string validation_as_json(const std::filesystem::path& file, const Validation& validation,
                               std::string_view failure) {
  JsonWriter json;
  json.begin_object();
  json.key("mooc").string(MOOC_VERSION).key("form").number(form_version);
  json.key("failure");
  failure.empty() ? json.null() : json.string(failure);
  write_package(json, file, validation.package);
  write_counts(json, validation.diagnostics);
  json.key("findings").begin_array();
  for (const Diagnostic& diagnostic : validation.diagnostics)
    write_finding(json, validation.sources[diagnostic.span.file], diagnostic);
  json.end_array().end_object();
  return json.take() + "\n";
}

}  // namespace mooc
