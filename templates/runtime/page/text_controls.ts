// One field for a word or a number: short and numeric.

import { isEmptyResponse, type Response } from "../marks/credit";
import { numberIn } from "../marks/number";
import { metNumber, metText } from "../marks/written_kinds";
import type { AnswerControls, Missing, Opening } from "./answer_controls";
import { all, authored, focusOn, make } from "./dom";
import type { Words } from "./words";

function missing({ question, key, words }: Opening, response: Response): Missing | null {
  if (isEmptyResponse(response)) return { line: words("empty-text"), isMarkable: false };
  if (question.type !== "numeric" || numberIn(response[0] ?? "", key.unit) !== null) return null;
  return { line: words(key.unit ? "no-number-unit" : "no-number", { unit: key.unit ?? "" }), isMarkable: false };
}

function rightRange({ key }: Opening, words: Words): string {
  const { minimum, maximum } = key;
  const withUnit = (value: number): string => (key.unit ? `${words.number(value)}\u00A0${key.unit}` : words.number(value));
  if (minimum === undefined) return maximum === undefined ? "" : words("at-most", { maximum: withUnit(maximum) });
  if (maximum === undefined) return words("at-least", { minimum: withUnit(minimum) });
  return minimum === maximum ? withUnit(minimum) : words("between", { minimum: words.number(minimum), maximum: withUnit(maximum) });
}

function solution(opening: Opening): HTMLElement | null {
  const { question, key, words } = opening;
  const answer = question.type === "numeric" ? rightRange(opening, words) : key.accepted?.[0] ?? "";
  return answer === "" ? null : make("p", { class: "right-answer" }, `${words("right-answer")} `, make("strong", {}, answer));
}

/** What the author says to this very answer. */
function wordsFor({ question, key }: Opening, [written = ""]: Response): readonly HTMLElement[] {
  const met = question.type === "numeric" ? metNumber(key, written) : metText(key, written);
  return met?.feedback === undefined ? [] : [authored(met.feedback, "feedback-words")];
}

export function openText(opening: Opening): AnswerControls | null {
  const [input] = all<HTMLInputElement>("input[name]", opening.form);
  if (!input) return null;
  return {
    inputs: [input],
    isSolutionBeside: false,
    read: () => [input.value],
    write: (response) => { input.value = response[0] ?? ""; },
    lock: (yes) => { input.readOnly = yes; },
    shuffle: () => undefined,
    focusFirst: () => focusOn(input),
    missing: (response) => missing(opening, response),
    tell: (response) => (isEmptyResponse(response) ? [] : wordsFor(opening, response)),
    untell: () => undefined,
    solution: () => solution(opening),
  };
}
