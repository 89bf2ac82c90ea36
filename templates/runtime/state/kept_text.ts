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

export function keptGap(text: string): string | null {
  return textBytes(text).bytes.length > LONGEST_GAP ? null : text;
}
