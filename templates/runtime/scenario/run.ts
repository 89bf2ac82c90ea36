// A run through a simulation: the choices so far, and what follows from them. Functions of their arguments; generator/model/scenario.h says the
// same in C++, where every run is looked at.

import type { AnswerRecord } from "../state/types";
import type { ChoiceScript, SceneScript, ScenarioScript, Sign } from "./data";

/** Places in `scenes` and in the scene's `choices`. */
export interface Step { readonly scene: number; readonly choice: number }

export interface Moment {
  readonly scene: number;
  readonly values: readonly number[];
  readonly points: number; // thousandths so far
}

const LEAST = -99, MOST = 99;

const HOLDS: Readonly<Record<Sign, (value: number, other: number) => boolean>> = {
  "=": (a, b) => a === b, "!=": (a, b) => a !== b, "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b,
};

export function isOpen({ conditions = [] }: ChoiceScript, values: readonly number[]): boolean {
  return conditions.every(([variable, sign, value]) => HOLDS[sign](values[variable] ?? 0, value));
}

export function firstMoment(script: ScenarioScript): Moment {
  return { scene: 0, values: script.variables, points: 0 };
}

/** null where the choice is not there or not open: the course is another than the one in which it was made. */
export function momentAfter(script: ScenarioScript, moment: Moment, { scene, choice }: Step): Moment | null {
  const chosen = script.scenes[scene]?.choices[choice];
  if (scene !== moment.scene || !chosen || !isOpen(chosen, moment.values)) return null;
  const values = [...moment.values];
  for (const [variable, how, value] of chosen.sets ?? []) {
    const sum = how === "+" ? (values[variable] ?? 0) + value : value;
    values[variable] = Math.min(Math.max(sum, LEAST), MOST);
  }
  return { scene: chosen.target, values, points: moment.points + (chosen.points ?? 0) };
}

/** The moment after all steps; null where one of them cannot be. */
export function momentOf(script: ScenarioScript, steps: readonly Step[]): Moment | null {
  let moment: Moment | null = firstMoment(script);
  for (const step of steps) moment = moment && momentAfter(script, moment, step);
  return moment;
}

/** The steps of a record; null where the course has changed so that they cannot be walked again. */
export function stepsOf(script: ScenarioScript, answers: ReadonlyMap<number, AnswerRecord>): readonly Step[] | null {
  const steps: Step[] = [];
  for (const [, { value }] of [...answers].sort(([a], [b]) => a - b)) {
    if (value.kind !== "ordered") return null;
    const scene = script.scenes.findIndex(({ number }) => number === value.order[0]);
    const choice = script.scenes[scene]?.choices.findIndex(({ number }) => number === value.order[1]) ?? -1;
    if (choice < 0) return null;
    steps.push({ scene, choice });
  }
  return momentOf(script, steps) && steps;
}

/** What the best choice of a scene gives. */
export function mostOf({ choices }: SceneScript): number {
  return Math.max(0, ...choices.map(({ points = 0 }) => points));
}

/** part / whole in ten-thousandths, halves up. */
function share(part: number, whole: number): number {
  return whole <= 0 ? 0 : Math.min(10_000, Math.floor((20_000 * part + whole) / (2 * whole)));
}

export function creditOf(scene: SceneScript, { points = 0 }: ChoiceScript): number {
  return share(points, mostOf(scene));
}

/** Hundredths of a percent. A simulation without points has been played, and that is all. */
export function scoreOf({ mostPoints }: ScenarioScript, points: number): number {
  return mostPoints === 0 ? 10_000 : share(points, mostPoints);
}
