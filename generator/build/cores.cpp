#include "build/cores.h"

#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

#include <optional>

namespace mooc {

struct Cores::Arena {
  // More than there are cores is the caller's choice; oneTBB alone would warn and use fewer.
  std::optional<tbb::global_control> limit;
  tbb::task_arena tasks;
};

Cores::Cores(unsigned count) {
  if (count == 1) return;
  arena_ = std::make_unique<Arena>();
  if (count > 1) arena_->limit.emplace(tbb::global_control::max_allowed_parallelism, count);
  arena_->tasks.initialize(count == 0 ? tbb::task_arena::automatic : static_cast<int>(count));
}
Cores::Cores(Cores&&) noexcept = default;
Cores& Cores::operator=(Cores&&) noexcept = default;
Cores::~Cores() = default;

RunEach Cores::run_each() const {
  if (!arena_) return run_in_order;
  return [arena = arena_.get()](std::size_t count, const std::function<void(std::size_t)>& work) {
    arena->tasks.execute([&] { tbb::parallel_for(std::size_t{0}, count, work); });
  };
}

}  // namespace mooc
