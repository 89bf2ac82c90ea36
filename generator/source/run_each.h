// How a room asks for the same work on many things. It says what is to be done for each; whether that happens one after
// the other or on several cores is build/'s choice, which hands in the function. Results never depend on that choice.
#pragma once

#include <cstddef>
#include <functional>

namespace mooc {

// Calls work(0) … work(count - 1), each once, and returns when all are done. Works must not touch each other's things.
using RunEach = std::function<void(std::size_t count, const std::function<void(std::size_t)>& work)>;

inline void run_in_order(std::size_t count, const std::function<void(std::size_t)>& work) {
  for (std::size_t i = 0; i < count; ++i) work(i);
}

}  // namespace mooc
