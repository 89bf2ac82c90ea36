// What no mark can be given to: a step of a scale, and a text in one's own words, of which only the ticked criteria are recorded.

import { chosen } from "./choice_kinds";
import type { QuestionKind } from "./kinds";

/** Stands in the answer to a long text for the text, which stays in the browser. */
export const written = "written";

export const likert: QuestionKind = { ...chosen, credit: () => 0, pattern: () => [] };

export const long: QuestionKind = {
  ...likert,
  // There is a record only of what was answered, so something was written.
  response: (question, value) => (value.kind === "choices" ? [written, ...chosen.response(question, value) ?? []] : []),
};
