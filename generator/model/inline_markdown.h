// Writes the inline part of a Body back as Markdown, always in the same form, however the source was wrapped or
// escaped.
#pragma once

#include <cstddef>
#include <string>

#include "model/body.h"

namespace mooc {

// The nodes [from, to), which are inlines: «Le **cadre** dit [où](02-cadre.md)». Breaks within a paragraph become
// spaces.
std::string inline_markdown(const Body& body, std::size_t from, std::size_t to);

}  // namespace mooc
