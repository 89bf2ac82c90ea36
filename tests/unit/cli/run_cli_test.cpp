#include "cli/run_cli.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <regex>

#include "cli/language.h"
#include "cli/terminal.h"
#include "source/rule_page.h"
#include "source_folder.h"
#include "write/scratch_folder.h"

namespace mooc {
namespace {

using namespace testing_files;
using testing::HasSubstr;
using testing::StartsWith;

struct Run {
  int exit_code = 0;
  std::string output;
  std::string errors;
};

Run run(std::vector<std::string> arguments) {
  std::vector<const char*> pointers{"mooc"};
  for (const std::string& argument : arguments) pointers.push_back(argument.c_str());
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  Run result;
  result.exit_code = run_cli(static_cast<int>(pointers.size()), pointers.data());
  std::fflush(stdout);
  result.errors = testing::internal::GetCapturedStderr();
  result.output = testing::internal::GetCapturedStdout();
  return result;
}

void put_golden_course(const ScratchFolder& scratch, const std::string& name) {
  const fs::path golden = mooc::source_folder() / "tests/golden" / name;
  for (const char* const part : {"course", "quizzes"})
    fs::copy(golden / part, scratch / part, fs::copy_options::recursive);
}

TEST(Cli, KeepsControlCharactersOfAPackageFromTheTerminal) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  print_line("«\x1b[31mred\u009b0m\r»");
  print_failure({"\x07 in a title"});
  std::fflush(stdout);
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "mooc: \uFFFD in a title\n");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "«\uFFFD[31mred\uFFFD0m »\n");
}

TEST(Cli, SaysItsVersion) {
  const auto asked = run({"--version"});
  EXPECT_EQ(asked.exit_code, 0);
  EXPECT_EQ(asked.output, "mooc " MOOC_VERSION "\n");
}

TEST(Cli, HelpsWithExamples) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{{"--help"},
                                                                     {"build", "--help"},
                                                                     {"serve", "--help"},
                                                                     {"package", "--help"},
                                                                     {"check", "--help"},
                                                                     {"explain", "--help"},
                                                                     {"report", "--help"}}) {
    const auto asked = run(arguments);
    EXPECT_EQ(asked.exit_code, 0);
    EXPECT_THAT(asked.output, HasSubstr("Examples:\n  mooc "));
    EXPECT_EQ(asked.errors, "");
  }
}

TEST(Cli, ExitsWithTwoOnWhatItDoesNotUnderstand) {
  const auto nothing = run({});
  EXPECT_EQ(nothing.exit_code, 2);
  EXPECT_EQ(nothing.errors, "mooc: say what to do, for example mooc check or mooc build; try mooc --help\n");
  EXPECT_EQ(run({"xyzzy"}).errors, "mooc: there is no command «xyzzy»; try mooc --help\n");
  const auto unknown = run({"biuld"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_EQ(unknown.errors, "mooc: there is no command «biuld»: did you mean mooc build; try mooc --help\n");
  EXPECT_EQ(run({"package"}).exit_code, 2);
  EXPECT_EQ(run({"package"}).errors, "mooc: --target is required; try mooc package --help\n");
  EXPECT_EQ(run({"package", "--target", "scorm13"}).exit_code, 2);
  EXPECT_EQ(run({"package", "--target", "site"}).exit_code, 2);
  EXPECT_EQ(run({"check", "--today", "2026-02-30"}).exit_code, 2);
  EXPECT_EQ(run({"build", "--jobs", "0"}).exit_code, 2);
}

TEST(Cli, SaysWhatToDoWhereThereIsNoCourse) {
  const ScratchFolder scratch;
  const auto result = run({"build", scratch.path().string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, StartsWith("mooc: there is no folder course/ in " + scratch.path().string() +
                                        ": run mooc in the folder"));
}

TEST(Cli, BuildsASiteAndSaysHowToLookAtIt) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "small");
  const std::string site = (scratch / "site").string();
  const auto first = run({"build", scratch.path().string(), "-o", site, "--today", "2026-01-01"});
  EXPECT_EQ(first.exit_code, 0) << first.errors;
  EXPECT_EQ(first.errors, "");
  EXPECT_TRUE(std::regex_match(
      first.output,
      std::regex("Petit cours: 2 modules, 3 lessons, 1 quiz\n" + site +
                 ": [0-9]+ files written \\([0-9]+ KB\\), 0 unchanged\n"
                 "course/ids\\.lock: [0-9]+ new numbers; commit this file, learners' records are kept by it\n"
                 "To look at it, open " +
                 site + "/index\\.html in a browser\n")))
      << first.output;
  const auto again = run({"build", scratch.path().string(), "-o", site, "--today", "2026-01-01"});
  EXPECT_TRUE(std::regex_match(again.output, std::regex("Petit cours: 2 modules, 3 lessons, 1 quiz\n" + site +
                                                        ": 0 files written \\(0 bytes\\), [0-9]+ unchanged\n"
                                                        "To look at it, open " +
                                                        site + "/index\\.html in a browser\n")))
      << again.output;
}

TEST(Cli, PacksAndSaysHowMuchOfTheStateIsUsed) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "small");
  for (const std::string target : {"scorm12", "scorm2004"}) {
    const auto result = run({"package", scratch.path().string(), "--target", target, "-o", (scratch / "out").string()});
    EXPECT_EQ(result.exit_code, 0) << result.errors;
    EXPECT_THAT(result.output, HasSubstr((scratch / ("out/petit-cours-" + target + ".zip")).string() + ": "));
    EXPECT_TRUE(std::regex_search(result.output, std::regex("\nstate: [0-9]+ of 3,500 characters at most\n")))
        << result.output;
    EXPECT_TRUE(fs::exists(scratch / ("out/petit-cours-" + target + ".zip")));
  }
}

TEST(Cli, SaysOfEachModulesPackageWhatItTakes) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "small");
  const auto result = run({"package", "--target", "scorm12", "-o", (scratch / "out").string(), "--split", "--lms",
                           "minimal", "--without", "interactions,objectives", scratch.path().string()});
  EXPECT_EQ(result.exit_code, 0) << result.errors;
  for (const std::string module : {"ecoute", "crise"}) {
    const std::string zip = (scratch / ("out/petit-cours-" + module + "-scorm12.zip")).string();
    EXPECT_TRUE(std::regex_search(
        result.output, std::regex("\n" + zip + ": [0-9.]+ [KM]B, state: [0-9]+ of 3,500 characters at most\n")))
        << result.output;
  }
}

TEST(Cli, ChecksAndCountsMistakes) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "mistakes");
  const auto result = run({"check", scratch.path().string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_TRUE(std::regex_search(result.errors, std::regex("\n[0-9]+ errors, [0-9]+ warnings?(, [0-9]+ notices?)?\nTo "
                                                          "understand one, for example: mooc explain [a-z-]+\n$")))
      << result.errors;
  const auto built = run({"build", scratch.path().string(), "-o", (scratch / "site").string()});
  EXPECT_EQ(built.exit_code, 1);
  EXPECT_THAT(built.errors, testing::EndsWith(": nothing was written\n"));
  EXPECT_FALSE(fs::exists(scratch / "site"));
}

TEST(Cli, FindsNoMistakesInACleanCourse) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "small");
  const auto result = run({"check", scratch.path().string(), "--today", "2026-01-01"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.errors, "");
  EXPECT_THAT(result.output, StartsWith("Petit cours: no mistakes found\ncourse/ids.lock: the next build adds "));
}

TEST(Cli, PromisesNoNumbersThatFrozenLeavesOut) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "small");
  const auto result = run({"check", scratch.path().string(), "--today", "2026-01-01", "--frozen"});
  EXPECT_EQ(result.output, "");
  EXPECT_THAT(result.errors, HasSubstr(" [lock-frozen]\n"));
}

TEST(Cli, GivesOtherProgramsOneTextOnStandardOutputAlone) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "mistakes");
  const std::string folder = scratch.path().string();
  for (const std::string format : {"json", "sarif"}) {
    const auto result = run({"check", folder, "--format", format, "--verbose"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.errors, "");
    EXPECT_TRUE(nlohmann::json::accept(result.output)) << result.output;
  }
  const auto commands = run({"check", folder, "--format", "github"});
  EXPECT_EQ(commands.errors, "");
  EXPECT_THAT(commands.output, HasSubstr("file=" + folder + "/course/"));
}

TEST(Cli, GivesOtherProgramsAFailureAsTheyReadIt) {
  const ScratchFolder scratch;
  const auto result = run({"check", scratch.path().string(), "--format", "json"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.errors, "");
  EXPECT_THAT(nlohmann::json::parse(result.output)["failure"].get<std::string>(),
              StartsWith("there is no folder course/ in "));
}

TEST(Cli, NamesTheCourseFolderOfSarifWithOneSlashAtItsEnd) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "small");
  for (const std::string& folder :
       {scratch.path().string(), scratch.path().string() + "/", scratch.path().string() + "/course/.."}) {
    const auto result = run({"check", folder, "--format", "sarif"});
    EXPECT_EQ(nlohmann::json::parse(result.output)["runs"][0]["originalUriBaseIds"]["COURSE"]["uri"],
              "file://" + scratch.path().string() + "/");
  }
}

TEST(Cli, ListsAllRulesBySubject) {
  const auto english = run({"explain", "--language", "en"});
  EXPECT_EQ(english.exit_code, 0);
  EXPECT_THAT(
      english.output,
      StartsWith("Files\n"
                 "  control-character             error    a text contains a character that no page can show\n"));
  EXPECT_THAT(english.output, HasSubstr("\n\nPictures, films and sounds\n"));
  const auto french = run({"explain", "--language", "fr"});
  EXPECT_THAT(
      french.output,
      HasSubstr("\n  svg-outside                   avertissement  un dessin renvoie à quelque chose hors de lui\n"));
  const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
  EXPECT_EQ(lines(english.output), lines(french.output));
}

TEST(Cli, ExplainsARuleInTheLanguageThatIsAsked) {
  EXPECT_EQ(run({"explain", "image-alt", "--language", "fr"}).output, rule_page(*find_rule("image-alt"), "fr"));
  EXPECT_EQ(run({"explain", "image-alt", "--language", "en"}).output, rule_page(*find_rule("image-alt"), "en"));
}

TEST(Cli, NamesTheNearestRule) {
  const auto result = run({"explain", "imagealt"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.errors, "mooc: there is no rule «imagealt»: did you mean image-alt; mooc explain lists them all\n");
  EXPECT_EQ(run({"explain", "xyzzy"}).errors, "mooc: there is no rule «xyzzy»; mooc explain lists them all\n");
}

// Gives a variable of the environment a value, and its own back at the end.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name), before_(std::getenv(name) ? std::getenv(name) : "") {
    ::setenv(name, value, 1);
  }
  ~Variable() { before_.empty() ? ::unsetenv(name_) : ::setenv(name_, before_.c_str(), 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::string before_;
};

TEST(Language, IsThatOfTheSystemUnlessOneIsAsked) {
  const Variable all("LC_ALL", ""), messages("LC_MESSAGES", "fr_CA.UTF-8"), language("LANG", "de_DE.UTF-8");
  EXPECT_EQ(language_or_system(""), "fr");
  EXPECT_EQ(language_or_system("en"), "en");
  const Variable stronger("LC_ALL", "C");
  EXPECT_EQ(language_or_system(""), "en");
  EXPECT_EQ(language_or_system("fr"), "fr");
}

TEST(Terminal, CountsInWords) {
  EXPECT_EQ(counted(1, "quiz", "quizzes"), "1 quiz");
  EXPECT_EQ(counted(0, "quiz", "quizzes"), "0 quizzes");
  EXPECT_EQ(readable_size(999), "999 bytes");
  EXPECT_EQ(readable_size(1500), "2 KB");
  EXPECT_EQ(readable_size(1'449'000), "1.4 MB");
}

TEST(Terminal, ColoursPlaceAndSeverity) {
  EXPECT_EQ(coloured("a.md:1:2: warning: b: error: c [d]\n", Severity::warning),
            "\x1b[1ma.md:1:2:\x1b[0m \x1b[1;33mwarning:\x1b[0m b: error: c [d]\n");
}

TEST(Cli, WritesAReportAndSaysWhereItIs) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "small");
  const fs::path page = scratch / "pages/rapport.html";
  const auto first = run({"report", scratch.path().string(), "-o", page.string(), "--today", "2026-01-01"});
  EXPECT_EQ(first.exit_code, 0) << first.errors;
  EXPECT_THAT(first.output, HasSubstr("To look at it, open " + page.string() + " in a browser\n"));
  EXPECT_THAT(bytes_of(page), StartsWith("<!DOCTYPE html>\n<html lang=\"fr\">"));
  EXPECT_THAT(bytes_of(page), HasSubstr("Fait le 1er janvier 2026"));
  const auto again = run({"report", scratch.path().string(), "-o", page.string(), "--today", "2026-01-01"});
  EXPECT_THAT(again.output, HasSubstr(", unchanged\n"));
}

TEST(Cli, ReportsTheMistakesOfABrokenCourseAndExitsWithOne) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "mistakes");
  const auto result = run({"report", scratch.path().string(), "-o", (scratch / "report.html").string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, HasSubstr(": the report tells these alone, until they are mended\n"));
  EXPECT_THAT(bytes_of(scratch / "report.html"), HasSubstr("<td>erreur</td>"));
}

TEST(Cli, SaysWhyAReportCannotBeWritten) {
  const ScratchFolder scratch;
  put_golden_course(scratch, "small");
  fs::create_directory(scratch / "report.html");
  const auto result = run({"report", scratch.path().string(), "-o", (scratch / "report.html").string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.errors, StartsWith("mooc: cannot write " + (scratch / "report.html").string()));
}

TEST(PlayCommand, SaysWhyAZipIsNotPlayed) {
  const ScratchFolder folder;
  put(folder / "notes.zip", "no zip at all");
  const auto damaged = run({"play", (folder / "notes.zip").string()});
  EXPECT_EQ(damaged.exit_code, 1);
  EXPECT_THAT(damaged.errors, HasSubstr("notes.zip: this is no zip"));
  const auto missing = run({"play", (folder / "none.zip").string()});
  EXPECT_EQ(missing.exit_code, 1);
  EXPECT_THAT(missing.errors, HasSubstr("none.zip"));
}

}  // namespace
}  // namespace mooc
