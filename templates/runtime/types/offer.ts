// How a bundle of this folder hands its types to page.js, which opens questions once every script has run.

import type { QuestionType } from "../course";
import type { LoadedType } from "../page/answer_controls";

export function offerTypes(types: Partial<Record<QuestionType, LoadedType>>): void {
  window.moocTypes = { ...window.moocTypes, ...types };
}
