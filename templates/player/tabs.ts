// Tabs as the ARIA Authoring Practices describe them: one is in the tab order, arrows go to the others.

import { make } from "../runtime/page/dom";

export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: HTMLElement;
}

export class Tabs {
  readonly element: HTMLElement;
  readonly #tabs: readonly { readonly id: string; readonly tab: HTMLButtonElement; readonly count: HTMLElement; readonly panel: HTMLElement }[];

  constructor(label: string, tabs: readonly Tab[], shown: (id: string) => void) {
    this.#tabs = tabs.map(({ id, label: text, panel }) => {
      const count = make("span", { class: "count" });
      const tab = make("button", { type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `panel-${id}` }, text, count);
      tab.addEventListener("click", () => { this.show(id); shown(id); });
      return { id, tab, count, panel: make("section", { role: "tabpanel", id: `panel-${id}`, "aria-labelledby": `tab-${id}`, tabindex: "0" }, panel) };
    });
    const list = make("div", { role: "tablist", "aria-label": label }, ...this.#tabs.map(({ tab }) => tab));
    list.addEventListener("keydown", (event) => this.#move(event, shown));
    this.element = make("div", { class: "tabs" }, list, ...this.#tabs.map(({ panel }) => panel));
    this.show(tabs[0]?.id ?? "");
  }

  show(id: string): void {
    for (const one of this.#tabs) {
      const isShown = one.id === id;
      one.tab.setAttribute("aria-selected", String(isShown));
      one.tab.tabIndex = isShown ? 0 : -1;
      one.panel.hidden = !isShown;
    }
  }

  /** A number behind a tab's name; "" for none. */
  count(id: string, text: string, isGrave = false): void {
    const place = this.#tabs.find((one) => one.id === id)?.count;
    if (!place) return;
    place.textContent = text === "" ? "" : ` ${text}`;
    place.classList.toggle("is-grave", isGrave);
  }

  #move(event: KeyboardEvent, shown: (id: string) => void): void {
    const at = this.#tabs.findIndex(({ tab }) => tab === document.activeElement);
    const last = this.#tabs.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    const next = to === undefined ? undefined : this.#tabs[to];
    if (at < 0 || !next) return;
    event.preventDefault();
    this.show(next.id);
    shown(next.id);
    next.tab.focus();
  }
}
