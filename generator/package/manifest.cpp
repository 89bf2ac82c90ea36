#include "package/manifest.h"

#include <array>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>

#include "package/manifest_text.h"
#include "text/percent_encoding.h"

namespace mooc {
namespace {

struct Namespace {
  std::string_view attribute;  // xmlns, xmlns:adlcp
  std::string_view name;
};

// What differs between the standards' manifests but for sequencing.
struct Dialect {
  std::string_view schema_version;
  std::string_view scorm_type;  // SCORM 1.2 writes adlcp:scormtype, SCORM 2004 adlcp:scormType
  std::span<const Namespace> namespaces;
};

constexpr std::array scorm12_namespaces{
    Namespace{"xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"},
    Namespace{"xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"},
};
constexpr std::array scorm2004_namespaces{
    Namespace{"xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"},
    Namespace{"xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3"},
    Namespace{"xmlns:adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3"},
    Namespace{"xmlns:adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3"},
    Namespace{"xmlns:imsss", "http://www.imsglobal.org/xsd/imsss"},
};
constexpr Dialect scorm12{"1.2", "adlcp:scormtype", scorm12_namespaces};
// Exactly so: Moodle takes any other wording for SCORM 1.2.
constexpr Dialect scorm2004{"2004 4th Edition", "adlcp:scormType", scorm2004_namespaces};

// The buttons of a platform that lead nowhere in a package of one SCO (continue, previous) or would end the attempt and
// so lose the learner's place (exit, exitAll, abandon, abandonAll). `suspendAll` stays: leaving must always be
// possible. Moodle's habit of locking the item after one with `continue` hidden does no harm: there is none.
constexpr std::array hidden_buttons{"continue", "previous", "exit", "exitAll", "abandon", "abandonAll"};

void attribute(pugi::xml_node node, std::string_view name, std::string_view value) {
  node.append_attribute(std::string(name).c_str()).set_value(std::string(value).c_str());
}

void element(pugi::xml_node parent, const char* name, std::string_view text) {
  parent.append_child(name).text().set(std::string(text).c_str());
}

void write_root(pugi::xml_node manifest, const CourseInfo& course, const Dialect& dialect) {
  constexpr std::size_t longest_version = 20;  // IMS Content Packaging 1.1.2
  attribute(manifest, "identifier", manifest_identifier(course.id, "manifest"));
  if (!course.version.empty())
    attribute(manifest, "version", std::string_view(course.version).substr(0, longest_version));
  // No xsi:schemaLocation: it would name schemas that the package does not carry.
  for (const Namespace& space : dialect.namespaces) attribute(manifest, space.attribute, space.name);
  auto metadata = manifest.append_child("metadata");
  element(metadata, "schema", "ADL SCORM");
  element(metadata, "schemaversion", dialect.schema_version);
}

struct Organization {
  pugi::xml_node organization;
  pugi::xml_node item;
};

Organization write_organization(pugi::xml_node manifest, const CourseInfo& course) {
  const std::string title = manifest_title(course.title);
  auto organizations = manifest.append_child("organizations");
  attribute(organizations, "default", manifest_identifier(course.id, "organization"));
  auto organization = organizations.append_child("organization");
  attribute(organization, "identifier", manifest_identifier(course.id, "organization"));
  element(organization, "title", title);
  auto item = organization.append_child("item");
  attribute(item, "identifier", manifest_identifier(course.id, "item"));
  attribute(item, "identifierref", manifest_identifier(course.id, "sco"));
  attribute(item, "isvisible", "true");
  element(item, "title", title);
  return {organization, item};
}

void write_resources(pugi::xml_node manifest, const CourseInfo& course, const Dialect& dialect,
                     std::span<const Artifact> files) {
  auto resource = manifest.append_child("resources").append_child("resource");
  attribute(resource, "identifier", manifest_identifier(course.id, "sco"));
  attribute(resource, "type", "webcontent");
  attribute(resource, dialect.scorm_type, "sco");
  attribute(resource, "href", "index.html");
  for (const Artifact& file : files) attribute(resource.append_child("file"), "href", percent_encoded_path(file.path));
}

// Silent platforms complete and satisfy an activity by themselves unless told that its content does so
// (SCORM 2004 4th Ed. SN 3.13). Elements in the order of the XSD: on the item presentation comes last.
void write_sequencing(const Organization& written) {
  auto [organization, item] = written;
  attribute(organization, "adlseq:objectivesGlobalToSystem", "false");
  auto delivery = item.append_child("imsss:sequencing").append_child("imsss:deliveryControls");
  attribute(delivery, "completionSetByContent", "true");
  attribute(delivery, "objectiveSetByContent", "true");
  auto buttons = item.append_child("adlnav:presentation").append_child("adlnav:navigationInterface");
  for (const char* button : hidden_buttons) element(buttons, "adlnav:hideLMSUI", button);
  auto control = organization.append_child("imsss:sequencing").append_child("imsss:controlMode");
  attribute(control, "choice", "true");
  attribute(control, "flow", "true");
}

pugi::xml_node begin(pugi::xml_document& document) {
  auto declaration = document.append_child(pugi::node_declaration);
  attribute(declaration, "version", "1.0");
  attribute(declaration, "encoding", "UTF-8");
  return document.append_child("manifest");
}

std::string text_of(const pugi::xml_document& document) {
  std::ostringstream text;
  document.save(text, "  ", pugi::format_indent, pugi::encoding_utf8);
  return std::move(text).str();
}

}  // namespace

std::string scorm12_manifest(const CourseInfo& course, std::span<const Artifact> files) {
  pugi::xml_document document;
  auto manifest = begin(document);
  write_root(manifest, course, scorm12);
  write_organization(manifest, course);
  write_resources(manifest, course, scorm12, files);
  return text_of(document);
}

std::string scorm2004_manifest(const CourseInfo& course, std::span<const Artifact> files) {
  pugi::xml_document document;
  auto manifest = begin(document);
  write_root(manifest, course, scorm2004);
  write_sequencing(write_organization(manifest, course));
  write_resources(manifest, course, scorm2004, files);
  return text_of(document);
}

}  // namespace mooc
