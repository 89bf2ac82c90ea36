// matching and categorise: each item has a select that offers all options. Cards that a mouse can drag onto the items set the same selects.

import { pair, pairsIn } from "../marks/pairs";
import { fullCredit, type Response } from "../marks/credit";
import { shuffled } from "../marks/shuffle";
import type { AnswerControls, Opening } from "../page/answer_controls";
import { reorder } from "../page/choice_controls";
import { focusOn } from "../page/dom";
import { openCards } from "./drag_cards";
import { itemsOf, missingParts, rightParts, tellParts, untellParts, type Part, type PartResult } from "./parts";
import { choose, lockSelect, optionText, orderOptions, tellWhole } from "./select_fields";

function resultOf({ key }: Opening, selects: ReadonlyMap<string, HTMLSelectElement>, response: Response): (part: Part) => PartResult {
  const pairs = pairsIn(response);
  return ({ id }) => {
    const got = pairs.get(id) ?? [], right = key.places?.[id] ?? [];
    return {
      isAnswered: got.length > 0,
      credit: got.length === 1 && right.includes(got[0] ?? "") ? fullCredit : 0,
      expected: right.map((option) => optionText(selects.get(id), option)).join(", "),
    };
  };
}

export function openPlaces(opening: Opening): AnswerControls | null {
  const { form, question } = opening;
  const parts = itemsOf(form, ".item[data-item]", ".item-text", "select");
  const selects = new Map(parts.flatMap(({ id, fields: [field] }) => (field instanceof HTMLSelectElement ? [[id, field] as const] : [])));
  if (parts.length === 0 || selects.size !== parts.length) return null;
  const all = [...selects.values()];
  all.forEach(tellWhole);
  const cards = openCards(opening, parts, (part, option) => choose(part, option));
  const arrange = (mark: number, attempt: number): void => {
    const order = shuffled(question.items ?? [], mark, attempt, question.number);
    const here = parts.map(({ element }) => element).sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    reorder(here, order.flatMap(({ id }) => parts.find((part) => part.id === id)?.element ?? []));
  };
  return {
    inputs: all,
    isSolutionBeside: true,
    read: () => [...selects].flatMap(([item, { value }]) => (value === "" ? [] : [pair(item, value)])),
    write: (response) => {
      const pairs = pairsIn(response);
      for (const [item, select] of selects) choose(select, pairs.get(item)?.[0] ?? "");
    },
    lock: (yes) => {
      for (const select of all) lockSelect(select, yes);
      cards.hide(yes);
    },
    shuffle: (mark, attempt) => {
      arrange(mark, attempt);
      if (question.type !== "matching") return; // categories stand in their own order
      const ids = shuffled(question.choices, mark, attempt, question.number + 0x10000).map(({ id }) => id);
      for (const select of all) orderOptions(select, ids);
    },
    focusFirst: () => {
      const select = form.querySelector("select");
      if (select) focusOn(select);
    },
    missing: (response) => missingParts(opening, "empty-choice", parts.length, pairsIn(response).size),
    tell: (response, options) => tellParts(opening, parts, resultOf(opening, selects, response), options),
    untell: (changed) => untellParts(parts, changed),
    solution: () => rightParts(opening, parts, (part) => resultOf(opening, selects, [])(part).expected),
  };
}
