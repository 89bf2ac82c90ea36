// What the player remembers: each call of a package with its answer and what was wrong with it, session by session, and what the
// platform keeps of each item.

/** Something that fails by the standard or on Moodle. `rule` is one of explanations.ts. */
export interface Finding {
  readonly rule: string; // error-405, exit-not-suspend, …
  readonly why: string; // the strict platform's own sentence, in English; may be empty
  readonly element: string; // the data model element that it is about; may be empty
}

export interface HeardCall {
  readonly number: number; // from 1, over all sessions
  readonly at: number; // milliseconds since the launch
  readonly method: string;
  readonly args: readonly string[];
  readonly answer: string;
  readonly code: string; // the error after the call; "" where there is none to ask for
  readonly findings: readonly Finding[];
}

export interface HeardSession {
  readonly began: string; // ISO 8601
  readonly mode: string;
  readonly entry: string;
  readonly calls: HeardCall[];
  readonly findings: Finding[]; // about the session as a whole
  ended: boolean; // by Finish or Terminate
}

export interface ItemRecord {
  readonly stored: Record<string, string>; // what arrived
  readonly sessions: HeardSession[];
}

export interface Learner {
  readonly id: string;
  readonly name: string;
}

export const emptyRecord = (): ItemRecord => ({ stored: {}, sessions: [] });

export function findingsOf(session: HeardSession): Finding[] {
  return [...session.calls.flatMap((call) => call.findings), ...session.findings];
}
