// A quiz page: one attempt after another, each taken up where it was left, checked question by question or all at the end. The page
// holds the attempt as it shows it, so that it also works where nothing is recorded; every change goes to the tracker once.

import type { QuizData } from "../course";
import { answered } from "../marks/answered";
import { isEmptyResponse, type Response } from "../marks/credit";
import { NO_MARK } from "../state/changes";
import { askedQuestions } from "../state/draw";
import { afterTry, triesAt } from "../state/tries";
import type { AnswerRecord } from "../state/types";
import { answerForm, sayMissing, type AnswerForm } from "./answer_form";
import { all, announce, first, later, whenLeaving } from "./dom";
import { clearFeedback, focusFeedback } from "./feedback";
import type { PageContext } from "./page_context";
import { sameRecord } from "./practice";
import { showAsked } from "./quiz_asked";
import { attemptAfter, attemptOf, creditNow, isClosed, responseTo, scoreOf, type ShownAttempt } from "./quiz_attempt";
import { closeUnanswered, showResult, showStanding, showUnanswered } from "./quiz_end";
import { costlyHint } from "./quiz_hints";
import { showQuestion } from "./quiz_question";
import { wasUsedEarly } from "./start";
import { stopwatch } from "./stopwatch";

export interface QuizView {
  readonly page: PageContext;
  readonly quiz: QuizData;
  readonly section: HTMLElement;
  /** The questions that this attempt asks, in their order. */
  readonly asked: readonly AnswerForm[];
  readonly attempt: ShownAttempt;
  /** The best finished score, also of an attempt that could not be recorded; null before the first. */
  readonly best: number | null;
  /** What the attempt took, once it is finished on this page; `isWhole`: it was also begun here. */
  readonly time: { readonly minutes: number; readonly isWhole: boolean } | null;
  restart(): void;
  finish(): void;
}

function enhance(page: PageContext, quiz: QuizData, section: HTMLElement, forms: readonly AnswerForm[]): void {
  const { tracker, words } = page;
  const atOnce = quiz.feedback === "at-once";
  const end = first(".quiz-end", section);
  const reread = first("[data-reread]"); // leaves its place in the page with the first result
  const watch = stopwatch();
  let mark = tracker.state.mark;
  let attempt = attemptOf(page, quiz);
  let isBegunHere = !attempt.isBegun;
  let time: QuizView["time"] = null;
  let bestHere = -1; // of attempts on this page
  const touched = new Set<AnswerForm>(forms.filter((form) => wasUsedEarly(...form.inputs)));
  const checked = new Map<AnswerForm, string>(); // what stood in a form when it was last said how it went
  const hints = new Map(forms.map((form) => [form, costlyHint(form, words, () => openHint(form))] as const));

  const view: QuizView = {
    page, quiz, section,
    get asked() {
      const questions = new Set(askedQuestions(quiz, attempt));
      return forms.filter(({ question }) => questions.has(question));
    },
    get attempt() { return attempt; },
    get best() {
      const best = Math.max(bestHere, tracker.state.quizzes.get(quiz.number)?.best?.score ?? -1);
      return best < 0 ? null : best;
    },
    get time() { return time; },
    restart: () => {
      attempt = attemptAfter(page, quiz, attempt);
      isBegunHere = true;
      touched.clear();
      watch.restart();
      showAttempt();
      view.asked[0]?.focusFirst();
    },
    finish: () => finish(),
  };

  const show = (form: AnswerForm, given?: Response): void => {
    hints.get(form)?.show(attempt.hinted.has(form.question.number), isClosed(quiz, form, attempt));
    showQuestion(view, form, touched.has(form), given);
    if (attempt.answers.has(form.question.number) && !touched.has(form)) checked.set(form, JSON.stringify(form.read()));
  };
  const showAttempt = (): void => {
    const { asked } = view;
    time = attempt.isFinished ? time : null;
    showAsked(section, forms, asked, words);
    for (const form of forms) if (!asked.includes(form)) touched.delete(form);
    for (const form of asked) {
      if (quiz.shuffle) form.shuffle(mark, attempt.number);
      show(form);
    }
    closeUnanswered(view);
    if (end) end.hidden = attempt.isFinished;
    if (attempt.isFinished) showResult(view, reread);
    else showStanding(view);
  };
  const begin = (): void => {
    if (attempt.isBegun) return;
    attempt.isBegun = true;
    tracker.beginAttempt(quiz.number, attempt.drawn);
    attempt.number = tracker.state.quizzes.get(quiz.number)?.current?.number ?? attempt.number;
  };
  /** Only what the learner changed: a field that stands as it was put back may show less than its record (a long text is kept as its
   *  result), and so may one that was emptied again. */
  const record = (form: AnswerForm): void => {
    if (!touched.delete(form)) return;
    const { question } = form;
    const answer = answered({ kind: "quiz", id: quiz.id }, question, form.key, form.read(), 0);
    const now: AnswerRecord = { value: answer.value, credit: creditNow(quiz, form, attempt, answer.credit) };
    const before = attempt.answers.get(question.number);
    if (triesAt(quiz, question) === 1 && sameRecord(before, now)) return;
    if (isEmptyResponse(form.read()) && (!before || before.value.kind === "long")) return;
    begin();
    attempt.answers.set(question.number, afterTry(quiz, question, before, now));
    tracker.answer({ ...answer, credit: now.credit, latency: form.latency() });
  };
  const openHint = (form: AnswerForm): void => {
    begin();
    const { number } = form.question;
    attempt.hinted.add(number);
    tracker.openHint(quiz.number, number);
    hints.get(form)?.show(true, false);
    if (touched.has(form) || !attempt.answers.has(number)) return;
    if (atOnce) return show(form, form.read()); // what was said of the next try
    touched.add(form); // what waits for the end counts less from now on
    record(form);
  };
  const check = (form: AnswerForm): void => {
    if (isClosed(quiz, form, attempt)) return focusFeedback(form);
    const response = form.read();
    const missing = form.missing(response);
    if (missing) return sayMissing(form, missing);
    if (checked.get(form) === JSON.stringify(response)) return announce(form.message, words("same-answer"));
    touched.add(form);
    record(form);
    // A long text is shown as typed as long as the page lives; only its record is shorter.
    show(form, response);
    focusFeedback(form);
  };
  const finish = (): void => {
    if (attempt.isFinished) return;
    for (const form of view.asked) if (form.missing(form.read())?.isMarkable !== false) record(form);
    if (!attempt.isBegun) return;
    attempt.isFinished = true;
    attempt.score = scoreOf(quiz, attempt);
    bestHere = Math.max(bestHere, attempt.score);
    time = { minutes: watch.minutes(), isWhole: isBegunHere };
    tracker.finishAttempt(quiz.number, attempt.score);
    showAttempt();
    first(".quiz-result", section)?.focus();
  };
  const askToFinish = (): void => {
    if (!atOnce) for (const form of view.asked) record(form);
    const unanswered = view.asked.filter((form) => {
      const record = attempt.answers.get(form.question.number);
      const response = responseTo(form, record); // what is recorded: a long text of another computer does not stand here
      return !record || (!atOnce && response !== null && form.missing(response) !== null);
    });
    if (unanswered.length === 0) finish();
    else showUnanswered(view, unanswered);
  };
  /** Another tab, an import or an erasure may have changed the record under this page. */
  const recall = (): void => {
    const current = tracker.state.quizzes.get(quiz.number)?.current ?? null;
    const isAnother = tracker.state.mark !== mark;
    const isSame = current !== null && current.number === attempt.number;
    const isAhead = current !== null && (current.number > attempt.number
      || (isSame && ((current.finished && !attempt.isFinished) || String(current.drawn) !== String(attempt.drawn))));
    if (isAnother || isAhead) {
      if (mark !== NO_MARK) touched.clear(); // else what is at work here was begun before the record came
      mark = tracker.state.mark;
      attempt = attemptOf(page, quiz);
      isBegunHere = !attempt.isBegun;
      bestHere = -1;
      checked.clear();
      showAttempt();
      return;
    }
    if (!current || !isSame || attempt.isFinished) return;
    for (const number of current.hinted ?? []) attempt.hinted.add(number);
    for (const form of view.asked) {
      const theirs = current.answers.get(form.question.number);
      hints.get(form)?.show(attempt.hinted.has(form.question.number), isClosed(quiz, form, attempt));
      if (!theirs || touched.has(form) || sameRecord(theirs, attempt.answers.get(form.question.number))) continue;
      attempt.isBegun = true;
      attempt.answers.set(form.question.number, theirs);
      show(form);
    }
  };

  for (const form of forms) {
    const save = later(800, () => record(form));
    form.form.addEventListener("input", ({ target }) => {
      touched.add(form);
      form.message.textContent = "";
      if (!isClosed(quiz, form, attempt)) clearFeedback(form, target); // another answer: what was said no longer fits it
      if (!atOnce) save.soon();
    });
    form.form.addEventListener("change", () => { if (!atOnce) save.now(); }); // after its "input"
    form.form.addEventListener("submit", () => { if (atOnce) check(form); else save.now(); });
    whenLeaving(save.now);
  }
  first("[data-finish]", section)?.addEventListener("click", askToFinish);
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
