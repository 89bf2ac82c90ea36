// Tells how an answer went: by word and shape first, beside each part of it and in the feedback region, then what is right and why.

import { fullCredit, type Response } from "../marks/credit";
import { isMarked } from "../marks/kinds";
import { authored, focusNearby, make } from "./dom";
import type { AnswerForm } from "./answer_form";
import { verdictLine, type Verdict } from "./verdict";
import type { Words } from "./words";

/** What the author says to this answer as a whole. Choices and items have their own. */
function generalFeedback(form: AnswerForm, credit: number): string {
  const { question, key } = form;
  const isTaken = (name: string): boolean => [...question.choices, ...question.items ?? []].some(({ id }) => id === name);
  const say = (name: string): string | undefined => (isTaken(name) ? undefined : key.feedback[name]);
  if (credit === fullCredit || !isMarked(form.question)) return say("correct") ?? "";
  return (credit > 0 ? say("partial") : undefined) ?? say("incorrect") ?? "";
}

export interface FeedbackOptions {
  /** Folded: while the learner may still try again, the answer waits until it is asked for. None: it is not to be had yet. */
  readonly solution: "open" | "folded" | "none";
  /** The verdict alone, without a word on what was chosen and why. */
  readonly isVerdictOnly?: boolean;
  /** The text was too long to be kept: say so instead of showing it. */
  readonly isTextLost?: boolean;
  /** Said at the end. */
  readonly more?: readonly string[];
}

function verdictOf(form: AnswerForm, credit: number | null): Verdict {
  if (credit === null) return "none";
  if (!isMarked(form.question)) return "right";
  return credit >= fullCredit ? "right" : credit > 0 ? "partly" : "wrong";
}

/** `credit` is null for a question that was left without an answer. */
export function showFeedback(form: AnswerForm, words: Words, response: Response, credit: number | null, options: FeedbackOptions): void {
  clearFeedback(form);
  const verdict = verdictOf(form, credit);
  const isOpen = options.solution === "open";
  const line = verdictLine(verdict, words(credit !== null && !isMarked(form.question) ? "verdict-noted" : `verdict-${verdict}`));
  line.id = `${form.form.id}-verdict`;
  // Of a text that is lost no part can be told: its gaps would read as if they had been left empty.
  const said = options.isVerdictOnly || options.isTextLost ? [] : [...form.controls.tell(response, { ended: verdict !== "right" && isOpen })];
  const general = credit === null || options.isVerdictOnly ? "" : generalFeedback(form, credit);
  if (general !== "") said.push(authored(general, "feedback-words"));
  if (options.isTextLost) said.push(make("p", {}, words("text-not-kept")));
  said.push(...(options.more ?? []).map((more) => make("p", {}, more)));
  const why: HTMLElement[] = [];
  const right = verdict === "right" || options.solution === "none" ? null : form.controls.solution();
  // What is right is marked already, for the eye; this is for those who hear the page.
  if (isOpen && form.controls.isSolutionBeside && !options.isTextLost) right?.classList.add("visually-hidden");
  if (right) why.push(right);
  if (form.key.explanation && options.solution !== "none") why.push(authored(form.key.explanation, "explanation"));
  const spoken = make("div", { id: `${form.form.id}-said` }, ...said);
  form.feedback.replaceChildren(line, spoken);
  if (why.length > 0 && verdict !== "right" && !isOpen) {
    form.feedback.append(make("details", { class: "solution" }, make("summary", {}, words("see-answer")), ...why));
  } else {
    form.feedback.append(...why);
  }
  form.feedback.setAttribute("role", "group");
  form.feedback.setAttribute("aria-labelledby", line.id);
  form.feedback.setAttribute("aria-describedby", spoken.id);
  form.form.dataset["verdict"] = verdict;
  form.message.textContent = "";
}

/** Takes away what is said of the answer as a whole. */
export function clearVerdict(form: AnswerForm): void {
  form.feedback.replaceChildren();
  for (const name of ["role", "aria-labelledby", "aria-describedby", "tabindex"]) form.feedback.removeAttribute(name);
  form.form.removeAttribute("data-verdict");
}

/** And what stands beside its parts. `changed`: the field that was just changed, where what was said of other parts still holds. */
export function clearFeedback(form: AnswerForm, changed?: EventTarget | null): void {
  clearVerdict(form);
  form.controls.untell(changed);
}

export function focusFeedback(form: AnswerForm): void {
  focusNearby(form.feedback);
}
