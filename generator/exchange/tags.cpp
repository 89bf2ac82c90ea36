#include "exchange/tags.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/identifier.h"

namespace mooc {
namespace {

// [0-9]+(\.[0-9]+)*
bool is_competence(std::string_view text) {
  bool needs_digit = true;
  for (const char character : text) {
    const bool is_digit = character >= '0' && character <= '9';
    if (!is_digit && (needs_digit || character != '.')) return false;
    needs_digit = !is_digit;
  }
  return !needs_digit;
}

}  // namespace

void add_tag(Question& question, const std::string& tag, SourceSpan place, std::vector<Diagnostic>& found) {
  if (tag.empty()) return;
  if (is_competence(tag)) {
    const CompetenceCode code{tag};
    if (std::find(question.competences.begin(), question.competences.end(), code) == question.competences.end())
      question.competences.push_back(code);
    return;
  }
  const std::string identifier = identifier_from(tag);
  if (identifier.empty()) {
    found.push_back(notice("bank-tag", place, fmt::format("the tag «{}» cannot be one here", tag), "it is left out"));
    return;
  }
  if (identifier != tag)
    found.push_back(notice("bank-tag", place, fmt::format("the tag «{}» becomes {}", tag, identifier), ""));
  if (std::find(question.tags.begin(), question.tags.end(), identifier) == question.tags.end())
    question.tags.push_back(identifier);
}

}  // namespace mooc
