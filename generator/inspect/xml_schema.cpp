#include "inspect/xml_schema.h"

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <regex>
#include <set>

#include "inspect/package_contents.h"
#include "inspect/xml_library.h"
#include "text/escape.h"
#include "text/percent_encoding.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

using SchemaParser = std::unique_ptr<xmlSchemaParserCtxt, decltype(&xmlSchemaFreeParserCtxt)>;
using Schema = std::unique_ptr<xmlSchema, decltype(&xmlSchemaFree)>;
using Validator = std::unique_ptr<xmlSchemaValidCtxt, decltype(&xmlSchemaFreeValidCtxt)>;
using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

constexpr std::size_t most_told = 20;

struct Complaint {
  std::string message;
  std::size_t line = 1;
};
using Complaints = std::vector<Complaint>;

void take_complaint(void* user, xmlErrorPtr what) {
  if (what->level < XML_ERR_ERROR) return;
  std::string message = what->message == nullptr ? "" : what->message;
  std::replace(message.begin(), message.end(), '\n', ' ');
  static_cast<Complaints*>(user)->push_back({trimmed(message), static_cast<std::size_t>(std::max(what->line, 1))});
}

// Long comments may stand before it; "" when it has none.
std::string target_namespace(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string begin(65536, '\0');
  in.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  static const std::regex attribute(R"re(targetNamespace\s*=\s*["']([^"']*)["'])re");
  std::smatch match;
  return std::regex_search(begin, match, attribute) ? match[1].str() : "";
}

// The schema file of each namespace. Of several the one with the shortest name: the others are parts of it.
std::map<std::string, fs::path> schema_files(const fs::path& folder) {
  std::map<std::string, fs::path> found;
  std::error_code unreadable;
  for (fs::recursive_directory_iterator entry(folder, unreadable), end; !unreadable && entry != end;
       entry.increment(unreadable)) {
    if (entry->path().extension() != ".xsd") continue;
    const std::string space = target_namespace(entry->path());
    const auto [known, is_new] = found.emplace(space, entry->path());
    const auto size = [](const fs::path& path) { return std::pair{path.filename().string().size(), path}; };
    if (!is_new && size(entry->path()) < size(known->second)) known->second = entry->path();
  }
  found.erase("");
  return found;
}

std::set<std::string> namespaces_of(const XmlElement& root) {
  std::set<std::string> all;
  for_each_element(root, [&](const XmlElement& element) {
    all.insert(element.name.space);
    for (const XmlAttribute& attribute : element.attributes) all.insert(attribute.name.space);
  });
  all.erase("");
  return all;
}

// One schema that imports those of all namespaces of the manifest.
std::string wrapper(const std::map<std::string, fs::path>& files, const std::set<std::string>& wanted) {
  std::string text = "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">";
  for (const auto& [space, file] : files) {
    if (!wanted.contains(space)) continue;
    text += fmt::format("<xs:import namespace=\"{}\" schemaLocation=\"{}\"/>", escape_xml(space),
                        percent_encoded_path(fs::absolute(file).generic_string()));
  }
  return text + "</xs:schema>";
}

Diagnostic missing(const SourceFile& file, std::string message, std::string help) {
  return warning("schema-missing", file.span(0, 0), std::move(message), std::move(help));
}

SourceSpan line_of(const SourceFile& file, std::size_t line) {
  line = std::min(line, file.line_starts.size());
  const std::string_view text = file.line(line);
  const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
  return file.span(file.line_starts[line - 1] + begin, file.line_starts[line - 1] + text.size());
}

// What the reader of schema files says of them goes to this thread's own handler, not to a context's.
class ThreadComplaints {
 public:
  explicit ThreadComplaints(Complaints& complaints) { xmlSetStructuredErrorFunc(&complaints, take_complaint); }
  ThreadComplaints(const ThreadComplaints&) = delete;
  ThreadComplaints& operator=(const ThreadComplaints&) = delete;
  ~ThreadComplaints() { xmlSetStructuredErrorFunc(nullptr, nullptr); }
};

std::vector<Diagnostic> validate(const XmlFile& manifest, const std::string& schema_text) {
  Complaints complaints;
  const ThreadComplaints of_this_thread(complaints);
  const SchemaParser parser(xmlSchemaNewMemParserCtxt(schema_text.data(), static_cast<int>(schema_text.size())),
                            &xmlSchemaFreeParserCtxt);
  xmlSchemaSetParserStructuredErrors(parser.get(), take_complaint, &complaints);
  const Schema schema(xmlSchemaParse(parser.get()), &xmlSchemaFree);
  if (!schema) {
    const std::string why = complaints.empty() ? "" : ": " + complaints.front().message;
    return {missing(manifest.source, fmt::format("the schema files cannot be used{}", why),
                    "give a folder with all schema files of the standard, those that they import among them")};
  }
  complaints.clear();
  const std::string& bytes = manifest.source.bytes;
  const Document document(
      xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                    XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_NOERROR | XML_PARSE_NOWARNING),
      &xmlFreeDoc);
  const Validator validator(xmlSchemaNewValidCtxt(schema.get()), &xmlSchemaFreeValidCtxt);
  xmlSchemaSetValidStructuredErrors(validator.get(), take_complaint, &complaints);
  xmlSchemaValidateDoc(validator.get(), document.get());
  std::vector<Diagnostic> found;
  for (const Complaint& complaint : complaints) {
    if (found.size() == most_told) break;
    found.push_back(error("schema-invalid", line_of(manifest.source, complaint.line), complaint.message,
                          "see the schema file of that namespace"));
  }
  return found;
}

}  // namespace

std::vector<Diagnostic> check_schema(const XmlFile& manifest, const fs::path& folder) {
  prepare_xml_library();
  const auto files = schema_files(folder);
  if (!files.contains(manifest.root->name.space)) {
    return {missing(
        manifest.source,
        fmt::format("{} has no schema file for {}", folder.string(),
                    manifest.root->name.space.empty() ? "a manifest without namespace" : manifest.root->name.space),
        "give the folder of the XSDs of this standard and edition")};
  }
  return validate(manifest, wrapper(files, namespaces_of(*manifest.root)));
}

}  // namespace mooc
