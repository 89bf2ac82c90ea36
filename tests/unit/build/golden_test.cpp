// Whole courses in, every file out. tests/golden/<case> holds course/ and quizzes/, the diagnostics that they give
// (diagnostics.txt) and, unless there is an error, what they become (expected/). UPDATE_GOLDEN=1 writes what is given
// now: read the difference. Scripts, styles and fonts come from the program; of them only the names are compared, in
// files.txt.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <cstdlib>
#include <sstream>

#include "build/pipeline.h"
#include "report/report_page.h"
#include "source_folder.h"
#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using Files = std::map<std::string, std::string>;

fs::path golden_folder() { return mooc::source_folder() / "tests/golden"; }

bool updates() {
  const char* const wanted = std::getenv("UPDATE_GOLDEN");
  return wanted != nullptr && std::string_view(wanted) == "1";
}

bool comes_from_the_program(const std::string& path) { return path.find("assets/") != std::string::npos; }

Files unzipped(const fs::path& file) {
  Files files;
  zip_t* const archive = zip_open(file.c_str(), ZIP_RDONLY, nullptr);
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t status;
    zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status);
    std::string bytes(status.size, '\0');
    zip_file_t* const open = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
    zip_fread(open, bytes.data(), bytes.size());
    zip_fclose(open);
    files[status.name] = bytes;
  }
  zip_discard(archive);
  return files;
}

// What is kept of an output: the names of all files, and the bytes of those that come from the course.
Files kept_of(const Files& output, const std::string& target) {
  Files kept;
  std::string names;
  for (const auto& [path, bytes] : output) {
    names += path + "\n";
    if (!comes_from_the_program(path)) kept[target + "/" + path] = bytes;
  }
  kept[target + "/files.txt"] = names;
  return kept;
}

// The author's report without its style, which comes from the program.
std::string report_of(const BuildResult& result) {
  std::string page =
      report_page(result.course, result.sources, result.diagnostics, {.today = "2026-01-01", .program = "mooc"});
  for (const auto& [begin, end] : {std::pair{"<style>", "</style>"}, std::pair{"'sha256-", "'; img"}}) {
    const auto from = page.find(begin) + std::string_view(begin).size();
    page.erase(from, page.find(end, from) - from);
  }
  return page;
}

struct Outcome {
  std::string diagnostics;
  Files expected;
};

Outcome outcome_of(const fs::path& golden) {
  Outcome outcome;
  const ScratchFolder scratch;  // a build appends to ids.lock
  for (const char* const part : {"course", "quizzes"})
    fs::copy(golden / part, scratch / part, fs::copy_options::recursive);
  for (const Target& target : targets) {
    const BuildRequest request{.directory = scratch.path(), .today = "2026-01-01"};
    const auto result = build_folder(request, target, scratch / "out" / target.name);
    EXPECT_TRUE(result) << result.error().message;
    if (!result) return outcome;
    outcome.diagnostics.clear();
    for (const Diagnostic& diagnostic : result->diagnostics)
      outcome.diagnostics += format_diagnostic(result->sources, diagnostic);
    if (has_errors(result->diagnostics)) return outcome;
    outcome.expected["state_characters.txt"] =
        std::to_string(result->course.state_characters) + "\n";  // state_budget.test.mjs reads it
    outcome.expected["report.html"] = report_of(*result);
    outcome.expected.merge(
        kept_of(target.form == Form::folder ? tree(result->made.front().place) : unzipped(result->made.front().place),
                std::string(target.name)));
  }
  outcome.expected["ids.lock"] = bytes_of(scratch / "course/ids.lock");
  return outcome;
}

void update(const fs::path& golden, const Outcome& outcome) {
  put(golden / "diagnostics.txt", outcome.diagnostics);
  fs::remove_all(golden / "expected");
  for (const auto& [path, bytes] : outcome.expected) put(golden / "expected" / path, bytes);
}

// «line 3: «b», expected «a»»; "" when there is none. A page is too long to be shown whole.
std::string first_difference(const std::string& given, const std::string& expected) {
  if (given == expected) return "";
  std::istringstream left(given);
  std::istringstream right(expected);
  for (int number = 1;; ++number) {
    std::string one;
    std::string other;
    const bool more = static_cast<bool>(std::getline(left, one));
    const bool more_expected = static_cast<bool>(std::getline(right, other));
    if (one != other || more != more_expected || !more) {
      return fmt::format("line {}: «{}», expected «{}»", number, one, other);
    }
  }
}

void compare(const fs::path& golden, const Outcome& outcome) {
  EXPECT_EQ(first_difference(outcome.diagnostics, bytes_of(golden / "diagnostics.txt")), "");
  const Files expected = fs::exists(golden / "expected") ? tree(golden / "expected") : Files{};
  for (const auto& [path, bytes] : outcome.expected) {
    const auto known = expected.find(path);
    if (known == expected.end())
      ADD_FAILURE() << path << " is new";
    else
      EXPECT_EQ(first_difference(bytes, known->second), "") << path;
  }
  for (const auto& [path, bytes] : expected)
    EXPECT_TRUE(outcome.expected.contains(path)) << path << " is no longer made";
}

TEST(Golden, EveryCaseGivesWhatItGaveBefore) {
  for (const auto& entry : fs::directory_iterator(golden_folder())) {
    if (!fs::exists(entry.path() / "course")) continue;
    SCOPED_TRACE(entry.path().filename().string());
    const Outcome outcome = outcome_of(entry.path());
    if (updates())
      update(entry.path(), outcome);
    else
      compare(entry.path(), outcome);
  }
}

}  // namespace
}  // namespace mooc
