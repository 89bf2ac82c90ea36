// The attempt as a quiz's page shows it. It lives here, so that a quiz also works where nothing is recorded; the record knows the same of it
// as soon as it is begun.

import type { QuestionData, QuizData } from "../course";
import { afterCosts } from "../marks/costs";
import { creditOf, isMarked, responseOf } from "../marks/kinds";
import { fullCredit, type Response } from "../marks/credit";
import { quizScore } from "../marks/score";
import { askedQuestions, drawnFor } from "../state/draw";
import { triesAt, triesOf } from "../state/tries";
import type { AnswerRecord, Attempt } from "../state/types";
import type { AnswerForm } from "./answer_form";
import type { PageContext } from "./page_context";

export interface ShownAttempt {
  number: number;
  /** The tracker knows of it. */
  isBegun: boolean;
  isFinished: boolean;
  score: number;
  readonly answers: Map<number, AnswerRecord>;
  readonly hinted: Set<number>;
  readonly drawn: readonly number[] | undefined;
}

function shown(attempt: Attempt): ShownAttempt {
  const { number, finished, score, answers, hinted, drawn } = attempt;
  return { number, isBegun: true, isFinished: finished, score, answers: new Map(answers), hinted: new Set(hinted), drawn };
}

function fresh({ tracker }: PageContext, quiz: QuizData, number: number, before: readonly number[] | undefined): ShownAttempt {
  const drawn = drawnFor(quiz, tracker.state.mark, number, before);
  return { number, isBegun: false, isFinished: false, score: 0, answers: new Map(), hinted: new Set(), drawn };
}

/** The one under way or the last one; before the first, the one that would begin. */
export function attemptOf(page: PageContext, quiz: QuizData): ShownAttempt {
  const record = page.tracker.state.quizzes.get(quiz.number);
  return record?.current ? shown(record.current) : fresh(page, quiz, (record?.best?.number ?? 0) + 1, record?.best?.drawn);
}

export function attemptAfter(page: PageContext, quiz: QuizData, last: ShownAttempt): ShownAttempt {
  const best = page.tracker.state.quizzes.get(quiz.number)?.best?.number ?? 0;
  return fresh(page, quiz, Math.max(last.number, best) + 1, last.drawn);
}

export function scoreOf(quiz: QuizData, attempt: ShownAttempt): number {
  return quizScore(askedQuestions(quiz, attempt), (number) => attempt.answers.get(number)?.credit ?? 0);
}

/** What a recorded answer is worth before costs: whether it is right. A text that was too long to be kept is right when nothing but costs was
 *  taken from it: nobody knows any more at which try, and whether before the hint. */
export function ownCredit({ question, key }: Pick<AnswerForm, "question" | "key">, attempt: Pick<ShownAttempt, "hinted">, record: AnswerRecord): number {
  const response = responseOf(question, record.value);
  if (response) return creditOf(question, key, response);
  const tries = Array.from({ length: triesOf(record) }, (_, at) => at + 1);
  const isWhole = record.credit > 0 && [false, attempt.hinted.has(question.number)].some((isHinted) =>
    tries.some((many) => afterCosts(fullCredit, question, isHinted, many) === record.credit));
  return isWhole ? fullCredit : record.credit;
}

/** What an answer given now would count, after what hint and tries cost. */
export function creditNow(quiz: QuizData, { question }: AnswerForm, attempt: ShownAttempt, credit: number): number {
  const tries = Math.min(triesOf(attempt.answers.get(question.number)) + 1, triesAt(quiz, question));
  return afterCosts(credit, question, attempt.hinted.has(question.number), tries);
}

export function triesLeft(quiz: QuizData, question: QuestionData, record: AnswerRecord): number {
  return triesAt(quiz, question) - triesOf(record);
}

/** Nothing more can be said to it in this attempt. */
export function isClosed(quiz: QuizData, form: AnswerForm, attempt: ShownAttempt): boolean {
  const record = attempt.answers.get(form.question.number);
  if (attempt.isFinished) return true;
  if (quiz.feedback === "at-end" || !record) return false;
  return triesLeft(quiz, form.question, record) <= 0 || !isMarked(form.question) || ownCredit(form, attempt, record) >= fullCredit;
}

/** Was it missed, so that something is worth reading again? What cannot be marked never is. */
export function isMissed(form: AnswerForm, attempt: ShownAttempt): boolean {
  const record = attempt.answers.get(form.question.number);
  return isMarked(form.question) && (!record || ownCredit(form, attempt, record) < fullCredit);
}

export function responseTo({ question }: AnswerForm, record: AnswerRecord | undefined): Response | null {
  return record ? responseOf(question, record.value) : [];
}
