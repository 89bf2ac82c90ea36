#include "check/written_course.h"

#include <utility>

#include "parse/parse_document.h"

namespace mooc {

WrittenCourse::WrittenCourse()
    : files{
          {"course/course.yaml",
           "id: cours\nversion: 1.0.0\nlanguage: fr\ntitle: Cours\nhelp_lines_date: 2026-01-01\nhelp_lines:\n"
           "  - country: BE\n    name: Belgique\n    emergency: \"112\"\n"},
          {"course/competences.yaml",
           "source: essai\ncategories:\n  - code: \"1\"\n    title: Une\n    items:\n"
           "      - { code: \"1.1\", text: Écouter }\n      - { code: \"1.2\", text: Redire }\n"},
          {"course/01-un/module.md",
           "---\ntitle: Un\ncompetences: [1.1]\nobjectives:\n  - text: Écouter jusqu’au bout\n    competences: [1.1]\n"
           "quiz: bilan\n---\nCe module parle d’écoute.\n"},
          {"course/01-un/01-a.md",
           "---\ntitle: A\ncompetences: [1.1]\nobjectives:\n  - text: Écouter\n---\nUn texte.\n"},
          {"quizzes/bilan.json",
           "{ \"id\": \"bilan\", \"title\": \"Bilan\", \"questions\": [\n"
           "  { \"id\": \"q\", \"type\": \"true-false\", \"prompt\": \"Le silence aide.\", \"answer\": true,\n"
           "    \"competences\": [\"1.1\"], \"explanation\": \"Il laisse de la place.\" } ] }\n"}} {}

WrittenCourse::~WrittenCourse() = default;

WrittenCourse& WrittenCourse::lesson(const std::string& text) {
  std::string& file = files["course/01-un/01-a.md"];
  file = file.substr(0, file.rfind("---\n") + 4) + text;
  return *this;
}

WrittenCourse& WrittenCourse::front(const std::string& yaml) {
  std::string& file = files["course/01-un/01-a.md"];
  file = "---\n" + yaml + file.substr(file.rfind("---\n"));
  return *this;
}

WrittenCourse& WrittenCourse::settings(const std::string& yaml) {
  files["course/course.yaml"] += yaml;
  return *this;
}

WrittenCourse& WrittenCourse::questions(const std::string& json) {
  files["quizzes/bilan.json"] = "{ \"id\": \"bilan\", \"title\": \"Bilan\", \"questions\": [\n" + json + " ] }\n";
  return *this;
}

std::string WrittenCourse::told(const RunEach& run_each) const {
  std::vector<SourceFile> sources;
  for (const auto& [path, text] : files)
    sources.push_back(make_source_file(static_cast<std::uint32_t>(sources.size()), path, text));
  CheckInput input;
  for (const SourceFile& source : sources) {
    auto parsed = parse_document(source);
    input.documents.push_back(std::move(parsed.value));
    append(input.found, std::move(parsed.diagnostics));
  }
  input.media = media;
  for (MediaFile& medium : input.media) {
    const auto index = static_cast<std::uint32_t>(sources.size());
    sources.push_back(make_source_file(index, "course/" + medium.path, ""));
    medium.place = sources.back().whole();
  }
  input.sources = sources;
  auto diagnostics = check_course(std::move(input), run_each).diagnostics;
  sort_diagnostics(diagnostics);
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += format_diagnostic(sources, diagnostic);
  return text;
}

std::string told_at(const std::string& place, const std::string& what, const std::string& line,
                    const std::string& marks, const std::string& help) {
  if (line.empty()) return place + ": " + what + "\n      = help: " + help + "\n";  // a file without text
  const auto column = place.rfind(':');
  const auto number = place.substr(place.rfind(':', column - 1) + 1, column - place.rfind(':', column - 1) - 1);
  return place + ": " + what + "\n" + std::string(5 - number.size(), ' ') + number + " | " + line + "\n      | " +
         marks + "\n      = help: " + help + "\n";
}

}  // namespace mooc
