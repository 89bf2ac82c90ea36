// What Moodle 4.5 wants of its XML, held against our file by a reader of its own: the order of elements, the weights,
// true and false, the element without which an import fails, unique identifiers, pictures that are there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "bank_texts.h"
#include "exchange/competency_csv.h"
#include "exchange/moodle_writer.h"
#include "random_questions.h"

namespace mooc {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Course course_with(std::vector<Question> questions) {
  Course course;
  course.info.id = "cours";
  course.info.title = "Cours";
  course.info.language = "fr";
  Quiz quiz;
  quiz.id.value = "bilan";
  quiz.title = "Bilan";
  quiz.questions = std::move(questions);
  course.quizzes = {quiz};
  course.quiz_index[quiz.id] = 0;
  return course;
}

Parsed<ExportedBank> bank_of(std::vector<Question> questions) {
  const ReadMedia media = [](std::string_view) -> Result<std::string> { return std::string("\x89PNG"); };
  return *moodle_xml(course_with(std::move(questions)), media);
}

// docs.moodle.org/en/Moodle_XML_format, and what question/format/xml/format.php writes.
const std::vector<std::string> head{"name",    "questiontext", "generalfeedback", "defaultgrade",
                                    "penalty", "hidden",       "idnumber"};
const std::set<std::string> weights{"100",      "90",       "83.33333", "80",       "75", "70", "66.66667",
                                    "60",       "50",       "40",       "33.33333", "30", "25", "20",
                                    "16.66667", "14.28571", "12.5",     "11.11111", "10", "5",  "0"};

std::vector<std::string> children_of(pugi::xml_node node) {
  std::vector<std::string> names;
  for (const auto child : node.children())
    if (child.type() == pugi::node_element) names.emplace_back(child.name());
  return names;
}

void expect_weights(pugi::xml_node question, const std::string& type) {
  double gains = 0;
  double highest = 0;
  for (const auto answer : question.children("answer")) {
    std::string fraction = answer.attribute("fraction").value();
    const bool is_loss = fraction.starts_with('-');
    if (type == "ordering") continue;
    EXPECT_TRUE(weights.contains(is_loss ? fraction.substr(1) : fraction)) << fraction;
    EXPECT_NE(fraction, "-0");
    const double value = std::stod(fraction);
    if (value > 0) gains += value;
    highest = std::max(highest, value);
  }
  const bool takes_several =
      type == "multichoice" && std::string_view(question.child("single").text().get()) == "false";
  const std::set<std::string> weighed{"multichoice", "truefalse", "shortanswer", "numerical"};
  if (takes_several) {
    EXPECT_EQ(std::round(gains) / 100, 1.0);
  } else if (weighed.contains(type)) {
    EXPECT_EQ(highest, 100);
  }
}

// Every picture that a text shows is carried beside it.
void expect_files(pugi::xml_node question) {
  for (const auto& found : question.select_nodes(".//text[contains(., '@@PLUGINFILE@@')]")) {
    const auto holder = found.node().parent();
    EXPECT_TRUE(holder.child("file")) << holder.name();
    for (const auto file : holder.children("file")) {
      EXPECT_STREQ(file.attribute("path").value(), "/");
      EXPECT_STREQ(file.attribute("encoding").value(), "base64");
      EXPECT_NE(std::string_view(found.node().text().get()).find(file.attribute("name").value()),
                std::string_view::npos);
    }
  }
}

void expect_question(pugi::xml_node question) {
  const std::string type = question.attribute("type").value();
  auto names = children_of(question);
  ASSERT_GE(names.size(), head.size());
  EXPECT_EQ(std::vector<std::string>(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(head.size())), head);
  const bool has_tags = static_cast<bool>(question.child("tags"));
  EXPECT_EQ(has_tags, names.back() == "tags");
  EXPECT_STRNE(question.child("name").child("text").text().get(), "");
  EXPECT_STREQ(question.child("questiontext").attribute("format").value(), "html");
  const std::set<std::string> combined{"multichoice", "matching", "ordering"};
  EXPECT_EQ(static_cast<bool>(question.child("shownumcorrect")), combined.contains(type)) << type;
  EXPECT_EQ(static_cast<bool>(question.child("partiallycorrectfeedback")), combined.contains(type)) << type;
  if (type == "truefalse") {
    std::vector<std::string> words;
    for (const auto answer : question.children("answer")) words.emplace_back(answer.child("text").text().get());
    EXPECT_THAT(words, ElementsAre("true", "false"));
  }
  const std::map<std::string, std::vector<const char*>> wanted{
      {"ordering", {"layouttype", "selecttype", "selectcount", "gradingtype", "showgrading", "numberingstyle"}},
      {"essay", {"responseformat", "responsefieldlines", "attachments", "graderinfo", "responsetemplate"}}};
  const auto own = wanted.find(type);
  if (own != wanted.end()) {
    for (const char* const element : own->second) EXPECT_TRUE(question.child(element)) << element;
  }
  for (const auto answer : question.children("answer")) {
    EXPECT_EQ(static_cast<bool>(answer.child("tolerance")), type == "numerical");
  }
  expect_weights(question, type);
  expect_files(question);
}

TEST(MoodleFacts, HoldForQuestionsOfEveryType) {
  std::vector<Question> questions;
  for (unsigned seed = 1; seed <= 120; ++seed) {
    RandomQuestions random(seed);
    questions.push_back(random.question(RandomQuestions::For::moodle));
    questions.back().id.value = "q" + std::to_string(seed);
  }
  const auto bank = bank_of(questions);
  pugi::xml_document document;
  ASSERT_TRUE(document.load_string(bank.value.text.c_str()));
  std::set<std::string> types;
  std::set<std::string> idnumbers;
  std::size_t count = 0;
  for (const auto question : document.child("quiz").children("question")) {
    const std::string type = question.attribute("type").value();
    const std::string idnumber = question.child("idnumber").text().get();
    EXPECT_TRUE(idnumbers.insert(idnumber).second) << idnumber;
    EXPECT_LE(idnumber.size(), 100U);
    if (type == "category") {
      EXPECT_STREQ(question.child("category").child("text").text().get(), "$course$/top/Cours/Bilan");
      continue;
    }
    types.insert(type);
    ++count;
    expect_question(question);
  }
  EXPECT_EQ(count, questions.size());
  EXPECT_THAT(types, ElementsAre("cloze", "essay", "matching", "multichoice", "numerical", "ordering", "shortanswer",
                                 "truefalse"));
}

Question several(std::size_t right, std::size_t wrong) {
  Question question;
  question.id.value = "q";
  question.prompt = body_of_markdown("Lesquelles ?");
  MultipleChoice answer;
  for (std::size_t i = 0; i < right + wrong; ++i) {
    answer.choices.emplace_back();
    answer.choices.back().text = body_of_markdown(std::to_string(i));
    answer.choices.back().correct = i < right;
  }
  question.answer = answer;
  return question;
}

TEST(MoodleFacts, GiveAHundredPercentWhateverTheNumberOfRightChoices) {
  for (std::size_t right = 1; right <= 20; ++right) {
    const auto bank = bank_of({several(right, 7)});
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(bank.value.text.c_str()));
    expect_weights(document.child("quiz").find_child_by_attribute("type", "multichoice"), "multichoice");
    const bool is_told = !bank.diagnostics.empty();
    EXPECT_EQ(is_told, right > 10 && right < 20) << right;
  }
}

TEST(MoodleFacts, TellTheWeightThatMoodleHasNot) {
  auto question = several(2, 13);
  const auto bank = bank_of({question});
  ASSERT_EQ(bank.diagnostics.size(), 1U);
  EXPECT_EQ(bank.diagnostics[0].rule, "bank-weight");
  EXPECT_EQ(bank.diagnostics[0].message, "an answer is worth -7.6923 %, and Moodle has no such weight");
  EXPECT_EQ(bank.diagnostics[0].help, "it is worth 10 % there");
}

TEST(MoodleFacts, NameTheCompetencesAsTheTagsDo) {
  Course course = course_with({});
  course.competences.source = "Un référentiel, dit \"TUTO3\"";
  CompetenceCategory category;
  category.code.value = "9";
  category.title = "Communiquer";
  category.items.push_back({CompetenceCode{"9.3"}, std::string(120, 'x'), {}});
  course.competences.categories = {category};
  EXPECT_EQ(
      competency_csv(course),
      "Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type "
      "(optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID "
      "(optional),Is framework,Taxonomy\n"
      ",cours,Cours,\"<p>Un référentiel, dit &quot;TUTO3&quot;</p>\",1,\"Pas encore acquis,Acquis\","
      "\"[{\"\"scaleid\"\":\"\"1\"\"},{\"\"id\"\":2,\"\"scaledefault\"\":1,\"\"proficient\"\":1}]\",,,,,,1,"
      "\"domain,competency,competency,competency\"\n"
      ",9,Communiquer,<p>Communiquer</p>,1,,,,,,,,,\n"
      "9,9.3," +
          std::string(98, 'x') + " …,<p>" + std::string(120, 'x') + "</p>,1,,,,,,,,,\n");
}

}  // namespace
}  // namespace mooc
