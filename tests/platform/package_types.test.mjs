// A package whose quiz has every type of question, played whole on the strict platform of both standards: what the platform is told, what another computer
// shows again of it, and the mark.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { creditByGenerator } from "../marks/oracle.mjs";
import { entries } from "../../templates/platform/record.mjs";
import { expectedInteractions, quizScore } from "./expected.mjs";
import { dataOf, makePackage, openPackage, repository } from "./package_files.mjs";
import { Learner, rightAnswer, until, wrongAnswer } from "./play.mjs";
import { Player } from "./player.mjs";

/** Interactions without what depends on the clock. */
const withoutClock = (list) => list.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => !["time", "timestamp", "latency"].includes(name)).sort()));

const raw = { scorm12: "cmi.core.score.raw", scorm2004: "cmi.score.raw" };

/** Right but for the last part, where there are parts; what that is worth the generator says. */
function partAnswer(question, key) {
  const right = rightAnswer(question, key), wrong = wrongAnswer(question, key);
  const values = question.type === "ordering" ? [right.values.at(-1), ...right.values.slice(0, -1)] : [...right.values.slice(0, -1), wrong.values.at(-1)];
  return { values, credit: creditByGenerator(question, key, values) / 10_000 };
}

/** In turn right, wrong and, of the types that have parts, partly right. */
const plans = (questions) => (question, key) => {
  const turn = questions.indexOf(question) % 3;
  return (turn === 2 && question.items ? partAnswer : turn === 0 ? rightAnswer : wrongAnswer)(question, key);
};

describe("every type of question in a package", { concurrency: 2 }, () => {
  let player;
  before(async () => { player = await Player.start(); });
  after(() => player?.close());

  for (const standard of ["scorm12", "scorm2004"]) {
    test(`${standard}: answered by mouse, told to the platform, shown again on another computer, finished there`, async () => {
      const folder = openPackage(makePackage(join(repository, "tests/browser/course"), standard));
      const data = dataOf(folder);
      const quiz = data.course.quizzes.find(({ id }) => id === "tous");
      const first = await player.launch({ folder, standard });
      const learner = new Learner(first, data);
      await learner.ready();
      await learner.takeQuiz(quiz, plans(quiz.questions), { finish: false });
      assert.ok(learner.given.some(({ plan: { credit } }) => credit > 0 && credit < 1));
      const entered = await learner.entered();
      await first.leave("exit");
      assert.deepEqual([first.log.violations, first.errors, first.outside], [[], [], []]);
      assert.deepEqual(withoutClock(entries(first.record.stored, "cmi.interactions")), withoutClock(expectedInteractions(standard, data, learner.given)));

      const second = await player.launch({ folder, standard, record: first.record });
      const again = new Learner(second, data);
      await until("the same answers", async () => again.path() === quiz.page && JSON.stringify(await again.entered()) === JSON.stringify(entered));
      await again.finish();
      await second.leave("exit");
      assert.deepEqual([second.log.violations, second.errors, second.outside], [[], [], []]);
      assert.equal(Number(second.record.stored[raw[standard]]), quizScore(quiz, learner.given));
    });
  }
});
