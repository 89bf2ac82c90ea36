// What the texts of a course may refer to, found by the names that authors write: paths, identifiers, codes. Built once
// after the course is in order and only read afterwards, so that texts can be checked on several cores.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "model/course.h"

namespace mooc {

struct GlossaryFile {};
// What lies at a source path.
using NamedPage = std::variant<const Module*, const Lesson*, const Quiz*, GlossaryFile>;

struct Names {
  const Course* course = nullptr;  // in order, with its indices
  std::span<const SourceFile> sources;
  std::span<const MediaFile> media;                               // all that were found
  std::unordered_map<std::string_view, NamedPage> pages;          // by source path: course/01-ecoute/02-reformuler.md
  std::unordered_map<std::string_view, std::size_t> media_index;  // by path relative to course/
  std::unordered_set<std::string_view> competences;               // codes of items
  bool has_competences = false;
  bool knows_all_quizzes = true;  // false: a quiz file could not be read, so a missing quiz may be that one

  // The folder of the file that a span lies in.
  [[nodiscard]] std::string_view folder(SourceSpan span) const;
};

// What it names must outlive it, and stay where it is.
[[nodiscard]] Names collect_names(const Course& course, std::span<const SourceFile> sources,
                                  std::span<const MediaFile> media);

// The help «did you mean …?», or `otherwise` when nothing is near.
[[nodiscard]] std::string did_you_mean(std::string_view word, std::span<const std::string_view> known,
                                       std::string otherwise);

}  // namespace mooc
