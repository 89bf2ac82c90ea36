#include "package/manifest.h"

#include <string_view>

#include "package/manifest_text.h"
#include "package/manifest_xml.h"
#include "package/metadata.h"
#include "package/schemas.h"
#include "package/sequencing.h"
#include "text/number.h"
#include "text/percent_encoding.h"

namespace mooc {
namespace {

// What differs between the standards' manifests but for sequencing and metadata.
struct Dialect {
  const char* schema_version;
  const char* scorm_type;  // SCORM 1.2 writes adlcp:scormtype, SCORM 2004 adlcp:scormType
};

// "2004 4th Edition" exactly so: Moodle takes any other wording for SCORM 1.2.
Dialect dialect_of(Standard standard) {
  return standard == Standard::scorm12 ? Dialect{"1.2", "adlcp:scormtype"}
                                       : Dialect{"2004 4th Edition", "adlcp:scormType"};
}

void write_root(pugi::xml_node manifest, Standard standard, const CourseInfo& course) {
  constexpr std::size_t longest_version = 20;  // IMS Content Packaging 1.1.2
  attribute(manifest, "identifier", manifest_identifier(course.id, "manifest"));
  if (!course.version.empty())
    attribute(manifest, "version", std::string_view(course.version).substr(0, longest_version));
  for (const Namespace& space : namespaces_of(standard)) attribute(manifest, space.attribute, space.name);
  // Without schemas no xsi:schemaLocation: it would name files that the package does not carry.
  if (course.package.schemas.empty()) return;
  attribute(manifest, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
  attribute(manifest, "xsi:schemaLocation", schema_locations(standard));
}

void write_metadata(pugi::xml_node manifest, Standard standard, const Course& course) {
  auto metadata = manifest.append_child("metadata");
  element(metadata, "schema", "ADL SCORM");
  element(metadata, "schemaversion", dialect_of(standard).schema_version);
  if (standard == Standard::scorm12)
    write_scorm12_metadata(metadata, course);
  else
    element(metadata, "adlcp:location", "metadata.xml");
}

// A platform that finds a masteryscore judges cmi.core.score.raw by it (SCORM 1.2 RTE, cmi.core.lesson_status).
void write_scorm12_rules(pugi::xml_node item, const CourseInfo& course, std::span<const Sco> scos, std::size_t place) {
  if (course.package.lms != Lms::strict) return;
  if (place > 0 && course.navigation == Navigation::in_order) {
    element(item, "adlcp:prerequisites", manifest_identifier(scos[place - 1].name, "item"));
    attribute(item.last_child(), "type", "aicc_script");
  }
  if (scos[place].pass_mark) element(item, "adlcp:masteryscore", format_number(*scos[place].pass_mark));
}

void write_item(pugi::xml_node organization, Standard standard, const CourseInfo& course, std::span<const Sco> scos,
                std::size_t place) {
  auto item = organization.append_child("item");
  attribute(item, "identifier", manifest_identifier(scos[place].name, "item"));
  attribute(item, "identifierref", manifest_identifier(scos[place].name, "sco"));
  attribute(item, "isvisible", "true");
  element(item, "title", manifest_title(scos[place].title));
  if (standard == Standard::scorm12)
    write_scorm12_rules(item, course, scos, place);
  else
    write_item_sequencing(item, course, scos, place);
}

void write_organization(pugi::xml_node manifest, Standard standard, const CourseInfo& course,
                        std::span<const Sco> scos) {
  auto organizations = manifest.append_child("organizations");
  attribute(organizations, "default", manifest_identifier(course.id, "organization"));
  auto organization = organizations.append_child("organization");
  attribute(organization, "identifier", manifest_identifier(course.id, "organization"));
  if (standard == Standard::scorm2004) attribute(organization, "adlseq:objectivesGlobalToSystem", "false");
  element(organization, "title", manifest_title(course.title));
  for (std::size_t i = 0; i < scos.size(); ++i) write_item(organization, standard, course, scos, i);
  if (standard == Standard::scorm2004) write_course_sequencing(organization, course, scos);
}

void write_files(pugi::xml_node resource, std::span<const Artifact> files) {
  for (const Artifact& file : files) attribute(resource.append_child("file"), "href", percent_encoded_path(file.path));
}

// What belongs to no SCO is listed with the first.
void write_resources(pugi::xml_node manifest, Standard standard, std::span<const Sco> scos,
                     std::span<const Artifact> shared) {
  auto resources = manifest.append_child("resources");
  for (const Sco& sco : scos) {
    auto resource = resources.append_child("resource");
    attribute(resource, "identifier", manifest_identifier(sco.name, "sco"));
    attribute(resource, "type", "webcontent");
    attribute(resource, dialect_of(standard).scorm_type, "sco");
    attribute(resource, "href", percent_encoded_path(sco.folder + "index.html"));
    write_files(resource, sco.files);
    if (&sco == scos.data()) write_files(resource, shared);
  }
}

}  // namespace

std::string manifest(Standard standard, const Course& course, std::span<const Sco> scos,
                     std::span<const Artifact> shared) {
  pugi::xml_document document;
  declare(document);
  auto root = document.append_child("manifest");
  write_root(root, standard, course.info);
  write_metadata(root, standard, course);
  write_organization(root, standard, course.info, scos);
  write_resources(root, standard, scos, shared);
  return text_of(document);
}

}  // namespace mooc
