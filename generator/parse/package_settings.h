// How the author wants the course packed: `package:` of course.yaml.
#pragma once

#include "model/package_options.h"
#include "parse/field_reader.h"

namespace mooc {

// What is not written keeps its default. `course` is the whole map of course.yaml. May give: wrong-type, unknown-key.
PackageOptions read_package_settings(FieldReader& fields, const DataValue& course);

}  // namespace mooc
