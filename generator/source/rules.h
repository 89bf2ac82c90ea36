// Every rule that the program can break to an author: one table that the command line, the formats for machines and the
// tests read. A diagnostic's `rule` is a name of this table, and each has a page in docs/rules/{fr,en}/NAME.md.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "source/diagnostic.h"

namespace mooc {

// What a rule is about, in the order in which rules are listed.
enum class RuleSubject { files, data, course, identifiers, text, blocks, links, media, questions, teaching, care };

// May an author change the level of a rule in course.yaml, or switch it off? `lower_levels`: only where it is told as a
// warning or a notice, for the output needs what its errors ask.
enum class Overridable { no, lower_levels, yes };

struct Rule {
  std::string_view name;  // as Diagnostic::rule has it
  RuleSubject subject = RuleSubject::files;
  Severity level = Severity::error;  // the highest that it is told with
  Overridable overridable = Overridable::no;
  std::string_view english, french;  // what it finds, in one line without full stop
};

struct RuleSubjectName {
  RuleSubject subject;
  std::string_view english, french;
};

inline constexpr std::array rule_subjects{
    RuleSubjectName{RuleSubject::files, "Files", "Fichiers"},
    RuleSubjectName{RuleSubject::data, "Front matter, YAML and JSON", "En-têtes, YAML et JSON"},
    RuleSubjectName{RuleSubject::course, "The whole course", "Le cours entier"},
    RuleSubjectName{RuleSubject::identifiers, "Identifiers and ids.lock", "Identifiants et ids.lock"},
    RuleSubjectName{RuleSubject::text, "Text", "Texte"},
    RuleSubjectName{RuleSubject::blocks, "Blocks (:::)", "Blocs (:::)"},
    RuleSubjectName{RuleSubject::links, "Links", "Liens"},
    RuleSubjectName{RuleSubject::media, "Pictures, films and sounds", "Images, films et sons"},
    RuleSubjectName{RuleSubject::questions, "Questions and quizzes", "Questions et quiz"},
    RuleSubjectName{RuleSubject::teaching, "Objectives and competences", "Objectifs et compétences"},
    RuleSubjectName{RuleSubject::care, "Care for who reads", "Soin des personnes qui lisent"},
};

// By subject, then by name.
[[nodiscard]] std::span<const Rule> all_rules();

// nullptr when there is none of that name.
[[nodiscard]] const Rule* find_rule(std::string_view name);

}  // namespace mooc
