// matrix: a table with a row an item and a column an option; one tick a row, or several.

import { fullCredit, type Response } from "../marks/credit";
import { pair, pairsIn } from "../marks/pairs";
import { shuffled } from "../marks/shuffle";
import type { AnswerControls, Opening } from "../page/answer_controls";
import { lockChoice, refuseClicks, reorder } from "../page/choice_controls";
import { all, focusOn, textOf } from "../page/dom";
import { itemsOf, missingParts, rightParts, tellParts, untellParts, type Part, type PartResult } from "./parts";

/** The names of the columns, by option. */
function columnNames(form: HTMLFormElement, options: readonly string[]): ReadonlyMap<string, string> {
  const heads = all("thead th[scope=col]", form);
  return new Map(options.map((option, place) => [option, textOf(heads[heads.length - options.length + place] ?? null)]));
}

function resultOf({ question, key, words }: Opening, names: ReadonlyMap<string, string>, response: Response): (part: Part) => PartResult {
  const pairs = pairsIn(response);
  return ({ id }) => {
    const got = pairs.get(id) ?? [], right = key.places?.[id] ?? [];
    const isSame = response.length > 0 && got.length === right.length && got.every((option) => right.includes(option));
    const isSome = got.some((option) => right.includes(option));
    return {
      isAnswered: got.length > 0,
      credit: isSame || (isSome && !question.several) ? fullCredit : isSome ? 1 : 0,
      expected: right.length === 0 ? words("part-nothing") : right.map((option) => names.get(option) ?? "").join(", "),
    };
  };
}

/** The whole cell ticks its input. */
function openCell(input: HTMLInputElement): void {
  const cell = input.closest("td");
  cell?.addEventListener("click", ({ target }) => { if (target === cell) input.click(); });
}

export function openMatrix(opening: Opening): AnswerControls | null {
  const { form, question } = opening;
  const parts = itemsOf(form, "tr.item[data-item]", ".item-text", "input");
  const inputs = parts.flatMap(({ fields }) => fields.filter((field): field is HTMLInputElement => field instanceof HTMLInputElement));
  if (inputs.length === 0) return null;
  refuseClicks(form);
  const names = columnNames(form, question.choices.map(({ id }) => id));
  for (const input of inputs) openCell(input);
  const result = (response: Response): ((part: Part) => PartResult) => resultOf(opening, names, response);
  return {
    inputs,
    isSolutionBeside: true,
    read: () => inputs.filter((input) => input.checked).map((input) => pair(input.name, input.value)),
    write: (response) => { for (const input of inputs) input.checked = response.includes(pair(input.name, input.value)); },
    lock: (yes) => { for (const input of inputs) lockChoice(input, yes); },
    shuffle: (mark, attempt) => {
      const here = all("tr.item[data-item]", form);
      reorder(here, shuffled(question.items ?? [], mark, attempt, question.number).flatMap(({ id }) => here.find((row) => row.dataset["item"] === id) ?? []));
    },
    focusFirst: () => {
      const [input] = all<HTMLInputElement>("tr.item input", form);
      if (input) focusOn(input);
    },
    // Of several ticks a row none may be right: one row with a tick is enough.
    missing: (response) => missingParts(opening, "empty-choice", question.several ? Math.min(1, parts.length) : parts.length, pairsIn(response).size),
    tell: (response, options) => tellParts(opening, parts, result(response), options),
    untell: (changed) => untellParts(parts, changed),
    solution: () => rightParts(opening, parts, (part) => result([])(part).expected),
  };
}
