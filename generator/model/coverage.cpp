#include "model/coverage.h"

#include <algorithm>
#include <unordered_map>

namespace mooc {
namespace {

class CoverageCount {
 public:
  explicit CoverageCount(const Course& course) {
    for (const CompetenceCategory& category : course.competences.categories) {
      for (const CompetenceItem& item : category.items) {
        place_.emplace(item.code, coverage_.items.size());
        coverage_.items.push_back({item.code, {}, {}, {}, {}});
      }
    }
  }

  // What the front matter of a module or a lesson names.
  template <class Page>
  void page(const Page& page, std::size_t index, std::vector<std::size_t> ItemCoverage::*list) {
    codes(page.competences, index, list);
    for (const Objective& objective : page.objectives) codes(objective.competences, index, list);
  }

  void questions(const std::vector<Question>& questions, QuestionPlace place,
                 std::vector<QuestionPlace> ItemCoverage::*list) {
    for (place.question = 0; place.question < questions.size(); ++place.question)
      codes(questions[place.question].competences, place, list);
  }

  // Each choice that names the item counts as a question of its own kind would: graded or practice.
  void scenario(const Scenario& scenario, QuestionPlace place) {
    for (const Scene& scene : scenario.scenes)
      for (const SceneChoice& choice : scene.choices)
        codes(choice.competences, place, scenario.graded ? &ItemCoverage::graded : &ItemCoverage::practice);
  }

  Coverage take() && { return std::move(coverage_); }

 private:
  template <class Entry>
  void codes(const std::vector<CompetenceCode>& codes, const Entry& entry, std::vector<Entry> ItemCoverage::*list) {
    for (const CompetenceCode& code : codes) {
      const auto found = place_.find(code);
      if (found == place_.end()) continue;
      auto& entries = coverage_.items[found->second].*list;
      if (entries.empty() || !(entries.back() == entry)) entries.push_back(entry);  // named twice counts once
    }
  }

  Coverage coverage_;
  std::unordered_map<CompetenceCode, std::size_t> place_;
};

std::unordered_map<ModuleId, std::size_t> places_of_modules(const Course& course) {
  std::unordered_map<ModuleId, std::size_t> places;
  for (std::size_t i = 0; i < course.modules.size(); ++i) places.emplace(course.modules[i].id, i);
  return places;
}

}  // namespace

const ItemCoverage* Coverage::find(const CompetenceCode& code) const {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const ItemCoverage& item) { return item.code == code; });
  return found == items.end() ? nullptr : &*found;
}

std::vector<std::optional<std::size_t>> modules_of_quizzes(const Course& course) {
  std::unordered_map<QuizId, std::size_t> quizzes;
  for (std::size_t i = 0; i < course.quizzes.size(); ++i) quizzes.emplace(course.quizzes[i].id, i);
  const auto modules = places_of_modules(course);
  std::vector<std::optional<std::size_t>> result(course.quizzes.size());
  std::optional<std::size_t> module;
  for (const Stop& stop : course.path) {
    if (const auto* begun = std::get_if<ModuleStop>(&stop)) module = modules.at(begun->id);
    if (const auto* quiz = std::get_if<QuizStop>(&stop)) result[quizzes.at(quiz->id)] = module;
  }
  return result;
}

Coverage coverage_of(const Course& course) {
  CoverageCount count(course);
  const auto modules = places_of_modules(course);
  for (std::size_t i = 0; i < course.modules.size(); ++i) {
    count.page(course.modules[i], i, &ItemCoverage::modules);
    count.questions(course.modules[i].questions, {QuestionPlace::Owner::module, i, 0, i}, &ItemCoverage::practice);
  }
  for (std::size_t i = 0; i < course.lessons.size(); ++i) {
    const Lesson& lesson = course.lessons[i];
    const auto home = modules.find(lesson.module);
    const auto module = home == modules.end() ? std::nullopt : std::optional(home->second);
    count.page(lesson, i, &ItemCoverage::lessons);
    count.questions(lesson.questions, {QuestionPlace::Owner::lesson, i, 0, module}, &ItemCoverage::practice);
    for (std::size_t at = 0; at < lesson.scenarios.size(); ++at)
      count.scenario(lesson.scenarios[at], {QuestionPlace::Owner::lesson, i, lesson.questions.size() + at, module});
  }
  const auto quiz_modules = modules_of_quizzes(course);
  for (std::size_t i = 0; i < course.quizzes.size(); ++i) {
    const Quiz& quiz = course.quizzes[i];
    count.questions(quiz.questions, {QuestionPlace::Owner::quiz, i, 0, quiz_modules[i]},
                    quiz.practice ? &ItemCoverage::practice : &ItemCoverage::graded);
  }
  return std::move(count).take();
}

}  // namespace mooc
