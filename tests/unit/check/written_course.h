// A course as its author writes it, file by file, and all that the author then reads. It begins as one about which
// nothing can be said; a test changes what it is about.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "check/check_course.h"
#include "parse/parse_document.h"

namespace mooc {

struct WrittenCourse {
  std::map<std::string, std::string> files{
      {"course/course.yaml",
       "id: cours\nversion: 1.0.0\nlanguage: fr\ntitle: Cours\nhelp_lines_date: 2026-01-01\nhelp_lines:\n"
       "  - country: BE\n    name: Belgique\n    emergency: \"112\"\n"},
      {"course/competences.yaml",
       "source: essai\ncategories:\n  - code: \"1\"\n    title: Une\n    items:\n"
       "      - { code: \"1.1\", text: Écouter }\n      - { code: \"1.2\", text: Redire }\n"},
      {"course/01-un/module.md",
       "---\ntitle: Un\ncompetences: [1.1]\nobjectives:\n  - text: Écouter jusqu’au bout\n    competences: [1.1]\n"
       "quiz: bilan\n---\nCe module parle d’écoute.\n"},
      {"course/01-un/01-a.md", "---\ntitle: A\ncompetences: [1.1]\nobjectives:\n  - text: Écouter\n---\nUn texte.\n"},
      {"quizzes/bilan.json",
       "{ \"id\": \"bilan\", \"title\": \"Bilan\", \"questions\": [\n"
       "  { \"id\": \"q\", \"type\": \"true-false\", \"prompt\": \"Le silence aide.\", \"answer\": true,\n"
       "    \"competences\": [\"1.1\"], \"explanation\": \"Il laisse de la place.\" } ] }\n"}};
  std::vector<MediaFile> media;

  // The lesson's text; its front matter stays and ends on line 6.
  WrittenCourse& lesson(const std::string& text) {
    std::string& file = files["course/01-un/01-a.md"];
    file = file.substr(0, file.rfind("---\n") + 4) + text;
    return *this;
  }
  // The lesson's front matter; its text stays.
  WrittenCourse& front(const std::string& yaml) {
    std::string& file = files["course/01-un/01-a.md"];
    file = "---\n" + yaml + file.substr(file.rfind("---\n"));
    return *this;
  }
  // More lines of course.yaml.
  WrittenCourse& settings(const std::string& yaml) {
    files["course/course.yaml"] += yaml;
    return *this;
  }
  // The questions of the quiz.
  WrittenCourse& questions(const std::string& json) {
    files["quizzes/bilan.json"] = "{ \"id\": \"bilan\", \"title\": \"Bilan\", \"questions\": [\n" + json + " ] }\n";
    return *this;
  }

  // What `check` gives, with `run_each` for work that can be done in parallel.
  std::string told(const RunEach& run_each = run_in_order) const {
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
};

// A diagnostic as it is printed: place «path:line:column», the line and the part of it that is marked.
inline std::string told_at(const std::string& place, const std::string& what, const std::string& line,
                           const std::string& marks, const std::string& help) {
  const auto column = place.rfind(':');
  const auto number = place.substr(place.rfind(':', column - 1) + 1, column - place.rfind(':', column - 1) - 1);
  return place + ": " + what + "\n" + std::string(5 - number.size(), ' ') + number + " |" + (line.empty() ? "" : " ") +
         line + "\n      | " + marks + "\n      = help: " + help + "\n";
}

}  // namespace mooc
