// The numbers of folders and files.
#include <gtest/gtest.h>

#include "check/sketch.h"

namespace mooc {
namespace {

using sketch::Sketch;

TEST(CourseOrder, WarnsOfModulesWithTheSameNumber) {
  Sketch sketch;
  sketch.module("01-ecoute", "ecoute");
  sketch.lesson("01-ecoute", "01-a.md", "a");
  sketch.module("1-crise", "crise");
  sketch.lesson("1-crise", "01-b.md", "b");
  EXPECT_EQ(sketch.diagnostics(),
            "course/1-crise/module.md:1:1: warning: 01-ecoute and 1-crise have the same number, so their names decide "
            "which comes first [same-number]\n"
            "    1 | ---\n"
            "      | ^\n"
            "      = help: give each module its own number; addresses and records do not change by it\n");
}

TEST(CourseOrder, WarnsOfLessonsOfOneModuleWithTheSameNumber) {
  Sketch sketch;
  sketch.module("01-ecoute", "ecoute");
  sketch.lesson("01-ecoute", "02-reformuler.md", "reformuler");
  sketch.lesson("01-ecoute", "02-etre-la.md", "etre-la");
  sketch.lesson("01-ecoute", "sans-numero.md", "un");
  sketch.lesson("01-ecoute", "sans-numero-non-plus.md", "deux");
  EXPECT_EQ(
      sketch.diagnostics(),
      "course/01-ecoute/02-reformuler.md:1:1: warning: 02-etre-la.md and 02-reformuler.md have the same number, so "
      "their names decide which comes first [same-number]\n"
      "    1 | ---\n"
      "      | ^\n"
      "      = help: give each lesson its own number; addresses and records do not change by it\n");
}

}  // namespace
}  // namespace mooc
