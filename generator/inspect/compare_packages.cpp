#include "inspect/compare_packages.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>

namespace mooc {
namespace {

template <class Thing>
const Thing* with_number(const std::vector<Thing>& all, int number) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Thing& one) { return one.number == number; });
  return found == all.end() ? nullptr : &*found;
}

std::string standard_name(Standard standard) { return standard == Standard::scorm12 ? "SCORM 1.2" : "SCORM 2004"; }

class Comparison {
 public:
  Comparison(const PackagedCourse& old_one, const PackagedCourse& new_one) : old_(old_one), new_(new_one) {}

  std::vector<FateOfRecord> take() {
    compare_packaging();
    if (!starts_anew_) {
      compare_lessons();
      compare_quizzes();
      compare_course();
      say_what_is_kept();
    }
    std::stable_sort(fates_.begin(), fates_.end(),
                     [](const FateOfRecord& one, const FateOfRecord& other) { return one.fate < other.fate; });
    return std::move(fates_);
  }

 private:
  template <class... Arguments>
  void say(Fate fate, fmt::format_string<Arguments...> text, Arguments&&... arguments) {
    fates_.push_back({fate, fmt::format(text, std::forward<Arguments>(arguments)...)});
  }

  void compare_packaging() {
    if (old_.standard != new_.standard) {
      starts_anew_ = true;
      say(Fate::lost,
          "everything: the old package is {}, the new one {}; a platform gives the records of the one to the "
          "other in no sure way: make it with the target of the old one",
          standard_name(old_.standard), standard_name(new_.standard));
    }
    std::vector<std::string> gone;
    std::set_difference(old_.items.begin(), old_.items.end(), new_.items.begin(), new_.items.end(),
                        std::back_inserter(gone));
    if (gone.size() == old_.items.size()) {
      starts_anew_ = true;
      say(Fate::lost,
          "everything: the new package launches none of the items of the old one ({}); platforms keep records "
          "by item: keep the course's id and the way it is packed",
          fmt::join(old_.items, ", "));
    } else {
      for (const std::string& item : gone)
        say(Fate::lost, "the record of the item {}: the new package has none of that name", item);
    }
    if (starts_anew_) return;
    if (old_.manifest != new_.manifest)
      say(Fate::changed, "the manifest is called {}, and was {}: some platforms take that for another course",
          new_.manifest, old_.manifest);
    if (old_.id != new_.id)
      say(Fate::lost,
          "what lies in learners' browsers (copies of the record, notes): it is kept under the course's id, "
          "which is {} and was {}",
          new_.id, old_.id);
    if (!old_.preset.empty() && old_.preset != new_.preset)
      say(Fate::changed, "what is reported: the package is made for «{}», and was for «{}»", new_.preset, old_.preset);
  }

  void compare_lessons() {
    for (const PackagedLesson& lesson : old_.lessons) {
      const PackagedLesson* const now = with_number(new_.lessons, lesson.number);
      if (now == nullptr) {
        say(Fate::lost, "that lesson «{}» was read: it is gone", lesson.title);
      } else if (now->id != lesson.id) {
        say(Fate::lost, "that lesson {} was read: its number {} is now that of {}, which counts as read instead",
            lesson.id, lesson.number, now->id);
      } else {
        compare_questions(lesson.questions, now->questions, fmt::format("lesson «{}»", lesson.title));
        if (now->required && !lesson.required)
          say(Fate::changed, "lesson «{}» must now be read: progress is lower until then", lesson.title);
      }
    }
    for (const PackagedLesson& lesson : new_.lessons) {
      if (with_number(old_.lessons, lesson.number) != nullptr) continue;
      say(Fate::changed, "lesson «{}» is new{}", lesson.title,
          lesson.required ? ": progress is lower until it is read" : "");
    }
  }

  void compare_quizzes() {
    for (const PackagedQuiz& quiz : old_.quizzes) {
      const PackagedQuiz* const now = with_number(new_.quizzes, quiz.number);
      if (now == nullptr) {
        say(Fate::lost, "the mark of quiz «{}»: it is gone", quiz.title);
      } else if (now->id != quiz.id) {
        say(Fate::lost, "the mark of quiz {}: its number {} is now that of {}, which gets the mark instead", quiz.id,
            quiz.number, now->id);
      } else {
        compare_questions(quiz.questions, now->questions, fmt::format("quiz «{}»", quiz.title));
        compare_settings(quiz, *now);
      }
    }
    for (const PackagedQuiz& quiz : new_.quizzes) {
      if (with_number(old_.quizzes, quiz.number) != nullptr) continue;
      say(Fate::changed, "quiz «{}» is new{}{}", quiz.title,
          quiz.practice
              ? ""
              : ": it counts 0 in the course's score until it is finished; a mark on the platform does not fall",
          quiz.required ? ", and must be passed to pass the course" : "");
    }
  }

  void compare_settings(const PackagedQuiz& before, const PackagedQuiz& now) {
    if (before.practice != now.practice)
      say(Fate::changed, "quiz «{}» {}", before.title,
          now.practice ? "is practice now: its mark no longer counts"
                       : "is graded now: it was practice, and counts in the course's score");
    if (before.weight != now.weight)
      say(Fate::changed, "quiz «{}» weighs {} and weighed {}: the course's score is another one with the same answers",
          before.title, now.weight, before.weight);
    if (before.pass_mark != now.pass_mark)
      say(Fate::changed, "quiz «{}» is passed with {} %, and was with {} %", before.title, now.pass_mark,
          before.pass_mark);
    if (!before.required && now.required)
      say(Fate::changed, "quiz «{}» must now be passed to pass the course", before.title);
  }

  void compare_questions(const std::vector<PackagedQuestion>& before, const std::vector<PackagedQuestion>& after,
                         const std::string& where) {
    for (const PackagedQuestion& question : before) {
      const PackagedQuestion* const now = with_number(after, question.number);
      if (now == nullptr)
        say(Fate::lost, "answers to question {} of {}: it is gone (a finished quiz keeps its mark)", question.id,
            where);
      else if (now->id != question.id)
        say(Fate::lost, "answers to question {} of {}: its number {} is now that of {}, which gets them instead",
            question.id, where, question.number, now->id);
      else if (now->type != question.type)
        say(Fate::lost, "answers to question {} of {}: it is {} now, and was {}", question.id, where, now->type,
            question.type);
      else
        compare_choices(question, *now, where);
    }
    for (const PackagedQuestion& question : after) {
      if (with_number(before, question.number) == nullptr)
        say(Fate::changed, "question {} of {} is new: who is in the middle answers it, too", question.id, where);
    }
  }

  void compare_choices(const PackagedQuestion& before, const PackagedQuestion& now, const std::string& where) {
    for (const PackagedChoice& choice : before.choices) {
      const PackagedChoice* const same = with_number(now.choices, choice.number);
      if (same == nullptr)
        say(Fate::lost, "that choice {} of question {} in {} was taken: it is gone", choice.id, before.id, where);
      else if (same->id != choice.id)
        say(Fate::lost, "that choice {} of question {} in {} was taken: its number {} is now that of {}", choice.id,
            before.id, where, choice.number, same->id);
    }
    if (before.points != now.points)
      say(Fate::changed,
          "question {} of {} gives {} points, and gave {}: only attempts that are not finished count anew", before.id,
          where, now.points, before.points);
  }

  void compare_course() {
    if (old_.pass_mark != new_.pass_mark)
      say(Fate::changed, "the course is passed with {} %, and was with {} %; who has passed stays so", new_.pass_mark,
          old_.pass_mark);
  }

  void say_what_is_kept() {
    std::size_t lessons = 0, quizzes = 0;
    for (const PackagedLesson& lesson : old_.lessons) {
      const PackagedLesson* const now = with_number(new_.lessons, lesson.number);
      lessons += now != nullptr && now->id == lesson.id ? 1 : 0;
    }
    for (const PackagedQuiz& quiz : old_.quizzes) {
      const PackagedQuiz* const now = with_number(new_.quizzes, quiz.number);
      quizzes += now != nullptr && now->id == quiz.id ? 1 : 0;
    }
    say(Fate::kept, "status and score on the platform, and the place: they never fall");
    say(Fate::kept, "what was read of {} of {} lessons, and the marks of {} of {} quizzes", lessons,
        old_.lessons.size(), quizzes, old_.quizzes.size());
  }

  const PackagedCourse& old_;
  const PackagedCourse& new_;
  bool starts_anew_ = false;
  std::vector<FateOfRecord> fates_;
};

}  // namespace

std::string_view name_of(Fate fate) {
  switch (fate) {
    case Fate::lost:
      return "lost";
    case Fate::changed:
      return "changed";
    case Fate::kept:
      return "kept";
  }
  return "";
}

std::vector<FateOfRecord> compare_packages(const PackagedCourse& old_one, const PackagedCourse& new_one) {
  return Comparison(old_one, new_one).take();
}

bool loses_something(const std::vector<FateOfRecord>& fates) {
  return std::any_of(fates.begin(), fates.end(), [](const FateOfRecord& entry) { return entry.fate == Fate::lost; });
}

}  // namespace mooc
