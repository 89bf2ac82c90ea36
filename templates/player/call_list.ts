// The live list of calls, the latest first. Whatever the number of calls, only some hundreds stand in the page; it is no live region, for
// nobody wants to hear a hundred calls.

import { make } from "../runtime/page/dom";
import { onceAFrame, whyOf } from "./drawing";
import { explain } from "./explain";
import type { HeardCall } from "./heard";
import type { Standard } from "./standards";
import type { Words } from "./words";

const step = 200;
const longest = 160; // characters of an argument in the line; the rest is behind it

const quoted = (text: string): string => JSON.stringify(text.length > longest ? `${text.slice(0, longest)}…` : text);

export class CallList {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #standard: Standard;
  readonly #list = make("ol", { class: "calls" });
  readonly #filter = make("input", { type: "checkbox", id: "only-problems" });
  readonly #count = make("p", { class: "quiet-line" });
  readonly #more: HTMLButtonElement;
  readonly #draw = onceAFrame(() => this.#flush());
  #calls: HeardCall[] = [];
  #new: HeardCall[] = [];
  #limit = step;

  constructor(words: Words, standard: Standard) {
    this.#words = words;
    this.#standard = standard;
    this.#more = make("button", { type: "button", class: "quiet" }, words("showEarlier"));
    this.#more.addEventListener("click", () => { this.#limit += step; this.#redraw(); });
    this.#filter.addEventListener("change", () => this.#redraw());
    this.element = make("div", {},
      make("p", { class: "check" }, this.#filter, make("label", { for: "only-problems" }, words("onlyProblems"))),
      this.#count, this.#list, this.#more);
    this.#redraw();
  }

  add(call: HeardCall): void {
    this.#calls.push(call);
    this.#new.push(call);
    this.#draw();
  }

  replace(calls: readonly HeardCall[]): void {
    this.#calls = [...calls];
    this.#redraw();
  }

  #flush(): void {
    const rows = this.#shown(this.#new).slice(-this.#limit).reverse().map((call) => this.#row(call));
    this.#new = [];
    this.#list.prepend(...rows);
    while (this.#list.children.length > this.#limit) this.#list.lastElementChild?.remove();
    this.#tellCount();
  }

  #redraw(): void {
    this.#new = [];
    this.#list.replaceChildren(...this.#shown(this.#calls).slice(-this.#limit).reverse().map((call) => this.#row(call)));
    this.#tellCount();
  }

  #shown(calls: readonly HeardCall[]): readonly HeardCall[] {
    return this.#filter.checked ? calls.filter((call) => call.findings.length > 0) : calls;
  }

  #tellCount(): void {
    const n = this.#shown(this.#calls).length;
    const shown = this.#list.children.length;
    this.#count.textContent = n === 0 ? this.#words("noCalls") : n === shown ? this.#words("callCount", { n }) : this.#words("shownOf", { shown, n });
    this.#more.hidden = shown >= n;
  }

  #row(call: HeardCall): HTMLElement {
    const isRefused = call.code !== "" && call.code !== "0";
    const line = make("p", { class: "call" },
      make("span", { class: "call-time" }, `${this.#words.number(call.at / 1000)} s`), " ",
      make("code", {}, `${call.method}(${call.args.map(quoted).join(", ")})`), " → ",
      make("code", { class: isRefused ? "refused" : "answered" }, `${quoted(call.answer)}${isRefused ? ` ${call.code}` : ""}`));
    const row = make("li", { value: String(call.number), ...(call.findings.length > 0 && { class: "is-wrong" }) }, line);
    for (const finding of call.findings) {
      const told = explain(finding, this.#standard, this.#words);
      row.append(make("p", { class: `finding-line level-${told.level}` }, make("strong", {}, told.title), ` ${told.text} ${told.hint}`.trimEnd(),
        ...whyOf(finding.why, this.#words)));
    }
    return row;
  }
}
