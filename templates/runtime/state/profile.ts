// What a learner has shown of each competence item: the same in the course and on a platform (docs/architecture.md, "The profile").
// A function of its arguments; what was seen before is one of them, so that nothing goes down.

import type { CompetenceData, CourseData, QuestionData, ReportingData } from "../course";
import { isMarked, reaches, weightedMean } from "../marks/score";
import { askedQuestions } from "./draw";
import type { AnswerRecord, CourseState } from "./types";

/** In the order in which it can grow. */
export const STAGES = ["open", "begun", "completed", "passed"] as const;
export type Stage = (typeof STAGES)[number];

export interface ItemRecord {
  readonly code: string; // 7.2
  /** Hundredths of a percent; null: no question that names the item was marked yet, or there is none. */
  readonly score: number | null;
  readonly progress: number; // 0 to 1, at most 4 decimals
  readonly stage: Stage;
}

/** `seen`: what was best of each item so far, on the platform and in this session. */
export function profile(course: CourseData, reporting: ReportingData, state: CourseState, seen: readonly ItemRecord[] = []): readonly ItemRecord[] {
  const asked = askedIn(course, reporting, state);
  return reporting.competences.map((item) =>
    recordOf(course, state, item, asked.filter(({ codes }) => codes.includes(item.code)), seen.filter(({ code }) => code === item.code)));
}

/** A question that names an item. `isKnown`: a graded one's quiz was finished, a practice one was answered. */
interface Asked {
  readonly codes: readonly string[];
  readonly from: "graded" | "practice quiz" | "lesson";
  readonly owner: number; // of a simulation, whose numbers are others than those of quizzes: its negative
  /** False for what no mark can be given to, and for what the best attempt did not draw: a step on the way, and no part of a score. */
  readonly isMarked: boolean;
  readonly points: number;
  readonly credit: number;
  readonly isKnown: boolean;
  readonly isBegun: boolean;
}

function askedIn(course: CourseData, reporting: ReportingData, state: CourseState): readonly Asked[] {
  const codesOf = (owner: string, { id }: QuestionData): readonly string[] => reporting.questions[owner]?.[id]?.competences ?? [];
  const lessons = course.lessons.flatMap((lesson) => lesson.questions.map((question): Asked => {
    const answer = state.practice.get(lesson.number)?.get(question.number);
    return { ...marked(question, answer), codes: codesOf(`lesson:${lesson.id}`, question), from: "lesson", owner: lesson.number,
      isKnown: answer !== undefined, isBegun: answer !== undefined };
  }));
  const quizzes = course.quizzes.flatMap((quiz) => quiz.questions.map((question): Asked => {
    const { best = null, current = null } = state.quizzes.get(quiz.number) ?? {};
    const isDrawn = askedQuestions(quiz, best ?? current ?? {}).includes(question);
    return { ...marked(question, best?.answers.get(question.number), isDrawn), codes: codesOf(`quiz:${quiz.id}`, question),
      from: quiz.practice ? "practice quiz" : "graded", owner: quiz.number,
      isKnown: best !== null, isBegun: best !== null || current?.answers.has(question.number) === true };
  }));
  return [...quizzes, ...lessons, ...decisionsIn(course, reporting, state)];
}

/** The decisions of the best run through each simulation that is graded. Which scenes one meets depends on what one chose: those that one did
 *  not meet are no part of the score, but a simulation that could ask an item is a step on its way. */
function decisionsIn(course: CourseData, reporting: ReportingData, state: CourseState): readonly Asked[] {
  return (course.scenarios ?? []).filter(({ practice }) => !practice).flatMap(({ id, number }) => {
    const { best = null, current = null } = state.scenarios.get(number) ?? {};
    const known = { from: "graded" as const, owner: -number, isKnown: best !== null, isBegun: best !== null || (current?.answers.size ?? 0) > 0 };
    return (reporting.scenarios?.[id] ?? []).flatMap(({ number: scene, competences: codes, points }): Asked[] => {
      const met = [...best?.answers.values() ?? []].filter(({ value }) => value.kind === "ordered" && value.order[0] === scene);
      const step: Asked = { ...known, codes, isMarked: false, points: 0, credit: 0 };
      return [step, ...(points > 0 ? met.map(({ credit }): Asked => ({ ...known, codes, isMarked: true, points: points / 1000, credit })) : [])];
    });
  });
}

function marked(question: QuestionData, answer: AnswerRecord | undefined, isDrawn = true): Pick<Asked, "isMarked" | "points" | "credit"> {
  return { isMarked: isDrawn && isMarked(question), points: question.points, credit: answer?.credit ?? 0 };
}

function recordOf(course: CourseData, state: CourseState, item: CompetenceData, asked: readonly Asked[], seen: readonly ItemRecord[]): ItemRecord {
  const steps = stepsOf(course, state, item, asked);
  const done = steps.filter(Boolean).length;
  const isRead = course.lessons.some(({ id, number }) => item.lessons.includes(id) && state.read.has(number));
  const isBegun = done > 0 || isRead || asked.some((one) => one.isBegun);
  const best = seen.reduce(higher, {
    code: item.code, score: scoreOf(asked),
    progress: steps.length === 0 ? 0 : Math.round((done / steps.length) * 10_000) / 10_000,
    stage: steps.length > 0 && done === steps.length ? "completed" : isBegun ? "begun" : "open",
  });
  const isPassed = best.stage === "completed" && best.score !== null && reaches(best.score, course.passMark);
  return isPassed ? { ...best, stage: "passed" } : best;
}

/** Of two records of one item the best of each part. */
export function higher(a: ItemRecord, b: ItemRecord): ItemRecord {
  const score = a.score === null || b.score === null ? a.score ?? b.score : Math.max(a.score, b.score);
  return { code: a.code, score, progress: Math.max(a.progress, b.progress), stage: STAGES.indexOf(a.stage) >= STAGES.indexOf(b.stage) ? a.stage : b.stage };
}

/** Credit weighted by points, unanswered = 0: over the graded questions once one of their quizzes was finished; where no graded question
 *  names the item, over those for practice once one of them was answered. */
function scoreOf(all: readonly Asked[]): number | null {
  const asked = all.filter((one) => one.isMarked);
  const graded = asked.filter(({ from }) => from === "graded");
  const counted = graded.length > 0 ? graded : asked;
  if (!counted.some(({ isKnown }) => isKnown)) return null;
  return weightedMean(counted.map(({ points, credit }) => ({ weight: points, value: credit })));
}

/** What completes an item: every graded quiz that asks it is finished, every required lesson that trains it is read. An item that has
 *  neither is completed by what is voluntary: lessons that train it and practice quizzes; else by the lessons whose questions name it. */
function stepsOf(course: CourseData, state: CourseState, item: CompetenceData, asked: readonly Asked[]): readonly boolean[] {
  const quizzes = (from: Asked["from"]): readonly boolean[] =>
    [...new Map(asked.filter((one) => one.from === from).map((one) => [one.owner, one.isKnown])).values()];
  const lessons = (wanted: (lesson: CourseData["lessons"][number]) => boolean): readonly boolean[] =>
    course.lessons.filter(wanted).map(({ number }) => state.read.has(number));
  const trains = (id: string): boolean => item.lessons.includes(id);
  const choices = [
    () => [...quizzes("graded"), ...lessons(({ id, required }) => required && trains(id))],
    () => [...quizzes("practice quiz"), ...lessons(({ id }) => trains(id))],
    () => lessons(({ number }) => asked.some(({ from, owner }) => from === "lesson" && owner === number)),
  ];
  return choices.map((choice) => choice()).find((steps) => steps.length > 0) ?? [];
}
