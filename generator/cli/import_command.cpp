// `mooc import`: questions of other programs become a quiz of the course.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <set>

#include "build/add_quiz.h"
#include "build/pipeline.h"
#include "cli/command.h"
#include "cli/terminal.h"
#include "exchange/import_bank.h"
#include "text/identifier.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

struct ImportFlags {
  std::vector<fs::path> files;
  fs::path output;
};

constexpr std::string_view examples =
    "Examples:\n"
    "  mooc import questions.gift                     quizzes/questions.json in the course of this folder\n"
    "  mooc import moodle.xml -o quizzes/bilan.json   another name; pictures go to course/media\n"
    "  mooc import a.gift b.xml -o quizzes/bank.json  several banks, one quiz\n"
    "  mooc explain bank-weight                       why a loss that was told matters";

int refuse(std::string message, int exit_code) {
  print_failure({std::move(message)});
  return exit_code;
}

// The folder of the course that `quizzes/` belongs to.
std::optional<fs::path> course_of(const fs::path& output) {
  std::error_code unknown;
  const fs::path folder = fs::absolute(output, unknown).lexically_normal().parent_path();
  if (folder.filename() != "quizzes" || !fs::exists(folder.parent_path() / "course" / "course.yaml", unknown))
    return std::nullopt;
  return folder.parent_path();
}

std::set<std::string> codes_of(const CompetenceFramework& framework) {
  std::set<std::string> codes;
  for (const CompetenceCategory& category : framework.categories)
    for (const CompetenceItem& item : category.items) codes.insert(item.code.value);
  return codes;
}

// What the check of the course finds in the quiz is told where its question stands in the bank.
void take_back(std::vector<Diagnostic>& found, std::vector<Diagnostic> in_quiz, const ImportedBank& bank) {
  for (Diagnostic& one : in_quiz) {
    const auto& begins = bank.text.questions;
    const auto next = std::upper_bound(begins.begin(), begins.end(), one.span.begin);
    const auto question = static_cast<std::size_t>(next - begins.begin());
    one.span = question == 0 ? SourceSpan{} : bank.quiz.questions[question - 1].span;
    found.push_back(std::move(one));
  }
}

void print_what_came(const ImportedBank& bank, const fs::path& output) {
  print_line(
      fmt::format("{}: {}", output.generic_string(), counted(bank.quiz.questions.size(), "question", "questions")));
  for (const ImportedCategory& category : bank.categories)
    if (!category.path.empty())
      print_line(fmt::format("  {} from «{}»{}", counted(category.questions, "question", "questions"), category.path,
                             bank.categories.size() > 1 ? ", a section of the quiz" : ""));
  for (const NewFile& file : bank.media) print_line(fmt::format("  {}", file.path));
}

int run_in(const fs::path& directory, const ImportFlags& flags, const fs::path& output) {
  auto read = read_foreign_files(flags.files);
  if (!read) return refuse(read.error().message, 1);
  const std::string name = output.stem().string();
  const ReadMarkdown markdown = markdown_body;
  const FindMedia media = [&](std::string_view path) { return course_file(directory, path); };
  const auto course = check_folder({.directory = directory, .today = {}, .frozen = true, .jobs = 1});
  if (!course) return refuse(course.error().message, 1);
  std::vector<Diagnostic> found = std::move(read->diagnostics);
  ImportedBank bank;
  if (!has_errors(found)) {
    auto imported = import_bank(
        {read->sources, name, course->course.info.language, codes_of(course->course.competences), markdown, media});
    bank = std::move(imported.value);
    append(found, std::move(imported.diagnostics));
  }
  const NewQuiz quiz{{"quizzes/" + output.filename().string(), bank.text.text}, bank.media};
  if (!has_errors(found)) {
    auto errors = errors_of_new_quiz(directory, quiz);
    if (!errors) return refuse(errors.error().message, 1);
    take_back(found, std::move(*errors), bank);
  }
  sort_diagnostics(found);
  const bool is_refused = has_errors(found);
  print_diagnostics(read->sources, found, is_refused ? "nothing was written" : "");
  if (!found.empty()) print_hint(fmt::format("To understand one, for example: mooc explain {}", found.front().rule));
  if (is_refused) return 1;
  if (const auto added = add_quiz(directory, quiz); !added) return refuse(added.error().message, 1);
  print_what_came(bank, output);
  print_line(fmt::format(
      "Next: write quiz: {} into the front matter of the lesson that it comes after; where it is to count, take "
      "\"practice\": true out of it; then mooc check",
      name));
  return 0;
}

int run(const ImportFlags& flags) {
  const fs::path output = flags.output.empty()
                              ? fs::path("quizzes") / (identifier_from(flags.files.front().stem().string()) + ".json")
                              : flags.output;
  if (output.extension() != ".json" || !is_identifier(output.stem().string()))
    return refuse(
        fmt::format("«{}» is no name for a quiz: write -o quizzes/NAME.json, NAME of small letters, digits and "
                    "hyphens",
                    output.generic_string()),
        2);
  const auto directory = course_of(output);
  if (!directory)
    return refuse(fmt::format("«{}» is in no course: write -o quizzes/NAME.json in the folder that holds course/ and "
                              "quizzes/",
                              output.generic_string()),
                  2);
  std::error_code unknown;
  if (fs::exists(output, unknown))
    return refuse(fmt::format("{} is there already: give the quiz another name with -o", output.generic_string()), 1);
  return run_in(*directory, flags, output);
}

}  // namespace

void add_import_command(CLI::App& app, int& exit_code) {
  CLI::App* const command = app.add_subcommand("import", "Make a quiz of a question bank: GIFT or Moodle XML");
  const auto flags = std::make_shared<ImportFlags>();
  command->add_option("FILE", flags->files, "Question banks: GIFT, or Moodle XML with its pictures")->required();
  command->add_option("-o,--output", flags->output,
                      "The new quiz: quizzes/NAME.json (default: named for the first file)");
  command->footer(std::string(examples));
  command->callback([flags, &exit_code] { exit_code = run(*flags); });
}

}  // namespace mooc
