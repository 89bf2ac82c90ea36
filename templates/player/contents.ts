// The package's table of contents, each item with its status.

import { make } from "../runtime/page/dom";
import type { ItemRecord } from "./heard";
import { launchable, type PackageItem } from "./package";
import type { Standard } from "./standards";
import type { Words } from "./words";

export class Contents {
  readonly element: HTMLElement;
  readonly #entries = new Map<string, { readonly item: PackageItem; readonly button: HTMLButtonElement; readonly status: HTMLElement }>();

  constructor(private readonly words: Words, private readonly standard: Standard, items: readonly PackageItem[], chosen: (item: PackageItem) => void) {
    const isOne = launchable(items).length === 1;
    this.element = make("nav", { class: "contents", "aria-label": words("contents"), ...(isOne && { hidden: "" }) }, this.#list(items, chosen));
  }

  #list(items: readonly PackageItem[], chosen: (item: PackageItem) => void): HTMLElement {
    return make("ol", {}, ...items.map((item) => {
      const entry = make("li", {});
      if (item.href) {
        const status = make("span", { class: "item-status" });
        const button = make("button", { type: "button", class: "item" }, make("span", {}, item.title || item.identifier), " ", status);
        button.addEventListener("click", () => chosen(item));
        this.#entries.set(item.identifier, { item, button, status });
        entry.append(button);
      } else entry.append(make("span", { class: "chapter" }, item.title));
      if (item.children.length > 0) entry.append(this.#list(item.children, chosen));
      return entry;
    }));
  }

  update(records: ReadonlyMap<string, ItemRecord>, current: string | null, seen: ReadonlySet<string>): void {
    for (const [identifier, { item, button, status }] of this.#entries) {
      if (identifier === current) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      status.textContent = this.#status(item, records.get(identifier), seen.has(identifier));
    }
  }

  #status(item: PackageItem, record: ItemRecord | undefined, isSeen: boolean): string {
    if (!item.sco) return this.words(isSeen ? "opened" : "asset");
    const { status, success, raw } = this.standard.elements;
    const { stored = {} } = record ?? {};
    const told = [stored[status], success && stored[success] !== "unknown" ? stored[success] : undefined, stored[raw] ? `${stored[raw]} %` : undefined].filter(Boolean);
    return told.length > 0 ? told.join(", ") : this.words(isSeen ? "opened" : "untouched");
  }
}
