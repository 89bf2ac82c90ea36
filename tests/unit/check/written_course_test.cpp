// The course with which the tests of advice begin gives none.
#include "check/written_course.h"

namespace mooc {
namespace {

TEST(WrittenCourse, GivesNothingToSay) { EXPECT_EQ(WrittenCourse().told(), ""); }

}  // namespace
}  // namespace mooc
