#include "check/competences.h"

#include <fmt/format.h>

#include <algorithm>

namespace mooc {
namespace {

class CompetenceCheck {
 public:
  CompetenceCheck(const Names& names, std::vector<Diagnostic>& diagnostics) : names_(names), diagnostics_(diagnostics) {
    for (const CompetenceCategory& category : names.course->competences.categories) {
      for (const CompetenceItem& item : category.items) codes_.push_back(item.code.value);
    }
  }

  void codes(std::span<const CompetenceCode> codes, std::span<const SourceSpan> spans, SourceSpan otherwise) {
    for (std::size_t i = 0; i < codes.size(); ++i) {
      if (!names_.competences.contains(codes[i].value))
        unknown(codes[i].value, i < spans.size() ? spans[i] : otherwise);
    }
  }

  void questions(std::span<const Question> questions) {
    for (const Question& question : questions) codes(question.competences, question.competence_spans, question.span);
  }

  void scenario(const Scenario& scenario) {
    for (const Scene& scene : scenario.scenes)
      for (const SceneChoice& choice : scene.choices) codes(choice.competences, choice.competence_spans, choice.span);
  }

  template <class Page>
  void page(const Page& page) {
    codes(page.competences, page.competence_spans, page.span);
    for (const Objective& objective : page.objectives)
      codes(objective.competences, objective.competence_spans, objective.span);
    questions(page.questions);
  }

 private:
  void unknown(const std::string& code, SourceSpan span) {
    if (!names_.has_competences) {
      if (!told_) {
        diagnostics_.push_back(
            error("unknown-competence", span,
                  fmt::format("«{}» names a competence, but there is no course/competences.yaml", code),
                  "write the framework there: source, then categories with code, title and items"));
      }
      told_ = true;
      return;
    }
    diagnostics_.push_back(
        error("unknown-competence", span, fmt::format("course/competences.yaml has no item «{}»", code), help(code)));
  }

  [[nodiscard]] std::string help(const std::string& code) const {
    for (const CompetenceCategory& category : names_.course->competences.categories) {
      if (category.code.value != code || category.items.empty()) continue;
      return fmt::format("«{}» is a category: name one of its items, {} to {}", code, category.items.front().code.value,
                         category.items.back().code.value);
    }
    return did_you_mean(code, codes_,
                        "codes are those of the items there, for example " +
                            (codes_.empty() ? std::string("1.1") : std::string(codes_.front())));
  }

  const Names& names_;
  std::vector<Diagnostic>& diagnostics_;
  std::vector<std::string_view> codes_;
  bool told_ = false;
};

}  // namespace

void check_competences(const Course& course, const Names& names, std::vector<Diagnostic>& diagnostics) {
  CompetenceCheck check(names, diagnostics);
  for (const Module& module : course.modules) check.page(module);
  for (const Lesson& lesson : course.lessons) {
    check.page(lesson);
    for (const Scenario& scenario : lesson.scenarios) check.scenario(scenario);
  }
  for (const Quiz& quiz : course.quizzes) check.questions(quiz.questions);
}

}  // namespace mooc
