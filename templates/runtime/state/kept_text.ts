// What the record keeps of what was typed: short texts whole, of longer ones only that they were too long.

import { textBytes } from "./bytes";
import type { AnswerValue } from "./types";

/** Bytes of a kept text: some 40 letters of French, 24 of Arabic, Russian or Chinese. */
export const LONGEST_TEXT = 48;
/** Of a text in a gap, where a word or two stand and there are many: 20 letters of French, 12 of Arabic, Russian or Chinese. */
export const LONGEST_GAP = 24;

export function keptText(text: string): AnswerValue {
  return textBytes(text).bytes.length > LONGEST_TEXT ? { kind: "long" } : { kind: "text", text };
}

/** Of an answer with one text that is too long only the result is kept: a gap shown empty would look as if it had been left so. */
export function keptGaps(gaps: readonly (readonly [number, number | string])[]): AnswerValue {
  const isShort = gaps.every(([, filled]) => typeof filled === "number" || textBytes(filled).bytes.length <= LONGEST_GAP);
  return isShort ? { kind: "gaps", gaps: [...gaps].sort(([a], [b]) => a - b) } : { kind: "long" };
}
