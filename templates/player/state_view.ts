// suspend_data in a form that can be read: the state of a mooc course decoded, JSON with its levels, anything else as it is.

import { make } from "../runtime/page/dom";
import type { CourseData } from "../runtime/course";
import { decodeState } from "../runtime/state/codec";
import type { Attempt as QuizAttempt, CourseState } from "../runtime/state/types";
import { facts } from "./drawing";
import type { Words } from "./words";

/** `course`: what the package's own page says of itself, where it is a course of mooc; its numbers then have titles. */
export function stateView(text: string, limit: number, course: CourseData | null, words: Words): Node[] {
  if (text === "") return [make("p", {}, words("stateEmpty"))];
  const raw = make("details", {}, make("summary", {}, words("stateRaw")), make("pre", { class: "raw", tabindex: "0" }, text));
  return [make("p", {}, words("stateLength", { n: text.length, limit })), ...decoded(text, course, words), raw];
}

function decoded(text: string, course: CourseData | null, words: Words): Node[] {
  const state = decodeState(text);
  if (state.kind === "state") return [make("p", {}, words("stateOurs")), ourState(state.state, course, words)];
  if (course !== null && state.kind === "unreadable") return [make("p", {}, words("stateUnreadable"))];
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return [make("p", {}, words("stateJson")), make("pre", { class: "raw", tabindex: "0" }, JSON.stringify(value, null, 2))];
  } catch {
    // no JSON: the raw text says it all
  }
  return [];
}

function ourState(state: CourseState, course: CourseData | null, words: Words): HTMLElement {
  const titled = (list: readonly { readonly number: number; readonly title: string }[] | undefined, number: number): string =>
    list?.find((one) => one.number === number)?.title ?? `n° ${number}`;
  const places = { lesson: course?.lessons, quiz: course?.quizzes, module: course?.modules };
  const attempt = (one: QuizAttempt | null): string =>
    one === null ? words("none") : `n° ${one.number}, ${one.finished ? `${words.number(one.score / 100)} %, ${words("stateFinished")}` : words("stateAnswers", { n: one.answers.size })}`;
  return facts([
    [words("stateMark"), state.mark.toString(16).padStart(8, "0")],
    [words("stateRevision"), words.number(state.revision)],
    [words("stateOutcome"), state.outcome],
    [words("statePlace"), state.place ? titled(places[state.place.kind], state.place.number) : words("none")],
    [words("stateRead"), [...state.read].map((number) => titled(course?.lessons, number)).join(" ; ") || words("none")],
    ...[...state.quizzes].map(([number, { best, current }]) => [`${words("stateQuiz")} ${titled(course?.quizzes, number)}`,
      `${words("stateBest")} : ${attempt(best)} ; ${words("stateCurrent")} : ${attempt(current)}`] as const),
    ...[...state.practice].map(([number, answers]) => [`${words("statePractice")} ${titled(course?.lessons, number)}`, words("stateAnswers", { n: answers.size })] as const),
  ]);
}
