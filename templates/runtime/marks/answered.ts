// From what was entered to what is recorded and sent: one answer with all that a tracker wants to know of it.

import type { AnswerKey, QuestionData } from "../course";
import type { Answered } from "../tracker/tracker";
import type { Response } from "./credit";
import { correctPattern, creditOf, givenResponse, valueOf } from "./kinds";

export { correctPattern, responseOf, valueOf } from "./kinds";

/** In one gap is enough: a platform is told once for all of them. */
function caseMatters({ caseSensitive, gaps = {} }: AnswerKey): boolean {
  return caseSensitive === true || Object.values(gaps).some((gap) => gap.caseSensitive === true);
}

export function answered(
  owner: Answered["owner"], question: QuestionData, key: AnswerKey, response: Response, latency: number,
): Answered {
  return {
    owner, question: question.id, latency, response: givenResponse(question, response),
    value: valueOf(question, response), credit: creditOf(question, key, response), correct: correctPattern(question, key),
    ...(question.type === "short" || question.type === "gaps" ? { caseMatters: caseMatters(key) } : {}),
    ...(question.type === "numeric" && key.unit ? { unit: key.unit } : {}),
  };
}
