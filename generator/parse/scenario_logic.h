// The small language of a simulation's attributes: `vars="confiance=2"`, `set="confiance-1 temps+1"`,
// `if="confiance>=2 and temps<3"`.
#pragma once

#include <string_view>
#include <vector>

#include "model/scenario.h"
#include "source/parsed.h"

namespace mooc {

// `span` is the place of `text`, written as it is. All give rule scenario-variable; what is wrong is left out.
Parsed<std::vector<ScenarioVariable>> parse_variables(std::string_view text, SourceSpan span);
Parsed<std::vector<Assignment>> parse_assignments(std::string_view text, SourceSpan span,
                                                  const std::vector<ScenarioVariable>& variables);
Parsed<std::vector<Condition>> parse_conditions(std::string_view text, SourceSpan span,
                                                const std::vector<ScenarioVariable>& variables);

}  // namespace mooc
