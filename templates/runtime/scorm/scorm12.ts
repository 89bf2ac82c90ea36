// SCORM 1.2. One status says both completion and success, so it is written once, with the final decision.

import type { Outcome } from "../state/types";
import type { Api } from "./api";
import { timespan12 } from "./formats";
import { elements12, type Element, type Interaction } from "./interaction";
import { LONGEST_STATE, ScormPlatform } from "./scorm_platform";

const STATUS = "cmi.core.lesson_status";
const RANKS: readonly string[] = ["completed", "passed"];

export class Scorm12 extends ScormPlatform {
  readonly longestState = LONGEST_STATE;

  constructor(api: Api, now: () => number) {
    super(api, {
      mode: "cmi.core.lesson_mode", learner: "cmi.core.student_id", location: "cmi.core.lesson_location", exit: "cmi.core.exit",
      sessionTime: "cmi.core.session_time", score: "cmi.core.score", longestLocation: 255,
    }, now);
  }

  begin(): void {
    if (!RANKS.includes(this.read(STATUS))) this.put(STATUS, "incomplete"); // while a pass is possible (design.md, 9)
  }

  protected writeOutcome(outcome: Outcome): void {
    if (outcome !== "open" && RANKS.indexOf(outcome) > RANKS.indexOf(this.read(STATUS))) this.put(STATUS, outcome);
  }

  protected writeMeasures(): void {}
  protected time(seconds: number): string { return timespan12(seconds); }
  protected elements(interaction: Interaction): readonly Element[] { return elements12(interaction); }
  // 1.2 has one number, 101, for every refusal: only what can be read afterwards tells them apart.
  protected isOver(): boolean { return false; }
  protected isInitializedAlready(): boolean { return false; }
}
