// What both standards share: elements are set when they change, scores only rise, interactions are appended at `_count`.
// scorm12.ts and scorm2004.ts add names and forms.

import type { CompetenceData } from "../course";
import { STATE_LIMIT } from "../state/codec";
import type { ItemRecord } from "../state/profile";
import type { Outcome } from "../state/types";
import type { Api } from "./api";
import { decimal } from "./formats";
import type { Element, Interaction } from "./interaction";
import { Objectives, type ObjectiveForm } from "./objectives";
import { Patience } from "./patience";
import { EVERYTHING, type Platform, type Report, type Scope, type Start } from "./platform";

export interface Names {
  readonly mode: string; readonly learner: string; readonly location: string; readonly exit: string; readonly sessionTime: string;
  readonly score: string; // without ".raw"
  readonly longestLocation: number;
  readonly objective: ObjectiveForm;
}

const STATE = "cmi.suspend_data";
const COUNT = "cmi.interactions._count";
const ANSWER = /_response$/;
const NOT_IMPLEMENTED = "401"; // in both standards

/** Errors after which the same call may yet be taken: it threw, no reason, general, session not (or no longer) running. Any other
 *  is a refusal of this element, which asking again does not change. */
const UNREACHED: readonly string[] = ["", "0", "101", "132", "133", "301"];

/** Errors of an element or its value: the same value is refused for ever. Whatever else goes wrong may go right later. */
const PERMANENT = /^(201|40[1-9])$/;

export abstract class ScormPlatform implements Platform {
  readonly longestState = STATE_LIMIT;
  private readonly known = new Map<string, string>();
  private readonly lacking = new Set<string>(); // optional elements that this platform does not have
  private readonly refused = new Map<string, string>(); // the value that this platform never takes
  private readonly began: number;
  private started: Start | null = null;
  private appended = 0;
  private underWay: { readonly interaction: Interaction; readonly index: number; next: number } | null = null;
  private isSuspending = false;
  private items: readonly CompetenceData[] = [];
  private readonly objectives: Objectives | null;
  private readonly withoutAnswer = new WeakSet<Interaction>();
  private readonly patience = new Patience();

  constructor(protected readonly api: Api, private readonly names: Names, private readonly now: () => number, protected readonly scope: Scope = EVERYTHING) {
    this.began = now();
    this.objectives = scope.objectives && !this.isMinimal ? new Objectives(api, names.objective, now) : null;
  }

  /** Status and score only, and what coming back needs. */
  private get isMinimal(): boolean { return this.scope.lms === "minimal"; }

  /** The error numbers of Initialize that mean more than no: the session is over, or it runs already. */
  protected abstract isOver(error: string): boolean;
  protected abstract isInitializedAlready(error: string): boolean;
  protected abstract time(seconds: number): string;
  protected abstract elements(interaction: Interaction): readonly Element[];
  /** As `put`, false: to be tried again. */
  protected abstract writeOutcome(outcome: Outcome): boolean;
  protected abstract writeMeasures(report: Report): boolean;
  abstract readonly longestText: number;
  abstract begin(): boolean;

  start(): Start {
    this.started ??= this.opened(this.initialize()); // once: a second Initialize is an error of its own
    return this.started;
  }

  /** A record that cannot be read must not be written over by an empty one. */
  private opened(start: Start): Start {
    if (start !== "ready") return start;
    this.read(STATE);
    return this.api.isUnanswered ? "refused" : start;
  }

  private initialize(): Start {
    if (this.api.initialize()) return "ready";
    const error = this.api.error();
    if (this.isInitializedAlready(error)) return "ready"; // another page of this window began the session
    if (this.isOver(error)) return "reopen";
    // Some platforms answer wrongly or throw, and work: what can be read decides.
    return this.api.get(this.names.mode) !== "" && /^0?$/.test(this.api.error()) ? "ready" : "refused";
  }

  mode(): "normal" | "browse" | "review" {
    const mode = this.api.get(this.names.mode);
    return mode === "browse" || mode === "review" ? mode : "normal";
  }

  learner(): string { return this.api.get(this.names.learner); }
  state(): string { return this.read(STATE).trim(); }
  page(): string { return this.read(this.names.location); }
  get isSlow(): boolean { return this.api.turns.isSlow; }
  get isResting(): boolean { return this.api.turns.isOver; }
  beginTurn(inOneGo: boolean): void { this.api.turns.begin(inOneGo); }

  profile(items: readonly CompetenceData[]): readonly ItemRecord[] {
    this.items = items;
    if (!this.objectives) return [];
    return this.isResting ? this.objectives.known(items) : this.objectives.read(items);
  }

  suspend(): boolean {
    this.isSuspending ||= this.api.set(this.names.exit, "suspend") || this.isRefusedForEver;
    return this.isSuspending;
  }

  write(report: Report): boolean {
    const hasPage = !this.isMinimal && report.page !== "" && report.page.length <= this.names.longestLocation;
    // All are tried: one that is refused must not cost the others. Without its state a report is not taken, whatever the reason.
    const isTaken = [
      !hasPage || this.put(this.names.location, report.page),
      this.writeScore(report),
      this.isMinimal || this.writeMeasures(report),
      this.writeOutcome(report.outcome),
      this.put(STATE, report.state) && !this.refused.has(STATE),
    ].every(Boolean);
    if (isTaken && !this.isResting) this.objectives?.write(this.items, report.profile);
    return isTaken;
  }

  /** The mark of a course may fall when a quiz is added to it; a learner's never does. */
  private writeScore({ score, isDecisive }: Report): boolean {
    if (score === null || (this.scope.lms === "strict" && !isDecisive)) return true;
    const raw = `${this.names.score}.raw`;
    const before = this.readSurely(raw);
    if (before === null) return false;
    const best = Math.max(score / 100, Math.min(Number(before) || 0, 100));
    return [
      this.put(`${this.names.score}.min`, "0"),
      this.put(`${this.names.score}.max`, "100"),
      this.put(raw, decimal(best, 2)),
      this.writeScaled(best),
    ].every(Boolean);
  }

  protected writeScaled(_percent: number): boolean { return true; }

  interaction(interaction: Interaction): boolean {
    const elements = this.scope.interactions && !this.isMinimal ? this.elements(interaction) : [];
    if (elements.length === 0) return true;
    if (this.underWay?.interaction !== interaction) {
      const counted = this.read(COUNT, false);
      if (this.lacking.has(COUNT)) return this.isRefused(interaction);
      if (this.api.isUnanswered) return false; // a guessed index might write over an earlier answer
      this.underWay = { interaction, index: /^\d+$/.test(counted) ? Number(counted) : this.appended, next: 0 };
    }
    return this.append(elements, this.underWay);
  }

  /** A turn may end in the middle: the next one goes on there. */
  private append(elements: readonly Element[], work: { readonly interaction: Interaction; readonly index: number; next: number }): boolean {
    for (const [name, value] of elements.slice(work.next)) {
      const isSet = this.api.set(`cmi.interactions.${work.index}.${name}`, value);
      if (this.api.isDeclined) return false;
      if (work.next === 0) {
        if (!isSet) {
          this.underWay = null;
          return !this.isUnreached && this.isRefused(work.interaction);
        }
        this.appended = work.index + 1;
      } else if (this.api.isUnanswered && this.patience.waits(name)) return false;
      if (isSet) this.patience.reached(name);
      else if (ANSWER.test(name)) this.isRefused(work.interaction);
      work.next += 1; // a refused part must not cost the others
    }
    this.underWay = null;
    return true;
  }

  private isRefused(interaction: Interaction): true {
    this.withoutAnswer.add(interaction);
    return true;
  }

  hasRefused(interaction: Interaction): boolean { return this.withoutAnswer.has(interaction); }

  takesInteractions(): boolean {
    this.read(COUNT, false);
    return !this.lacking.has(COUNT);
  }

  commit(): boolean {
    const isTaken = this.api.commit();
    if (isTaken) this.patience.committed();
    return isTaken;
  }

  terminate(): boolean { return this.api.terminate(); }

  /** At least a second: Moodle turns the sum of two zero durations into an invalid one. */
  writeTime(): void {
    this.api.set(this.names.sessionTime, this.time(Math.max(1, (this.now() - this.began) / 1000)));
  }

  /** Why the last call failed. After one that threw, the error may be that of the call before. */
  private get isUnreached(): boolean { return this.api.isUnanswered || UNREACHED.includes(this.api.error()); }
  private get isRefusedForEver(): boolean { return !this.api.isUnanswered && PERMANENT.test(this.api.error()); }

  /** What the platform has, as far as we know: asked once, then what it took. */
  protected read(element: string, isSteady = true): string {
    const known = isSteady ? this.known.get(element) : undefined;
    if (known !== undefined || this.lacking.has(element)) return known ?? "";
    const value = this.api.get(element);
    if (this.api.isUnanswered) return ""; // asked again the next time
    if (value === "" && this.api.error() === NOT_IMPLEMENTED) this.lacking.add(element);
    this.known.set(element, value);
    return value;
  }

  /** null: it cannot be read just now, and what would take its place might be less. */
  protected readSurely(element: string): string | null {
    const value = this.read(element);
    return this.known.has(element) || this.lacking.has(element) ? value : null;
  }

  /** false: to be tried again. What is refused for ever is asked once, and counts as done. */
  protected put(element: string, value: string): boolean {
    if (this.read(element) === value || this.lacking.has(element) || this.refused.get(element) === value) return true;
    if (!this.api.set(element, value)) {
      if (!this.isRefusedForEver) return false;
      this.refused.set(element, value);
      return true;
    }
    this.refused.delete(element);
    this.known.set(element, value);
    return true;
  }
}
