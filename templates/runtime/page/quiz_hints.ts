// A hint that costs something stands behind a button: a browser may unfold what lies folded by itself (a search in the page), and nobody should
// lose points without having pressed for it. A hint that costs nothing is folded, and stays as it is.

import { button, first, focusOn } from "./dom";
import type { AnswerForm } from "./answer_form";
import type { Words } from "./words";

export interface Hint {
  /** `isOpened`: paid for in this attempt. `isOver`: the question is closed, so opening costs nothing any more. */
  show(isOpened: boolean, isOver: boolean): void;
}

/** Null where the question has no hint that costs something. `opened`: the learner pressed for it. */
export function costlyHint({ form, question }: AnswerForm, words: Words, opened: () => void): Hint | null {
  const cost = question.hintCost ?? 0;
  const hint = first<HTMLDetailsElement>("details.hint", form);
  const said = hint && first(".hint-cost", hint);
  const summary = hint && first("summary", hint);
  if (!hint || !said || !summary || cost <= 0) return null;
  const open = button(words("open-hint", { cost: words.percent(Math.round(cost * 100)) }), "data-open-hint", () => {
    opened();
    hint.open = true;
    focusOn(summary);
  }, "quiet");
  hint.before(open);
  return {
    show: (isOpened, isOver) => {
      open.hidden = isOpened || isOver;
      hint.hidden = !open.hidden;
      if (hint.hidden) hint.open = false;
      said.hidden = !isOpened;
      if (isOpened) said.textContent = words("hint-opened", { cost: words.percent(Math.round(cost * 100)) });
    },
  };
}
