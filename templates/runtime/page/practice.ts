// Questions in a lesson: checked one by one, as often as one likes, kept, and never part of a mark.

import type { LessonData } from "../course";
import { answered, responseOf } from "../marks/answered";
import type { AnswerRecord } from "../state/types";
import { answerForm, sayMissing, type AnswerForm } from "./answer_form";
import { all, button, first } from "./dom";
import { clearFeedback, clearVerdict, focusFeedback, showFeedback } from "./feedback";
import type { PageContext } from "./page_context";
import { wasUsedEarly } from "./start";

export function sameRecord(a: AnswerRecord | undefined, b: AnswerRecord | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function enhance({ tracker, words }: PageContext, lesson: LessonData, form: AnswerForm): void {
  const check = first("[data-check]", form.form);
  let shown: AnswerRecord | undefined;
  let isChecked = false;
  let isTouched = wasUsedEarly(...form.inputs);

  const setChecked = (yes: boolean): void => {
    isChecked = yes;
    if (check) check.hidden = yes;
    retry.hidden = !yes;
  };
  const retry = button(words("retry"), "data-retry", () => {
    setChecked(false);
    isTouched = true;
    // Who had four parts of six right begins with these, and with what was said beside each.
    if (form.question.items) clearVerdict(form);
    else {
      form.write([]);
      clearFeedback(form);
    }
    form.focusFirst();
  });
  retry.hidden = true;
  form.actions?.append(retry);

  const show = (record: AnswerRecord): void => {
    const response = responseOf(form.question, record.value);
    form.write(response ?? []);
    setChecked(true);
    showFeedback(form, words, response ?? [], record.credit, { solution: "folded", isTextLost: response === null });
    shown = record;
    isTouched = false;
  };
  const submit = (): void => {
    if (isChecked) return focusFeedback(form);
    const response = form.read();
    const missing = form.missing(response);
    if (missing) return sayMissing(form, missing);
    const answer = answered({ kind: "lesson", id: lesson.id }, form.question, form.key, response, form.latency());
    shown = { value: answer.value, credit: answer.credit };
    isTouched = false;
    setChecked(true);
    showFeedback(form, words, response, answer.credit, { solution: "folded" });
    focusFeedback(form);
    tracker.answer(answer);
  };
  /** Takes over what the record says, unless the learner is at work here. */
  const recall = (): void => {
    const record = tracker.state.practice.get(lesson.number)?.get(form.question.number);
    if (sameRecord(record, shown) || isTouched) return;
    if (record) return show(record);
    shown = undefined;
    form.write([]);
    setChecked(false);
    clearFeedback(form);
  };

  form.form.addEventListener("submit", submit);
  form.form.addEventListener("input", ({ target }) => {
    isTouched = true;
    form.message.textContent = "";
    if (isChecked) setChecked(false);
    clearFeedback(form, target); // another answer: what was said no longer fits it
  });
  recall();
  tracker.subscribe(recall);
}

function leaveAsWithoutScript(form: HTMLFormElement): void {
  for (const part of all("[data-with-script]", form)) part.hidden = true;
  for (const part of all("[data-without-script]", form)) part.hidden = false;
}

export function openPractice(page: PageContext): void {
  for (const element of all<HTMLFormElement>("form.question")) {
    const [kind, id] = (element.dataset["owner"] ?? "").split(":");
    const lesson = kind === "lesson" ? page.course.lessons.find((one) => one.id === id) : undefined;
    const question = lesson?.questions.find((one) => one.id === element.dataset["question"]);
    const key = window.moocAnswers?.[`lesson:${id}`]?.[question?.id ?? ""];
    const form = question && key ? answerForm(page, element, question, key) : null;
    if (lesson && form) enhance(page, lesson, form);
    else if (kind === "lesson") leaveAsWithoutScript(element);
  }
}
