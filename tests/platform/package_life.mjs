// The life of a package on a platform, the same for both standards: first launch to passed, left in the middle and taken up again, killed,
// revisited, shown to a teacher; on our strict platform and on scorm-again. Records are compared element by element.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { courseScore, decimal, expectedInteractions, expectedObjectives, quizScore } from "./expected.mjs";
import { dataOf, filesIn, makePackage, openPackage, readingCourse, repository } from "./package_files.mjs";
import { mixed, right, seconds, wrong } from "./package_under_test.mjs";
import { Learner, until } from "./play.mjs";
import { entries } from "../../templates/platform/record.mjs";
import { decodeState } from "./state_text.mjs";

/** @param {import("./package_under_test.mjs").PackageUnderTest} kit */
export const testLife = (kit) => describe(kit.standard, { concurrency: 3 }, () => lifeOf(kit));

function lifeOf(kit) {
  const say = (sentence) => `${kit.standard}: ${sentence}`;

  test(say("from first launch to passed, and the record holds what was done, element by element"), async () => {
    const { session, learner } = await kit.launch();
    await kit.takeCourse(learner);
    const best = { bilan: quizScore(kit.quizzes["bilan"], learner.given), fin: 100 };
    await until("all interactions are told", async () => (await kit.countTold(session)) === learner.given.length);
    await session.leave("exit");
    kit.assertClean(session);
    assert.deepEqual(kit.recordOf(session.record.stored), kit.expectedRecord(learner.given, best, kit.quizzes["fin"].page));
    assert.notEqual(session.record.stored[kit.name.total], undefined, "the time was added");

    const { kind, state } = await decodeState(session.record.stored["cmi.suspend_data"]);
    assert.equal(kind, "state");
    assert.equal(state.outcome, "passed");
    assert.deepEqual([...state.read].sort(), [kit.lessons["accueil"].number, kit.lessons["reformuler"].number].sort());
    assert.deepEqual(Object.fromEntries([...state.quizzes].map(([number, { best }]) => [kit.course.quizzes.find((quiz) => quiz.number === number).id, best.score])),
      { essais: 10000, bilan: Math.round(100 * best.bilan), fin: 10000 });
  });

  test(say("the session begins and ends once, each answer is followed by a commit, and commits come at most every two seconds"), async () => {
    const { session, learner } = await kit.launch();
    await learner.takeQuiz(kit.quizzes["bilan"], right, { finish: false });
    await seconds(2.5);
    await learner.finish();
    await seconds(2.5);
    await session.leave("close");
    const { calls } = session.log;
    const made = (method) => calls.filter((call) => call.method === method);
    assert.deepEqual([made(kit.name.begin).length, made(kit.name.end).length, calls.at(-1).method], [1, 1, kit.name.end]);
    const commits = made(kit.name.commit);
    for (const answer of calls.filter((call) => call.method === kit.name.set && /_response$/.test(call.args[0]))) {
      const next = [...commits, ...made(kit.name.end)].find((commit) => commit.at >= answer.at);
      assert.ok(next, `${answer.args.join(" ")} is never committed`); // how soon: tests/runtime/platform_tracker.test.mjs, by a clock of its own
    }
    const leaving = made(kit.name.end)[0].at - 1000; // hidden and pagehide commit at once
    const gaps = commits.filter((commit) => commit.at < leaving).map((commit, index, all) => (index === 0 ? Infinity : commit.at - all[index - 1].at));
    assert.ok(gaps.every((gap) => gap >= 1950), `gaps between commits: ${gaps.join(", ")} ms`);
    kit.assertClean(session);
  });

  test(say("says incomplete while a pass is possible, and completed and passed together with the final decision"), async () => {
    const { session, learner } = await kit.launch();
    await learner.takeQuiz(kit.quizzes["fin"], wrong); // the course is not decided by one quiz
    await learner.takeQuiz(kit.quizzes["bilan"], right);
    await session.leave("exit");
    const statuses = kit.setsOf(session, /^cmi\.(?!objectives).*status$/);
    assert.deepEqual(statuses, kit.is12
      ? [["cmi.core.lesson_status", "incomplete"], ["cmi.core.lesson_status", "passed"]]
      : [["cmi.completion_status", "incomplete"], ["cmi.completion_status", "completed"], ["cmi.success_status", "passed"]]);
    const raws = kit.setsOf(session, /^cmi\.(?!objectives).*score\.raw$/).map(([, value]) => value);
    assert.deepEqual(raws, ["0", "66.67"], "raw goes out after each finished quiz");
    assert.equal(kit.setsOf(session, /exit$/)[0][1], "suspend");
    kit.assertClean(session);
  });

  for (const way of ["exit", "close"]) {
    test(say(`left in the middle (${way}), it comes back at the same place with the same answers, on another computer too`), async () => {
      const first = await kit.launch();
      await first.learner.read(kit.lessons["accueil"]);
      await first.learner.takeQuiz(kit.quizzes["bilan"], (question, key) => (question.id === "nombre" ? null : mixed(question, key)), { finish: false });
      const entered = await first.learner.entered();
      await first.session.leave(way);
      kit.assertClean(first.session);

      const { session, learner } = await kit.launch({ record: first.session.record });
      await until("the same page", async () => learner.path() === kit.quizzes["bilan"].page);
      await until("the same answers", async () => JSON.stringify(await learner.entered()) === JSON.stringify(entered));
      const last = kit.quizzes["bilan"].questions.find(({ id }) => id === "nombre");
      await learner.answer("quiz:bilan", last, right(last, kit.data.answers["quiz:bilan"]["nombre"]));
      await learner.finish();
      await learner.read(kit.lessons["reformuler"]);
      await learner.takeQuiz(kit.quizzes["fin"], right);
      const given = [...first.learner.given, ...learner.given];
      await session.leave(way);
      kit.assertClean(session);
      assert.deepEqual(kit.recordOf(session.record.stored), kit.expectedRecord(given, { bilan: quizScore(kit.quizzes["bilan"], given), fin: 100 }, kit.quizzes["fin"].page));
      await first.session.context.close().catch(() => {});
    });
  }

  test(say("an answer that ends the quiz at the end is taken up as it was chosen"), async () => {
    const first = await kit.launch();
    await first.learner.takeQuiz(kit.quizzes["fin"], wrong, { finish: false });
    const entered = await first.learner.entered();
    const answers = async () => (await decodeState((await kit.told(first.session))["cmi.suspend_data"] ?? "")).state?.quizzes.get(kit.quizzes["fin"].number)?.current.answers.size;
    await until("the state has the last answer", async () => (await answers()) === 3);
    assert.equal(await kit.countTold(first.session), 0, "they may still be changed");
    await first.session.leave("close");
    assert.equal(kit.recordOf(first.session.record.stored).interactions.length, 3);
    const { session, learner } = await kit.launch({ record: first.session.record });
    await until("the same answers", async () => learner.path() === kit.quizzes["fin"].page && JSON.stringify(await learner.entered()) === JSON.stringify(entered));
    await session.leave();
    kit.assertClean(first.session);
    kit.assertClean(session);
  });

  test(say("a killed page keeps what was committed, and nothing is asked twice"), async () => {
    const first = await kit.launch();
    await first.learner.takeQuiz(kit.quizzes["bilan"], (question, key) => (question.id === "un-seul" || question.id === "vrai-faux" ? right(question, key) : null), { finish: false });
    await until("both answers arrived", async () => first.session.deliveries.some(({ stored }) => stored?.["cmi.interactions.1.id"]));
    const entered = await first.learner.entered();
    await first.session.leave("kill");
    assert.equal(first.session.log.ended, false);
    assert.equal(entries(first.session.record.stored, "cmi.interactions").length, 2);
    const { session, learner } = await kit.launch({ record: first.session.record });
    await until("the same answers", async () => JSON.stringify(await learner.entered()) === JSON.stringify(entered));
    await learner.takeQuiz(kit.quizzes["bilan"], (question, key) => (question.id === "mot-juste" ? right(question, key) : null), { finish: false });
    await session.leave();
    assert.equal(entries(session.record.stored, "cmi.interactions").length, 3, "nothing is sent twice");
    kit.assertClean(session);
  });

  test(say("a hidden page commits at once, and the platform asked again gives the same"), async () => {
    const { session, learner } = await kit.launch();
    await learner.takeQuiz(kit.quizzes["bilan"], (question, key) => (question.id === "un-seul" ? right(question, key) : null), { finish: false });
    await session.setHidden(true);
    await until("the answer arrived", async () => session.deliveries.some((delivery) => delivery.stored?.["cmi.interactions.0.id"]));
    await session.leave();
    kit.assertClean(session);
  });

  test(say("revisited after passed: in review nothing is written, in normal mode nothing goes down"), async () => {
    const first = await kit.launch();
    await first.learner.takeQuiz(kit.quizzes["bilan"], right);
    await first.session.leave("exit");
    const passed = first.session.record;
    const review = await kit.launch({ record: passed });
    await review.learner.takeQuiz(kit.quizzes["fin"], wrong);
    await review.session.leave("exit");
    assert.deepEqual(review.session.log.calls.filter((call) => call.method === kit.name.set || call.method === kit.name.commit), []);
    assert.deepEqual(review.session.record.stored, passed.stored);
    kit.assertClean(review.session);

    const again = await kit.launch({ record: passed, settings: { mode: "normal" } });
    await again.learner.open(kit.quizzes["bilan"].page);
    await again.learner.restart();
    await again.learner.takeQuiz(kit.quizzes["bilan"], wrong);
    await until("the answers are told", async () => (await kit.countTold(again.session)) === 10);
    await again.session.leave("exit");
    kit.assertClean(again.session);
    for (const key of [...Object.keys(kit.name.status(true)), `${kit.name.score}.raw`]) assert.equal(again.session.record.stored[key], passed.stored[key], key);
    assert.equal(entries(again.session.record.stored, "cmi.interactions").length, 10, "a retry appends");
  });

  test(say("what one wrote for oneself is taken away as a document from the frame, and the platform gets no word of it"), async () => {
    const { session, learner } = await kit.launch();
    await learner.open(kit.lessons["accueil"].page);
    await learner.course.locator("[data-reflection=et-vous] textarea").fill("Un mot à moi.");
    await learner.open(kit.lessons["reformuler"].page);
    const coming = session.page.waitForEvent("download");
    await learner.course.locator("[data-take-away] button").click();
    assert.match(readFileSync(await (await coming).path(), "utf8"), /<h3>L’accueil<\/h3>\n<h4>Et vous\s\?<\/h4>\n<p class="mine">Un mot à moi\.<\/p>/);
    await session.leave("exit");
    kit.assertClean(session);
    assert.doesNotMatch(JSON.stringify(session.log.calls), /mot à moi/);
  });

  test(say("in browse mode nothing is written, and the course can be used"), async () => {
    const { session, learner } = await kit.launch({ settings: { mode: "browse" } });
    await learner.read(kit.lessons["reformuler"], { kept: false });
    await learner.takeQuiz(kit.quizzes["bilan"], right);
    await session.leave("exit");
    assert.deepEqual(session.log.calls.filter((call) => call.method === kit.name.set || call.method === kit.name.commit), []);
    kit.assertClean(session);
  });

  test(say("by the keyboard alone, in a frame as wide as a phone's"), async () => {
    const { session, learner } = await kit.launch({ size: "phone" });
    await learner.takeQuiz(kit.quizzes["bilan"], mixed, { how: "keyboard" });
    const width = await learner.course.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(width[0] <= width[1], `nothing is cut off at the side: ${width.join(" in ")}`);
    assert.equal(await session.shell.evaluate(() => document.documentElement.scrollHeight <= innerHeight), true, "one scroll area");
    await session.leave("exit");
    kit.assertClean(session);
    assert.equal(session.record.stored[`${kit.name.score}.raw`], decimal(courseScore(kit.course, { bilan: quizScore(kit.quizzes["bilan"], learner.given) }), 2));
  });

  test(say("scorm-again holds the same record, and gives it back"), async () => {
    const first = await kit.launch({ again: true });
    await kit.takeCourse(first.learner);
    await until("all interactions are told", async () => (await kit.countTold(first.session)) === first.learner.given.length);
    const calls = await first.session.page.evaluate(() => window.calls);
    await first.session.leave("exit");
    assert.deepEqual(calls.filter((call) => call.result === "false" || !["0", "403"].includes(call.code)), []);
    const expected = kit.expectedRecord(first.learner.given, { bilan: quizScore(kit.quizzes["bilan"], first.learner.given), fin: 100 }, kit.quizzes["fin"].page);
    const { interactions, objectives, ...rest } = expected;
    for (const [key, value] of Object.entries(rest)) assert.equal(first.session.again[key], value, key);
    const kept = entries(first.session.again, "cmi.interactions");
    assert.equal(kept.length, interactions.length);
    interactions.forEach((interaction, index) => {
      for (const [key, value] of Object.entries(interaction)) assert.equal(kept[index][key], value, `interaction ${index}: ${key}`);
    });
    const held = kit.objectivesOf(first.session.again);
    assert.deepEqual(Object.keys(held).sort(), Object.keys(objectives).sort());
    for (const [id, elements] of Object.entries(objectives)) for (const [key, value] of Object.entries(elements)) assert.equal(held[id][key], value, `${id}: ${key}`);
    const second = await kit.launch({ again: true, record: { ...first.session.record, stored: first.session.again } });
    await until("the same place", async () => second.learner.path() === kit.quizzes["fin"].page);
    await second.session.leave("exit");
    assert.deepEqual([first.session.errors, second.session.errors], [[], []]);
  });

  test(say("a course without graded quiz is completed by reading"), async () => {
    const folderToRead = openPackage(makePackage(readingCourse, kit.standard));
    const toRead = dataOf(folderToRead);
    const session = await kit.player.launch({ folder: folderToRead, standard: kit.standard });
    const learner = new Learner(session, toRead);
    for (const lesson of toRead.course.lessons) await learner.read(lesson);
    await session.leave("exit");
    kit.assertClean(session);
    const { stored } = session.record;
    assert.equal(stored[kit.is12 ? "cmi.core.lesson_status" : "cmi.completion_status"], "completed");
    assert.deepEqual([stored["cmi.success_status"], stored[`${kit.name.score}.raw`]], [undefined, undefined]);
  });

  test(say("a page at rest is at rest: nothing goes between it and its shell, nothing to the platform"), async () => {
    const { session, learner } = await kit.launch();
    for (const page of ["lesson/accueil.html", "quiz/bilan.html", "progress.html"]) {
      await learner.open(page);
      await seconds(2.5);
      await until("its last commit is a while ago", () => session.platformPage.evaluate((commit) => {
        const { calls, began } = window.platform, { method, at } = calls.at(-1);
        return method === commit && Date.now() - began - at > 1000;
      }, kit.name.commit));
      const [before, heard] = [await session.platformPage.evaluate(() => window.platform.calls.length), await learner.course.evaluate(() => new Promise((done) => {
        let count = 0;
        addEventListener("message", () => { count += 1; });
        setTimeout(() => done(count), 1000);
      }))];
      const after = await session.platformPage.evaluate(() => window.platform.calls.length);
      assert.deepEqual({ heard, calls: after - before }, { heard: 0, calls: 0 }, page);
    }
    await session.leave();
    kit.assertClean(session);
  });

  test(say("no answer stands in the HTML of a package"), () => {
    const pages = filesIn(kit.folder).filter((file) => file.endsWith(".html"));
    assert.ok(pages.length > 10);
    for (const page of pages) {
      const html = readFileSync(join(kit.folder, page), "utf8");
      assert.doesNotMatch(html, /EXPLICATION-SECRETE|question-answer|Le silence laisse la place/, page);
    }
  });

  test(say("the whole course of this repository: all right answers lead to passed with 100"), { timeout: 300_000 }, async () => {
    const folderOfCourse = openPackage(makePackage(repository, kit.standard));
    const whole = dataOf(folderOfCourse);
    const session = await kit.player.launch({ folder: folderOfCourse, standard: kit.standard, size: "phone" });
    const learner = new Learner(session, whole);
    await learner.ready();
    for (const lesson of whole.course.lessons) {
      await learner.read(lesson);
      for (const question of lesson.questions) await learner.answer(`lesson:${lesson.id}`, question, right(question, whole.answers[`lesson:${lesson.id}`][question.id]));
    }
    for (const quiz of whole.course.quizzes) await learner.takeQuiz(quiz, right);
    await until("all interactions are told", async () => (await kit.countTold(session)) === learner.given.length);
    await session.leave("exit");
    console.log(`${kit.standard}: calls of a run through the whole course: ${callsByKind(session.log.calls)}`);
    kit.assertClean(session);
    const { stored } = session.record;
    assert.deepEqual(kit.interactionsOf(stored), expectedInteractions(kit.standard, whole, learner.given));
    const ids = (list) => list.map(({ id }) => id);
    const objectives = expectedObjectives(kit.standard, whole, learner.given, ids(whole.course.lessons), ids(whole.course.quizzes));
    assert.deepEqual(kit.objectivesOf(stored), objectives);
    assert.equal(Object.keys(objectives).length, whole.reporting.competences.length, "every competence of the course has its objective");
    assert.equal(stored[`${kit.name.score}.raw`], "100");
    for (const [key, value] of Object.entries(kit.name.status(true))) assert.equal(stored[key], value);
    for (const [key, value] of Object.entries(kit.name.measures("1"))) assert.equal(stored[key], value);
  });
}

/** "12 commits, 300 of cmi.interactions, …" */
function callsByKind(calls) {
  const counts = new Map();
  for (const { method, args: [name] } of calls) {
    const kind = /Get(Value)/.test(method) ? "reads" : /SetValue/.test(method) ? name.replace(/^(cmi\.[a-z_]+).*$/, "$1") : method.replace(/^LMS/, "");
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}
