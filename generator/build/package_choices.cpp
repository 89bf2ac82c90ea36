#include "build/package_choices.h"

#include <fmt/format.h>

#include <string>
#include <system_error>
#include <vector>

#include "package/schemas.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

Result<std::vector<SchemaFile>> find_schemas(const fs::path& folder, Standard standard) {
  std::vector<SchemaFile> found;
  std::string missing;
  for (const std::string_view name : schema_files_of(standard)) {
    std::error_code error;
    const fs::path file = folder / name;
    const auto size = fs::is_regular_file(file, error) ? fs::file_size(file, error) : 0;
    if (error || size == 0)
      missing += (missing.empty() ? "" : ", ") + std::string(name);
    else
      found.push_back({std::string(name), file.string(), size});
  }
  if (!missing.empty()) return failure(fmt::format("the folder {} has no {}", folder.string(), missing));
  return found;
}

}  // namespace

Result<PackageOptions> chosen_options(const PackageOptions& written, const PackageChoices& choices, Standard standard) {
  PackageOptions options = written;
  options.lms = choices.lms.value_or(written.lms);
  options.split = choices.split.value_or(written.split);
  options.granularity = choices.granularity;
  options.interactions &= !choices.without_interactions;
  options.objectives &= !choices.without_objectives;
  options.reflections &= !choices.without_reflections;
  if (options.granularity == Granularity::module) {
    if (options.lms != Lms::strict)
      return failure(
          "--granularity module needs --lms strict: Moodle loses records of a package that has several SCOs; for a "
          "package a module write --split");
    options.split = false;
  }
  if (choices.schemas.empty()) return options;
  auto schemas = find_schemas(choices.schemas, standard);
  if (!schemas) return tl::make_unexpected(schemas.error());
  options.schemas = std::move(*schemas);
  return options;
}

}  // namespace mooc
