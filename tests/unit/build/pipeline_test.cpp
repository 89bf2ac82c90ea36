#include "build/pipeline.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "source_folder.h"
#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;

void put_golden_course(const ScratchFolder& scratch, const std::string& name = "small") {
  const fs::path golden = mooc::source_folder() / "tests/golden" / name;
  for (const char* const part : {"course", "quizzes"})
    fs::copy(golden / part, scratch / part, fs::copy_options::recursive);
}

// Lessons full of what could be told apart when cores get in each other's way: links, footnotes, strikethrough,
// autolinks, questions.
void put_large_course(const ScratchFolder& scratch, int lessons) {
  put_golden_course(scratch);
  for (int i = 0; i < lessons; ++i) {
    put(scratch / fmt::format("course/02-crise/{:03}-lecon-{}.md", i + 10, i),
        fmt::format("---\ntitle: Leçon {0}\n---\n\n## Un {{#un}}\n\n~~Rayé {0}~~ www.exemple{0}.org et "
                    "moi@exemple.org, note[^n].\n\n"
                    "[suite](../01-ecoute/02-reformuler.md#gestes), "
                    "[écoute](glossary:ecoute-active)\n\n:::note\nRemarque {0}\n:::\n\n"
                    ":::question[Question {0} ?]{{id=q}}\n- [x] oui\n- [ ] non\n:::\n\n[^n]: Note {0}.\n",
                    i));
  }
}

BuildRequest request(const ScratchFolder& scratch, unsigned jobs = 0) {
  return {.directory = scratch.path(), .today = "2026-01-01", .jobs = jobs};
}

TEST(Pipeline, GivesTheSameBytesOnOneCoreAndOnMany) {
  const ScratchFolder scratch;
  put_large_course(scratch, 150);
  for (const Target& target : targets) {
    const auto one = build_folder(request(scratch, 1), target, scratch / fmt::format("one-{}", target.name));
    const auto many = build_folder(request(scratch, 8), target, scratch / fmt::format("many-{}", target.name));
    ASSERT_TRUE(one && many);
    ASSERT_FALSE(has_errors(one->diagnostics));
    EXPECT_EQ(tree(scratch / fmt::format("one-{}", target.name)), tree(scratch / fmt::format("many-{}", target.name)))
        << target.name;
  }
}

TEST(Pipeline, GivesTheSamePackageInEveryFolderAndTimeZone) {
  const ScratchFolder one;
  const ScratchFolder two;
  put_golden_course(one);
  put_golden_course(two);
  const auto first = build_folder(request(one), targets[1], one / "out");
  ::setenv("TZ", "Pacific/Kiritimati", 1);
  ::tzset();
  const auto second = build_folder(request(two), targets[1], two / "elsewhere/out");
  ::unsetenv("TZ");
  ::tzset();
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->made.front().place.filename(), "petit-cours-scorm12.zip");
  EXPECT_EQ(bytes_of(first->made.front().place), bytes_of(second->made.front().place));
}

TEST(Pipeline, WritesNothingOnAnError) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  ASSERT_TRUE(build_folder(request(scratch), targets[0], scratch / "site"));
  const auto before = tree(scratch.path());
  put(scratch / "course/01-ecoute/01-etre-la.md", "---\ntitle: Être là\n---\n[x](nulle-part.md)\n");
  const auto result = build_folder(request(scratch), targets[0], scratch / "site");
  ASSERT_TRUE(result);
  EXPECT_TRUE(has_errors(result->diagnostics));
  EXPECT_TRUE(result->made.empty());
  auto after = tree(scratch.path());
  after["course/01-ecoute/01-etre-la.md"] = before.at("course/01-ecoute/01-etre-la.md");
  EXPECT_EQ(after, before);
}

TEST(Pipeline, AppendsToTheLockOnce) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  const auto first = build_folder(request(scratch), targets[0], scratch / "site");
  ASSERT_TRUE(first);
  EXPECT_EQ(first->lock, LockChange::appended);
  EXPECT_GT(first->new_lock_entries, 0U);
  const auto again = build_folder(request(scratch), targets[0], scratch / "site");
  EXPECT_EQ(again->lock, LockChange::none);
  EXPECT_EQ(again->new_lock_entries, 0U);
  EXPECT_EQ(again->made.front().report.written, 0U);
  EXPECT_EQ(again->lock_text, bytes_of(scratch / "course/ids.lock"));
}

TEST(Pipeline, ChecksWithoutWriting) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  const auto before = tree(scratch.path());
  const auto result = check_folder(request(scratch));
  ASSERT_TRUE(result);
  EXPECT_GT(result->new_lock_entries, 0U);
  EXPECT_EQ(tree(scratch.path()), before);
}

TEST(Pipeline, LeavesTheLockAloneWhenFrozen) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  auto frozen = request(scratch);
  frozen.frozen = true;
  const auto result = build_folder(frozen, targets[0], scratch / "site");
  ASSERT_TRUE(result);
  EXPECT_EQ(result->lock, LockChange::frozen);
  EXPECT_FALSE(fs::exists(scratch / "course/ids.lock"));
  EXPECT_TRUE(fs::exists(scratch / "site/index.html"));
}

TEST(Pipeline, BuildsAReadOnlyCourse) {
  const ScratchFolder scratch;
  put_golden_course(scratch);
  fs::permissions(scratch.path(), fs::perms::all);
  fs::permissions(scratch / "course", fs::perms::owner_write, fs::perm_options::remove);
  const bool root = ::geteuid() == 0;
  ASSERT_TRUE(!root || ::seteuid(65534) == 0);
  const auto result = build_folder(request(scratch), targets[0], scratch / "site");
  ASSERT_TRUE(!root || ::seteuid(0) == 0);
  fs::permissions(scratch / "course", fs::perms::owner_all, fs::perm_options::add);
  ASSERT_TRUE(result) << result.error().message;
  EXPECT_EQ(result->lock, LockChange::read_only);
  EXPECT_FALSE(fs::exists(scratch / "course/ids.lock"));
  EXPECT_TRUE(fs::exists(scratch / "site/index.html"));
}

}  // namespace
}  // namespace mooc
