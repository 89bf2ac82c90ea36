// likert: a scale of radio buttons. No step of it is right, so nothing is said beside them, and they keep their order.

import type { AnswerControls, Opening } from "../page/answer_controls";
import { openChoices } from "../page/choice_controls";

export function openLikert(opening: Opening): AnswerControls | null {
  const choices = openChoices(opening);
  return choices && { ...choices, shuffle: () => undefined, tell: () => [], untell: () => undefined, solution: () => null };
}
