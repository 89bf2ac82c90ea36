// A package of the small course, opened and ready to be played: what package_life.mjs and the faults share.
import assert from "node:assert/strict";
import { after, before } from "node:test";
import { courseScore, decimal, expectedInteractions, expectedObjectives, progressMeasure } from "./expected.mjs";
import { dataOf, makePackage, openPackage, smallCourse } from "./package_files.mjs";
import { Learner, partialAnswer, rightAnswer, wrongAnswer } from "./play.mjs";
import { Player } from "./player.mjs";
import { entries } from "../../templates/platform/record.mjs";

const names = {
  scorm12: {
    location: "cmi.core.lesson_location", exit: "cmi.core.exit", total: "cmi.core.total_time", score: "cmi.core.score",
    status: (passed) => ({ "cmi.core.lesson_status": passed ? "passed" : "incomplete" }),
    measures: () => ({}), scaled: () => ({}), clock: ["time", "latency"],
    set: "LMSSetValue", commit: "LMSCommit", begin: "LMSInitialize", end: "LMSFinish",
  },
  scorm2004: {
    location: "cmi.location", exit: "cmi.exit", total: "cmi.total_time", score: "cmi.score",
    status: (passed) => (passed ? { "cmi.completion_status": "completed", "cmi.success_status": "passed" } : { "cmi.completion_status": "incomplete" }),
    measures: (measure) => ({ "cmi.progress_measure": measure }), scaled: (score) => ({ "cmi.score.scaled": decimal(score / 100, 4) }),
    clock: ["timestamp", "latency"],
    set: "SetValue", commit: "Commit", begin: "Initialize", end: "Terminate",
  },
};

export const seconds = (count) => new Promise((done) => setTimeout(done, 1000 * count));
export const right = rightAnswer;
export const wrong = wrongAnswer;
/** Right, but for one of several choices and one word: a score with decimals. */
export const mixed = (question, key) => (question.type === "multiple" ? partialAnswer(question, key) : question.type === "short" ? wrong(question, key) : right(question, key));

/** One browser for all packages of a file. */
let player = null;
const sharedPlayer = () => (player ??= Player.start());

export class PackageUnderTest {
  /** @param {"scorm12" | "scorm2004"} standard */
  constructor(standard) {
    this.standard = standard;
    this.is12 = standard === "scorm12";
    this.name = names[standard];
    before(() => this.#open());
    after(async () => {
      const started = player;
      player = null;
      await (await started)?.close();
    });
  }

  async #open() {
    this.folder = openPackage(makePackage(smallCourse, this.standard));
    this.data = dataOf(this.folder);
    this.course = this.data.course;
    this.quizzes = Object.fromEntries(this.course.quizzes.map((quiz) => [quiz.id, quiz]));
    this.lessons = Object.fromEntries(this.course.lessons.map((lesson) => [lesson.id, lesson]));
    this.player = await sharedPlayer();
  }

  /** @param {Partial<import("./player.mjs").Launch>} [more] */
  async launch(more = {}) {
    const session = await this.player.launch({ folder: this.folder, standard: this.standard, ...more });
    const learner = new Learner(session, this.data);
    await learner.ready();
    return { session, learner };
  }

  assertClean(session) {
    assert.deepEqual(session.log.violations, []);
    assert.deepEqual([session.errors, session.outside], [[], []]);
  }

  /** What the platform has been told, arrived or not. */
  told(session) {
    return session.platformPage.evaluate(() => Object.fromEntries(window.platform?.values ?? Object.entries(window.again.getFlattenedCMI())));
  }

  async countTold(session) { return entries(await this.told(session), "cmi.interactions").length; }

  /** The sets that were taken of elements whose name fits, as [name, value]. */
  setsOf(session, wanted) {
    return session.log.calls.filter((call) => call.method === this.name.set && wanted.test(call.args[0]) && call.result === "true").map((call) => call.args);
  }

  /** The learner's whole course, with answers that give decimals. */
  async takeCourse(learner) {
    await learner.read(this.lessons["accueil"]);
    const practice = this.lessons["accueil"].questions[0];
    await learner.answer("lesson:accueil", practice, wrong(practice, this.data.answers["lesson:accueil"][practice.id]));
    await learner.read(this.lessons["reformuler"]);
    await learner.takeQuiz(this.quizzes["essais"], right);
    await learner.takeQuiz(this.quizzes["bilan"], mixed);
    await learner.takeQuiz(this.quizzes["fin"], right);
  }

  /** Everything that the record must hold, but for what depends on the clock and for the state's text. */
  expectedRecord(given, best, place) {
    const { name, course } = this;
    const score = courseScore(course, best);
    const passed = score >= course.passMark && best["bilan"] >= this.quizzes["bilan"].passMark;
    return {
      ...name.status(passed), [name.exit]: "suspend", [name.location]: place,
      [`${name.score}.raw`]: decimal(score, 2), [`${name.score}.min`]: "0", [`${name.score}.max`]: "100", ...name.scaled(score),
      ...name.measures(progressMeasure(course, ["accueil", "reformuler"], Object.keys(best))),
      interactions: expectedInteractions(this.standard, this.data, given),
      objectives: this.objectivesAfter(given, best),
    };
  }

  /** Both required lessons read, the graded quizzes of `best` finished, and those for practice that were answered. */
  objectivesAfter(given, best) {
    const practice = this.course.quizzes.filter((quiz) => quiz.practice && given.some(({ owner }) => owner === `quiz:${quiz.id}`));
    return expectedObjectives(this.standard, this.data, given, ["accueil", "reformuler"], [...Object.keys(best), ...practice.map(({ id }) => id)]);
  }

  /** A record's values in the same form; what depends on the clock must be there. */
  recordOf(stored) {
    assert.match(stored["cmi.suspend_data"], /^1[A-Za-z0-9_-]{8,3499}$/);
    const rest = Object.entries(stored).filter(([key]) => !/^cmi\.(interactions|objectives)\./.test(key) && key !== "cmi.suspend_data" && key !== this.name.total);
    return { ...Object.fromEntries(rest), interactions: this.interactionsOf(stored), objectives: this.objectivesOf(stored) };
  }

  objectivesOf(stored) { return Object.fromEntries(entries(stored, "cmi.objectives").map(({ id, ...rest }) => [id, rest])); }

  interactionsOf(stored) {
    return entries(stored, "cmi.interactions").map((one) => {
      for (const clock of this.name.clock) {
        assert.ok(one[clock], `${clock} of ${one.id}`);
        delete one[clock];
      }
      return one;
    });
  }
}
