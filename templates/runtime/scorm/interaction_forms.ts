// How each type of question travels: one table a standard. A new type of question has no package before it stands in both.
//
//   question         SCORM 1.2                                        SCORM 2004
//   single, multiple choice: letters by record number                 choice: identifiers with _ for -, [,] between
//                    a choice past z: performance, identifiers;       more than 36 chosen: performance, identifier[.]true
//                    where these are too long, record numbers
//   true-false       true-false: t, f                                 true-false: true, false
//   short            fill-in, 255 characters                          fill-in, 250 characters, {case_matters}{order_matters}
//                                                                     longer: long-fill-in, 4,000
//                                                                     more than 5 right answers, or longer where capitals
//                                                                     matter: other, all in one pattern
//   numeric          numeric; middle, least and most as patterns      numeric; the pattern is min[:]max
//                    no number: fill-in, as typed                     no number, or beyond 99,999: other, as typed and min[:]max
//   reflection       fill-in, 255 characters a part                   long-fill-in, 4,000 characters a part
//
// Nothing is left out but an empty answer. A text beyond the standard's length ends with "…"; what would read as a mark of SCORM 2004 in it
// is written so that it does not (localLine).

import { numberIn } from "../marks/number";
import { decimal, localLine, oneLine } from "./formats";
import type { Interaction } from "./interaction";

export interface Form { readonly type: string; readonly response: string; readonly correct: readonly string[] }
type Forms = Readonly<Record<Interaction["type"], (interaction: Interaction) => Form>>;

const joined = ({ response, correct }: Interaction): Form => ({ type: "other", response: oneLine(response.join(" "), 4000), correct: [oneLine(correct.join(" "), 4000)] });
const others = { matching: joined, ordering: joined, gaps: joined, categorise: joined, matrix: joined, hotspot: joined, likert: joined, long: joined };

export const forms12: Forms = {
  ...others,
  "single": chosen12,
  "multiple": chosen12,
  "true-false": ({ response: [given = ""], correct: [right = ""] }) => ({ type: "true-false", response: given.slice(0, 1), correct: [right.slice(0, 1)] }),
  "short": ({ response, correct }) => ({ type: "fill-in", response: oneLine(response.join(" "), 255), correct: correct.map((text) => oneLine(text, 255)) }),
  "numeric": number12,
  "reflection": ({ response }) => ({ type: "fill-in", response: oneLine(response.join(" "), 255), correct: [] }),
};

export const forms2004: Forms = {
  ...others,
  "single": chosen2004,
  "multiple": chosen2004,
  "true-false": ({ response: [given = ""], correct: [right = ""] }) => ({ type: "true-false", response: given, correct: [right] }),
  "short": written2004,
  "numeric": number2004,
  "reflection": ({ response }) => ({ type: "long-fill-in", response: localLine(response.join(" "), 4000), correct: [] }),
};

function chosen12({ choices, response, correct }: Interaction): Form {
  const isLettered = Object.values(choices).every((number) => number >= 1 && number <= 26);
  if (isLettered) return { type: "choice", response: letters(response, choices), correct: [letters(correct, choices)] };
  const isShort = [response, correct].every((ids) => ids.join(",").length <= 255);
  const form = (ids: readonly string[]): string => oneLine((isShort ? ids : ids.map((id) => String(choices[id] ?? ""))).join(","), 255);
  return { type: "performance", response: form(response), correct: [form(correct)] };
}

function letters(ids: readonly string[], choices: Readonly<Record<string, number>>): string {
  const numbers = ids.map((id) => choices[id] ?? 0).filter((number) => number > 0).sort((a, b) => a - b);
  return numbers.map((number) => String.fromCharCode(96 + number)).join(",");
}

/** Moodle refuses a hyphen in identifiers. Ours have no underscore of their own, so no two become one. */
export function underscored(id: string): string { return id.replace(/-/g, "_"); }

function chosen2004({ response, correct }: Interaction): Form {
  if (Math.max(response.length, correct.length) <= 36) {
    const form = (ids: readonly string[]): string => ids.map(underscored).join("[,]");
    return { type: "choice", response: form(response), correct: [form(correct)] };
  }
  const form = (ids: readonly string[]): string => ids.slice(0, 250).map((id) => `${underscored(id)}[.]true`).join("[,]");
  return { type: "performance", response: form(response), correct: [`{order_matters=false}${form(correct)}`] };
}

const MOST_PATTERNS = 5; // of a fill-in, SCORM 2004 4th Ed. RTE 4.2.9.1

function written2004({ response, correct, caseMatters }: Interaction): Form {
  const given = response.join(" ");
  const right = caseMatters ? correct : correct.filter((text, at) => correct.findIndex((other) => other.toLowerCase() === text.toLowerCase()) === at);
  const isPlain = [given, ...right].every((text) => localLine(text, Infinity).length <= 250);
  // A long-fill-in's pattern may say {case_matters=true}, but platforms (scorm-again) refuse it; false is what holds without a word.
  if (right.length > MOST_PATTERNS || (!isPlain && caseMatters)) return { type: "other", response: oneLine(given, 4000), correct: [oneLine(right.join(" | "), 4000)] };
  const [type, longest, prefix] = isPlain
    ? ["fill-in", 250, `{case_matters=${String(caseMatters)}}{order_matters=true}`] as const : ["long-fill-in", 4000, ""] as const;
  return { type, response: localLine(given, longest), correct: right.map((text) => prefix + localLine(text, longest)) };
}

/** CMIDecimal has no ranges: what the author wrote with ± has its number in the middle, and both ends are right as well. */
function number12(interaction: Interaction): Form {
  const [least = "", most = ""] = interaction.correct.map(bound);
  const middle = least === "" || most === "" ? "" : decimal((Number(interaction.correct[0]) + Number(interaction.correct[1])) / 2);
  const value = marked(interaction);
  return { type: value === null ? "fill-in" : "numeric", response: value ?? oneLine(typed(interaction), 255), correct: [middle, least, most] };
}

/** Moodle takes five digits before the point. */
const LARGEST = 99_999;

function number2004(interaction: Interaction): Form {
  const [least = "", most = ""] = interaction.correct.map(bound);
  const pattern = least === "" && most === "" ? "" : `${least}[:]${most}`;
  const value = marked(interaction);
  const isTaken = value !== null && [value, least, most].every((number) => Math.abs(Number(number)) <= LARGEST);
  return { type: isTaken ? "numeric" : "other", response: value ?? oneLine(typed(interaction), 4000), correct: [pattern] };
}

function typed({ response: [given = ""] }: Interaction): string { return given; }

/** The number as it was marked; "" where nothing was entered, null where it is none. */
function marked(interaction: Interaction): string | null {
  const given = typed(interaction);
  if (given.trim() === "") return "";
  const value = numberIn(given, interaction.unit);
  return value === null ? null : decimal(value);
}

/** An end of the range as the course gives it. */
function bound(text: string): string {
  return text === "" || !Number.isFinite(Number(text)) ? "" : decimal(Number(text));
}
