#include "exchange/bank_entries.h"

#include <fmt/format.h>

#include <set>

#include "text/hash.h"
#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::size_t longest_idnumber =
    100;                                  // Moodle 4.5: question_bank_entries.idnumber, question_categories.idnumber
constexpr std::size_t longest_name = 80;  // characters

std::string fitting(std::string idnumber) {
  if (idnumber.size() <= longest_idnumber) return idnumber;
  return idnumber.substr(0, longest_idnumber - 17) + "-" + hexadecimal(fnv1a_64(idnumber));
}

class Gatherer {
 public:
  explicit Gatherer(const Course& course) : course_(course) {}
  std::vector<BankCategory> run();

 private:
  void add(std::vector<std::string> parts, const std::string& owner, const std::vector<Question>& questions,
           bool shuffles = false);
  void add_quiz(const std::optional<QuizId>& id, const std::string& module);

  const Course& course_;
  std::vector<BankCategory> categories_;
  std::set<std::string> placed_;
};

void Gatherer::add(std::vector<std::string> parts, const std::string& owner, const std::vector<Question>& questions,
                   bool shuffles) {
  if (questions.empty()) return;
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  BankCategory category{std::move(parts), fitting(fmt::format("{}.{}", course_.info.id, owner)), {}};
  for (const Question& question : questions)
    category.questions.push_back(
        {&question, fitting(fmt::format("{}.{}.{}", course_.info.id, owner, question.id.value)), shuffles});
  categories_.push_back(std::move(category));
}

void Gatherer::add_quiz(const std::optional<QuizId>& id, const std::string& module) {
  if (!id || !course_.quiz_index.contains(*id) || !placed_.insert(id->value).second) return;
  const Quiz& quiz = course_.quiz(*id);
  add({course_.info.title, module, quiz.title}, quiz.id.value, quiz.questions, quiz.shuffle);
}

// A quiz and a lesson may have the same identifier.
std::vector<BankCategory> Gatherer::run() {
  for (const Module& module : course_.modules) {
    add({course_.info.title, module.title, module.title}, "module." + module.id.value, module.questions);
    for (const LessonId& id : module.lessons) {
      const Lesson& lesson = course_.lesson(id);
      add({course_.info.title, module.title, lesson.title}, "lesson." + lesson.id.value, lesson.questions);
      add_quiz(lesson.quiz, module.title);
    }
    add_quiz(module.quiz, module.title);
  }
  for (const Quiz& quiz : course_.quizzes) add_quiz(quiz.id, "");
  return std::move(categories_);
}

}  // namespace

std::vector<BankCategory> bank_categories(const Course& course) { return Gatherer(course).run(); }

std::string bank_name(const Question& question) {
  const std::string words = plain_text(question.prompt);
  std::size_t end = 0;
  std::size_t last_space = 0;
  for (std::size_t count = 0; end < words.size() && count < longest_name; ++count) {
    if (words[end] == ' ' || words[end] == '\n') last_space = end;
    end += decode_character(words, end).length;
  }
  if (end == words.size()) return words.empty() ? question.id.value : words;
  return words.substr(0, last_space > 0 ? last_space : end) + " …";
}

}  // namespace mooc
