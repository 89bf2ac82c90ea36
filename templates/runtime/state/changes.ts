// The changes that a learner makes to a state. Each gives a new state, or the same object where nothing changes. A page and
// its shell apply the same changes with the same function, so both arrive at the same state.

import type { CourseData } from "../course";
import type { Answered, Decided } from "../tracker/tracker";
import { finished, nextAttempt, withAnswer, withHint, type Asking } from "./attempts";
import { LARGEST_REVISION } from "./codec";
import { keptGaps, keptText } from "./kept_text";
import { decided, runBegun, runFinished } from "./runs";
import { betterOutcome, decide } from "./score";
import type { AnswerRecord, AnswerValue, CourseState, Place, QuizRecord } from "./types";

/** A method of Tracker and its arguments: what a page asks of its shell. */
export type Change =
  | readonly ["visit", Place]
  | readonly ["readLesson", number]
  | readonly ["beginAttempt", quiz: number, drawn?: readonly number[]]
  | readonly ["openHint", quiz: number, question: number]
  | readonly ["answer", Answered]
  | readonly ["finishAttempt", number, number]
  | readonly ["beginRun", scenario: number]
  | readonly ["decide", Decided]
  | readonly ["finishRun", scenario: number, score: number];

/** Of a page that waits for its record. */
export const NO_MARK = 0;

export function newState(mark: number): CourseState {
  return { mark: mark >>> 0, revision: 0, place: null, read: new Set(), quizzes: new Map(), scenarios: new Map(), practice: new Map(), outcome: "open" };
}

export function randomMark(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}

export function applyChange(course: CourseData, state: CourseState, change: Change): CourseState {
  const changed = { ...state, ...difference(course, state, change) };
  const outcome = betterOutcome(state.outcome, decide(course, changed));
  const same = outcome === state.outcome && changed.place === state.place && changed.read === state.read
    && changed.quizzes === state.quizzes && changed.scenarios === state.scenarios && changed.practice === state.practice;
  return same ? state : withNextRevision({ ...changed, outcome });
}

export function withNextRevision(state: CourseState): CourseState {
  return { ...state, revision: Math.min(state.revision + 1, LARGEST_REVISION) };
}

function difference(course: CourseData, state: CourseState, change: Change): Partial<CourseState> {
  switch (change[0]) {
    case "visit": return visited(state, change[1]);
    case "readLesson": return state.read.has(change[1]) ? {} : { read: new Set(state.read).add(change[1]) };
    case "beginAttempt": return withQuiz(course, state, change[1], (record, asking) => ({ ...record, current: nextAttempt(record, asking, change[2]) }));
    case "openHint": return hintOpened(course, state, change[1], change[2]);
    case "answer": return answered(course, state, change[1]);
    case "finishAttempt": return withQuiz(course, state, change[1], (record, asking) => finished(record, asking, change[2]));
    case "beginRun": return runBegun(state, change[1]);
    case "decide": return decided(course, state, change[1]);
    case "finishRun": return runFinished(state, change[1], change[2]);
  }
}

function visited(state: CourseState, place: Place): Partial<CourseState> {
  const { kind, number } = place;
  return state.place?.kind === kind && state.place.number === number ? {} : { place: { kind, number } };
}

function withQuiz(
  course: CourseData, state: CourseState, number: number, change: (record: QuizRecord, asking: Asking) => QuizRecord,
): Partial<CourseState> {
  const record = state.quizzes.get(number) ?? { best: null, current: null };
  const changed = change(record, { quiz: course.quizzes.find((quiz) => quiz.number === number), mark: state.mark });
  return changed === record ? {} : { quizzes: new Map(state.quizzes).set(number, changed) };
}

function hintOpened(course: CourseData, state: CourseState, number: number, question: number): Partial<CourseState> {
  return withQuiz(course, state, number, (record, { quiz }) => {
    const costs = (quiz?.questions.find((one) => one.number === question)?.hintCost ?? 0) > 0;
    return costs ? withHint(record, question) : record;
  });
}

function answered(course: CourseData, state: CourseState, { owner, question, value, credit }: Answered): Partial<CourseState> {
  const parent = (owner.kind === "quiz" ? course.quizzes : course.lessons).find(({ id }) => id === owner.id);
  const asked = parent?.questions.find(({ id }) => id === question);
  if (!parent || !asked) return {};
  const record: AnswerRecord = { value: keptValue(value), credit: Math.min(Math.max(Math.round(credit) || 0, 0), 10_000) };
  if (owner.kind === "lesson") {
    const answers = new Map(state.practice.get(parent.number)).set(asked.number, record);
    return { practice: new Map(state.practice).set(parent.number, answers) };
  }
  return withQuiz(course, state, parent.number, (quiz, asking) => withAnswer(quiz, asking, asked, record));
}

const numbers = (list: readonly number[]): readonly number[] => [...new Set(list)].sort((a, b) => a - b);

/** The value in the one form in which it is kept: lists ascend without doubles, texts are short. */
function keptValue(value: AnswerValue): AnswerValue {
  switch (value.kind) {
    case "choices": return { kind: "choices", chosen: numbers(value.chosen) };
    case "text": return keptText(value.text);
    case "placed": {
      const placed = new Map(value.placed.map(([item, options]) => [item, numbers(options)] as const).filter(([, options]) => options.length > 0));
      return { kind: "placed", placed: [...placed].sort(([a], [b]) => a - b) };
    }
    case "gaps": return keptGaps([...new Map(value.gaps)]);
    default: return value;
  }
}
