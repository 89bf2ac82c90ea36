// Runs through simulations as changes make them: an attempt whose answers are the decisions, step by step (types.ts).

import type { CourseData } from "../course";
import type { Decided } from "../tracker/tracker";
import { finished, nextAttempt, underWay, type Asking } from "./attempts";
import type { AnswerRecord, CourseState, QuizRecord } from "./types";

/** Nothing is drawn for a run. */
const NOTHING_ASKED: Asking = { quiz: undefined, mark: 0 };

function withScenario(state: CourseState, scenario: number, change: (record: QuizRecord) => QuizRecord): Partial<CourseState> {
  const record = state.scenarios.get(scenario) ?? { best: null, current: null };
  const changed = change(record);
  return changed === record ? {} : { scenarios: new Map(state.scenarios).set(scenario, changed) };
}

export function runBegun(state: CourseState, scenario: number): Partial<CourseState> {
  return withScenario(state, scenario, (record) => ({ ...record, current: nextAttempt(record, NOTHING_ASKED) }));
}

export function runFinished(state: CourseState, scenario: number, score: number): Partial<CourseState> {
  return withScenario(state, scenario, (record) => finished(record, NOTHING_ASKED, score));
}

/** Sets a step of the run under way and drops those behind it. A run has no gaps, and no more steps than the record has room for. */
export function decided(course: CourseData, state: CourseState, { scenario: id, step, scene, choice, credit }: Decided): Partial<CourseState> {
  const scenario = course.scenarios?.find((one) => one.id === id);
  if (!scenario) return {};
  return withScenario(state, scenario.number, (record) => {
    const current = underWay(record, NOTHING_ASKED);
    const before = [...current.answers].filter(([number]) => number < step);
    if (step > scenario.steps || before.length !== step - 1) return record;
    const made: AnswerRecord = { value: { kind: "ordered", order: [scene.number, choice.number] }, credit: Math.min(Math.max(Math.round(credit) || 0, 0), 10_000) };
    return { ...record, current: { ...current, answers: new Map([...before, [step, made]]) } };
  });
}
