#include "model/package_options.h"

#include <array>

namespace mooc {

namespace {

constexpr std::array names{"moodle", "strict", "minimal"};  // in the order of Lms

}  // namespace

std::string_view name_of(Lms lms) { return names[static_cast<std::size_t>(lms)]; }

std::optional<Lms> lms_named(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<Lms>(i);
  }
  return std::nullopt;
}

PackageOptions reported(PackageOptions options) {
  if (options.lms == Lms::minimal) options.interactions = options.objectives = false;
  options.reflections &= options.interactions;  // as which a reflection goes out
  return options;
}

}  // namespace mooc
