// Answers of the form "item=option" and "gap=text": one entry for each option that an item got.

import type { Response } from "./credit";
import { isBlank } from "./written";

/** By item what it got, each once, in the order given. What is blank, or has no "=", is no answer. */
export function pairsIn(response: Response): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, readonly string[]>();
  for (const entry of response) {
    const at = entry.indexOf("=");
    const item = entry.slice(0, Math.max(0, at)), got = entry.slice(at + 1);
    if (at < 1 || isBlank(got)) continue;
    const before = pairs.get(item) ?? [];
    if (!before.includes(got)) pairs.set(item, [...before, got]);
  }
  return pairs;
}

export function pair(item: string, got: string): string {
  return `${item}=${got}`;
}
