// The only door to a learner's record (design.md, 7). Pages call it; where the record lies (this visit, this device,
// a platform) is the business of what stands behind it: LocalTracker on a page of its own, RemoteTracker in a shell's frame.

import type { ItemRecord } from "../state/profile";
import type { AnswerValue, CourseState, Place } from "../state/types";

/** One answer given, with all that a platform wants to know of it (SCORM interactions). */
export interface Answered {
  readonly owner: { readonly kind: "quiz" | "lesson"; readonly id: string };
  readonly question: string; // identifier
  readonly value: AnswerValue;
  readonly credit: number; // ten-thousandths
  readonly latency: number; // seconds since the question was shown or last answered
  /** Choice identifiers, "true"/"false", or the text as typed. */
  readonly response: readonly string[];
  /** The right ones in the same form; numeric: [minimum, maximum] as numbers with a point. */
  readonly correct: readonly string[];
  /** Short text: capitals must be right (for the platform's pattern). */
  readonly caseMatters?: boolean;
  /** Numeric: the unit that may stand behind the number. */
  readonly unit?: string;
}

/** One decision in a simulation, with all that a platform wants to know of it. */
export interface Decided {
  readonly scenario: string; // identifier
  readonly step: number; // from 1; what was decided from here on before is dropped
  readonly scene: { readonly id: string; readonly number: number };
  readonly choice: { readonly id: string; readonly number: number };
  readonly credit: number; // ten-thousandths of what the best choice of the scene gives
  /** Some choice of the scene gives points. */
  readonly isMarked: boolean;
  /** Identifiers of the choices that give most; none where the scene is not marked. */
  readonly best: readonly string[];
  readonly latency: number; // seconds since the scene was shown
}

/** normal: everything is kept. review/browse: the platform only shows; nothing is written. newer: the record was written by a
 *  newer program and is left alone. */
export type TrackerMode = "normal" | "review" | "browse" | "newer";

/** Where the record lies now, for the line that tells the learner. */
export type Keeping = "visit" | "device" | "platform" | "nowhere";

/** A calm line for the learner: the key of a ui text, values for its `{places}`, and what a button beside it would do (its
 *  text is the ui text `action-retry` or `action-restore`; `action-dismiss` puts the line away). */
export interface Notice {
  readonly text: string;
  readonly values: Readonly<Record<string, string>>;
  readonly action: "retry" | "restore" | null;
}

export interface Tracker {
  readonly state: CourseState;
  readonly mode: TrackerMode;
  readonly keeping: Keeping;
  /** Everything done so far is where `keeping` says. */
  readonly arrived?: boolean;
  /** The best of each competence item that a platform, or this session, has seen. */
  readonly profile?: readonly ItemRecord[];
  /** The line to show now, if any. In a shell null as soon as that answers: it shows its lines itself. */
  readonly notice?: Notice | null;
  /** true: do what the notice's action says. Either way the line is put away. */
  answerNotice?(yes: boolean): void;
  visit(place: Place): void;
  readLesson(lesson: number): void;
  /** Begins a new attempt; the current one is dropped unless it is finished. `drawn`: the questions that the page has drawn for it. */
  beginAttempt(quiz: number, drawn?: readonly number[]): void;
  /** A hint that costs was opened in the attempt under way. */
  openHint(quiz: number, question: number): void;
  answer(answered: Answered): void;
  /** Closes the current attempt with its score (hundredths of a percent); the best one is kept. */
  finishAttempt(quiz: number, score: number): void;
  /** Begins a new run through a simulation; the current one is dropped unless it is finished. */
  beginRun(scenario: number): void;
  decide(decided: Decided): void;
  /** Closes the current run with its score (hundredths of a percent); the best one is kept. */
  finishRun(scenario: number, score: number): void;
  /** What is written to a reflection can be sent to the centre: the author of the package says so, and its platform answers. */
  readonly sendsReflections?: boolean;
  /** Sends a text as it stands, because the learner pressed for it. True once the platform says that it took it, which may take long; false: it
   *  refused it, or there is nobody to send to. */
  sendReflection?(reflection: string, text: string): Promise<boolean>;
  /** Free text stays in the browser and is never sent, but for sendReflection. */
  note(reflection: string): Promise<string>;
  keepNote(reflection: string, text: string): Promise<void>;
  preference(name: "country"): Promise<string>;
  keepPreference(name: "country", value: string): Promise<void>;
  /** Local record only: from "visit" to "device" and back. */
  keepOnDevice(yes: boolean): Promise<void>;
  /** All that is kept here, notes included, as a JSON text with a format name and version. */
  exportRecord(): Promise<string>;
  /** Refuses with a reason (the ui text is `import-<reason>`); never overwrites better marks. */
  importRecord(json: string): Promise<{ readonly ok: boolean; readonly reason?: string }>;
  eraseRecord(): Promise<void>;
  /** Called after every change, also of another tab, and when `notice` changes. */
  subscribe(listener: (tracker: Tracker) => void): void;
  /** Sends what is not sent yet, at once. */
  flush(): void;
}
