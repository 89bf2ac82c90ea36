// The questions of a course as a bank has them: by module and by the quiz or lesson that asks them.
#pragma once

#include <string>
#include <vector>

#include "model/course.h"

namespace mooc {

struct BankEntry {
  const Question* question = nullptr;
  std::string idnumber;   // unique in the course, and the same for ever
  bool shuffles = false;  // its choices may come in any order
};

struct BankCategory {
  std::vector<std::string> parts;  // course, module, quiz or lesson
  std::string idnumber;
  std::vector<BankEntry> questions;  // at least one
};

// In course order. Quizzes that no page places come last, without a module.
[[nodiscard]] std::vector<BankCategory> bank_categories(const Course& course);

// What teachers see in their lists: the beginning of the question.
[[nodiscard]] std::string bank_name(const Question& question);

}  // namespace mooc
