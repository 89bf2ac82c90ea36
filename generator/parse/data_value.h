// YAML and JSON after reading: one tree of values with their places, so that one set of readers serves both syntaxes.
// Scalars stay texts until someone who knows what is meant reads them: `9.10` is never the number 9.1.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "source/source_file.h"

namespace mooc {

enum class Syntax { yaml, json };

struct DataMember;

struct DataValue {
  enum class Kind { null, plain, quoted, list, map };
  Kind kind = Kind::null;
  std::string text;      // plain: as written; quoted: decoded
  SourceSpan span;       // with its quotes or brackets
  SourceSpan text_span;  // plain and quoted: the text alone
  std::vector<DataValue> items;
  std::vector<DataMember> members;  // in the order of the source; of doubled keys all

  [[nodiscard]] const DataMember* find(std::string_view key) const;
  [[nodiscard]] bool is_scalar() const { return kind == Kind::plain || kind == Kind::quoted; }
};

struct DataMember {
  std::string key;
  SourceSpan key_span;
  DataValue value;
};

inline const DataMember* DataValue::find(std::string_view key) const {
  const auto found =
      std::find_if(members.begin(), members.end(), [key](const DataMember& member) { return member.key == key; });
  return found == members.end() ? nullptr : &*found;
}

}  // namespace mooc
