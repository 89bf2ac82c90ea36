// What the author has done in a page (place, answers not yet checked, opened parts, focus) is kept over a reload, in this tab only. Things
// are found again by their identifiers, else by what they say, so a paragraph more or less does no harm.

const KEY = "mooc-preview:kept";
const LIFE = 10_000; // milliseconds; a reload takes less
const CONTROLS = "a[href], button, input, select, textarea, summary, details, video, audio, [tabindex]";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface Kept {
  readonly path: string;
  readonly time: number;
  readonly scroll: readonly [number, number];
  /** By the name of the thing: a field's text or "true"/"false", a part's openness, a medium's seconds. */
  readonly values: Readonly<Record<string, string>>;
  readonly focus: string;
  readonly selection: readonly [number, number] | null;
}

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
const isTicked = (element: Field): element is HTMLInputElement =>
  element instanceof HTMLInputElement && (element.type === "radio" || element.type === "checkbox");

function describe(element: Element): string {
  if (element.id !== "") return `#${element.id}`;
  const around = element.closest("[data-question], [data-reflection], [id]");
  const place = around?.getAttribute("data-question") ?? around?.getAttribute("data-reflection") ?? around?.id ?? "";
  const summary = element instanceof HTMLDetailsElement ? element.querySelector("summary") : element;
  const says = element.getAttribute("href") ?? element.getAttribute("name") ?? (isField(element) ? "" : summary?.textContent?.trim()) ?? "";
  return `${place}|${element.tagName}|${says}`;
}

/** Each control of the page, by a name that it has again after a reload. */
function namedControls(): Map<string, HTMLElement> {
  const named = new Map<string, HTMLElement>();
  for (const element of document.querySelectorAll<HTMLElement>(CONTROLS)) {
    if (element.closest(".mooc-preview")) continue;
    const name = describe(element);
    let free = name;
    for (let i = 2; named.has(free); i++) free = `${name}|${i}`;
    named.set(free, element);
  }
  return named;
}

function valueOf(element: HTMLElement): string | null {
  if (element instanceof HTMLDetailsElement) return String(element.open);
  if (element instanceof HTMLMediaElement) return element.currentTime > 0 ? String(element.currentTime) : null;
  if (!isField(element) || (element instanceof HTMLInputElement && element.type === "file")) return null;
  return isTicked(element) ? String(element.checked) : element.value;
}

function setField(field: Field, value: string): void {
  if (isTicked(field)) field.checked = value === "true";
  else field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true })); // as if it had been written again
}

function setValue(element: HTMLElement, value: string): void {
  if (valueOf(element) === value) return;
  if (element instanceof HTMLDetailsElement) element.open = value === "true";
  else if (element instanceof HTMLMediaElement) element.currentTime = Number(value);
  else if (isField(element) && !element.hasAttribute("readonly") && !element.hasAttribute("aria-disabled")) setField(element, value);
}

function selectionOf(element: Element | null): readonly [number, number] | null {
  if (!(element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text"))) return null;
  return [element.selectionStart ?? 0, element.selectionEnd ?? 0];
}

export function keep(): void {
  const values: Record<string, string> = {};
  let focus = "";
  for (const [name, element] of namedControls()) {
    const value = valueOf(element);
    if (value !== null) values[name] = value;
    if (element === document.activeElement) focus = name;
  }
  const kept: Kept = {
    path: location.pathname, time: Date.now(), scroll: [scrollX, scrollY], values, focus, selection: selectionOf(document.activeElement),
  };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
}

function takeKept(): Kept | null {
  const text = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const kept = text === null ? null : JSON.parse(text) as Kept;
  return kept && kept.path === location.pathname && Date.now() - kept.time < LIFE ? kept : null;
}

function putBackScroll([left, top]: readonly [number, number]): void {
  scrollTo({ left, top, behavior: "auto" });
  // Letters and pictures that come late may move the text; whoever scrolls meanwhile wants to be elsewhere.
  const controller = new AbortController();
  for (const event of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(event, () => controller.abort(), { once: true, passive: true });
  addEventListener("load", () => scrollTo({ left, top, behavior: "auto" }), { once: true, signal: controller.signal });
}

/** Runs after the page's own script, which shows the learner's record. */
export function putBack(): void {
  const kept = takeKept();
  if (!kept) return;
  const controls = namedControls();
  // Ticking one of a group unticks the others: so first what is off.
  const entries = Object.entries(kept.values).sort(([, a], [, b]) => Number(a === "true") - Number(b === "true"));
  for (const [name, value] of entries) {
    const element = controls.get(name);
    if (element) setValue(element, value);
  }
  const focused = controls.get(kept.focus);
  focused?.focus({ preventScroll: true });
  if (kept.selection && (focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement)) focused.setSelectionRange(...kept.selection);
  putBackScroll(kept.scroll);
}
