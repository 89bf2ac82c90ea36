#include "check/objectives.h"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>

#include "model/coverage.h"

namespace mooc {
namespace {

using Codes = std::unordered_set<CompetenceCode>;

void add_codes(Codes& codes, const std::vector<CompetenceCode>& more) { codes.insert(more.begin(), more.end()); }

bool names_any(const Codes& codes, const std::vector<CompetenceCode>& wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const CompetenceCode& code) { return codes.contains(code); });
}

std::string listed(const std::vector<CompetenceCode>& codes) {
  std::string list;
  for (const CompetenceCode& code : codes) list += (list.empty() ? "" : ", ") + code.value;
  return list;
}

bool lists_objectives(const Body& body) {
  return std::any_of(body.directives.begin(), body.directives.end(),
                     [](const Directive& directive) { return directive.kind == DirectiveKind::objectives; });
}

// Where the front matter of a page names its competence number `i`.
template <class Page>
SourceSpan place_of_code(const Page& page, std::size_t i) {
  return i < page.competence_spans.size() ? page.competence_spans[i] : page.span;
}

// What the questions and simulations of a module ask: those of its lessons, and of the quizzes on its way.
struct Asked {
  std::size_t questions = 0;
  Codes codes;
  bool complete = true;  // false: a quiz of the module, or a page that may place one, could not be read
};

class ObjectiveCheck {
 public:
  ObjectiveCheck(const Course& course, const Unread& unread, std::vector<Diagnostic>& diagnostics)
      : course_(course), unread_(unread), diagnostics_(diagnostics), coverage_(coverage_of(course)) {
    for (std::size_t i = 0; i < course.modules.size(); ++i) modules_.emplace(course.modules[i].id, i);
    for (std::size_t i = 0; i < coverage_.items.size(); ++i) items_.emplace(coverage_.items[i].code, i);
    asked_.resize(course.modules.size());
    count_read_codes();
  }

  void check() {
    for (const Lesson& lesson : course_.lessons) check_lesson_has_objective(lesson);
    collect_questions();
    for (std::size_t i = 0; i < course_.modules.size(); ++i) check_module(i);
    for (const Lesson& lesson : course_.lessons) {
      if (const auto module = modules_.find(lesson.module); module != modules_.end())
        check_lesson(lesson, asked_[module->second]);
    }
    check_assessed();
  }

 private:
  void tell(std::string rule, SourceSpan span, std::string message, std::string help) {
    diagnostics_.push_back(warning(std::move(rule), span, std::move(message), std::move(help)));
  }

  // Without a title its front matter could not be read.
  void check_lesson_has_objective(const Lesson& lesson) {
    if (lesson.title.empty() || !lesson.objectives.empty() || lists_objectives(lesson.body)) return;
    if (unread_.mentions("objectives", lesson.file) + unread_.mentions("objectifs", lesson.file) > 0) return;
    tell("lesson-objective", lesson.span, fmt::format("the lesson «{}» has no objective", lesson.title),
         "say in its front matter what one will be able to do: objectives:, then on the next line   - text: \"…\"");
  }

  void add_questions(Asked& asked, const std::vector<Question>& questions) {
    asked.questions += questions.size();
    for (const Question& question : questions) add_codes(asked.codes, question.competences);
  }

  // A decision asks as a question does.
  void add_scenario(Asked& asked, const Scenario& scenario) {
    for (const Scene& scene : scenario.scenes) {
      asked.questions += scene.choices.empty() ? 0 : 1;
      for (const SceneChoice& choice : scene.choices) add_codes(asked.codes, choice.competences);
    }
  }

  template <class Page>
  void collect_page(Asked& asked, const Page& page) {
    add_questions(asked, page.questions);
    if constexpr (std::is_same_v<Page, Lesson>)
      for (const Scenario& scenario : page.scenarios) add_scenario(asked, scenario);
    // Without a title its front matter could not be read.
    if (page.title.empty() && unread_.mentions("quiz", page.file) > 0) asked.complete = false;
    if (!page.quiz) return;
    const auto quiz = course_.quiz_index.find(*page.quiz);
    if (quiz == course_.quiz_index.end())
      asked.complete = false;
    else
      add_questions(asked, course_.quizzes[quiz->second].questions);
  }

  void collect_questions() {
    for (std::size_t i = 0; i < course_.modules.size(); ++i) collect_page(asked_[i], course_.modules[i]);
    for (const Lesson& lesson : course_.lessons) {
      if (const auto module = modules_.find(lesson.module); module != modules_.end())
        collect_page(asked_[module->second], lesson);
    }
  }

  [[nodiscard]] bool promises_anything(const Module& module) const {
    return !module.objectives.empty() ||
           std::any_of(module.lessons.begin(), module.lessons.end(), [&](const LessonId& id) {
             const auto lesson = course_.lesson_index.find(id);
             return lesson != course_.lesson_index.end() && !course_.lessons[lesson->second].objectives.empty();
           });
  }

  void check_module(std::size_t index) {
    const Module& module = course_.modules[index];
    const Asked& asked = asked_[index];
    if (asked.questions == 0 && asked.complete && !module.lessons.empty() && promises_anything(module)) {
      tell("objective-question", module.span,
           fmt::format("the module «{}» has objectives, but no question asks them", module.title),
           "write a quiz for it (quiz: in its front matter) or questions in its lessons");
    }
    check_asked(module.objectives, asked);
    check_claims(index);
  }

  void check_asked(const std::vector<Objective>& objectives, const Asked& asked) {
    if (asked.questions == 0) return;  // told once for the module
    for (const Objective& objective : objectives) {
      if (objective.competences.empty() || names_any(asked.codes, objective.competences)) continue;
      const bool uncertain = std::any_of(objective.competences.begin(), objective.competences.end(),
                                         [&](const CompetenceCode& code) { return is_uncertain(code); });
      if (!asked.complete || uncertain) continue;
      add_codes(told_, objective.competences);
      tell("objective-question", objective.span, "no question of the module asks what this objective promises",
           fmt::format("write a question with one of its competences ({}), in a lesson or the quiz of the module",
                       listed(objective.competences)));
    }
  }

  // Of files of which something could not be read: how often each code was read in them.
  void count_read_codes() {
    const auto count = [&](const std::vector<CompetenceCode>& codes, const std::vector<SourceSpan>& spans) {
      for (std::size_t i = 0; i < std::min(codes.size(), spans.size()); ++i)
        read_[codes[i]] += unread_.has(spans[i].file);
    };
    const auto count_questions = [&](const std::vector<Question>& questions) {
      for (const Question& question : questions) count(question.competences, question.competence_spans);
    };
    const auto count_page = [&](const auto& page) {
      count(page.competences, page.competence_spans);
      for (const Objective& objective : page.objectives) count(objective.competences, objective.competence_spans);
      count_questions(page.questions);
    };
    for (const Module& module : course_.modules) count_page(module);
    for (const Lesson& lesson : course_.lessons) count_page(lesson);
    for (const Quiz& quiz : course_.quizzes) count_questions(quiz.questions);
  }

  // May something that could not be read name this code?
  [[nodiscard]] bool may_stand_elsewhere(const CompetenceCode& code) const {
    const auto read = read_.find(code);
    return unread_.mentions(code.value) > (read == read_.end() ? 0 : read->second);
  }

  // Is the objective's own code wrong, or may the question that it misses stand where nothing could be read?
  [[nodiscard]] bool is_uncertain(const CompetenceCode& code) const {
    return !items_.contains(code) || may_stand_elsewhere(code);
  }

  // What a module claims, its lessons train.
  void check_claims(std::size_t index) {
    const Module& module = course_.modules[index];
    if (module.lessons.empty()) return;
    for (std::size_t i = 0; i < module.competences.size(); ++i) {
      const CompetenceCode& code = module.competences[i];
      const auto item = items_.find(code);  // an unknown code is another rule's business
      if (item == items_.end() || is_trained_in(index, coverage_.items[item->second])) continue;
      if (may_stand_elsewhere(code)) continue;
      tell("competence-untrained", place_of_code(module, i),
           fmt::format("the module names competence {}, but none of its lessons trains it", code.value),
           "name it in the lesson that trains it (competences: or an objective), or remove it here");
    }
  }

  [[nodiscard]] bool is_trained_in(std::size_t module, const ItemCoverage& item) const {
    const ModuleId& id = course_.modules[module].id;
    return std::any_of(item.lessons.begin(), item.lessons.end(),
                       [&](std::size_t lesson) { return course_.lessons[lesson].module == id; }) ||
           std::any_of(item.practice.begin(), item.practice.end(), [&](const QuestionPlace& place) {
             return place.owner == QuestionPlace::Owner::lesson && place.module == module;
           });
  }

  void check_lesson(const Lesson& lesson, const Asked& asked) {
    check_asked(lesson.objectives, asked);
    const bool all_tied = !lesson.objectives.empty() &&
                          std::none_of(lesson.objectives.begin(), lesson.objectives.end(),
                                       [](const Objective& objective) { return objective.competences.empty(); });
    if (!all_tied) return;  // an objective without codes may train any of them
    Codes trained;
    for (const Objective& objective : lesson.objectives) add_codes(trained, objective.competences);
    Asked own;
    collect_page(own, lesson);
    if (!own.complete) return;
    trained.merge(own.codes);
    for (std::size_t i = 0; i < lesson.competences.size(); ++i) {
      const CompetenceCode& code = lesson.competences[i];
      if (trained.contains(code) || is_uncertain(code)) continue;
      if (!coverage_.items[items_.at(code)].asked()) continue;  // told as competence-unassessed
      tell("competence-untrained", place_of_code(lesson, i),
           fmt::format("the lesson names competence {}, but none of its objectives and questions does", code.value),
           "name it in the objective that trains it, or remove it here");
    }
  }

  void check_assessed() {
    for (const ItemCoverage& item : coverage_.items) {
      if (!item.trained() || item.asked() || told_.contains(item.code) || may_stand_elsewhere(item.code)) continue;
      tell("competence-unassessed", place_of(item), fmt::format("no question asks competence {}", item.code.value),
           fmt::format("write a question with \"competences\": [\"{}\"] in a quiz or a lesson", item.code.value));
    }
  }

  // Where the first lesson that trains the item names it.
  [[nodiscard]] SourceSpan place_of(const ItemCoverage& item) const {
    const Lesson& lesson = course_.lessons[item.lessons.front()];
    const auto in = [&](const std::vector<CompetenceCode>& codes, const std::vector<SourceSpan>& spans) {
      const auto found = std::find(codes.begin(), codes.end(), item.code);
      const auto at = static_cast<std::size_t>(found - codes.begin());
      return found == codes.end() || at >= spans.size() ? std::nullopt : std::optional(spans[at]);
    };
    if (const auto place = in(lesson.competences, lesson.competence_spans)) return *place;
    for (const Objective& objective : lesson.objectives) {
      if (const auto place = in(objective.competences, objective.competence_spans)) return *place;
    }
    return lesson.span;
  }

  const Course& course_;
  const Unread& unread_;
  std::vector<Diagnostic>& diagnostics_;
  Coverage coverage_;
  std::unordered_map<ModuleId, std::size_t> modules_;
  std::unordered_map<CompetenceCode, std::size_t> items_;  // into coverage_.items
  std::vector<Asked> asked_;                               // of each module
  std::unordered_map<CompetenceCode, std::size_t> read_;   // see count_read_codes
  Codes told_;                                             // by objective-question
};

}  // namespace

void check_objectives(const Course& course, const Unread& unread, std::vector<Diagnostic>& diagnostics) {
  ObjectiveCheck(course, unread, diagnostics).check();
}

}  // namespace mooc
