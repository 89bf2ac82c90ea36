#include "serve/course_watcher.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using std::chrono::milliseconds;
using Wakeup = CourseWatcher::Wakeup;

constexpr milliseconds long_enough{3000};  // for a change to be noticed on a busy computer
constexpr milliseconds quiet{500};         // more than any burst of these tests lasts

class WatchCourse : public testing::Test {
 protected:
  void SetUp() override {
    put(lesson(), "Un.\n");
    put(scratch_ / "quizzes/bilan.json", "{}\n");
  }
  void TearDown() override { ::close(stop_); }

  [[nodiscard]] fs::path lesson() const { return scratch_ / "course/01-un/01-lecon.md"; }
  [[nodiscard]] Wakeup next(CourseWatcher& watcher, milliseconds at_most = long_enough) const {
    return watcher.wait(stop_, at_most);
  }
  // Exactly one change is noticed.
  void expect_one_change(CourseWatcher& watcher) const {
    EXPECT_EQ(next(watcher), Wakeup::changed);
    EXPECT_EQ(next(watcher, quiet), Wakeup::quiet);
  }

  const ScratchFolder scratch_;
  const int stop_ = ::eventfd(0, EFD_CLOEXEC);
};

TEST_F(WatchCourse, SeesASaveInPlaceOnce) {
  CourseWatcher watcher(scratch_.path());
  EXPECT_EQ(next(watcher, milliseconds(50)), Wakeup::quiet);
  put(lesson(), "Deux.\n");
  expect_one_change(watcher);
}

TEST_F(WatchCourse, SeesASaveByRenameOnce) {
  CourseWatcher watcher(scratch_.path());
  put(scratch_ / "course/01-un/01-lecon.md.tmp", "Deux.\n");
  fs::rename(scratch_ / "course/01-un/01-lecon.md.tmp", lesson());
  expect_one_change(watcher);
}

TEST_F(WatchCourse, SeesTheWayInWhichVimSaves) {
  CourseWatcher watcher(scratch_.path());
  put(scratch_ / "course/01-un/4913", "");
  fs::remove(scratch_ / "course/01-un/4913");
  fs::rename(lesson(), scratch_ / "course/01-un/01-lecon.md~");
  put(lesson(), "Deux.\n");
  fs::remove(scratch_ / "course/01-un/01-lecon.md~");
  expect_one_change(watcher);
}

TEST_F(WatchCourse, OverlooksAnEditorsOwnFiles) {
  CourseWatcher watcher(scratch_.path());
  put(scratch_ / "course/01-un/.01-lecon.md.swp", "x");
  put(scratch_ / "course/01-un/01-lecon.md~", "x");
  put(scratch_ / "course/.git/index", "x");
  put(scratch_ / "out/site/index.html", "x");
  EXPECT_EQ(next(watcher, quiet), Wakeup::quiet);
}

TEST_F(WatchCourse, WaitsForTheEndOfAFileThatIsWrittenInPieces) {
  CourseWatcher watcher(scratch_.path());
  std::ofstream file(lesson());
  file << "Un début" << std::flush;
  std::atomic<bool> is_whole = false;
  std::thread writer([&] {
    std::this_thread::sleep_for(milliseconds(150));
    is_whole = true;
    file << ", une fin.\n";
    file.close();
  });
  EXPECT_EQ(next(watcher), Wakeup::changed);
  EXPECT_TRUE(is_whole);
  EXPECT_EQ(next(watcher, quiet), Wakeup::quiet);
  writer.join();
}

// The files are made ready elsewhere: on a busy computer writing them takes longer than the longest burst.
TEST_F(WatchCourse, SeesAThousandFilesAsOneChange) {
  const auto name = [](int i) { return fmt::format("{:04}-lecon.md", i); };
  for (int i = 0; i < 1000; ++i) put(scratch_ / "ready" / name(i), "Un texte.\n");
  CourseWatcher watcher(scratch_.path());
  std::thread checkout([&] {
    for (int i = 0; i < 1000; ++i) fs::rename(scratch_ / "ready" / name(i), scratch_ / "course/01-un" / name(i));
  });
  expect_one_change(watcher);
  checkout.join();
}

TEST_F(WatchCourse, WaitsForTheEndOfACheckout) {
  CourseWatcher watcher(scratch_.path());
  put(scratch_ / ".git/index.lock", "");
  put(lesson(), "Deux.\n");
  std::atomic<bool> is_done = false;
  std::thread git([&] {
    std::this_thread::sleep_for(milliseconds(400));
    put(scratch_ / "course/01-un/02-lecon.md", "Deux.\n");
    is_done = true;
    fs::remove(scratch_ / ".git/index.lock");
  });
  EXPECT_EQ(next(watcher), Wakeup::changed);
  EXPECT_TRUE(is_done);
  EXPECT_EQ(next(watcher, quiet), Wakeup::quiet);
  git.join();
}

TEST_F(WatchCourse, DoesNotWaitForALockThatGitLeftBehind) {
  put(scratch_ / ".git/index.lock", "");
  fs::last_write_time(scratch_ / ".git/index.lock", fs::file_time_type::clock::now() - std::chrono::minutes(1));
  CourseWatcher watcher(scratch_.path());
  put(lesson(), "Deux.\n");
  EXPECT_EQ(next(watcher), Wakeup::changed);
}

TEST_F(WatchCourse, SeesWhatHappensInNewFolders) {
  CourseWatcher watcher(scratch_.path());
  put(scratch_ / "course/02-deux/module.md", "Un.\n");
  EXPECT_EQ(next(watcher), Wakeup::changed);
  put(scratch_ / "course/02-deux/module.md", "Deux.\n");
  EXPECT_EQ(next(watcher), Wakeup::changed);
  put(scratch_ / "course/media/photos/ete.svg", "<svg/>");
  EXPECT_EQ(next(watcher), Wakeup::changed);
}

TEST_F(WatchCourse, SeesAFolderGoAndComeBack) {
  CourseWatcher watcher(scratch_.path());
  fs::remove_all(scratch_ / "course");
  EXPECT_EQ(next(watcher), Wakeup::changed);
  put(lesson(), "Deux.\n");
  EXPECT_EQ(next(watcher), Wakeup::changed);
  put(lesson(), "Trois.\n");
  EXPECT_EQ(next(watcher), Wakeup::changed);
}

TEST_F(WatchCourse, SeesTheWholeCourseGoAndComeBack) {
  const fs::path home = scratch_ / "cours";
  fs::create_directory(home);
  fs::rename(scratch_ / "course", home / "course");
  CourseWatcher watcher(home);
  fs::rename(home, scratch_ / "ailleurs");
  EXPECT_EQ(next(watcher), Wakeup::changed);
  put(scratch_ / "ailleurs/course/01-un/01-lecon.md", "Plus ici.\n");
  EXPECT_EQ(next(watcher, quiet), Wakeup::quiet);
  fs::rename(scratch_ / "ailleurs", home);
  EXPECT_EQ(next(watcher), Wakeup::changed);
  put(home / "course/01-un/01-lecon.md", "De nouveau ici.\n");
  EXPECT_EQ(next(watcher), Wakeup::changed);
}

TEST_F(WatchCourse, FollowsALinkThatIsTurnedToAnotherCourse) {
  put(scratch_ / "autre/course/course.yaml", "id: autre\n");
  fs::create_directory_symlink(scratch_.path(), scratch_ / "lien");
  CourseWatcher watcher(scratch_ / "lien");
  put(lesson(), "Deux.\n");
  EXPECT_EQ(next(watcher), Wakeup::changed);
  fs::remove(scratch_ / "lien");
  fs::create_directory_symlink(scratch_ / "autre", scratch_ / "lien");
  EXPECT_EQ(next(watcher), Wakeup::changed);
  put(scratch_ / "autre/course/course.yaml", "id: nouveau\n");
  EXPECT_EQ(next(watcher), Wakeup::changed);
}

TEST_F(WatchCourse, LooksEverySecondWhereTheSystemTellsNothing) {
  rlimit usual{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &usual), 0);
  rlimit none = usual;
  none.rlim_cur = 0;  // no new file descriptor: inotify_init1 is refused
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &none), 0);
  CourseWatcher watcher(scratch_.path());
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &usual), 0);
  EXPECT_EQ(next(watcher), Wakeup::changed);
  EXPECT_EQ(next(watcher), Wakeup::changed);
}

TEST_F(WatchCourse, StopsAtOnceWhenAsked) {
  CourseWatcher watcher(scratch_.path());
  ASSERT_EQ(::eventfd_write(stop_, 1), 0);
  EXPECT_EQ(watcher.wait(stop_), Wakeup::stopped);
}

}  // namespace
}  // namespace mooc
