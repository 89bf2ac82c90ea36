#include "model/state_size.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace mooc {
namespace {

// state/worst_case.ts, term by term. All sizes in bytes of the payload.
std::size_t number_size(std::size_t value) {
  std::size_t size = 1;
  for (; value > 127; value /= 128) ++size;
  return size;
}

std::size_t number_size(RecordNumber number) { return number_size(static_cast<std::size_t>(std::max(number, 0))); }

std::size_t bitmap_size(RecordNumber highest) { return (static_cast<std::size_t>(std::max(highest, 0)) + 7) / 8; }

template <class Records>
RecordNumber highest_number(const Records& records) {
  RecordNumber highest = 0;
  for (const auto& record : records) highest = std::max(highest, record.number);
  return highest;
}

// A bitmap behind its own length.
std::size_t counted_bitmap_size(RecordNumber highest) {
  return number_size(bitmap_size(highest)) + bitmap_size(highest);
}

std::size_t choices_size(const std::vector<Choice>& choices) {
  const std::size_t bitmap = bitmap_size(highest_number(choices));
  return bitmap + (bitmap >= 7 ? number_size(bitmap) : 0);
}

std::size_t placed_size(const Placement& placement, bool several) {
  const std::size_t items = bitmap_size(highest_number(placement.items));
  const RecordNumber option = highest_number(placement.options);
  const std::size_t of_item = several ? counted_bitmap_size(option) : number_size(option);
  return items + (items >= 3 ? number_size(items) : 0) + placement.items.size() * of_item;
}

std::size_t count_size(std::size_t count) { return count >= 7 ? number_size(count) : 0; }

std::size_t ordered_size(const std::vector<Choice>& items) {
  std::size_t size = count_size(items.size());
  for (const Choice& item : items) size += number_size(item.number);
  return size;
}

std::size_t gaps_size(const GapText& text) {
  constexpr std::size_t typed = 1 + 24;
  const std::size_t chosen = number_size(static_cast<std::size_t>(highest_number(text.options)) * 4 + 1);
  std::size_t size = count_size(text.gaps.size());
  for (const Gap& gap : text.gaps) size += number_size(gap.number) + (gap.offered.empty() ? typed : chosen);
  return size;
}

std::size_t value_size(const Answer& answer) {
  constexpr std::size_t text = 1 + 48;
  return std::visit(
      overloaded{[](const SingleChoice& a) { return choices_size(a.choices); },
                 [](const MultipleChoice& a) { return choices_size(a.choices); },
                 [](const TrueFalse&) { return std::size_t{0}; }, [](const ShortText&) { return text; },
                 [](const Numeric&) { return text; }, [](const Matching& a) { return placed_size(a, false); },
                 [](const Categorise& a) { return placed_size(a, false); },
                 [](const Matrix& a) { return placed_size(a, a.several); },
                 [](const Ordering& a) { return ordered_size(a.items); }, [](const GapText& a) { return gaps_size(a); },
                 [](const Hotspot& a) { return choices_size(a.regions); },
                 [](const Likert& a) { return choices_size(a.scale); },
                 [](const LongText& a) { return choices_size(a.criteria); }},
      answer);
}

// An answer to it can be worth a part of its points.
bool gives_parts(const Answer& answer) {
  const auto has_credit = [](const auto& patterns) {
    return std::any_of(patterns.begin(), patterns.end(), [](const auto& pattern) { return pattern.credit > 0; });
  };
  return std::visit(overloaded{[&](const SingleChoice& a) { return has_credit(a.choices); },
                               [](const MultipleChoice&) { return true; }, [](const TrueFalse&) { return false; },
                               [&](const ShortText& a) { return has_credit(a.expected); },
                               [&](const Numeric& a) { return has_credit(a.expected); },
                               [](const Matching&) { return true; }, [](const Categorise&) { return true; },
                               [](const Matrix&) { return true; }, [](const Ordering&) { return true; },
                               [](const GapText&) { return true; }, [](const Hotspot& a) { return a.several; },
                               [](const Likert&) { return false; }, [](const LongText&) { return false; }},
                    answer);
}

std::size_t credit_size(const Question& question) {
  if (question.attempts > 1) return number_size(static_cast<std::size_t>(question.attempts)) + 2;
  return gives_parts(question.answer) || question.hint_cost > 0 ? 2 : 0;
}

std::size_t answer_size(const Question& question) {
  return number_size(question.number) + 1 + credit_size(question) + value_size(question.answer);
}

std::size_t answers_size(const std::vector<Question>& questions) {
  std::size_t size = number_size(questions.size());
  for (const Question& question : questions) size += answer_size(question);
  return size;
}

// The place of the question's pool; their number for one that is in none.
std::size_t pool_of(const Quiz& quiz, const Question& question) {
  const auto has_tag = [&](const Pool& pool) {
    return std::find(question.tags.begin(), question.tags.end(), pool.tag) != question.tags.end();
  };
  return static_cast<std::size_t>(std::find_if(quiz.pools.begin(), quiz.pools.end(), has_tag) - quiz.pools.begin());
}

// Of each pool the longest that can be drawn, and what is always asked.
std::size_t drawn_answers_size(const Quiz& quiz) {
  std::vector<std::vector<std::size_t>> sizes(quiz.pools.size() + 1);
  for (const Question& question : quiz.questions) sizes[pool_of(quiz, question)].push_back(answer_size(question));
  std::size_t count = 0;
  std::size_t size = 0;
  for (std::size_t pool = 0; pool < sizes.size(); ++pool) {
    std::sort(sizes[pool].rbegin(), sizes[pool].rend());
    const std::size_t asked =
        pool < quiz.pools.size() ? static_cast<std::size_t>(std::max(quiz.pools[pool].draw, 0)) : sizes[pool].size();
    for (std::size_t i = 0; i < std::min(asked, sizes[pool].size()); ++i, ++count) size += sizes[pool][i];
  }
  return number_size(count) + size;
}

std::size_t hints_size(const std::vector<Question>& questions) {
  RecordNumber highest = 0;
  for (const Question& question : questions)
    if (question.hint_cost > 0) highest = std::max(highest, question.number);
  return highest == 0 ? 0 : counted_bitmap_size(highest);
}

std::size_t attempt_size(const Quiz& quiz) {
  constexpr std::size_t attempt_number = 3;
  constexpr std::size_t score = 2;
  const std::size_t answers = quiz.pools.empty()
                                  ? answers_size(quiz.questions)
                                  : counted_bitmap_size(highest_number(quiz.questions)) + drawn_answers_size(quiz);
  return attempt_number + score + hints_size(quiz.questions) + answers;
}

std::size_t quiz_size(const Quiz& quiz) { return number_size(quiz.number) + 1 + 2 * attempt_size(quiz); }

// codec.ts, «[2]»: an older program cannot read it.
bool needs_version_2(const Question& question) {
  return question.attempts > 1 || question.hint_cost > 0 ||
         std::visit(overloaded{[](const SingleChoice&) { return false; }, [](const MultipleChoice&) { return false; },
                               [](const TrueFalse&) { return false; }, [](const ShortText&) { return false; },
                               [](const Numeric&) { return false; }, [](const Matching&) { return true; },
                               [](const Categorise&) { return true; }, [](const Matrix&) { return true; },
                               [](const Ordering&) { return true; }, [](const GapText&) { return true; },
                               [](const Hotspot&) { return false; }, [](const Likert&) { return false; },
                               [](const LongText&) { return false; }},
                    question.answer);
}

bool needs_version_2(const Course& course) {
  const auto any = [](const std::vector<Question>& questions) {
    return std::any_of(questions.begin(), questions.end(),
                       [](const Question& question) { return needs_version_2(question); });
  };
  return std::any_of(course.quizzes.begin(), course.quizzes.end(),
                     [&](const Quiz& quiz) { return !quiz.pools.empty() || any(quiz.questions); }) ||
         std::any_of(course.lessons.begin(), course.lessons.end(),
                     [&](const Lesson& lesson) { return !lesson.scenarios.empty() || any(lesson.questions); });
}

std::size_t scenario_size(const Scenario& scenario) {
  constexpr std::size_t attempt_number = 3;
  constexpr std::size_t score = 2;
  constexpr std::size_t credit = 2;
  RecordNumber choice = 0;
  for (const Scene& scene : scenario.scenes) choice = std::max(choice, highest_number(scene.choices));
  const std::size_t step = number_size(highest_number(scenario.scenes)) + number_size(4 * choice) + credit;
  const auto steps = static_cast<std::size_t>(steps_kept(scenario));
  return number_size(scenario.number) + 1 + 2 * (attempt_number + score + number_size(steps) + steps * step);
}

std::size_t scenarios_size(const Course& course) {
  std::size_t count = 0;
  std::size_t size = 0;
  for (const Lesson& lesson : course.lessons) {
    count += lesson.scenarios.size();
    for (const Scenario& scenario : lesson.scenarios) size += scenario_size(scenario);
  }
  return number_size(count) + size;
}

std::size_t practice_size(const Lesson& lesson) {
  return lesson.questions.empty() ? 0 : number_size(lesson.number) + answers_size(lesson.questions);
}

std::size_t place_size(const Course& course) {
  const RecordNumber highest =
      std::max({highest_number(course.lessons), highest_number(course.quizzes), highest_number(course.modules)});
  return highest == 0 ? 0 : number_size(highest);
}

int characters(std::size_t bytes) { return static_cast<int>((bytes * 4 + 2) / 3); }

struct Cost {
  std::string what;
  std::size_t bytes = 0;
};

std::vector<Cost> costs(const Course& course) {
  std::vector<Cost> all;
  for (const Quiz& quiz : course.quizzes) {
    all.push_back({fmt::format("quiz {} {}", quiz.id.value, characters(quiz_size(quiz))), quiz_size(quiz)});
  }
  for (const Lesson& lesson : course.lessons) {
    for (const Scenario& scenario : lesson.scenarios)
      all.push_back({fmt::format("simulation {} {}", scenario.id.value, characters(scenario_size(scenario))),
                     scenario_size(scenario)});
    if (lesson.questions.empty()) continue;
    all.push_back({fmt::format("questions of lesson {} {}", lesson.id.value, characters(practice_size(lesson))),
                   practice_size(lesson)});
  }
  std::stable_sort(all.begin(), all.end(), [](const Cost& one, const Cost& other) { return one.bytes > other.bytes; });
  return all;
}

}  // namespace

int worst_state_characters(const Course& course) {
  constexpr std::size_t mark = 4;
  constexpr std::size_t revision = 5;
  constexpr std::size_t head = 1;
  constexpr std::size_t checksum = 4;
  const std::size_t read = bitmap_size(highest_number(course.lessons));
  std::size_t payload = mark + revision + head + place_size(course) + number_size(read) + read;
  payload += number_size(course.quizzes.size());
  for (const Quiz& quiz : course.quizzes) payload += quiz_size(quiz);
  const auto with_questions = std::count_if(course.lessons.begin(), course.lessons.end(),
                                            [](const Lesson& lesson) { return !lesson.questions.empty(); });
  payload += number_size(static_cast<std::size_t>(with_questions));
  for (const Lesson& lesson : course.lessons) payload += practice_size(lesson);
  if (needs_version_2(course)) payload += scenarios_size(course);
  return 1 + characters(payload + checksum);
}

std::string largest_in_state(const Course& course) {
  const std::vector<Cost> all = costs(course);
  std::string largest;
  for (std::size_t i = 0; i < std::min<std::size_t>(all.size(), 3); ++i) largest += (i == 0 ? "" : ", ") + all[i].what;
  return largest;
}

StateTooLong state_too_long(const Course& course) {
  return {fmt::format("a learner's record can take {} characters, and platforms keep {} safely",
                      course.state_characters, state_limit),
          fmt::format("most goes to (characters): {}; short and numeric answers cost most, so make some of them "
                      "choices, make quizzes shorter, or make two courses",
                      largest_in_state(course))};
}

}  // namespace mooc
