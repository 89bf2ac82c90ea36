// Entry of assets/cards.js: cards to learn by, one at a time, turned by a button. How well each is known stays in this browser, as notes do; it is
// never sent and counts for nothing. Without script the cards are a list, each with its other side folded.

import { all, first, focusOn } from "./page/dom";
import type { PageContext } from "./page/page_context";

type Rating = "again" | "nearly" | "known";

class Cards {
  private readonly cards: readonly HTMLElement[];
  private readonly turn: HTMLElement | null;
  private readonly rates: HTMLElement | null;
  private readonly end: HTMLElement | null;
  private ratings: Readonly<Record<string, Rating>> = {};
  private left: readonly HTMLElement[];

  constructor(private readonly page: PageContext, private readonly box: HTMLElement) {
    this.cards = all("[data-card]", box);
    this.left = this.cards;
    this.turn = first("[data-card-turn]", box);
    this.rates = first("[data-card-rates]", box);
    this.end = first("[data-card-end]", box);
  }

  open(): void {
    for (const card of this.cards) for (const fold of all("summary", card)) fold.hidden = true;
    this.turn?.addEventListener("click", () => this.show(true));
    for (const rate of all("[data-card-rate]", this.box)) rate.addEventListener("click", () => this.rate(rate.dataset["cardRate"] as Rating));
    for (const again of all("[data-card-again]", this.box)) again.addEventListener("click", () => this.begin(again.dataset["cardAgain"] === "open"));
    this.show(false, false);
    void this.recall();
  }

  private get note(): string { return `cards:${this.box.dataset["cards"] ?? ""}`; }

  private async recall(): Promise<void> {
    try {
      const kept: unknown = JSON.parse((await this.page.tracker.note(this.note)) || "{}");
      if (typeof kept === "object" && kept !== null) this.ratings = { ...(kept as Record<string, Rating>), ...this.ratings };
    } catch {
      // What cannot be read is not known: the cards begin anew.
    }
  }

  private rate(rating: Rating): void {
    const [card, ...rest] = this.left;
    if (!card) return;
    this.ratings = { ...this.ratings, [card.dataset["card"] ?? ""]: rating };
    this.page.tracker.keepNote(this.note, JSON.stringify(this.ratings)).catch(() => undefined); // nothing hangs on it
    this.left = rest;
    this.show(false);
  }

  private begin(onlyOpen: boolean): void {
    this.left = onlyOpen ? this.unknown : this.cards;
    this.show(false);
  }

  private get unknown(): readonly HTMLElement[] {
    return this.cards.filter((card) => this.ratings[card.dataset["card"] ?? ""] !== "known");
  }

  /** The first card that is left, its front or both sides; the focus goes to what is new. */
  private show(isTurned: boolean, isAsked = true): void {
    const [card] = this.left;
    for (const one of this.cards) one.hidden = one !== card;
    const place = first("[data-card-place]", this.box);
    if (place) place.textContent = card ? filled(place.dataset["cardPlace"], { n: this.cards.indexOf(card) + 1, count: this.cards.length }) : "";
    if (this.turn) this.turn.hidden = !card || isTurned;
    if (this.rates) this.rates.hidden = !card || !isTurned;
    const back = card && first<HTMLDetailsElement>("details", card);
    if (back) back.open = isTurned;
    this.showEnd(!card);
    const next = card ? first(isTurned ? ".card-text" : ".card-front", card) : this.end;
    if (isAsked && next) focusOn(next);
  }

  private showEnd(isThere: boolean): void {
    const { end } = this;
    if (!end) return;
    end.hidden = !isThere;
    const sum = first("[data-card-sum]", end);
    const known = this.cards.length - this.unknown.length;
    if (sum) sum.textContent = filled(sum.dataset["cardSum"], { known, count: this.cards.length });
    for (const again of all("[data-card-again=open]", end)) again.hidden = this.unknown.length === 0;
  }
}

function filled(text = "", values: Readonly<Record<string, number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

window.moocParts = [...(window.moocParts ?? []), (page) => { for (const box of all("[data-cards]")) new Cards(page, box).open(); }];
