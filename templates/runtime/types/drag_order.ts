// A handle by which an item of a list is dragged to another place. An addition to the buttons beside it: not in the tab order, and never read out.

import { make } from "../page/dom";

/** Where in the list the pointer is: the item over whose middle it has not come yet, or null behind the last one. */
function itemBelow(list: HTMLElement, dragged: HTMLElement, y: number): Element | null {
  const others = Array.from(list.children).filter((child) => child !== dragged);
  return others.find((child) => {
    const { top, height } = child.getBoundingClientRect();
    return y < top + height / 2;
  }) ?? null;
}

export function openHandle(item: HTMLElement, list: HTMLElement, moved: () => void): void {
  const handle = make("span", { class: "drag-handle", "aria-hidden": "true" });
  item.prepend(handle);
  handle.addEventListener("pointerdown", (start) => {
    if (start.button !== 0 || list.hasAttribute("data-locked")) return;
    start.preventDefault();
    const before = item.nextElementSibling;
    item.setAttribute("data-dragged", "");
    const move = ({ clientY }: PointerEvent): void => {
      const below = itemBelow(list, item, clientY);
      if (below !== item.nextElementSibling) list.insertBefore(item, below);
    };
    const end = (event: PointerEvent): void => {
      removeEventListener("pointermove", move);
      for (const kind of ["pointerup", "pointercancel"] as const) removeEventListener(kind, end);
      item.removeAttribute("data-dragged");
      if (event.type === "pointercancel") list.insertBefore(item, before);
      else if (item.nextElementSibling !== before) moved();
    };
    addEventListener("pointermove", move);
    for (const kind of ["pointerup", "pointercancel"] as const) addEventListener(kind, end);
  });
}
