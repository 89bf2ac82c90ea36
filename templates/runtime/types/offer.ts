// How a bundle of this folder hands its types to page.js, which runs after it.

import type { QuestionType } from "../course";
import type { LoadedType } from "../page/answer_controls";

export function offerTypes(types: Partial<Record<QuestionType, LoadedType>>): void {
  window.moocTypes = { ...window.moocTypes, ...types };
}
