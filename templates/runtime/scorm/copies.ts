// Copies of a learner's state in this browser, one an attempt mark: what a platform did not take is not lost (design.md, 8).

import { decodeState, encodeState, LARGEST_REVISION } from "../state/codec";
import type { CourseState } from "../state/types";
import { parsed } from "../tracker/drawer";
import type { TextStore } from "../tracker/storage";
import type { Interaction } from "./interaction";

export interface Copy {
  readonly state: CourseState;
  readonly saved: number; // milliseconds since 1970
  /** The last revision that the platform said it took; -1: none. */
  readonly sent: number;
  /** A later launch found this mark on the platform. */
  readonly seen: boolean;
  /** The last revision that a launch found there; -1: none. What was said to be taken later may still be lost. */
  readonly confirmed: number;
  /** The learner does not want it. */
  readonly declined: boolean;
  /** The mark of the attempt in which it was offered and not yet answered; -1: none. */
  readonly offeredTo: number;
  /** Interactions that no launch has found to be on the platform, oldest first. */
  readonly unsent: readonly Unsent[];
}

/** `revision`: of the state that was set together with it; a state that arrived brought it along. NOT_TAKEN: still to be set. HELD: an answer
 *  in a quiz that is corrected at its end, where the learner may still change it: a platform's report shall not list each tick. */
export interface Unsent { readonly interaction: Interaction; readonly revision: number }
export const NOT_TAKEN = LARGEST_REVISION + 1;
export const HELD = NOT_TAKEN + 1;

/** With one more answer. What was held of its question was a step on the way to it. */
export function withAnswer(unsent: readonly Unsent[], interaction: Interaction, mayChange: boolean): readonly Unsent[] {
  const held = unsent.find((one) => one.revision === HELD && one.interaction.id === interaction.id);
  const latency = interaction.latency + (held?.interaction.latency ?? 0);
  return [...unsent.filter((one) => one !== held), { interaction: { ...interaction, latency }, revision: mayChange ? HELD : NOT_TAKEN }];
}

/** What was held is to be set now. */
export function released(unsent: readonly Unsent[]): readonly Unsent[] {
  return unsent.map((one) => (one.revision === HELD ? { ...one, revision: NOT_TAKEN } : one));
}

/** Beyond this many the oldest are trusted to have arrived: storage is small. */
const MOST_UNSENT = 400;
const MOST_UNCONFIRMED = 12;

export function firstCopy(state: CourseState, saved: number): Copy {
  return { state, saved, sent: -1, seen: false, confirmed: -1, declined: false, offeredTo: -1, unsent: [] };
}

/** Work in it never reached the platform, or all of it may not have: "true" was said, but nobody saw it there yet. A finished
 *  attempt that was said to have arrived is let go, else each new attempt would be offered the one before. */
export function mayBeMissing({ state, sent, seen }: Copy): boolean {
  return state.revision > sent || (!seen && state.outcome === "open");
}

export class Copies {
  constructor(private readonly store: TextStore, private readonly prefix: string) {}

  key(mark: number): string { return `${this.prefix}state:${mark.toString(16)}`; }

  read(mark: number): Copy | null { return readCopy(this.store.read(this.key(mark))); }

  write(copy: Copy): boolean {
    return this.store.write(this.key(copy.state.mark), JSON.stringify({ ...copy, state: encodeState(copy.state), unsent: copy.unsent.slice(-MOST_UNSENT) }));
  }

  remove(mark: number): void { this.store.remove(this.key(mark)); }

  all(): readonly Copy[] {
    const keys = this.store.keys().filter((key) => key.startsWith(`${this.prefix}state:`));
    return keys.map((key) => readCopy(this.store.read(key))).filter((copy): copy is Copy => copy !== null);
  }

  /** What a launch found on the platform; of what was only said to be there, all but the newest: another activity may still need it. */
  forgetOthers(mark: number): void {
    const others = this.all().filter((copy) => copy.state.mark !== mark && !copy.declined && !mayBeMissing(copy));
    const isConfirmed = ({ state, confirmed }: Copy): boolean => confirmed >= state.revision;
    const unconfirmed = others.filter((copy) => !isConfirmed(copy)).sort((one, other) => other.saved - one.saved);
    for (const copy of [...others.filter(isConfirmed), ...unconfirmed.slice(MOST_UNCONFIRMED)]) this.remove(copy.state.mark);
  }

  keepAside(text: string): void { this.store.write(`${this.prefix}aside`, text); }
}

export function readCopy(text: string | null): Copy | null {
  const value = parsed(text ?? "");
  if (typeof value !== "object" || value === null) return null;
  const fields = value as Partial<Record<keyof Copy, unknown>>;
  const decoded = decodeState(typeof fields.state === "string" ? fields.state : "");
  if (decoded.kind !== "state") return null;
  const number = (field: unknown): number => (typeof field === "number" ? field : -1);
  return {
    state: decoded.state, saved: number(fields.saved), sent: number(fields.sent), seen: fields.seen === true, confirmed: number(fields.confirmed),
    declined: fields.declined === true, offeredTo: number(fields.offeredTo),
    unsent: Array.isArray(fields.unsent) ? (fields.unsent as Unsent[]) : [], // written by this file only, as it is read
  };
}

/** To be set (again), whatever became of it before. */
export function toSend(unsent: readonly Unsent[]): readonly Unsent[] {
  return unsent.map(({ interaction }) => ({ interaction, revision: NOT_TAKEN }));
}
