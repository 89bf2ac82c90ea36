// hotspot: regions of a picture, which are choices: one, or several.

import { chosen, creditOfOne, creditOfSeveral } from "./choice_kinds";
import type { QuestionKind } from "./kinds";

export const hotspot: QuestionKind = {
  ...chosen, credit: (question, key, response) => (question.several ? creditOfSeveral(question, key, response) : creditOfOne(key, response)),
};
