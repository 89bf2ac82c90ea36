// A quiz page: one attempt after another, each taken up where it was left, checked question by question or all at the end. The page
// holds the attempt as it shows it, so that it also works where nothing is recorded; every change goes to the tracker once.

import type { QuizData } from "../course";
import { answered, responseOf } from "../marks/answered";
import { isEmptyResponse } from "../marks/credit";
import { quizScore } from "../marks/score";
import { NO_MARK } from "../state/changes";
import type { AnswerRecord } from "../state/types";
import { answerForm, sayMissing, type AnswerForm } from "./answer_form";
import { all, first, later, whenLeaving } from "./dom";
import { clearFeedback, focusFeedback, showFeedback } from "./feedback";
import type { PageContext } from "./page_context";
import { sameRecord } from "./practice";
import { closeUnanswered, showResult, showStanding, showUnanswered } from "./quiz_end";
import { wasUsedEarly } from "./start";

export interface ShownAttempt {
  number: number;
  /** The tracker knows of it. */
  isBegun: boolean;
  isFinished: boolean;
  score: number;
  answers: Map<number, AnswerRecord>;
}

export interface QuizView {
  readonly page: PageContext;
  readonly quiz: QuizData;
  readonly section: HTMLElement;
  readonly forms: readonly AnswerForm[];
  readonly attempt: ShownAttempt;
  /** The best finished score, also of an attempt that could not be recorded; null before the first. */
  readonly best: number | null;
  restart(): void;
  finish(): void;
}

function attemptOf({ tracker }: PageContext, quiz: QuizData): ShownAttempt {
  const record = tracker.state.quizzes.get(quiz.number);
  const current = record?.current;
  if (!current) return { number: (record?.best?.number ?? 0) + 1, isBegun: false, isFinished: false, score: 0, answers: new Map() };
  return { number: current.number, isBegun: true, isFinished: current.finished, score: current.score, answers: new Map(current.answers) };
}

function enhance(page: PageContext, quiz: QuizData, section: HTMLElement, forms: readonly AnswerForm[]): void {
  const { tracker, words } = page;
  const atOnce = quiz.feedback === "at-once";
  const end = first(".quiz-end", section);
  const finishButton = first("[data-finish]", section);
  let mark = tracker.state.mark;
  let attempt = attemptOf(page, quiz);
  let bestHere = -1; // of attempts on this page
  const touched = new Set<AnswerForm>(forms.filter((form) => wasUsedEarly(...form.inputs)));

  const view: QuizView = {
    page, quiz, section, forms,
    get attempt() { return attempt; },
    get best() {
      const best = Math.max(bestHere, tracker.state.quizzes.get(quiz.number)?.best?.score ?? -1);
      return best < 0 ? null : best;
    },
    restart: () => {
      const best = tracker.state.quizzes.get(quiz.number)?.best?.number ?? 0;
      attempt = { number: Math.max(attempt.number, best) + 1, isBegun: false, isFinished: false, score: 0, answers: new Map() };
      touched.clear();
      showAttempt();
      forms[0]?.focusFirst();
    },
    finish: () => finish(),
  };

  const showQuestion = (form: AnswerForm): void => {
    const record = attempt.answers.get(form.question.number);
    const response = record ? responseOf(form.question, record.value) : [];
    const isClosed = attempt.isFinished || (atOnce && record !== undefined);
    if (!touched.has(form) || isClosed) form.write(response ?? []);
    form.lock(isClosed);
    if (form.actions) form.actions.hidden = !atOnce || isClosed;
    form.message.textContent = "";
    if (isClosed) showFeedback(form, words, response ?? [], record?.credit ?? null, { solution: "open", isTextLost: response === null });
    else clearFeedback(form);
  };
  const showAttempt = (): void => {
    for (const form of forms) {
      if (quiz.shuffle) form.shuffle(mark, attempt.number);
      showQuestion(form);
    }
    closeUnanswered(view);
    if (end) end.hidden = attempt.isFinished;
    if (attempt.isFinished) showResult(view);
    else showStanding(view);
  };
  /** Only what the learner changed: a field that stands as it was put back may show less than its record (a long text is kept as its
   *  result), and so may one that was emptied again. */
  const record = (form: AnswerForm): void => {
    if (!touched.delete(form)) return;
    const answer = answered({ kind: "quiz", id: quiz.id }, form.question, form.key, form.read(), 0);
    const value: AnswerRecord = { value: answer.value, credit: answer.credit };
    const before = attempt.answers.get(form.question.number);
    if (sameRecord(before, value) || (isEmptyResponse(form.read()) && (!before || before.value.kind === "long"))) return;
    if (!attempt.isBegun) {
      attempt.isBegun = true;
      tracker.beginAttempt(quiz.number);
      attempt.number = tracker.state.quizzes.get(quiz.number)?.current?.number ?? attempt.number;
    }
    attempt.answers.set(form.question.number, value);
    tracker.answer({ ...answer, latency: form.latency() });
  };
  const check = (form: AnswerForm): void => {
    if (attempt.isFinished || attempt.answers.has(form.question.number)) return focusFeedback(form);
    const response = form.read();
    const missing = form.missing(response);
    if (missing) return sayMissing(form, missing);
    touched.add(form);
    record(form);
    showQuestion(form);
    // A long text is shown as typed as long as the page lives; only its record is shorter.
    form.write(response);
    focusFeedback(form);
  };
  const finish = (): void => {
    if (attempt.isFinished) return;
    for (const form of forms) if (form.missing(form.read())?.isMarkable !== false) record(form);
    if (!attempt.isBegun) return;
    attempt.isFinished = true;
    attempt.score = quizScore(quiz.questions, (number) => attempt.answers.get(number)?.credit ?? 0);
    bestHere = Math.max(bestHere, attempt.score);
    tracker.finishAttempt(quiz.number, attempt.score);
    showAttempt();
    first(".quiz-result", section)?.focus();
  };
  const askToFinish = (): void => {
    if (!atOnce) for (const form of forms) record(form);
    const unanswered = forms.filter((form) => {
      const record = attempt.answers.get(form.question.number);
      return !record || (!atOnce && record.value.kind !== "long" && form.missing(form.read()) !== null);
    });
    if (unanswered.length === 0) finish();
    else showUnanswered(view, unanswered);
  };
  /** Another tab, an import or an erasure may have changed the record under this page. */
  const recall = (): void => {
    const current = tracker.state.quizzes.get(quiz.number)?.current;
    const isAnother = tracker.state.mark !== mark;
    const isAhead = current !== undefined && current !== null
      && (current.number > attempt.number || (current.number === attempt.number && current.finished && !attempt.isFinished));
    if (isAnother || isAhead) {
      if (mark !== NO_MARK) touched.clear(); // else what is at work here was begun before the record came
      mark = tracker.state.mark;
      attempt = attemptOf(page, quiz);
      bestHere = -1;
      showAttempt();
      return;
    }
    if (!current || current.number !== attempt.number || attempt.isFinished) return;
    for (const form of forms) {
      const theirs = current.answers.get(form.question.number);
      if (!theirs || touched.has(form) || sameRecord(theirs, attempt.answers.get(form.question.number))) continue;
      attempt.isBegun = true;
      attempt.answers.set(form.question.number, theirs);
      showQuestion(form);
    }
  };

  for (const form of forms) {
    const save = later(800, () => record(form));
    form.form.addEventListener("input", () => {
      touched.add(form);
      form.message.textContent = "";
      if (!atOnce) save.soon();
    });
    form.form.addEventListener("change", () => { if (!atOnce) save.now(); }); // after its "input"
    form.form.addEventListener("submit", () => { if (atOnce) check(form); else save.now(); });
    whenLeaving(save.now);
  }
  finishButton?.addEventListener("click", askToFinish);
  showAttempt();
  tracker.subscribe(recall);
}

export function openQuiz(page: PageContext): void {
  for (const section of all("[data-quiz]")) {
    const quiz = page.course.quizzes.find((one) => one.id === section.dataset["quiz"]);
    const summary = first("[data-quiz-summary]", section);
    // What stands here is read where it stands or gets the focus: were it a live region too, it would be said twice.
    summary?.removeAttribute("role");
    const keys = window.moocAnswers?.[`quiz:${quiz?.id ?? ""}`];
    const forms = (quiz?.questions ?? []).map((question) => {
      const element = all<HTMLFormElement>("form.question", section).find((one) => one.dataset["question"] === question.id);
      const key = keys?.[question.id];
      return element && key ? answerForm(page, element, question, key) : null;
    });
    if (quiz && forms.length > 0 && !forms.includes(null)) {
      enhance(page, quiz, section, forms.filter((form): form is AnswerForm => form !== null));
      continue;
    }
    // Half a quiz would give a wrong mark: then rather none.
    for (const part of all(".question-actions, .quiz-end", section)) part.hidden = true;
    page.say(page.words("quiz-not-loaded"));
  }
}
