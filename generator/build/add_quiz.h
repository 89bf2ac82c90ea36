// A quiz from elsewhere comes into a course: `mooc import`. What it says is exchange/'s business; here foreign files
// are read, and the quiz is checked together with the course before anything is written.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/body.h"
#include "model/new_files.h"
#include "source/parsed.h"

namespace mooc {

struct ForeignFiles {
  std::vector<SourceFile> sources;      // named as they were asked for
  std::vector<Diagnostic> diagnostics;  // source-encoding: not UTF-8
};
[[nodiscard]] Result<ForeignFiles> read_foreign_files(std::span<const std::filesystem::path> files);

// Markdown as a quiz has it.
[[nodiscard]] Body markdown_body(std::string_view text);

// The bytes of a file of the course; `path` is relative to course/. nullopt when there is none.
[[nodiscard]] std::optional<std::string> course_file(const std::filesystem::path& directory, std::string_view path);

struct NewQuiz {
  NewFile file;                // quizzes/NAME.json
  std::vector<NewFile> media;  // under course/media
};

// The errors that the quiz would bring into the course in `directory`; their spans are places in its text.
[[nodiscard]] Result<std::vector<Diagnostic>> errors_of_new_quiz(const std::filesystem::path& directory,
                                                                 const NewQuiz& quiz);

// All its files or none, and none over another.
[[nodiscard]] Result<void> add_quiz(const std::filesystem::path& directory, const NewQuiz& quiz);

}  // namespace mooc
