#include "render/slotted.h"

namespace mooc {
namespace {

// Control characters that no text of a course can hold: HTML forbids them.
constexpr char slot_begin = '\x01';
constexpr char slot_end = '\x02';

}  // namespace

std::string slot(std::string_view name) { return slot_begin + std::string(name) + slot_end; }

Slotted cut_at_slots(std::string_view html) {
  Slotted slotted;
  for (auto begin = html.find(slot_begin); begin != std::string_view::npos; begin = html.find(slot_begin)) {
    const auto end = html.find(slot_end, begin);
    if (end == std::string_view::npos) break;  // no slot, then: load/ and parse/ let no such character through
    slotted.pieces.push_back(
        {std::string(html.substr(0, begin)), std::string(html.substr(begin + 1, end - begin - 1))});
    html.remove_prefix(end + 1);
  }
  slotted.pieces.push_back({std::string(html), {}});
  return slotted;
}

}  // namespace mooc
