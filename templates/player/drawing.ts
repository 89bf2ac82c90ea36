// What the views share: drawing at most once a frame, however many calls come, and tables that can be scrolled by keyboard.

import { make } from "../runtime/page/dom";
import { reasonIn } from "./reasons";
import type { Words } from "./words";

/** Runs `draw` once in the next frame (or soon, where the window is hidden), however often it is asked for. */
export function onceAFrame(draw: () => void): () => void {
  let isAsked = false;
  const run = (): void => {
    if (!isAsked) return;
    isAsked = false;
    draw();
  };
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(run);
    setTimeout(run, 250);
  };
}

/** Keeps what is drawn as long as it says the same, so that focus, selection and opened parts stay. */
export function keptUntilChanged(place: HTMLElement, draw: (key: string) => readonly Node[]): (key: string) => void {
  let drawn: string | undefined;
  return (key) => {
    if (key === drawn) return;
    drawn = key;
    place.replaceChildren(...draw(key));
  };
}

/** Behind an explanation: what exactly is wrong with this one value. Nothing where there is no more to say. */
export function whyOf(why: string, words: Words): (Node | string)[] {
  if (why === "") return [];
  const { text, language } = reasonIn(words.language, why);
  return [" ", make("span", { class: "why", ...(language !== words.language && { lang: language }) }, `(${text})`)];
}

export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  return make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": caption },
    make("table", {},
      make("thead", {}, make("tr", {}, ...head.map((text) => make("th", { scope: "col" }, text)))),
      make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells.map((text) => make("td", {}, text)))))));
}

export function facts(pairs: readonly (readonly [string, string])[]): HTMLElement {
  return make("dl", { class: "facts" }, ...pairs.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))));
}
