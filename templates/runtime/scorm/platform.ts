// What the tracker needs of a platform, whatever its standard. One implementation a standard; none of them ever throws.

import type { CompetenceData, PackageData } from "../course";
import type { ItemRecord } from "../state/profile";
import type { Outcome } from "../state/types";
import type { Interaction } from "./interaction";

/** What the author of a package lets it say. */
export type Scope = Pick<PackageData, "lms" | "interactions" | "objectives">;
export const EVERYTHING: Scope = { lms: "moodle", interactions: true, objectives: true };

/** What the platform shall know of the course as a whole. */
export interface Report {
  readonly state: string; // for suspend_data
  readonly page: string;
  readonly score: number | null; // hundredths of a percent; null: nothing to say yet
  readonly progress: number; // 0 to 1
  readonly outcome: Outcome;
  /** A platform that judges by the score alone would decide as we do. */
  readonly isDecisive: boolean;
  readonly profile: readonly ItemRecord[];
}

/** ready: go on. reopen: the platform takes nothing before the activity is opened again. refused: as if there were none. */
export type Start = "ready" | "reopen" | "refused";

export interface Platform {
  /** Characters of suspend_data that every platform of this standard keeps. */
  readonly longestState: number;
  /** Characters of one text of a learner. */
  readonly longestText: number;
  start(): Start;
  mode(): "normal" | "browse" | "review";
  /** "" where the platform does not say. */
  learner(): string;
  state(): string;
  page(): string;
  /** Found slow: what can wait waits for a moment in which the learner does nothing. */
  readonly isSlow: boolean;
  /** This turn had its slow call: what is asked now is declined, as something to be tried again. */
  readonly isResting: boolean;
  beginTurn(inOneGo: boolean): void;
  /** Asks to come back, so that the platform keeps suspend_data: also when all is completed. false: to be tried again. */
  suspend(): boolean;
  /** What the platform is known to hold of each competence item, as far as it keeps objectives and answers fast. */
  profile(items: readonly CompetenceData[]): readonly ItemRecord[];
  /** Incomplete, unless the platform already knows better. */
  begin(): boolean;
  /** Sets what differs from what the platform has. Never lowers a score or an outcome. false: not all of it was taken, try again. */
  write(report: Report): boolean;
  /** false: try again later. What this platform can never take counts as done. */
  interaction(interaction: Interaction): boolean;
  /** It keeps interactions, as far as it says. */
  takesInteractions(): boolean;
  /** This one counts as done, and its answer was refused. */
  hasRefused(interaction: Interaction): boolean;
  /** The session's length so far; before each commit and at the end. */
  writeTime(): void;
  commit(): boolean;
  terminate(): boolean;
}
