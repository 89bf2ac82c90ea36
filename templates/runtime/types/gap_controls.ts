// gaps: fields and selects within a text. How each gap went stands right behind it; what its author says to it, in the feedback below.

import type { Response } from "../marks/credit";
import { creditOfGap } from "../marks/gap_kind";
import { pair, pairsIn } from "../marks/pairs";
import { shuffled } from "../marks/shuffle";
import { metText } from "../marks/written_kinds";
import type { AnswerControls, Opening, TellOptions } from "../page/answer_controls";
import { all, authored, first, focusOn, make } from "../page/dom";
import { verdictWords } from "../page/verdict";
import { changedParts, countLine, describe, missingParts, ownWords, partWords, rightParts, type Part, type PartResult } from "./parts";
import { choose, lockSelect, optionText, orderOptions, tellWhole } from "./select_fields";

type Field = HTMLInputElement | HTMLSelectElement;

interface Gap extends Part { readonly field: Field }

function gapsOf({ form }: Opening): Gap[] {
  return all(".gap[data-item]", form).flatMap((element) => {
    const field = first<Field>("input, select", element);
    return field ? [{ id: element.dataset["item"] ?? "", element, name: field.getAttribute("aria-label") ?? "", fields: [field], field }] : [];
  });
}

function resultOf({ key }: Opening, { id, field }: Gap, text: string): PartResult {
  const [option = ""] = key.places?.[id] ?? [];
  return {
    isAnswered: text !== "",
    credit: text === "" ? 0 : creditOfGap(key, id, text),
    expected: key.gaps?.[id]?.accepted[0] ?? (field instanceof HTMLSelectElement ? optionText(field, option) : ""),
  };
}

/** What the author says to what stands in the gap; else what is said to who did not get it right. */
function wordsFor(opening: Opening, gap: Gap, result: PartResult, text: string): HTMLElement | null {
  const typed = opening.key.gaps?.[gap.id];
  const own = typed && metText(typed, text)?.feedback;
  return own === undefined ? ownWords(opening, gap, result) : authored(own, "choice-words");
}

function tellGaps(opening: Opening, gaps: readonly Gap[], response: Response, { ended }: TellOptions): HTMLElement[] {
  const { form } = opening;
  const pairs = pairsIn(response);
  const told: HTMLElement[] = [];
  const results = gaps.map((gap) => {
    const text = (pairs.get(gap.id)?.[0] ?? "").trim();
    const result = resultOf(opening, gap, text);
    const [verdict, line] = partWords(opening, result, ended);
    const place = first(".gap-feedback", gap.element) ?? gap.element.appendChild(make("span", { class: "gap-feedback" }));
    place.id ||= `${form.id}-${gap.id}-feedback`;
    place.replaceChildren(verdictWords(verdict, line));
    gap.element.dataset["verdict"] = verdict;
    describe(gap.fields, place);
    const own = wordsFor(opening, gap, result, text);
    if (own) told.push(make("div", { class: "gap-words" }, make("p", {}, make("strong", {}, gap.name)), own));
    return result;
  });
  // Inside a sentence nothing can be told at length.
  return [...countLine(opening, results), ...told];
}

function untellGaps(gaps: readonly Gap[]): void {
  for (const gap of gaps) {
    gap.element.removeAttribute("data-verdict");
    first(".gap-feedback", gap.element)?.replaceChildren();
    describe(gap.fields, null);
  }
}

export function openGaps(opening: Opening): AnswerControls | null {
  const { question } = opening;
  const gaps = gapsOf(opening);
  if (gaps.length === 0) return null;
  for (const { field } of gaps) if (field instanceof HTMLSelectElement) tellWhole(field);
  return {
    inputs: gaps.map(({ field }) => field),
    isSolutionBeside: true,
    read: () => gaps.flatMap(({ id, field }) => (field.value.trim() === "" ? [] : [pair(id, field.value)])),
    write: (response) => {
      const pairs = pairsIn(response);
      for (const { id, field } of gaps) {
        const text = pairs.get(id)?.[0] ?? "";
        if (field instanceof HTMLSelectElement) choose(field, text);
        else field.value = text;
      }
    },
    lock: (yes) => {
      for (const { field } of gaps) {
        if (field instanceof HTMLSelectElement) lockSelect(field, yes);
        else field.readOnly = yes;
      }
    },
    shuffle: (mark, attempt) => {
      const ids = shuffled(question.choices, mark, attempt, question.number).map(({ id }) => id);
      for (const { field } of gaps) if (field instanceof HTMLSelectElement) orderOptions(field, ids);
    },
    focusFirst: () => { if (gaps[0]) focusOn(gaps[0].field); },
    missing: (response) => missingParts(opening, "empty-text", gaps.length, pairsIn(response).size),
    tell: (response, options) => tellGaps(opening, gaps, response, options),
    untell: (changed) => untellGaps(changedParts(gaps, changed)),
    solution: () => rightParts(opening, gaps, (gap) => resultOf(opening, gaps.find(({ id }) => id === gap.id) as Gap, "").expected),
  };
}
