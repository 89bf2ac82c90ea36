// Radio buttons and check boxes: single, multiple, true-false; and the lists of other types that are made of the same.

import { isEmptyResponse, type Response } from "../marks/credit";
import { shuffled } from "../marks/shuffle";
import type { AnswerControls, Opening } from "./answer_controls";
import { all, authored, first, focusOn, make } from "./dom";
import { verdictLine } from "./verdict";

export function lockChoice(input: HTMLInputElement, yes: boolean): void {
  if (yes) input.setAttribute("aria-disabled", "true");
  else input.removeAttribute("aria-disabled");
}

/** Undoing the click also undoes what the arrow keys do in a group of radio buttons. */
export function refuseClicks(form: HTMLElement): void {
  form.addEventListener("click", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.getAttribute("aria-disabled") === "true") event.preventDefault();
  });
}

/** Puts elements of one parent into another order. The focused one, if any, keeps the focus. */
export function reorder(elements: readonly HTMLElement[], order: readonly HTMLElement[]): void {
  const parent = elements[0]?.parentElement;
  if (!parent || order.length !== elements.length || order.every((element, place) => elements[place] === element)) return;
  const focused = document.activeElement;
  parent.append(...order);
  if (focused instanceof HTMLElement && parent.contains(focused)) focused.focus({ preventScroll: true });
}

/** Is the choice part of a right answer? */
function isRight({ question, key }: Opening, choice: string): boolean {
  return question.type === "true-false" ? choice === String(key.truth) : (key.correct ?? []).includes(choice);
}

function tellChoices(opening: Opening, response: Response, tellMissed: boolean): HTMLElement[] {
  const { form, question, key, words } = opening;
  const said: HTMLElement[] = [];
  for (const choice of all(".choice[data-choice]", form)) {
    const id = choice.dataset["choice"] ?? "";
    const place = first("[data-choice-feedback]", choice);
    const isChosen = response.includes(id);
    const right = isRight(opening, id);
    if (!place || (!isChosen && !(tellMissed && right))) continue;
    const verdict = right ? "right" : (key.credits?.[id] ?? 0) > 0 ? "partly" : "wrong";
    const missed = question.type === "multiple" || question.several ? "choice-missed" : "choice-expected";
    choice.dataset["verdict"] = isChosen ? verdict : "missed";
    place.replaceChildren(verdictLine(verdict, words(isChosen ? `choice-${verdict}` : missed)));
    const html = isChosen ? key.feedback[id] : undefined;
    if (html !== undefined) {
      const shown = authored(html, "choice-words");
      place.append(shown);
      // Seen beside the choice; here once more, as text, for those who hear the page, to whom focus comes.
      said.push(make("p", { class: "visually-hidden" }, shown.textContent ?? ""));
    }
    place.id ||= `${form.id}-${id}-feedback`;
    first("input", choice)?.setAttribute("aria-describedby", place.id);
  }
  return said;
}

function untellChoices({ form }: Opening): void {
  for (const choice of all(".choice[data-choice]", form)) {
    choice.removeAttribute("data-verdict");
    first("[data-choice-feedback]", choice)?.replaceChildren();
    first("input", choice)?.removeAttribute("aria-describedby");
  }
}

function rightChoices(opening: Opening): HTMLElement | null {
  const { form, words } = opening;
  const labels = all(".choice[data-choice]", form).filter((choice) => isRight(opening, choice.dataset["choice"] ?? ""))
    .map((choice) => Array.from(first("label", choice)?.childNodes ?? [], (node) => node.cloneNode(true)));
  if (labels.length > 1) {
    const list = make("ul", {}, ...labels.map((label) => make("li", {}, ...label)));
    return make("div", { class: "right-answer" }, make("p", {}, words("right-answers")), list);
  }
  const [label] = labels;
  return label ? make("p", { class: "right-answer" }, `${words("right-answer")} `, make("strong", {}, ...label)) : null;
}

export function openChoices(opening: Opening): AnswerControls | null {
  const { form, question, words } = opening;
  const inputs = all<HTMLInputElement>("input[name]", form);
  if (inputs.length === 0) return null;
  refuseClicks(form);
  return {
    inputs,
    isSolutionBeside: true,
    read: () => inputs.filter((input) => input.checked).map((input) => input.value),
    write: (response) => { for (const input of inputs) input.checked = response.includes(input.value); },
    lock: (yes) => { for (const input of inputs) lockChoice(input, yes); },
    shuffle: (mark, attempt) => {
      const elements = all(".choice[data-choice]", form);
      reorder(elements, shuffled(question.choices, mark, attempt, question.number)
        .flatMap(({ id }) => elements.find((element) => element.dataset["choice"] === id) ?? []));
    },
    focusFirst: () => {
      const [input] = all<HTMLInputElement>("input[name]", form);
      if (input) focusOn(input);
    },
    missing: (response) => (isEmptyResponse(response) ? { line: words("empty-choice"), isMarkable: false } : null),
    tell: (response, { ended }) => tellChoices(opening, response, ended),
    untell: () => untellChoices(opening),
    solution: () => rightChoices(opening),
  };
}
