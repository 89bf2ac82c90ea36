// One answered question as an interaction: what happened, as plain data, and its elements in each standard's exact form.
//
//   question        SCORM 1.2                                   SCORM 2004
//   single,multiple choice: letters by record number            choice: identifiers with _ for -, [,] between
//                   (a choice past the 26th: performance)
//   true-false      true-false: t, f                            true-false: true, false
//   short           fill-in, 255 characters                     fill-in, 250 characters, {case_matters}{order_matters}
//   numeric         numeric; the pattern is the middle          numeric; the pattern is min[:]max
//   reflection      fill-in, 255 characters a part              long-fill-in, 4,000 characters a part
// What a platform could not take is left out, never bent: an empty or unreadable answer sends its result alone.

import type { CourseData, QuestionData, ReportingData } from "../course";
import { numberIn } from "../marks/number";
import type { Answered } from "../tracker/tracker";
import { clock12, decimal, duration2004, oneLine, plainLine, timespan12, timestamp2004 } from "./formats";

/** Plain data, so that what has not arrived can wait in the browser's storage. */
export interface Interaction {
  readonly id: string; // "quiz.ecoute-bilan.premier-mot"
  /** A reflection is what somebody wrote for their centre: no mark, no pattern (reflection.ts). */
  readonly type: QuestionData["type"] | "reflection";
  /** Choice identifiers with their record numbers. */
  readonly choices: Readonly<Record<string, number>>;
  readonly response: readonly string[];
  readonly correct: readonly string[];
  readonly caseMatters: boolean;
  readonly unit?: string; // numeric
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

/** Identifier and type first, then the rest, without the empty ones. */
function present(elements: readonly Element[]): readonly Element[] {
  return elements.filter(([, value]) => value !== "");
}

function result({ type, credit }: Interaction, wrong: string): string {
  if (type === "reflection") return "neutral";
  return credit >= 10_000 ? "correct" : credit <= 0 ? wrong : decimal(credit / 10_000, 4);
}

/** A competence's objective, in both standards: "competence.7.2". */
function objectives(codes: readonly string[], most: number): Element[] {
  return [...new Set(codes)].slice(0, most).map((code, at): Element => [`objectives.${at}.id`, `competence.${code}`]);
}

function patterns(texts: readonly string[], most: number): Element[] {
  return [...new Set(texts)].filter((text) => text !== "").slice(0, most)
    .map((text, at): Element => [`correct_responses.${at}.pattern`, text]);
}

export function elements12(interaction: Interaction): readonly Element[] {
  const { type, response, correct } = form12(interaction);
  return present([
    ["id", interaction.id.slice(0, 255)],
    ["type", type],
    ...objectives(interaction.competences, 10),
    ["time", clock12(new Date(interaction.time))],
    ...patterns(correct, 10),
    ["weighting", decimal(Math.min(interaction.weighting, 100), 3)],
    ["student_response", response],
    ["result", result(interaction, "wrong")],
    ["latency", interaction.type === "reflection" ? "" : timespan12(interaction.latency)],
  ]);
}

interface Form { readonly type: string; readonly response: string; readonly correct: readonly string[] }

function form12(interaction: Interaction): Form {
  const { choices, response, correct } = interaction;
  switch (interaction.type) {
    case "single":
    case "multiple": {
      const numbers = Object.values(choices);
      const lettered = numbers.every((number) => number >= 1 && number <= 26);
      const form = (ids: readonly string[]): string => lettered ? letters(ids, choices) : oneLine(ids.join(","), 255);
      return { type: lettered ? "choice" : "performance", response: form(response), correct: [form(correct)] };
    }
    case "true-false": {
      const form = (texts: readonly string[]): string => (texts[0] ?? "").slice(0, 1);
      return { type: "true-false", response: form(response), correct: [form(correct)] };
    }
    case "short":
      return { type: "fill-in", response: oneLine(response.join(" "), 255), correct: correct.map((text) => oneLine(text, 255)) };
    case "reflection": return { type: "fill-in", response: oneLine(response.join(" "), 255), correct: [] };
    case "numeric": // CMIDecimal has no ranges: what the author wrote with ± has its number in the middle
      return { type: "numeric", response: typed(interaction), correct: [middle(correct)] };
  }
}

function letters(ids: readonly string[], choices: Readonly<Record<string, number>>): string {
  const numbers = ids.map((id) => choices[id] ?? 0).filter((number) => number > 0).sort((a, b) => a - b);
  return numbers.map((number) => String.fromCharCode(96 + number)).join(",");
}

/** As it was marked; "" when it is no number. */
function typed({ response, unit }: Interaction): string {
  const value = numberIn(response[0] ?? "", unit);
  return value === null ? "" : decimal(value);
}

/** An end of the range as the course gives it. */
function bound(text: string): string {
  return text === "" || !Number.isFinite(Number(text)) ? "" : decimal(Number(text));
}

function middle([minimum = "", maximum = ""]: readonly string[]): string {
  if (minimum === "" || maximum === "") return bound(minimum || maximum);
  return decimal((Number(minimum) + Number(maximum)) / 2);
}

export function elements2004(interaction: Interaction): readonly Element[] {
  const { type, response, correct } = form2004(interaction);
  return present([
    ["id", underscored(interaction.id).slice(0, 4000)],
    ["type", type],
    ...objectives(interaction.competences, 10),
    ["timestamp", timestamp2004(new Date(interaction.time))],
    ...patterns(correct, 5),
    ["weighting", decimal(interaction.weighting, 3)],
    ["learner_response", response],
    ["result", result(interaction, "incorrect")],
    ["latency", interaction.type === "reflection" ? "" : duration2004(interaction.latency)],
    ["description", plainLine(interaction.description, 250)],
  ]);
}

/** Moodle refuses a hyphen in identifiers. Ours have no underscore of their own, so no two become one. */
function underscored(id: string): string {
  return id.replace(/-/g, "_");
}

function form2004(interaction: Interaction): Form {
  const { response, correct } = interaction;
  switch (interaction.type) {
    case "single":
    case "multiple": {
      const form = (ids: readonly string[]): string => ids.slice(0, 36).map(underscored).join("[,]");
      return { type: "choice", response: form(response), correct: [form(correct)] };
    }
    case "true-false": return { type: "true-false", response: response[0] ?? "", correct: [correct[0] ?? ""] };
    case "short": {
      const prefix = `{case_matters=${String(interaction.caseMatters)}}{order_matters=true}`;
      return { type: "fill-in", response: written(response.join(" ")), correct: correct.map((text) => prefix + written(text)) };
    }
    case "reflection": return { type: "long-fill-in", response: written(response.join(" "), 4000), correct: [] };
    case "numeric": {
      const [minimum = "", maximum = ""] = correct;
      const pattern = minimum === "" && maximum === "" ? "" : `${bound(minimum)}[:]${bound(maximum)}`;
      return { type: "numeric", response: typed(interaction), correct: [pattern] };
    }
  }
}

/** A text must not read as the standard's own marks: `[,]` parts answers, `{lang=en}` opens one. */
function written(text: string, longest = 250): string {
  return oneLine(text, longest).replace(/\[([,.:])\]/g, "($1)").replace(/^\{/, "(");
}
