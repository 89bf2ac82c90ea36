// Types that are answered by choosing: single, multiple, true-false; hotspot and likert are built of the same parts.

import type { AnswerKey, QuestionData } from "../course";
import type { AnswerValue } from "../state/types";
import { bounded, fullCredit, share, type Response } from "./credit";
import type { QuestionKind } from "./kinds";

type WithChoices = Pick<QuestionData, "choices">;

/** The identifiers of a question that are in the answer, each once, in the question's order. */
export function chosenOf({ choices }: WithChoices, response: Response): readonly string[] {
  return choices.map((choice) => choice.id).filter((id) => response.includes(id));
}

function chosenValue({ choices }: WithChoices, response: Response): AnswerValue {
  return { kind: "choices", chosen: choices.filter((choice) => response.includes(choice.id)).map((choice) => choice.number).sort((a, b) => a - b) };
}

function chosenAgain({ choices }: WithChoices, value: AnswerValue): Response | null {
  if (value.kind !== "choices") return value.kind === "long" ? null : [];
  return choices.filter((choice) => value.chosen.includes(choice.number)).map((choice) => choice.id);
}

/** One choice: all for a right one, what its author gives for another. */
export function creditOfOne(key: AnswerKey, response: Response): number {
  const [first = ""] = response;
  if (response.length !== 1) return 0;
  return (key.correct ?? []).includes(first) ? fullCredit : bounded(key.credits?.[first] ?? 0);
}

/** numerator and denominator of several choices: each right one adds 1/right, each wrong one takes 1/wrong, never below 0. */
export function partOfSeveral(choices: readonly string[], correct: readonly string[], response: Response): readonly [number, number] {
  const chosen = choices.filter((choice) => response.includes(choice));
  const right = choices.filter((choice) => correct.includes(choice)).length;
  const wrong = choices.length - right;
  const chosenRight = chosen.filter((choice) => correct.includes(choice)).length;
  const chosenWrong = chosen.length - chosenRight;
  if (wrong === 0) return [chosenRight, right];
  return [Math.max(0, chosenRight * wrong - chosenWrong * right), right * wrong];
}

export function creditOfSeveral({ choices }: WithChoices, key: AnswerKey, response: Response): number {
  return share(...partOfSeveral(choices.map((choice) => choice.id), key.correct ?? [], response));
}

/** What all types of choices share. */
export const chosen: Omit<QuestionKind, "credit"> = {
  value: chosenValue, response: chosenAgain, given: chosenOf, pattern: (question, key) => chosenOf(question, key.correct ?? []),
};

export const single: QuestionKind = { ...chosen, credit: (_, key, response) => creditOfOne(key, response) };

/** Ticking all earns nothing. */
export const multiple: QuestionKind = { ...chosen, credit: creditOfSeveral };

export const trueFalse: QuestionKind = {
  credit: (_, key, [first]) => (first === String(key.truth) ? fullCredit : 0),
  value: (_, [first]) => ({ kind: "truth", value: first === "true" }), // radio buttons cannot be emptied again
  response: (_, value) => (value.kind === "truth" ? [String(value.value)] : []),
  pattern: (_, key) => [String(key.truth === true)],
  given: (_, response) => response.map((text) => text.trim()),
};
