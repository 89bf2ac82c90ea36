// The longest text that a record of a course can become, as a state: what generator/model/state_size.cpp computes, which refuses a course whose record
// a platform might not keep. Only tests use this; one compares the two.
//
// Bytes of the payload; v(n) = bytes of varint n; b(n) = ceil(n/8), n the highest number in its parent; B(n) = v(b(n)) + b(n).
//   4 + 5 + 1 + (largest v(number) of all lessons, quizzes, modules) + B(lessons)
//   + v(count of quizzes) + for each quiz: v(number) + 1 + 2 * (3 + 2 + draw + hints + answers)
//   + v(count of lessons with questions) + for each of those: v(number) + answers
//   + where anything needs version 2: v(count of scenarios) + for each: v(number) + 1 + 2 * (3 + 2 + v(steps) + steps * step)
//   draw    = B(questions) where the quiz has pools; then only questions in no pool are answered, and of each pool the `draw` longest
//   hints   = B(questions whose hint costs), where there are any
//   answers = v(count) + for each question: v(number) + 1 + credit + value
//   credit  = with several tries: v(tries) + 2; else 2 where a part can be given, or a hint costs; else 0. A part: multiple, matching, ordering, gaps,
//             categorise, matrix, hotspot of several; single, short and numeric with an answer that is worth a part
//   value   = choices (single, multiple, hotspot, likert, long): B = b(choices), B + (B >= 7 ? v(B) : 0);  true-false: 0;  short, numeric: 1 + 48
//             matching, categorise, matrix of one: I + items * v(highest option), I = b(items), + v(I) when I >= 3
//             matrix of several: I + items * B(options);  ordering: v of each item, and v(count) when it is 7 or more
//             gaps: (count >= 7 ? v(count) : 0) + for each v(number) + (typed: 1 + 24; chosen: v(4 * highest option + 1))
//   step    = v(highest scene) + v(4 * highest choice) + 2
// A version 2 without scenarios still has their count, 1 byte.

import type { AnswerKey, CourseData, QuestionData, QuizData } from "../course";
import { encodeState, LARGEST_ATTEMPT, LARGEST_REVISION } from "./codec";
import { LONGEST_GAP, LONGEST_TEXT } from "./kept_text";
import { FULL_CREDIT } from "./layout";
import type { AnswerRecord, AnswerValue, Attempt, CourseState, Place } from "./types";

/** As data/answers-*.js give them: "quiz:bilan" or "lesson:accueil", then the question. */
export type Keys = Readonly<Record<string, Readonly<Record<string, AnswerKey>>>>;

export function worstCaseState(course: CourseData, keys: Keys = {}): CourseState {
  const places: Place[] = [
    ...course.lessons.map(({ number }): Place => ({ kind: "lesson", number })),
    ...course.quizzes.map(({ number }): Place => ({ kind: "quiz", number })),
    ...course.modules.map(({ number }): Place => ({ kind: "module", number })),
  ];
  return {
    mark: 0xffffffff,
    revision: LARGEST_REVISION,
    place: places.sort((a, b) => b.number - a.number)[0] ?? null,
    read: new Set(course.lessons.map(({ number }) => number)),
    quizzes: new Map(course.quizzes.map((quiz) =>
      [quiz.number, { best: worstAttempt(LARGEST_ATTEMPT - 1, quiz, keys), current: worstAttempt(LARGEST_ATTEMPT, quiz, keys) }])),
    scenarios: new Map((course.scenarios ?? []).map(({ number, steps }) =>
      [number, { best: worstWalk(LARGEST_ATTEMPT - 1, steps), current: worstWalk(LARGEST_ATTEMPT, steps) }])),
    practice: new Map(course.lessons.filter(({ questions }) => questions.length > 0)
      .map(({ id, number, questions }) => [number, worstAnswers(questions, keys[`lesson:${id}`])])),
    outcome: "passed",
  };
}

/** Two such attempts of different numbers differ, so the codec writes both. */
function worstAttempt(number: number, { id, pools = [], questions }: QuizData, keys: Keys): Attempt {
  const key = keys[`quiz:${id}`];
  const hinted = questions.filter(({ hintCost = 0 }) => hintCost > 0).map((question) => question.number);
  const pool = (question: QuestionData): number => pools.findIndex(({ tag }) => question.tags?.includes(tag));
  const longest = [...questions].sort((a, b) => length(b, key?.[b.id]) - length(a, key?.[a.id]));
  const drawn = questions.filter((question) => pool(question) < 0
    || longest.filter((other) => pool(other) === pool(question)).slice(0, pools[pool(question)]?.draw).includes(question));
  return {
    number, finished: true, score: FULL_CREDIT, answers: worstAnswers(pools.length > 0 ? drawn : questions, key),
    // As long as the highest number is in it.
    ...(pools.length > 0 ? { drawn: questions.map((question) => question.number) } : {}), ...(hinted.length > 0 ? { hinted } : {}),
  };
}

/** Of a simulation whose scenes are numbered up to 127, and their choices up to 31; the generator knows their numbers. */
function worstWalk(number: number, steps: number): Attempt {
  const step: AnswerRecord = { value: { kind: "ordered", order: [127, 31] }, credit: FULL_CREDIT - 1 };
  return { number, finished: true, score: FULL_CREDIT, answers: new Map(Array.from({ length: steps }, (_, at) => [at + 1, step])) };
}

function worstAnswers(questions: readonly QuestionData[], keys: Keys[string] = {}): Map<number, AnswerRecord> {
  return new Map(questions.map((question) => [question.number, worstAnswer(question, keys[question.id])]));
}

function worstAnswer(question: QuestionData, key: AnswerKey | undefined): AnswerRecord {
  const tries = question.attempts ?? 1;
  const isPart = givesParts(question, key) || (question.hintCost ?? 0) > 0;
  return { value: worstValue(question, key), credit: tries > 1 || isPart ? FULL_CREDIT - 1 : FULL_CREDIT, ...(tries > 1 ? { tries } : {}) };
}

function givesParts({ type, several }: QuestionData, key: AnswerKey | undefined): boolean {
  switch (type) {
    case "single": return Object.keys(key?.credits ?? {}).length > 0;
    case "short": return (key?.expected ?? []).some(({ credit }) => credit > 0);
    case "numeric": return (key?.expectedNumbers ?? []).some(({ credit }) => credit > 0);
    case "multiple": case "matching": case "ordering": case "gaps": case "categorise": case "matrix": return true;
    case "hotspot": return several === true;
    case "true-false": case "likert": case "long": return false;
  }
}

function worstValue({ type, choices, items = [], several }: QuestionData, key: AnswerKey | undefined): AnswerValue {
  const options = choices.map(({ number }) => number);
  const highest = Math.max(0, ...options);
  switch (type) {
    case "single": case "multiple": case "hotspot": case "likert": case "long": return { kind: "choices", chosen: options };
    case "true-false": return { kind: "truth", value: true };
    case "short": case "numeric": return { kind: "text", text: "x".repeat(LONGEST_TEXT) };
    case "matching": case "categorise": return { kind: "placed", placed: ascending(items.map(({ number }) => [number, [highest]])) };
    case "matrix": return { kind: "placed", placed: ascending(items.map(({ number }) => [number, several ? options : [highest]])) };
    case "ordering": return { kind: "ordered", order: items.map(({ number }) => number) };
    case "gaps": return { kind: "gaps", gaps: ascending(items.map(({ id, number }) => [number, key?.gaps?.[id] ? "x".repeat(LONGEST_GAP) : highest])) };
  }
}

function ascending<T>(pairs: [number, T][]): [number, T][] {
  return pairs.sort(([a], [b]) => a - b);
}

/** Bytes of an answer in the payload, by the formula above: which questions of a pool are the longest. */
function length(question: QuestionData, key: AnswerKey | undefined): number {
  const alone = (answers: Map<number, AnswerRecord>): number => encodeState({ ...EMPTY, practice: new Map([[1, answers]]) }).length;
  return alone(worstAnswers([question], key ? { [question.id]: key } : {}));
}

const EMPTY: CourseState = { mark: 0, revision: 0, place: null, read: new Set(), quizzes: new Map(), scenarios: new Map(), practice: new Map(), outcome: "open" };
