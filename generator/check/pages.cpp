#include "check/pages.h"

#include <unordered_map>

#include "check/access.h"
#include "check/directives.h"
#include "check/expected_answers.h"
#include "check/help_lines.h"
#include "check/lesson_size.h"
#include "check/links.h"
#include "check/media.h"
#include "check/question_advice.h"
#include "check/raw_html.h"
#include "check/stigmatising_words.h"
#include "model/bodies.h"

namespace mooc {
namespace {

class PageCheck {
 public:
  PageCheck(const Names& names, const WordList& words, PageFindings& findings)
      : names_(names), words_(words), findings_(findings) {}

  void module(Module& module) const {
    each_page_body(module, [&](Body& body) { text(body, module.body.headings); });
    check_page_words(module, words_, names_.sources, findings_);
    questions(module.questions);
  }

  void lesson(Lesson& lesson) const {
    each_page_body(lesson, [&](Body& body) { text(body, lesson.body.headings); });
    check_page_words(lesson, words_, names_.sources, findings_);
    check_lesson_size(lesson, findings_.diagnostics);
    questions(lesson.questions);
  }

  void quiz(Quiz& quiz) const {
    each_quiz_body(quiz, [&](Body& body) { text(body, quiz.introduction.headings); });
    check_quiz_words(quiz, words_, names_.sources, findings_);
    questions(quiz.questions);
    check_answer_lengths(quiz, findings_.diagnostics);
  }

  void term(Term& term) const { text(term.definition, {}); }

 private:
  void questions(const std::vector<Question>& questions) const {
    for (const Question& question : questions) {
      check_question_texts(question, findings_.diagnostics);
      check_expected_answers(question, findings_.diagnostics);
    }
  }

  // `headings`: those of the page on which the text stands.
  void text(Body& body, std::span<const Heading> headings) const {
    check_links(body, headings, names_, findings_);
    check_images(body, names_, findings_);
    check_directives(body, names_, findings_);
    if (!names_.course->info.allow_html) check_raw_html(body, findings_);
    check_access(body, words_, findings_);
    check_words(body, words_, names_.sources, findings_);
  }

  const Names& names_;
  const WordList& words_;
  PageFindings& findings_;
};

}  // namespace

std::vector<PageFindings> check_pages(Course& course, const Names& names, const WordList& words,
                                      const RunEach& run_each) {
  const std::size_t lessons = course.modules.size();
  const std::size_t quizzes = lessons + course.lessons.size();
  const std::size_t terms = quizzes + course.quizzes.size();
  std::vector<PageFindings> findings(terms + course.glossary.size());
  run_each(findings.size(), [&](std::size_t i) {
    const PageCheck check(names, words, findings[i]);
    if (i < lessons)
      check.module(course.modules[i]);
    else if (i < quizzes)
      check.lesson(course.lessons[i - lessons]);
    else if (i < terms)
      check.quiz(course.quizzes[i - quizzes]);
    else
      check.term(course.glossary[i - terms]);
  });
  return findings;
}

void check_modules(const Course& course, const std::vector<PageFindings>& pages, std::vector<Diagnostic>& diagnostics) {
  std::unordered_map<ModuleId, std::vector<const PageFindings*>> lessons;
  for (std::size_t i = 0; i < course.lessons.size(); ++i)
    lessons[course.lessons[i].module].push_back(&pages[course.modules.size() + i]);
  for (std::size_t i = 0; i < course.modules.size(); ++i) {
    std::vector<const PageFindings*> of_module{&pages[i]};
    const auto found = lessons.find(course.modules[i].id);
    if (found != lessons.end()) of_module.insert(of_module.end(), found->second.begin(), found->second.end());
    check_module_help(course.modules[i], of_module, diagnostics);
  }
}

}  // namespace mooc
