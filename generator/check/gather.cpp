#include "check/gather.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "check/course_order.h"
#include "text/collation.h"

namespace mooc {
namespace {

struct Parts {
  std::vector<ModuleDocument> modules;
  std::vector<LessonDocument> lessons;
  bool has_course = false;
};

Parts take_apart(std::vector<Document> documents, GatheredCourse& gathered) {
  Parts parts;
  Course& course = gathered.course;
  for (Document& document : documents) {
    std::visit(overloaded{[&](CourseDocument& d) {
                            course.info = std::move(d.info);
                            parts.has_course = true;
                          },
                          [&](CompetencesDocument& d) {
                            course.competences = std::move(d.framework);
                            gathered.has_competences = true;
                          },
                          [&](GlossaryDocument& d) { course.glossary = std::move(d.terms); },
                          [&](ModuleDocument& d) { parts.modules.push_back(std::move(d)); },
                          [&](LessonDocument& d) { parts.lessons.push_back(std::move(d)); },
                          [&](QuizDocument& d) { course.quizzes.push_back(std::move(d.quiz)); },
                          [&](LockDocument& d) { gathered.lock = std::move(d.lock); }},
               document);
  }
  return parts;
}

void join_lessons(Parts& parts, Course& course, std::vector<Diagnostic>& diagnostics) {
  std::unordered_map<std::string_view, std::size_t> by_folder;
  for (std::size_t i = 0; i < parts.modules.size(); ++i) by_folder.emplace(parts.modules[i].folder, i);
  std::string_view last_missing;
  for (LessonDocument& document : parts.lessons) {
    const auto module = by_folder.find(document.folder);
    if (module != by_folder.end()) {
      Module& home = parts.modules[module->second].module;
      document.lesson.module = home.id;
      home.lessons.push_back(document.lesson.id);
    } else if (document.folder != last_missing) {
      last_missing = document.folder;
      diagnostics.push_back(error(
          "module-file-missing", {document.lesson.file, 0, 0},
          fmt::format("the folder course/{} has lessons but no module.md", document.folder),
          fmt::format("write course/{}/module.md; it begins with three lines: ---, title: …, ---", document.folder)));
    }
    course.lessons.push_back(std::move(document.lesson));
  }
}

void sort_glossary(Course& course) {
  std::vector<std::string> words;
  for (const Term& term : course.glossary) words.push_back(term.word);
  std::vector<Term> sorted;
  sorted.reserve(words.size());
  for (const std::size_t i : sorted_order(words, course.info.language)) sorted.push_back(std::move(course.glossary[i]));
  course.glossary = std::move(sorted);
}

void tell_what_is_missing(const Parts& parts, const Course& course, std::span<const SourceFile> sources,
                          std::vector<Diagnostic>& diagnostics) {
  if (!parts.has_course) {
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [](const SourceFile& file) { return file.path == "course/course.yaml"; });
    diagnostics.push_back(
        error("course-yaml-missing", {found == sources.end() ? 0 : found->index, 0, 0},
              "the file course/course.yaml is missing",
              "write it; it needs at least these lines: id: my-course, version: 1.0.0, language: fr, title: …"));
  }
  if (course.modules.empty() && course.lessons.empty()) {
    diagnostics.push_back(error("course-empty", course.info.span, "the course has no module",
                                "make a folder course/01-name with module.md and a lesson 01-name.md"));
  }
  for (const Module& module : course.modules) {
    if (!module.lessons.empty()) continue;
    diagnostics.push_back(warning("module-empty", module.span,
                                  fmt::format("the module «{}» has no lesson", module.title),
                                  "write a lesson into its folder, for example 01-name.md, or remove the folder"));
  }
}

}  // namespace

GatheredCourse gather_course(std::vector<Document> documents, std::span<const SourceFile> sources,
                             std::vector<Diagnostic>& diagnostics) {
  GatheredCourse gathered;
  Parts parts = take_apart(std::move(documents), gathered);
  order_modules(parts.modules, diagnostics);
  order_lessons(parts.lessons, sources, diagnostics);
  join_lessons(parts, gathered.course, diagnostics);
  for (ModuleDocument& document : parts.modules) gathered.course.modules.push_back(std::move(document.module));
  sort_glossary(gathered.course);
  tell_what_is_missing(parts, gathered.course, sources, diagnostics);
  return gathered;
}

}  // namespace mooc
