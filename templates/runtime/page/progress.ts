// Shows on every page how far the learner is: marks with words, the path of the home page, the score, where to go on.

import type { CourseData, LessonData, ModuleData, QuizData, ScenarioData } from "../course";
import { reaches } from "../marks/score";
import { courseScore, gradedParts } from "../state/score";
import type { QuizRecord } from "../state/types";
import { all, first } from "./dom";
import { closedNow } from "./order";
import type { PageContext } from "./page_context";

type Stage = "done" | "begun" | "open" | "closed";
interface Progress { readonly stage: Stage; readonly text: string }

function lessonProgress({ tracker, words }: PageContext, lesson: LessonData): Progress {
  const { read, practice, place } = tracker.state;
  const isHere = place?.kind === "lesson" && place.number === lesson.number;
  const stage: Stage = read.has(lesson.number) ? "done" : isHere || practice.has(lesson.number) ? "begun" : "open";
  return { stage, text: words(`lesson-${stage}`) };
}

function quizProgress(page: PageContext, quiz: QuizData): Progress {
  return partProgress(page, quiz, page.tracker.state.quizzes.get(quiz.number));
}

function scenarioProgress(page: PageContext, scenario: ScenarioData): Progress {
  return partProgress(page, scenario, page.tracker.state.scenarios.get(scenario.number));
}

/** A practice quiz is done when it was finished once, a graded one when its pass mark was reached. */
function partProgress({ words }: PageContext, part: QuizData | ScenarioData, record: QuizRecord | undefined): Progress {
  const best = record?.best?.score ?? null;
  const begun = (record?.current?.answers.size ?? 0) > 0;
  if (best === null) return begun ? { stage: "begun", text: words("quiz-begun") } : { stage: "open", text: words("quiz-open") };
  if ("questions" in part && part.questions.every(({ points }) => points === 0)) return { stage: "done", text: words("quiz-done-unmarked") };
  const done = part.practice || reaches(best, part.passMark);
  return { stage: done ? "done" : "begun", text: words(done ? "quiz-done" : "quiz-below", { score: words.percent(best) }) };
}

/** Steps on the way: required lessons (all, if none is), quizzes and the simulations that count. */
function stepsOf(page: PageContext, modules: readonly ModuleData[]): Progress[] {
  const { course } = page;
  const lessons = course.lessons.filter((lesson) => modules.some((module) => module.lessons.includes(lesson.id)));
  const quizzes = course.quizzes.filter((quiz) => modules.some((module) => module.quizzes.includes(quiz.id)));
  const required = lessons.filter((lesson) => lesson.required);
  return [
    ...(required.length > 0 ? required : lessons).map((lesson) => lessonProgress(page, lesson)),
    ...quizzes.map((quiz) => quizProgress(page, quiz)),
    ...(course.scenarios ?? []).filter((one) => !one.practice && lessons.some((lesson) => lesson.page === one.page)).map((one) => scenarioProgress(page, one)),
  ];
}

function sumOf({ words }: PageContext, steps: readonly Progress[]): Progress {
  const done = steps.filter((step) => step.stage === "done").length;
  const isBegun = steps.some((step) => step.stage !== "open");
  const stage: Stage = steps.length > 0 && done === steps.length ? "done" : isBegun ? "begun" : "open";
  return { stage, text: words(stage === "done" ? "steps-all" : "steps", { done: String(done), total: String(steps.length) }) };
}

function courseProgress(page: PageContext): Progress {
  const { tracker, words, course } = page;
  const sum = sumOf(page, stepsOf(page, course.modules));
  return tracker.state.outcome === "open" ? sum : { stage: "done", text: words(`course-${tracker.state.outcome}`) };
}

/** What "lesson:reformuler" and the like stand for; null for what the course does not have. */
function progressOf(page: PageContext, name: string): Progress | null {
  if (name === "course") return courseProgress(page);
  const closed = closedNow(page).get(name);
  if (closed) return { stage: "closed", text: page.words("closed-after", { title: closed.after.title }) };
  const [kind, id] = name.split(":");
  const { course } = page;
  const lesson = kind === "lesson" ? course.lessons.find((one) => one.id === id) : undefined;
  if (lesson) return lessonProgress(page, lesson);
  const quiz = kind === "quiz" ? course.quizzes.find((one) => one.id === id) : undefined;
  if (quiz) return quizProgress(page, quiz);
  const scenario = kind === "scenario" ? course.scenarios?.find((one) => one.id === id) : undefined;
  if (scenario) return scenarioProgress(page, scenario);
  const module = kind === "module" ? course.modules.find((one) => one.id === id) : undefined;
  return module ? sumOf(page, stepsOf(page, [module])) : null;
}

function showMarks(page: PageContext): void {
  for (const element of all("[data-progress]")) {
    const progress = progressOf(page, element.dataset["progress"] ?? "");
    if (!progress) continue;
    element.dataset["state"] = progress.stage;
    const text = first("[data-progress-text]", element);
    // Beside a page's text there is little room.
    const said = progress.stage === "closed" && element.closest(".module-nav") ? page.words("closed-short") : progress.text;
    if (text && text.textContent !== said) text.textContent = said;
  }
  for (const path of all<SVGElement>("[data-path-module], [data-path-stop]")) {
    const module = path.dataset["pathModule"];
    const progress = progressOf(page, module === undefined ? path.dataset["pathStop"] ?? "" : `module:${module}`);
    if (progress) path.dataset["state"] = progress.stage;
  }
}

function hasGradedScenario({ scenarios = [] }: CourseData): boolean { return scenarios.some(({ practice }) => !practice); }

/** "" before anything was tried. The mean counts what was not tried yet as 0: until all was, a percentage would only discourage. */
function scoreInWords({ course, tracker: { state }, words }: PageContext): string {
  const graded = gradedParts(course, state);
  const done = graded.filter(({ best }) => best).length;
  if (done === 0) return "";
  return done < graded.length ? words(hasGradedScenario(course) ? "score-under-way-both" : "score-under-way", { done: String(done), all: String(graded.length) }) : words.percent(courseScore(course, state) ?? 0);
}

function showScore(page: PageContext): void {
  const score = scoreInWords(page);
  for (const element of all("[data-progress-score]")) {
    element.textContent = score;
    // With its words: "Your result:" and nothing behind it would only puzzle.
    (element.closest<HTMLElement>(".course-score") ?? element).hidden = score === "";
  }
}

interface Stop { readonly page: string; readonly title: string; readonly kind: "module" | "lesson" | "quiz"; readonly id: string; readonly number: number }

function stopsOf({ course }: PageContext): Stop[] {
  const stops = [
    ...course.modules.map(({ page, title, id, number }): Stop => ({ page, title, id, number, kind: "module" })),
    ...course.lessons.map(({ page, title, id, number }): Stop => ({ page, title, id, number, kind: "lesson" })),
    ...course.quizzes.map(({ page, title, id, number }): Stop => ({ page, title, id, number, kind: "quiz" })),
  ];
  return course.path.flatMap((page) => stops.filter((stop) => stop.page === page));
}

/** Where the learner stopped; once that is done, the next stop on the way that is not, else the first that was left out. The page of
 *  a module is a stop of its own only as long as the module is untouched. */
function wayOn(page: PageContext): { readonly stop: Stop; readonly isHere: boolean } | null {
  const { place } = page.tracker.state;
  const stops = stopsOf(page);
  const at = stops.findIndex((stop) => stop.kind === place?.kind && stop.number === place.number);
  const here = stops[at];
  if (!here) return null;
  const isLeft = (stop: Stop): boolean => {
    const stage = progressOf(page, `${stop.kind}:${stop.id}`)?.stage;
    return stop.kind === "module" ? stage === "open" : stage !== "done" && stage !== "closed";
  };
  if (here.kind !== "module" && isLeft(here)) return { stop: here, isHere: true };
  const next = [...stops.slice(at + 1), ...stops.slice(0, at)].find(isLeft);
  return next ? { stop: next, isHere: false } : { stop: here, isHere: true };
}

function showWayOn(page: PageContext): void {
  const way = wayOn(page);
  for (const link of all<HTMLAnchorElement>("a[data-resume]")) {
    link.hidden = way === null;
    if (!way) continue;
    link.href = page.root + way.stop.page;
    link.textContent = page.words(way.isHere ? "resume" : "go-on", { title: way.stop.title });
  }
}

export function showProgress(page: PageContext): void {
  let outcome = page.tracker.state.outcome;
  const show = (): void => {
    showMarks(page);
    showScore(page);
    showWayOn(page);
    const now = page.tracker.state.outcome;
    if (now !== outcome && now !== "open") page.say(page.words(`course-${now}-now`));
    outcome = now;
  };
  show();
  page.tracker.subscribe(show);
}
