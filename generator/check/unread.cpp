#include "check/unread.h"

#include <algorithm>

#include "source/rules.h"

namespace mooc {
namespace {

// Mistakes after which a key, a question or a whole file is missing from what was read.
bool loses_content(const Diagnostic& diagnostic) {
  const Rule* const rule = find_rule(diagnostic.rule);
  if (diagnostic.severity != Severity::error || rule == nullptr) return false;
  return rule->subject == RuleSubject::data || rule->subject == RuleSubject::blocks ||
         rule->subject == RuleSubject::questions;
}

bool is_part_of_word(char character) {
  return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'z') ||
         (character >= 'A' && character <= 'Z');
}

// As a word of its own: «1.1» does not stand in «11.12».
std::size_t times_in(std::string_view text, std::string_view word) {
  std::size_t times = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_part_of_word(text[at - 1])) && (end == text.size() || !is_part_of_word(text[end]))) ++times;
  }
  return times;
}

}  // namespace

Unread::Unread(std::span<const Diagnostic> found, std::span<const SourceFile> sources) {
  std::vector<std::uint32_t> indices;
  for (const Diagnostic& diagnostic : found) {
    if (loses_content(diagnostic)) indices.push_back(diagnostic.span.file);
  }
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
  for (const std::uint32_t index : indices) files_.push_back(&sources[index]);
}

bool Unread::has(std::uint32_t index) const {
  return std::any_of(files_.begin(), files_.end(), [&](const SourceFile* file) { return file->index == index; });
}

std::size_t Unread::mentions(std::string_view word) const {
  std::size_t times = 0;
  for (const SourceFile* const file : files_) times += times_in(file->bytes, word);
  return times;
}

std::size_t Unread::mentions(std::string_view word, std::uint32_t index) const {
  std::size_t times = 0;
  for (const SourceFile* const file : files_) times += file->index == index ? times_in(file->bytes, word) : 0;
  return times;
}

}  // namespace mooc
