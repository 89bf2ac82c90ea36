#include "model/quiz_pools.h"

#include <algorithm>

namespace mooc {

const Pool* pool_of(const Quiz& quiz, const Question& question) {
  const auto draws_it = [&](const Pool& pool) {
    return std::find(question.tags.begin(), question.tags.end(), pool.tag) != question.tags.end();
  };
  const auto pool = std::find_if(quiz.pools.begin(), quiz.pools.end(), draws_it);
  return pool == quiz.pools.end() ? nullptr : &*pool;
}

std::size_t asked_questions(const Quiz& quiz) {
  const auto lying_in = [&](const Pool* pool) {
    return static_cast<std::size_t>(std::count_if(quiz.questions.begin(), quiz.questions.end(),
                                                  [&](const Question& one) { return pool_of(quiz, one) == pool; }));
  };
  std::size_t asked = lying_in(nullptr);
  for (const Pool& pool : quiz.pools) asked += std::min(lying_in(&pool), static_cast<std::size_t>(pool.draw));
  return asked;
}

}  // namespace mooc
