// Which questions an attempt at a quiz asks: those of no pool always, of each pool as many as it draws. For one learner and attempt the draw
// is the same wherever it is made; it begins with what the attempt before did not ask, and the attempt remembers it.

import type { QuestionData, QuizData } from "../course";
import { shuffled } from "../marks/shuffle";
import type { Attempt } from "./types";

type Pooled = Pick<QuizData, "pools" | "questions">;

/** The place of the pool in which a question lies; -1: always asked. */
function poolOf({ pools = [] }: Pooled, { tags = [] }: QuestionData): number {
  return pools.findIndex(({ tag }) => tags.includes(tag));
}

/** The numbers of the drawn questions, ascending; undefined where the quiz has no pool. */
export function drawnFor(quiz: Pooled, mark: number, attempt: number, before: readonly number[] = []): readonly number[] | undefined {
  const { pools = [] } = quiz;
  if (pools.length === 0) return undefined;
  const drawn = pools.flatMap(({ draw }, place) => {
    const lying = quiz.questions.filter((question) => poolOf(quiz, question) === place).map(({ number }) => number);
    const mixed = shuffled(lying, mark, attempt, -1 - place); // questions have numbers above 0: no other shuffle is this one
    return [...mixed.filter((number) => !before.includes(number)), ...mixed.filter((number) => before.includes(number))].slice(0, draw);
  });
  return drawn.sort((a, b) => a - b);
}

/** A page that began before its record came has drawn already: is it a draw of this quiz? */
export function isDraw(quiz: Pooled, drawn: readonly number[]): boolean {
  const lying = new Set(quiz.questions.filter((question) => poolOf(quiz, question) >= 0).map(({ number }) => number));
  const asMany = drawnFor(quiz, 0, 1)?.length ?? 0;
  return drawn.length === asMany && drawn.every((number, at) => lying.has(number) && (at === 0 || number > (drawn[at - 1] ?? 0)));
}

/** In the quiz's order. An attempt without a draw (from before the quiz had pools) asks all, and so does one whose draw the course has lost. */
export function askedQuestions(quiz: Pooled, { drawn }: { readonly drawn?: Attempt["drawn"] | undefined }): readonly QuestionData[] {
  if (!drawn) return quiz.questions;
  const asked = quiz.questions.filter((question) => poolOf(quiz, question) < 0 || drawn.includes(question.number));
  return asked.length > 0 ? asked : quiz.questions;
}
