#include "report/course_statistics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/sample_course.h"
#include "report/text_statistics.h"

namespace mooc {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(CourseStatistics, CountLessonsAndQuestionsOfEachItemByModule) {
  const CourseStatistics statistics = statistics_of(sample::course());
  ASSERT_EQ(statistics.items.size(), 3U);
  EXPECT_THAT(statistics.items[0].modules, ElementsAre(CoverageCell{1, 0, 2}, CoverageCell{}));
  EXPECT_THAT(statistics.items[1].modules, ElementsAre(CoverageCell{1, 0, 0}, CoverageCell{}));
  EXPECT_THAT(statistics.items[2].modules, ElementsAre(CoverageCell{0, 1, 0}, CoverageCell{}));
  EXPECT_EQ(statistics.items[0].total, (CoverageCell{1, 0, 2}));
}

TEST(CourseStatistics, CountAQuizThatNoPagePlacesInTheTotalOnly) {
  Course course = sample::course();
  std::erase_if(course.path, [](const Stop& stop) { return std::holds_alternative<QuizStop>(stop); });
  const CourseStatistics statistics = statistics_of(course);
  EXPECT_THAT(statistics.items[0].modules, ElementsAre(CoverageCell{1, 0, 0}, CoverageCell{}));
  EXPECT_EQ(statistics.items[0].total, (CoverageCell{1, 0, 2}));
  EXPECT_EQ(statistics.quizzes[0].module, std::nullopt);
}

TEST(CourseStatistics, MeasureTheTextsOfLessonsAndAddThemUp) {
  const CourseStatistics statistics = statistics_of(sample::course());
  ASSERT_EQ(statistics.modules.size(), 2U);
  const LessonStatistics& lesson = statistics.modules[0].lessons.at(0);
  EXPECT_EQ(lesson.words, 9);
  EXPECT_EQ(lesson.minutes_written, 5);
  EXPECT_EQ(lesson.minutes_estimated, 1);  // 9 words and a question
  EXPECT_EQ(lesson.reading.sentences, 2);
  EXPECT_EQ(lesson.reading.syllables, 11);
  EXPECT_EQ(lesson.questions, 1U);
  EXPECT_EQ(lesson.picture_bytes, 1'200U);
  EXPECT_EQ(statistics.modules[0].minutes_shown, 5);
  EXPECT_EQ(statistics.modules[0].minutes_estimated, 4);                // and three questions of the quiz
  EXPECT_EQ(statistics.modules[1].lessons.at(0).minutes_estimated, 2);  // 3 words and a film of 90 seconds
  EXPECT_EQ(statistics.modules[1].lessons.at(0).minutes_written, std::nullopt);
  EXPECT_EQ(statistics.words, 12);
  EXPECT_EQ(statistics.minutes_estimated, 6);
  EXPECT_EQ(statistics.reading.sentences, 3);
}

TEST(CourseStatistics, LeaveHeadingsTablesAndFootnotesOutOfTheReadingLevel) {
  Body body = sample::body_of("Un.");
  sample::add_block(body, NodeKind::heading, "Un titre");
  sample::add_block(body, NodeKind::table_cell, "Une case");
  const auto note = sample::add_node(body, NodeKind::footnote_definition);
  sample::add_block(body, NodeKind::paragraph, "Une source, 1948.");
  body.nodes[note].end = static_cast<std::uint32_t>(body.nodes.size());
  const ReadingCount count = reading_of(body, "fr");
  EXPECT_EQ(count.words, 1);
  EXPECT_EQ(count.sentences, 1);
}

TEST(CourseStatistics, SayWhatTheQuestionsOfAQuizAreLike) {
  const CourseStatistics statistics = statistics_of(sample::course());
  ASSERT_EQ(statistics.quizzes.size(), 1U);
  EXPECT_EQ(statistics.quizzes[0].module, 0U);
  const QuestionStatistics& quiz = statistics.quizzes[0].questions;
  EXPECT_EQ(quiz.questions, 3U);
  EXPECT_THAT(quiz.by_type, ElementsAre(2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  EXPECT_EQ(quiz.points, 4);
  EXPECT_EQ(quiz.fewest_choices, 2U);
  EXPECT_EQ(quiz.most_choices, 3U);
  EXPECT_EQ(quiz.single, 2U);
  EXPECT_EQ(quiz.right_longest, 1U);
  EXPECT_EQ(quiz.explained, 2U);
  EXPECT_EQ(quiz.without_competence, 1U);
  EXPECT_THAT(quiz.competences, ElementsAre(CompetenceCode{"1.1"}));
  EXPECT_EQ(statistics.practice[0].questions, 1U);
  EXPECT_EQ(statistics.practice[0].explained, 0U);
  EXPECT_EQ(statistics.practice[1].questions, 0U);
}

TEST(CourseStatistics, ListMediaHeaviestFirstWithWhoUsesThem) {
  const CourseStatistics statistics = statistics_of(sample::course());
  ASSERT_EQ(statistics.media.size(), 2U);
  EXPECT_EQ(statistics.media[0].medium, 1U);
  EXPECT_EQ(statistics.media[0].kind, MediumKind::video);
  EXPECT_THAT(statistics.media[0].used_by, ElementsAre(MediumUser(LessonId{"reseau"})));
  EXPECT_EQ(statistics.media[1].kind, MediumKind::picture);
  EXPECT_THAT(statistics.media[1].used_by, ElementsAre(MediumUser(LessonId{"etre-la"})));
  EXPECT_EQ(statistics.media_bytes, 2'501'200U);
}

TEST(CourseStatistics, OfACourseWithoutFrameworkQuizAndMediaAreEmptyLists) {
  Course course = sample::course();
  course.competences = {};
  course.quizzes.clear();
  course.path.clear();
  course.media.clear();
  const CourseStatistics statistics = statistics_of(course);
  EXPECT_THAT(statistics.items, IsEmpty());
  EXPECT_THAT(statistics.quizzes, IsEmpty());
  EXPECT_THAT(statistics.media, IsEmpty());
  EXPECT_EQ(statistics.modules[0].minutes_estimated, 1);
}

}  // namespace
}  // namespace mooc
