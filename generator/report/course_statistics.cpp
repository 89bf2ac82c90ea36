#include "report/course_statistics.h"

#include "report/media_statistics.h"
#include "report/question_statistics.h"
#include "report/text_statistics.h"

namespace mooc {
namespace {

void count_places(const std::vector<QuestionPlace>& places, std::size_t CoverageCell::*count, ItemStatistics& item) {
  for (const QuestionPlace& place : places) {
    if (place.module) ++(item.modules[*place.module].*count);
    ++(item.total.*count);
  }
}

ItemStatistics item_statistics(const Course& course, const ItemCoverage& coverage) {
  ItemStatistics item;
  item.modules.resize(course.modules.size());
  for (const std::size_t lesson : coverage.lessons) {
    ++item.modules[course.module_index.at(course.lessons[lesson].module)].lessons;
    ++item.total.lessons;
  }
  count_places(coverage.practice, &CoverageCell::practice, item);
  count_places(coverage.graded, &CoverageCell::graded, item);
  return item;
}

}  // namespace

CourseStatistics statistics_of(const Course& course) {
  CourseStatistics statistics;
  statistics.coverage = coverage_of(course);
  for (const ItemCoverage& item : statistics.coverage.items) statistics.items.push_back(item_statistics(course, item));
  statistics.modules = text_statistics(course);
  for (const ModuleStatistics& module : statistics.modules) {
    statistics.words += module.words;
    statistics.minutes_estimated += module.minutes_estimated;
    statistics.reading += module.reading;
  }
  statistics.practice = practice_statistics(course);
  statistics.quizzes = quiz_statistics(course);
  statistics.media = media_statistics(course);
  for (const MediaFile& medium : course.media) statistics.media_bytes += medium.size;
  return statistics;
}

}  // namespace mooc
