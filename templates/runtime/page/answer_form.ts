// One question's form: what all types have in common around their controls. Where feedback and short lines stand, the lock, the time.

import type { AnswerKey, QuestionData, QuestionType } from "../course";
import type { Response } from "../marks/credit";
import { registerKind } from "../marks/kinds";
import { openChoices } from "./choice_controls";
import type { AnswerControls, Missing, OpenControls } from "./answer_controls";
import { all, announce, first, make } from "./dom";
import type { PageContext } from "./page_context";
import { keepText } from "./reflection";
import { openText } from "./text_controls";

export interface AnswerForm {
  readonly form: HTMLFormElement;
  readonly question: QuestionData;
  readonly key: AnswerKey;
  readonly controls: AnswerControls;
  readonly inputs: readonly HTMLElement[];
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
  missing(response: Response): Missing | null;
  /** Seconds since the question was shown or last answered; starts anew. */
  latency(): number;
}

/** Marks of the types whose bundles stand on this page; the basic five are known. */
export function registerTypes(): void {
  for (const [type, { kind }] of Object.entries(window.moocTypes ?? {})) registerKind(type as QuestionType, kind);
}

const basic: Partial<Record<QuestionType, OpenControls>> = {
  single: openChoices, multiple: openChoices, "true-false": openChoices, short: openText, numeric: openText,
};

/** Says what is missing, where the eyes are. */
export function sayMissing({ message }: AnswerForm, { line }: Missing): void {
  announce(message, line);
  message.scrollIntoView({ block: "nearest" });
}

/** Who goes from field to field hears, on coming into the question, how it is answered and what tries cost. */
function describeGroup(form: HTMLFormElement): void {
  const lines = all("fieldset > .question-settings, fieldset > .question-how", form);
  lines.forEach((line, place) => { line.id ||= `${form.id}-how-${place + 1}`; });
  if (lines.length > 0) first("fieldset", form)?.setAttribute("aria-describedby", lines.map(({ id }) => id).join(" "));
}

/** Null when the form lacks what it needs, or the page the code of its type. `key` comes from the page's answers file. */
export function answerForm(page: PageContext, form: HTMLFormElement, question: QuestionData, key: AnswerKey): AnswerForm | null {
  const feedback = first("[data-feedback]", form);
  const open = basic[question.type] ?? window.moocTypes?.[question.type]?.open;
  if (!feedback || !open) return null;
  const message = make("div", { class: "question-message", role: "status" });
  const owner = (form.dataset["owner"] ?? "").replace(":", ".");
  const controls = open({
    form, question, key, words: page.words,
    say: (line) => announce(message, line),
    keepText: (area, line) => keepText(page, `${owner}.${question.id}`, area, line),
  });
  if (!controls) return null;
  describeGroup(form);
  // Feedback is announced by moving focus to it; were it a live region too, it would be said twice.
  feedback.removeAttribute("role");
  feedback.before(message);
  let since = performance.now();
  return {
    form, question, key, controls, inputs: controls.inputs, feedback, message,
    actions: first(".question-actions", form),
    read: () => controls.read(),
    write: (response) => controls.write(response),
    lock: (yes) => {
      form.toggleAttribute("data-locked", yes);
      controls.lock(yes);
    },
    shuffle: (mark, attempt) => controls.shuffle(mark, attempt),
    focusFirst: () => controls.focusFirst(),
    missing: (response) => controls.missing(response),
    latency: () => {
      const seconds = (performance.now() - since) / 1000;
      since = performance.now();
      return Math.max(0, Math.round(seconds * 100) / 100);
    },
  };
}
