// Every directive in one table: names, titles, attributes, what an author is told. Parser, messages and documentation
// tests read it.
#pragma once

#include <span>
#include <string_view>

#include "model/body.h"

namespace mooc {

enum class AttributeType {
  flag,
  yes_or_no,
  text,
  identifier,
  seconds,
  points,
  weight,
  percent,
  country,
  date,
  language,
  codes,
  path,
  address,
  question_type
};

struct AttributeRule {
  std::string_view name;
  AttributeType type = AttributeType::text;
  bool required = false;
  std::string_view example;  // `id=ma-posture`
};

enum class TitleRule { none, optional, expected, required };

struct DirectiveRule {
  DirectiveKind kind;
  std::string_view name;
  std::span<const std::string_view> aliases;
  TitleRule title = TitleRule::optional;
  std::string_view title_tells;  // «what the part contains, in plain words»
  std::span<const AttributeRule> attributes;
  bool alert = false;          // may be written `> [!NAME]`
  bool on_pages_only = false;  // not in texts of quizzes and data files
};

std::span<const DirectiveRule> directive_rules();
const DirectiveRule& directive_rule(DirectiveKind kind);

// By name or alias, accents and case ignored; nullptr when there is none.
const DirectiveRule* find_directive_rule(std::string_view written);

// All names and aliases.
std::span<const std::string_view> directive_names();

}  // namespace mooc
