// Private text fields: what is written comes back, grows with the text, and a line says where it is kept. It is never sent, but where the
// author of a package lets learners send it and one presses for it (send_reflection.ts).

import { all, first, later, make, whenLeaving } from "./dom";
import type { PageContext } from "./page_context";
import { offerSending } from "./send_reflection";
import { wasUsedEarly } from "./start";

function growWithText(area: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  const grow = (): void => {
    if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
  area.addEventListener("input", grow);
  grow();
}

/** Keeps what is written in `area` as the note `id`, and puts back what was kept. `line` says where; where `maySend` it says that it can be sent. */
async function keep({ tracker, words, root }: PageContext, id: string, area: HTMLTextAreaElement, line: HTMLElement | null, maySend: boolean): Promise<void> {
  let isUnsaved = wasUsedEarly(area);
  let isKnown = false; // what the record has: nothing may be written over it before
  const say = (key: string): void => {
    if (!line || line.dataset["said"] === key) return;
    line.dataset["said"] = key;
    line.textContent = words(key);
    if (key === "note-visit") line.append(" ", make("a", { href: `${root}progress.html#keep-device` }, words("keep-longer")));
  };
  const sayKept = (): void => say(maySend && tracker.sendsReflections ? "note-may-send" : `note-${tracker.keeping}`);
  const save = later(600, () => {
    if (!isKnown) return; // saved as soon as it is
    const text = area.value;
    tracker.keepNote(id, text).then(() => { isUnsaved = area.value !== text; sayKept(); }, () => say("note-nowhere"));
  });
  /** What was written and could not be kept must not disappear under the learner's eyes. */
  const recall = async (): Promise<void> => {
    const text = await tracker.note(id);
    if (!isUnsaved && area.value !== text) area.value = text;
    if (isUnsaved && !isKnown && !area.value.includes(text)) area.setRangeText(`${text}\n\n`, 0, 0, "preserve");
  };
  area.addEventListener("input", () => { isUnsaved = true; save.soon(); });
  area.addEventListener("blur", save.now);
  whenLeaving(save.now);
  await recall().catch(() => undefined);
  isKnown = true;
  if (isUnsaved) save.soon();
  growWithText(area);
  sayKept();
  tracker.subscribe(() => {
    sayKept();
    void recall().catch(() => undefined);
  });
}

/** The same for a text that can never be sent. */
export function keepText(page: PageContext, id: string, area: HTMLTextAreaElement, line: HTMLElement): void {
  void keep(page, id, area, line, false);
}

export function openReflections(page: PageContext): void {
  for (const box of all("[data-reflection]")) {
    const area = first<HTMLTextAreaElement>("textarea", box);
    if (!area) continue;
    void keep(page, box.dataset["reflection"] ?? "", area, first("[data-note-state]", box), true);
    offerSending(page, box.dataset["reflection"] ?? "", area);
  }
}
