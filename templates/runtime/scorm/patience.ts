// A part of an interaction at which the platform threw is set again later: else an interaction would stand there without its answer,
// because the platform failed for a moment. But one that takes all else and always throws at this part must not keep the answers behind
// it waiting.

/** So many commits may be taken without it. */
const MOST = 2;

export class Patience {
  private readonly commits = new Map<string, number>(); // by part: taken since it was asked first
  private stuck: string | null = null; // what the last try ended with

  /** The platform threw at this part. true: it is worth another try. */
  waits(part: string): boolean {
    if ((this.commits.get(part) ?? 0) >= MOST) return false;
    this.stuck = part;
    return true;
  }

  reached(part: string): void { this.commits.delete(part); }

  committed(): void {
    if (this.stuck !== null) this.commits.set(this.stuck, (this.commits.get(this.stuck) ?? 0) + 1);
    this.stuck = null;
  }
}
