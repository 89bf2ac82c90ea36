// Entry of the preview's script, which only `mooc serve` puts into pages: it keeps the open page up to date while its author writes, and
// says what is wrong. Never in a build, never in a package.

import { putBack } from "./preview/keep";
import { listen } from "./preview/listen";
import { openSheet } from "./preview/sheet";
import { keepUpToDate } from "./preview/update";
import { previewWords } from "./preview/words";

const words = previewWords(document.documentElement.lang);
const sheet = openSheet(words);
const update = keepUpToDate(sheet);
document.addEventListener("DOMContentLoaded", putBack); // page.js waits for the same, and was there first
listen("/-/events", (message) => {
  sheet.show(message);
  update(message.revision);
});
