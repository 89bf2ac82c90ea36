#include "write/create_files.h"

#include <gtest/gtest.h>

#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using Tree = std::map<std::string, std::string>;

std::string refusal_of(const Result<void>& done) { return done ? "" : done.error().message; }

TEST(CreateFiles, MakesFilesAndTheirFolders) {
  const ScratchFolder scratch;
  ASSERT_TRUE(create_files({{{"a/b/c.md", "c"}, {"d.md", "d"}}, {}}, scratch / "new"));
  EXPECT_EQ(tree(scratch.path()), (Tree{{"new/a/b/c.md", "c"}, {"new/d.md", "d"}}));
}

TEST(CreateFiles, OverwritesNothingAndLeavesNothingBehind) {
  const ScratchFolder scratch;
  put(scratch / "there.md", "mine");
  EXPECT_EQ(refusal_of(create_files({{{"a/b.md", "b"}, {"there.md", "other"}}, {}}, scratch.path())),
            (scratch / "there.md").string() + " is there already, and nothing is ever overwritten");
  EXPECT_EQ(tree(scratch.path()), (Tree{{"there.md", "mine"}}));
  EXPECT_FALSE(fs::exists(scratch / "a"));
}

TEST(CreateFiles, TakesALinkThatLeadsNowhereForAFileThatIsThere) {
  const ScratchFolder scratch;
  fs::create_symlink("nowhere", scratch / "link.md");
  EXPECT_FALSE(create_files({{{"link.md", "x"}}, {}}, scratch.path()));
  EXPECT_FALSE(fs::exists(scratch / "nowhere"));
}

TEST(CreateFiles, InsertsATextAndKeepsMarkRightsAndLink) {
  const ScratchFolder scratch;
  put(scratch / "real.md", "\xEF\xBB\xBFone\r\nthree\r\n");
  fs::permissions(scratch / "real.md", fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("real.md", scratch / "page.md");
  ASSERT_TRUE(
      create_files({{{"q.json", "{}"}}, Insertion{"page.md", "one\r\nthree\r\n", 5, "two\r\n"}}, scratch.path()));
  EXPECT_EQ(bytes_of(scratch / "real.md"), "\xEF\xBB\xBFone\r\ntwo\r\nthree\r\n");
  EXPECT_TRUE(fs::is_symlink(scratch / "page.md"));
  EXPECT_EQ(fs::status(scratch / "real.md").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST(CreateFiles, InsertsNothingIntoAFileThatChanged) {
  const ScratchFolder scratch;
  put(scratch / "page.md", "newer");
  EXPECT_EQ(refusal_of(create_files({{{"q.json", "{}"}}, Insertion{"page.md", "older", 0, "x"}}, scratch.path())),
            (scratch / "page.md").string() + " changed while it was read; try again");
  EXPECT_EQ(tree(scratch.path()), (Tree{{"page.md", "newer"}}));
}

TEST(ExpectEmpty, AcceptsWhatIsNotThereOrHoldsNothing) {
  const ScratchFolder scratch;
  EXPECT_TRUE(expect_empty(scratch.path()));
  EXPECT_TRUE(expect_empty(scratch / "not/there"));
}

TEST(ExpectEmpty, RefusesAFileAndAFolderThatHoldsSomething) {
  const ScratchFolder scratch;
  put(scratch / ".git/config", "");
  EXPECT_EQ(refusal_of(expect_empty(scratch.path())),
            "the folder " + scratch.path().string() +
                " is not empty; a new course needs one of its own, so nothing was written");
  EXPECT_EQ(refusal_of(expect_empty(scratch / ".git/config")),
            (scratch / ".git/config").string() + " is a file; a new course needs a folder of its own");
}

}  // namespace
}  // namespace mooc
