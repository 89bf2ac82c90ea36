#include <fmt/format.h>

#include <array>

#include "inspect/package_checks.h"

namespace mooc {
namespace {

struct Expected {
  Vocabulary vocabulary;
  std::string_view prefix;
  std::string_view scorm12, scorm2004;  // namespaces
};
constexpr std::array expected{
    Expected{Vocabulary::packaging, "", "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
             "http://www.imsglobal.org/xsd/imscp_v1p1"},
    Expected{Vocabulary::adlcp, "adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2",
             "http://www.adlnet.org/xsd/adlcp_v1p3"},
    Expected{Vocabulary::adlseq, "adlseq", "", "http://www.adlnet.org/xsd/adlseq_v1p3"},
    Expected{Vocabulary::adlnav, "adlnav", "", "http://www.adlnet.org/xsd/adlnav_v1p3"},
    Expected{Vocabulary::sequencing, "imsss", "", "http://www.imsglobal.org/xsd/imsss"},
};

// mod/scorm/datamodels/scormlib.php:56-64
constexpr std::array moodle_versions{"1.2", "1.3", "CAM 1.3", "2004 3rd Edition", "2004 4th Edition"};

const XmlElement* version_element(const XmlElement& root) {
  const XmlElement* const metadata = root.child("metadata");
  return metadata == nullptr ? nullptr : metadata->child("schemaversion");
}

PackageFindings check_version(const PackageContents& package) {
  const XmlElement* const element = version_element(package.root);
  if (element == nullptr) {
    return {warning("schema-version", package.root.tag, "the manifest does not say which SCORM it is",
                    "write <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata> as its "
                    "first element; Moodle takes such a package for SCORM 1.2")};
  }
  for (const std::string_view known : moodle_versions)
    if (element->text == known) return {};
  return {
      warning("schema-version", element->tag,
              fmt::format("Moodle does not know the version «{}» and takes the package for SCORM 1.2", element->text),
              "write exactly 1.2, 1.3, CAM 1.3, 2004 3rd Edition or 2004 4th Edition, without blanks around it")};
}

class NamespaceCheck {
 public:
  explicit NamespaceCheck(const PackageContents& package) : package_(package) {}

  PackageFindings take() {
    for_each_element(package_.root, [this](const XmlElement& element) {
      look(element.name, element.tag, tag_of(element));
      for (const XmlAttribute& attribute : element.attributes)
        if (!attribute.name.prefix.empty()) look(attribute.name, attribute.span, attribute.name.written());
    });
    return std::move(found_);
  }

 private:
  // Each mistake is made a hundred times over in a manifest and told once a vocabulary.
  void look(const XmlName& name, SourceSpan span, const std::string& shown) {
    const Vocabulary vocabulary = vocabulary_of(name);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (expected[i].vocabulary != vocabulary) continue;
      if (!told_space_[i] && look_at_space(expected[i], name, span, shown)) told_space_[i] = true;
      if (!told_prefix_[i] && look_at_prefix(expected[i], name, span, shown)) told_prefix_[i] = true;
    }
  }

  bool look_at_space(const Expected& entry, const XmlName& name, SourceSpan span, const std::string& shown) {
    const std::string_view wanted = package_.standard == Standard::scorm12 ? entry.scorm12 : entry.scorm2004;
    if (name.space == wanted) return false;
    const std::string is = name.space.empty() ? "no namespace" : fmt::format("the namespace {}", name.space);
    found_.push_back(wanted.empty()
                         ? error("manifest-namespace", span,
                                 fmt::format("{} belongs to SCORM 2004, and this package is SCORM 1.2", shown),
                                 "take it out, or make a SCORM 2004 package")
                         : error("manifest-namespace", span, fmt::format("{} is in {}", shown, is),
                                 fmt::format("for this version it must be {}", wanted)));
    return true;
  }

  bool look_at_prefix(const Expected& entry, const XmlName& name, SourceSpan span, const std::string& shown) {
    if (name.prefix == entry.prefix || name.space.empty()) return false;
    found_.push_back(warning("moodle-prefix", span,
                             fmt::format("Moodle does not find {}: it looks for the prefix as usually written", shown),
                             entry.prefix.empty()
                                 ? std::string("write the elements of the package without a prefix, with xmlns=\"…\"")
                                 : fmt::format("call it {}:{}", entry.prefix, name.local)));
    return true;
  }

  const PackageContents& package_;
  PackageFindings found_;
  std::array<bool, expected.size()> told_space_{}, told_prefix_{};
};

}  // namespace

PackageFindings check_dialect(const PackageContents& package) {
  if (package.root.name.local != "manifest") {
    return {error("manifest-root", package.root.tag, fmt::format("the file begins with {}", tag_of(package.root)),
                  "a package's imsmanifest.xml is one <manifest> element")};
  }
  PackageFindings found = check_version(package);
  if (vocabulary_of(package.root.name) != Vocabulary::packaging) {
    found.push_back(error("manifest-namespace", package.root.tag,
                          fmt::format("<manifest> is in the namespace {}", package.root.name.space),
                          "for SCORM 1.2 it must be http://www.imsproject.org/xsd/imscp_rootv1p1p2, for SCORM 2004 "
                          "http://www.imsglobal.org/xsd/imscp_v1p1"));
  }
  append(found, NamespaceCheck(package).take());
  return found;
}

}  // namespace mooc
