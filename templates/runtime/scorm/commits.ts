// When what was set is sent: within 2 seconds of a change and at most once in 2 seconds, later and later while it fails.

export interface Clock {
  now(): number; // milliseconds since 1970
  later(task: () => void, wait: number): number;
  cancel(timer: number): void;
}

export const windowClock: Clock = {
  now: () => Date.now(),
  later: (task, wait) => window.setTimeout(task, wait),
  cancel: (timer) => window.clearTimeout(timer),
};

const SOON = 1500, BETWEEN = 2000, LONGEST_WAIT = 60_000;

export class Commits {
  private timer: number | null = null;
  private due = 0;
  private last = -Infinity;
  private failures = 0;

  constructor(private readonly clock: Clock, private readonly send: () => void) {}

  get isFailing(): boolean { return this.failures > 0; }

  /** Something was set. */
  soon(): void { this.arm(Math.max(this.clock.now() + SOON, this.last + BETWEEN)); }

  /** Somebody asks for it. */
  next(): void { this.arm(Math.max(this.clock.now(), this.last + BETWEEN)); }

  /** A commit was made, by the timer or because the page leaves. */
  done(succeeded: boolean): void {
    this.stop();
    this.last = this.clock.now();
    this.failures = succeeded ? 0 : this.failures + 1;
    if (!succeeded) this.arm(this.last + Math.min(1000 * 2 ** this.failures, LONGEST_WAIT));
  }

  stop(): void {
    if (this.timer !== null) this.clock.cancel(this.timer);
    this.timer = null;
  }

  private arm(due: number): void {
    if (this.timer !== null && this.due <= due) return;
    this.stop();
    this.due = due;
    this.timer = this.clock.later(() => {
      this.timer = null;
      this.send();
    }, Math.max(0, due - this.clock.now()));
  }
}
