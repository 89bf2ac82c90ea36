// Select fields as answers: reading, locking, the order of what they offer; and what is chosen, in full, where the field is too narrow for it.

import { all, first, make } from "../page/dom";

/** Border and arrow, in pixels: of the arrow no page is told how wide it is. */
const frame = 22;

function isCut(select: HTMLSelectElement, text: string): boolean {
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen || select.offsetWidth === 0) return false;
  const { font, letterSpacing, paddingLeft, paddingRight } = getComputedStyle(select);
  pen.font = font;
  const needed = pen.measureText(text).width + text.length * (parseFloat(letterSpacing) || 0);
  return needed > select.offsetWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - frame;
}

/** A closed field shows one line, and on a phone cuts what is longer. Who hears the page is told the whole option by the field itself. */
function showWhole(select: HTMLSelectElement): void {
  const line = first(".whole-choice", select.parentElement ?? select);
  const text = select.value === "" ? "" : select.selectedOptions[0]?.text ?? "";
  if (line) line.textContent = isCut(select, text) ? text : "";
}

/** To be called once for each field. */
export function tellWhole(select: HTMLSelectElement): void {
  select.after(make("span", { class: "whole-choice", "aria-hidden": "true" }));
  const show = (): void => showWhole(select);
  select.addEventListener("input", show);
  new ResizeObserver(show).observe(select); // also when it comes into sight, or the phone is turned
}

/** A locked select can be opened and read; nothing else can be chosen in it. */
export function lockSelect(select: HTMLSelectElement, yes: boolean): void {
  if (yes) select.setAttribute("aria-disabled", "true");
  else select.removeAttribute("aria-disabled");
  for (const option of all<HTMLOptionElement>("option", select)) option.disabled = yes && !option.selected;
}

/** What is not offered (any more) leaves the field empty. */
export function choose(select: HTMLSelectElement, option: string): void {
  const isOffered = all<HTMLOptionElement>("option", select).some(({ value }) => value === option);
  select.value = isOffered ? option : "";
  showWhole(select);
}

/** Puts the options into the order of `ids`; the empty first one stays first. */
export function orderOptions(select: HTMLSelectElement, ids: readonly string[]): void {
  const chosen = select.value;
  const options = all<HTMLOptionElement>("option", select).filter(({ value }) => value !== "");
  const place = ({ value }: HTMLOptionElement): number => ids.indexOf(value);
  select.append(...options.sort((a, b) => place(a) - place(b)));
  select.value = chosen;
}

export function optionText(select: HTMLSelectElement | undefined, option: string): string {
  return (select ? all<HTMLOptionElement>("option", select).find(({ value }) => value === option)?.text : undefined) ?? "";
}
