// A private text field: what is written comes back, grows with the text, and a line says where it is kept. It is never sent.

import { all, first, later, whenLeaving } from "./dom";
import type { PageContext } from "./page_context";
import { wasUsedEarly } from "./start";

function growWithText(area: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return;
  const grow = (): void => {
    if (area.scrollHeight > area.clientHeight) area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  };
  area.addEventListener("input", grow);
  grow();
}

async function enhance({ tracker, words }: PageContext, id: string, area: HTMLTextAreaElement, line: HTMLElement | null): Promise<void> {
  let isTouched = wasUsedEarly(area);
  const say = (key: string): void => { if (line && line.textContent !== words(key)) line.textContent = words(key); };
  const save = later(600, () => {
    tracker.keepNote(id, area.value).then(() => say(`note-${tracker.keeping}`), () => say("note-nowhere"));
  });
  area.addEventListener("input", () => { isTouched = true; save.soon(); });
  area.addEventListener("blur", save.now);
  whenLeaving(save.now);
  const kept = await tracker.note(id).catch(() => "");
  if (isTouched) save.soon();
  else area.value = kept;
  growWithText(area);
  say(`note-${tracker.keeping}`);
  tracker.subscribe(() => {
    say(`note-${tracker.keeping}`);
    if (document.activeElement === area) return;
    void tracker.note(id).then((text) => { if (document.activeElement !== area) area.value = text; }, () => undefined);
  });
}

export function openReflections(page: PageContext): void {
  for (const box of all("[data-reflection]")) {
    const area = first<HTMLTextAreaElement>("textarea", box);
    if (area) void enhance(page, box.dataset["reflection"] ?? "", area, first("[data-note-state]", box));
  }
}
