// Help lines where a module needs them.
#include "check/written_course.h"

namespace mooc {
namespace {

TEST(CheckModuleHelp, PointsToThePartThatMayHurtBeforeAnyMention) {
  WrittenCourse course;
  course.files["course/01-un/module.md"] += "Une leçon parle de suicide.\n";
  course.lesson(":::sensitive[Une perte]\nUn récit.\n\n:::alternative\nAutrement.\n:::\n:::\n");
  EXPECT_EQ(course.told(),
            told_at("course/01-un/01-a.md:7:1",
                    "warning: the module «Un» has a part that may hurt, and none of its pages shows the help lines "
                    "[help-lines-missing]",
                    ":::sensitive[Une perte]", "^^^^^^^^^^^^^^^^^^^^^^^",
                    "write :::help and ::: below it, near this place or at the end of the lesson"));
}

}  // namespace
}  // namespace mooc
