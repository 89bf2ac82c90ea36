// Moodle's reader compares names with their prefix (`IMSMD:TITLE` is not its `TITLE`), so nothing below imsmd:lom can
// be taken for a title or an item of the organization; of <metadata> it reads schemaversion only. In SCORM 2004 the
// record is a file of its own: the manifest then needs no namespace beyond the five whose schemas
// --schemas brings (the LOM set is not among them), and adlcp:location is the standard's own way to say where it is.
#include "package/metadata.h"

#include <fmt/format.h>

#include <string_view>

#include "package/manifest_text.h"
#include "package/manifest_xml.h"

namespace mooc {
namespace {

constexpr std::string_view no_language = "x-none";  // IMS Meta-Data 1.2.1: a text that is of no language

void imsmd_text(pugi::xml_node parent, const char* name, std::string_view language, std::string_view text) {
  auto words = parent.append_child(name).append_child("imsmd:langstring");
  attribute(words, "xml:lang", language);
  words.text().set(keep_for_moodle(text).c_str());
}

void imsmd_word(pugi::xml_node parent, const char* name, std::string_view value) {
  auto entry = parent.append_child(name);
  imsmd_text(entry, "imsmd:source", no_language, "LOMv1.0");
  imsmd_text(entry, "imsmd:value", no_language, value);
}

void imsmd_general(pugi::xml_node lom, const CourseInfo& info) {
  auto general = lom.append_child("imsmd:general");
  imsmd_text(general, "imsmd:title", info.language, info.title);
  element(general, "imsmd:language", info.language);
  if (!info.description.empty()) imsmd_text(general, "imsmd:description", info.language, info.description);
  for (const auto& word : info.keywords) imsmd_text(general, "imsmd:keyword", info.language, word);
}

void lom_text(pugi::xml_node parent, const char* name, std::string_view language, std::string_view text) {
  auto words = parent.append_child(name).append_child("string");
  if (!language.empty()) attribute(words, "language", language);
  words.text().set(std::string(text).c_str());
}

void lom_word(pugi::xml_node parent, const char* name, std::string_view value) {
  auto entry = parent.append_child(name);
  element(entry, "source", "LOMv1.0");
  element(entry, "value", value);
}

void lom_general(pugi::xml_node lom, const CourseInfo& info) {
  auto general = lom.append_child("general");
  auto identifier = general.append_child("identifier");
  element(identifier, "catalog", "mooc");
  element(identifier, "entry", info.id);
  lom_text(general, "title", info.language, info.title);
  element(general, "language", info.language);
  if (!info.description.empty()) lom_text(general, "description", info.language, info.description);
  for (const auto& word : info.keywords) lom_text(general, "keyword", info.language, word);
}

}  // namespace

void write_scorm12_metadata(pugi::xml_node metadata, const Course& course) {
  const CourseInfo& info = course.info;
  auto lom = metadata.append_child("imsmd:lom");
  imsmd_general(lom, info);
  auto lifecycle = lom.append_child("imsmd:lifecycle");
  imsmd_text(lifecycle, "imsmd:version", no_language, info.version);
  imsmd_word(lifecycle, "imsmd:status", "Final");
  element(lom.append_child("imsmd:metametadata"), "imsmd:metadatascheme", "ADL SCORM 1.2");
  element(lom.append_child("imsmd:technical"), "imsmd:format", "text/html");
  if (course.minutes > 0) {
    auto time = lom.append_child("imsmd:educational").append_child("imsmd:typicallearningtime");
    element(time, "imsmd:datetime", fmt::format("{:02}:{:02}", course.minutes / 60, course.minutes % 60));
  }
  if (info.licence.empty()) return;
  auto rights = lom.append_child("imsmd:rights");
  imsmd_word(rights, "imsmd:copyrightandotherrestrictions", "yes");
  imsmd_text(rights, "imsmd:description", info.language, info.licence);
}

std::string scorm2004_metadata(const Course& course) {
  const CourseInfo& info = course.info;
  pugi::xml_document document;
  declare(document);
  auto lom = document.append_child("lom");
  attribute(lom, "xmlns", "http://ltsc.ieee.org/xsd/LOM");
  lom_general(lom, info);
  auto lifecycle = lom.append_child("lifeCycle");
  lom_text(lifecycle, "version", {}, info.version);
  lom_word(lifecycle, "status", "final");
  auto scheme = lom.append_child("metaMetadata");
  for (const char* const name : {"LOMv1.0", "ADLv1.0"}) element(scheme, "metadataSchema", name);
  element(lom.append_child("technical"), "format", "text/html");
  if (course.minutes > 0) {
    auto time = lom.append_child("educational").append_child("typicalLearningTime");
    element(time, "duration", fmt::format("PT{}H{}M", course.minutes / 60, course.minutes % 60));
  }
  if (!info.licence.empty()) {
    auto rights = lom.append_child("rights");
    lom_word(rights, "copyrightAndOtherRestrictions", "yes");
    lom_text(rights, "description", info.language, info.licence);
  }
  return text_of(document);
}

}  // namespace mooc
