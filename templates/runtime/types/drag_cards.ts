// Cards of the options, for who has a mouse: dragged onto an item, a card is chosen in the item's own select, which stays the way for everybody
// else. Nothing here is in the tab order, and nothing is said of it to who hears the page.

import type { Opening } from "../page/answer_controls";
import { all, make } from "../page/dom";
import { tellChange, type Part } from "./parts";

export interface Cards { hide(yes: boolean): void }

const NONE: Cards = { hide: () => undefined };

function partAt(parts: readonly Part[], { clientX, clientY }: PointerEvent): Part | undefined {
  const under = document.elementFromPoint(clientX, clientY);
  return parts.find(({ element }) => under !== null && element.contains(under));
}

/** Follows the pointer until it is let go; `drop` gets the item below, if any. */
function drag(card: HTMLElement, start: PointerEvent, parts: readonly Part[], drop: (part: Part) => void): void {
  const showTarget = (target: Part | undefined): void => {
    for (const part of parts) part.element.toggleAttribute("data-drop", part === target);
  };
  const move = (event: PointerEvent): void => {
    card.style.transform = `translate(${event.clientX - start.clientX}px, ${event.clientY - start.clientY}px)`;
    showTarget(partAt(parts, event));
  };
  const end = (event: PointerEvent): void => {
    const target = event.type === "pointerup" ? partAt(parts, event) : undefined;
    for (const kind of ["pointerup", "pointercancel"] as const) removeEventListener(kind, end);
    removeEventListener("pointermove", move);
    card.style.transform = "";
    card.removeAttribute("data-dragged");
    showTarget(undefined);
    if (target) drop(target);
  };
  card.setAttribute("data-dragged", "");
  addEventListener("pointermove", move);
  for (const kind of ["pointerup", "pointercancel"] as const) addEventListener(kind, end);
}

export function openCards({ form, words }: Opening, parts: readonly Part[], put: (select: HTMLSelectElement, option: string) => void): Cards {
  const [first] = parts;
  const select = first?.fields[0];
  const list = first?.element.parentElement;
  if (!list || !(select instanceof HTMLSelectElement) || !matchMedia("(any-pointer: fine)").matches) return NONE;
  const cards = make("ul", { class: "cards" });
  for (const { value, text } of all<HTMLOptionElement>("option", select)) {
    if (value === "") continue;
    const card = make("li", { class: "card" }, text);
    card.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      drag(card, event, parts, ({ fields: [field] }) => {
        if (!(field instanceof HTMLSelectElement) || field.getAttribute("aria-disabled") === "true") return;
        put(field, value);
        tellChange(field);
      });
    });
    cards.append(card);
  }
  const box = make("div", { class: "card-box", "aria-hidden": "true" }, make("p", { class: "question-how" }, words("drag-cards")), cards);
  list.before(box);
  form.setAttribute("data-cards", "");
  return { hide: (yes) => { box.hidden = yes; } };
}
