// Stands in when no record can be reached at all: the page works, nothing is kept, and the learner is told.

import type { CourseState } from "../state/types";
import type { Tracker } from "../tracker/tracker";

export function noRecord(): Tracker {
  const state: CourseState = {
    mark: Math.floor(Math.random() * 4294967296), revision: 0, place: null, read: new Set(), quizzes: new Map(), scenarios: new Map(), practice: new Map(), outcome: "open",
  };
  const nothing = (): void => undefined;
  const empty = (): Promise<string> => Promise.resolve("");
  const done = (): Promise<void> => Promise.resolve();
  return {
    state, mode: "normal", keeping: "nowhere",
    visit: nothing, readLesson: nothing, beginAttempt: nothing, openHint: nothing, answer: nothing, finishAttempt: nothing, beginRun: nothing, decide: nothing, finishRun: nothing, subscribe: nothing, flush: nothing,
    note: empty, preference: empty, exportRecord: empty,
    keepNote: done, keepPreference: done, keepOnDevice: done, eraseRecord: done,
    importRecord: () => Promise.resolve({ ok: false }),
  };
}
