// Banks as teachers write them (tests/exchange/banks), each with the quiz that comes of it and all that is told
// (tests/exchange/expected). UPDATE_GOLDEN=1 rewrites what is expected.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "bank_texts.h"
#include "build/add_quiz.h"
#include "exchange/import_bank.h"
#include "parse/parse_document.h"
#include "source_folder.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

const fs::path folder = source_folder() / "tests/exchange";

std::vector<fs::path> banks() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder / "banks")) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Came {
  std::string quiz;  // empty after an error
  std::string told;
};

// As `mooc import` does it, but for the check of the whole course.
Came came_of(const fs::path& file) {
  auto read = read_foreign_files(std::vector<fs::path>{file});
  if (!read) return {{}, read.error().message};
  read->sources.front().path = file.filename().string();
  auto found = std::move(read->diagnostics);
  Parsed<ImportedBank> bank;
  const FindMedia media = [](std::string_view) { return std::nullopt; };
  if (!has_errors(found)) bank = import_bank({read->sources, "banque", "fr", codes_of_tests, read_markdown, media});
  append(found, std::move(bank.diagnostics));
  Came came;
  for (const Diagnostic& one : found) came.told += format_diagnostic(read->sources, one) + "\n";
  if (has_errors(found)) return came;
  came.quiz = bank.value.text.text;
  for (const ImportedCategory& category : bank.value.categories)
    came.told += std::to_string(category.questions) + " from «" + category.path + "»\n";
  for (const NewFile& file_of_bank : bank.value.media)
    came.told += file_of_bank.path + " " + std::to_string(file_of_bank.bytes.size()) + "\n";
  return came;
}

void expect_file(const fs::path& file, const std::string& text) {
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    if (text.empty())
      fs::remove(file);
    else
      std::ofstream(file, std::ios::binary) << text;
  }
  EXPECT_EQ(text, fs::exists(file) ? bytes_of(file) : std::string{}) << file;
}

TEST(TeachersBanks, AreAtLeastForty) { EXPECT_GE(banks().size(), 40U); }

TEST(TeachersBanks, GiveTheQuizAndTellWhatWasLost) {
  for (const fs::path& file : banks()) {
    const Came came = came_of(file);
    expect_file(folder / "expected" / (file.filename().string() + ".json"), came.quiz);
    expect_file(folder / "expected" / (file.filename().string() + ".txt"), came.told);
  }
}

// What is written can be read, and says again what it said.
TEST(TeachersBanks, GiveQuizzesWithoutAMistake) {
  for (const fs::path& file : banks()) {
    const std::string quiz = came_of(file).quiz;
    if (quiz.empty()) continue;
    const auto source = make_source_file(0, "quizzes/banque.json", quiz);
    const auto parsed = parse_document(source);
    for (const Diagnostic& one : parsed.diagnostics)
      if (one.severity == Severity::error)
        ADD_FAILURE() << file << "\n" << format_diagnostic(std::vector<SourceFile>{source}, one) << quiz;
    const auto* const document = std::get_if<QuizDocument>(&parsed.value);
    ASSERT_NE(document, nullptr);
    EXPECT_EQ(quiz_as_json(document->quiz).text, quiz);
  }
}

}  // namespace
}  // namespace mooc
