// long: a text in one's own words, kept in this browser and never sent. Once something is written, a possible answer and what to look for in
// one's own can be opened beside it; what is recorded is that something was written and which criteria are ticked.

import { isBlank } from "../marks/written";
import type { Response } from "../marks/credit";
import { written } from "../marks/unmarked_kinds";
import type { AnswerControls, Opening } from "../page/answer_controls";
import { lockChoice, refuseClicks } from "../page/choice_controls";
import { all, authored, button, first, focusNearby, focusOn, make } from "../page/dom";
import { tellChange } from "./parts";

/** What opens after the first try: the model answer, and what to look for in one's own. Null where there is neither. */
function comparisonOf({ form, key, words }: Opening, area: HTMLElement): HTMLElement | null {
  const assessment = first("[data-after-try]", form);
  if (!key.modelAnswer && !assessment) return null;
  const box = make("div", { class: "comparison", role: "group", hidden: "" });
  if (key.modelAnswer) box.append(make("p", { class: "comparison-title" }, words("compare-title")), authored(key.modelAnswer, "model-answer"));
  (assessment ?? area.parentElement)?.after(box);
  if (assessment) {
    assessment.hidden = false;
    box.append(assessment);
  }
  const name = first(".comparison-title, .criteria-title", box);
  if (name) {
    name.id ||= `${form.id}-comparison`;
    box.setAttribute("aria-labelledby", name.id);
  }
  return box;
}

export function openLong(opening: Opening): AnswerControls | null {
  const { form, words, say } = opening;
  const area = first<HTMLTextAreaElement>("textarea", form);
  if (!area) return null;
  const criteria = all<HTMLInputElement>(".criteria input[type=checkbox]", form);
  const comparison = comparisonOf(opening, area);
  const check = first<HTMLButtonElement>("[data-check]", form);
  const checkLabel = check?.textContent ?? "";
  refuseClicks(form);
  const line = first("[data-note-state]", form) ?? make("p", { class: "note-state", "data-note-state": "" });
  if (!line.isConnected) area.after(line);
  opening.keepText(area, line);

  const isOpen = (): boolean => comparison === null || !comparison.hidden;
  const reveal = (yes: boolean): void => {
    if (comparison) comparison.hidden = !yes;
    own.hidden = isOpen();
    if (check) check.textContent = isOpen() ? (criteria.length > 0 ? words("compare-save") : checkLabel) : words("compare");
  };
  const compare = (): void => {
    if (isBlank(area.value)) {
      say(words("empty-text"));
      return area.focus();
    }
    reveal(true);
    tellChange(area); // a text from an earlier attempt is an answer of this one, too
    if (comparison) focusNearby(comparison);
  };
  // Where a quiz tells all at its end there is no button at its questions.
  const own = button(words("compare"), "data-compare", compare, "quiet");
  if (first(".question-actions", form)?.hidden !== false) line.after(own);
  form.addEventListener("submit", (event) => {
    // The first press opens what to compare with; the second is the answer. Heard before whoever marks it.
    if (isOpen() || isBlank(area.value)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    compare();
  });
  reveal(false);
  return {
    inputs: [area, ...criteria],
    isSolutionBeside: true,
    read: (): Response => [...(isBlank(area.value) ? [] : [written]), ...criteria.filter(({ checked }) => checked).map(({ value }) => value)],
    // What was written is the learner's: it stays when the answer is begun anew.
    write: (response) => {
      for (const input of criteria) input.checked = response.includes(input.value);
      reveal(response.length > 0);
    },
    lock: (yes) => {
      area.readOnly = yes;
      for (const input of criteria) lockChoice(input, yes);
      if (yes) reveal(true);
    },
    shuffle: () => undefined,
    focusFirst: () => focusOn(area),
    missing: (response) => (response.includes(written) ? null : { line: words("empty-text"), isMarkable: response.length > 0 }),
    tell: () => {
      reveal(true);
      return [];
    },
    untell: () => undefined,
    solution: () => null,
  };
}
