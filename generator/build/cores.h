// The processor's cores: the only place that starts work on several of them. Results come in the order of the
// questions, whatever was ready first, so one core and many give the same bytes.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "source/run_each.h"

namespace mooc {

class Cores {
 public:
  // How many to use: 0 = all there are, 1 = one thing after the other.
  explicit Cores(unsigned count);
  Cores(Cores&&) noexcept;
  Cores& operator=(Cores&&) noexcept;
  ~Cores();

  // For rooms that have the same work for many things. Must not outlive the cores.
  [[nodiscard]] RunEach run_each() const;

 private:
  struct Arena;
  std::unique_ptr<Arena> arena_;  // nullptr: one core
};

// answers[i] == ask(i). T must have a default value.
template <class T, class Ask>
std::vector<T> parallel_map(const Cores& cores, std::size_t count, const Ask& ask) {
  std::vector<T> answers(count);
  cores.run_each()(count, [&](std::size_t i) { answers[i] = ask(i); });
  return answers;
}

}  // namespace mooc
