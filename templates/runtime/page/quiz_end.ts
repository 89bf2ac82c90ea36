// What stands around the questions of a quiz: where one stands, what is not answered yet, how it went. Unanswered questions are
// listed, wrong ones never are; nobody is told off, and the best result always stays.

import { reaches } from "../marks/score";
import { button, first, focusOn, make } from "./dom";
import type { AnswerForm } from "./answer_form";
import type { QuizView } from "./quiz";

function summaryOf({ section }: QuizView): HTMLElement | null {
  return first("[data-quiz-summary]", section);
}

function paragraphs(lines: readonly string[]): HTMLElement[] {
  return lines.filter((line) => line !== "").map((line) => make("p", {}, line));
}

/** "Essai 2 sur 3", and that used-up attempts open a new series (design.md, 9). */
function attemptLines({ page, quiz, attempt }: QuizView): string[] {
  const { words } = page;
  if (quiz.attempts === 0) return [];
  const place = ((attempt.number - 1) % quiz.attempts) + 1;
  const isNewSeries = attempt.number > quiz.attempts && place === 1;
  return [words("attempt-of", { n: String(place), total: String(quiz.attempts) }), isNewSeries ? words("new-series") : ""];
}

function unrecordedLine({ page }: QuizView): string {
  return page.tracker.mode === "normal" ? "" : page.words("quiz-not-recorded");
}

/** Before the end: the best result so far and which attempt this is. */
export function showStanding(view: QuizView): void {
  const { page, best, attempt } = view;
  const lines = [
    best === null ? "" : page.words("best-score", { score: page.words.percent(best) }),
    ...attemptLines(view),
    attempt.answers.size > 0 && page.tracker.mode === "normal" ? page.words("taken-up") : "",
    unrecordedLine(view),
  ];
  summaryOf(view)?.replaceChildren(...paragraphs(lines));
}

export function closeUnanswered({ section }: QuizView): void {
  first(".quiz-unanswered", section)?.remove();
}

/** Enough of a prompt to know it again; cut between words. */
function beginningOf({ form }: AnswerForm): string {
  const prompt = (first(".question-prompt", form)?.textContent ?? "").replace(/\s+/g, " ").trim();
  return prompt.length <= 90 ? prompt : `${prompt.slice(0, 80).replace(/\s+\S*$/, "")}…`;
}

/** Lists what is left, with links, and lets the learner choose: go back, or finish anyway. */
export function showUnanswered(view: QuizView, forms: readonly AnswerForm[]): void {
  const { page, quiz, section, attempt } = view;
  const { words } = page;
  closeUnanswered(view);
  const items = forms.map((form) => {
    const place = quiz.questions.indexOf(form.question) + 1;
    const link = make("a", { href: `#${form.form.id}` }, words("question-link", { n: String(place), prompt: beginningOf(form) }));
    link.addEventListener("click", (event) => { event.preventDefault(); form.focusFirst(); });
    return make("li", {}, link);
  });
  const title = make("h2", { id: `unanswered-${quiz.id}` }, words.counted("unanswered", forms.length));
  const box = make("section", { class: "quiz-unanswered", tabindex: "-1", "aria-labelledby": title.id }, title, make("ul", {}, ...items));
  const isEntered = attempt.isBegun || forms.some((form) => form.read().some((value) => value !== ""));
  if (isEntered) box.append(make("p", {}, words("finish-anyway-note")), button(words("finish-anyway"), "data-finish-anyway", view.finish, "quiet"));
  (first(".quiz-end", section) ?? section).append(box);
  focusOn(box);
}

function passLines({ page, quiz, attempt, best }: QuizView): string[] {
  const { words } = page;
  const needed = words.percent(Math.round(quiz.passMark * 100));
  const kept = best !== null && best > attempt.score ? [words("best-kept", { score: words.percent(best) })] : [];
  if (quiz.practice) return [words("practice-result"), ...kept];
  if (reaches(attempt.score, quiz.passMark)) return [words("pass-reached", { needed }), ...kept];
  const wasReached = best !== null && reaches(best, quiz.passMark);
  return wasReached ? [words("pass-reached-before", { needed }), ...kept] : [words("pass-not-yet", { needed }), ...kept];
}

function attemptsLeft({ page, quiz, attempt }: QuizView): string {
  if (quiz.attempts === 0) return "";
  const left = quiz.attempts - 1 - ((attempt.number - 1) % quiz.attempts);
  return left > 0 ? page.words.counted("attempts-left", left) : page.words("attempts-used");
}

export function showResult(view: QuizView): void {
  const { page, quiz, attempt } = view;
  const { words } = page;
  const title = make("h2", { id: `result-${quiz.id}` }, words("result", { score: words.percent(attempt.score) }));
  const said = make("div", { id: `result-${quiz.id}-said` }, ...paragraphs([...passLines(view), unrecordedLine(view)]));
  const box = make("section", { class: "quiz-result", tabindex: "-1", "aria-labelledby": title.id, "aria-describedby": said.id }, title, said,
    ...paragraphs([words("review"), attemptsLeft(view)]), button(words("restart"), "data-restart", view.restart));
  summaryOf(view)?.replaceChildren(box);
}
