// gaps: fields and selects within a text. How each gap went stands right behind it; what its author says to it, below the text.

import { fullCredit, type Response } from "../marks/credit";
import { creditOfGap } from "../marks/gap_kind";
import { pair, pairsIn } from "../marks/pairs";
import { shuffled } from "../marks/shuffle";
import type { AnswerControls, Opening, TellOptions } from "../page/answer_controls";
import { all, first, focusOn, make } from "../page/dom";
import { verdictWords } from "../page/verdict";
import { countLine, describe, missingParts, ownWords, partWords, rightParts, untellParts, type Part, type PartResult } from "./parts";
import { choose, lockSelect, optionText, orderOptions } from "./select_fields";

type Field = HTMLInputElement | HTMLSelectElement;

interface Gap extends Part { readonly field: Field }

function gapsOf({ form, words }: Opening): Gap[] {
  return all(".gap[data-item]", form).flatMap((element, place) => {
    const field = first<Field>("input, select", element);
    return field ? [{ id: element.dataset["item"] ?? "", element, name: words("gap-n", { n: String(place + 1) }), fields: [field], field }] : [];
  });
}

function resultOf({ key }: Opening, { id, field }: Gap, text: string): PartResult {
  const [option = ""] = key.places?.[id] ?? [];
  return {
    isAnswered: text !== "",
    isRight: text !== "" && creditOfGap(key, id, text) === fullCredit,
    expected: key.gaps?.[id]?.accepted[0] ?? (field instanceof HTMLSelectElement ? optionText(field, option) : ""),
  };
}

function tellGaps(opening: Opening, gaps: readonly Gap[], response: Response, { ended }: TellOptions): HTMLElement[] {
  const { form } = opening;
  const pairs = pairsIn(response);
  const own: HTMLElement[] = [];
  const results = gaps.map((gap) => {
    const result = resultOf(opening, gap, (pairs.get(gap.id)?.[0] ?? "").trim());
    const [verdict, line] = partWords(opening, result, ended);
    const place = first("[data-item-feedback]", gap.element) ?? gap.element.appendChild(make("span", { class: "gap-feedback", "data-item-feedback": "" }));
    place.id ||= `${form.id}-${gap.id}-feedback`;
    place.replaceChildren(" ", verdictWords(verdict, line));
    gap.element.dataset["verdict"] = verdict;
    describe(gap.fields, place);
    const words = ownWords(opening, gap, result);
    if (words) own.push(make("div", { class: "gap-words" }, make("strong", {}, gap.name), words));
    return result;
  });
  return [...countLine(opening, results), ...own];
}

export function openGaps(opening: Opening): AnswerControls | null {
  const { question } = opening;
  const gaps = gapsOf(opening);
  if (gaps.length === 0) return null;
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
    untell: () => untellParts(gaps),
    solution: () => rightParts(opening, gaps, (gap) => resultOf(opening, gaps.find(({ id }) => id === gap.id) as Gap, "").expected),
  };
}
