// A course for tests of check/, written by hand as parse/ would give it: each file has its text, and places are found
// in it by what stands there, so that a test shows the whole of what an author would read.
#pragma once

#include <gtest/gtest.h>

#include <cassert>
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "check/check_course.h"

namespace mooc::sketch {

// A text whose nodes a test puts together itself.
inline std::uint32_t add_node(Body& body, NodeKind kind, SourceSpan span = {}, std::string_view literal = {}) {
  Node node;
  node.kind = kind;
  node.span = span;
  node.text = {static_cast<std::uint32_t>(body.pool.size()), static_cast<std::uint32_t>(literal.size())};
  node.end = static_cast<std::uint32_t>(body.nodes.size()) + 1;
  body.pool += literal;
  body.nodes.push_back(node);
  return node.end - 1;
}

// Closes a node around all that was added after it.
inline void close_node(Body& body, std::uint32_t node) {
  body.nodes[node].end = static_cast<std::uint32_t>(body.nodes.size());
}

inline std::uint32_t open_directive(Body& body, DirectiveKind kind, SourceSpan opening,
                                    std::vector<Attribute> attributes = {}) {
  const auto node = add_node(body, NodeKind::directive, opening);
  body.nodes[node].detail = static_cast<std::uint32_t>(body.directives.size());
  Directive directive;
  directive.kind = kind;
  directive.opening = opening;
  directive.attributes = std::move(attributes);
  body.directives.push_back(std::move(directive));
  return node;
}

inline Choice choice(std::string id, bool correct = false) {
  Choice made;
  made.id.value = std::move(id);
  made.id_written = true;
  made.correct = correct;
  return made;
}

inline Question single(std::string id, int choices) {
  Question question;
  question.id.value = std::move(id);
  SingleChoice answer;
  for (int i = 0; i < choices; ++i) answer.choices.push_back(choice("c" + std::to_string(i + 1), i == 0));
  question.answer = std::move(answer);
  return question;
}

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
  Sketch() {
    for (const char* const rule :
         {"lesson-objective", "question-explanation", "competence-unassessed", "help-lines-missing", "unused-media"})
      info.rules.push_back({rule, std::nullopt});
    info.id = "cours";
    info.language = "fr";
    info.title = "Cours";
    info.span = place(file("course/course.yaml", "id: cours\nhelp_lines:\n"), "cours");
    info.help_lines_span = place(0, "help_lines");
  }

  std::uint32_t file(std::string path, std::string text) {
    const auto index = static_cast<std::uint32_t>(sources.size());
    sources.push_back(make_source_file(index, std::move(path), std::move(text)));
    return index;
  }

  // Where `what` stands in a file, the `nth` time.
  [[nodiscard]] SourceSpan place(std::uint32_t file, std::string_view what, int nth = 1) const {
    std::size_t at = 0;
    for (int i = 0; i < nth; ++i) at = sources[file].bytes.find(what, i == 0 ? 0 : at + 1);
    EXPECT_NE(at, std::string::npos) << what;
    return sources[file].span(at, at + what.size());
  }

  Module& module(const std::string& folder, const std::string& id, const std::string& more = {}) {
    Module made;
    made.file = file("course/" + folder + "/module.md", "---\ntitle: " + id + "\n---\n" + more);
    made.id.value = id;
    made.title = id;
    made.span = place(made.file, id);
    modules.push_back({std::move(made), folder});
    return modules.back().module;
  }

  Lesson& lesson(const std::string& folder, const std::string& name, const std::string& id,
                 const std::string& text = {}) {
    Lesson made;
    made.file = file("course/" + folder + "/" + name, "---\ntitle: " + id + "\n---\n" + text);
    made.id.value = id;
    made.title = id;
    made.span = place(made.file, id);
    lessons.push_back({std::move(made), folder});
    return lessons.back().lesson;
  }

  Quiz& quiz(const std::string& id, int questions = 1, const std::string& more = {}) {
    Quiz made;
    made.file = file("quizzes/" + id + ".json", "{ \"id\": \"" + id + "\" " + more + "}");
    made.id.value = id;
    made.title = id;
    made.span = place(made.file, "\"" + id + "\"");
    for (int i = 0; i < questions; ++i) {
      made.questions.push_back(single("q" + std::to_string(i + 1), 2));
      made.questions.back().span = made.span;
    }
    quizzes.push_back(std::move(made));
    return quizzes.back();
  }

  // A link as parse/ leaves it, at the place where its destination stands.
  void link(Body& body, std::uint32_t in, const std::string& destination) const {
    Link made;
    made.destination = destination;
    made.span = place(in, destination);
    body.links.push_back(std::move(made));
  }

  void image(Body& body, std::uint32_t in, const std::string& destination, const std::string& alt = "Un cercle") const {
    Image made;
    made.destination = destination;
    made.alt = alt;
    made.span = place(in, "![");
    body.images.push_back(std::move(made));
  }

  // A course with one module and one lesson, to which a test adds what it is about.
  Lesson& with_lesson(const std::string& text = {}) {
    module("01-ecoute", "ecoute");
    return lesson("01-ecoute", "01-etre-la.md", "etre-la", text);
  }

  static Diagnostic elsewhere() { return error("json-syntax", {}, "another file"); }

  Parsed<CheckedCourse> check() {
    CheckInput input;
    input.documents.emplace_back(CourseDocument{info});
    if (has_framework) input.documents.emplace_back(CompetencesDocument{framework});
    if (!terms.empty()) input.documents.emplace_back(GlossaryDocument{terms});
    for (auto& document : lessons) input.documents.emplace_back(document);
    for (auto& document : modules) input.documents.emplace_back(document);
    for (auto& quiz : quizzes) input.documents.emplace_back(QuizDocument{quiz});
    input.documents.emplace_back(LockDocument{lock});
    input.sources = sources;
    input.media = media;
    input.today = today;
    input.frozen = frozen;
    if (incomplete) input.found = {elsewhere()};
    auto checked = check_course(std::move(input));
    std::erase_if(checked.diagnostics, [](const Diagnostic& told) { return told.rule == elsewhere().rule; });
    return checked;
  }

  // All that an author reads.
  std::string diagnostics() {
    auto checked = check();
    sort_diagnostics(checked.diagnostics);
    std::string text;
    for (const Diagnostic& diagnostic : checked.diagnostics) text += format_diagnostic(sources, diagnostic);
    return text;
  }
};

}  // namespace mooc::sketch
