// Entry of assets/scenario.js, which only pages with a simulation load behind page.js: that runs what is offered here once it has the record.

import { playScenarios } from "./scenario/play";

// Until the record is there only the introduction is shown. Where page.js did not come nobody would give the scenes back: they stay.
if (document.documentElement.classList.contains("has-script")) document.documentElement.classList.add("plays-scenarios");
window.moocParts = [...(window.moocParts ?? []), playScenarios];
