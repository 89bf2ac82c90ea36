// One attempt at a quiz after another, as changes make them. A new one draws its questions once; a finished one never changes.

import type { QuestionData, QuizData } from "../course";
import { LARGEST_ATTEMPT } from "./codec";
import { askedQuestions, drawnFor, isDraw } from "./draw";
import { afterTry } from "./tries";
import type { AnswerRecord, Attempt, QuizRecord } from "./types";

/** What a new attempt depends on. No quiz: the course does not have it (any more). */
export interface Asking { readonly quiz: QuizData | undefined; readonly mark: number }

/** `drawn`: what the page has drawn already, where that is a draw of this quiz. */
export function nextAttempt({ best, current }: QuizRecord, { quiz, mark }: Asking, drawn?: readonly number[]): Attempt {
  const number = Math.min(Math.max(best?.number ?? 0, current?.number ?? 0) + 1, LARGEST_ATTEMPT);
  const own = quiz && drawnFor(quiz, mark, number, (current ?? best)?.drawn);
  const taken = quiz && own && drawn && isDraw(quiz, drawn) ? [...drawn] : own;
  return { number, finished: false, score: 0, answers: new Map(), ...(taken ? { drawn: taken } : {}) };
}

/** The attempt under way; a new one where there is none or where it is finished. */
export function underWay(record: QuizRecord, asking: Asking): Attempt {
  return record.current && !record.current.finished ? record.current : nextAttempt(record, asking);
}

/** A page of an earlier attempt, left open in another tab, may answer what this one did not draw: that has no place in it. */
export function withAnswer(record: QuizRecord, asking: Asking, question: QuestionData, answer: AnswerRecord): QuizRecord {
  const current = underWay(record, asking);
  if (asking.quiz && !askedQuestions(asking.quiz, current).includes(question)) return record;
  const kept = asking.quiz ? afterTry(asking.quiz, question, current.answers.get(question.number), answer) : answer;
  return { ...record, current: { ...current, answers: new Map(current.answers).set(question.number, kept) } };
}

/** A hint that costs was opened. One of an attempt that is over costs nothing any more. */
export function withHint(record: QuizRecord, question: number): QuizRecord {
  const { current } = record;
  if (!current || current.finished || current.hinted?.includes(question)) return record;
  return { ...record, current: { ...current, hinted: [...current.hinted ?? [], question].sort((a, b) => a - b) } };
}

export function finished(record: QuizRecord, asking: Asking, score: number): QuizRecord {
  if (record.current?.finished) return record; // its score is final
  const whole = Math.min(Math.max(Math.round(score) || 0, 0), 10_000);
  const current: Attempt = { ...underWay(record, asking), finished: true, score: whole };
  return { current, best: record.best && record.best.score >= whole ? record.best : current };
}
