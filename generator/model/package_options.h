// How a course is packed and what its packages report: what course.yaml says under `package:`, over which the flags of
// `mooc package` go.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mooc {

// The platforms that a package is made for. `moodle`: one SCO, nothing in the manifest that Moodle trips over
// (design.md, 9, 13). `strict`: platforms that follow the standard to the letter: masteryscore, sequencing, several
// SCOs. `minimal`: status and score only, for platforms that object to more; what a learner needs to come back
// (suspend_data, exit, session time) still goes out.
enum class Lms { moodle, strict, minimal };

// As course.yaml, --lms and data/package.js have it.
[[nodiscard]] std::string_view name_of(Lms lms);
[[nodiscard]] std::optional<Lms> lms_named(std::string_view name);

// How many SCOs one package has: the course is one, or each module is one (under Lms::strict only).
enum class Granularity { course, module };

// An XSD or DTD that goes into the package's root.
struct SchemaFile {
  std::string name;     // imscp_rootv1p1p2.xsd
  std::string on_disk;  // where write/ copies it from
  std::uint64_t size = 0;
};

struct PackageOptions {
  Lms lms = Lms::moodle;
  Granularity granularity = Granularity::course;
  bool split = false;        // a package a module, each with its own marks
  bool interactions = true;  // each answered question is reported
  bool objectives = true;    // one objective a competence item trained
  bool reflections =
      false;  // learners can send what they wrote to a reflection (design.md, 8: only where the author says so)
  std::vector<SchemaFile> schemas;  // set by build from --schemas; empty: none
};

// What really goes out: Lms::minimal reports status and score only, whatever the rest says.
[[nodiscard]] PackageOptions reported(PackageOptions options);

}  // namespace mooc
