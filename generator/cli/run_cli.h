// The command line: reads flags, calls a command, gives its exit code. 0: done; 1: the course or the world is in the
// way; 2: the command was not understood.
#pragma once

namespace mooc {

[[nodiscard]] int run_cli(int argument_count, const char* const* arguments);

}  // namespace mooc
