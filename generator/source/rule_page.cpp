#include "source/rule_page.h"

#include <fmt/format.h>

#include "text/embedded_file.h"

namespace mooc {

std::string_view rule_page(const Rule& rule, std::string_view language) {
  return embedded_file(fmt::format("rules/{}/{}.md", language, rule.name));
}

}  // namespace mooc
