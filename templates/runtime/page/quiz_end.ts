// What stands around the questions of a quiz: where one stands, what is not answered yet, how it went. Unanswered questions are
// listed, wrong ones never are; nobody is told off, and the best result always stays.

import { reaches } from "../marks/score";
import { all, button, first, focusOn, make, textOf } from "./dom";
import type { AnswerForm } from "./answer_form";
import type { QuizView } from "./quiz";
import { isMissed } from "./quiz_attempt";

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
  const prompt = textOf(first(".question-prompt", form));
  return prompt.length <= 90 ? prompt : `${prompt.slice(0, 80).replace(/ [^ ]*$/, "")}…`;
}

/** A question as the list names it: its place in this attempt, how it begins, and whether its answer is needed. */
function entryOf({ page: { words }, asked }: QuizView, form: AnswerForm): HTMLElement {
  const link = make("a", { href: `#${form.form.id}` }, words("question-link", { n: String(asked.indexOf(form) + 1), prompt: beginningOf(form) }));
  link.addEventListener("click", (event) => { event.preventDefault(); form.focusFirst(); });
  return make("li", {}, link, form.question.required ? ` (${words("answer-needed")})` : "");
}

/** Lists what is left, with links, and lets the learner choose: go back, or finish anyway where no answer is needed. */
export function showUnanswered(view: QuizView, forms: readonly AnswerForm[]): void {
  const { page, quiz, section, attempt } = view;
  const { words } = page;
  closeUnanswered(view);
  const title = make("h2", { id: `unanswered-${quiz.id}` }, words.counted("unanswered", forms.length));
  const box = make("section", { class: "quiz-unanswered", tabindex: "-1", "aria-labelledby": title.id }, title,
    make("ul", {}, ...forms.map((form) => entryOf(view, form))));
  const needed = forms.filter(({ question }) => question.required).length;
  const isEntered = attempt.isBegun || forms.some((form) => form.read().some((value) => value !== ""));
  if (needed > 0) box.append(make("p", {}, words.counted("needed", needed)));
  else if (isEntered) box.append(make("p", {}, words("finish-anyway-note")), button(words("finish-anyway"), "data-finish-anyway", view.finish, "quiet"));
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

/** The time that it took, beside the author's goal. It is told once, here, and changes nothing. */
function timeLine({ page: { words }, quiz, time }: QuizView): string {
  if (!quiz.timeGoal || !time) return "";
  const minutes = words.counted("minutes", time.minutes);
  return words(time.isWhole ? "time-spent" : "time-spent-visit", { minutes, goal: words.counted("minutes", quiz.timeGoal) });
}

/** Of more competences than these only the lessons are shown at first: who missed much has read enough for now. */
const AT_A_GLANCE = 5;

/** The page's list of what to read again, shortened to what lies behind the missed questions; it never names these. Null where nothing is left. */
function rereadList(reread: HTMLElement | null, { asked, attempt }: QuizView): HTMLElement | null {
  if (!reread) return null;
  const missed = new Set(asked.filter((form) => isMissed(form, attempt)).map(({ question }) => question.id));
  const items = all("[data-behind]", reread);
  for (const item of items) item.hidden = !(item.dataset["behind"] ?? "").split(" ").some((id) => missed.has(id));
  reread.hidden = items.every(({ hidden }) => hidden);
  const competences = all("li li[data-behind]", reread).filter(({ hidden }) => !hidden);
  for (const details of all<HTMLDetailsElement>("details", reread)) details.open = competences.length <= AT_A_GLANCE;
  return reread.hidden ? null : reread;
}

/** `reread`: the page's list of lessons. */
export function showResult(view: QuizView, reread: HTMLElement | null): void {
  const { page, quiz, attempt, asked } = view;
  const { words } = page;
  const hasMarks = asked.some(({ question }) => question.points > 0);
  const title = make("h2", { id: `result-${quiz.id}` }, hasMarks ? words("result", { score: words.percent(attempt.score) }) : words("result-unmarked"));
  const said = make("div", { id: `result-${quiz.id}-said` }, ...paragraphs([...(hasMarks ? passLines(view) : []), timeLine(view), unrecordedLine(view)]));
  const list = rereadList(reread, view);
  const box = make("section", { class: "quiz-result", tabindex: "-1", "aria-labelledby": title.id, "aria-describedby": said.id }, title, said,
    ...paragraphs([words(quiz.review === "marks" ? "review-marks" : "review")]), ...(list ? [list] : []),
    ...paragraphs([attemptsLeft(view)]), button(words("restart"), "data-restart", view.restart));
  summaryOf(view)?.replaceChildren(box);
}
