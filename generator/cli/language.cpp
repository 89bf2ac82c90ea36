#include "cli/language.h"

#include <cstdlib>

namespace mooc {

void add_language_flag(CLI::App& command, std::string& language, const std::string& what) {
  command.add_option("--language", language, what)->check(CLI::IsMember({"fr", "en"}));
}

std::string_view language_or_system(std::string_view asked) {
  if (!asked.empty()) return asked == "fr" ? "fr" : "en";
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;  // the next one decides
    return std::string_view(value).starts_with("fr") ? "fr" : "en";
  }
  return "en";
}

}  // namespace mooc
