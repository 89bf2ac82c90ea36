#include "parse/package_settings.h"

#include <array>
#include <string_view>

namespace mooc {

namespace {

constexpr std::array<std::string_view, 5> package_keys{"lms", "interactions", "objectives", "reflections", "split"};

Lms read_lms(FieldReader& fields, const DataValue& package) {
  const Field field{"lms", "moodle, strict or minimal", "moodle"};
  const auto written = fields.placed_text(package, field);
  if (!written) return Lms::moodle;
  if (const auto known = lms_named(written->text)) return *known;
  fields.wrong_type(*package.find("lms"), field);
  return Lms::moodle;
}

void read_flag(FieldReader& fields, const DataValue& package, std::string_view key, bool& option) {
  option = fields.flag(package, {key, "true or false", option ? "false" : "true"}).value_or(option);
}

}  // namespace

PackageOptions read_package_settings(FieldReader& fields, const DataValue& course) {
  PackageOptions options;
  const auto* package = course.find("package");
  if (!package || package->value.kind == DataValue::Kind::null) return options;
  if (!fields.expect_map(package->value, "«package»", "lms: moodle below it")) return options;
  fields.expect_keys(package->value, package_keys, "«package»");
  options.lms = read_lms(fields, package->value);
  read_flag(fields, package->value, "interactions", options.interactions);
  read_flag(fields, package->value, "objectives", options.objectives);
  read_flag(fields, package->value, "reflections", options.reflections);
  read_flag(fields, package->value, "split", options.split);
  return options;
}

}  // namespace mooc
