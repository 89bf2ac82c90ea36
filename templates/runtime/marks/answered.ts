// From what was entered to what is recorded: the value for the state, and the forms that a platform's interactions want.

import type { AnswerKey, QuestionData } from "../course";
import { keptText } from "../state/codec";
import type { AnswerValue } from "../state/types";
import type { Answered } from "../tracker/tracker";
import { creditOf, type Response } from "./credit";

export function valueOf(question: Pick<QuestionData, "type" | "choices">, response: Response): AnswerValue {
  const first = response[0] ?? "";
  switch (question.type) {
    case "single":
    case "multiple":
      return { kind: "choices", chosen: question.choices.filter((choice) => response.includes(choice.id)).map((choice) => choice.number).sort((a, b) => a - b) };
    case "true-false":
      return { kind: "truth", value: first === "true" }; // radio buttons cannot be emptied again
    case "short":
    case "numeric":
      return keptText(first.trim().normalize("NFC")); // a longer one is resumed as its result only (design.md, 7)
    default:
      throw new RangeError(`no value of ${question.type}`);
  }
}

/** The way back, for a page that is shown again; null where the text was too long to be kept. */
export function responseOf(question: Pick<QuestionData, "choices">, value: AnswerValue): Response | null {
  switch (value.kind) {
    case "choices":
      return question.choices.filter((choice) => value.chosen.includes(choice.number)).map((choice) => choice.id);
    case "truth":
      return [String(value.value)];
    case "text":
      return value.text === "" ? [] : [value.text];
    default:
      return null;
  }
}

export function correctPattern(question: Pick<QuestionData, "type" | "choices">, key: AnswerKey): readonly string[] {
  switch (question.type) {
    case "single":
    case "multiple":
      return question.choices.map((choice) => choice.id).filter((id) => (key.correct ?? []).includes(id));
    case "true-false":
      return [String(key.truth === true)];
    case "short":
      return key.accepted ?? [];
    case "numeric":
      return [String(key.minimum ?? ""), String(key.maximum ?? "")];
    default:
      throw new RangeError(`no pattern of ${question.type}`);
  }
}

export function answered(
  owner: Answered["owner"], question: QuestionData, key: AnswerKey, response: Response, latency: number,
): Answered {
  const inOrder = question.type === "single" || question.type === "multiple"
    ? question.choices.map((choice) => choice.id).filter((id) => response.includes(id))
    : response.map((text) => text.trim());
  return {
    owner, question: question.id, latency, response: inOrder,
    value: valueOf(question, response), credit: creditOf(question, key, response), correct: correctPattern(question, key),
    ...(question.type === "short" ? { caseMatters: key.caseSensitive === true } : {}),
    ...(question.type === "numeric" && key.unit ? { unit: key.unit } : {}),
  };
}
