#include "model/state_size.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace mooc {
namespace {

// codec.ts, «WORST CASE of a course», term by term. All sizes in bytes of the payload.
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

std::size_t choices_size(const std::vector<Choice>& choices) {
  const std::size_t bitmap = bitmap_size(highest_number(choices));
  return bitmap + (bitmap >= 7 ? number_size(bitmap) : 0);
}

std::size_t placed_size(const Placement& placement, std::size_t options_of_item) {
  std::size_t size = number_size(placement.items.size());
  for (const Item& item : placement.items)
    size += number_size(item.number) + number_size(options_of_item) +
            options_of_item * number_size(highest_number(placement.options));
  return size;
}

std::size_t ordered_size(const std::vector<Choice>& items) {
  std::size_t size = number_size(items.size());
  for (const Choice& item : items) size += number_size(item.number);
  return size;
}

std::size_t value_size(const Answer& answer) {
  constexpr std::size_t text = 1 + 48;
  return std::visit(
      overloaded{[](const SingleChoice& a) { return choices_size(a.choices); },
                 [](const MultipleChoice& a) { return choices_size(a.choices); },
                 [](const TrueFalse&) { return std::size_t{0}; }, [](const ShortText&) { return text; },
                 [](const Numeric&) { return text; }, [](const Matching& a) { return placed_size(a, 1); },
                 [](const Categorise& a) { return placed_size(a, 1); },
                 [](const Matrix& a) { return placed_size(a, a.several ? a.options.size() : 1); },
                 [](const Ordering& a) { return ordered_size(a.items); },
                 [](const GapText& a) { return number_size(a.gaps.size()) + a.gaps.size() * (2 + 1 + text); },
                 [](const Hotspot& a) { return choices_size(a.regions); },
                 [](const Likert& a) { return choices_size(a.scale); },
                 [](const LongText& a) { return choices_size(a.criteria); }},
      answer);
}

// Only a question of several right choices gives a part of its points.
std::size_t credit_size(const Answer& answer) { return std::holds_alternative<MultipleChoice>(answer) ? 2 : 0; }

std::size_t answers_size(const std::vector<Question>& questions) {
  std::size_t size = number_size(questions.size());
  for (const Question& question : questions)
    size += number_size(question.number) + 1 + credit_size(question.answer) + value_size(question.answer);
  return size;
}

std::size_t quiz_size(const Quiz& quiz) {
  constexpr std::size_t attempt_number = 3;
  constexpr std::size_t score = 2;
  return number_size(quiz.number) + 1 + 2 * (attempt_number + score + answers_size(quiz.questions));
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
