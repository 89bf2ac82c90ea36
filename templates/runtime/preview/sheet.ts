// A sheet over the lower part of the page that says what is wrong: mistakes with place, frame and remedy, a course that cannot be read, a
// page that is gone. It can be folded (Escape) into a small tab; mere remarks are folded from the beginning. The focus stays where it is,
// and what is new is announced once.

import { announce, button, make } from "../page/dom";
import type { Mistake, Mistakes, PreviewMessage } from "./message";
import type { PreviewKey, PreviewWords } from "./words";

const ANNOUNCED = "mooc-preview:announced";
const FOLDED = "mooc-preview:folded";

export interface Sheet {
  show(message: PreviewMessage): void;
  /** The page in this tab is no longer in the course. */
  sayGone(isGone: boolean): void;
}

/** What the sheet says at a time. */
interface Content {
  readonly kind: "failure" | "errors" | "gone" | "remarks";
  readonly title: string;
  readonly parts: readonly HTMLElement[];
  /** What a screen reader says when this is new. */
  readonly announcement: string;
}

function counted(words: PreviewWords, key: "errors" | "remarks", count: number): string {
  return words(`${key}-${count === 1 ? "one" : "many"}` satisfies PreviewKey, count);
}

function mistakeItem(words: PreviewWords, mistake: Mistake): HTMLElement {
  const item = make("li", {},
    make("p", { class: "mooc-preview-place" }, make("code", {}, mistake.path), ` · ${words("line", mistake.line)}`),
    make("p", { class: "mooc-preview-message", lang: "en" }, mistake.message));
  if (mistake.frame !== "") item.append(make("pre", { tabindex: "0" }, mistake.frame.trimEnd())); // a picture has no line to show
  if (mistake.help !== "") item.append(make("p", { class: "mooc-preview-help", lang: "en" }, mistake.help));
  return item;
}

function mistakeList(words: PreviewWords, { list, count }: Mistakes): HTMLElement[] {
  const items = make("ol", {}, ...list.map((mistake) => mistakeItem(words, mistake)));
  return count > list.length ? [items, make("p", {}, words("more", count - list.length))] : [items];
}

function firstOf(words: PreviewWords, { list: [mistake] }: Mistakes): string {
  return mistake ? ` : ${mistake.path}, ${words("line", mistake.line)}, ${mistake.message}` : "";
}

function contentOf(words: PreviewWords, { failure, errors, remarks }: PreviewMessage, isGone: boolean): Content | null {
  if (failure !== "") {
    const parts = [make("p", { lang: "en" }, failure), make("p", {}, words("behind-failure"))];
    return { kind: "failure", title: words("failure"), parts, announcement: `${words("failure")} : ${failure}` };
  }
  if (errors.count > 0) {
    const title = counted(words, "errors", errors.count);
    const parts = [...mistakeList(words, errors), make("p", {}, words("behind"))];
    return { kind: "errors", title, parts, announcement: title + firstOf(words, errors) };
  }
  if (isGone) {
    const home = make("p", {}, make("a", { href: "/index.html" }, words("home")));
    return { kind: "gone", title: words("gone"), parts: [make("p", {}, words("gone-why")), home], announcement: words("gone") };
  }
  if (remarks.count === 0) return null;
  const title = counted(words, "remarks", remarks.count);
  return { kind: "remarks", title, parts: mistakeList(words, remarks), announcement: title };
}

export function openSheet(words: PreviewWords): Sheet {
  let message: PreviewMessage | null = null;
  let isGone = false;
  let content: Content | null = null;
  let isFolded = false;

  const title = make("h2", { id: "mooc-preview-title" });
  const body = make("div", { class: "mooc-preview-body" });
  const foldButton = button(words("fold"), "data-preview-fold", () => fold(true), "quiet");
  foldButton.setAttribute("aria-keyshortcuts", "Escape");
  const sheet = make("section", { class: "mooc-preview-sheet", id: "mooc-preview-sheet", role: "dialog", "aria-labelledby": title.id, tabindex: "-1", hidden: "" },
    make("div", { class: "mooc-preview-head" }, title, foldButton), body);
  const tab = button("", "data-preview-tab", () => fold(false));
  tab.setAttribute("aria-controls", sheet.id);
  tab.setAttribute("aria-expanded", "false");
  tab.hidden = true;
  const status = make("div", { class: "visually-hidden", role: "status" });
  const frame = make("aside", { class: "mooc-preview", "aria-label": words("label") }, sheet, tab, status);
  document.body.prepend(frame);

  const display = (): void => {
    sheet.hidden = content === null || isFolded;
    tab.hidden = content === null || !isFolded;
  };
  const fold = (yes: boolean): void => {
    isFolded = yes;
    if (content?.kind !== "remarks") sessionStorage.setItem(FOLDED, String(yes));
    display();
    (yes ? tab : sheet).focus({ preventScroll: true });
  };
  const leaveFocus = (): void => {
    if (frame.contains(document.activeElement)) document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  };
  const announceOnce = (): void => {
    const text = content?.kind === "remarks" ? "" : content?.announcement ?? "";
    if (text !== "" && sessionStorage.getItem(ANNOUNCED) !== text) announce(status, text);
    sessionStorage.setItem(ANNOUNCED, text);
  };
  const render = (): void => {
    const before = content;
    const isRead = body.contains(document.activeElement);
    content = message ? contentOf(words, message, isGone) : null;
    frame.dataset["kind"] = content?.kind ?? "";
    title.textContent = tab.textContent = content?.title ?? "";
    body.replaceChildren(...content?.parts ?? []);
    const isQuiet = content === null || content.kind === "remarks";
    if (isQuiet) sessionStorage.removeItem(FOLDED); // what comes next is new, and is shown
    const stays = content !== null && content.kind === before?.kind;
    if (!stays) isFolded = isQuiet || sessionStorage.getItem(FOLDED) === "true";
    if (!stays) leaveFocus();
    else if (isRead && !isFolded) sheet.focus({ preventScroll: true });
    display();
    announceOnce();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !sheet.hidden && !event.defaultPrevented) fold(true);
  });
  return {
    show: (heard) => {
      if (heard.revision === message?.revision) return;
      message = heard;
      render();
    },
    sayGone: (yes) => {
      if (yes === isGone) return;
      isGone = yes;
      render();
    },
  };
}
