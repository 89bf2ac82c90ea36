// What was chosen, placed and ordered, in the exact form of each standard (the table stands in interaction_forms.ts).

import { oneLine } from "./formats";
import type { Interaction } from "./interaction";
import type { Form } from "./interaction_forms";

type Numbers = Readonly<Record<string, number>>;

/** SCORM 1.2 names what can be chosen by a single letter; ours are those of the record numbers, so that a new choice moves no letter. */
const isLettered = (numbers: Numbers): boolean => Object.values(numbers).every((number) => number >= 1 && number <= 26);
const letter = (number: number | undefined): string => (number === undefined ? "" : String.fromCharCode(96 + number));

/** Where letters do not reach: a performance of the identifiers, or of the record numbers where those are too long. */
function named12({ response, correct }: Interaction, name: (entry: string) => string, numbered: (entry: string) => string): Form {
  const isShort = [response, correct].every((entries) => entries.map(name).join(",").length <= 255);
  const form = (entries: readonly string[]): string => oneLine(entries.map(isShort ? name : numbered).join(","), 255);
  return { type: "performance", response: form(response), correct: [form(correct)] };
}

export function chosen12(interaction: Interaction): Form {
  const { choices, response, correct } = interaction;
  if (!isLettered(choices)) return named12(interaction, (id) => id, (id) => String(choices[id] ?? ""));
  const letters = (ids: readonly string[]): string =>
    ids.flatMap((id) => choices[id] ?? []).sort((a, b) => a - b).map(letter).join(",");
  return { type: "choice", response: letters(response), correct: [letters(correct)] };
}

/** "item=option" as two parts. */
const parts = (entry: string): readonly [string, string] => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)];

export function placed12(interaction: Interaction): Form {
  const { items = {}, choices } = interaction;
  const joined = (name: (id: string) => string) => (entry: string): string => parts(entry).map(name).join(".");
  const number = (id: string): number | undefined => items[id] ?? choices[id];
  if (!isLettered({ ...items, ...choices })) return named12(interaction, joined((id) => id), joined((id) => String(number(id) ?? "")));
  const form = (entries: readonly string[]): string => oneLine(entries.map(joined((id) => letter(number(id)))).join(","), 255);
  return { type: "matching", response: form(interaction.response), correct: [form(interaction.correct)] };
}

export function ordered12(interaction: Interaction): Form {
  const { items = {}, response, correct } = interaction;
  if (!isLettered(items)) return named12(interaction, (id) => id, (id) => String(items[id] ?? ""));
  const form = (ids: readonly string[]): string => ids.map((id) => letter(items[id])).join(",");
  return { type: "sequencing", response: form(response), correct: [form(correct)] };
}

export function liked12(interaction: Interaction): Form {
  const { choices, response: [step = ""] } = interaction;
  if (!isLettered(choices)) return { ...named12(interaction, (id) => id, (id) => String(choices[id] ?? "")), correct: [] };
  return { type: "likert", response: letter(choices[step]), correct: [] };
}

/** Moodle refuses a hyphen in identifiers. Ours have no underscore of their own, so no two become one. */
export function underscored(id: string): string { return id.replace(/-/g, "_"); }

const MOST_PARTS = 36; // of a choice, a matching and a sequencing, SCORM 2004 4th Ed. RTE 4.2.9.1
const MOST_STEPS = 250; // of a performance

export function chosen2004({ response, correct }: Interaction): Form {
  if (Math.max(response.length, correct.length) <= MOST_PARTS) {
    const form = (ids: readonly string[]): string => ids.map(underscored).join("[,]");
    return { type: "choice", response: form(response), correct: [form(correct)] };
  }
  const form = (ids: readonly string[]): string => ids.slice(0, MOST_STEPS).map((id) => `${underscored(id)}[.]true`).join("[,]");
  return { type: "performance", response: form(response), correct: anyOrder(form(correct)) };
}

const anyOrder = (pattern: string): readonly string[] => (pattern === "" ? [] : [`{order_matters=false}${pattern}`]);

export function placed2004({ response, correct }: Interaction): Form {
  const isMatching = Math.max(response.length, correct.length) <= MOST_PARTS;
  const form = (entries: readonly string[]): string =>
    entries.slice(0, MOST_STEPS).map((entry) => parts(entry).map(underscored).join("[.]")).join("[,]");
  return { type: isMatching ? "matching" : "performance", response: form(response), correct: isMatching ? [form(correct)] : anyOrder(form(correct)) };
}

export function ordered2004({ response, correct }: Interaction): Form {
  const isSequence = Math.max(response.length, correct.length) <= MOST_PARTS;
  const form = (ids: readonly string[]): string => (isSequence ? ids.map(underscored).join("[,]") : oneLine(ids.join(" "), 4000));
  return { type: isSequence ? "sequencing" : "other", response: form(response), correct: [form(correct)] };
}

export function liked2004({ response: [step = ""] }: Interaction): Form {
  return { type: "likert", response: underscored(step), correct: [] };
}

/** One step: what was chosen in which scene, "scene=choice". The right ones are patterns of their own. */
export function decided12({ response, correct }: Interaction): Form {
  const form = (entry: string): string => oneLine(parts(entry).join("."), 255);
  return { type: "performance", response: response.map(form).join(","), correct: correct.map(form) };
}

const MOST_PATTERNS = 5; // of a performance

export function decided2004({ response, correct }: Interaction): Form {
  const form = (entry: string): string => parts(entry).map(underscored).join("[.]");
  return { type: "performance", response: response.map(form).join("[,]"), correct: correct.slice(0, MOST_PATTERNS).map(form) };
}
