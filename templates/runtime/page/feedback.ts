// Tells how an answer went: by word and shape first, beside each chosen choice and in the feedback region, then what is right and why.

import { fullCredit, type Response } from "../marks/credit";
import { all, authored, first, focusNearby, make } from "./dom";
import type { AnswerForm } from "./answer_form";
import type { Words } from "./words";

type Verdict = "right" | "partly" | "wrong" | "none";
const shapes: Readonly<Record<Verdict, string>> = { right: "●", partly: "◐", wrong: "○", none: "○" };

function verdictLine(verdict: Verdict, text: string): HTMLElement {
  const shape = make("span", { class: "verdict-mark", "aria-hidden": "true" }, shapes[verdict]);
  return make("p", { class: "verdict", "data-verdict": verdict }, shape, " ", make("strong", {}, text));
}

/** Does the choice belong to a right answer? */
function isRight({ question, key }: AnswerForm, choice: string): boolean {
  return question.type === "true-false" ? choice === String(key.truth) : (key.correct ?? []).includes(choice);
}

/** What the author says to this answer as a whole. Choices have their own. */
function generalFeedback({ question, key }: AnswerForm, credit: number): string {
  const name = credit === fullCredit ? "correct" : "incorrect";
  return question.choices.some((choice) => choice.id === name) ? "" : key.feedback[name] ?? "";
}

function showBesideChoices(form: AnswerForm, words: Words, response: Response, tellMissed: boolean): HTMLElement[] {
  const said: HTMLElement[] = [];
  for (const choice of all("[data-choice]", form.form)) {
    const id = choice.dataset["choice"] ?? "";
    const place = first("[data-choice-feedback]", choice);
    const isChosen = response.includes(id);
    const right = isRight(form, id);
    if (!place || (!isChosen && !(tellMissed && right))) continue;
    const verdict = right ? "right" : "wrong";
    const missed = form.question.type === "multiple" ? "choice-missed" : "choice-expected";
    choice.dataset["verdict"] = isChosen ? verdict : "missed";
    place.replaceChildren(verdictLine(verdict, words(isChosen ? `choice-${verdict}` : missed)));
    const html = isChosen ? form.key.feedback[id] : undefined;
    if (html !== undefined) {
      const shown = authored(html, "choice-words");
      place.append(shown);
      // Seen beside the choice; here once more, as text, for those who hear the page, to whom focus comes.
      said.push(make("p", { class: "visually-hidden" }, shown.textContent ?? ""));
    }
    place.id ||= `${form.form.id}-${id}-feedback`;
    first("input", choice)?.setAttribute("aria-describedby", place.id);
  }
  return said;
}

function rightRange({ key }: AnswerForm, words: Words): string {
  const { minimum, maximum } = key;
  const withUnit = (value: number): string => (key.unit ? `${words.number(value)}\u00A0${key.unit}` : words.number(value));
  if (minimum === undefined) return maximum === undefined ? "" : words("at-most", { maximum: withUnit(maximum) });
  if (maximum === undefined) return words("at-least", { minimum: withUnit(minimum) });
  return minimum === maximum ? withUnit(minimum) : words("between", { minimum: words.number(minimum), maximum: withUnit(maximum) });
}

/** The right answer in the words of the question itself. */
function solution(form: AnswerForm, words: Words): HTMLElement | null {
  const { question, key } = form;
  const labels = all("[data-choice]", form.form).filter((choice) => isRight(form, choice.dataset["choice"] ?? ""))
    .map((choice) => Array.from(first("label", choice)?.childNodes ?? [], (node) => node.cloneNode(true)));
  if (labels.length > 1) {
    const list = make("ul", {}, ...labels.map((label) => make("li", {}, ...label)));
    return make("div", { class: "right-answer" }, make("p", {}, words("right-answers")), list);
  }
  const answer = labels[0] ?? [question.type === "numeric" ? rightRange(form, words) : key.accepted?.[0] ?? ""];
  return answer[0] === "" ? null : make("p", { class: "right-answer" }, `${words("right-answer")} `, make("strong", {}, ...answer));
}

export interface FeedbackOptions {
  /** Folded: while the learner may still try again, the answer waits until it is asked for. */
  readonly solution: "open" | "folded";
  /** The text was too long to be kept: say so instead of showing it. */
  readonly isTextLost?: boolean;
}

function verdictOf(credit: number | null): Verdict {
  if (credit === null) return "none";
  return credit >= fullCredit ? "right" : credit > 0 ? "partly" : "wrong";
}

/** `credit` is null for a question that was left without an answer. */
export function showFeedback(form: AnswerForm, words: Words, response: Response, credit: number | null, options: FeedbackOptions): void {
  clearFeedback(form);
  const verdict = verdictOf(credit);
  const line = verdictLine(verdict, words(`verdict-${verdict}`));
  line.id = `${form.form.id}-verdict`;
  const said = showBesideChoices(form, words, response, verdict !== "right" && options.solution === "open");
  const general = credit === null ? "" : generalFeedback(form, credit);
  if (general !== "") said.push(authored(general, "feedback-words"));
  if (options.isTextLost) said.push(make("p", {}, words("text-not-kept")));
  const why: HTMLElement[] = [];
  const right = verdict === "right" ? null : solution(form, words);
  // The right choices are marked already, for the eye; this is for those who hear the page.
  if (options.solution === "open" && form.question.type !== "short" && form.question.type !== "numeric") right?.classList.add("visually-hidden");
  if (right) why.push(right);
  if (form.key.explanation) why.push(authored(form.key.explanation, "explanation"));
  const spoken = make("div", { id: `${form.form.id}-said` }, ...said);
  form.feedback.replaceChildren(line, spoken);
  if (why.length > 0 && verdict !== "right" && options.solution === "folded") {
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

export function clearFeedback(form: AnswerForm): void {
  form.feedback.replaceChildren();
  for (const name of ["role", "aria-labelledby", "aria-describedby", "tabindex"]) form.feedback.removeAttribute(name);
  form.form.removeAttribute("data-verdict");
  for (const choice of all("[data-choice]", form.form)) {
    choice.removeAttribute("data-verdict");
    first("[data-choice-feedback]", choice)?.replaceChildren();
    first("input", choice)?.removeAttribute("aria-describedby");
  }
}

export function focusFeedback(form: AnswerForm): void {
  focusNearby(form.feedback);
}
