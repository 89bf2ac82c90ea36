// Select fields as answers: reading, locking, the order of what they offer.

import { all } from "../page/dom";

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
