#include "package/schemas.h"

#include <array>

namespace mooc {
namespace {

constexpr std::array scorm12_namespaces{
    Namespace{"xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "imscp_rootv1p1p2.xsd"},
    Namespace{"xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2", "adlcp_rootv1p2.xsd"},
    Namespace{"xmlns:imsmd", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", "imsmd_rootv1p2p1.xsd"},
};
constexpr std::array scorm2004_namespaces{
    Namespace{"xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1", "imscp_v1p1.xsd"},
    Namespace{"xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3", "adlcp_v1p3.xsd"},
    Namespace{"xmlns:adlseq", "http://www.adlnet.org/xsd/adlseq_v1p3", "adlseq_v1p3.xsd"},
    Namespace{"xmlns:adlnav", "http://www.adlnet.org/xsd/adlnav_v1p3", "adlnav_v1p3.xsd"},
    Namespace{"xmlns:imsss", "http://www.imsglobal.org/xsd/imsss", "imsss_v1p0.xsd"},
};

constexpr std::array<std::string_view, 4> scorm12_files{"adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd",
                                                        "imsmd_rootv1p2p1.xsd"};
constexpr std::array<std::string_view, 17> scorm2004_files{"XMLSchema.dtd",
                                                           "adlcp_v1p3.xsd",
                                                           "adlnav_v1p3.xsd",
                                                           "adlseq_v1p3.xsd",
                                                           "datatypes.dtd",
                                                           "imscp_v1p1.xsd",
                                                           "imsss_v1p0.xsd",
                                                           "imsss_v1p0auxresource.xsd",
                                                           "imsss_v1p0control.xsd",
                                                           "imsss_v1p0delivery.xsd",
                                                           "imsss_v1p0limit.xsd",
                                                           "imsss_v1p0objective.xsd",
                                                           "imsss_v1p0random.xsd",
                                                           "imsss_v1p0rollup.xsd",
                                                           "imsss_v1p0seqrule.xsd",
                                                           "imsss_v1p0util.xsd",
                                                           "xml.xsd"};

}  // namespace

std::span<const Namespace> namespaces_of(Standard standard) {
  if (standard == Standard::scorm12) return scorm12_namespaces;
  return scorm2004_namespaces;
}

std::span<const std::string_view> schema_files_of(Standard standard) {
  if (standard == Standard::scorm12) return scorm12_files;
  return scorm2004_files;
}

std::string schema_locations(Standard standard) {
  std::string locations;
  for (const Namespace& space : namespaces_of(standard)) {
    if (!locations.empty()) locations += ' ';
    locations.append(space.name).append(" ").append(space.schema);
  }
  return locations;
}

}  // namespace mooc
