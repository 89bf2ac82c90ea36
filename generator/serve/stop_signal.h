// Ctrl-C and a polite kill, as something that can be waited for together with other things.
#pragma once

#include <signal.h>

namespace mooc {

// From its making on, SIGINT and SIGTERM end nothing by themselves, in this thread and in all that it starts.
class StopSignal {
 public:
  StopSignal();
  StopSignal(const StopSignal&) = delete;
  StopSignal& operator=(const StopSignal&) = delete;
  ~StopSignal();  // from then on they do again what they did before

  // A file descriptor that can be read once a signal came.
  [[nodiscard]] int handle() const { return handle_; }

 private:
  sigset_t before_{};
  int handle_ = -1;
};

}  // namespace mooc
