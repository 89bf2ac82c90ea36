#include "check/identifiers.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "check/question_advice.h"
#include "model/bodies.h"
#include "model/question_facts.h"

namespace mooc {
namespace {

// The names given so far within one parent.
class Register {
 public:
  Register(std::string_view kind, std::span<const SourceFile> sources, std::vector<Diagnostic>& diagnostics)
      : kind_(kind), sources_(sources), diagnostics_(diagnostics) {}

  // False when the name was taken.
  bool add(const std::string& id, SourceSpan span, std::string_view remedy) {
    const auto [first, is_new] = taken_.emplace(id, span);
    if (is_new || id.empty()) return is_new;
    const SourceFile& file = sources_[first->second.file];
    diagnostics_.push_back(error("duplicate-id", span,
                                 fmt::format("the {} «{}» exists already, in {}, line {}", kind_, id, file.path,
                                             file.position(first->second.begin).line),
                                 std::string(remedy)));
    return false;
  }

 private:
  std::string_view kind_;
  std::span<const SourceFile> sources_;
  std::vector<Diagnostic>& diagnostics_;
  std::unordered_map<std::string, SourceSpan> taken_;
};

constexpr std::string_view rename = "give one of the two another identifier";

template <class Things, class Index>
void index_things(const Things& things, Index& index, Register&& names, std::string_view remedy) {
  index.reserve(things.size());
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (names.add(things[i].id.value, things[i].span, remedy)) index.emplace(things[i].id, i);
  }
}

// Does a choice before it say the same?
bool is_repeated(const ChoiceList& list, std::size_t at) {
  return std::any_of(list.choices.begin(), list.choices.begin() + static_cast<std::ptrdiff_t>(at),
                     [&](const Choice* other) { return say_the_same(*other, *list.choices[at]); });
}

// What is said to the answer as a whole has these names beside the identifiers of choices (course.ts, AnswerKey).
bool is_name_of_whole(std::string_view id) { return id == "correct" || id == "partial" || id == "incorrect"; }

// One register for all that is chosen and all that it is given to (model/question.h).
void check_choices(const Question& question, std::span<const SourceFile> sources,
                   std::vector<Diagnostic>& diagnostics) {
  const auto lists = choice_lists(question);
  if (lists.empty()) return;
  Register names(lists.front().one, sources, diagnostics);
  if (const auto* text = std::get_if<GapText>(&question.answer))
    for (const Gap& gap : text->gaps) (void)names.add(gap.id.value, gap.span, rename);
  for (const ChoiceList& list : lists) {
    for (std::size_t i = 0; i < list.choices.size(); ++i) {
      const Choice& choice = *list.choices[i];
      if (!choice.id_written && is_repeated(list, i)) continue;  // equal-choices tells it
      (void)names.add(choice.id.value, choice.span,
                      choice.id_written
                          ? std::string(rename)
                          : fmt::format("two {}s look the same to mooc: give one an identifier, or change "
                                        "its words",
                                        list.one));
      if (choice.feedback && is_name_of_whole(choice.id.value))
        diagnostics.push_back(
            error("duplicate-id", choice.span,
                  fmt::format("«{}» is the name of what is said to the answer as a whole", choice.id.value),
                  "give it another identifier, or other words"));
    }
  }
}

void check_questions(const std::vector<Question>& questions, std::span<const SourceFile> sources,
                     std::vector<Diagnostic>& diagnostics) {
  if (questions.empty()) return;
  Register names("question", sources, diagnostics);
  for (const Question& question : questions) {
    (void)names.add(question.id.value, question.span, rename);
    check_choices(question, sources, diagnostics);
  }
}

void check_scenes(const Scenario& scenario, std::span<const SourceFile> sources, std::vector<Diagnostic>& diagnostics) {
  for (const Scene& scene : scenario.scenes) {
    Register names("choice", sources, diagnostics);
    for (const SceneChoice& choice : scene.choices)
      (void)names.add(choice.id.value, choice.span,
                      choice.id_written
                          ? rename
                          : "two choices look the same to mooc: give one an identifier, {id=autrement}, or "
                            "change its words");
  }
}

void check_competence_codes(const CompetenceFramework& framework, std::span<const SourceFile> sources,
                            std::vector<Diagnostic>& diagnostics) {
  Register codes("competence code", sources, diagnostics);
  for (const CompetenceCategory& category : framework.categories) {
    (void)codes.add(category.code.value, category.span, "give one of the two another code");
    for (const CompetenceItem& item : category.items)
      (void)codes.add(item.code.value, item.span, "give one of the two another code");
  }
}

}  // namespace

void index_identifiers(Course& course, std::span<const SourceFile> sources, std::vector<Diagnostic>& diagnostics) {
  index_things(course.modules, course.module_index, Register("module", sources, diagnostics),
               "write another one into its front matter: id: another-name");
  index_things(course.lessons, course.lesson_index, Register("lesson", sources, diagnostics),
               "write another one into its front matter: id: another-name");
  index_things(course.quizzes, course.quiz_index, Register("quiz", sources, diagnostics), rename);
  index_things(course.glossary, course.term_index, Register("term", sources, diagnostics),
               "put both definitions under one heading, or write another name: ## Term {#another-name}");
  check_competence_codes(course.competences, sources, diagnostics);
  for (const Lesson& lesson : course.lessons) check_questions(lesson.questions, sources, diagnostics);
  for (const Module& module : course.modules) check_questions(module.questions, sources, diagnostics);
  for (const Quiz& quiz : course.quizzes) check_questions(quiz.questions, sources, diagnostics);

  Register scenarios("simulation", sources, diagnostics);
  for (const Lesson& lesson : course.lessons) {
    for (const Scenario& scenario : lesson.scenarios) {
      (void)scenarios.add(scenario.id.value, scenario.span, rename);
      check_scenes(scenario, sources, diagnostics);
    }
  }

  Register reflections("reflection", sources, diagnostics);
  Register cards("set of cards", sources, diagnostics);
  each_body(std::as_const(course), [&](const Body& body) {
    for (const Directive& directive : body.directives) {
      const Attribute* const id = directive.kind == DirectiveKind::reflection ? directive.find("id") : nullptr;
      if (id != nullptr) (void)reflections.add(id->value, id->span, rename);
      const Attribute* const set = directive.kind == DirectiveKind::cards ? directive.find("id") : nullptr;
      if (set != nullptr) (void)cards.add(set->value, set->span, rename);
    }
  });
}

}  // namespace mooc
