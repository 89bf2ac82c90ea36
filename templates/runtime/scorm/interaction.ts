// One answered question as an interaction: what happened, as plain data, and its elements in each standard's exact form. How a type of
// question travels stands in interaction_forms.ts.

import type { CourseData, QuestionData, ReportingData } from "../course";
import { isMarked } from "../marks/score";
import type { Answered, Decided } from "../tracker/tracker";
import { clock12, decimal, duration2004, localLine, timespan12, timestamp2004 } from "./formats";
import { underscored } from "./chosen_forms";
import { forms12, forms2004 } from "./interaction_forms";

/** Plain data, so that what has not arrived can wait in the browser's storage. */
export interface Interaction {
  readonly id: string; // "quiz.ecoute-bilan.premier-mot"
  /** A reflection is what somebody wrote for their centre: no mark, no pattern (reflection.ts). A decision is a step in a simulation:
   *  "scene=choice". */
  readonly type: QuestionData["type"] | "reflection" | "decision";
  /** Identifiers of choices or options with their record numbers. */
  readonly choices: Readonly<Record<string, number>>;
  /** Of items, in the question's order. */
  readonly items?: Readonly<Record<string, number>>;
  readonly response: readonly string[];
  readonly correct: readonly string[];
  readonly caseMatters: boolean;
  readonly unit?: string; // numeric
  /** Nothing was right or wrong here. */
  readonly isNeutral?: true;
  readonly credit: number; // ten-thousandths
  readonly weighting: number;
  readonly latency: number; // seconds
  readonly time: number; // milliseconds since 1970
  readonly description: string;
  readonly competences: readonly string[];
}

export type Element = readonly [name: string, value: string];

export function interactionOf(course: CourseData, reporting: ReportingData, answered: Answered, time: number): Interaction | null {
  const { owner } = answered;
  const parent = (owner.kind === "quiz" ? course.quizzes : course.lessons).find(({ id }) => id === owner.id);
  const question = parent?.questions.find(({ id }) => id === answered.question);
  if (!question) return null;
  const said = reporting.questions[`${owner.kind}:${owner.id}`]?.[question.id];
  const practice = owner.kind === "lesson" || course.quizzes.some(({ id, practice: yes }) => id === owner.id && yes);
  return {
    id: `${owner.kind}.${owner.id}.${question.id}`,
    type: question.type,
    choices: Object.fromEntries(question.choices.map(({ id, number }) => [id, number])),
    ...(question.items ? { items: Object.fromEntries(question.items.map(({ id, number }) => [id, number])) } : {}),
    response: [...answered.response],
    correct: [...answered.correct],
    caseMatters: answered.caseMatters ?? false,
    ...(answered.unit ? { unit: answered.unit } : {}),
    credit: answered.credit,
    weighting: practice ? 0 : question.points,
    latency: answered.latency,
    time,
    description: said?.prompt ?? "",
    competences: [...said?.competences ?? []],
  };
}

/** A step in a simulation: what was chosen in a scene. Where the scene gives no points it is neither right nor wrong. */
export function decisionOf(course: CourseData, reporting: ReportingData, decided: Decided, time: number): Interaction | null {
  const scenario = course.scenarios?.find(({ id }) => id === decided.scenario);
  if (!scenario) return null;
  const { scene } = decided;
  const said = reporting.scenarios?.[scenario.id]?.find(({ id }) => id === scene.id);
  return {
    id: `scenario.${scenario.id}.${scene.id}`,
    type: "decision",
    choices: { [decided.choice.id]: decided.choice.number },
    response: [`${scene.id}=${decided.choice.id}`],
    correct: decided.best.map((choice) => `${scene.id}=${choice}`),
    caseMatters: false,
    // «wrong» beside what somebody tried in a conversation judges them: only where a mark asks for it.
    ...(decided.isMarked && !scenario.practice ? {} : { isNeutral: true as const }),
    credit: decided.credit,
    weighting: scenario.practice ? 0 : (said?.points ?? 0) / 1000,
    latency: decided.latency,
    time,
    description: [scenario.title, said?.title ?? ""].filter((part) => part !== "").join(" – "),
    competences: [...said?.competences ?? []],
  };
}

/** Identifier and type first, then the rest, without the empty ones. */
function present(elements: readonly Element[]): readonly Element[] {
  return elements.filter(([, value]) => value !== "");
}

function result({ type, credit, isNeutral }: Interaction, wrong: string): string {
  if (isNeutral || type === "reflection" || (type !== "decision" && !isMarked({ type }))) return "neutral";
  return credit >= 10_000 ? "correct" : credit <= 0 ? wrong : decimal(credit / 10_000, 4);
}

/** A competence's objective, in both standards: "competence.7.2". */
function objectives(codes: readonly string[], most: number): Element[] {
  return [...new Set(codes)].slice(0, most).map((code, at): Element => [`objectives.${at}.id`, `competence.${code}`]);
}

function patterns(texts: readonly string[]): Element[] {
  return [...new Set(texts)].filter((text) => text !== "").map((text, at): Element => [`correct_responses.${at}.pattern`, text]);
}

export function elements12(interaction: Interaction): readonly Element[] {
  const { type, response, correct } = forms12[interaction.type](interaction);
  return present([
    ["id", interaction.id.slice(0, 255)],
    ["type", type],
    ...objectives(interaction.competences, 10),
    ["time", clock12(new Date(interaction.time))],
    ...patterns(correct),
    ["weighting", decimal(Math.min(interaction.weighting, 100), 3)],
    ["student_response", response],
    ["result", result(interaction, "wrong")],
    ["latency", interaction.type === "reflection" ? "" : timespan12(interaction.latency)],
  ]);
}

export function elements2004(interaction: Interaction): readonly Element[] {
  const { type, response, correct } = forms2004[interaction.type](interaction);
  return present([
    ["id", underscored(interaction.id).slice(0, 4000)],
    ["type", type],
    ...objectives(interaction.competences, 10),
    ["timestamp", timestamp2004(new Date(interaction.time))],
    ...patterns(correct),
    ["weighting", decimal(interaction.weighting, 3)],
    ["learner_response", response],
    ["result", result(interaction, "incorrect")],
    ["latency", interaction.type === "reflection" ? "" : duration2004(interaction.latency)],
    ["description", localLine(interaction.description, 250)],
  ]);
}
