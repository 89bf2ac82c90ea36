// One question's form: reads what was entered, puts it back, shuffles, locks. A locked form keeps its controls in the tab order and
// readable (aria-disabled, readonly); only changing them does nothing.

import type { AnswerKey, QuestionData } from "../course";
import { isEmptyResponse, type Response } from "../marks/credit";
import { numberIn } from "../marks/number";
import { shuffled } from "../marks/shuffle";
import { all, first, focusOn, make } from "./dom";

export interface AnswerForm {
  readonly form: HTMLFormElement;
  readonly question: QuestionData;
  readonly key: AnswerKey;
  readonly inputs: readonly HTMLInputElement[];
  /** Where result and explanation are shown; gets the focus, so it does not announce by itself. */
  readonly feedback: HTMLElement;
  /** Short lines while focus stays in the form; announced. */
  readonly message: HTMLElement;
  readonly actions: HTMLElement | null;
  read(): Response;
  write(response: Response): void;
  lock(yes: boolean): void;
  shuffle(mark: number, attempt: number): void;
  focusFirst(): void;
  /** Seconds since the question was shown or last answered; starts anew. */
  latency(): number;
}

/** Why an answer cannot be marked yet, as a key of the ui texts; null when it can. */
export function whatIsMissing({ question, key }: AnswerForm, response: Response): string | null {
  if (isEmptyResponse(response)) return question.type === "short" || question.type === "numeric" ? "empty-text" : "empty-choice";
  if (question.type === "numeric" && numberIn(response[0] ?? "", key.unit) === null) return key.unit ? "no-number-unit" : "no-number";
  return null;
}

const isText = (input: HTMLInputElement): boolean => input.type !== "radio" && input.type !== "checkbox";

function refuseChanges(form: HTMLFormElement, isLocked: () => boolean): void {
  // Undoing the click also undoes what the arrow keys do in a group of radio buttons.
  form.addEventListener("click", (event) => {
    if (isLocked() && event.target instanceof HTMLInputElement && !isText(event.target)) event.preventDefault();
  });
}

function lockInput(input: HTMLInputElement, yes: boolean): void {
  if (isText(input)) input.readOnly = yes;
  else if (yes) input.setAttribute("aria-disabled", "true");
  else input.removeAttribute("aria-disabled");
}

/** Puts the choices into another order in the page itself, so that tab order and reading order follow. */
function reorder(form: HTMLFormElement, question: QuestionData, order: readonly QuestionData["choices"][number][]): void {
  const choices = all("[data-choice]", form);
  const parent = choices[0]?.parentElement;
  if (!parent || choices.length !== question.choices.length) return;
  if (order.every((choice, place) => choices[place]?.dataset["choice"] === choice.id)) return;
  const focused = document.activeElement;
  for (const { id } of order) {
    const choice = choices.find((one) => one.dataset["choice"] === id);
    if (choice) parent.append(choice);
  }
  if (focused instanceof HTMLElement && form.contains(focused)) focused.focus({ preventScroll: true });
}

/** Null when the form lacks what it needs. `key` comes from the page's answers file. */
export function answerForm(form: HTMLFormElement, question: QuestionData, key: AnswerKey): AnswerForm | null {
  const feedback = first("[data-feedback]", form);
  const inputs = all<HTMLInputElement>("input[name]", form);
  if (!feedback || inputs.length === 0) return null;
  // Feedback is announced by moving focus to it; were it a live region too, it would be said twice.
  feedback.removeAttribute("role");
  const message = make("div", { class: "question-message", role: "status" });
  feedback.before(message);
  const actions = first(".question-actions", form);
  let locked = false;
  let since = performance.now();
  refuseChanges(form, () => locked);
  return {
    form, question, key, inputs, feedback, message, actions,
    read: () => inputs.filter((input) => isText(input) || input.checked).map((input) => input.value),
    write: (response) => {
      for (const input of inputs) {
        if (isText(input)) input.value = response[0] ?? "";
        else input.checked = response.includes(input.value);
      }
    },
    lock: (yes) => {
      locked = yes;
      form.toggleAttribute("data-locked", yes);
      for (const input of inputs) lockInput(input, yes);
    },
    shuffle: (mark, attempt) => reorder(form, question, shuffled(question.choices, mark, attempt, question.number)),
    focusFirst: () => {
      const input = all<HTMLInputElement>("input[name]", form)[0];
      if (input) focusOn(input);
    },
    latency: () => {
      const seconds = (performance.now() - since) / 1000;
      since = performance.now();
      return Math.max(0, Math.round(seconds * 100) / 100);
    },
  };
}
