// Reads typed fields out of a YAML or JSON map, and tells the author what is meant where something else stands there.
// An absent or empty field is the caller's default and no mistake, but for `required_text`.
#pragma once

#include <limits>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/id.h"
#include "parse/data_value.h"
#include "source/diagnostic.h"

namespace mooc {

// A field and what an author is told about it.
struct Field {
  std::string_view key;
  std::string_view meant;    // «a whole number of minutes»
  std::string_view example;  // as it stands after the colon, in YAML or JSON: `15`, `"Faire le point"`
};

struct Limits {
  double least = 0;
  double most = std::numeric_limits<double>::max();
};

// A text with the place of its characters.
struct PlacedText {
  std::string text;
  SourceSpan span;
};

// Competence codes, each with its place.
struct PlacedCodes {
  std::vector<CompetenceCode> codes;
  std::vector<SourceSpan> spans;
};

// A number as data files write it, with a decimal point: `3`, `-0.5`, `4e2`; nullopt for anything else.
std::optional<double> number_of(const DataValue& value);

class FieldReader {
 public:
  explicit FieldReader(Syntax syntax) : syntax_(syntax) {}

  // Reports doubled keys and keys that are not `known`. `what` names the owner: «a lesson».
  void expect_keys(const DataValue& map, std::span<const std::string_view> known, std::string_view what);

  std::string text(const DataValue& map, const Field& field);
  std::optional<PlacedText> placed_text(const DataValue& map, const Field& field);
  // `owner` is where a missing field is reported.
  PlacedText required_text(const DataValue& map, const Field& field, SourceSpan owner);
  std::optional<double> number(const DataValue& map, const Field& field, Limits limits);
  std::optional<int> whole_number(const DataValue& map, const Field& field, Limits limits);
  std::optional<bool> flag(const DataValue& map, const Field& field);
  std::vector<PlacedText> texts(const DataValue& map, const Field& field);
  PlacedCodes competences(const DataValue& map);
  // The items of a list; empty when absent or no list.
  std::span<const DataValue> list(const DataValue& map, const Field& field);

  // An identifier that stands in `field`; nullopt when absent or not one (reported).
  std::optional<PlacedText> identifier(const DataValue& map, const Field& field);

  // The key is written otherwise, and that is reported: that it is missing merely follows.
  [[nodiscard]] bool is_misspelt(const DataValue& map, std::string_view key) const {
    return misspelt_.count({&map, key}) != 0;
  }

  bool expect_map(const DataValue& value, std::string_view what, std::string_view example);
  void wrong_type(const DataMember& member, const Field& field);
  // Tells that what stands under `key` (or in its list) is no text.
  void not_a_text(const DataValue& value, std::string_view key);
  void report(Diagnostic diagnostic) { diagnostics_.push_back(std::move(diagnostic)); }
  // `duration: 15` or `"duration": 15`
  [[nodiscard]] std::string written(std::string_view key, std::string_view value) const;
  [[nodiscard]] std::vector<Diagnostic> take() { return std::move(diagnostics_); }

 private:
  // nullptr when absent or empty
  static const DataMember* find(const DataValue& map, std::string_view key);
  std::optional<double> read_number(const DataMember& member, const Field& field);
  [[nodiscard]] bool is_text(const DataValue& value) const;

  Syntax syntax_;
  std::vector<Diagnostic> diagnostics_;
  std::set<std::pair<const DataValue*, std::string_view>>
      misspelt_;  // known keys that an unknown one of the map probably means
};

}  // namespace mooc
