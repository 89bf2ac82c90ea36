#include "check/ids_lock.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "check/source_path.h"
#include "model/bodies.h"

namespace mooc {
namespace {

constexpr std::string_view first_line =
    "# Written by mooc, committed with the course: the numbers under which learners' records are kept. Lines are only "
    "added.\n";
// A learner's record has a bit for each number up to the highest of its parent, so a slip of the hand must not set it.
constexpr RecordNumber most = 100'000;

// What the lock says, with what was added to it.
class RecordNumbers {
 public:
  RecordNumbers(const Lock& lock, std::vector<Diagnostic>& diagnostics) : diagnostics_(diagnostics) {
    for (const LockEntry& entry : lock.entries) {
      RecordNumber& highest = highest_[folder_of(entry.path)];
      if (entry.number <= most) highest = std::max(highest, entry.number);
    }
    for (const LockEntry& entry : lock.entries) take(entry);
  }

  RecordNumber number(std::string path) {
    const auto known = numbers_.find(path);
    if (known != numbers_.end()) {
      used_.insert(known->first);
      return known->second;
    }
    const std::string parent(folder_of(path));
    const RecordNumber next = ++added_highest(parent);
    if (next == most + 1) refuse_next(parent);
    text_ += fmt::format("{} {}\n", path, next);
    ++new_entries_;
    used_.insert(numbers_.emplace(std::move(path), next).first->first);
    return next;
  }

  [[nodiscard]] bool is_used(const std::string& path) const { return used_.contains(path); }
  [[nodiscard]] std::size_t new_entries() const { return new_entries_; }
  [[nodiscard]] std::string take_text() { return std::move(text_); }

 private:
  void take(const LockEntry& entry) {
    const std::string_view parent = folder_of(entry.path);
    if (parent.empty() || entry.number < 1) {
      diagnostics_.push_back(error("lock-entry", entry.span,
                                   fmt::format("«{} {}» is no entry of ids.lock", entry.path, entry.number),
                                   "bring the line back as it was committed last"));
      return;
    }
    if (entry.number > most) {
      diagnostics_.push_back(
          error("lock-number", entry.span,
                fmt::format("the number {} is too high: those of ids.lock end at {}", entry.number, most),
                "bring the line back as it was committed last"));
      return;
    }
    if (const auto known = numbers_.find(entry.path); known != numbers_.end()) {
      if (known->second == entry.number) return;  // the same line twice, as a merge leaves it
      diagnostics_.push_back(error(
          "lock-identifier-twice", entry.span, fmt::format("«{}» has the number {} already", entry.path, known->second),
          "two branches numbered it: keep the line that learners have used already, remove the other"));
      return;
    }
    const auto [owner, is_new] = owners_.emplace(fmt::format("{} {}", parent, entry.number), &entry);
    if (!is_new) {
      diagnostics_.push_back(error(
          "lock-number-twice", entry.span,
          fmt::format("the number {} belongs to «{}» already", entry.number, owner->second->path),
          fmt::format("two branches gave it out: write «{} {}» here, if this is the line that no learner has used yet",
                      entry.path, highest_[parent] + 1)));
      return;
    }
    numbers_.emplace(entry.path, entry.number);
    text_ += fmt::format("{} {}\n", entry.path, entry.number);
  }

  // Told at the entry that has the last number, for what comes next has no line yet.
  void refuse_next(const std::string& parent) {
    const auto last = owners_.find(fmt::format("{} {}", parent, most));
    if (last == owners_.end()) return;
    diagnostics_.push_back(
        error("lock-number", last->second->span,
              fmt::format("after the number {} nothing new can get one beside «{}»", most, last->second->path),
              "bring the line back as it was committed last, with a lower number"));
  }

  RecordNumber& added_highest(const std::string& parent) {
    const auto known = highest_.find(parent);
    return known != highest_.end() ? known->second : highest_.emplace(*parents_.insert(parent).first, 0).first->second;
  }

  std::vector<Diagnostic>& diagnostics_;
  std::unordered_map<std::string, RecordNumber> numbers_;
  std::unordered_map<std::string, const LockEntry*> owners_;    // by «parent number»; they lie in the lock
  std::unordered_map<std::string_view, RecordNumber> highest_;  // by parent; names lie in the lock or in parents_
  std::unordered_set<std::string> parents_;
  std::unordered_set<std::string> used_;
  std::string text_{first_line};
  std::size_t new_entries_ = 0;
};

template <class Choices>
void number_choices(Choices& choices, const std::string& question, RecordNumbers& numbers) {
  for (auto& choice : choices) choice.number = numbers.number(question + "/" + choice.id.value);
}

void number_answer(Answer& answer, const std::string& path, RecordNumbers& numbers) {
  const auto placement = [&](Placement& a) {
    number_choices(a.items, path, numbers);
    number_choices(a.options, path, numbers);
  };
  std::visit(overloaded{[&](SingleChoice& a) { number_choices(a.choices, path, numbers); },
                        [&](MultipleChoice& a) { number_choices(a.choices, path, numbers); }, [](TrueFalse&) {},
                        [](ShortText&) {}, [](Numeric&) {}, [&](Matching& a) { placement(a); },
                        [&](Categorise& a) { placement(a); }, [&](Matrix& a) { placement(a); },
                        [&](Ordering& a) { number_choices(a.items, path, numbers); },
                        [&](GapText& a) {
                          number_choices(a.gaps, path, numbers);
                          number_choices(a.options, path, numbers);
                        },
                        [&](Hotspot& a) { number_choices(a.regions, path, numbers); },
                        [&](Likert& a) { number_choices(a.scale, path, numbers); },
                        [&](LongText& a) { number_choices(a.criteria, path, numbers); }},
             answer);
}

void number_questions(std::vector<Question>& questions, const std::string& parent, RecordNumbers& numbers) {
  for (Question& question : questions) {
    const std::string path = parent + "/" + question.id.value;
    question.number = numbers.number(path);
    number_answer(question.answer, path, numbers);
  }
}

void number_scenario(Scenario& scenario, RecordNumbers& numbers) {
  const std::string path = "scenario/" + scenario.id.value;
  scenario.number = numbers.number(path);
  for (Scene& scene : scenario.scenes) {
    const std::string place = path + "/" + scene.id.value;
    scene.number = numbers.number(place);
    for (SceneChoice& choice : scene.choices) choice.number = numbers.number(place + "/" + choice.id.value);
  }
}

void number_course(Course& course, RecordNumbers& numbers) {
  for (Module& module : course.modules) module.number = numbers.number("module/" + module.id.value);
  for (Lesson& lesson : course.lessons) {
    const std::string path = "lesson/" + lesson.id.value;
    lesson.number = numbers.number(path);
    number_questions(lesson.questions, path, numbers);
    for (Scenario& scenario : lesson.scenarios) number_scenario(scenario, numbers);
  }
  for (Quiz& quiz : course.quizzes) {
    if (quiz.id.empty()) continue;
    const std::string path = "quiz/" + quiz.id.value;
    quiz.number = numbers.number(path);
    number_questions(quiz.questions, path, numbers);
  }
  each_body(course, [&](Body& body) {
    for (Directive& directive : body.directives) {
      const std::string_view id =
          directive.kind == DirectiveKind::reflection ? directive.value("id") : std::string_view{};
      if (!id.empty()) directive.number = numbers.number(fmt::format("reflection/{}", id));
    }
  });
}

std::string what_is_lost(std::string_view path) {
  const auto depth = std::count(path.begin(), path.end(), '/');
  if (path.starts_with("reflection/")) return "learners no longer find what they wrote there";
  if (path.starts_with("scenario/") && depth == 1) return "learners lose their ways through it and their marks";
  if (path.starts_with("scenario/")) return "learners who are in the middle of it begin it again";
  if (path.starts_with("module/")) return "learners lose the place where they stopped, if it was there";
  if (path.starts_with("lesson/") && depth == 1) return "learners lose that they read it and their answers in it";
  if (path.starts_with("quiz/") && depth == 1) return "learners lose their attempts and marks of it";
  return depth == 2 ? "learners lose their answers to it" : "learners who chose it lose that answer";
}

void tell_what_vanished(const Lock& lock, const RecordNumbers& numbers, std::vector<Diagnostic>& diagnostics) {
  std::unordered_set<std::string_view> known;
  for (const LockEntry& entry : lock.entries) known.insert(entry.path);
  for (const LockEntry& entry : lock.entries) {
    if (numbers.is_used(entry.path)) continue;
    const std::string parent(folder_of(entry.path));
    if (known.contains(parent) && !numbers.is_used(parent)) continue;  // its parent is told about
    diagnostics.push_back(
        warning("vanished-id", entry.span,
                fmt::format("«{}» is no longer in the course: {}", entry.path, what_is_lost(entry.path)),
                "if it was renamed or reworded, give it its old identifier again; if it is gone for good, leave this "
                "line, for its number is never used again"));
  }
}

}  // namespace

NumberedRecords number_records(Course& course, const Lock& lock, LockRules rules,
                               std::vector<Diagnostic>& diagnostics) {
  RecordNumbers numbers(lock, diagnostics);
  number_course(course, numbers);
  if (rules.report_vanished) tell_what_vanished(lock, numbers, diagnostics);
  if (rules.frozen && numbers.new_entries() > 0) {
    diagnostics.push_back(
        warning("lock-frozen", course.info.span,
                fmt::format("{} new identifiers have no number in course/ids.lock, and --frozen leaves it as it is",
                            numbers.new_entries()),
                "build once without --frozen and commit course/ids.lock, before learners use what is built now"));
  }
  return {numbers.take_text(), numbers.new_entries()};
}

}  // namespace mooc
