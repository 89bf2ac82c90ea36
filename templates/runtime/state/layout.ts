// The numbers of a record's layout: what each of them means stands in codec.ts.

import type { Outcome, Place } from "./types";

export const VERSIONS = ["1", "2"] as const;
export const OUTCOMES: readonly Outcome[] = ["open", "completed", "passed"];
export const PLACES: readonly Place["kind"][] = ["lesson", "quiz", "module"];

// Flags of a quiz's or a scenario's record.
export const BEST = 1, CURRENT = 2, SAME = 4, FINISHED = 8;
export const BEST_DRAWN = 16, BEST_HINTED = 32, CURRENT_DRAWN = 64, CURRENT_HINTED = 128;

// Kinds of an answer. UTF8 and UTF16 also say what stands in a gap, as OPTION does.
export const CHOICES = 0, TRUTH = 1, UTF8 = 2, UTF16 = 3, LONG = 4, PLACED = 5, ORDERED = 6, GAPS = 7;
export const OPTION = 1;

export const FULL_CREDIT = 10_000;
