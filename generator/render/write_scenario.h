// A simulation as linked sections: every scene stands on the page, and a choice is a link to the scene that follows.
// The script (templates/runtime/scenario) shows one scene at a time.
#pragma once

#include "render/body_writer.h"

namespace mooc {

void write_scenario(BodyWriter& writer, const Scenario& scenario);

}  // namespace mooc
