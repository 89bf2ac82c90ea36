#include "check/names.h"

#include <fmt/format.h>

#include "check/source_path.h"
#include "text/nearest.h"

namespace mooc {

std::string_view Names::folder(SourceSpan span) const { return folder_of(sources[span.file].path); }

Names collect_names(const Course& course, std::span<const SourceFile> sources, std::span<const MediaFile> media) {
  Names names;
  names.course = &course;
  names.sources = sources;
  names.media = media;
  names.pages.reserve(sources.size());
  for (const Module& module : course.modules) names.pages.emplace(sources[module.file].path, &module);
  for (const Lesson& lesson : course.lessons) names.pages.emplace(sources[lesson.file].path, &lesson);
  for (const Quiz& quiz : course.quizzes) names.pages.emplace(sources[quiz.file].path, &quiz);
  names.pages.emplace("course/glossary.md", GlossaryFile{});
  for (std::size_t i = 0; i < media.size(); ++i) names.media_index.emplace(media[i].path, i);
  for (const CompetenceCategory& category : course.competences.categories) {
    for (const CompetenceItem& item : category.items) names.competences.insert(item.code.value);
  }
  for (const Quiz& quiz : course.quizzes) names.knows_all_quizzes = names.knows_all_quizzes && !quiz.id.empty();
  return names;
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> known, std::string otherwise) {
  const auto near = nearest(word, known);
  return near ? fmt::format("did you mean {}?", *near) : otherwise;
}

}  // namespace mooc
