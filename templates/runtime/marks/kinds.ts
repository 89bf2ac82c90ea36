// The register of the types of questions: what an answer is worth, what is recorded of it, what a platform is told. A page knows the five basic types;
// the bundles of the others (templates/runtime/types/) add theirs before a question is opened. every_kind.ts knows them all.

import type { AnswerKey, QuestionData, QuestionType } from "../course";
import type { AnswerValue } from "../state/types";
import { multiple, single, trueFalse } from "./choice_kinds";
import { isEmptyResponse, type Response } from "./credit";
import { numeric, short } from "./written_kinds";

export { isMarked } from "./score";

/** What marks need to know of a question. */
export type Asked = Pick<QuestionData, "type" | "choices" | "items" | "several">;

export interface QuestionKind {
  /** Ten-thousandths; never asked of an empty answer, which is worth nothing. */
  readonly credit: (question: Asked, key: AnswerKey, response: Response) => number;
  /** What the state keeps. Identifiers that the question does not have are left out. */
  readonly value: (question: Asked, response: Response) => AnswerValue;
  /** The way back, for a page that is shown again; null where a text was too long to be kept; empty where the value is of another type. */
  readonly response: (question: Asked, value: AnswerValue) => Response | null;
  /** The right answer in the form of the answer. */
  readonly pattern: (question: Asked, key: AnswerKey) => readonly string[];
  /** The answer as a platform gets it: known identifiers, in the question's own order, texts without spaces around. */
  readonly given: (question: Asked, response: Response) => readonly string[];
}

const kinds = new Map<QuestionType, QuestionKind>([
  ["single", single], ["multiple", multiple], ["true-false", trueFalse], ["short", short], ["numeric", numeric],
]);

export function registerKind(type: QuestionType, kind: QuestionKind): void {
  kinds.set(type, kind);
}

function kindOf(type: QuestionType): QuestionKind {
  const kind = kinds.get(type);
  if (!kind) throw new RangeError(`the code of ${type} is not on this page`);
  return kind;
}

export function creditOf(question: Asked, key: AnswerKey, response: Response): number {
  return isEmptyResponse(response) ? 0 : kindOf(question.type).credit(question, key, response);
}

export function valueOf(question: Asked, response: Response): AnswerValue {
  return kindOf(question.type).value(question, response);
}

export function responseOf(question: Asked, value: AnswerValue): Response | null {
  return kindOf(question.type).response(question, value);
}

export function correctPattern(question: Asked, key: AnswerKey): readonly string[] {
  return kindOf(question.type).pattern(question, key);
}

export function givenResponse(question: Asked, response: Response): readonly string[] {
  return kindOf(question.type).given(question, response);
}
