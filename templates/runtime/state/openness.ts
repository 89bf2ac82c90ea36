// Which lessons and quizzes are not open yet in a course that is followed in order: a lesson opens when the required ones before it are
// read, a quiz at the end of a module when the required lessons of its module are, any other quiz like a lesson in its place. Optional
// lessons and quizzes never block. What was read or answered, and where the learner is, stays open whatever the course became meanwhile.

import type { CourseData, LessonData, ModuleData } from "../course";
import type { CourseState } from "./types";

export interface Closed {
  /** The last lesson that must be read before this page opens. */
  readonly after: LessonData;
  /** The one to read next: it is open. */
  readonly next: LessonData;
}

/** By "lesson:reformuler" and "quiz:ecoute-bilan"; a page that is not in here is open. */
export type ClosedPages = ReadonlyMap<string, Closed>;

const NOTHING: ClosedPages = new Map();

export function closedPages(course: CourseData, state: CourseState): ClosedPages {
  if (course.navigation === "free") return NOTHING;
  const lessons = new Map(course.lessons.map((lesson) => [lesson.page, lesson]));
  const quizzes = new Map(course.quizzes.map((quiz) => [quiz.page, quiz]));
  const modules = new Map(course.modules.map((module) => [module.page, module]));
  const closed = new Map<string, Closed>();
  const unread: LessonData[] = []; // required ones, so far on the way
  let walk = new ModuleWalk(undefined);
  const close = (name: string, waitsFor: readonly LessonData[]): void => {
    const after = waitsFor[waitsFor.length - 1], [next] = unread;
    if (after && next) closed.set(name, { after, next });
  };
  for (const page of course.path) {
    const module = modules.get(page), lesson = lessons.get(page), quiz = quizzes.get(page);
    if (module) walk = new ModuleWalk(module);
    if (quiz && !isQuizKept(state, quiz.number)) close(`quiz:${quiz.id}`, walk.isAtItsEnd ? walk.unread : unread);
    if (!lesson) continue;
    if (!isLessonKept(state, lesson.number)) close(`lesson:${lesson.id}`, unread);
    const isUnread = lesson.required && !state.read.has(lesson.number);
    if (isUnread) unread.push(lesson);
    walk.pass(lesson, isUnread);
  }
  return closed;
}

/** The way through one module. */
class ModuleWalk {
  readonly unread: LessonData[] = [];
  private passed = 0;
  private required = 0;

  constructor(private readonly module: ModuleData | undefined) {}

  pass(lesson: LessonData, isUnread: boolean): void {
    this.passed += 1;
    if (lesson.required) this.required += 1;
    if (isUnread) this.unread.push(lesson);
  }

  /** All its lessons are passed, and some of them are to be read: else a quiz stands here like a lesson. */
  get isAtItsEnd(): boolean { return this.required > 0 && this.passed === this.module?.lessons.length; }
}

function isLessonKept({ read, practice, place }: CourseState, lesson: number): boolean {
  return read.has(lesson) || practice.has(lesson) || (place?.kind === "lesson" && place.number === lesson);
}

function isQuizKept({ quizzes, place }: CourseState, quiz: number): boolean {
  return quizzes.has(quiz) || (place?.kind === "quiz" && place.number === quiz);
}
