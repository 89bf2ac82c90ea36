// `{#id key=value other="two words" flag}`, as it stands behind headings, pictures, choices and the names of
// directives.
#pragma once

#include <optional>
#include <vector>

#include "model/body.h"
#include "parse/text_place.h"
#include "source/diagnostic.h"

namespace mooc {

struct AttributeList {
  std::vector<Attribute> attributes;  // `#id` gives the attribute `id`
  std::size_t end = 0;                // one past the closing brace, or where reading stopped
  std::optional<Diagnostic> mistake;  // rule attribute-syntax; then `attributes` holds those before it
};

// `begin` is the place of the opening brace; the list must end before `limit`.
AttributeList parse_attributes(const TextPlace& place, std::size_t begin, std::size_t limit);

}  // namespace mooc
