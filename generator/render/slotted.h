// HTML that was rendered once, with places left open (slots) that each page fills by plain appends. It is how 4,000
// pages share one run of the template engine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/html.h"

namespace mooc {

struct Slotted {
  struct Piece {
    std::string html;
    std::string slot;  // what stands after `html`; empty at the end
  };
  std::vector<Piece> pieces;
};

// What a template is given where a slot shall be.
std::string slot(std::string_view name);

// Cuts HTML at its slots.
Slotted cut_at_slots(std::string_view html);

// Appends everything; `fill` gets each slot's name and writes what belongs there.
template <class Fill>
void write_slotted(Html& html, const Slotted& slotted, Fill&& fill) {
  for (const auto& piece : slotted.pieces) {
    html.raw(piece.html);
    if (!piece.slot.empty()) fill(std::string_view(piece.slot));
  }
}

}  // namespace mooc
