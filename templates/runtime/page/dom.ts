// The little that the enhancer needs to find and make elements.

import { LAST_WORDS } from "../tracker/messages";

export function all<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] {
  return Array.from(within.querySelectorAll<T>(selector));
}

export function first<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T | null {
  return within.querySelector<T>(selector);
}

/** An element's text in one line. No-break spaces stay: French signs must not begin a line. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replace(/[ \t\r\n\f]+/g, " ").trim();
}

/** An element with attributes (an empty value makes a bare attribute) and children; strings become text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, attributes: Readonly<Record<string, string>> = {}, ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Text written by the course's author and rendered by the generator: trusted as the page around it is. */
export function authored(html: string, className: string): HTMLElement {
  const element = make("div", { class: className });
  element.innerHTML = html;
  return element;
}

/** `quiet` is for what one may do beside what one most likely wants. */
export function button(label: string, attribute: string, pressed: () => void, look: "plain" | "quiet" = "plain"): HTMLButtonElement {
  const element = make("button", { type: "button", [attribute]: "", ...(look === "quiet" ? { class: "quiet" } : {}) }, label);
  element.addEventListener("click", pressed);
  return element;
}

/** Focus for what is not in the tab order: feedback, results, headings. */
export function focusOn(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}

/** The same where the page is to move no more than it must: what was said elsewhere stays in sight. */
export function focusNearby(element: HTMLElement): void {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
}

/** Puts a line into a live region; the same line again is announced again. */
export function announce(region: HTMLElement, line: string): void {
  const isSame = region.textContent === line;
  region.textContent = isSame ? "" : line;
  if (isSame) setTimeout(() => { if (region.textContent === "") region.textContent = line; }, 100);
}

/** A line under a control, where the eyes are, that is announced as well. */
export function lineBeside(control: HTMLElement): (line: string) => void {
  const region = make("div", { class: "record-message", role: "status" });
  (control.closest(".record-action") ?? control.parentElement)?.append(region);
  return (line) => announce(region, line);
}

/** Runs a task once, `wait` milliseconds after the last call; `now` runs it at once if it is due. */
export function later(wait: number, task: () => void): { readonly soon: () => void; readonly now: () => void } {
  let timer = 0;
  const now = (): void => {
    if (timer === 0) return;
    clearTimeout(timer);
    timer = 0;
    task();
  };
  return { soon: () => { clearTimeout(timer); timer = window.setTimeout(now, wait); }, now };
}

/** The last moment on which a browser can be relied to run anything: `unload` never comes on phones. A shell says it sooner. */
export function whenLeaving(task: () => void): void {
  for (const leaving of ["pagehide", LAST_WORDS]) addEventListener(leaving, task);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") task(); });
}
