#include "parse/identifiers.h"

#include <fmt/format.h>

#include <algorithm>

namespace mooc {

namespace {

bool is_digit(char character) { return character >= '0' && character <= '9'; }

}  // namespace

bool is_competence_code(std::string_view text) {
  if (text.empty() || !is_digit(text.front()) || !is_digit(text.back())) return false;
  const auto allowed = [](char character) { return is_digit(character) || character == '.'; };
  return std::all_of(text.begin(), text.end(), allowed) && text.find("..") == text.npos;
}

Diagnostic not_an_identifier(std::string_view text, SourceSpan span) {
  const auto better = identifier_from(text);
  return error(
      "identifier", span,
      fmt::format("«{}» cannot be an identifier: small letters a to z, digits and hyphens, a letter first", text),
      better.empty() ? "choose a short name, for example ecoute-active" : fmt::format("write {}", better));
}

Diagnostic not_a_competence_code(std::string_view text, SourceSpan span) {
  return error("competence-code", span, fmt::format("«{}» is not a competence code", text),
               "write numbers separated by points, as in competences.yaml: 9.2");
}

}  // namespace mooc
