// A page's calls become calls of the Tracker. What is not a call of ours, with arguments of the right types, does nothing.

import type { Place } from "../state/types";
import type { Call } from "../tracker/messages";
import type { Answered, Decided, Tracker } from "../tracker/tracker";

/** The promise of an answer for the page, or nothing. */
export function perform(tracker: Tracker, method: Call, [first, second]: readonly unknown[]): Promise<unknown> | void {
  switch (method) {
    case "visit": return isPlace(first) ? tracker.visit(first) : undefined;
    case "readLesson": return isNumber(first) ? tracker.readLesson(first) : undefined;
    case "beginAttempt": return isNumber(first) ? tracker.beginAttempt(first, isNumbers(second) ? second : undefined) : undefined;
    case "openHint": return isNumber(first) && isNumber(second) ? tracker.openHint(first, second) : undefined;
    case "answer": return isAnswered(first) ? tracker.answer(first) : undefined;
    case "finishAttempt": return isNumber(first) && typeof second === "number" ? tracker.finishAttempt(first, second) : undefined;
    case "beginRun": return isNumber(first) ? tracker.beginRun(first) : undefined;
    case "decide": return isDecided(first) ? tracker.decide(first) : undefined;
    case "finishRun": return isNumber(first) && typeof second === "number" ? tracker.finishRun(first, second) : undefined;
    case "note": return tracker.note(text(first));
    case "keepNote": return tracker.keepNote(text(first), text(second));
    case "sendReflection": return tracker.sendReflection?.(text(first), text(second));
    case "preference": return tracker.preference("country");
    case "keepPreference": return tracker.keepPreference("country", text(second));
    case "keepOnDevice": return tracker.keepOnDevice(first === true);
    case "exportRecord": return tracker.exportRecord();
    case "importRecord": return tracker.importRecord(text(first));
    case "eraseRecord": return tracker.eraseRecord();
    case "flush": return tracker.flush();
  }
}

function text(value: unknown): string { return typeof value === "string" ? value : ""; }

function isNumber(value: unknown): value is number { return typeof value === "number" && Number.isInteger(value) && value > 0; }

function isNumbers(value: unknown): value is number[] { return Array.isArray(value) && value.every(isNumber); }

function fields(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}

function isPlace(value: unknown): value is Place {
  const place = fields(value);
  return ["lesson", "quiz", "module"].includes(text(place.get("kind"))) && isNumber(place.get("number"));
}

function isAnswered(value: unknown): value is Answered {
  const answered = fields(value);
  const numbers = [answered.get("credit"), answered.get("latency")];
  const lists = [answered.get("response"), answered.get("correct")];
  return numbers.every((one) => typeof one === "number") && typeof answered.get("question") === "string"
    && lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === "string"))
    && ["quiz", "lesson"].includes(text(fields(answered.get("owner")).get("kind")))
    && ["choices", "truth", "text", "long", "placed", "ordered", "gaps"].includes(text(fields(answered.get("value")).get("kind")));
}

function isDecided(value: unknown): value is Decided {
  const decided = fields(value);
  const best = decided.get("best");
  const isNamed = (part: unknown): boolean => typeof fields(part).get("id") === "string" && isNumber(fields(part).get("number"));
  return typeof decided.get("scenario") === "string" && isNumber(decided.get("step")) && isNamed(decided.get("scene")) && isNamed(decided.get("choice"))
    && typeof decided.get("credit") === "number" && typeof decided.get("latency") === "number" && typeof decided.get("isMarked") === "boolean"
    && Array.isArray(best) && best.every((one) => typeof one === "string");
}
