// In which language the program speaks where it can speak two: that of --language, else that of the person's system.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>

namespace mooc {

// Adds --language fr|en. `language` must outlive the command.
void add_language_flag(CLI::App& command, std::string& language, const std::string& what);

// "fr" or "en": `asked` when it is not empty, else what LC_ALL, LC_MESSAGES or LANG says (POSIX.1-2017, 8.2); any
// language but French is English.
[[nodiscard]] std::string_view language_or_system(std::string_view asked);

}  // namespace mooc
