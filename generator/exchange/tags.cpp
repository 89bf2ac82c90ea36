#include "exchange/tags.h"

#include <fmt/format.h>

#include <algorithm>

#include "text/identifier.h"

namespace mooc {
void add_tag(Question& question, const std::string& tag, SourceSpan place, const BankReading& reading) {
  if (tag.empty()) return;
  if (reading.competences.contains(tag)) {
    const CompetenceCode code{tag};
    if (std::find(question.competences.begin(), question.competences.end(), code) == question.competences.end())
      question.competences.push_back(code);
    return;
  }
  const std::string identifier = identifier_from(tag);
  if (identifier.empty()) {
    reading.found.push_back(
        notice("bank-tag", place, fmt::format("the tag «{}» cannot be one here", tag), "it is left out"));
    return;
  }
  if (identifier != tag)
    reading.found.push_back(notice("bank-tag", place, fmt::format("the tag «{}» becomes {}", tag, identifier), ""));
  if (std::find(question.tags.begin(), question.tags.end(), identifier) == question.tags.end())
    question.tags.push_back(identifier);
}

}  // namespace mooc
