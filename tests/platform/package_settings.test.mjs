// A package whose quizzes draw their questions, tell hints that cost and allow several tries: left in the middle, another computer asks the same
// questions, knows of the opened hint, and the platform gets the marks that are left after costs.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { entries } from "../../templates/platform/record.mjs";
import { dataOf, makePackage, openPackage, repository } from "./package_files.mjs";
import { Learner, rightAnswer, until, wrongAnswer } from "./play.mjs";
import { Player } from "./player.mjs";
import { decodeState } from "./state_text.mjs";

const names = {
  scorm12: { raw: "cmi.core.score.raw", wrong: "wrong" },
  scorm2004: { raw: "cmi.score.raw", wrong: "incorrect" },
};
const asked = (learner) => learner.course.evaluate(() => [...document.querySelectorAll("form[data-question]")].filter((form) => !form.hidden).map((form) => form.dataset.question));
const shown = (learner, quiz) => until("the quiz", async () => learner.path() === quiz.page && (await learner.course.locator("[data-finish]:visible").count()) === 1);
const assertClean = (session) => assert.deepEqual([session.log.violations, session.errors, session.outside], [[], [], []]);

describe("the settings of a quiz in a package", { concurrency: 2 }, () => {
  let player;
  before(async () => { player = await Player.start(); });
  after(() => player?.close());

  for (const standard of ["scorm12", "scorm2004"]) {
    test(`${standard}: the same draw on another computer, the hint that was paid for, the marks after costs`, async () => {
      const folder = openPackage(makePackage(join(repository, "tests/browser/course-settings"), standard));
      const data = dataOf(folder);
      const [draw, settings] = ["tirage", "reglages"].map((id) => data.course.quizzes.find((quiz) => quiz.id === id));
      const plan = (quiz, id, answer) => {
        const question = quiz.questions.find((one) => one.id === id);
        return [`quiz:${quiz.id}`, question, answer(question, data.answers[`quiz:${quiz.id}`][id])];
      };

      const first = await player.launch({ folder, standard });
      const learner = new Learner(first, data);
      await learner.open(draw.page);
      await shown(learner, draw);
      const questions = await asked(learner);
      assert.deepEqual([questions.length, questions[0]], [3, "toujours"]);
      await learner.answer(...plan(draw, "toujours", rightAnswer));
      await learner.course.locator("#question-toujours [data-open-hint]").click();
      await learner.answer(...plan(draw, questions[1], rightAnswer));
      const entered = await learner.entered();
      await first.leave("close");
      assertClean(first);
      const { state } = await decodeState(first.record.stored["cmi.suspend_data"]);
      const numberOf = (id) => draw.questions.find((question) => question.id === id).number;
      const { drawn, hinted } = state.quizzes.get(draw.number).current;
      assert.deepEqual([drawn, hinted], [questions.slice(1).map(numberOf), [numberOf("toujours")]]);

      const second = await player.launch({ folder, standard, record: first.record });
      const again = new Learner(second, data);
      await shown(again, draw);
      assert.deepEqual([await asked(again), await again.entered()], [questions, entered]);
      assert.equal(await again.course.locator("#question-toujours .hint-cost").isVisible(), true, "no second payment");
      await again.finish();

      await again.open(settings.page);
      await shown(again, settings);
      await again.answer(...plan(settings, "silence", wrongAnswer));
      await again.answer(...plan(settings, "silence", rightAnswer));
      await again.finish();
      await second.leave("exit");
      assertClean(second);
      const { raw, wrong } = names[standard];
      // Half of one question and all of another of three; three quarters of one of two: the mean of 50 and 37.5.
      assert.equal(second.record.stored[raw], "43.75");
      const tries = entries(second.record.stored, "cmi.interactions").filter(({ id }) => id.endsWith("silence"));
      assert.deepEqual(tries.map(({ result }) => result), [wrong, "0.75"], "each try is told");
    });
  }
});
