#include "check/course_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <climits>
#include <string_view>
#include <utility>

#include "check/source_path.h"

namespace mooc {
namespace {

// «02-reformuler» comes before «10-conclure», and names without a number come last.
struct OrderKey {
  int number = INT_MAX;
  std::string_view name;
  auto operator<=>(const OrderKey&) const = default;
};

OrderKey order_key(std::string_view name) {
  OrderKey key{INT_MAX, name};
  (void)std::from_chars(name.data(), name.data() + name.size(), key.number);
  return key;
}

// The same number in two names of one folder. Two files that read one name are no pair.
bool share_number(std::string_view one, std::string_view other) {
  const auto number = order_key(one).number;
  return number != INT_MAX && number == order_key(other).number && one != other;
}

Diagnostic same_number(std::uint32_t file, std::string_view what, std::string_view first, std::string_view second) {
  return warning("same-number", {file, 0, 0},
                 fmt::format("{} and {} have the same number, so their names decide which comes first", first, second),
                 fmt::format("give each {} its own number; addresses and records do not change by it", what));
}

}  // namespace

void order_modules(std::vector<ModuleDocument>& modules, std::vector<Diagnostic>& diagnostics) {
  std::sort(modules.begin(), modules.end(), [](const ModuleDocument& one, const ModuleDocument& other) {
    return order_key(one.folder) < order_key(other.folder);
  });
  for (std::size_t i = 1; i < modules.size(); ++i) {
    if (share_number(modules[i - 1].folder, modules[i].folder))
      diagnostics.push_back(same_number(modules[i].module.file, "module", modules[i - 1].folder, modules[i].folder));
  }
}

void order_lessons(std::vector<LessonDocument>& lessons, std::span<const SourceFile> sources,
                   std::vector<Diagnostic>& diagnostics) {
  const auto file_name = [&](const LessonDocument& document) { return name_of(sources[document.lesson.file].path); };
  const auto key = [&](const LessonDocument& document) {
    return std::pair{order_key(document.folder), order_key(file_name(document))};
  };
  std::sort(lessons.begin(), lessons.end(),
            [&](const LessonDocument& one, const LessonDocument& other) { return key(one) < key(other); });
  for (std::size_t i = 1; i < lessons.size(); ++i) {
    const auto first = file_name(lessons[i - 1]), second = file_name(lessons[i]);
    if (lessons[i - 1].folder == lessons[i].folder && share_number(first, second))
      diagnostics.push_back(same_number(lessons[i].lesson.file, "lesson", first, second));
  }
}

}  // namespace mooc
