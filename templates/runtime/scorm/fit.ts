// The last resort where a state is longer than the platform keeps: detail is dropped, the text is never cut. `mooc package` refuses
// courses whose worst case does not fit, so only records of vanished questions can lead here.

import type { CourseData, QuestionData } from "../course";
import { encodeState } from "../state/codec";
import type { AnswerRecord, Attempt, CourseState, QuizRecord } from "../state/types";

type Answers = ReadonlyMap<number, AnswerRecord>;

/** The state's text in at most `longest` characters wherever dropping answers can do it; marks and scores always stay. */
export function encodeWithin(course: CourseData, state: CourseState, longest: number): string {
  const steps = [(same: CourseState) => same, (all: CourseState) => withoutVanished(course, all), withoutPractice, withoutBestAnswers];
  let fitted = state, text = "";
  for (const step of steps) {
    fitted = step(fitted);
    text = encodeState(fitted);
    if (text.length <= longest) break;
  }
  return text;
}

function withoutVanished(course: CourseData, state: CourseState): CourseState {
  const kept = (answers: Answers, questions: readonly QuestionData[]): Answers =>
    new Map([...answers].filter(([number]) => questions.some((question) => question.number === number)));
  const questionsOf = (list: readonly { number: number; questions: readonly QuestionData[] }[], number: number): readonly QuestionData[] =>
    list.find((one) => one.number === number)?.questions ?? [];
  const cut = (attempt: Attempt | null, questions: readonly QuestionData[]): Attempt | null =>
    attempt && { ...attempt, answers: kept(attempt.answers, questions) };
  const isThere = (scenario: number): boolean => (course.scenarios ?? []).some(({ number }) => number === scenario);
  return {
    ...state,
    quizzes: new Map([...state.quizzes].map(([number, { best, current }]) => {
      const questions = questionsOf(course.quizzes, number);
      return [number, { best: cut(best, questions), current: cut(current, questions) }];
    })),
    scenarios: new Map([...state.scenarios].map(([number, { best, current }]) =>
      [number, isThere(number) ? { best, current } : { best: cut(best, []), current: cut(current, []) }])),
    practice: new Map([...state.practice].map(([lesson, answers]): [number, Answers] =>
      [lesson, kept(answers, questionsOf(course.lessons, lesson))]).filter(([, answers]) => answers.size > 0)),
  };
}

function withoutPractice(state: CourseState): CourseState {
  return { ...state, practice: new Map() };
}

function withoutBestAnswers(state: CourseState): CourseState {
  const without = (records: ReadonlyMap<number, QuizRecord>): ReadonlyMap<number, QuizRecord> =>
    new Map([...records].map(([number, { best, current }]) => [number, { best: best && { ...best, answers: new Map<number, AnswerRecord>() }, current }]));
  return { ...state, quizzes: without(state.quizzes), scenarios: without(state.scenarios) };
}
