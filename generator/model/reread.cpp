#include "model/reread.h"

#include <algorithm>
#include <map>
#include <set>

#include "model/coverage.h"

namespace mooc {
namespace {

class RereadFinder {
 public:
  RereadFinder(const Course& course, const Coverage& coverage, const Quiz& quiz)
      : course_(course), coverage_(coverage), quiz_(quiz) {
    for (const Module& module : course.modules)
      if (module.quiz == quiz.id) near_ = lessons_of(module);
    for (std::size_t i = 0; i < course.lessons.size(); ++i) {
      if (course.lessons[i].quiz != quiz.id) continue;
      followed_ = {i};
      for (const Module& module : course.modules)
        if (module.id == course.lessons[i].module) near_ = lessons_of(module);
    }
    if (followed_.empty()) followed_ = near_;
  }

  std::vector<LessonBehind> find() {
    for (std::size_t question = 0; question < quiz_.questions.size(); ++question) add(question);
    std::vector<LessonBehind> all;
    for (auto& [lesson, behind] : behind_) all.push_back(std::move(behind));
    return all;
  }

 private:
  std::set<std::size_t> lessons_of(const Module& module) const {
    std::set<std::size_t> places;
    for (const LessonId& id : module.lessons) {
      const auto place = course_.lesson_index.find(id);
      if (place != course_.lesson_index.end()) places.insert(place->second);
    }
    return places;
  }

  // Of those that train an item, the ones near the quiz; where none is, the last before its module, else the first
  // behind.
  std::vector<std::size_t> training(const ItemCoverage& item) const {
    std::vector<std::size_t> near;
    std::copy_if(item.lessons.begin(), item.lessons.end(), std::back_inserter(near),
                 [&](std::size_t lesson) { return near_.contains(lesson); });
    if (!near.empty() || item.lessons.empty()) return near;
    const auto behind =
        near_.empty() ? item.lessons.end() : std::lower_bound(item.lessons.begin(), item.lessons.end(), *near_.begin());
    return {behind == item.lessons.begin() ? *behind : *std::prev(behind)};
  }

  void add(std::size_t question) {
    bool found = false;
    for (const CompetenceCode& code : quiz_.questions[question].competences) {
      const ItemCoverage* const item = coverage_.find(code);
      if (item == nullptr) continue;
      for (const std::size_t lesson : training(*item)) {
        put(lesson, question);
        train(behind_[lesson], code, question);
        found = true;
      }
    }
    if (found) return;
    for (const std::size_t lesson : followed_) put(lesson, question);
  }

  void put(std::size_t lesson, std::size_t question) {
    auto& behind = behind_[lesson];
    behind.lesson = lesson;
    if (behind.questions.empty() || behind.questions.back() != question) behind.questions.push_back(question);
  }

  void train(LessonBehind& behind, const CompetenceCode& code, std::size_t question) {
    auto place = std::find_if(behind.trains.begin(), behind.trains.end(),
                              [&](const TrainedItem& one) { return one.item->code == code; });
    if (place == behind.trains.end()) place = behind.trains.insert(place, {item_of(code), {}});
    if (place->questions.empty() || place->questions.back() != question) place->questions.push_back(question);
  }

  const CompetenceItem* item_of(const CompetenceCode& code) const {
    for (const CompetenceCategory& category : course_.competences.categories)
      for (const CompetenceItem& item : category.items)
        if (item.code == code) return &item;
    return nullptr;  // never: coverage knows it
  }

  const Course& course_;
  const Coverage& coverage_;
  const Quiz& quiz_;
  std::set<std::size_t> near_;      // the lessons of the quiz's module
  std::set<std::size_t> followed_;  // the lesson that the quiz follows, else those of its module
  std::map<std::size_t, LessonBehind> behind_;
};

}  // namespace

std::vector<std::vector<LessonBehind>> lessons_behind_quizzes(const Course& course) {
  const Coverage coverage = coverage_of(course);
  std::vector<std::vector<LessonBehind>> all;
  for (const Quiz& quiz : course.quizzes) all.push_back(RereadFinder(course, coverage, quiz).find());
  return all;
}

}  // namespace mooc
