// A package where its surroundings are not as the standard promises: the API stands elsewhere or nowhere, answers wrongly or late, loses
// what it took; the frame is loaded again; the computer is shared. What the learner is told, and what the record holds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { right, seconds } from "./package_under_test.mjs";
import { until } from "./play.mjs";
import { entries } from "../../templates/platform/record.mjs";

/** @param {import("./package_under_test.mjs").PackageUnderTest} kit */
export function testSurroundings(kit) {
  const say = (sentence) => `${kit.standard}: ${sentence}`;

  test(say("a second launch after a lost one: Commit said true, nothing arrived, and the copy in this browser brings it"), async () => {
    const computer = await kit.player.computer();
    const first = await kit.launch({ computer });
    await first.learner.read(kit.lessons["accueil"]);
    await until("the first state arrived", async () => first.session.deliveries.some((delivery) => delivery.stored?.["cmi.suspend_data"]));
    await first.session.setFaults({ commitLoses: true });
    await first.learner.takeQuiz(kit.quizzes["bilan"], right, { finish: false });
    const entered = await first.learner.entered();
    await seconds(2.2);
    await first.session.leave("kill");
    const { session, learner } = await kit.launch({ computer, record: first.session.record });
    await until("the same answers", async () => learner.path() === kit.quizzes["bilan"].page && JSON.stringify(await learner.entered()) === JSON.stringify(entered));
    await session.leave("exit");
    kit.assertClean(session);
    await computer.close();
  });

  test(say("another learner on the same computer sees nothing of the first one's"), async () => {
    const computer = await kit.player.computer();
    const first = await kit.launch({ computer });
    await first.learner.takeQuiz(kit.quizzes["bilan"], right);
    await first.session.leave("exit");
    const { session, learner } = await kit.launch({ computer, settings: { learner: { id: "sam", name: "Dubois, Sam" } } });
    assert.equal(learner.path(), "index.html");
    await learner.open(kit.quizzes["bilan"].page);
    assert.ok(Object.values(await learner.entered()).every((values) => values.length === 0));
    await session.leave("exit");
    assert.equal(session.record.stored[`${kit.name.score}.raw`], undefined);
    kit.assertClean(session);
    await computer.close();
  });

  for (const [api, where] of [["far", "nine frames up"], ["foreign", "behind a frame of another origin"], ["opener", "in the window that opened this one"]])
    test(say(`finds the API ${where}`), async () => {
      const { session, learner } = await kit.launch({ api });
      await learner.takeQuiz(kit.quizzes["bilan"], right);
      await until("the score is told", async () => `${kit.name.score}.raw` in (await kit.told(session)));
      await session.leave("close");
      kit.assertClean(session);
      assert.equal(session.record.stored[`${kit.name.score}.raw`], "66.67");
      assert.equal(session.log.ended, true);
    });

  test(say("a page at rest is at rest: nothing goes between page and shell, nothing to the platform"), async () => {
    const { session, learner } = await kit.launch();
    for (const page of [kit.lessons["accueil"].page, kit.lessons["reformuler"].page, kit.quizzes["bilan"].page, "progress.html", "help.html"]) {
      await learner.open(page);
      await seconds(2.5);
      const [before, heard] = [await session.platformPage.evaluate(() => window.platform.calls.length), await learner.course.evaluate(() => new Promise((done) => {
        let count = 0;
        addEventListener("message", () => { count += 1; });
        setTimeout(() => done(count), 1000);
      }))];
      const after = await session.platformPage.evaluate(() => window.platform.calls.length);
      assert.deepEqual({ page, heard, calls: after - before }, { page, heard: 0, calls: 0 });
    }
    await session.leave();
    kit.assertClean(session);
  });

  test(say("without an API one calm line says so, and the course works"), async () => {
    const { session, learner } = await kit.launch({ api: "none" });
    assert.equal(await learner.notice(), kit.course.ui["notice-no-platform"]);
    await learner.read(kit.lessons["accueil"]);
    await learner.takeQuiz(kit.quizzes["bilan"], right);
    await session.leave();
    assert.deepEqual([session.errors, session.outside], [[], []]);
  });

  test(say("Initialize that is refused is taken as no platform"), async () => {
    const { session, learner } = await kit.launch({ settings: { faults: { initializeFails: { code: "101" } } } });
    assert.equal(await learner.notice(), kit.course.ui["notice-no-platform"]);
    await learner.takeQuiz(kit.quizzes["bilan"], right);
    await session.leave();
    assert.deepEqual(session.record.stored, {});
  });

  if (!kit.is12)
    test(say("Initialize that answers 103 is no reason to stop"), async () => {
      const { session, learner } = await kit.launch({ settings: { faults: { initializeFails: { code: "103", begins: true } } } });
      await learner.takeQuiz(kit.quizzes["bilan"], right);
      await session.leave();
      kit.assertClean(session);
      assert.equal(session.record.stored["cmi.score.raw"], "66.67");
    });

  test(say("a frame that is loaded again after the end says so, and nothing that was recorded is lost"), async () => {
    const computer = await kit.player.computer();
    const first = await kit.launch({ computer });
    await first.learner.read(kit.lessons["accueil"]);
    await first.session.shell.evaluate(() => location.reload());
    await until("the line", async () => (await first.learner.notice()) === kit.course.ui["notice-reopen"]);
    await first.learner.takeQuiz(kit.quizzes["bilan"], right);
    await first.session.leave("exit");
    const { session, learner } = await kit.launch({ computer, record: first.session.record });
    await learner.ready();
    // SCORM 2004 says 104 and so whose session it was: the work done meanwhile is sent. SCORM 1.2 says 101, which may mean anything.
    const brought = !kit.is12 ? [`${kit.name.score}.raw`, "66.67"] : [kit.name.location, kit.lessons["accueil"].page];
    await until("the work is told", async () => (await kit.told(session))[brought[0]] === brought[1]);
    await session.leave("exit");
    kit.assertClean(session);
    await computer.close();
  });

  if (kit.is12)
    test(say("a frame that is loaded again on Moodle, where a session may begin anew, goes on as if nothing had been"), async () => {
      const { session, learner } = await kit.launch({ settings: { faults: { reopens: true } } });
      await learner.read(kit.lessons["accueil"]);
      await session.shell.evaluate(() => location.reload());
      await seconds(1);
      await learner.takeQuiz(kit.quizzes["bilan"], right);
      await session.leave("exit");
      kit.assertClean(session);
      assert.equal(session.record.stored["cmi.core.score.raw"], "66.67");
    });

  test(say("Commit that fails three times: the learner is told, and then everything arrives"), { timeout: 60_000 }, async () => {
    const { session, learner } = await kit.launch();
    await learner.read(kit.lessons["accueil"]);
    await seconds(2.2);
    await session.setFaults({ commitFails: { times: 3 } });
    await learner.takeQuiz(kit.quizzes["bilan"], right);
    await until("the line", async () => (await learner.notice()) === kit.course.ui["notice-unsent"]);
    await until("the other line", async () => (await learner.notice()) === kit.course.ui["notice-sent"], 30_000);
    await session.leave("kill");
    assert.equal(session.record.stored[`${kit.name.score}.raw`], "66.67");
    assert.equal(entries(session.record.stored, "cmi.interactions").length, 5);
    kit.assertClean(session);
  });

  test(say("an end that throws is no error of the page, and what was committed stays"), async () => {
    const { session, learner } = await kit.launch();
    await learner.takeQuiz(kit.quizzes["bilan"], right);
    await session.setFaults({ throws: { roles: ["finish"] } });
    await session.leave("exit");
    kit.assertClean(session);
    assert.equal(session.record.stored[`${kit.name.score}.raw`], "66.67");
  });

  if (kit.is12)
    test(say("a platform that lacks every optional element gets state, status and score"), async () => {
      const { session, learner } = await kit.launch({ settings: { bare: true } });
      await learner.takeQuiz(kit.quizzes["bilan"], right);
      await session.leave("exit");
      kit.assertClean(session);
      assert.equal(session.record.stored["cmi.core.score.raw"], "66.67");
    });
}
