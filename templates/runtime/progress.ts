// Entry of assets/progress.js, which progress.html loads behind page.js.

import { openProfile } from "./page/profile";
import { openRecord } from "./page/record";

window.moocParts = [...(window.moocParts ?? []), openRecord, openProfile];
