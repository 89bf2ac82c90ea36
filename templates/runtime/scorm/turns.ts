// Calls to a platform are synchronous: while it thinks, the page stands still. One that was found slow gets its calls in turns: after a
// slow call what is left is declined until the next turn, a task of its own, so that what the learner does is handled in between.

/** Milliseconds beyond which a learner feels a call. */
const SLOW = 300;

export class Turns {
  /** Something was slow since the commit before the last one. */
  isSlow = false;
  private wasSlow = false; // since the last commit
  private isSpent = false; // a call of this turn was slow
  private isInOneGo = true;

  constructor(private readonly now: () => number) {}

  /** `inOneGo`: nothing is declined, for the page leaves or has just come. */
  begin(inOneGo: boolean): void {
    this.isInOneGo = inOneGo;
    this.isSpent = false;
  }

  get isOver(): boolean { return this.isSpent && !this.isInOneGo; }

  measured<T>(call: () => T): T {
    const start = this.now();
    const answer = call();
    if (this.now() - start > SLOW) this.isSlow = this.wasSlow = this.isSpent = true;
    return answer;
  }

  /** After a whole round without a slow call all goes at once again. */
  committed(): void {
    this.isSlow = this.wasSlow;
    this.wasSlow = false;
  }
}
