// The learner's record in the learner's hands: what is kept and where, taking it away as a file, bringing it back, erasing it.

import { all, button, first, focusOn, lineBeside, make } from "./dom";
import { dayOf, offerFile } from "./offer_file";
import type { PageContext } from "./page_context";

function enableExport({ course, tracker, words }: PageContext): void {
  for (const control of all("[data-export]")) {
    const say = lineBeside(control);
    control.addEventListener("click", () => {
      tracker.exportRecord().then((text) => {
        offerFile(`${course.id}-${dayOf(new Date())}.json`, "application/json", text);
        say(words("export-done"));
      }, () => say(words("export-failed")));
    });
  }
}

function enableImport({ tracker, words }: PageContext): void {
  for (const input of all<HTMLInputElement>("input[data-import]")) {
    const say = lineBeside(input);
    input.addEventListener("change", () => {
      const file = input.files?.[0];
      if (!file) return;
      const read = file.text().then((text) => tracker.importRecord(text));
      read.then(({ ok, reason }) => say(ok ? words("import-done") : words(`import-${reason ?? "failed"}`) || words("import-failed")),
        () => say(words("import-failed")));
      input.value = ""; // so that the same file can be chosen again
    });
  }
}

/** Two steps in the page: the first asks, the second erases. Focus goes to the question, then back. */
function enableErasing({ tracker, words }: PageContext): void {
  for (const control of all<HTMLButtonElement>("[data-erase]")) {
    const say = lineBeside(control);
    control.addEventListener("click", () => {
      const question = make("p", { id: "erase-question" }, words("erase-question"));
      const box = make("div", { class: "erase-confirm", role: "group", tabindex: "-1", "aria-labelledby": "erase-question" }, question);
      const close = (): void => { box.remove(); control.hidden = false; control.focus(); };
      const erase = (): void => {
        tracker.eraseRecord().then(() => { close(); say(words("erase-done")); }, () => { close(); say(words("erase-failed")); });
      };
      box.append(
        make("p", {}, button(words("erase-no"), "data-erase-cancel", close)),
        make("p", {}, button(words("erase-yes"), "data-erase-confirm", erase, "quiet")),
      );
      box.addEventListener("keydown", (event) => { if (event.key === "Escape") close(); });
      control.hidden = true;
      control.after(box);
      focusOn(box);
    });
  }
}

function enableKeeping({ tracker, words }: PageContext): void {
  const boxes = all<HTMLInputElement>("input[data-keep-device]");
  const lines = all("[data-kept]");
  const show = (): void => {
    const kept = words(tracker.sendsReflections ? "kept-may-send" : `kept-${tracker.keeping}`);
    for (const line of lines) if (line.textContent !== kept) line.textContent = kept;
    for (const box of boxes) {
      box.checked = tracker.keeping === "device";
      const isOurs = tracker.mode === "normal" && (tracker.keeping === "device" || tracker.keeping === "visit");
      // A control that can do nothing here is taken away, with its words: the line above says where things are kept.
      const whole = box.closest<HTMLElement>("[data-keep-device-part]") ?? box;
      whole.hidden = !isOurs;
    }
  };
  for (const box of boxes) {
    if (lines.length === 0) {
      const line = make("p", { "data-kept": "", role: "status" });
      (box.closest("[data-keep-device-part]") ?? box).before(line);
      lines.push(line);
    }
    box.addEventListener("change", () => {
      const yes = box.checked;
      tracker.keepOnDevice(yes).then(show, show);
    });
  }
  show();
  tracker.subscribe(show);
}

export function openRecord(page: PageContext): void {
  if (!first("[data-export], [data-import], [data-erase], [data-keep-device]")) return;
  enableExport(page);
  enableImport(page);
  enableErasing(page);
  enableKeeping(page);
}
