// Which lessons train a competence item and which questions ask it: one computation for the author's report and for the
// rules of check. A course with mistakes is counted as far as it goes; codes that the framework does not have are
// passed over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "model/course.h"

namespace mooc {

// A question's place in the course.
struct QuestionPlace {
  enum class Owner : std::uint8_t { module, lesson, quiz };
  Owner owner = Owner::lesson;
  std::size_t index = 0;              // of the owner in course.modules, course.lessons or course.quizzes
  std::size_t question = 0;           // among the owner's questions; behind them its simulations, one each
  std::optional<std::size_t> module;  // into course.modules; none for a quiz that no page places
  friend bool operator==(const QuestionPlace&, const QuestionPlace&) = default;
};

// Each list in course order, each entry once.
struct ItemCoverage {
  CompetenceCode code;
  std::vector<std::size_t> modules;  // into course.modules: those that name the item; they claim it, lessons train it
  std::vector<std::size_t> lessons;  // into course.lessons: those that name it in competences or in an objective
  std::vector<QuestionPlace> practice;  // questions of lessons, modules and practice quizzes
  std::vector<QuestionPlace> graded;    // questions of the other quizzes

  [[nodiscard]] bool trained() const { return !lessons.empty(); }
  [[nodiscard]] bool asked() const { return !practice.empty() || !graded.empty(); }
};

struct Coverage {
  std::vector<ItemCoverage> items;  // in the framework's order

  // nullptr when the framework has no such item
  [[nodiscard]] const ItemCoverage* find(const CompetenceCode& code) const;
};

[[nodiscard]] Coverage coverage_of(const Course& course);

// The module on whose way each quiz of the course lies, one entry a quiz; none for a quiz that no page places.
[[nodiscard]] std::vector<std::optional<std::size_t>> modules_of_quizzes(const Course& course);

}  // namespace mooc
