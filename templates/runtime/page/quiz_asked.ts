// Shows the questions that an attempt asks and hides the others of the page: numbered anew, sections without a question hidden.

import type { AnswerForm } from "./answer_form";
import { all, first } from "./dom";
import type { Words } from "./words";

export function showAsked(section: HTMLElement, forms: readonly AnswerForm[], asked: readonly AnswerForm[], words: Words): void {
  for (const form of forms) {
    const place = asked.indexOf(form) + 1;
    form.form.hidden = place === 0;
    const number = first(".question-number", form.form);
    if (number && place > 0 && asked.length < forms.length)
      number.textContent = words("question-number", { n: String(place), count: String(asked.length) });
  }
  for (const part of all(".quiz-section", section)) part.hidden = all("form.question", part).every((form) => form.hidden);
}
