#include "parse/package_settings.h"

#include <array>
#include <string_view>

#include "text/nearest.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 3> platforms{"moodle", "strict", "minimal"};
constexpr std::array<std::string_view, 5> package_keys{"lms", "interactions", "objectives", "reflections", "split"};

Lms read_lms(FieldReader& fields, const DataValue& package) {
  Field field{"lms", "moodle, strict or minimal", "moodle"};
  const auto written = fields.placed_text(package, field);
  if (!written) return Lms::moodle;
  if (const auto known = lms_named(written->text)) return *known;
  field.example = nearest(written->text, platforms).value_or(field.example);
  fields.wrong_type(*package.find("lms"), field);
  return Lms::moodle;
}

void read_flag(FieldReader& fields, const DataValue& package, std::string_view key, bool& option) {
  option = fields.flag(package, {key, "true or false", option ? "false" : "true"}).value_or(option);
}

// Learners would be promised a button that never comes.
void tell_of_reflections_that_stay(FieldReader& fields, const DataValue& package, const PackageOptions& options) {
  if (!options.reflections || reported(options).reflections) return;
  const bool is_minimal = options.lms == Lms::minimal;
  fields.report(warning("reflections-stay", package.find("reflections")->value.span,
                        is_minimal
                            ? "learners cannot send their reflections: lms: minimal reports status and score only"
                            : "learners cannot send their reflections: they go out with the interactions, and "
                              "interactions: false sends none",
                        is_minimal ? "take reflections: true out, or write lms: moodle"
                                   : "take reflections: true out, or write interactions: true"));
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
  tell_of_reflections_that_stay(fields, package->value, options);
  return options;
}

}  // namespace mooc
