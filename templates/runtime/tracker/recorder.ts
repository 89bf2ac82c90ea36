// What every Tracker does the same way: turns calls into changes, tells its listeners, queues its lines for the learner.
// Where the mode is not normal a change is passed over: the record is shown, not written.

import type { CourseData } from "../course";
import { applyChange, type Change } from "../state/changes";
import { mergeStates } from "../state/merge";
import { betterOutcome, decide } from "../state/score";
import type { ItemRecord } from "../state/profile";
import type { CourseState, Place } from "../state/types";
import type { Answered, Decided, Keeping, Notice, Tracker, TrackerMode } from "./tracker";

export abstract class Recorder implements Tracker {
  abstract readonly keeping: Keeping;
  mode: TrackerMode = "normal";
  profile: readonly ItemRecord[] = [];
  private readonly listeners: ((tracker: Tracker) => void)[] = [];
  private notices: readonly Notice[] = [];

  constructor(protected readonly course: CourseData, public state: CourseState) {}

  get arrived(): boolean { return this.keeping !== "nowhere"; }
  get sendsReflections(): boolean { return false; }
  sendReflection(_reflection: string, _text: string): Promise<boolean> { return Promise.resolve(false); }

  /** Keeps `this.state`, which this change has just made. */
  protected abstract keep(change: Change): void;
  /** Takes in what others (another tab) have kept meanwhile, before a change is made on top of it. */
  protected refresh(): void {}
  /** What the learner chose at a notice that offers something. */
  protected decided(_notice: Notice, _yes: boolean): void {}

  abstract note(reflection: string): Promise<string>;
  abstract keepNote(reflection: string, text: string): Promise<void>;
  abstract preference(name: "country"): Promise<string>;
  abstract keepPreference(name: "country", value: string): Promise<void>;
  abstract keepOnDevice(yes: boolean): Promise<void>;
  abstract exportRecord(): Promise<string>;
  abstract importRecord(json: string): Promise<{ readonly ok: boolean; readonly reason?: string }>;
  abstract eraseRecord(): Promise<void>;
  flush(): void {}

  visit(place: Place): void { this.change(["visit", place]); }
  readLesson(lesson: number): void { this.change(["readLesson", lesson]); }
  beginAttempt(quiz: number, drawn?: readonly number[]): void { this.change(drawn ? ["beginAttempt", quiz, drawn] : ["beginAttempt", quiz]); }
  openHint(quiz: number, question: number): void { this.change(["openHint", quiz, question]); }
  answer(answered: Answered): void { this.change(["answer", answered]); }
  finishAttempt(quiz: number, score: number): void { this.change(["finishAttempt", quiz, score]); }

  beginRun(scenario: number): void { this.change(["beginRun", scenario]); }
  decide(decided: Decided): void { this.change(["decide", decided]); }
  finishRun(scenario: number, score: number): void { this.change(["finishRun", scenario, score]); }

  change(change: Change): void {
    if (this.mode === "normal") this.refresh();
    if (this.mode !== "normal") return; // the refresh may have found a newer program's record
    const changed = applyChange(this.course, this.state, change);
    if (changed === this.state) return;
    this.state = changed;
    this.keep(change);
    this.notify();
  }

  subscribe(listener: (tracker: Tracker) => void): void { this.listeners.push(listener); }

  protected notify(): void { for (const listener of this.listeners) listener(this); }

  get notice(): Notice | null { return this.notices[0] ?? null; }

  /** Two halves may make a whole: what neither state decided, both together can. */
  protected mergedWith(theirs: CourseState): CourseState {
    const merged = mergeStates(this.state, theirs);
    return { ...merged, outcome: betterOutcome(merged.outcome, decide(this.course, merged)) };
  }

  /** Each text stands once in the queue. */
  tell(text: string, action: Notice["action"] = null, values: Notice["values"] = {}): void {
    if (this.notices.some((notice) => notice.text === text)) return;
    this.notices = [...this.notices, { text, values, action }];
    this.notify();
  }

  protected untell(text: string): void {
    const left = this.notices.filter((notice) => notice.text !== text);
    if (left.length === this.notices.length) return;
    this.notices = left;
    this.notify();
  }

  answerNotice(yes: boolean): void {
    const [notice] = this.notices;
    if (!notice) return;
    this.untell(notice.text);
    this.decided(notice, yes);
  }
}
