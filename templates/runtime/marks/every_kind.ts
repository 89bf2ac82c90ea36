// All types at once, for tests and whatever is no page: a type that is missing here does not compile.

import type { QuestionType } from "../course";
import { multiple, single, trueFalse } from "./choice_kinds";
import { gaps } from "./gap_kind";
import { hotspot } from "./hotspot_kind";
import { registerKind, type QuestionKind } from "./kinds";
import { ordering } from "./ordering_kind";
import { categorise, matching, matrix } from "./placement_kinds";
import { likert, long } from "./unmarked_kinds";
import { numeric, short } from "./written_kinds";

export const everyKind: Readonly<Record<QuestionType, QuestionKind>> = {
  single, multiple, "true-false": trueFalse, short, numeric, matching, ordering, gaps, categorise, matrix, hotspot, likert, long,
};

export function registerEveryKind(): void {
  for (const [type, kind] of Object.entries(everyKind)) registerKind(type as QuestionType, kind);
}
