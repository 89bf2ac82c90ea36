#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <memory>

#include "inspect/xml_element.h"
#include "inspect/xml_encoding.h"
#include "inspect/xml_library.h"
#include "inspect/xml_places.h"

namespace mooc {
namespace {

constexpr std::size_t longest = 16U << 20U;  // bytes; a manifest of a thousand lessons has half a megabyte

struct Complaint {
  std::string message;
  int code = 0;
  std::size_t line = 1;
  std::size_t column = 1;
};

// What the callbacks of one reading have seen.
struct Reading {
  std::vector<Complaint> complaints;
  bool has_document_type = false;
};

using Context = std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)>;
using Document = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

std::string text_from(const xmlChar* text) { return text == nullptr ? "" : reinterpret_cast<const char*>(text); }

Reading& reading_of(void* context) { return *static_cast<Reading*>(static_cast<xmlParserCtxtPtr>(context)->_private); }

void take_complaint(void* user, xmlErrorPtr what) {
  if (what->level < XML_ERR_ERROR) return;
  std::string message = what->message == nullptr ? "" : what->message;
  while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) message.pop_back();
  reading_of(user).complaints.push_back({std::move(message), what->code,
                                         static_cast<std::size_t>(std::max(what->line, 1)),
                                         static_cast<std::size_t>(std::max(what->int2, 1))});
}

// Called before the first entity of a document type is read: none ever is.
void stop_at_document_type(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
  reading_of(user).has_document_type = true;
  xmlStopParser(static_cast<xmlParserCtxtPtr>(user));
}

SourceSpan place_of(const SourceFile& file, const Complaint& complaint) {
  const std::size_t line = std::min(complaint.line, file.line_starts.size());
  const std::size_t begin = file.line_starts[line - 1];
  const std::size_t end = begin + file.line(line).size();
  const std::size_t at = std::min(begin + complaint.column - 1, end);
  return file.span(at, at);
}

Diagnostic diagnostic_of(const SourceFile& file, const Complaint& complaint) {
  const SourceSpan place = place_of(file, complaint);
  if (complaint.code == XML_ERR_UNDECLARED_ENTITY || complaint.code == XML_WAR_UNDECLARED_ENTITY) {
    return error("xml-entity", place, fmt::format("XML does not know this entity: {}", complaint.message),
                 "write the character itself, in UTF-8; XML knows only &amp; &lt; &gt; &quot; &apos;");
  }
  if (complaint.code >= XML_NS_ERR_XML_NAMESPACE && complaint.code < XML_NS_ERR_XML_NAMESPACE + 100) {
    return error("xml-prefix", place, fmt::format("a prefix is used wrongly: {}", complaint.message),
                 "declare each prefix on <manifest>, for example xmlns:adlcp=\"…\"");
  }
  if (complaint.code == XML_ERR_ENTITYREF_SEMICOL_MISSING || complaint.message.starts_with("xmlParseEntityRef")) {
    return error("xml-form", place, "a bare «&» stands here, which XML does not allow", "write &amp; for it");
  }
  return error("xml-form", place, fmt::format("this is not well-formed XML: {}", complaint.message),
               "mend the file with an editor that shows XML mistakes");
}

class TreeMaker {
 public:
  explicit TreeMaker(const SourceFile& file) : places_(tag_places(file)), whole_(file.span(0, 0)) {}

  // libxml2 allows 256 elements inside each other, which is how deep this goes.
  XmlElement element(const xmlNode* node) {
    XmlElement made;
    made.name = name_of(node->name, node->ns);
    const TagPlace* const place = next_ < places_.size() ? &places_[next_++] : nullptr;
    made.tag = place != nullptr ? place->tag : whole_;
    made.content = place != nullptr ? place->content : whole_;
    for (const xmlAttr* attribute = node->properties; attribute != nullptr; attribute = attribute->next)
      made.attributes.push_back(attribute_from(attribute, place, made.tag));
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE) made.children.push_back(element(child));
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) made.text += text_from(child->content);
    }
    return made;
  }

 private:
  static XmlName name_of(const xmlChar* local, const xmlNs* space) {
    return {space == nullptr ? "" : text_from(space->prefix), text_from(local),
            space == nullptr ? "" : text_from(space->href)};
  }

  static XmlAttribute attribute_from(const xmlAttr* attribute, const TagPlace* place, SourceSpan tag) {
    XmlAttribute made{name_of(attribute->name, attribute->ns), "", tag};
    for (const xmlNode* part = attribute->children; part != nullptr; part = part->next)
      made.value += text_from(part->content);
    if (place == nullptr) return made;
    const std::string written = made.name.written();
    for (const AttributePlace& entry : place->attributes)
      if (entry.name == written) made.span = entry.span;
    return made;
  }

  std::vector<TagPlace> places_;
  SourceSpan whole_;
  std::size_t next_ = 0;
};

// Reads `file` into a tree, or says why not.
std::vector<Diagnostic> parse(XmlFile& file) {
  prepare_xml_library();
  const Context context(xmlNewParserCtxt(), &xmlFreeParserCtxt);
  if (!context) return {error("xml-form", file.source.span(0, 0), "no memory is left to read this file")};
  Reading reading;
  context->_private = &reading;
  context->sax->serror = take_complaint;
  context->sax->internalSubset = stop_at_document_type;
  const std::string& bytes = file.source.bytes;
  const Document document(xmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr,
                                            "UTF-8", XML_PARSE_NONET | XML_PARSE_BIG_LINES),
                          &xmlFreeDoc);
  if (reading.has_document_type) {
    const std::size_t at = std::min(bytes.find("<!DOCTYPE"), bytes.size());
    return {error("xml-doctype", file.source.span(at, std::min(at + 9, bytes.size())),
                  "the file has a document type (DOCTYPE), which may pull in other files",
                  "take the line out; a manifest needs none")};
  }
  std::vector<Diagnostic> found;
  for (const Complaint& complaint : reading.complaints) {
    const bool merely_follows = complaint.code == XML_ERR_TAG_NOT_FINISHED && !found.empty();
    if (!merely_follows) found.push_back(diagnostic_of(file.source, complaint));
  }
  if (document && context->wellFormed == 1) {
    file.root = TreeMaker(file.source).element(xmlDocGetRootElement(document.get()));
  } else if (found.empty()) {
    found.push_back(error("xml-form", file.source.span(0, 0), "this is not well-formed XML"));
  }
  return found;
}

bool same_letters(std::string_view one, std::string_view other) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [&](char a, char b) { return lower(a) == lower(b); });
}

}  // namespace

const XmlAttribute* XmlElement::attribute(std::string_view written) const {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const XmlAttribute& entry) { return entry.name.written() == written; });
  return found == attributes.end() ? nullptr : &*found;
}

const XmlAttribute* XmlElement::attribute_like(std::string_view local) const {
  // Where a prefix was never declared, libxml2 leaves it in the name.
  const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const XmlAttribute& entry) {
    const std::string_view whole = entry.name.local;
    return same_letters(whole.substr(whole.rfind(':') + 1), local);
  });
  return found == attributes.end() ? nullptr : &*found;
}

const XmlElement* XmlElement::child(std::string_view local) const {
  const auto found = std::find_if(children.begin(), children.end(),
                                  [&](const XmlElement& entry) { return entry.name.local == local; });
  return found == children.end() ? nullptr : &*found;
}

std::vector<const XmlElement*> XmlElement::children_named(std::string_view local) const {
  std::vector<const XmlElement*> found;
  for (const XmlElement& entry : children)
    if (entry.name.local == local) found.push_back(&entry);
  return found;
}

std::string value_of(const XmlAttribute* attribute) { return attribute == nullptr ? "" : attribute->value; }

Parsed<XmlFile> read_xml(std::uint32_t index, std::string path, std::string_view bytes) {
  if (bytes.size() > longest) {
    XmlFile file{make_source_file(index, std::move(path), ""), {}};
    return {std::move(file), {error("xml-form", {index, 0, 0}, "the file is longer than 16 MiB", "it is no manifest")}};
  }
  XmlText text = xml_text(bytes);
  XmlFile file{make_source_file(index, std::move(path), std::move(text.utf8)), {}};
  if (!text.fault.empty()) {
    std::vector<Diagnostic> found{error("xml-encoding", file.source.span(0, 0),
                                        fmt::format("the file claims to be {}, and {}", text.encoding, text.fault),
                                        "save it as UTF-8 and say so in its first line")};
    return {std::move(file), std::move(found)};
  }
  std::vector<Diagnostic> found = parse(file);
  return {std::move(file), std::move(found)};
}

}  // namespace mooc
