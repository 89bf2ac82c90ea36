// ordering: items are brought into their order.

import type { AnswerValue } from "../state/types";
import { fullCredit, share, type Response } from "./credit";
import type { Asked, QuestionKind } from "./kinds";

/** The known items of an answer, each where it stands first. */
function orderIn({ items = [] }: Asked, response: Response): readonly string[] {
  return [...new Set(response)].filter((id) => items.some((item) => item.id === id));
}

/** How many items at most stand in their order already, whatever stands between them. */
function longestRising(places: readonly number[]): number {
  const lengths: number[] = [];
  for (const [at, place] of places.entries()) lengths.push(1 + Math.max(0, ...lengths.filter((_, before) => before < at && (places[before] ?? 0) < place)));
  return Math.max(0, ...lengths);
}

/** 1 - moves / (items - 1): as many moves as are needed to put it right, and the worst order, which is the reverse, needs items - 1. A missing item
 *  is one to be moved. */
function creditOfOrder({ items = [] }: Asked, order: readonly string[], given: readonly string[]): number {
  const rising = longestRising(given.map((id) => order.indexOf(id)).filter((place) => place >= 0));
  if (items.length < 2) return rising === items.length ? fullCredit : 0;
  return share(rising - 1, items.length - 1);
}

function orderedValue(question: Asked, response: Response): AnswerValue {
  const numbers = new Map((question.items ?? []).map(({ id, number }) => [id, number]));
  return { kind: "ordered", order: orderIn(question, response).flatMap((id) => numbers.get(id) ?? []) };
}

function orderedAgain({ items = [] }: Asked, value: AnswerValue): Response | null {
  if (value.kind !== "ordered") return [];
  return value.order.flatMap((number) => items.find((item) => item.number === number)?.id ?? []);
}

export const ordering: QuestionKind = {
  credit: (question, key, response) => creditOfOrder(question, key.order ?? [], orderIn(question, response)),
  value: orderedValue, response: orderedAgain, given: orderIn, pattern: (_, key) => key.order ?? [],
};
