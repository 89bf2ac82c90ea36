// When what was done is set: after the page has shown it. When what was set is sent: within 2 seconds of a change and at most once in 2
// seconds, later and later while it fails. Where the platform is slow it is held back while the learner is typing or clicking, for the page
// would stand still under their hands.

export interface Clock {
  now(): number; // milliseconds since 1970
  later(task: () => void, wait: number): number;
  cancel(timer: number): void;
  /** Once what goes on now is done and the page has had its chance to show it. */
  next(task: () => void): void;
}

export const windowClock: Clock = {
  now: () => Date.now(),
  later: (task, wait) => window.setTimeout(task, wait),
  cancel: (timer) => window.clearTimeout(timer),
  next: (task) => void window.setTimeout(task, 0),
};

const SOON = 1500, BETWEEN = 2000, LONGEST_WAIT = 60_000;

/** So long after the last key or click the learner is taken to pause; nothing is held back longer than that. */
const PAUSE = 1000, LONGEST_HOLD = 60_000;

/** Between two slow calls: time to show what changed and to handle a click. */
const BREATH = 150;

export class Commits {
  private timer: number | null = null;
  private due = 0;
  private last = -Infinity;
  private failures = 0;
  private acted = -Infinity;
  private heldSince = Infinity;
  private isUrgent = false;
  private isSetDue = false;

  constructor(private readonly clock: Clock, private readonly send: () => void, private readonly isSlow: () => boolean) {}

  get isFailing(): boolean { return this.failures > 0; }

  /** Sets what was done, once for all that is done till then; not if it is sent sooner. */
  onceShown(set: () => void): void {
    if (this.isSetDue) return;
    this.isSetDue = true;
    this.clock.next(() => {
      if (!this.isSetDue) return;
      this.isSetDue = false;
      set();
    });
  }

  /** Something was set. */
  soon(): void { this.arm(Math.max(this.clock.now() + SOON, this.last + BETWEEN)); }

  /** The rest of what one turn began. */
  goOn(): void { this.arm(this.clock.now() + BREATH); }

  /** A quiz ended: whatever the learner does next, this goes first. */
  atOnce(): void {
    this.isUrgent = true;
    this.goOn();
  }

  /** The learner types or clicks. */
  learnerActs(): void { this.acted = this.clock.now(); }

  /** Somebody asks for it. */
  next(): void { this.arm(Math.max(this.clock.now(), this.last + BETWEEN)); }

  /** A commit was made, by the timer or because the page leaves. */
  done(succeeded: boolean): void {
    this.disarm();
    this.isUrgent = false;
    this.heldSince = Infinity;
    this.last = this.clock.now();
    this.failures = succeeded ? 0 : this.failures + 1;
    if (!succeeded) this.arm(this.last + Math.min(1000 * 2 ** this.failures, LONGEST_WAIT));
  }

  /** All is set and sent now. */
  stop(): void {
    this.isSetDue = false;
    this.disarm();
  }

  private disarm(): void {
    if (this.timer !== null) this.clock.cancel(this.timer);
    this.timer = null;
  }

  private arm(due: number): void {
    if (this.timer !== null && this.due <= due) return;
    this.disarm();
    this.due = due;
    this.timer = this.clock.later(() => {
      this.timer = null;
      const paused = this.acted + PAUSE;
      if (this.isHeld(paused)) this.arm(paused);
      else this.send();
    }, Math.max(0, due - this.clock.now()));
  }

  private isHeld(paused: number): boolean {
    const now = this.clock.now();
    if (this.isUrgent || now >= paused || !this.isSlow()) return false;
    this.heldSince = Math.min(this.heldSince, now);
    return now - this.heldSince < LONGEST_HOLD;
  }
}
