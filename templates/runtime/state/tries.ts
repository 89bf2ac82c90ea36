// Several tries at one question: only where a quiz answers at once, for else nobody knows that there is something to try again.

import type { QuestionData, QuizData } from "../course";
import { bestTry } from "../marks/costs";
import type { AnswerRecord } from "./types";

export function triesAt({ feedback }: Pick<QuizData, "feedback">, { attempts = 1 }: Pick<QuestionData, "attempts">): number {
  return feedback === "at-once" ? Math.max(1, attempts) : 1;
}

export function triesOf(record: AnswerRecord | undefined): number {
  return record ? record.tries ?? 1 : 0;
}

/** The record once `now` was answered on top of `before`: the best try, and how many there were. Until a quiz that answers at its end has ended an
 *  answer may be changed; one that answers at once has a second answer to a question without tries only from a window that was left open. */
export function afterTry(
  quiz: Pick<QuizData, "feedback">, question: Pick<QuestionData, "attempts">, before: AnswerRecord | undefined, now: AnswerRecord,
): AnswerRecord {
  if (quiz.feedback === "at-end") return now;
  const most = triesAt(quiz, question);
  const tries = Math.min(triesOf(before) + 1, most);
  return bestTry(before, tries > 1 ? { ...now, tries } : now);
}
