// How an answer went, by shape and word; colour comes last (visual.md).

import { make } from "./dom";

export type Verdict = "right" | "partly" | "wrong" | "none";

const shapes: Readonly<Record<Verdict, string>> = { right: "●", partly: "◐", wrong: "○", none: "○" };

function mark(verdict: Verdict): HTMLElement {
  return make("span", { class: "verdict-mark", "aria-hidden": "true" }, shapes[verdict]);
}

export function verdictLine(verdict: Verdict, text: string): HTMLElement {
  return make("p", { class: "verdict", "data-verdict": verdict }, mark(verdict), " ", make("strong", {}, text));
}

/** The same within a line of text. */
export function verdictWords(verdict: Verdict, text: string): HTMLElement {
  return make("span", { class: "verdict", "data-verdict": verdict }, mark(verdict), " ", text);
}
