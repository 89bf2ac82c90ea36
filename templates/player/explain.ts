// A finding in words: how grave it is, what it means, what to do, and where the rule stands.

import { errorExplanations } from "./error_explanations";
import { hintFor, sectionOf } from "./element_hints";
import type { Finding } from "./heard";
import { typeset } from "./language";
import type { Standard } from "./standards";
import { ruleExplanations } from "./rule_explanations";
import type { Words } from "./words";

export type Level = "fault" | "loss" | "advice";

export interface Told {
  readonly level: Level;
  readonly title: string;
  readonly text: string;
  readonly hint: string; // may be empty
  readonly source: string;
}

const error = /^error-(\d+)$/;

export function explain(finding: Finding, standard: Standard, words: Words): Told {
  const { language } = words;
  const told = untypeset(finding, standard, words);
  return { ...told, title: typeset(told.title, language), text: typeset(told.text, language), hint: typeset(told.hint, language) };
}

function untypeset(finding: Finding, standard: Standard, words: Words): Told {
  const { language } = words;
  const code = error.exec(finding.rule)?.[1];
  if (code !== undefined) {
    const name = standard.errorTexts[code];
    return {
      level: "fault",
      title: `${words("error", { code })}${name ? ` (${name})` : ""}`,
      text: errorExplanations[standard.name][code]?.[language] ?? "",
      hint: hintFor(finding.element)?.[language] ?? "",
      source: sectionOf(standard.name, finding.element),
    };
  }
  const rule = ruleExplanations[finding.rule];
  if (!rule) return { level: "advice", title: finding.rule, text: "", hint: "", source: "" };
  return { level: rule.level, title: rule.title[language], text: rule.text[language], hint: "", source: rule.source };
}

/** `cmi.interactions.3.id` and `cmi.interactions.4.id` are wrong in the same way. */
export const elementPattern = (element: string): string => element.replace(/\.\d+(?=\.|$)/g, ".n");
