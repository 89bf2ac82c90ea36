#include "check/quiz_settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "check/names.h"
#include "model/quiz_pools.h"

namespace mooc {
namespace {

class QuizSettings {
 public:
  QuizSettings(const Quiz& quiz, std::vector<Diagnostic>& diagnostics) : quiz_(quiz), diagnostics_(diagnostics) {}

  void check() {
    check_sections();
    std::set<std::string_view> tags;
    for (const Pool& pool : quiz_.pools) {
      if (tags.insert(pool.tag).second)
        check_pool(pool);
      else
        refuse("quiz-pool", pool.span, fmt::format("two pools draw from the tag «{}»", pool.tag),
               "make one pool of the two");
    }
    for (const Question& question : quiz_.questions) check_question(question, tags);
    check_marked();
  }

 private:
  void check_sections() {
    for (std::size_t i = 0; i < quiz_.sections.size(); ++i) {
      const QuizSection& section = quiz_.sections[i];
      const std::size_t end = i + 1 < quiz_.sections.size() ? quiz_.sections[i + 1].first : quiz_.questions.size();
      if (section.first == end)
        refuse("quiz-empty", section.span, fmt::format("the section «{}» has no questions", section.title),
               R"(write at least one into its "questions", or remove the section)");
    }
  }

  void check_pool(const Pool& pool) {
    std::vector<std::string_view> tags;
    for (const Question& question : quiz_.questions)
      tags.insert(tags.end(), question.tags.begin(), question.tags.end());
    const auto found = std::count(tags.begin(), tags.end(), pool.tag);
    if (found == 0)
      refuse("quiz-pool", pool.span, fmt::format("no question of the quiz has the tag «{}»", pool.tag),
             did_you_mean(pool.tag, tags, fmt::format(R"(write "tags": ["{}"] into its questions)", pool.tag)));
    else if (found < pool.draw)
      refuse("quiz-pool", pool.span,
             fmt::format("{} questions are to be drawn from the tag «{}», and only {}", pool.draw, pool.tag,
                         found == 1 ? "1 has it" : fmt::format("{} have it", found)),
             "draw fewer, or write more questions with this tag");
  }

  // Whatever an attempt draws, something in it has to give a mark: else it would be worth nothing, and nobody could
  // change that.
  void check_marked() {
    if (quiz_.practice || quiz_.pools.empty()) return;
    const auto count = [&](const Pool* pool, bool marked) {
      return std::count_if(quiz_.questions.begin(), quiz_.questions.end(), [&](const Question& question) {
        return pool_of(quiz_, question) == pool && is_marked(question.answer) == marked;
      });
    };
    if (count(nullptr, true) > 0) return;
    const auto always_gives_one = [&](const Pool& pool) {
      return count(&pool, true) > 0 && count(&pool, false) < pool.draw;
    };
    if (std::any_of(quiz_.pools.begin(), quiz_.pools.end(), always_gives_one)) return;
    const auto draws_marked = [&](const Pool& pool) { return count(&pool, true) > 0; };
    const auto pool = std::find_if(quiz_.pools.begin(), quiz_.pools.end(), draws_marked);
    if (pool == quiz_.pools.end()) return;  // nothing in the quiz is marked: that is said already
    refuse("quiz-pool", pool->span,
           fmt::format(
               "an attempt may draw from the tag «{}» only questions that cannot be marked, and then has no result",
               pool->tag),
           "take the tag from its questions of the types likert and long: they are then always asked");
  }

  void check_question(const Question& question, const std::set<std::string_view>& drawn) {
    std::vector<std::string_view> pools;
    for (const std::string& tag : question.tags)
      if (drawn.contains(tag)) pools.emplace_back(tag);
    if (pools.size() > 1)
      refuse("quiz-pool", question.span,
             fmt::format("the question «{}» lies in two pools, «{}» and «{}»", question.id.value, pools[0], pools[1]),
             "keep one of the two tags, so that it is drawn once");
    if (question.required && !pools.empty())
      advise(
          question,
          fmt::format("the question «{}» is required, and the pool «{}» may leave it out", question.id.value, pools[0]),
          R"(remove the tag so that it is always asked, or remove "required")");
    if (question.attempts > 1 && quiz_.feedback == FeedbackTime::at_end)
      advise(question,
             fmt::format("the question «{}» may be tried {} times, but this quiz answers at its end", question.id.value,
                         question.attempts),
             R"(write "feedback": "at-once" for the quiz, or remove "attempts" from the question)");
  }

  void refuse(std::string rule, SourceSpan place, std::string message, std::string help) {
    diagnostics_.push_back(error(std::move(rule), place, std::move(message), std::move(help)));
  }
  void advise(const Question& question, std::string message, std::string help) {
    diagnostics_.push_back(warning("question-setting", question.span, std::move(message), std::move(help)));
  }

  const Quiz& quiz_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_quiz_settings(const Course& course, std::vector<Diagnostic>& diagnostics) {
  for (const Quiz& quiz : course.quizzes) {
    if (!quiz.id.empty()) QuizSettings(quiz, diagnostics).check();
  }
}

}  // namespace mooc
