// What hints and further tries take from a credit (docs/scoring.md). The best try counts, so a mark never goes down by trying again.

import type { QuestionData } from "../course";
import type { AnswerRecord } from "../state/types";
import { bounded } from "./credit";

/** Percents with up to three decimals, as whole thousandths. */
function thousandths(percent: number | undefined): number {
  return Math.max(0, Math.round((percent ?? 0) * 1000) || 0);
}

/** credit x (100 - hint - each further try) / 100, never below 0, halves up. `tries` counts this one: from 1. */
export function afterCosts(
  credit: number, question: Pick<QuestionData, "hintCost" | "attemptCost">, isHinted: boolean, tries: number,
): number {
  const cost = (isHinted ? thousandths(question.hintCost) : 0) + thousandths(question.attemptCost) * (Math.max(1, tries) - 1);
  const rest = Math.max(0, 100_000 - cost);
  return Math.floor((2 * bounded(credit) * rest + 100_000) / 200_000);
}

/** The record of a question that may be tried again: the value and the credit of the best try (of equal ones the last, which is what is on the
 *  page), and how many there were. */
export function bestTry(before: AnswerRecord | undefined, now: AnswerRecord): AnswerRecord {
  return before && before.credit > now.credit ? { ...before, ...(now.tries === undefined ? {} : { tries: now.tries }) } : now;
}
