// gaps: a text with gaps, each typed or chosen from a list.

import type { AnswerKey } from "../course";
import { keptGaps } from "../state/kept_text";
import type { AnswerValue } from "../state/types";
import { bounded, fullCredit, share, type Response } from "./credit";
import type { Asked, QuestionKind } from "./kinds";
import { pair, pairsIn } from "./pairs";
import { metText } from "./written_kinds";

/** What stands in each gap; of a gap that is answered twice nothing is known. */
function filled(response: Response): ReadonlyMap<string, string> {
  return new Map([...pairsIn(response)].flatMap(([gap, got]) => (got.length === 1 ? [[gap, (got[0] ?? "").trim()] as const] : [])));
}

/** What one gap is worth: as a short text, or all for the right option. */
export function creditOfGap(key: AnswerKey, gap: string, text: string): number {
  const typed = key.gaps?.[gap];
  if (typed) return bounded(metText(typed, text)?.credit ?? 0);
  return (key.places?.[gap] ?? []).includes(text) ? fullCredit : 0;
}

/** The mean of the gaps, rounded once. */
function creditOfGaps({ items = [] }: Asked, key: AnswerKey, response: Response): number {
  const texts = filled(response);
  const sum = items.reduce((total, { id }) => total + (texts.has(id) ? creditOfGap(key, id, texts.get(id) ?? "") : 0), 0);
  return share(sum, fullCredit * items.length);
}

function gapsValue({ items = [], choices }: Asked, response: Response): AnswerValue {
  const texts = filled(response);
  return keptGaps(items.flatMap(({ id, number }): (readonly [number, number | string])[] => {
    const text = texts.get(id);
    return text === undefined ? [] : [[number, choices.find((option) => option.id === text)?.number ?? text.normalize("NFC")]];
  }));
}

function gapsAgain({ items = [], choices }: Asked, value: AnswerValue): Response | null {
  if (value.kind !== "gaps") return value.kind === "long" ? null : [];
  const texts = new Map(value.gaps);
  return items.flatMap(({ id, number }) => {
    const got = texts.get(number);
    const text = typeof got === "number" ? choices.find((option) => option.number === got)?.id : got;
    return text ? [pair(id, text)] : [];
  });
}

function gapsGiven({ items = [] }: Asked, response: Response): readonly string[] {
  const texts = filled(response);
  return items.flatMap(({ id }) => (texts.has(id) ? [pair(id, texts.get(id) ?? "")] : []));
}

export const gaps: QuestionKind = {
  credit: creditOfGaps, value: gapsValue, response: gapsAgain, given: gapsGiven,
  pattern: ({ items = [] }, key) => items.flatMap(({ id }) => {
    const right = key.gaps?.[id]?.accepted[0] ?? key.places?.[id]?.[0];
    return right === undefined ? [] : [pair(id, right)];
  }),
};
