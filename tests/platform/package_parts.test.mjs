// A package a module and a SCO a module, played on the strict platform of both standards: each has a mark, a record and a local copy of its own.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { dataOf, makePackages, openPackage, smallCourse } from "./package_files.mjs";
import { Learner, rightAnswer } from "./play.mjs";
import { Player } from "./player.mjs";

const verdict = {
  scorm12: ({ stored }) => [stored["cmi.core.lesson_status"], stored["cmi.core.score.raw"]],
  scorm2004: ({ stored }) => [stored["cmi.success_status"], stored["cmi.score.raw"]],
};

describe("parts of a course", { concurrency: 2 }, () => {
  let player;
  before(async () => { player = await Player.start(); });
  after(() => player?.close());

  /** Takes all that this part has; gives the session when it is over. */
  async function playAll(folder, standard, more) {
    const data = dataOf(folder);
    const session = await player.launch({ folder, standard, ...more });
    const learner = new Learner(session, data);
    await learner.ready();
    for (const lesson of data.course.lessons) await learner.read(lesson);
    for (const quiz of data.course.quizzes) await learner.takeQuiz(quiz, rightAnswer);
    await session.leave("exit");
    assert.deepEqual([session.log.violations, session.errors, session.outside], [[], [], []]);
    return { course: data.course, record: session.record };
  }

  for (const standard of ["scorm12", "scorm2004"]) {
    test(`${standard}: two packages of a course, one learner, one computer: two marks, nothing of one in the other`, async () => {
      const computer = await player.computer();
      const folders = makePackages(smallCourse, standard, ["--split"]).map(openPackage);
      assert.equal(folders.length, 2);
      const depart = await playAll(folders[0], standard, { computer });
      assert.deepEqual(verdict[standard](depart.record), ["passed", "100"]);
      const data = dataOf(folders[1]);
      const session = await player.launch({ folder: folders[1], standard, computer });
      const learner = new Learner(session, data);
      assert.equal(await learner.ready(), "index.html", "a module that nobody has opened begins at its home page");
      assert.equal(await learner.notice(), "");
      await learner.takeQuiz(data.course.quizzes[0], rightAnswer);
      await session.leave("exit");
      assert.deepEqual([session.log.violations, session.errors, session.outside], [[], [], []]);
      assert.deepEqual(verdict[standard](session.record), ["passed", "100"]);
    });

    test(`${standard}: each module launched by a strict platform, with its own mastery score`, async () => {
      const [zip] = makePackages(smallCourse, standard, ["--lms", "strict", "--granularity", "module"]);
      const folder = openPackage(zip);
      const settings = { masteryScore: standard === "scorm12" ? "60" : "0.6" };
      for (const module of ["depart", "suite"]) {
        const { course, record } = await playAll(join(folder, module), standard, { settings });
        assert.equal(course.id, `petit-cours-${module}`);
        assert.deepEqual(verdict[standard](record), ["passed", "100"], module);
      }
    });
  }
});
