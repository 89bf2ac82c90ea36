// What a learner did in a course, as values. Everything is keyed by the record numbers of ids.lock (design.md, 6), so
// inserting, removing or reordering lessons and questions never moves a record.

/** What was answered. Choices, items and options are record numbers; `long` stands for a text too long to be kept (only its result is).
 *  Lists of pairs ascend by the item's number. */
export type AnswerValue =
  | { readonly kind: "choices"; readonly chosen: readonly number[] }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "long" }
  /** What items got: each item with its options, which ascend. An item without one is left out. */
  | { readonly kind: "placed"; readonly placed: readonly (readonly [item: number, options: readonly number[]])[] }
  | { readonly kind: "ordered"; readonly order: readonly number[] }
  /** What stands in gaps: an option or a typed text. With one too long to be kept the whole answer is `long`. */
  | { readonly kind: "gaps"; readonly gaps: readonly (readonly [gap: number, filled: number | string])[] };

/** One answered question. `credit` is in ten-thousandths: 0 = nothing right, 10000 = all right. */
export interface AnswerRecord {
  readonly value: AnswerValue;
  readonly credit: number;
  /** How often it was answered, where the question allows several tries; absent = once. `value` and `credit` are those of the best try. */
  readonly tries?: number;
}

/** One walk through a quiz. `score` is in hundredths of a percent (0 to 10000) and final once `finished`. */
export interface Attempt {
  readonly number: number; // from 1, counts over all series
  readonly finished: boolean;
  readonly score: number;
  /** By question number. A scenario's: by step, from 1 without a gap, `ordered` [scene, choice]. */
  readonly answers: ReadonlyMap<number, AnswerRecord>;
  /** The questions drawn from pools for this attempt, ascending; absent where the quiz has no pool. */
  readonly drawn?: readonly number[];
  /** Questions whose hint costs and was opened, ascending; absent = none. */
  readonly hinted?: readonly number[];
}

/** The best finished attempt, whole, and the one under way (also the last finished one, until a new one begins). */
export interface QuizRecord {
  readonly best: Attempt | null;
  readonly current: Attempt | null;
}

export type Place = { readonly kind: "lesson" | "quiz" | "module"; readonly number: number };

/** The final decision, in the order in which it can grow; it never shrinks (design.md, 9). */
export type Outcome = "open" | "completed" | "passed";

export interface CourseState {
  readonly mark: number; // random 32 bits, made once an attempt: tells one attempt of a learner from another (8)
  readonly revision: number; // grows with every change; also keeps Moodle from losing a value that is set back
  readonly place: Place | null;
  readonly read: ReadonlySet<number>; // lesson numbers
  readonly quizzes: ReadonlyMap<number, QuizRecord>; // by quiz number
  readonly scenarios: ReadonlyMap<number, QuizRecord>; // by scenario number
  readonly practice: ReadonlyMap<number, ReadonlyMap<number, AnswerRecord>>; // lesson number, question number
  readonly outcome: Outcome;
}
