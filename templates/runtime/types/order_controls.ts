// ordering: buttons move an item up and down; a handle beside them can be dragged. The focused item itself never leaves the page while it
// moves (its neighbour goes round it), so the focus stays where it is.

import type { Response } from "../marks/credit";
import { shuffled } from "../marks/shuffle";
import type { AnswerControls, Opening } from "../page/answer_controls";
import { reorder } from "../page/choice_controls";
import { all, first, focusOn, make, textOf } from "../page/dom";
import { verdictLine } from "../page/verdict";
import { openHandle } from "./drag_order";
import { tellChange } from "./parts";

type Way = "up" | "down";

interface Row { readonly id: string; readonly element: HTMLElement; readonly name: string; readonly moves: Readonly<Record<Way, HTMLButtonElement>> }

function moveButton({ words }: Opening, name: string, way: Way): HTMLButtonElement {
  const label = words(`move-${way}`);
  return make("button", { type: "button", class: "quiet move", [`data-move-${way}`]: "" },
    make("span", { "aria-hidden": "true" }, way === "up" ? "↑" : "↓"),
    make("span", { class: "visually-hidden" }, words("move-item", { move: label, item: name })));
}

function rowOf(opening: Opening, element: HTMLElement): Row {
  const name = textOf(first(".item-text", element) ?? element);
  const moves = { up: moveButton(opening, name, "up"), down: moveButton(opening, name, "down") };
  const place = first(".item-moves", element) ?? element.appendChild(make("div", { class: "item-moves" }));
  place.append(moves.up, moves.down);
  return { id: element.dataset["item"] ?? "", element, name, moves };
}

/** Items that need not move: the largest part of them that already follow each other rightly, and those that stand where they belong. */
function staying(order: readonly string[], response: Response): ReadonlySet<string> {
  const chains: string[][] = [];
  for (const id of response) {
    const before = chains.filter((chain) => order.indexOf(chain[chain.length - 1] ?? "") < order.indexOf(id));
    chains.push([...before.reduce<string[]>((longest, chain) => (chain.length > longest.length ? chain : longest), []), id]);
  }
  const longest = chains.reduce<string[]>((best, chain) => (chain.length > best.length ? chain : best), []);
  return new Set([...(longest.length > 1 ? longest : []), ...response.filter((id, place) => order[place] === id)]);
}

class OrderControls implements AnswerControls {
  readonly inputs: readonly HTMLElement[];
  readonly isSolutionBeside = false;
  private isMoved = false;
  private start: readonly string[];

  constructor(private readonly opening: Opening, private readonly list: HTMLElement, private readonly rows: readonly Row[]) {
    this.inputs = rows.flatMap(({ moves }) => [moves.up, moves.down]);
    this.start = this.order();
    for (const row of rows) {
      for (const way of ["up", "down"] as const) row.moves[way].addEventListener("click", () => this.move(row, way));
      openHandle(row.element, list, () => this.changed(row));
    }
    this.showEnds();
  }

  private order(): string[] { return all(".item[data-item]", this.list).map((element) => element.dataset["item"] ?? ""); }

  private put(order: readonly string[]): void {
    const elements = [...order, ...this.order().filter((id) => !order.includes(id))].flatMap((id) => this.rows.find((row) => row.id === id)?.element ?? []);
    reorder(all(".item[data-item]", this.list), elements);
    this.showEnds();
  }

  /** The first cannot go up, the last not down. */
  private showEnds(): void {
    const order = this.order();
    for (const { id, moves } of this.rows) {
      moves.up.disabled = order[0] === id;
      moves.down.disabled = order[order.length - 1] === id;
    }
  }

  private move(row: Row, way: Way): void {
    const { element } = row;
    const neighbour = way === "up" ? element.previousElementSibling : element.nextElementSibling;
    if (!neighbour || this.list.hasAttribute("data-locked")) return;
    if (way === "up") element.after(neighbour);
    else element.before(neighbour);
    this.changed(row);
    element.scrollIntoView({ block: "nearest" });
    if (row.moves[way].disabled) row.moves[way === "up" ? "down" : "up"].focus();
  }

  private changed({ id, name, element }: Row): void {
    const hadFocus = document.activeElement;
    this.isMoved = true;
    this.showEnds();
    if (hadFocus instanceof HTMLElement && element.contains(hadFocus)) hadFocus.focus({ preventScroll: true });
    tellChange(element);
    const order = this.order();
    this.opening.say(this.opening.words("moved", { item: name, n: String(order.indexOf(id) + 1), total: String(order.length) }));
  }

  /** Empty until something was moved: the order in which the items came is nobody's answer. */
  read(): Response { return this.isMoved ? this.order() : []; }

  write(response: Response): void {
    this.isMoved = response.length > 0;
    this.put(this.isMoved ? response : this.start);
  }

  lock(yes: boolean): void { this.list.toggleAttribute("data-locked", yes); }

  shuffle(mark: number, attempt: number): void {
    const { question, key } = this.opening;
    const order = shuffled(question.items ?? [], mark, attempt, question.number).map(({ id }) => id);
    const isRight = order.every((id, place) => key.order?.[place] === id);
    this.start = isRight ? [...order.slice(1), ...order.slice(0, 1)] : order;
    if (!this.isMoved) this.put(this.start);
  }

  focusFirst(): void {
    const button = first("button:not(:disabled)", this.list);
    if (button) focusOn(button);
  }

  missing(response: Response): ReturnType<AnswerControls["missing"]> {
    return response.length === 0 ? { line: this.opening.words("empty-order"), isMarkable: false } : null;
  }

  tell(response: Response, { ended }: { readonly ended: boolean }): readonly HTMLElement[] {
    if (response.length === 0) return [];
    const { words, key } = this.opening;
    const order = key.order ?? [];
    const right = staying(order, response);
    for (const { id, element } of this.rows) {
      const isRight = right.has(id);
      const place = first("[data-item-feedback]", element) ?? element.appendChild(make("div", { class: "item-feedback", "data-item-feedback": "" }));
      const review = ended ? words("part-place", { n: String(order.indexOf(id) + 1) }) : words("part-review");
      place.replaceChildren(verdictLine(isRight ? "right" : "wrong", isRight ? words("order-place") : review));
      element.dataset["verdict"] = isRight ? "right" : "wrong";
    }
    return right.size === this.rows.length || right.size === 0 ? [] : [make("p", {}, words("order-right", { n: String(right.size), total: String(this.rows.length) }))];
  }

  untell(): void {
    for (const { element } of this.rows) {
      element.removeAttribute("data-verdict");
      first("[data-item-feedback]", element)?.replaceChildren();
    }
  }

  solution(): HTMLElement | null {
    const names = (this.opening.key.order ?? []).flatMap((id) => this.rows.find((row) => row.id === id)?.name ?? []);
    return make("div", { class: "right-answer" }, make("p", {}, this.opening.words("right-order")), make("ol", {}, ...names.map((name) => make("li", {}, name))));
  }
}

export function openOrder(opening: Opening): AnswerControls | null {
  const [element] = all(".item[data-item]", opening.form);
  const list = element?.parentElement;
  if (!list) return null;
  return new OrderControls(opening, list, all(".item[data-item]", list).map((one) => rowOf(opening, one)));
}
