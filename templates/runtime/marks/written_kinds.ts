// Types that are answered in writing: short texts and numbers.

import type { AnswerKey, ExpectedText } from "../course";
import { keptText } from "../state/kept_text";
import type { AnswerValue } from "../state/types";
import { bounded, fullCredit, type Response } from "./credit";
import type { QuestionKind } from "./kinds";
import { isWithin, numberIn } from "./number";
import { comparable, type Strictness } from "./written";

/** What a short text and a typed gap are compared with. */
export interface WrittenKey extends Strictness {
  readonly accepted?: readonly string[];
  readonly expected?: readonly ExpectedText[];
}

/** What an answer met: what it is worth and what its author says to it. */
export interface Met { readonly credit: number; readonly feedback?: string }

const right: Met = { credit: fullCredit };

/** An accepted answer is worth all, else the first expected one that is met says; null where none is. */
export function metText(key: WrittenKey, written: string): Met | null {
  const form = comparable(written, key);
  if ((key.accepted ?? []).some((accepted) => comparable(accepted, key) === form)) return right;
  return (key.expected ?? []).find(({ text }) => comparable(text, key) === form) ?? null;
}

export function metNumber(key: AnswerKey, written: string): Met | null {
  const value = numberIn(written, key.unit);
  if (value === null) return null;
  if (isWithin(value, key.minimum ?? -Infinity, key.maximum ?? Infinity)) return right;
  return (key.expectedNumbers ?? []).find(({ minimum, maximum }) => isWithin(value, minimum, maximum)) ?? null;
}

/** A longer one is resumed as its result only (design.md, 7). */
function writtenValue([first = ""]: Response): AnswerValue {
  return keptText(first.trim().normalize("NFC"));
}

function writtenAgain(value: AnswerValue): Response | null {
  if (value.kind !== "text") return value.kind === "long" ? null : [];
  return value.text === "" ? [] : [value.text];
}

const written: Pick<QuestionKind, "value" | "response" | "given"> = {
  value: (_, response) => writtenValue(response),
  response: (_, value) => writtenAgain(value),
  given: (_, response) => response.map((text) => text.trim()),
};

export const short: QuestionKind = {
  ...written,
  credit: (_, key, [first = ""]) => bounded(metText(key, first)?.credit ?? 0),
  pattern: (_, key) => key.accepted ?? [],
};

export const numeric: QuestionKind = {
  ...written,
  credit: (_, key, [first = ""]) => bounded(metNumber(key, first)?.credit ?? 0),
  pattern: (_, key) => [String(key.minimum ?? ""), String(key.maximum ?? "")],
};
