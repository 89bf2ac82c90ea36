// Types in which items get options: matching, categorise, matrix.

import type { AnswerKey } from "../course";
import type { AnswerValue } from "../state/types";
import { partOfSeveral } from "./choice_kinds";
import { share, type Response } from "./credit";
import type { Asked, QuestionKind } from "./kinds";
import { pair, pairsIn } from "./pairs";

const ids = (list: Asked["items"]): readonly string[] => (list ?? []).map(({ id }) => id);

/** Right items / items. An item with two options is not right: one was asked for. */
function creditOfPlaces({ items }: Asked, { places = {} }: AnswerKey, response: Response): number {
  const pairs = pairsIn(response);
  const right = ids(items).filter((item) => {
    const got = pairs.get(item) ?? [];
    return got.length === 1 && (places[item] ?? []).includes(got[0] ?? "");
  });
  return share(right.length, ids(items).length);
}

function commonDivisor(a: number, b: number): number { return b === 0 ? a : commonDivisor(b, a % b); }

/** The mean of the rows, each as a question of several choices; a row in which nothing is right is right when it is left empty, as long as there is
 *  a tick in another. */
function creditOfRows({ items, choices }: Asked, { places = {} }: AnswerKey, response: Response): number {
  const pairs = pairsIn(response);
  const ticks = ids(items).map((row) => [row, (pairs.get(row) ?? []).filter((option) => ids(choices).includes(option))] as const);
  if (ticks.every(([, got]) => got.length === 0)) return 0;
  const rows = ticks.map(([row, got]): readonly [number, number] => {
    const right = places[row] ?? [];
    return right.length === 0 ? [got.length === 0 ? 1 : 0, 1] : partOfSeveral(ids(choices), right, got);
  });
  // Whole numbers over one denominator: the mean is rounded once, at the end.
  const common = rows.reduce((most, [, denominator]) => (denominator === 0 ? most : (most / commonDivisor(most, denominator)) * denominator), 1);
  const sum = rows.reduce((total, [numerator, denominator]) => total + (denominator === 0 ? 0 : numerator * (common / denominator)), 0);
  return share(sum, common * rows.length);
}

function placedValue({ items = [], choices }: Asked, response: Response): AnswerValue {
  const pairs = pairsIn(response);
  const placed = items.map(({ id, number }): [number, readonly number[]] => {
    const got = pairs.get(id) ?? [];
    return [number, choices.filter((option) => got.includes(option.id)).map((option) => option.number).sort((a, b) => a - b)];
  });
  return { kind: "placed", placed: placed.filter(([, options]) => options.length > 0).sort(([a], [b]) => a - b) };
}

function placedAgain({ items = [], choices }: Asked, value: AnswerValue): Response | null {
  if (value.kind !== "placed") return [];
  const placed = new Map(value.placed);
  return items.flatMap((item) => choices.filter((option) => placed.get(item.number)?.includes(option.number)).map((option) => pair(item.id, option.id)));
}

function placesGiven({ items, choices }: Asked, response: Response): readonly string[] {
  const pairs = pairsIn(response);
  return ids(items).flatMap((item) => ids(choices).filter((option) => pairs.get(item)?.includes(option)).map((option) => pair(item, option)));
}

const placed: QuestionKind = {
  credit: creditOfPlaces, value: placedValue, response: placedAgain, given: placesGiven,
  pattern: ({ items, choices }, { places = {} }) =>
    ids(items).flatMap((item) => ids(choices).filter((option) => places[item]?.includes(option)).map((option) => pair(item, option))),
};

export const matching: QuestionKind = placed;
export const categorise: QuestionKind = placed;
export const matrix: QuestionKind = {
  ...placed, credit: (question, key, response) => (question.several ? creditOfRows : creditOfPlaces)(question, key, response),
};
