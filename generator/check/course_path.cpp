#include "check/course_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "check/names.h"
#include "model/bodies.h"

namespace mooc {
namespace {

class PathLayer {
 public:
  PathLayer(Course& course, std::vector<Diagnostic>& diagnostics) : course_(course), diagnostics_(diagnostics) {
    for (std::size_t i = 0; i < course.quizzes.size(); ++i) {
      if (course.quizzes[i].id.empty())
        knows_all_ = false;
      else
        quizzes_.emplace(course.quizzes[i].id, i);
    }
  }

  void lay() {
    std::size_t next = 0;
    std::unordered_map<ModuleId, std::vector<const Lesson*>> lessons;
    for (const Lesson& lesson : course_.lessons) lessons[lesson.module].push_back(&lesson);
    for (; next < course_.modules.size(); ++next) {
      const Module& module = course_.modules[next];
      course_.path.emplace_back(ModuleStop{module.id});
      for (const Lesson* lesson : lessons[module.id]) {
        course_.path.emplace_back(LessonStop{lesson->id});
        place(*lesson);
      }
      place(module);
      lessons.erase(module.id);  // a second module of that name is a mistake and gets none
    }
    order_quizzes();
  }

 private:
  template <class Page>
  void place(const Page& page) {
    if (!page.quiz) return;
    const auto quiz = quizzes_.find(*page.quiz);
    if (quiz == quizzes_.end()) return unknown(*page.quiz, page.quiz_span);
    const auto [first, is_new] = places_.emplace(*page.quiz, page.title);
    if (!is_new) {
      diagnostics_.push_back(
          error("quiz-twice", page.quiz_span,
                fmt::format("the quiz «{}» is already placed by «{}»", page.quiz->value, first->second),
                fmt::format("a quiz has one place; elsewhere link to it: [text](quiz:{})", page.quiz->value)));
      return;
    }
    course_.path.emplace_back(QuizStop{*page.quiz});
    order_.push_back(quiz->second);
  }

  void unknown(const QuizId& id, SourceSpan span) {
    if (!knows_all_) return;  // a quiz file could not be read: it may be that one
    std::vector<std::string_view> known;
    for (const Quiz& quiz : course_.quizzes) known.push_back(quiz.id.value);
    diagnostics_.push_back(
        error("unknown-quiz", span, fmt::format("there is no quiz «{}» in quizzes/", id.value),
              did_you_mean(id.value, known, fmt::format("write quizzes/{0}.json with \"id\": \"{0}\"", id.value))));
  }

  void order_quizzes() {
    std::vector<bool> placed(course_.quizzes.size(), false);
    for (const std::size_t i : order_) placed[i] = true;
    for (std::size_t i = 0; i < placed.size(); ++i) {
      if (!placed[i]) order_.push_back(i);
    }
    std::vector<Quiz> ordered;
    ordered.reserve(order_.size());
    for (const std::size_t i : order_) ordered.push_back(std::move(course_.quizzes[i]));
    course_.quizzes = std::move(ordered);
  }

  Course& course_;
  std::vector<Diagnostic>& diagnostics_;
  std::unordered_map<QuizId, std::size_t> quizzes_;
  std::unordered_map<QuizId, std::string> places_;  // the page that places it
  std::vector<std::size_t> order_;
  bool knows_all_ = true;
};

using QuizIds = std::unordered_set<QuizId>;

QuizIds placed_quizzes(const Course& course) {
  QuizIds placed;
  for (const Stop& stop : course.path) {
    if (const auto* quiz = std::get_if<QuizStop>(&stop)) placed.insert(quiz->id);
  }
  return placed;
}

QuizIds linked_quizzes(const Course& course) {
  QuizIds linked;
  const auto look = [&](const Body& body) {
    for (const Link& link : body.links) {
      if (const auto* quiz = std::get_if<QuizLink>(&link.target)) linked.insert(quiz->quiz);
    }
  };
  for (const Module& module : course.modules) each_page_body(module, look);
  for (const Lesson& lesson : course.lessons) each_page_body(lesson, look);
  return linked;
}

// `reachable`: a link may lead to it.
Diagnostic not_placed(const Quiz& quiz, bool reachable) {
  const std::string& id = quiz.id.value;
  std::string help = fmt::format("write quiz: {} into the front matter of a lesson or module", id);
  if (!quiz.practice) help += R"(, or "practice": true into the quiz so that it does not count)";
  if (quiz.practice || reachable) {
    return warning("quiz-not-placed", quiz.span,
                   fmt::format("no page places the quiz «{}», so it is on nobody's way", id), std::move(help));
  }
  return error("quiz-not-placed", quiz.span,
               fmt::format("no page places the quiz «{}», so nobody can take it, and yet it counts in the mark", id),
               std::move(help));
}

}  // namespace

void lay_path(Course& course, std::vector<Diagnostic>& diagnostics) { PathLayer(course, diagnostics).lay(); }

void check_placed(const Course& course, const Unread& unread, std::vector<Diagnostic>& diagnostics) {
  const QuizIds placed = placed_quizzes(course);
  const QuizIds linked = linked_quizzes(course);
  for (const Quiz& quiz : course.quizzes) {
    if (quiz.id.empty() || placed.contains(quiz.id)) continue;
    if (unread.mentions(quiz.id.value) > unread.mentions(quiz.id.value, quiz.file)) continue;
    diagnostics.push_back(not_placed(quiz, linked.contains(quiz.id)));
  }
}

}  // namespace mooc
