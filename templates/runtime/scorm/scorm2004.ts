// SCORM 2004. Completion and success are two elements; both go out together with the final decision.

import type { Outcome } from "../state/types";
import type { Api } from "./api";
import { decimal, duration2004 } from "./formats";
import { elements2004, type Element, type Interaction } from "./interaction";
import { objective2004 } from "./objectives";
import type { Report, Scope } from "./platform";
import { ScormPlatform } from "./scorm_platform";

const COMPLETION = "cmi.completion_status";
const SUCCESS = "cmi.success_status";

export class Scorm2004 extends ScormPlatform {
  constructor(api: Api, now: () => number, scope?: Scope) {
    super(api, {
      mode: "cmi.mode", learner: "cmi.learner_id", location: "cmi.location", exit: "cmi.exit",
      sessionTime: "cmi.session_time", score: "cmi.score", longestLocation: 1000, objective: objective2004,
    }, now, scope);
  }

  readonly longestText = 4000;

  begin(): boolean {
    const status = this.readSurely(COMPLETION);
    return status !== null && (status === "completed" || this.put(COMPLETION, "incomplete"));
  }

  protected writeOutcome(outcome: Outcome): boolean {
    if (outcome === "open") return this.begin(); // should the platform not have taken it before
    // A strict platform opens the next module when this one is satisfied, and only success says so: completion cannot be read from
    // another item (generator/package/sequencing.cpp). So a module without graded quiz, completed by reading, is a success there.
    const isSatisfied = outcome === "passed" || this.scope.lms === "strict";
    return [this.put(COMPLETION, "completed"), !isSatisfied || this.put(SUCCESS, "passed")].every(Boolean);
  }

  protected override writeScaled(percent: number): boolean { return this.put("cmi.score.scaled", decimal(percent / 100, 4)); }

  protected writeMeasures({ progress }: Report): boolean {
    const before = this.readSurely("cmi.progress_measure");
    return before !== null && (progress <= (Number(before) || 0) || this.put("cmi.progress_measure", decimal(progress, 4)));
  }

  protected time(seconds: number): string { return duration2004(seconds); }
  protected elements(interaction: Interaction): readonly Element[] { return elements2004(interaction); }
  protected isInitializedAlready(error: string): boolean { return error === "103"; }
  protected isOver(error: string): boolean { return error === "104"; }
}
