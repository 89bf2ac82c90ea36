// What a state is worth in a course (design.md, 9): score, final decision, progress. Functions of their arguments.

import type { CourseData } from "../course";
import { courseScore as weightedScore, reaches } from "../marks/score";
import type { Attempt, CourseState, Outcome } from "./types";

const OUTCOMES: readonly Outcome[] = ["open", "completed", "passed"];

export function betterOutcome(a: Outcome, b: Outcome): Outcome {
  return OUTCOMES.indexOf(a) >= OUTCOMES.indexOf(b) ? a : b;
}

/** What counts towards the mark: a graded quiz or simulation, with its best finished attempt. */
export interface Graded {
  readonly passMark: number; // percent
  readonly weight: number;
  readonly required: boolean;
  readonly best: Attempt | null;
}

export function gradedParts(course: CourseData, state: CourseState): readonly Graded[] {
  const quizzes = course.quizzes.map((quiz) => ({ ...quiz, best: state.quizzes.get(quiz.number)?.best ?? null }));
  const scenarios = (course.scenarios ?? []).map((scenario) => ({ ...scenario, best: state.scenarios.get(scenario.number)?.best ?? null }));
  return [...quizzes, ...scenarios].filter(({ practice }) => !practice);
}

/** A first graded part was finished: before, a score would only be a 0. */
export function isMarked(course: CourseData, state: CourseState): boolean {
  return gradedParts(course, state).some(({ best }) => best);
}

/** Hundredths of a percent (0 to 10000), 0 when nothing is finished; null in a course without graded part. */
export function courseScore(course: CourseData, state: CourseState): number | null {
  const parts = gradedParts(course, state);
  return weightedScore(parts.map(({ weight }, number) => ({ number, weight, practice: false })), (number) => parts[number]?.best?.score ?? 0);
}

function isPassed({ passMark, best }: Graded): boolean { return best !== null && reaches(best.score, passMark); }

/** What this state alone decides. The state's own outcome may be further: it never shrinks when the course changes. */
export function decide(course: CourseData, state: CourseState): Outcome {
  const graded = gradedParts(course, state);
  if (graded.length > 0) {
    const required = graded.every((part) => !part.required || isPassed(part));
    return isMarked(course, state) && required && reaches(courseScore(course, state) ?? 0, course.passMark) ? "passed" : "open";
  }
  const lessons = lessonsToRead(course);
  return lessons.length > 0 && lessons.every((lesson) => state.read.has(lesson)) ? "completed" : "open";
}

/** A platform that makes passed and failed of the score alone (a mastery score) would say what we say: passed, or that everything was
 *  tried and the pass mark not reached yet. Before, it must see no score. */
export function isDecisive(course: CourseData, state: CourseState): boolean {
  const reached = reaches(courseScore(course, state) ?? 0, course.passMark);
  if (state.outcome === "passed") return reached;
  return !reached && gradedParts(course, state).every(({ best }) => best);
}

/** 0 to 1 with at most 4 decimals: the share of required lessons read and graded parts finished. */
export function progress(course: CourseData, state: CourseState): number {
  const lessons = lessonsToRead(course);
  const graded = gradedParts(course, state);
  const steps = lessons.length + graded.length;
  const done = lessons.filter((lesson) => state.read.has(lesson)).length
    + graded.filter(({ best }) => best).length;
  return steps === 0 ? 0 : Math.round((done / steps) * 10_000) / 10_000;
}

/** Numbers of the required lessons; of all lessons where none is required. */
function lessonsToRead(course: CourseData): number[] {
  const required = course.lessons.filter((lesson) => lesson.required);
  return (required.length > 0 ? required : course.lessons).map((lesson) => lesson.number);
}
