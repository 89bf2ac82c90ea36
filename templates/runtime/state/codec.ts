// CourseState <-> text: the one codec of what a learner did. Finds every single changed character and every cut;
// reads its answers without the course's data. generator/check/state_budget.cpp computes the worst case with the sizes below.
//
// FRAME (fixed for ever, whatever the version): one version character, then base64url (no padding, unused bits of the last
// character 0) of the payload followed by CRC-32 (IEEE, reflected 0xEDB88320, as in zip; 4 bytes, high byte first) over the
// version character's byte and the payload. "" is empty; CRC wrong: unreadable; CRC right and version unknown: newer.
//   characters = 1 + ceil((payload bytes + 4) * 4 / 3)
//
// PAYLOAD of version 1. varint = LEB128, unsigned (7 bits a byte, low first; 1 byte to 127, 2 to 16,383, 3 to 2,097,151,
// 4 to 268,435,455, else 5). Every list ascends by number, without doubles. bitmap: number n is bit (n-1)%8 (1 = lowest) of
// byte (n-1)/8; the last byte is not 0.
//   mark       4 bytes, high byte first
//   revision   varint
//   head       1 byte: bits 0-1 outcome (0 open, 1 completed, 2 passed); bits 2-3 place (0 none, 1 lesson, 2 quiz, 3 module)
//   place      varint, only when there is one
//   read       varint length in bytes, then that bitmap of lesson numbers
//   quizzes    varint count, then for each: varint number; 1 byte flags (1 best, 2 current, 4 current is the best one,
//              8 current is finished); the best attempt (flag 1); the current attempt (flag 2, never with flag 4)
//     attempt  varint number (at most 65,535); varint score, only when finished (a best one always is); answers
//   practice   varint count, then for each lesson: varint number; answers
//     answers  varint count, then for each: varint question number; answer
//     answer   1 byte: bits 0-2 kind (0 choices, 1 truth, 2 text in UTF-8, 3 text in UTF-16, 4 long), bits 3-4 credit (0: none,
//              1: 10,000, 2: a varint follows), bits 5-7 small; then that varint of the credit; then by kind
//              0: bitmap of choice numbers; its length in bytes is small when below 7, else small is 7 and a varint follows
//              1: nothing, small is 0 or 1       4: nothing
//              2: varint length in bytes, then the bytes       3: varint length in units, then 2 bytes a unit, high byte first
//              (UTF-8 where it is well formed and not longer than UTF-16)
// A new kind, flag or field needs a new version character: an older program must see "newer", not a state it would cut.
//
// WORST CASE of a course (worstCaseState): v(n) = bytes of varint n; b(n) = ceil(n/8), n the highest number in its parent.
//   4 + 5 + 1 + (largest v(number) of all lessons, quizzes, modules)
//   + v(b(lessons)) + b(lessons)
//   + v(count of quizzes) + for each quiz: v(number) + 1 + 2 * (3 + 2 + answers)
//   + v(count of lessons with questions) + for each of those: v(number) + answers
//   answers = v(count) + for each question: v(number) + 1 + credit + value
//   credit  = multiple: 2; the others, which are right or not: 0
//   value   = single, multiple: B = b(choices), B + (B >= 7 ? v(B) : 0);  true-false: 0;  short, numeric: 1 + 48

import type { CourseData, QuestionData } from "../course";
import { bitmap, frame, putNumber, textBytes, unframe, utf8Text } from "./bytes";
import { LONGEST_TEXT } from "./kept_text";
import type { AnswerRecord, AnswerValue, Attempt, CourseState, Outcome, Place, QuizRecord } from "./types";

export { crc32, frame } from "./bytes";

export type Decoded =
  | { readonly kind: "state"; readonly state: CourseState }
  | { readonly kind: "newer" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "empty" };

/** SCORM 1.2 keeps 4,096 characters of suspend_data and some platforms cut what is longer without a word; one budget for both. */
export const STATE_LIMIT = 3500;
export const LARGEST_ATTEMPT = 65_535;
export const LARGEST_REVISION = 4_294_967_295;

const VERSION = "1";
const OUTCOMES: readonly Outcome[] = ["open", "completed", "passed"];
const PLACES: readonly Place["kind"][] = ["lesson", "quiz", "module"];

// Attempt flags of a quiz, kinds and credits of an answer: see the layout above.
const BEST = 1, CURRENT = 2, SAME = 4, FINISHED = 8;
const CHOICES = 0, TRUTH = 1, UTF8 = 2, UTF16 = 3, LONG = 4;
const FULL_CREDIT = 10_000;

export function encodeState(state: CourseState): string {
  const payload: number[] = [];
  for (const shift of [24, 16, 8, 0]) payload.push((state.mark >>> shift) & 255);
  putNumber(payload, state.revision);
  payload.push(OUTCOMES.indexOf(state.outcome) | (state.place ? (PLACES.indexOf(state.place.kind) + 1) << 2 : 0));
  if (state.place) putNumber(payload, state.place.number);
  const read = bitmap(state.read);
  putNumber(payload, read.length);
  payload.push(...read);
  putNumber(payload, state.quizzes.size);
  for (const [number, record] of ascending(state.quizzes)) putQuiz(payload, number, record);
  putNumber(payload, state.practice.size);
  for (const [number, answers] of ascending(state.practice)) {
    putNumber(payload, number);
    putAnswers(payload, answers);
  }
  return frame(VERSION, payload);
}

export function decodeState(text: string): Decoded {
  if (text === "") return { kind: "empty" };
  const bytes = unframe(text);
  if (!bytes) return { kind: "unreadable" };
  if (text.charAt(0) !== VERSION) return { kind: "newer" };
  try {
    return { kind: "state", state: new Reader(bytes).state() };
  } catch {
    return { kind: "unreadable" }; // made by a program that writes another layout under our version character
  }
}

function ascending<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort((a, b) => a[0] - b[0]);
}

function putQuiz(out: number[], number: number, record: QuizRecord): void {
  const best = record.best ? attemptBytes(record.best) : [];
  let current = record.current ? attemptBytes(record.current) : [];
  let flags = (record.best ? BEST : 0) | (record.current ? CURRENT : 0) | (record.current?.finished ? FINISHED : 0);
  if (record.current?.finished && best.join() === current.join()) {
    flags = BEST | SAME;
    current = [];
  }
  putNumber(out, number);
  out.push(flags, ...best, ...current);
}

function attemptBytes(attempt: Attempt): number[] {
  const out: number[] = [];
  putNumber(out, attempt.number);
  if (attempt.finished) putNumber(out, attempt.score);
  putAnswers(out, attempt.answers);
  return out;
}

function putAnswers(out: number[], answers: ReadonlyMap<number, AnswerRecord>): void {
  putNumber(out, answers.size);
  for (const [question, answer] of ascending(answers)) {
    putNumber(out, question);
    putAnswer(out, answer);
  }
}

function putAnswer(out: number[], { value, credit }: AnswerRecord): void {
  const { kind, small, rest } = valueBytes(value);
  out.push(kind | ((credit === 0 ? 0 : credit === FULL_CREDIT ? 1 : 2) << 3) | (small << 5));
  if (credit !== 0 && credit !== FULL_CREDIT) putNumber(out, credit);
  out.push(...rest);
}

function valueBytes(value: AnswerValue): { kind: number; small: number; rest: number[] } {
  const rest: number[] = [];
  switch (value.kind) {
    case "choices": {
      const bytes = bitmap(value.chosen);
      if (bytes.length >= 7) putNumber(rest, bytes.length);
      rest.push(...bytes);
      return { kind: CHOICES, small: Math.min(bytes.length, 7), rest };
    }
    case "truth": return { kind: TRUTH, small: value.value ? 1 : 0, rest };
    case "long": return { kind: LONG, small: 0, rest };
    case "text": {
      const { isUtf8, bytes } = textBytes(value.text);
      putNumber(rest, isUtf8 ? bytes.length : value.text.length);
      rest.push(...bytes);
      return { kind: isUtf8 ? UTF8 : UTF16, small: 0, rest };
    }
    default: throw new RangeError(`no layout of ${value.kind}`);
  }
}

/** Reads one payload to its last byte. Throws where the bytes do not follow the layout. */
class Reader {
  private at = 0;
  constructor(private readonly bytes: readonly number[]) {}

  state(): CourseState {
    let mark = 0;
    for (let byte = 0; byte < 4; byte += 1) mark = ((mark << 8) | this.byte()) >>> 0;
    const revision = this.number();
    const head = this.byte();
    const outcome = OUTCOMES[head & 3];
    const kind = PLACES[(head >> 2) - 1];
    if (!outcome || head > 15) throw new RangeError("head");
    const place = kind ? { kind, number: this.number() } : null;
    const read = new Set(this.bitmap(this.number()));
    const quizzes = this.map(() => this.quiz());
    const practice = this.map(() => this.answers());
    if (this.at !== this.bytes.length) throw new RangeError("too long");
    return { mark, revision, place, read, quizzes, scenarios: new Map(), practice, outcome };
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new RangeError("cut");
    this.at += 1;
    return byte;
  }

  private number(): number {
    for (let value = 0, unit = 1; unit < 2 ** 35; unit *= 128) {
      const byte = this.byte();
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
    throw new RangeError("number");
  }

  private take(length: number): readonly number[] {
    if (length > this.bytes.length - this.at) throw new RangeError("cut");
    this.at += length;
    return this.bytes.slice(this.at - length, this.at);
  }

  private bitmap(length: number): number[] {
    return this.take(length).flatMap((byte, at) =>
      [0, 1, 2, 3, 4, 5, 6, 7].filter((bit) => byte & (1 << bit)).map((bit) => at * 8 + bit + 1));
  }

  private map<T>(value: () => T): Map<number, T> {
    const map = new Map<number, T>();
    for (let left = this.number(); left > 0; left -= 1) map.set(this.number(), value());
    return map;
  }

  private quiz(): QuizRecord {
    const flags = this.byte();
    const best = flags & BEST ? this.attempt(true) : null;
    return { best, current: flags & SAME ? best : flags & CURRENT ? this.attempt((flags & FINISHED) > 0) : null };
  }

  private attempt(finished: boolean): Attempt {
    return { number: this.number(), finished, score: finished ? this.number() : 0, answers: this.answers() };
  }

  private answers(): Map<number, AnswerRecord> {
    return this.map(() => {
      const head = this.byte();
      const credits = [0, FULL_CREDIT][(head >> 3) & 3];
      const credit = credits ?? this.number();
      return { value: this.value(head & 7, head >> 5), credit };
    });
  }

  private value(kind: number, small: number): AnswerValue {
    switch (kind) {
      case CHOICES: return { kind: "choices", chosen: this.bitmap(small < 7 ? small : this.number()) };
      case TRUTH: return { kind: "truth", value: small === 1 };
      case UTF8: return { kind: "text", text: utf8Text(this.take(this.number())) };
      case UTF16: {
        const bytes = this.take(2 * this.number());
        const units = bytes.filter((_, at) => at % 2 === 0).map((high, at) => (high << 8) | (bytes[2 * at + 1] ?? 0));
        return { kind: "text", text: String.fromCharCode(...units) };
      }
      case LONG: return { kind: "long" };
      default: throw new RangeError("kind");
    }
  }
}

/** A state that no state of this course can outgrow: what `state_budget.cpp` computes, as a value. */
export function worstCaseState(course: CourseData): CourseState {
  const places: Place[] = [
    ...course.lessons.map(({ number }): Place => ({ kind: "lesson", number })),
    ...course.quizzes.map(({ number }): Place => ({ kind: "quiz", number })),
    ...course.modules.map(({ number }): Place => ({ kind: "module", number })),
  ];
  const attempt = (number: number, questions: readonly QuestionData[]): Attempt =>
    ({ number, finished: true, score: FULL_CREDIT, answers: worstAnswers(questions) });
  return {
    mark: 0xffffffff,
    revision: LARGEST_REVISION,
    place: places.sort((a, b) => b.number - a.number)[0] ?? null,
    read: new Set(course.lessons.map(({ number }) => number)),
    quizzes: new Map(course.quizzes.map(({ number, questions }) =>
      [number, { best: attempt(LARGEST_ATTEMPT - 1, questions), current: attempt(LARGEST_ATTEMPT, questions) }])),
    scenarios: new Map(),
    practice: new Map(course.lessons.filter(({ questions }) => questions.length > 0)
      .map(({ number, questions }) => [number, worstAnswers(questions)])),
    outcome: "passed",
  };
}

function worstAnswers(questions: readonly QuestionData[]): Map<number, AnswerRecord> {
  return new Map(questions.map((question) =>
    [question.number, { value: worstValue(question), credit: question.type === "multiple" ? FULL_CREDIT - 1 : FULL_CREDIT }]));
}

function worstValue(question: QuestionData): AnswerValue {
  switch (question.type) {
    case "single":
    case "multiple": return { kind: "choices", chosen: question.choices.map(({ number }) => number) };
    case "true-false": return { kind: "truth", value: true };
    case "short":
    case "numeric": return { kind: "text", text: "x".repeat(LONGEST_TEXT) };
    default: throw new RangeError(`no layout of ${question.type}`);
  }
}
