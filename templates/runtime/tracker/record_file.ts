// The file that a learner takes away and brings back: JSON with a format name and version, the state as its own text.

import { decodeState } from "../state/codec";
import type { CourseState } from "../state/types";
import { parsed, textsOf, type Contents } from "./drawer";

const FORMAT = "mooc-record";
const VERSION = 1;

export function writeRecordFile(course: string, state: string, contents: Contents, now: Date): string {
  return JSON.stringify({ format: FORMAT, version: VERSION, course, exported: now.toISOString(), state, ...contents }, null, 2);
}

export type RecordFile = { readonly state: CourseState | null; readonly contents: Contents };

/** The file's contents, or why it is refused: the ui text is `import-<reason>`. */
export function readRecordFile(course: string, json: string): RecordFile | "not-a-record" | "other-course" | "newer" | "unreadable" {
  const file = parsed(json);
  if (typeof file !== "object" || file === null) return "not-a-record";
  const fields = new Map<string, unknown>(Object.entries(file));
  if (fields.get("format") !== FORMAT) return "not-a-record";
  if (fields.get("course") !== course) return "other-course";
  if (fields.get("version") !== VERSION) return "newer";
  const state = fields.get("state");
  const decoded = decodeState(typeof state === "string" ? state : "?");
  if (decoded.kind === "newer" || decoded.kind === "unreadable") return decoded.kind;
  return {
    state: decoded.kind === "state" ? decoded.state : null,
    contents: { notes: textsOf(fields.get("notes")), preferences: textsOf(fields.get("preferences")) },
  };
}
