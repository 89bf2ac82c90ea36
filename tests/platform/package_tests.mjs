// The life of a package on a platform, the same for both standards: first launch to passed, left in the middle and taken up again, revisited,
// killed, shown to a teacher; on our strict platform and on scorm-again. Records are compared element by element.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { courseScore, decimal, expectedInteractions, progressMeasure, quizScore } from "./expected.mjs";
import { dataOf, filesIn, makePackage, openPackage, readingCourse, repository, smallCourse } from "./package_files.mjs";
import { Learner, partialAnswer, rightAnswer, until, wrongAnswer } from "./play.mjs";
import { Player } from "./player.mjs";
import { entries } from "./record.mjs";
import { decodeState } from "./state_text.mjs";

const names = {
  scorm12: {
    location: "cmi.core.lesson_location", exit: "cmi.core.exit", total: "cmi.core.total_time", score: "cmi.core.score",
    status: (passed) => ({ "cmi.core.lesson_status": passed ? "passed" : "incomplete" }),
    measures: () => ({}), scaled: () => ({}), clock: ["time", "latency"], volatile: ["cmi.core.total_time"],
    set: "LMSSetValue", commit: "LMSCommit", begin: "LMSInitialize", end: "LMSFinish", get: "LMSGetValue",
  },
  scorm2004: {
    location: "cmi.location", exit: "cmi.exit", total: "cmi.total_time", score: "cmi.score",
    status: (passed) => (passed ? { "cmi.completion_status": "completed", "cmi.success_status": "passed" } : { "cmi.completion_status": "incomplete" }),
    measures: (measure) => ({ "cmi.progress_measure": measure }), scaled: (score) => ({ "cmi.score.scaled": decimal(score / 100, 4) }),
    clock: ["timestamp", "latency"], volatile: ["cmi.total_time"],
    set: "SetValue", commit: "Commit", begin: "Initialize", end: "Terminate", get: "GetValue",
  },
};

const seconds = (count) => new Promise((done) => setTimeout(done, 1000 * count));
const right = rightAnswer;
const wrong = wrongAnswer;
/** Right, but for one of several choices and one word: a score with decimals. */
const mixed = (question, key) => (question.type === "multiple" ? partialAnswer(question, key) : question.type === "short" ? wrong(question, key) : right(question, key));

/** @param {"scorm12" | "scorm2004"} standard */
export function testPackage(standard) {
  const name = names[standard];
  const say = (sentence) => `${standard}: ${sentence}`;
  let player, folder, data, course, quizzes, lessons;

  before(async () => {
    folder = openPackage(makePackage(smallCourse, standard));
    data = dataOf(folder);
    course = data.course;
    quizzes = Object.fromEntries(course.quizzes.map((quiz) => [quiz.id, quiz]));
    lessons = Object.fromEntries(course.lessons.map((lesson) => [lesson.id, lesson]));
    player = await Player.start();
  });
  after(() => player?.close());

  const launch = async (more = {}) => {
    const session = await player.launch({ folder, standard, ...more });
    const learner = new Learner(session, data);
    await learner.ready();
    return { session, learner };
  };

  const assertClean = (session) => {
    assert.deepEqual(session.log.violations, []);
    assert.deepEqual([session.errors, session.outside], [[], []]);
  };

  /** What the platform has been told, arrived or not. */
  const told = (session) => session.platformPage.evaluate(() => Object.fromEntries(window.platform?.values ?? Object.entries(window.again.getFlattenedCMI())));
  const countTold = async (session) => entries(await told(session), "cmi.interactions").length;

  /** The learner's whole course, with answers that give decimals. */
  async function takeCourse(learner, how = "mouse") {
    await learner.read(lessons["accueil"]);
    const practice = lessons["accueil"].questions[0];
    await learner.answer("lesson:accueil", practice, wrong(practice, data.answers["lesson:accueil"][practice.id]), how);
    await learner.read(lessons["reformuler"]);
    await learner.takeQuiz(quizzes["essais"], right, { how });
    await learner.takeQuiz(quizzes["bilan"], mixed, { how });
    await learner.takeQuiz(quizzes["fin"], right, { how });
  }

  /** Everything that the record must hold, but for what depends on the clock and for the state's text. */
  function expectedRecord(given, best, place) {
    const score = courseScore(course, best);
    const passed = score >= course.passMark && best["bilan"] >= quizzes["bilan"].passMark;
    return {
      ...name.status(passed), [name.exit]: "suspend", [name.location]: place,
      [`${name.score}.raw`]: decimal(score, 2), [`${name.score}.min`]: "0", [`${name.score}.max`]: "100", ...name.scaled(score),
      ...name.measures(progressMeasure(course, ["accueil", "reformuler"], Object.keys(best))),
      interactions: expectedInteractions(standard, data, given),
    };
  }

  /** A record's values in the same form; what depends on the clock must be there. */
  function recordOf(stored) {
    const interactions = entries(stored, "cmi.interactions").map((one) => {
      for (const clock of name.clock) {
        assert.ok(one[clock], `${clock} of ${one.id}`);
        delete one[clock];
      }
      return one;
    });
    const rest = Object.fromEntries(Object.entries(stored).filter(([key]) => !key.startsWith("cmi.interactions.") && key !== "cmi.suspend_data" && !name.volatile.includes(key)));
    assert.match(stored["cmi.suspend_data"], /^1[A-Za-z0-9_-]{8,3499}$/);
    return { ...rest, interactions };
  }

  const setsOf = (session, wanted) => session.log.calls.filter((call) => call.method === name.set && wanted.test(call.args[0]) && call.result === "true").map((call) => call.args);

  test(say("from first launch to passed, and the record holds what was done, element by element"), async () => {
    const { session, learner } = await launch();
    await takeCourse(learner);
    const best = { bilan: quizScore(quizzes["bilan"], learner.given), fin: 100 };
    await until("all interactions are told", async () => (await countTold(session)) === learner.given.length);
    await session.leave("exit");
    assertClean(session);
    assert.deepEqual(recordOf(session.record.stored), expectedRecord(learner.given, best, quizzes["fin"].page));
    assert.notEqual(session.record.stored[name.total], undefined, "the time was added");

    const { kind, state } = await decodeState(session.record.stored["cmi.suspend_data"]);
    assert.equal(kind, "state");
    assert.equal(state.outcome, "passed");
    assert.deepEqual([...state.read].sort(), [lessons["accueil"].number, lessons["reformuler"].number].sort());
    assert.deepEqual(Object.fromEntries([...state.quizzes].map(([number, { best }]) => [course.quizzes.find((quiz) => quiz.number === number).id, best.score])),
      { essais: 10000, bilan: Math.round(100 * best.bilan), fin: 10000 });
  });

  test(say("the session begins and ends once, each answer arrives within two seconds and a half, commits come at most every two seconds"), async () => {
    const { session, learner } = await launch();
    await learner.takeQuiz(quizzes["bilan"], right, { finish: false });
    await seconds(2.5);
    await learner.finish();
    await seconds(2.5);
    await session.leave("close");
    const { calls } = session.log;
    const made = (method) => calls.filter((call) => call.method === method);
    assert.deepEqual([made(name.begin).length, made(name.end).length, calls.at(-1).method], [1, 1, name.end]);
    const commits = made(name.commit);
    for (const answer of calls.filter((call) => call.method === name.set && /_response$/.test(call.args[0]))) {
      const next = [...commits, ...made(name.end)].find((commit) => commit.at >= answer.at);
      assert.ok(next && next.at - answer.at <= 2500, `${answer.args.join(" ")} waits ${next?.at - answer.at} ms`);
    }
    const leaving = made(name.end)[0].at - 1000; // hidden and pagehide commit at once
    const gaps = commits.filter((commit) => commit.at < leaving).map((commit, index, all) => (index === 0 ? Infinity : commit.at - all[index - 1].at));
    assert.ok(gaps.every((gap) => gap >= 1950), `gaps between commits: ${gaps.join(", ")} ms`);
    assertClean(session);
  });

  test(say("says incomplete while a pass is possible, and completed and passed together with the final decision"), async () => {
    const { session, learner } = await launch();
    await learner.takeQuiz(quizzes["fin"], wrong); // the course is not decided by one quiz
    await learner.takeQuiz(quizzes["bilan"], right);
    await session.leave("exit");
    const statuses = setsOf(session, /status$/);
    assert.deepEqual(statuses, standard === "scorm12"
      ? [["cmi.core.lesson_status", "incomplete"], ["cmi.core.lesson_status", "passed"]]
      : [["cmi.completion_status", "incomplete"], ["cmi.completion_status", "completed"], ["cmi.success_status", "passed"]]);
    const raws = setsOf(session, /score\.raw$/).map(([, value]) => value);
    assert.deepEqual(raws, ["0", "66.67"], "raw goes out after each finished quiz");
    assert.equal(setsOf(session, /exit$/)[0][1], "suspend");
    assertClean(session);
  });

  for (const way of ["exit", "close"]) {
    test(say(`left in the middle (${way}), it comes back at the same place with the same answers, on another computer too`), async () => {
      const first = await launch();
      await first.learner.read(lessons["accueil"]);
      await first.learner.takeQuiz(quizzes["bilan"], (question, key) => (question.id === "nombre" ? null : mixed(question, key)), { finish: false });
      const entered = await first.learner.entered();
      await first.session.leave(way);
      assertClean(first.session);

      const { session, learner } = await launch({ record: first.session.record });
      await until("the same page", async () => learner.path() === quizzes["bilan"].page);
      await until("the same answers", async () => JSON.stringify(await learner.entered()) === JSON.stringify(entered));
      const last = quizzes["bilan"].questions.find(({ id }) => id === "nombre");
      await learner.answer("quiz:bilan", last, right(last, data.answers["quiz:bilan"]["nombre"]));
      await learner.finish();
      await learner.read(lessons["reformuler"]);
      await learner.takeQuiz(quizzes["fin"], right);
      const given = [...first.learner.given, ...learner.given];
      await session.leave(way);
      assertClean(session);
      assert.deepEqual(recordOf(session.record.stored), expectedRecord(given, { bilan: quizScore(quizzes["bilan"], given), fin: 100 }, quizzes["fin"].page));
      await first.session.context.close().catch(() => {});
    });
  }

  test(say("an answer that ends the quiz at the end is taken up as it was chosen"), async () => {
    const first = await launch();
    await first.learner.takeQuiz(quizzes["fin"], wrong, { finish: false });
    const entered = await first.learner.entered();
    await until("the last answer is told", async () => (await countTold(first.session)) >= 3);
    await first.session.leave("close");
    const { session, learner } = await launch({ record: first.session.record });
    await until("the same answers", async () => learner.path() === quizzes["fin"].page && JSON.stringify(await learner.entered()) === JSON.stringify(entered));
    await session.leave();
    assertClean(first.session);
    assertClean(session);
  });

  test(say("a killed page keeps what was committed, and nothing is asked twice"), async () => {
    const first = await launch();
    await first.learner.takeQuiz(quizzes["bilan"], (question, key) => (question.id === "un-seul" || question.id === "vrai-faux" ? right(question, key) : null), { finish: false });
    await seconds(2.6);
    const entered = await first.learner.entered();
    await first.session.leave("kill");
    assert.equal(first.session.log.ended, false);
    assert.equal(entries(first.session.record.stored, "cmi.interactions").length, 2);
    const { session, learner } = await launch({ record: first.session.record });
    await until("the same answers", async () => JSON.stringify(await learner.entered()) === JSON.stringify(entered));
    await learner.takeQuiz(quizzes["bilan"], (question, key) => (question.id === "mot-juste" ? right(question, key) : null), { finish: false });
    await session.leave();
    assert.equal(entries(session.record.stored, "cmi.interactions").length, 3, "nothing is sent twice");
    assertClean(session);
  });

  test(say("a hidden page commits at once, and the platform asked again gives the same"), async () => {
    const { session, learner } = await launch();
    await learner.takeQuiz(quizzes["bilan"], (question, key) => (question.id === "un-seul" ? right(question, key) : null), { finish: false });
    const other = await session.context.newPage(); // headless Chromium hides no page by itself: the event is what is tested
    await session.page.evaluate(() => {
      for (const view of [window, ...[0, 1].map((depth) => (depth === 0 ? frames[0] : frames[0].frames[0]))])
        Object.defineProperty(view.document, "visibilityState", { configurable: true, get: () => "hidden" });
      for (const view of [window, frames[0], frames[0].frames[0]]) view.document.dispatchEvent(new Event("visibilitychange"));
    });
    await until("the answer arrived", async () => session.deliveries.some((delivery) => delivery.stored?.["cmi.interactions.0.id"]));
    await other.close();
    await session.leave();
    assertClean(session);
  });

  test(say("revisited after passed: in review nothing is written, in normal mode nothing goes down"), async () => {
    const first = await launch();
    await first.learner.takeQuiz(quizzes["bilan"], right);
    await first.session.leave("exit");
    const passed = first.session.record;
    const review = await launch({ record: passed });
    await review.learner.takeQuiz(quizzes["fin"], wrong);
    await review.session.leave("exit");
    assert.deepEqual(review.session.log.calls.filter((call) => call.method === name.set || call.method === name.commit), []);
    assert.deepEqual(review.session.record.stored, passed.stored);
    assertClean(review.session);

    const again = await launch({ record: passed, settings: { mode: "normal" } });
    await again.learner.open(quizzes["bilan"].page);
    await again.learner.restart();
    await again.learner.takeQuiz(quizzes["bilan"], wrong);
    await until("the answers are told", async () => (await countTold(again.session)) === 10);
    await again.session.leave("exit");
    assertClean(again.session);
    for (const key of [...Object.keys(name.status(true)), `${name.score}.raw`]) assert.equal(again.session.record.stored[key], passed.stored[key], key);
    assert.equal(entries(again.session.record.stored, "cmi.interactions").length, 10, "a retry appends");
  });

  test(say("in browse mode nothing is written, and the course can be used"), async () => {
    const { session, learner } = await launch({ settings: { mode: "browse" } });
    await learner.read(lessons["reformuler"], { kept: false });
    await learner.takeQuiz(quizzes["bilan"], right);
    await seconds(2.2);
    await session.leave("exit");
    assert.deepEqual(session.log.calls.filter((call) => call.method === name.set || call.method === name.commit), []);
    assertClean(session);
  });

  test(say("by the keyboard alone, in a frame as wide as a phone's"), async () => {
    const { session, learner } = await launch({ size: "phone" });
    await learner.takeQuiz(quizzes["bilan"], mixed, { how: "keyboard" });
    const width = await learner.course.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    assert.ok(width[0] <= width[1], `nothing is cut off at the side: ${width.join(" in ")}`);
    assert.equal(await session.shell.evaluate(() => document.documentElement.scrollHeight <= innerHeight), true, "one scroll area");
    await session.leave("exit");
    assertClean(session);
    assert.equal(session.record.stored[`${name.score}.raw`], decimal(courseScore(course, { bilan: quizScore(quizzes["bilan"], learner.given) }), 2));
  });

  test(say("a second launch after a lost one: Commit said true, nothing arrived, and the copy in this browser brings it"), async () => {
    const computer = await player.computer();
    const first = await launch({ computer });
    await first.learner.read(lessons["accueil"]);
    await until("the first state arrived", async () => first.session.deliveries.some((delivery) => delivery.stored?.["cmi.suspend_data"]));
    await first.session.setFaults({ commitLoses: true });
    await first.learner.takeQuiz(quizzes["bilan"], right, { finish: false });
    const entered = await first.learner.entered();
    await seconds(2.2);
    await first.session.leave("kill");
    const { session, learner } = await launch({ computer, record: first.session.record });
    await until("the same answers", async () => learner.path() === quizzes["bilan"].page && JSON.stringify(await learner.entered()) === JSON.stringify(entered));
    await session.leave("exit");
    assertClean(session);
    await computer.close();
  });

  test(say("another learner on the same computer sees nothing of the first one's"), async () => {
    const computer = await player.computer();
    const first = await launch({ computer });
    await first.learner.takeQuiz(quizzes["bilan"], right);
    await first.session.leave("exit");
    const { session, learner } = await launch({ computer, settings: { learner: { id: "sam", name: "Dubois, Sam" } } });
    assert.equal(learner.path(), "index.html");
    await learner.open(quizzes["bilan"].page);
    assert.ok(Object.values(await learner.entered()).every((values) => values.length === 0));
    await session.leave("exit");
    assert.equal(session.record.stored[`${name.score}.raw`], undefined);
    assertClean(session);
    await computer.close();
  });

  test(say("scorm-again holds the same record, and gives it back"), async () => {
    const first = await launch({ again: true });
    await takeCourse(first.learner);
    await until("all interactions are told", async () => (await countTold(first.session)) === first.learner.given.length);
    const calls = await first.session.page.evaluate(() => window.calls);
    await first.session.leave("exit");
    assert.deepEqual(calls.filter((call) => call.result === "false" || !["0", "403"].includes(call.code)), []);
    const expected = expectedRecord(first.learner.given, { bilan: quizScore(quizzes["bilan"], first.learner.given), fin: 100 }, quizzes["fin"].page);
    const { interactions, ...rest } = expected;
    for (const [key, value] of Object.entries(rest)) assert.equal(first.session.again[key], value, key);
    const kept = entries(first.session.again, "cmi.interactions");
    assert.equal(kept.length, interactions.length);
    interactions.forEach((interaction, index) => {
      for (const [key, value] of Object.entries(interaction)) assert.equal(kept[index][key], value, `interaction ${index}: ${key}`);
    });
    const second = await launch({ again: true, record: { ...first.session.record, stored: first.session.again } });
    await until("the same place", async () => second.learner.path() === quizzes["fin"].page);
    await second.session.leave("exit");
    assert.deepEqual([first.session.errors, second.session.errors], [[], []]);
  });

  for (const [api, where] of [["far", "nine frames up"], ["foreign", "behind a frame of another origin"], ["opener", "in the window that opened this one"]])
    test(say(`finds the API ${where}`), async () => {
      const { session, learner } = await launch({ api });
      await learner.takeQuiz(quizzes["bilan"], right);
      await session.leave("close");
      assertClean(session);
      assert.equal(session.record.stored[`${name.score}.raw`], "66.67");
      assert.equal(session.log.ended, true);
    });

  test(say("a page at rest is at rest: nothing goes between page and shell, nothing to the platform"), async () => {
    const { session, learner } = await launch();
    for (const page of [lessons["accueil"].page, lessons["reformuler"].page, quizzes["bilan"].page, "progress.html", "help.html"]) {
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
    assertClean(session);
  });

  test(say("without an API one calm line says so, and the course works"), async () => {
    const { session, learner } = await launch({ api: "none" });
    assert.equal(await learner.notice(), course.ui["notice-no-platform"]);
    await learner.read(lessons["accueil"]);
    await learner.takeQuiz(quizzes["bilan"], right);
    await session.leave();
    assert.deepEqual([session.errors, session.outside], [[], []]);
  });

  test(say("Initialize that is refused is taken as no platform"), async () => {
    const { session, learner } = await launch({ settings: { faults: { initializeFails: { code: "101" } } } });
    assert.equal(await learner.notice(), course.ui["notice-no-platform"]);
    await learner.takeQuiz(quizzes["bilan"], right);
    await session.leave();
    assert.deepEqual(session.record.stored, {});
  });

  if (standard === "scorm2004")
    test(say("Initialize that answers 103 is no reason to stop"), async () => {
      const { session, learner } = await launch({ settings: { faults: { initializeFails: { code: "103", begins: true } } } });
      await learner.takeQuiz(quizzes["bilan"], right);
      await session.leave();
      assertClean(session);
      assert.equal(session.record.stored["cmi.score.raw"], "66.67");
    });

  test(say("a frame that is loaded again after the end says so, and nothing that was recorded is lost"), async () => {
    const computer = await player.computer();
    const first = await launch({ computer });
    await first.learner.read(lessons["accueil"]);
    await first.session.shell.evaluate(() => location.reload());
    await until("the line", async () => (await first.learner.notice()) === course.ui["notice-reopen"]);
    await first.learner.takeQuiz(quizzes["bilan"], right);
    await first.session.leave("exit");
    const { session, learner } = await launch({ computer, record: first.session.record });
    await learner.ready();
    // SCORM 2004 says 104 and so whose session it was: the work done meanwhile is sent. SCORM 1.2 says 101, which may mean anything.
    const brought = standard === "scorm2004" ? [`${name.score}.raw`, "66.67"] : [name.location, lessons["accueil"].page];
    await until("the work is told", async () => (await told(session))[brought[0]] === brought[1]);
    await session.leave("exit");
    assertClean(session);
    await computer.close();
  });

  if (standard === "scorm12")
    test(say("a frame that is loaded again on Moodle, where a session may begin anew, goes on as if nothing had been"), async () => {
      const { session, learner } = await launch({ settings: { faults: { reopens: true } } });
      await learner.read(lessons["accueil"]);
      await session.shell.evaluate(() => location.reload());
      await seconds(1);
      await learner.takeQuiz(quizzes["bilan"], right);
      await session.leave("exit");
      assertClean(session);
      assert.equal(session.record.stored["cmi.core.score.raw"], "66.67");
    });

  test(say("Commit that fails three times: the learner is told, and then everything arrives"), { timeout: 60_000 }, async () => {
    const { session, learner } = await launch();
    await learner.read(lessons["accueil"]);
    await seconds(2.2);
    await session.setFaults({ commitFails: { times: 3 } });
    await learner.takeQuiz(quizzes["bilan"], right);
    await until("the line", async () => (await learner.notice()) === course.ui["notice-unsent"]);
    await until("the other line", async () => (await learner.notice()) === course.ui["notice-sent"], 30_000);
    await session.leave("kill");
    assert.equal(session.record.stored[`${name.score}.raw`], "66.67");
    assert.equal(entries(session.record.stored, "cmi.interactions").length, 5);
    assertClean(session);
  });

  test(say("an end that throws is no error of the page, and what was committed stays"), async () => {
    const { session, learner } = await launch();
    await learner.takeQuiz(quizzes["bilan"], right);
    await session.setFaults({ throws: { roles: ["finish"] } });
    await session.leave("exit");
    assertClean(session);
    assert.equal(session.record.stored[`${name.score}.raw`], "66.67");
  });

  test(say("a course without graded quiz is completed by reading"), async () => {
    const folderToRead = openPackage(makePackage(readingCourse, standard));
    const toRead = dataOf(folderToRead);
    const session = await player.launch({ folder: folderToRead, standard });
    const learner = new Learner(session, toRead);
    for (const lesson of toRead.course.lessons) await learner.read(lesson);
    await session.leave("exit");
    assertClean(session);
    const { stored } = session.record;
    assert.equal(stored[standard === "scorm12" ? "cmi.core.lesson_status" : "cmi.completion_status"], "completed");
    assert.deepEqual([stored["cmi.success_status"], stored[`${name.score}.raw`]], [undefined, undefined]);
  });

  if (standard === "scorm12")
    test(say("a platform that lacks every optional element gets state, status and score"), async () => {
      const { session, learner } = await launch({ settings: { bare: true } });
      await learner.takeQuiz(quizzes["bilan"], right);
      await session.leave("exit");
      assertClean(session);
      assert.equal(session.record.stored["cmi.core.score.raw"], "66.67");
    });

  test(say("no answer stands in the HTML of a package"), () => {
    const pages = filesIn(folder).filter((file) => file.endsWith(".html"));
    assert.ok(pages.length > 10);
    for (const page of pages) {
      const html = readFileSync(join(folder, page), "utf8");
      assert.doesNotMatch(html, /EXPLICATION-SECRETE|question-answer|Le silence laisse la place/, page);
    }
  });

  test(say("the whole course of this repository: all right answers lead to passed with 100"), { timeout: 300_000 }, async () => {
    const folderOfCourse = openPackage(makePackage(repository, standard));
    const whole = dataOf(folderOfCourse);
    const session = await player.launch({ folder: folderOfCourse, standard, size: "phone" });
    const learner = new Learner(session, whole);
    await learner.ready();
    for (const lesson of whole.course.lessons) {
      await learner.read(lesson);
      for (const question of lesson.questions) await learner.answer(`lesson:${lesson.id}`, question, right(question, whole.answers[`lesson:${lesson.id}`][question.id]));
    }
    for (const quiz of whole.course.quizzes) await learner.takeQuiz(quiz, right);
    await until("all interactions are told", async () => (await countTold(session)) === learner.given.length);
    await session.leave("exit");
    assertClean(session);
    const { stored } = session.record;
    assert.deepEqual(entries(stored, "cmi.interactions").map((one) => { for (const clock of name.clock) delete one[clock]; return one; }), expectedInteractions(standard, whole, learner.given));
    assert.equal(stored[`${name.score}.raw`], "100");
    for (const [key, value] of Object.entries(name.status(true))) assert.equal(stored[key], value);
    for (const [key, value] of Object.entries(name.measures("1"))) assert.equal(stored[key], value);
  });
}
