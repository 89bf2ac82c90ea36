// Scores in hundredths of a percent (0 to 10000), from credits in ten-thousandths. Rounded once, at the end, halves up.

import type { QuestionData, QuizData } from "../course";

/** False for what no mark can be given to: such a question has no right answer and weighs nothing. */
export function isMarked({ type }: Pick<QuestionData, "type">): boolean {
  return type !== "likert" && type !== "long";
}

/** Weights may have up to three decimals; as whole thousandths they add up exactly. */
function thousandths(weight: number): number {
  return Math.max(0, Math.round(weight * 1000));
}

/** The mean of whole numbers from 0 to 10000, weighted, rounded to a whole number. Nothing to weigh gives 0. */
export function weightedMean(items: readonly { readonly weight: number; readonly value: number }[]): number {
  let sum = 0;
  let total = 0;
  for (const { weight, value } of items) {
    sum += thousandths(weight) * Math.min(10000, Math.max(0, value));
    total += thousandths(weight);
  }
  return total === 0 ? 0 : Math.min(10000, Math.floor((2 * sum + total) / (2 * total)));
}

/** The score of one attempt; `creditOfQuestion` gives 0 for what was not answered. */
export function quizScore(questions: readonly Pick<QuestionData, "number" | "points">[], creditOfQuestion: (number: number) => number): number {
  return weightedMean(questions.map((question) => ({ weight: question.points, value: creditOfQuestion(question.number) })));
}

/** The mean of the graded quizzes' best scores, weighted, untaken = 0; null for a course without a graded quiz (design.md, 9).
 *  Weights that are all 0 would leave no score at all: then every quiz counts the same. */
export function courseScore(
  quizzes: readonly Pick<QuizData, "number" | "weight" | "practice">[], bestScore: (number: number) => number,
): number | null {
  const graded = quizzes.filter((quiz) => !quiz.practice);
  if (graded.length === 0) return null;
  const isWeightless = graded.every((quiz) => thousandths(quiz.weight) === 0);
  return weightedMean(graded.map((quiz) => ({ weight: isWeightless ? 1 : quiz.weight, value: bestScore(quiz.number) })));
}

/** Pass marks are percents with up to two decimals; the comparison is exact. */
export function reaches(score: number, passMark: number): boolean {
  return score >= Math.round(passMark * 100);
}
