// GitHub's alerts, `> [!NOTE]`: quotes whose first line names a directive.
#pragma once

#include <cmark-gfm.h>

#include <optional>

#include "model/body.h"
#include "parse/text_place.h"
#include "source/parsed.h"

namespace mooc {

// The kind of the alert whose first line begins with the `>` at `begin`; nullopt for an ordinary quote. Rules:
// alert-unknown, alert-title.
Parsed<std::optional<DirectiveKind>> read_alert(const TextPlace& place, std::size_t begin, std::size_t line_end);

// Takes the line `[!NOTE]` out of the tree.
void remove_first_line(cmark_node* quote);

}  // namespace mooc
