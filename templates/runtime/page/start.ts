// What happens at once, before the record is there: classes, parts that need the script, parts that stand in for it.

import type { CourseData } from "../course";
import { all, announce, first } from "./dom";

export function standsInFrame(): boolean {
  return window.parent !== window;
}

export function markPage(): void {
  document.documentElement.classList.add("has-script");
  if (standsInFrame()) document.documentElement.classList.add("in-frame");
}

/** A quiz that is answered as a whole has no button at each question. */
function withoutCheckButtons(course: CourseData): void {
  for (const section of all("[data-quiz]")) {
    const quiz = course.quizzes.find((one) => one.id === section.dataset["quiz"]);
    if (quiz?.feedback !== "at-end") continue;
    for (const actions of all(".question-actions", section)) actions.removeAttribute("data-with-script");
  }
}

export function showWhatNeedsScript(course: CourseData): void {
  withoutCheckButtons(course);
  for (const element of all("[data-with-script]")) element.hidden = false;
  for (const element of all("[data-without-script]")) element.hidden = true;
  // Until the record is there a question must not try to leave the page.
  for (const form of all<HTMLFormElement>("form.question")) form.addEventListener("submit", (event) => event.preventDefault());
}

/** Fields that the learner used before the record was there: what comes from the record must not write over them. What the browser itself
 *  puts back after a reload does not count. */
const usedEarly = new Set<EventTarget>();

export function watchEarlyInput(): void {
  document.addEventListener("input", (event) => { if (event.target) usedEarly.add(event.target); }, true);
}

export function wasUsedEarly(...fields: readonly HTMLElement[]): boolean {
  return fields.some((field) => usedEarly.has(field));
}

export function sayer(): (line: string) => void {
  const region = first("[data-message]");
  return (line) => { if (region && line !== "") announce(region, line); };
}
