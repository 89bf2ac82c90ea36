#include "write/write_file.h"

#include <gtest/gtest.h>

#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;

TEST(WriteIfChanged, WritesANewFileAndItsFolders) {
  const ScratchFolder scratch;
  EXPECT_EQ(write_if_changed(scratch / "course/ids.lock", "lesson/a 1\n"), Written::written);
  EXPECT_EQ(tree(scratch.path()), (std::map<std::string, std::string>{{"course/ids.lock", "lesson/a 1\n"}}));
}

TEST(WriteIfChanged, LeavesAFileWithTheSameBytesAlone) {
  const ScratchFolder scratch;
  put(scratch / "a", "same");
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(5);
  fs::last_write_time(scratch / "a", old);
  EXPECT_EQ(write_if_changed(scratch / "a", "same"), Written::unchanged);
  EXPECT_EQ(fs::last_write_time(scratch / "a"), old);
}

TEST(WriteIfChanged, SaysWhyItCannot) {
  const ScratchFolder scratch;
  put(scratch / "file", "");
  const auto refused = write_if_changed(scratch / "file/below", "x");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "cannot make the folder " + (scratch / "file").string() + ": Not a directory");
}

}  // namespace
}  // namespace mooc
