// What an answer is worth, in ten-thousandths: 0 = nothing right, 10000 = all right. Pure, exact, the same everywhere: the vectors
// in tests/marks/vectors.json fix it.

import type { AnswerKey, QuestionData } from "../course";
import { isWithin, numberIn } from "./number";
import { comparable, isBlank } from "./written";

export const fullCredit = 10000;

/** An answer as given: choice identifiers, "true" or "false", or the text as typed. */
export type Response = readonly string[];

export function isEmptyResponse(response: Response): boolean {
  return response.every(isBlank);
}

/** numerator / denominator in ten-thousandths, halves up. Both are small whole numbers, so nothing is lost on the way. */
function share(numerator: number, denominator: number): number {
  if (numerator <= 0 || denominator <= 0) return 0;
  return Math.min(fullCredit, Math.floor((2 * fullCredit * numerator + denominator) / (2 * denominator)));
}

/** Each right choice adds 1/right, each wrong one takes 1/wrong, and the sum is never below 0: ticking all earns nothing. */
function creditOfMultiple(choices: readonly string[], correct: readonly string[], response: Response): number {
  const chosen = choices.filter((choice) => response.includes(choice));
  const right = choices.filter((choice) => correct.includes(choice)).length;
  const wrong = choices.length - right;
  const chosenRight = chosen.filter((choice) => correct.includes(choice)).length;
  const chosenWrong = chosen.length - chosenRight;
  return wrong === 0 ? share(chosenRight, right) : share(chosenRight * wrong - chosenWrong * right, right * wrong);
}

function creditOfNumber(key: AnswerKey, written: string): number {
  const value = numberIn(written, key.unit);
  if (value === null) return 0;
  const minimum = key.minimum ?? -Infinity;
  const maximum = key.maximum ?? Infinity;
  return isWithin(value, minimum, maximum) ? fullCredit : 0;
}

export function creditOf(question: Pick<QuestionData, "type" | "choices">, key: AnswerKey, response: Response): number {
  if (isEmptyResponse(response)) return 0;
  const first = response[0] ?? "";
  switch (question.type) {
    case "single":
      return response.length === 1 && (key.correct ?? []).includes(first) ? fullCredit : 0;
    case "multiple":
      return creditOfMultiple(question.choices.map((choice) => choice.id), key.correct ?? [], response);
    case "true-false":
      return first === String(key.truth) ? fullCredit : 0;
    case "short":
      return (key.accepted ?? []).some((accepted) => comparable(accepted, key) === comparable(first, key)) ? fullCredit : 0;
    case "numeric":
      return creditOfNumber(key, first);
    default:
      throw new RangeError(`no credit of ${question.type}`);
  }
}
