// CourseState <-> text: the one codec of what a learner did. Finds every single changed character and every cut;
// reads its answers without the course's data. How long a course's text can become: worst_case.ts and generator/model/state_size.cpp.
//
// FRAME (fixed for ever, whatever the version; bytes.ts): one version character, then base64url (no padding, unused bits of the last
// character 0) of the payload followed by CRC-32 (IEEE, reflected 0xEDB88320, as in zip; 4 bytes, high byte first) over the
// version character's byte and the payload. "" is empty; CRC wrong: unreadable; CRC right and version unknown: newer.
//   characters = 1 + ceil((payload bytes + 4) * 4 / 3)
//
// PAYLOAD. varint = LEB128, unsigned (7 bits a byte, low first; 1 byte to 127, 2 to 16,383, 3 to 2,097,151,
// 4 to 268,435,455, else 5). Every list ascends by number, without doubles. bitmap: number n is bit (n-1)%8 (1 = lowest) of
// byte (n-1)/8; the last byte is not 0. [2] marks what only version 2 has.
//   mark       4 bytes, high byte first
//   revision   varint
//   head       1 byte: bits 0-1 outcome (0 open, 1 completed, 2 passed); bits 2-3 place (0 none, 1 lesson, 2 quiz, 3 module)
//   place      varint, only when there is one
//   read       varint length in bytes, then that bitmap of lesson numbers
//   quizzes    varint count, then for each: varint number; 1 byte flags (1 best, 2 current, 4 current is the best one,
//              8 current is finished; [2] the best one has 16 a draw, 32 opened hints, the current one 64 a draw, 128 opened hints);
//              the best attempt (flag 1); the current attempt (flag 2, never with flag 4)
//     attempt  varint number (at most 65,535); varint score, only when finished (a best one always is);
//              [2] the draw and the opened hints, each a varint length in bytes and that bitmap of question numbers; answers
//   practice   varint count, then for each lesson: varint number; answers
//     answers  varint count, then for each: varint question number; answer
//     answer   1 byte: bits 0-2 kind (0 choices, 1 truth, 2 text in UTF-8, 3 text in UTF-16, 4 long; [2] 5 placed, 6 ordered, 7 gaps),
//              bits 3-4 credit (0: none, 1: 10,000, 2: a varint follows; [2] 3: a varint of tries and one of the credit), bits 5-7 small;
//              then those varints; then by kind
//              0: bitmap of choice numbers; its length in bytes is small when below 7, else small is 7 and a varint follows
//              1: nothing, small is 0 or 1       4: nothing
//              2: varint length in bytes, then the bytes       3: varint length in units, then 2 bytes a unit, high byte first
//              (UTF-8 where it is well formed and not longer than UTF-16)
//              5: bitmap of the items placed; its length is small & 3 when that is below 3, else a varint follows; then for each item, when
//                 small is below 4 (each has one option): varint option; else varint length and bitmap of its options
//              6: the numbers in their order, a varint each; as many as small says when below 7, else small is 7 and a varint says it
//              7: as many gaps (as in 6), for each: varint number; varint n, of which n & 3 says what n >> 2 is:
//                 1 an option, 2 bytes of a text in UTF-8, 3 units of a text in UTF-16, which follows as in 2 and 3
//   scenarios  [2] varint count, then for each: varint number; flags 1 to 8 and attempts as in quizzes, with steps for answers
//     steps    varint count, then for each: varint scene; varint 4 * choice + credit (0, 1, 2 as above); the varint of the credit
// A new kind, flag or field needs a new version character: an older program must see "newer", not a state it would cut. A state that has
// nothing of version 2 is written as version 1: where a course does not use the new types, a package of an older program beside it
// (a second window, another copy of the course) still reads it. Version 1 is read for ever.

import { bitmap, frame, putNumber, textBytes, unframe } from "./bytes";
import { Reader } from "./reader";
import { BEST, BEST_DRAWN, BEST_HINTED, CHOICES, CURRENT, CURRENT_DRAWN, CURRENT_HINTED, FINISHED, FULL_CREDIT, GAPS, LONG, OPTION, ORDERED, OUTCOMES,
  PLACED, PLACES, SAME, TRUTH, UTF16, UTF8, VERSIONS } from "./layout";
import type { AnswerRecord, AnswerValue, Attempt, CourseState, QuizRecord } from "./types";

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

export function encodeState(state: CourseState): string {
  const payload: number[] = [];
  for (const shift of [24, 16, 8, 0]) payload.push((state.mark >>> shift) & 255);
  putNumber(payload, state.revision);
  payload.push(OUTCOMES.indexOf(state.outcome) | (state.place ? (PLACES.indexOf(state.place.kind) + 1) << 2 : 0));
  if (state.place) putNumber(payload, state.place.number);
  putBitmap(payload, state.read);
  putNumber(payload, state.quizzes.size);
  for (const [number, record] of ascending(state.quizzes)) putRecord(payload, number, record, putAnswers);
  putNumber(payload, state.practice.size);
  for (const [number, answers] of ascending(state.practice)) {
    putNumber(payload, number);
    putAnswers(payload, answers);
  }
  if (!isOfVersion2(state)) return frame(VERSIONS[0], payload);
  putNumber(payload, state.scenarios.size);
  for (const [number, record] of ascending(state.scenarios)) putRecord(payload, number, record, putSteps);
  return frame(VERSIONS[1], payload);
}

export function decodeState(text: string): Decoded {
  if (text === "") return { kind: "empty" };
  const bytes = unframe(text);
  if (!bytes) return { kind: "unreadable" };
  const version = VERSIONS.indexOf(text.charAt(0) as typeof VERSIONS[number]) + 1;
  if (version === 0) return { kind: "newer" };
  try {
    return { kind: "state", state: new Reader(bytes, version).state() };
  } catch {
    return { kind: "unreadable" }; // made by a program that writes another layout under our version character
  }
}

function isOfVersion2({ quizzes, practice, scenarios }: CourseState): boolean {
  const newer = (answers: ReadonlyMap<number, AnswerRecord>): boolean =>
    [...answers.values()].some(({ value, tries }) => tries !== undefined || value.kind === "placed" || value.kind === "ordered" || value.kind === "gaps");
  return scenarios.size > 0 || [...practice.values()].some(newer) || [...quizzes.values()].some(({ best, current }) =>
    [best, current].some((attempt) => attempt && (attempt.drawn || attempt.hinted?.length || newer(attempt.answers))));
}

function ascending<T>(map: ReadonlyMap<number, T>): [number, T][] {
  return [...map].sort((a, b) => a[0] - b[0]);
}

function putBitmap(out: number[], numbers: Iterable<number>): void {
  const bytes = bitmap(numbers);
  putNumber(out, bytes.length);
  out.push(...bytes);
}

type PutAnswers = (out: number[], answers: ReadonlyMap<number, AnswerRecord>) => void;

function putRecord(out: number[], number: number, { best, current }: QuizRecord, putThem: PutAnswers): void {
  const ofBest = best ? attemptBytes(best, putThem) : [], ofCurrent = current ? attemptBytes(current, putThem) : [];
  const drawn = [best?.drawn ? BEST_DRAWN : 0, current?.drawn ? CURRENT_DRAWN : 0] as const;
  const hinted = [best?.hinted?.length ? BEST_HINTED : 0, current?.hinted?.length ? CURRENT_HINTED : 0] as const;
  const isSame = current?.finished && ofBest.join() === ofCurrent.join() && drawn[0] << 2 === drawn[1] && hinted[0] << 2 === hinted[1];
  putNumber(out, number);
  if (isSame) out.push(BEST | SAME | drawn[0] | hinted[0], ...ofBest);
  else out.push((best ? BEST : 0) | (current ? CURRENT : 0) | (current?.finished ? FINISHED : 0) | drawn[0] | drawn[1] | hinted[0] | hinted[1], ...ofBest, ...ofCurrent);
}

function attemptBytes(attempt: Attempt, putThem: PutAnswers): number[] {
  const out: number[] = [];
  putNumber(out, attempt.number);
  if (attempt.finished) putNumber(out, attempt.score);
  if (attempt.drawn) putBitmap(out, attempt.drawn);
  if (attempt.hinted?.length) putBitmap(out, attempt.hinted);
  putThem(out, attempt.answers);
  return out;
}

function putAnswers(out: number[], answers: ReadonlyMap<number, AnswerRecord>): void {
  putNumber(out, answers.size);
  for (const [question, answer] of ascending(answers)) {
    putNumber(out, question);
    putAnswer(out, answer);
  }
}

/** Steps count from 1 without a gap; what follows a gap could not be walked again. */
function putSteps(out: number[], answers: ReadonlyMap<number, AnswerRecord>): void {
  const steps: number[] = [];
  let count = 0;
  for (let step = answers.get(1); step?.value.kind === "ordered"; step = answers.get(count + 1)) {
    const [scene = 0, choice = 0] = step.value.order;
    const code = creditCode(step.credit);
    putNumber(steps, scene);
    putNumber(steps, 4 * choice + code);
    if (code === 2) putNumber(steps, step.credit);
    count += 1;
  }
  putNumber(out, count);
  out.push(...steps);
}

function creditCode(credit: number): number {
  return credit === 0 ? 0 : credit === FULL_CREDIT ? 1 : 2;
}

function putAnswer(out: number[], { value, credit, tries }: AnswerRecord): void {
  const { kind, small, rest } = valueBytes(value);
  const code = tries === undefined ? creditCode(credit) : 3;
  out.push(kind | (code << 3) | (small << 5));
  if (tries !== undefined) putNumber(out, tries);
  if (code >= 2) putNumber(out, credit);
  out.push(...rest);
}

interface ValueBytes { readonly kind: number; readonly small: number; readonly rest: number[] }

function valueBytes(value: AnswerValue): ValueBytes {
  switch (value.kind) {
    case "choices": {
      const bytes = bitmap(value.chosen);
      return { kind: CHOICES, ...counted(bytes.length, bytes) };
    }
    case "truth": return { kind: TRUTH, small: value.value ? 1 : 0, rest: [] };
    case "long": return { kind: LONG, small: 0, rest: [] };
    case "text": {
      const { isUtf8, bytes } = textBytes(value.text);
      const rest: number[] = [];
      putNumber(rest, isUtf8 ? bytes.length : value.text.length);
      rest.push(...bytes);
      return { kind: isUtf8 ? UTF8 : UTF16, small: 0, rest };
    }
    case "placed": return placedBytes(value.placed);
    case "ordered": return { kind: ORDERED, ...counted(value.order.length, value.order.flatMap(number)) };
    case "gaps": return { kind: GAPS, ...counted(value.gaps.length, value.gaps.flatMap(([gap, filled]) => [...number(gap), ...gapBytes(filled)])) };
  }
}

function number(value: number): number[] {
  const bytes: number[] = [];
  putNumber(bytes, value);
  return bytes;
}

/** A count below 7 stands in the head of its answer. */
function counted(count: number, bytes: readonly number[]): Pick<ValueBytes, "small" | "rest"> {
  return { small: Math.min(count, 7), rest: [...count < 7 ? [] : number(count), ...bytes] };
}

function placedBytes(placed: readonly (readonly [number, readonly number[]])[]): ValueBytes {
  const items = bitmap(placed.map(([item]) => item));
  const isSingle = placed.every(([, options]) => options.length === 1);
  const rest = [...items.length < 3 ? [] : number(items.length), ...items];
  for (const [, options] of placed) {
    if (isSingle) putNumber(rest, options[0] ?? 0);
    else putBitmap(rest, options);
  }
  return { kind: PLACED, small: Math.min(items.length, 3) | (isSingle ? 0 : 4), rest };
}

function gapBytes(filled: number | string): number[] {
  if (typeof filled === "number") return number(4 * filled + OPTION);
  const { isUtf8, bytes } = textBytes(filled);
  return [...number(4 * (isUtf8 ? bytes.length : filled.length) + (isUtf8 ? UTF8 : UTF16)), ...bytes];
}
