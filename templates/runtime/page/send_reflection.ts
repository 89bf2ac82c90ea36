// Sending a reflection to one's centre: a sentence before one writes, a button, a line that says what became of it. Only where the shell says
// that there is somebody to send to; a text goes out as it stands, once a press, and never by itself.

import { announce, button, make } from "./dom";
import type { PageContext } from "./page_context";

/** As the shell has it (scorm/reflection.ts). */
const LONGEST = 20_000;

export function offerSending({ tracker, words }: PageContext, id: string, area: HTMLTextAreaElement): void {
  const line = make("p", { class: "note-state", "data-send-state": "", role: "status" });
  let pressed: string | null = null; // the text of the last press
  const send = (): void => {
    const text = area.value.trim();
    if (text === "") return announce(line, words("reflection-empty"));
    if (text.length > LONGEST) return announce(line, words("reflection-long"));
    if (text === pressed) return; // the line says already what became of it
    pressed = text;
    announce(line, words("reflection-waits"));
    const say = (key: string): void => { if (pressed === text) announce(line, words(key)); };
    const failed = (): void => { say("reflection-refused"); if (pressed === text) pressed = null; };
    (tracker.sendReflection?.(id, text) ?? Promise.resolve(false)).then((isTaken) => (isTaken ? say("reflection-sent") : failed()), failed);
  };
  area.addEventListener("input", () => {
    if (pressed === null || area.value.trim() === pressed) return;
    pressed = null;
    announce(line, words("reflection-changed"));
  });
  const press = button(words("reflection-send"), "data-send-reflection", send, "quiet");
  const question = area.labels?.[0]?.textContent; // there may be several such buttons on a page
  if (question) press.append(make("span", { class: "visually-hidden" }, ` : ${question}`));
  let kept = ""; // what the page says where nothing can be sent
  let isOffered = false;
  const show = (): void => {
    const sends = tracker.sendsReflections === true;
    if (sends === isOffered) return;
    isOffered = sends;
    const privacy = document.getElementById(area.getAttribute("aria-describedby") ?? "");
    if (sends) kept = privacy?.textContent ?? "";
    if (privacy) privacy.textContent = sends ? words("reflection-may-send") : kept;
    if (sends) area.parentElement?.append(press, line);
    else press.remove(); // the line stays: it may have to say what became of a text
  };
  show();
  tracker.subscribe(show);
}
