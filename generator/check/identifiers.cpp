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
bool is_repeated(const Choice& choice, const std::vector<Choice>& choices) {
  return std::any_of(choices.begin(), choices.begin() + (&choice - choices.data()),
                     [&](const Choice& other) { return say_the_same(other, choice); });
}

void check_questions(const std::vector<Question>& questions, std::span<const SourceFile> sources,
                     std::vector<Diagnostic>& diagnostics) {
  if (questions.empty()) return;
  Register names("question", sources, diagnostics);
  for (const Question& question : questions) {
    (void)names.add(question.id.value, question.span, rename);
    const auto* choices = choices_of(question);
    if (choices == nullptr) continue;
    Register letters("choice", sources, diagnostics);
    for (const Choice& choice : *choices) {
      if (!choice.id_written && is_repeated(choice, *choices)) continue;  // equal-choices tells it
      (void)letters.add(choice.id.value, choice.span,
                        choice.id_written
                            ? rename
                            : "two choices look the same to mooc: give one an identifier, or change its words");
    }
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

  Register reflections("reflection", sources, diagnostics);
  each_body(std::as_const(course), [&](const Body& body) {
    for (const Directive& directive : body.directives) {
      const Attribute* const id = directive.kind == DirectiveKind::reflection ? directive.find("id") : nullptr;
      if (id != nullptr) (void)reflections.add(id->value, id->span, rename);
    }
  });
}

}  // namespace mooc
