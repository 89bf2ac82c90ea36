// A course for tests of check/, written by hand as parse/ would give it: each file has its text, and places are found
// in it by what stands there, so that a test shows the whole of what an author would read.
#pragma once

#include <deque>
#include <string>
#include <vector>

#include "check/check_course.h"

namespace mooc::sketch {

// A text whose nodes a test puts together itself.
std::uint32_t add_node(Body& body, NodeKind kind, SourceSpan span = {}, std::string_view literal = {});
// Closes a node around all that was added after it.
void close_node(Body& body, std::uint32_t node);
std::uint32_t open_directive(Body& body, DirectiveKind kind, SourceSpan opening,
                             std::vector<Attribute> attributes = {});
Choice choice(std::string id, bool correct = false);
Question single(std::string id, int choices);

// Parts are kept where they are (deque), so that tests may hold on to them until check().
struct Sketch {
  std::vector<SourceFile> sources;
  CourseInfo info;
  CompetenceFramework framework;
  bool has_framework = true;
  std::vector<Term> terms;
  std::deque<ModuleDocument> modules;
  std::deque<LessonDocument> lessons;
  std::deque<Quiz> quizzes;
  Lock lock;
  std::vector<MediaFile> media;
  std::string today;
  bool frozen = false;
  bool incomplete = false;  // another file could not be read

  // A sketch teaches nothing, so the rules about teaching are silent; their tests write whole courses.
  Sketch();
  ~Sketch();

  std::uint32_t file(std::string path, std::string text);

  // Where `what` stands in a file, the `nth` time.
  [[nodiscard]] SourceSpan place(std::uint32_t file, std::string_view what, int nth = 1) const;

  Module& module(const std::string& folder, const std::string& id, const std::string& more = {});

  Lesson& lesson(const std::string& folder, const std::string& name, const std::string& id,
                 const std::string& text = {});

  Quiz& quiz(const std::string& id, int questions = 1, const std::string& more = {});

  // A link as parse/ leaves it, at the place where its destination stands.
  void link(Body& body, std::uint32_t in, const std::string& destination) const;

  void image(Body& body, std::uint32_t in, const std::string& destination, const std::string& alt = "Un cercle") const;

  // A course with one module and one lesson, to which a test adds what it is about.
  Lesson& with_lesson(const std::string& text = {});

  static Diagnostic elsewhere();

  Parsed<CheckedCourse> check();

  // All that an author reads.
  std::string diagnostics();
};

}  // namespace mooc::sketch
