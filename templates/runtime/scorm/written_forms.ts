// What was typed, in the exact form of each standard (the table stands in interaction_forms.ts).

import { numberIn } from "../marks/number";
import { pairsIn } from "../marks/pairs";
import { decimal, localLine, oneLine } from "./formats";
import type { Interaction } from "./interaction";
import type { Form } from "./interaction_forms";

const MOST_PATTERNS = 5; // of a fill-in, SCORM 2004 4th Ed. RTE 4.2.9.1

export function written2004({ response, correct, caseMatters }: Interaction): Form {
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
export function number12(interaction: Interaction): Form {
  const [least = "", most = ""] = interaction.correct.map(bound);
  const middle = least === "" || most === "" ? "" : decimal((Number(interaction.correct[0]) + Number(interaction.correct[1])) / 2);
  const value = marked(interaction);
  return { type: value === null ? "fill-in" : "numeric", response: value ?? oneLine(typed(interaction), 255), correct: [middle, least, most] };
}

/** Moodle takes five digits before the point. */
const LARGEST = 99_999;

export function number2004(interaction: Interaction): Form {
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

/** What stands in each gap, in the order of the text. */
function inGaps({ items = {} }: Interaction, entries: readonly string[]): readonly string[] {
  const texts = pairsIn(entries);
  return Object.keys(items).map((gap) => texts.get(gap)?.[0] ?? "");
}

const isEmpty = (texts: readonly string[]): boolean => texts.every((text) => text === "");
const barred = (texts: readonly string[], longest: number): string => (isEmpty(texts) ? "" : oneLine(texts.join(" | "), longest));

export function gaps12(interaction: Interaction): Form {
  const form = (entries: readonly string[]): string => barred(inGaps(interaction, entries), 255);
  return { type: "fill-in", response: form(interaction.response), correct: [form(interaction.correct)] };
}

const MOST_STRINGS = 10; // of a fill-in, SCORM 2004 4th Ed. RTE 4.2.9.1

export function gaps2004(interaction: Interaction): Form {
  const given = inGaps(interaction, interaction.response), right = inGaps(interaction, interaction.correct);
  const isFillIn = given.length <= MOST_STRINGS && [...given, ...right].every((text) => localLine(text, Infinity).length <= 250);
  if (!isFillIn) return { type: "other", response: barred(given, 4000), correct: [barred(right, 4000)] };
  const form = (texts: readonly string[]): string => texts.map((text) => localLine(text, 250)).join("[,]");
  return {
    type: "fill-in", response: isEmpty(given) ? "" : form(given),
    correct: isEmpty(right) ? [] : [`{case_matters=${String(interaction.caseMatters)}}{order_matters=true}${form(right)}`],
  };
}
