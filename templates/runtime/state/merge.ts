// Two states of one attempt (two tabs, a local copy and the platform's) become one. By attempt, never by question: an attempt
// mixed from two would be one that nobody took. Idempotent, and commutative where the marks are equal; no best result and
// no outcome ever shrinks. Where they differ, the first one's mark stays.

import { encodeState } from "./codec";
import { betterOutcome } from "./score";
import type { Attempt, CourseState, QuizRecord } from "./types";

export function mergeStates(mine: CourseState, theirs: CourseState): CourseState {
  const [newer, older] = byRevision(mine, theirs);
  return {
    mark: mine.mark,
    revision: newer.revision,
    place: newer.place ?? older.place,
    read: new Set([...newer.read, ...older.read].sort((a, b) => a - b)),
    quizzes: mergeMaps(newer.quizzes, older.quizzes, mergeQuiz),
    scenarios: mergeMaps(newer.scenarios, older.scenarios, mergeQuiz),
    practice: mergeMaps(newer.practice, older.practice, (lesson) => lesson),
    outcome: betterOutcome(mine.outcome, theirs.outcome),
  };
}

export function sameState(a: CourseState, b: CourseState): boolean {
  return encodeState(a) === encodeState(b);
}

/** Two changes at the same moment have the same revision: then the text decides, the same way in both tabs. */
function byRevision(a: CourseState, b: CourseState): readonly [CourseState, CourseState] {
  if (a.revision !== b.revision) return a.revision > b.revision ? [a, b] : [b, a];
  const mark = 0; // the rest decides
  return encodeState({ ...a, mark }) >= encodeState({ ...b, mark }) ? [a, b] : [b, a];
}

function mergeMaps<T>(newer: ReadonlyMap<number, T>, older: ReadonlyMap<number, T>, both: (a: T, b: T) => T): Map<number, T> {
  const merged = new Map([...older, ...newer].sort((a, b) => a[0] - b[0]));
  for (const [number, value] of newer) {
    const other = older.get(number);
    if (other !== undefined) merged.set(number, both(value, other));
  }
  return merged;
}

function mergeQuiz(newer: QuizRecord, older: QuizRecord): QuizRecord {
  const candidates = [newer.best, older.best, done(newer.current), done(older.current)];
  return { best: candidates.reduce(better, null), current: later(newer.current, older.current) };
}

function done(attempt: Attempt | null): Attempt | null {
  return attempt?.finished ? attempt : null;
}

/** The better result; of equal ones the one reached first, then the newer state's. */
function better(a: Attempt | null, b: Attempt | null): Attempt | null {
  if (!a || !b) return a ?? b;
  return b.score > a.score || (b.score === a.score && b.number < a.number) ? b : a;
}

/** The attempt begun last; of the same one the finished, then the newer state's. */
function later(newer: Attempt | null, older: Attempt | null): Attempt | null {
  if (!newer || !older) return newer ?? older;
  if (newer.number !== older.number) return newer.number > older.number ? newer : older;
  return older.finished && !newer.finished ? older : newer;
}
