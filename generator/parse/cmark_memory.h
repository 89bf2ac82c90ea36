// Memory for one parse at a time and thread: cmark asks for thousands of small pieces and gives them all back at the
// end.
#pragma once

#include <cmark-gfm.h>

namespace mooc {

// What is taken from it lives until the last ParseMemory of this thread is gone; freeing single pieces does nothing.
class ParseMemory {
 public:
  ParseMemory();
  ~ParseMemory();
  ParseMemory(const ParseMemory&) = delete;
  ParseMemory& operator=(const ParseMemory&) = delete;

  [[nodiscard]] cmark_mem* allocator() const;
};

}  // namespace mooc
