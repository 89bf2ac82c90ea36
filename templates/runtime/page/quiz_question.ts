// One question of an attempt as it stands: open, said what was missed and open for another try, or closed.

import { afterCosts } from "../marks/costs";
import { fullCredit, type Response } from "../marks/credit";
import { creditOf, isMarked } from "../marks/kinds";
import { triesOf } from "../state/tries";
import type { AnswerRecord } from "../state/types";
import type { AnswerForm } from "./answer_form";
import { button, make } from "./dom";
import { clearFeedback, clearVerdict, showFeedback } from "./feedback";
import type { QuizView } from "./quiz";
import { isClosed, ownCredit, responseTo, triesLeft } from "./quiz_attempt";

/** How many tries are left and what the next one can still count. */
function triesLine({ page, quiz, attempt }: QuizView, form: AnswerForm, record: AnswerRecord): string {
  const { words } = page;
  const { question } = form;
  const next = afterCosts(fullCredit, question, attempt.hinted.has(question.number), triesOf(record) + 1);
  const left = words.counted("tries-left", triesLeft(quiz, question, record));
  return next < fullCredit ? `${left} ${words("next-counts", { share: words.percent(next) })}` : left;
}

function retryButton({ page }: QuizView, form: AnswerForm): HTMLButtonElement {
  return button(page.words("retry"), "data-retry", () => {
    clearVerdict(form); // what stands beside its parts stays until they are changed
    form.focusFirst();
  }, "quiet");
}

/** Said only where costs, or a better try, make it other than what the verdict says. */
function worthLine({ page }: QuizView, form: AnswerForm, record: AnswerRecord, credit: number): string {
  return isMarked(form.question) && record.credit !== credit ? page.words("worth", { share: page.words.percent(record.credit) }) : "";
}

/** Says how the recorded answer went, or the one that was `given` just now: of several tries the best is recorded. */
function tell(view: QuizView, form: AnswerForm, record: AnswerRecord | undefined, given: Response | undefined): void {
  const { page, quiz, attempt } = view;
  const response = given ?? responseTo(form, record);
  const closed = isClosed(quiz, form, attempt);
  const credit = !record ? null : given ? creditOf(form.question, form.key, given) : ownCredit(form, attempt, record);
  const more = !record || credit === null ? "" : closed ? worthLine(view, form, record, credit) : triesLine(view, form, record);
  const isVerdictOnly = attempt.isFinished && quiz.review === "marks";
  showFeedback(form, page.words, response ?? [], credit, {
    solution: closed && !isVerdictOnly ? "open" : "none",
    isVerdictOnly,
    isTextLost: response === null,
    more: more === "" ? [] : [more],
  });
  if (!closed) form.feedback.append(retryButton(view, form));
}

/** `isAtWork`: the learner is changing this answer, which stays as it stands. */
export function showQuestion(view: QuizView, form: AnswerForm, isAtWork: boolean, given?: Response): void {
  const { quiz, attempt } = view;
  const record = attempt.answers.get(form.question.number);
  const closed = isClosed(quiz, form, attempt);
  const isSaid = closed || (quiz.feedback === "at-once" && record !== undefined && !isAtWork);
  if (!isAtWork || closed) form.write(given ?? responseTo(form, record) ?? []);
  form.lock(closed);
  if (form.actions) form.actions.hidden = quiz.feedback === "at-end" || closed;
  form.message.textContent = "";
  if (isSaid) return tell(view, form, record, given);
  clearFeedback(form);
  // Else its empty field would look as if nothing counted.
  if (!isAtWork && responseTo(form, record) === null) form.feedback.append(make("p", {}, view.page.words("text-counts")));
}
