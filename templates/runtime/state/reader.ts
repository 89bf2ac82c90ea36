// Reads one payload of a record to its last byte, by the layout in codec.ts. Throws where the bytes do not follow it.

import { utf8Text } from "./bytes";
import { BEST, BEST_DRAWN, BEST_HINTED, CHOICES, CURRENT, CURRENT_DRAWN, CURRENT_HINTED, FINISHED, FULL_CREDIT, GAPS, LONG, OPTION, ORDERED, OUTCOMES,
  PLACED, PLACES, SAME, TRUTH, UTF16, UTF8 } from "./layout";
import type { AnswerRecord, AnswerValue, Attempt, CourseState, QuizRecord } from "./types";

type Answers = Map<number, AnswerRecord>;

export class Reader {
  private at = 0;
  constructor(private readonly bytes: readonly number[], private readonly version: number) {}

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
    const quizzes = this.map(() => this.record(() => this.answers()));
    const practice = this.map(() => this.answers());
    const scenarios = this.version > 1 ? this.map(() => this.record(() => this.steps())) : new Map<number, QuizRecord>();
    if (this.at !== this.bytes.length) throw new RangeError("too long");
    return { mark, revision, place, read, quizzes, scenarios, practice, outcome };
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

  private list<T>(count: number, value: () => T): T[] {
    const list: T[] = [];
    while (list.length < count) list.push(value());
    return list;
  }

  private map<T>(value: () => T): Map<number, T> {
    return new Map(this.list(this.number(), (): [number, T] => [this.number(), value()]));
  }

  private record(answers: () => Answers): QuizRecord {
    const flags = this.byte();
    const has = (flag: number): boolean => (flags & flag) > 0;
    if (this.version === 1 && flags >= BEST_DRAWN) throw new RangeError("flags");
    const best = has(BEST) ? this.attempt(true, has(BEST_DRAWN), has(BEST_HINTED), answers) : null;
    if (has(SAME)) return { best, current: best };
    return { best, current: has(CURRENT) ? this.attempt(has(FINISHED), has(CURRENT_DRAWN), has(CURRENT_HINTED), answers) : null };
  }

  private attempt(finished: boolean, isDrawn: boolean, isHinted: boolean, answers: () => Answers): Attempt {
    return {
      number: this.number(), finished, score: finished ? this.number() : 0,
      ...(isDrawn ? { drawn: this.bitmap(this.number()) } : {}), ...(isHinted ? { hinted: this.bitmap(this.number()) } : {}),
      answers: answers(),
    };
  }

  private answers(): Answers {
    return this.map((): AnswerRecord => {
      const head = this.byte();
      const code = (head >> 3) & 3;
      if (this.version === 1 && (code === 3 || (head & 7) > LONG)) throw new RangeError("answer");
      const tries = code === 3 ? { tries: this.number() } : {};
      const credit = this.credit(code);
      return { value: this.value(head & 7, head >> 5), credit, ...tries };
    });
  }

  private credit(code: number): number {
    return [0, FULL_CREDIT][code] ?? this.number();
  }

  private steps(): Answers {
    const steps = this.list(this.number(), (): AnswerRecord => {
      const scene = this.number(), choice = this.number();
      return { value: { kind: "ordered", order: [scene, Math.floor(choice / 4)] }, credit: this.credit(choice % 4) };
    });
    return new Map(steps.map((step, at) => [at + 1, step]));
  }

  private value(kind: number, small: number): AnswerValue {
    const count = (): number => (small < 7 ? small : this.number());
    switch (kind) {
      case CHOICES: return { kind: "choices", chosen: this.bitmap(count()) };
      case TRUTH: return { kind: "truth", value: small === 1 };
      case UTF8: return { kind: "text", text: this.utf8(this.number()) };
      case UTF16: return { kind: "text", text: this.utf16(this.number()) };
      case LONG: return { kind: "long" };
      case PLACED: {
        const items = this.bitmap((small & 3) < 3 ? small & 3 : this.number());
        return { kind: "placed", placed: items.map((item) => [item, small < 4 ? [this.number()] : this.bitmap(this.number())]) };
      }
      case ORDERED: return { kind: "ordered", order: this.list(count(), () => this.number()) };
      case GAPS: return { kind: "gaps", gaps: this.list(count(), () => [this.number(), this.gap()]) };
      default: throw new RangeError("kind");
    }
  }

  private utf8(length: number): string {
    return utf8Text(this.take(length));
  }

  private utf16(length: number): string {
    const bytes = this.take(2 * length);
    return String.fromCharCode(...bytes.filter((_, at) => at % 2 === 0).map((high, at) => (high << 8) | (bytes[2 * at + 1] ?? 0)));
  }

  private gap(): number | string {
    const filled = this.number();
    const size = Math.floor(filled / 4);
    switch (filled % 4) {
      case OPTION: return size;
      case UTF8: return this.utf8(size);
      case UTF16: return this.utf16(size);
      default: throw new RangeError("gap");
    }
  }
}
