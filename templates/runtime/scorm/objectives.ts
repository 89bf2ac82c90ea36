// One objective of the platform for each competence item: found by its identifier among those that are there (a manifest may bring
// some), read once, written once something is known of the item and then only what changed. A platform without objectives is left
// alone, and one that refuses a part keeps the rest: no objective ever keeps a learner's state from being taken, and none is asked
// of a platform on which a single value takes so long that a learner feels it.

import { higher, type ItemRecord, type Stage } from "../state/profile";
import { decimal, localLine } from "./formats";

export type Element = readonly [name: string, value: string];

/** What an objective says in one standard. */
export interface ObjectiveForm {
  /** As many as a platform of this standard surely keeps. */
  readonly most: number;
  readonly description: boolean;
  readonly scaled: boolean;
  readonly progress: boolean;
  /** The elements that say how far the learner is. */
  status(stage: Stage): readonly Element[];
  /** What the elements of a platform say, read as they are asked for. */
  stage(read: (name: string) => string): Stage;
}

/** One status says both. */
export const objective12: ObjectiveForm = {
  most: Infinity, description: false, scaled: false, progress: false,
  status: (stage) => [["status", stage === "begun" ? "incomplete" : stage]],
  stage: (read) => {
    const status = read("status");
    return status === "passed" || status === "completed" ? status : status === "" || status === "not attempted" ? "open" : "begun";
  },
};

export const objective2004: ObjectiveForm = {
  most: 100, description: true, scaled: true, progress: true,
  status: (stage) => [
    ["completion_status", stage === "begun" ? "incomplete" : "completed"],
    ...(stage === "passed" ? [["success_status", "passed"] as const] : []),
  ],
  stage: (read) => {
    const completion = read("completion_status");
    if (completion === "completed") return read("success_status") === "passed" ? "passed" : "completed";
    return completion === "incomplete" ? "begun" : "open";
  },
};

export function objectiveId(code: string): string { return `competence.${code}`; }

/** What this needs of a platform. */
export interface ObjectiveStore {
  get(element: string): string;
  set(element: string, value: string): boolean;
  /** The last call was not made. */
  readonly isDeclined: boolean;
}

export interface Item { readonly code: string; readonly text: string }

const COUNT = "cmi.objectives._count";

/** Milliseconds: what one round may cost in all; the rest waits for the next one. A call that alone takes so long is the last. */
const LONGEST_ROUND = 300;

export class Objectives {
  private places: Map<string, number> | null = null; // by identifier; null: not asked yet
  private listed = 0; // so many identifiers were read
  private count = 0;
  private readonly held = new Map<string, ItemRecord>(); // by code: what the platform has
  private readonly refused = new Set<string>();
  private isGivenUp = false;
  private roundEnds = 0;

  constructor(private readonly store: ObjectiveStore, private readonly form: ObjectiveForm, private readonly now: () => number) {}

  /** What the platform is known to hold; what is not known yet is asked. */
  read(items: readonly Item[]): readonly ItemRecord[] {
    this.roundEnds = this.now() + LONGEST_ROUND;
    if (this.find()) for (const { code } of items) this.look(code);
    return this.known(items);
  }

  known(items: readonly Item[]): readonly ItemRecord[] { return items.flatMap(({ code }) => this.held.get(code) ?? []); }

  write(items: readonly Item[], records: readonly ItemRecord[]): void {
    this.roundEnds = this.now() + LONGEST_ROUND;
    if (!this.find()) return;
    for (const { code, text } of items) {
      const record = records.find((one) => one.code === code);
      if (!record || record.stage === "open" || this.refused.has(code)) continue;
      if (!this.look(code)) return;
      const before = this.held.get(code) ?? null;
      const wanted = before ? higher(record, before) : record;
      const changes = this.changes(before, wanted);
      if (changes.length === 0) continue;
      const place = this.placeOf(code, text);
      if (place === null) continue;
      for (const [name, value] of changes) this.set(place, name, value);
      if (this.isOver) return; // some may not have been asked: they are, next time
      this.held.set(code, wanted);
    }
  }

  private get isOver(): boolean { return this.isGivenUp || this.now() > this.roundEnds; }

  /** "" also where it was not asked any more. */
  private get(element: string): string { return this.measured(() => this.store.get(element)) ?? ""; }
  private set(place: number, name: string, value: string): boolean {
    return this.measured(() => this.store.set(`cmi.objectives.${place}.${name}`, value)) ?? false;
  }

  private measured<T>(call: () => T): T | null {
    if (this.isOver) return null;
    const start = this.now();
    const answer = call();
    if (this.store.isDeclined || this.now() - start > LONGEST_ROUND) this.isGivenUp = true;
    return answer;
  }

  /** The identifiers that are there. false: not all are known, or there can be none. */
  private find(): boolean {
    if (!this.places) {
      const counted = this.get(COUNT);
      if (this.isOver) return false;
      this.isGivenUp = !/^\d+$/.test(counted); // it has none to give
      this.count = Number(counted);
      this.places = new Map();
    }
    for (; this.listed < this.count && !this.isOver; this.listed += 1) {
      const id = this.get(`cmi.objectives.${this.listed}.id`);
      if (!this.isOver && id !== "") this.places.set(id, this.listed);
    }
    return this.listed >= this.count && !this.isGivenUp;
  }

  /** false: what the platform holds of it is still unknown. */
  private look(code: string): boolean {
    const place = this.places?.get(objectiveId(code));
    if (place === undefined || this.held.has(code)) return !this.isOver;
    const record = this.recordAt(place, code);
    if (this.isOver) return false;
    this.held.set(code, record);
    return true;
  }

  private recordAt(place: number, code: string): ItemRecord {
    const read = (name: string): string => this.get(`cmi.objectives.${place}.${name}`);
    const raw = read("score.raw");
    const score = raw === "" || !Number.isFinite(Number(raw)) ? null : Math.round(Math.min(Math.max(Number(raw), 0), 100) * 100);
    const stage = this.form.stage(read);
    const isDone = stage === "completed" || stage === "passed";
    const progress = !this.form.progress ? 0 : isDone ? 1 : Math.min(Math.max(Number(read("progress_measure")) || 0, 0), 1);
    return { code, score, stage, progress };
  }

  /** Where it stands, or its new place; null: there is none. */
  private placeOf(code: string, text: string): number | null {
    const id = objectiveId(code);
    const known = this.places?.get(id);
    if (known !== undefined) return known;
    const place = this.count;
    if (place >= this.form.most || !this.set(place, "id", id)) {
      if (!this.isOver) this.refused.add(code);
      return null;
    }
    this.count = this.listed = place + 1;
    this.places?.set(id, place);
    if (this.form.description && text !== "") this.set(place, "description", localLine(text, 250));
    return place;
  }

  private changes(before: ItemRecord | null, { score, progress, stage }: ItemRecord): readonly Element[] {
    const elements: Element[] = [];
    if (score !== null && score !== (before?.score ?? null)) {
      if ((before?.score ?? null) === null) elements.push(["score.min", "0"], ["score.max", "100"]);
      elements.push(["score.raw", decimal(score / 100, 2)]);
      if (this.form.scaled) elements.push(["score.scaled", decimal(score / 10_000, 4)]);
    }
    if (this.form.progress && progress !== before?.progress) elements.push(["progress_measure", decimal(progress, 4)]);
    if (stage !== before?.stage) elements.push(...this.form.status(stage));
    return elements;
  }
}
