// A course that is followed in order, as its pages show it: what is not open yet is text with words, not a link; a page that was reached
// all the same says what comes first and keeps its content back. Nothing is locked: where the record cannot tell, everything is open.

import { closedPages, type Closed, type ClosedPages } from "../state/openness";
import type { CourseState } from "../state/types";
import { siteRoot } from "../tracker/address";
import { all, first, make } from "./dom";
import type { PageContext } from "./page_context";

const NOTHING: ClosedPages = new Map();

/** Longest wait for the record, in milliseconds (frame.css knows it too). What was shown then stays open: no text shuts under one's eyes. */
const PATIENCE = 2000;

let known: { readonly state: CourseState; readonly closed: ClosedPages } | null = null;

/** What is closed to this learner now. Nothing where no record tells what was read, and in an author's preview. */
export function closedNow({ course, tracker }: PageContext): ClosedPages {
  if (course.navigation === "free" || tracker.mode !== "normal" || tracker.keeping === "nowhere" || isAllOpen()) return NOTHING;
  if (known?.state !== tracker.state) known = { state: tracker.state, closed: closedPages(course, tracker.state) };
  return known.closed;
}

/** As `mooc serve` writes it into the pages that an author looks at. */
function isAllOpen(): boolean { return first("meta[name=mooc-open]") !== null; }

/** The same once this lesson is read: its own next link reads it. */
function closedBehind(page: PageContext): ClosedPages {
  const { course, tracker, kind, id } = page;
  const closed = closedNow(page);
  const lesson = kind === "lesson" && !closed.has(`lesson:${id}`) ? course.lessons.find((one) => one.id === id) : undefined;
  if (closed.size === 0 || !lesson || tracker.state.read.has(lesson.number)) return closed;
  return closedPages(course, { ...tracker.state, read: new Set(tracker.state.read).add(lesson.number) });
}

interface Entry { readonly link: HTMLAnchorElement; readonly name: string; readonly text: HTMLElement; readonly words: HTMLElement | null }

function entryOf(link: HTMLAnchorElement, name: string): Entry {
  const text = make("span", { class: `${link.className} closed`.trim() }, ...Array.from(link.childNodes, (child) => child.cloneNode(true)));
  const current = link.getAttribute("aria-current");
  if (current) text.setAttribute("aria-current", current);
  // In a list with a state the state says it.
  const words = link.closest("[data-progress]") ? null : make("span", { class: "closed-words" });
  if (words) text.append(" ", words);
  return { link, name, text, words };
}

/** Links of lists and of the way on. Those in a text stay as their author wrote them: the page behind them says what comes first. */
function entries({ course }: PageContext): Entry[] {
  const names = new Map([...course.lessons.map(({ page, id }) => [page, `lesson:${id}`] as const), ...course.quizzes.map(({ page, id }) => [page, `quiz:${id}`] as const)]);
  const root = siteRoot();
  return all<HTMLAnchorElement>("[data-progress] > a, .way > a, .competence-pages > a").flatMap((link) => {
    const name = link.href.startsWith(root) ? names.get(link.href.slice(root.length).replace(/#.*$/, "")) : undefined;
    return name ? [entryOf(link, name)] : [];
  });
}

export function showOrder(page: PageContext): void {
  if (page.course.navigation === "free") return;
  const found = entries(page);
  const show = (): void => {
    const closed = closedNow(page), behind = closedBehind(page);
    for (const { link, name, text, words } of found) {
      const isShort = link.closest(".competence-pages") !== null || text.closest(".competence-pages") !== null;
      const by = (link.hasAttribute("data-next") ? behind : closed).get(name);
      if (by && words) words.textContent = isShort ? page.words("closed-short") : page.words("closed-after", { title: by.after.title });
      if (by && link.isConnected && document.activeElement !== link) link.replaceWith(text);
      if (!by && text.isConnected) text.replaceWith(link);
    }
  };
  show();
  page.tracker.subscribe(show);
}

/** Begins before the record is there. The page's style keeps its content back as long; `isLate` says that it had to be shown. */
export function waitForRecord(): { readonly isLate: () => boolean } {
  const content = first("[data-waits]");
  let isLate = false;
  if (content) setTimeout(() => { isLate = content.hasAttribute("data-waits"); content.removeAttribute("data-waits"); }, PATIENCE);
  return { isLate: () => isLate };
}

/** Calls `open` once, as soon as the page is open; an open page stays open as long as it is shown. */
export function whenOpen(page: PageContext, { isLate }: { isLate: () => boolean }, open: () => void): void {
  const content = first("[data-waits]");
  const closed = (): Closed | undefined => closedNow(page).get(`${page.kind}:${page.id}`);
  const by = isLate() ? undefined : closed();
  if (content && by) keepBack(page, content, by, closed, open);
  else open();
  content?.removeAttribute("data-waits");
}

function keepBack(page: PageContext, content: HTMLElement, by: Closed, closed: () => Closed | undefined, open: () => void): void {
  let note = noteOf(page, by);
  let shown = by;
  let isOpen = false;
  content.setAttribute("data-closed", "");
  first(".page-header", content)?.after(note);
  page.tracker.subscribe(() => {
    if (isOpen) return;
    const now = closed();
    if (now && (now.after !== shown.after || now.next !== shown.next)) {
      const other = noteOf(page, now);
      note.replaceWith(other);
      [note, shown] = [other, now];
    }
    if (now) return;
    isOpen = true;
    note.remove();
    content.removeAttribute("data-closed");
    open();
  });
}

function noteOf({ words, kind, root, tracker }: PageContext, { after, next }: Closed): HTMLElement {
  const note = make("section", { class: "box closed-page", "data-closed-page": "", "aria-labelledby": "closed-title" },
    make("h2", { id: "closed-title" }, words(`closed-${kind}`)),
    make("p", {}, words(next === after ? "closed-until" : "closed-until-many", { title: after.title })),
    make("p", {}, make("a", { class: "button", href: root + next.page }, words("closed-next", { title: next.title }))));
  if (tracker.keeping === "visit")
    note.append(make("p", { class: "box-foot" }, words("closed-visit"), " ", make("a", { href: `${root}progress.html#keep-device` }, words("keep-longer"))));
  return note;
}
