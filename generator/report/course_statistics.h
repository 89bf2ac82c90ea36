// The numbers of the author's report, before anybody writes them down. Made from a course without errors, in which
// every identifier resolves. Indexes are places in the vectors of the course that they name.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "model/course.h"
#include "model/coverage.h"
#include "text/readability.h"

namespace mooc {

// How often something of a module names a competence item.
struct CoverageCell {
  std::size_t lessons = 0;   // that train it
  std::size_t practice = 0;  // practice questions that ask it
  std::size_t graded = 0;    // graded questions that ask it
  friend bool operator==(const CoverageCell&, const CoverageCell&) = default;
};

struct ItemStatistics {
  std::vector<CoverageCell> modules;  // one a module of the course
  CoverageCell total;                 // with the quizzes that no page places
};

struct LessonStatistics {
  std::size_t lesson = 0;
  int words = 0;                       // that one reader reads, questions apart
  std::optional<int> minutes_written;  // in its front matter
  int minutes_estimated = 0;           // at least 1
  ReadingCount reading;                // of its running text
  std::size_t questions = 0;           // practice questions
  std::uint64_t picture_bytes = 0;     // pictures and posters, which a first visit loads
};

struct ModuleStatistics {
  std::size_t module = 0;
  std::vector<LessonStatistics> lessons;
  int words = 0;              // introduction and lessons
  int minutes_shown = 0;      // to a learner: as written, else the sum of the lessons
  int minutes_estimated = 0;  // lessons, and a minute for each question of its quizzes
  ReadingCount reading;       // introduction and lessons
};

// The places of the answer types in model/question.h's variant.
constexpr std::size_t answer_types = std::variant_size_v<Answer>;

struct QuestionStatistics {
  std::size_t questions = 0;
  std::array<std::size_t, answer_types> by_type{};
  double points = 0;
  std::size_t fewest_choices = 0;  // of questions with one or several right choices; 0 without any
  std::size_t most_choices = 0;
  std::size_t single = 0;         // questions with one right choice …
  std::size_t right_longest = 0;  // … and those where it is the longest
  std::size_t explained = 0;
  std::size_t without_competence = 0;
  std::vector<CompetenceCode> competences;  // that are asked, in the framework's order
};

struct QuizStatistics {
  std::size_t quiz = 0;
  std::optional<std::size_t> module;  // none for a quiz that no page places
  QuestionStatistics questions;
};

enum class MediumKind : std::uint8_t { picture, video, sound, captions, other };

using MediumUser = std::variant<ModuleId, LessonId, QuizId, TermId>;

struct MediumStatistics {
  std::size_t medium = 0;
  MediumKind kind = MediumKind::other;
  std::vector<MediumUser> used_by;  // in course order, each once
};

struct CourseStatistics {
  Coverage coverage;
  std::vector<ItemStatistics> items;         // one for each entry of coverage.items
  std::vector<ModuleStatistics> modules;     // one a module
  std::vector<QuestionStatistics> practice;  // one a module: the questions written in it and in its lessons
  std::vector<QuizStatistics> quizzes;       // one a quiz
  std::vector<MediumStatistics> media;       // heaviest first
  std::uint64_t media_bytes = 0;
  int words = 0;
  int minutes_estimated = 0;
  ReadingCount reading;
};

[[nodiscard]] CourseStatistics statistics_of(const Course& course);

}  // namespace mooc
