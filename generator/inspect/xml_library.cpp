#include "inspect/xml_library.h"

#include <libxml/parser.h>
#include <libxml/xmlIO.h>

#include <mutex>

namespace mooc {

void prepare_xml_library() {
  static std::once_flag once;
  std::call_once(once, [] {
    xmlInitParser();
    xmlSetExternalEntityLoader(xmlNoNetExternalEntityLoader);
  });
}

}  // namespace mooc
