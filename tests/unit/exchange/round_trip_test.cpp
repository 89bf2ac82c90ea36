// A question goes out and comes back: equal JSON is an equal question.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "bank_texts.h"
#include "build/pipeline.h"
#include "exchange/gift_writer.h"
#include "exchange/import_bank.h"
#include "exchange/moodle_writer.h"
#include "random_questions.h"
#include "source_folder.h"

namespace mooc {
namespace {

const FindMedia media_of_tests = [](std::string_view path) -> std::optional<std::string> {
  return path == "media/x.png" ? std::optional<std::string>("\x89PNG") : std::nullopt;
};
const ReadMedia read_media = [](std::string_view path) -> Result<std::string> {
  return std::string(*media_of_tests(path));
};

Parsed<ImportedBank> imported(const std::string& text, const std::string& path, const FindMedia& media = media_of_tests,
                              const std::set<std::string>& codes = codes_of_tests) {
  const std::vector<SourceFile> files{make_source_file(0, path, text)};
  return import_bank({files, "x", "fr", codes, read_markdown, media});
}

// What each question is, by its text; in the order of the bank.
std::vector<std::string> texts_of(const Course& course) {
  std::vector<std::string> texts;
  for (const BankCategory& category : bank_categories(course))
    for (const BankEntry& entry : category.questions) texts.push_back(question_as_json(*entry.question));
  return texts;
}
std::vector<std::string> texts_of(const std::vector<Question>& questions) {
  std::vector<std::string> texts;
  for (const Question& question : questions) texts.push_back(question_as_json(question));
  return texts;
}

std::string told(const std::vector<Diagnostic>& diagnostics) {
  std::string all;
  for (const Diagnostic& one : diagnostics) all += one.rule + ": " + one.message + "\n";
  return all;
}

Course course_of(std::vector<Question> questions) {
  Course course;
  course.info.id = "cours";
  course.info.title = "Le cours / l’essai";
  Quiz quiz;
  quiz.id.value = "bilan";
  quiz.title = "Bilan";
  quiz.questions = std::move(questions);
  course.quizzes = {quiz};
  course.quiz_index[quiz.id] = 0;
  return course;
}

TEST(RoundTrip, KeepsRandomQuestionsInMoodleXml) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    RandomQuestions random(seed);
    const Course course = course_of({random.question(RandomQuestions::For::moodle)});
    const auto bank = moodle_xml(course, read_media);
    ASSERT_TRUE(bank);
    const auto again = imported(bank->value.text, "x.xml");
    ASSERT_EQ(texts_of(course), texts_of(again.value.quiz.questions)) << seed << "\n"
                                                                      << bank->value.text << told(again.diagnostics);
    EXPECT_EQ(told(again.diagnostics), "") << seed << "\n" << bank->value.text;
  }
}

TEST(RoundTrip, KeepsRandomQuestionsInGift) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    RandomQuestions random(seed);
    const Course course = course_of({random.question(RandomQuestions::For::gift)});
    const auto bank = gift(course);
    const auto again = imported(bank.value.text, "x.gift");
    ASSERT_EQ(texts_of(course), texts_of(again.value.quiz.questions)) << seed << "\n"
                                                                      << bank.value.text << told(again.diagnostics);
    EXPECT_EQ(told(again.diagnostics), "") << seed << "\n" << bank.value.text;
  }
}

// A course has a hint to nearly every question: eighty times the same would hide what is told once.
TEST(RoundTrip, TellsOnceWhatGiftHasNoPlaceFor) {
  Question question;
  question.prompt = read_markdown("Vrai ?");
  question.answer = TrueFalse{};
  question.hint = read_markdown("Relisez.");
  std::vector<Question> three(3, question);
  for (std::size_t i = 0; i < three.size(); ++i) three[i].id.value = "q" + std::to_string(i);
  three.front().points = 2;
  EXPECT_EQ(told(gift(course_of(three)).diagnostics),
            "bank-setting: GIFT has no place for the hint, here and in 2 more\n"
            "bank-setting: GIFT has no place for the points\n");
}

TEST(RoundTrip, KeepsTheCourseOfThisRepository) {
  const auto course = check_folder({.directory = source_folder(), .today = {}, .frozen = true, .jobs = 1});
  ASSERT_TRUE(course);
  const FindMedia media = [](std::string_view) { return std::nullopt; };
  const ReadMedia read = [](std::string_view path) -> Result<std::string> { return std::string(path); };
  const auto bank = moodle_xml(course->course, read);
  ASSERT_TRUE(bank);
  std::set<std::string> codes;
  for (const CompetenceCategory& category : course->course.competences.categories)
    for (const CompetenceItem& item : category.items) codes.insert(item.code.value);
  const auto again = imported(bank->value.text, "x.xml", media, codes);
  const auto before = texts_of(course->course);
  const auto after = texts_of(again.value.quiz.questions);
  ASSERT_EQ(before.size(), after.size());
  std::vector<std::string> changed;
  for (std::size_t i = 0; i < before.size(); ++i)
    if (before[i] != after[i]) changed.push_back(after[i]);
  // A link into the course, and an identifier that two quizzes use; both are told.
  std::set<std::uint32_t> told_places;
  for (const Diagnostic& one : bank->diagnostics)
    if (one.rule == "bank-link") told_places.insert(one.span.begin);
  EXPECT_EQ(changed.size(), told_places.size() + again.diagnostics.size()) << told(again.diagnostics);
}

}  // namespace
}  // namespace mooc
