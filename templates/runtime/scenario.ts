// Entry of assets/scenario.js, which only pages with a simulation load behind page.js: that runs what is offered here once it has the record.

import { playScenarios } from "./scenario/play";

// Until the record is there only the introduction is shown; without page.js nothing takes the scenes away.
document.documentElement.classList.add("plays-scenarios");
window.moocParts = [...(window.moocParts ?? []), playScenarios];
