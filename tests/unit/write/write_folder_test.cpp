#include "write/write_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "write/raw_file.h"
#include "write/scratch_folder.h"
#include "write/write_file.h"

namespace mooc {
namespace {

using namespace testing_files;
using Files = std::map<std::string, std::string>;

std::vector<Artifact> artifacts(const Files& files) {
  std::vector<Artifact> made;
  for (const auto& [path, bytes] : files) made.push_back({path, bytes});
  return made;
}

const Files small_site{{"index.html", "<p>Accueil"}, {"lesson/a.html", "<p>A"}, {"lesson/b.html", "<p>B"}};

TEST(WriteFolder, WritesAFreshFolderWithEverythingInIt) {
  const ScratchFolder scratch;
  const auto report = write_folder(artifacts(small_site), scratch / "out/site");
  ASSERT_TRUE(report.has_value()) << report.error().message;
  EXPECT_EQ(report->written, 3U);
  EXPECT_EQ(report->unchanged, 0U);
  EXPECT_EQ(report->bytes, 18U);
  EXPECT_EQ(tree(scratch / "out/site"), small_site);
}

TEST(WriteFolder, KeepsTheListOfItsFilesBesideWhatIsPublished) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  EXPECT_EQ(bytes_of(scratch / ".site.mooc-files"),
            "# Files that mooc wrote. It removes no other file. Delete this list only together with the folder.\n"
            "index.html\nlesson/a.html\nlesson/b.html\n");
  EXPECT_THAT(tree(scratch.path()), testing::SizeIs(4)) << "nothing else is left beside it";
}

TEST(WriteFolder, LeavesUnchangedFilesAlone) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  const auto old = fs::file_time_type::clock::now() - std::chrono::hours(5);
  for (const auto& [path, bytes] : small_site) fs::last_write_time(scratch / ("site/" + path), old);
  Files changed = small_site;
  changed["lesson/b.html"] = "<p>C";
  const auto report = write_folder(artifacts(changed), scratch / "site");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->written, 1U);
  EXPECT_EQ(report->unchanged, 2U);
  EXPECT_EQ(fs::last_write_time(scratch / "site/index.html"), old);
  EXPECT_NE(fs::last_write_time(scratch / "site/lesson/b.html"), old);
  EXPECT_EQ(tree(scratch / "site"), changed);
}

TEST(WriteFolder, RemovesOnlyWhatAnEarlierRunWrote) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  put(scratch / "site/CNAME", "cours.example.org");
  put(scratch / "site/lesson/notes.txt", "mine");
  const auto report = write_folder(artifacts({{"index.html", "<p>Accueil"}, {"quiz/q.html", "Q"}}), scratch / "site");
  ASSERT_TRUE(report);
  EXPECT_EQ(report->removed, 2U);
  EXPECT_EQ(tree(scratch / "site"), (Files{{"CNAME", "cours.example.org"},
                                           {"index.html", "<p>Accueil"},
                                           {"lesson/notes.txt", "mine"},
                                           {"quiz/q.html", "Q"}}));
}

TEST(WriteFolder, RemovesFoldersThatItEmptied) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  ASSERT_TRUE(write_folder(artifacts({{"index.html", "x"}}), scratch / "site"));
  EXPECT_FALSE(fs::exists(scratch / "site/lesson"));
}

TEST(WriteFolder, RefusesAFolderThatItDidNotWrite) {
  const ScratchFolder scratch;
  put(scratch / "site/thesis.odt", "years of work");
  const auto report = write_folder(artifacts(small_site), scratch / "site");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().message, (scratch / "site").string() +
                                        " holds files that mooc did not write (for example thesis.odt): "
                                        "choose another folder with -o, or empty this one");
  EXPECT_EQ(tree(scratch.path()), (Files{{"site/thesis.odt", "years of work"}}));
}

TEST(WriteFolder, WritesIntoAnEmptyFolder) {
  const ScratchFolder scratch;
  fs::create_directory(scratch / "site");
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  EXPECT_EQ(tree(scratch / "site"), small_site);
}

TEST(WriteFolder, RefusesToReplaceAForeignFile) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  put(scratch / "site/help.html", "written by hand");
  Files more = small_site;
  more["help.html"] = "ours";
  more["index.html"] = "changed";
  const auto report = write_folder(artifacts(more), scratch / "site");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().message, (scratch / "site/help.html").string() +
                                        " was not written by mooc, and the course needs its place: "
                                        "move it away or choose another folder with -o");
  Files before = small_site;
  before["help.html"] = "written by hand";
  EXPECT_EQ(tree(scratch / "site"), before) << "not one file of it was changed";
}

TEST(WriteFolder, DoesNotWriteThroughALinkInsideItsOutput) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  put(scratch / "elsewhere/a.html", "not ours");
  fs::remove_all(scratch / "site/lesson");
  fs::create_directory_symlink(scratch / "elsewhere", scratch / "site/lesson");
  const auto report = write_folder(artifacts(small_site), scratch / "site");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().message, (scratch / "site/lesson").string() +
                                        " is a symbolic link, and mooc does not write through links inside "
                                        "its output: remove the link or choose another folder with -o");
  EXPECT_EQ(bytes_of(scratch / "elsewhere/a.html"), "not ours");
}

TEST(WriteFolder, DoesNotRemoveThroughALinkInsideItsOutput) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  put(scratch / "elsewhere/a.html", "not ours");
  fs::remove_all(scratch / "site/lesson");
  fs::create_directory_symlink(scratch / "elsewhere", scratch / "site/lesson");
  ASSERT_TRUE(write_folder(artifacts({{"index.html", "<p>Accueil"}}), scratch / "site"));
  EXPECT_EQ(bytes_of(scratch / "elsewhere/a.html"), "not ours");
}

TEST(WriteFolder, DoesNotBelieveAListThatLeadsOut) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  put(scratch / "precious.txt", "keep me");
  put(scratch / ".site.mooc-files",
      "../precious.txt\n" + (scratch / "precious.txt").string() + "\nlesson/a.html\nindex.html\nlesson/b.html\n");
  ASSERT_TRUE(write_folder(artifacts({{"index.html", "x"}}), scratch / "site"));
  EXPECT_EQ(bytes_of(scratch / "precious.txt"), "keep me");
}

TEST(WriteFolder, LeavesTheOutputAsItWasWhenAMediumIsGone) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  auto more = artifacts({{"index.html", "changed"}, {"lesson/a.html", "changed"}});
  more.push_back({"media/gone.png", CopyOf{(scratch / "gone.png").string(), 3}});
  const auto report = write_folder(more, scratch / "site");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().message,
            "cannot read " + (scratch / "gone.png").string() + ": there is no such file or folder");
  EXPECT_EQ(tree(scratch / "site"), small_site);
  EXPECT_FALSE(fs::exists(scratch / ".site.mooc-new"));
}

TEST(WriteFolder, WritesNothingOfAFreshOutputWhenAMediumIsGone) {
  const ScratchFolder scratch;
  auto some = artifacts(small_site);
  some.push_back({"media/gone.png", CopyOf{(scratch / "gone.png").string(), 3}});
  EXPECT_FALSE(write_folder(some, scratch / "site"));
  EXPECT_THAT(tree(scratch.path()), testing::IsEmpty());
  EXPECT_FALSE(fs::exists(scratch / "site"));
}

// Files may not grow beyond a size, as on a disk that is full.
class SmallDisk {
 public:
  explicit SmallDisk(rlim_t bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;
  ~SmallDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

TEST(WriteFolder, LeavesTheOutputAsItWasWhenTheDiskIsFull) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  Files changed = small_site;
  changed["index.html"] = "changed";
  changed["lesson/b.html"] = std::string(10'000, 'x');
  {
    const SmallDisk disk(5000);
    const auto report = write_folder(artifacts(changed), scratch / "site");
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().message,
              "cannot write " + (scratch / ".site.mooc-new/lesson/b.html").string() + ": File too large");
  }
  EXPECT_EQ(tree(scratch / "site"), small_site);
  EXPECT_FALSE(fs::exists(scratch / ".site.mooc-new"));
}

TEST(WriteBytes, SaysThatAFullDiskIsFull) {
  const auto report = write_bytes("/dev/full", "x");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().message, "cannot write /dev/full: the disk is full");
}

// Root may write everywhere; tests that must be refused are somebody else for a while.
class AsNobody {
 public:
  AsNobody() {
    if (::geteuid() == 0) changed_ = ::seteuid(65534) == 0;
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  ~AsNobody() {
    if (changed_) (void)!::seteuid(0);
  }

 private:
  bool changed_ = false;
};

TEST(WriteFolder, SaysThatAPlaceIsReadOnlyAndHarmsNothing) {
  const ScratchFolder scratch;
  fs::permissions(scratch.path(), fs::perms::group_all | fs::perms::others_all, fs::perm_options::add);
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "out/site"));
  fs::permissions(scratch / "out", fs::perms::owner_write, fs::perm_options::remove);
  Files changed = small_site;
  changed["index.html"] = "changed";
  {
    const AsNobody nobody;
    const auto report = write_folder(artifacts(changed), scratch / "out/site");
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().message,
              "cannot make the folder " + (scratch / "out/.site.mooc-new").string() + ": permission denied");
    EXPECT_FALSE(is_writable_folder(scratch / "out"));
    EXPECT_FALSE(is_writable_folder(scratch / "out/new"));
  }
  EXPECT_EQ(tree(scratch / "out/site"), small_site);
}

TEST(WriteFolder, CopiesMediaAndSeesWhenTheyChange) {
  const ScratchFolder scratch;
  put(scratch / "film.mp4", std::string(700'000, 'a'));
  const std::vector<Artifact> site{{"media/film.mp4", CopyOf{(scratch / "film.mp4").string(), 700'000}}};
  ASSERT_TRUE(write_folder(site, scratch / "site"));
  EXPECT_EQ(write_folder(site, scratch / "site")->unchanged, 1U);
  std::string other(700'000, 'a');
  other[699'999] = 'b';
  put(scratch / "film.mp4", other);
  EXPECT_EQ(write_folder(site, scratch / "site")->written, 1U);
  EXPECT_EQ(bytes_of(scratch / "site/media/film.mp4"), other);
}

TEST(WriteFolder, TakesOverWhatAStoppedRunLeft) {
  const ScratchFolder scratch;
  put(scratch / ".site.mooc-new/lesson/half.html", "half of a pa");
  ASSERT_TRUE(write_folder(artifacts(small_site), scratch / "site"));
  EXPECT_EQ(tree(scratch / "site"), small_site);
}

TEST(WriteFolder, TakesABareNameThatIsNotThereYet) {
  const ScratchFolder scratch;
  const fs::path before = fs::current_path();
  fs::current_path(scratch.path());
  const auto report = write_folder(artifacts(small_site), "site");
  fs::current_path(before);
  ASSERT_TRUE(report) << report.error().message;
  EXPECT_EQ(tree(scratch / "site"), small_site);
}

TEST(WriteFolder, WorksWithANameThatEndsInASlash) {
  const ScratchFolder scratch;
  ASSERT_TRUE(write_folder(artifacts(small_site), (scratch / "site").string() + "/"));
  EXPECT_EQ(write_folder(artifacts(small_site), (scratch / "site").string() + "/")->unchanged, 3U);
}

}  // namespace
}  // namespace mooc
