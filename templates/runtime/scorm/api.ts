// Finds the platform's API and calls it without ever throwing: platforms throw from Initialize and Terminate (Moodle), and
// a parent of another origin throws when it is looked at.

import { Turns } from "./turns";

export type Standard = "scorm12" | "scorm2004";

interface Names {
  readonly object: "API" | "API_1484_11";
  readonly initialize: string; readonly terminate: string; readonly get: string; readonly set: string; readonly commit: string;
  readonly error: string;
}

const NAMES: Readonly<Record<Standard, Names>> = {
  scorm12: { object: "API", initialize: "LMSInitialize", terminate: "LMSFinish", get: "LMSGetValue", set: "LMSSetValue",
    commit: "LMSCommit", error: "LMSGetLastError" },
  scorm2004: { object: "API_1484_11", initialize: "Initialize", terminate: "Terminate", get: "GetValue", set: "SetValue",
    commit: "Commit", error: "GetLastError" },
};

/** The samples of the standards stop at 7 parents; nothing but a loop needs a limit. */
const MOST_PARENTS = 500;

/** What the walk needs of a window, so that a test can build a tower of frames. */
export interface Frame {
  readonly parent: Frame;
  readonly top: Frame | null;
  readonly opener: unknown;
}

/** `now`: milliseconds, to measure how long a call takes. */
export function findApi(standard: Standard, from: Frame, now = (): number => performance.now()): Api | null {
  const names = NAMES[standard];
  const starts = [() => from, () => from.opener, () => from.top?.opener]; // SCORM 1.2 RTE 3.3.6.1, 2004 4th Ed. RTE 3.3.1
  for (const start of starts) {
    const found = searchUpwards(attempt(start), names.object);
    if (found) return new Api(found, names, now);
  }
  return null;
}

function searchUpwards(start: unknown, name: string): object | null {
  let frame = start;
  for (let step = 0; step <= MOST_PARENTS && isObject(frame); step += 1) {
    const here = frame;
    const found = attempt(() => property(here, name));
    if (isObject(found)) return found;
    const parent = attempt(() => property(here, "parent")); // also a window of another origin shows its parent
    if (parent === frame) return null;
    frame = parent;
  }
  return null;
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" || typeof value === "function") && value !== null;
}

function property(object: object, name: string): unknown {
  return Reflect.get(object, name);
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** One platform's API. What fails gives "" or false; `error` says why (a platform's number, "" when even that fails, or when the call
 *  was declined because its turn is over). */
export class Api {
  readonly turns: Turns;
  /** The last call was not made: its turn is over. */
  isDeclined = false;
  /** Nor did the platform answer: it was not asked, or it threw. */
  isUnanswered = false;

  constructor(private readonly object: object, private readonly names: Names, now: () => number) { this.turns = new Turns(now); }

  initialize(): boolean { return this.call(this.names.initialize, "") === "true"; }
  terminate(): boolean { return this.call(this.names.terminate, "") === "true"; }
  get(element: string): string { return this.inTurn(() => this.call(this.names.get, element)) ?? ""; }
  set(element: string, value: string): boolean { return this.inTurn(() => this.call(this.names.set, element, value)) === "true"; }
  error(): string { return this.isDeclined ? "" : this.call(this.names.error) ?? ""; }

  commit(): boolean {
    const answer = this.turns.measured(() => this.call(this.names.commit, ""));
    this.turns.committed();
    return answer === "true";
  }

  private inTurn(call: () => string | null): string | null {
    this.isDeclined = this.turns.isOver;
    const answer = this.isDeclined ? null : this.turns.measured(call);
    this.isUnanswered = answer === null;
    return answer;
  }

  /** Platforms answer with strings, booleans, numbers and nothing; null: it threw. */
  private call(name: string, ...args: readonly string[]): string | null {
    const answer = attempt(() => {
      const method = property(this.object, name);
      return typeof method === "function" ? { value: Reflect.apply(method, this.object, args) as unknown } : undefined;
    });
    return answer ? String(answer.value ?? "") : null;
  }
}
