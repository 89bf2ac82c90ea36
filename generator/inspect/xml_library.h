// libxml2, made ready once for all threads.
#pragma once

namespace mooc {

// Its tables are made before several threads use it, and nothing it reads can make it ask the network.
void prepare_xml_library();

}  // namespace mooc
