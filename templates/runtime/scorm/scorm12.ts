// SCORM 1.2. One status says both completion and success, so it is written once, with the final decision.

import type { Outcome } from "../state/types";
import type { Api } from "./api";
import { timespan12 } from "./formats";
import { elements12, type Element, type Interaction } from "./interaction";
import { objective12 } from "./objectives";
import type { Scope } from "./platform";
import { ScormPlatform } from "./scorm_platform";

const STATUS = "cmi.core.lesson_status";
const RANKS: readonly string[] = ["completed", "passed"];

export class Scorm12 extends ScormPlatform {
  constructor(api: Api, now: () => number, scope?: Scope) {
    super(api, {
      mode: "cmi.core.lesson_mode", learner: "cmi.core.student_id", location: "cmi.core.lesson_location", exit: "cmi.core.exit",
      sessionTime: "cmi.core.session_time", score: "cmi.core.score", longestLocation: 255, objective: objective12,
    }, now, scope);
  }

  readonly longestText = 255;

  begin(): boolean {
    const status = this.readSurely(STATUS);
    if (status === null) return false;
    if (status === "failed" && this.scope.lms === "strict") return true; // by its own mastery score: passed will replace it
    return RANKS.includes(status) || this.put(STATUS, "incomplete"); // while a pass is possible (design.md, 9)
  }

  protected writeOutcome(outcome: Outcome): boolean {
    if (outcome === "open") return this.begin(); // should the platform not have taken it before
    const status = this.readSurely(STATUS);
    return status !== null && (RANKS.indexOf(outcome) <= RANKS.indexOf(status) || this.put(STATUS, outcome));
  }

  protected writeMeasures(): boolean { return true; }
  protected time(seconds: number): string { return timespan12(seconds); }
  protected elements(interaction: Interaction): readonly Element[] { return elements12(interaction); }
  // 1.2 has one number, 101, for every refusal: only what can be read afterwards tells them apart.
  protected isOver(): boolean { return false; }
  protected isInitializedAlready(): boolean { return false; }
}
