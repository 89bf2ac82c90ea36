#include "check/sketch.h"

#include <gtest/gtest.h>

#include <utility>

namespace mooc::sketch {

std::uint32_t add_node(Body& body, NodeKind kind, SourceSpan span, std::string_view literal) {
  Node node;
  node.kind = kind;
  node.span = span;
  node.text = {static_cast<std::uint32_t>(body.pool.size()), static_cast<std::uint32_t>(literal.size())};
  node.end = static_cast<std::uint32_t>(body.nodes.size()) + 1;
  body.pool += literal;
  body.nodes.push_back(node);
  return node.end - 1;
}

void close_node(Body& body, std::uint32_t node) {
  body.nodes[node].end = static_cast<std::uint32_t>(body.nodes.size());
}

std::uint32_t open_directive(Body& body, DirectiveKind kind, SourceSpan opening, std::vector<Attribute> attributes) {
  const auto node = add_node(body, NodeKind::directive, opening);
  body.nodes[node].detail = static_cast<std::uint32_t>(body.directives.size());
  Directive directive;
  directive.kind = kind;
  directive.opening = opening;
  directive.attributes = std::move(attributes);
  body.directives.push_back(std::move(directive));
  return node;
}

Choice choice(std::string id, bool correct) {
  Choice made;
  made.id.value = std::move(id);
  made.id_written = true;
  made.correct = correct;
  return made;
}

Question single(std::string id, int choices) {
  Question question;
  question.id.value = std::move(id);
  SingleChoice answer;
  for (int i = 0; i < choices; ++i) answer.choices.push_back(choice("c" + std::to_string(i + 1), i == 0));
  question.answer = std::move(answer);
  return question;
}

Sketch::Sketch() {
  for (const char* const rule :
       {"lesson-objective", "question-explanation", "competence-unassessed", "help-lines-missing", "unused-media"})
    info.rules.push_back({rule, std::nullopt});
  info.id = "cours";
  info.language = "fr";
  info.title = "Cours";
  info.span = place(file("course/course.yaml", "id: cours\nhelp_lines:\n"), "cours");
  info.help_lines_span = place(0, "help_lines");
}

std::uint32_t Sketch::file(std::string path, std::string text) {
  const auto index = static_cast<std::uint32_t>(sources.size());
  sources.push_back(make_source_file(index, std::move(path), std::move(text)));
  return index;
}

SourceSpan Sketch::place(std::uint32_t file, std::string_view what, int nth) const {
  std::size_t at = 0;
  for (int i = 0; i < nth; ++i) at = sources[file].bytes.find(what, i == 0 ? 0 : at + 1);
  EXPECT_NE(at, std::string::npos) << what;
  return sources[file].span(at, at + what.size());
}

Module& Sketch::module(const std::string& folder, const std::string& id, const std::string& more) {
  Module made;
  made.file = file("course/" + folder + "/module.md", "---\ntitle: " + id + "\n---\n" + more);
  made.id.value = id;
  made.title = id;
  made.span = place(made.file, id);
  modules.push_back({std::move(made), folder});
  return modules.back().module;
}

Lesson& Sketch::lesson(const std::string& folder, const std::string& name, const std::string& id,
                       const std::string& text) {
  Lesson made;
  made.file = file("course/" + folder + "/" + name, "---\ntitle: " + id + "\n---\n" + text);
  made.id.value = id;
  made.title = id;
  made.span = place(made.file, id);
  lessons.push_back({std::move(made), folder});
  return lessons.back().lesson;
}

Quiz& Sketch::quiz(const std::string& id, int questions, const std::string& more) {
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

void Sketch::link(Body& body, std::uint32_t in, const std::string& destination) const {
  Link made;
  made.destination = destination;
  made.span = place(in, destination);
  body.links.push_back(std::move(made));
}

void Sketch::image(Body& body, std::uint32_t in, const std::string& destination, const std::string& alt) const {
  Image made;
  made.destination = destination;
  made.alt = alt;
  made.span = place(in, "![");
  body.images.push_back(std::move(made));
}

Lesson& Sketch::with_lesson(const std::string& text) {
  module("01-ecoute", "ecoute");
  return lesson("01-ecoute", "01-etre-la.md", "etre-la", text);
}

Parsed<CheckedCourse> Sketch::check() {
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

std::string Sketch::diagnostics() {
  auto checked = check();
  sort_diagnostics(checked.diagnostics);
  std::string text;
  for (const Diagnostic& diagnostic : checked.diagnostics) text += format_diagnostic(sources, diagnostic);
  return text;
}

Diagnostic Sketch::elsewhere() { return error("json-syntax", {}, "another file"); }

Sketch::~Sketch() = default;

}  // namespace mooc::sketch
