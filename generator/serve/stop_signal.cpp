#include "serve/stop_signal.h"

#include <sys/signalfd.h>
#include <unistd.h>

namespace mooc {

StopSignal::StopSignal() {
  sigset_t stops;
  ::sigemptyset(&stops);
  ::sigaddset(&stops, SIGINT);
  ::sigaddset(&stops, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &stops, &before_);
  handle_ = ::signalfd(-1, &stops, SFD_NONBLOCK | SFD_CLOEXEC);
}

StopSignal::~StopSignal() {
  signalfd_siginfo taken{};
  while (::read(handle_, &taken, sizeof taken) > 0) {
  }
  ::close(handle_);
  ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

}  // namespace mooc
