#include "report/question_statistics.h"

#include <algorithm>
#include <unordered_set>

#include "model/question_facts.h"

namespace mooc {
namespace {

class QuestionCount {
 public:
  void add(const std::vector<Question>& questions) {
    for (const Question& question : questions) add(question);
  }

  QuestionStatistics take(const CompetenceFramework& framework) && {
    for (const CompetenceCategory& category : framework.categories) {
      for (const CompetenceItem& item : category.items) {
        if (asked_.contains(item.code)) count_.competences.push_back(item.code);
      }
    }
    return std::move(count_);
  }

 private:
  void add(const Question& question) {
    ++count_.questions;
    ++count_.by_type[question.answer.index()];
    count_.points += is_marked(question.answer) ? question.points : 0;
    count_.explained += explains_its_answer(question) ? 1U : 0U;
    count_.without_competence += question.competences.empty() ? 1U : 0U;
    asked_.insert(question.competences.begin(), question.competences.end());
    const std::vector<Choice>* const choices = choices_of(question);
    if (choices == nullptr) return;
    count_.fewest_choices = has_choices_ ? std::min(count_.fewest_choices, choices->size()) : choices->size();
    count_.most_choices = std::max(count_.most_choices, choices->size());
    has_choices_ = true;
    if (!std::holds_alternative<SingleChoice>(question.answer)) return;
    ++count_.single;
    count_.right_longest += right_is_longest(*choices) ? 1U : 0U;
  }

  QuestionStatistics count_;
  std::unordered_set<CompetenceCode> asked_;
  bool has_choices_ = false;
};

}  // namespace

std::vector<QuizStatistics> quiz_statistics(const Course& course) {
  const auto modules = modules_of_quizzes(course);
  std::vector<QuizStatistics> statistics;
  for (std::size_t i = 0; i < course.quizzes.size(); ++i) {
    QuestionCount count;
    count.add(course.quizzes[i].questions);
    statistics.push_back({i, modules[i], std::move(count).take(course.competences)});
  }
  return statistics;
}

std::vector<QuestionStatistics> practice_statistics(const Course& course) {
  std::vector<QuestionStatistics> statistics;
  for (const Module& module : course.modules) {
    QuestionCount count;
    count.add(module.questions);
    for (const LessonId& lesson : module.lessons) count.add(course.lesson(lesson).questions);
    statistics.push_back(std::move(count).take(course.competences));
  }
  return statistics;
}

}  // namespace mooc
