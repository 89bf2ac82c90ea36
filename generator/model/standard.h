// The standards of packages that mooc writes and reads.
#pragma once

namespace mooc {

enum class Standard { scorm12, scorm2004 };

}  // namespace mooc
