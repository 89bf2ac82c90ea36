// Where the learner is, and when a lesson counts as read: its end was in view or its next link was used. Never by time (design.md, 9).

import { all, first } from "./dom";
import type { PageContext } from "./page_context";

export function markPlace({ course, tracker, kind, id }: PageContext): void {
  const places = { lesson: course.lessons, quiz: course.quizzes, module: course.modules };
  if (kind !== "lesson" && kind !== "quiz" && kind !== "module") return;
  const item = places[kind].find((one) => one.id === id);
  if (item) tracker.visit({ kind, number: item.number });
}

export function markReading({ course, tracker, kind, id }: PageContext): void {
  const lesson = kind === "lesson" ? course.lessons.find((one) => one.id === id) : undefined;
  if (!lesson) return;
  const read = (): void => { if (!tracker.state.read.has(lesson.number)) tracker.readLesson(lesson.number); };
  for (const link of all("a[data-next]")) {
    link.addEventListener("click", read);
    link.addEventListener("auxclick", read);
  }
  const end = first("[data-lesson-end]");
  if (end) whenInView(end, read);
}

/** Calls back once. A page in a hidden tab or frame is not in view, however short it is. */
function whenInView(element: HTMLElement, seen: () => void): void {
  if ("IntersectionObserver" in window) {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      seen();
    });
    observer.observe(element);
    return;
  }
  const look = (): void => {
    const { top, bottom } = element.getBoundingClientRect();
    if (document.visibilityState === "hidden" || top > document.documentElement.clientHeight || bottom < 0) return;
    document.removeEventListener("scroll", look);
    document.removeEventListener("visibilitychange", look);
    seen();
  };
  document.addEventListener("scroll", look, { passive: true });
  document.addEventListener("visibilitychange", look);
  look();
}
