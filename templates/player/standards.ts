// The two standards as the player needs them: our strict platform, scorm-again, and where each keeps the same thing.

import * as again12 from "scorm-again/scorm12";
import * as again2004 from "scorm-again/scorm2004";
import { Scorm12Platform, scorm12 } from "../platform/scorm12_platform.mjs";
import { Scorm2004Platform, scorm2004 } from "../platform/scorm2004_platform.mjs";
import type { PackageItem, StandardName } from "./package";

export type Role = "initialize" | "finish" | "get" | "set" | "commit" | "lastError" | "errorString" | "diagnostic";
export type Methods = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
export type StrictPlatform = Scorm12Platform | Scorm2004Platform;

export interface Elements {
  readonly status: string;
  readonly success: string; // "" where the standard has none
  readonly raw: string;
  readonly min: string;
  readonly max: string;
  readonly scaled: string; // "" where the standard has none
  readonly progress: string; // "" where the standard has none
  readonly location: string;
  readonly totalTime: string;
  readonly exit: string;
  readonly language: string;
  readonly response: string; // within an interaction
  readonly time: string; // within an interaction
  readonly objectiveStatus: readonly string[]; // within an objective
}

export interface Standard {
  readonly name: StandardName;
  readonly title: string;
  readonly apiName: "API" | "API_1484_11";
  readonly methods: Readonly<Record<Role, string>>;
  readonly errorTexts: Readonly<Record<string, string>>;
  readonly elements: Elements;
  readonly suspendDataLimit: number;
  strict(settings: ConstructorParameters<typeof Scorm12Platform>[0]): StrictPlatform;
  /** scorm-again with `values` given back to the package. */
  lenient(values: Readonly<Record<string, string>>): Methods;
  /** What a platform tells a package besides the values that it keeps. */
  told(platform: StrictPlatform, item: PackageItem): Record<string, string>;
}

// Silent, and without a server of its own: the record lies in this page.
const settings = { logLevel: 5, autocommit: false, lmsCommitUrl: false } as const;

// Its types promise a default export; what it exports has a name.
type Loadable = { loadFromFlattenedJSON(values: Readonly<Record<string, string>>, at: string): void };

type Again = new (given: typeof settings) => Loadable;
const { Scorm12API } = again12 as unknown as { readonly Scorm12API: Again };
const { Scorm2004API } = again2004 as unknown as { readonly Scorm2004API: Again };

function loaded(api: Loadable, values: Readonly<Record<string, string>>): Methods {
  if (Object.keys(values).length > 0) api.loadFromFlattenedJSON(values, "");
  return api as unknown as Methods;
}

const filled = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));

const credit = (platform: StrictPlatform): string => (platform.mode === "normal" ? "credit" : "no-credit");

export const standards: Readonly<Record<StandardName, Standard>> = {
  scorm12: {
    name: "scorm12",
    title: "SCORM 1.2",
    apiName: "API",
    methods: scorm12.methods,
    errorTexts: scorm12.errorTexts,
    elements: {
      status: "cmi.core.lesson_status", success: "", raw: "cmi.core.score.raw", min: "cmi.core.score.min", max: "cmi.core.score.max", scaled: "",
      progress: "", location: "cmi.core.lesson_location", totalTime: "cmi.core.total_time", exit: "cmi.core.exit",
      language: "cmi.student_preference.language", response: "student_response", time: "time", objectiveStatus: ["status"],
    },
    suspendDataLimit: 4096,
    strict: (given) => new Scorm12Platform(given),
    lenient: (values) => loaded(new Scorm12API(settings), values),
    told: (platform, item) => filled({
      "cmi.core.student_id": platform.learner.id, "cmi.core.student_name": platform.learner.name, "cmi.core.lesson_mode": platform.mode,
      "cmi.core.credit": credit(platform), "cmi.core.entry": platform.entry, "cmi.core.total_time": platform.totalTime,
      "cmi.launch_data": item.launchData, "cmi.student_data.mastery_score": item.masteryScore,
      "cmi.student_data.max_time_allowed": item.maxTimeAllowed, "cmi.student_data.time_limit_action": item.timeLimitAction,
    }),
  },
  scorm2004: {
    name: "scorm2004",
    title: "SCORM 2004",
    apiName: "API_1484_11",
    methods: scorm2004.methods,
    errorTexts: scorm2004.errorTexts,
    elements: {
      status: "cmi.completion_status", success: "cmi.success_status", raw: "cmi.score.raw", min: "cmi.score.min", max: "cmi.score.max",
      scaled: "cmi.score.scaled", progress: "cmi.progress_measure", location: "cmi.location", totalTime: "cmi.total_time", exit: "cmi.exit",
      language: "cmi.learner_preference.language", response: "learner_response", time: "timestamp",
      objectiveStatus: ["completion_status", "success_status"],
    },
    suspendDataLimit: 64000,
    strict: (given) => new Scorm2004Platform(given),
    lenient: (values) => loaded(new Scorm2004API(settings), values),
    told: (platform, item) => filled({
      "cmi.learner_id": platform.learner.id, "cmi.learner_name": platform.learner.name, "cmi.mode": platform.mode, "cmi.credit": credit(platform),
      "cmi.entry": platform.entry, "cmi.total_time": platform.totalTime, "cmi.launch_data": item.launchData,
      "cmi.scaled_passing_score": item.scaledPassingScore, "cmi.completion_threshold": item.completionThreshold,
      "cmi.max_time_allowed": item.maxTimeAllowed, "cmi.time_limit_action": item.timeLimitAction,
    }),
  },
};
