// The matrix: every fault, what it does to whom, what the learner is told, where what they did comes to be, and what the record holds
// at the end. faults.test.mjs plays each row with both standards and writes nothing else into docs/faults.md than what stands here.
import assert from "node:assert/strict";
import { faults } from "../../templates/platform/faults.mjs";
import { newAttempt } from "../../templates/platform/record.mjs";
import { right } from "./package_under_test.mjs";
import { until } from "./play.mjs";

/** After begin() and work(): a lesson read, one quiz of weight 1 in 3 all right. */
const worked = { status: "incomplete", raw: "33.33", interactions: 3, read: ["accueil"], best: { fin: 100 } };
const none = [];

/** Event Timing: how long keys and clicks wait before the page handles them. */
const watchInput = (page) => page.evaluate(() => {
  window.waits = [0];
  window.keys = [];
  addEventListener("keydown", () => window.keys.push(Date.now()), true);
  new PerformanceObserver((list) => window.waits.push(...list.getEntries().map(({ startTime, processingStart }) => processingStart - startTime)))
    .observe({ type: "event", durationThreshold: 16 });
});
const longestWait = async (page) => Math.round(Math.max(...await page.evaluate(() => window.waits)));

/** On a busy machine keys come seldom: a longer pause between two is one. */
async function callsAfterAKey({ session, learner }) {
  const keys = await learner.course.evaluate(() => window.keys);
  assert.ok(keys.length > 30);
  const calls = await session.platformPage.evaluate(() => window.platform.calls.map(({ at, method }) => ({ at: at + window.platform.began, method })));
  return calls.filter(({ at }) => keys.some((key) => at > key && at < key + 900));
}

/** Session begun, then the fault, then work. */
const workUnder = (setting) => async (stage) => {
  await stage.launch();
  await stage.begin();
  await stage.fault(setting());
  await stage.work();
};

const fault = (name, row) => ({ name, title: faults[name].title.en, source: faults[name].source, ...row });

/**
 * `told`, `record`: for both standards, or { scorm12, scorm2004 }. `lost`: where what the learner did comes to be.
 * @typedef {{ name: string, title: string, source: string, told: any, lost: string, record: any, only?: string, play: (stage: import("./fault_stage.mjs").Stage) => Promise<void> }} Row
 */

/** @type {Row[]} */
export const rows = [
  fault("commitFails", {
    told: ["notice-unsent", "notice-sent"], lost: "nothing: sent again by itself, sooner at the button or when the page is hidden", record: worked,
    async play(stage) {
      await workUnder(() => ({ commitFails: { times: 1000 } }))(stage);
      const failed = () => stage.session.platformPage.evaluate(() => 1000 - window.platform.faults.commitFails.times);
      await until("it is tried again by itself", async () => (await failed()) >= 2); // soon: the pauses grow with each failure
      await stage.hears("notice-unsent");
      await stage.goesOnReading();
      const before = await failed();
      await stage.press("action-retry");
      await until("one more at the button", async () => (await failed()) > before);
      await stage.fault({});
      await stage.session.glanceAway(); // by itself it waits longer after each failure
      await stage.hears("notice-sent");
      await stage.leave("kill");
    },
  }),
  fault("commitLoses", {
    told: none, lost: "nothing: the copy in this browser brings it at the next launch", record: worked,
    async play(stage) {
      await workUnder(() => ({ commitLoses: true }))(stage);
      await stage.leave("exit");
      assert.equal(stage.record.stored[`${stage.kit.name.score}.raw`], undefined);
      await stage.anotherLearner();
      await stage.launch();
      await stage.leave("exit");
    },
  }),
  fault("sessionExpired", {
    told: ["notice-unsent"], lost: "nothing: the copy in this browser brings it at the next launch", record: worked,
    async play(stage) {
      await workUnder(() => ({ sessionExpired: { after: 0 } }))(stage);
      await stage.session.glanceAway();
      await stage.hears("notice-unsent");
      await stage.goesOnReading();
      await stage.leave("exit");
      await stage.anotherLearner();
      await stage.launch();
      await stage.leave("exit");
    },
  }),
  fault("unloadBlocked", {
    told: none, lost: "nothing: all but the last two seconds arrived before, those come at the next launch", record: worked,
    async play(stage) {
      await workUnder(() => ({ unloadBlocked: true }))(stage);
      await stage.leave("close");
      await stage.launch();
      await stage.leave("exit");
    },
  }),
  {
    name: "pageKilled", title: "The page is killed", source: "GoogleChrome/web.dev#1982: phones end pages without an event",
    told: none, lost: "nothing: what was not committed comes at the next launch", record: worked,
    async play(stage) {
      await workUnder(() => ({}))(stage);
      await stage.leave("kill");
      assert.equal(stage.session.log.ended, false);
      await stage.launch();
      await stage.leave("exit");
    },
  },
  {
    name: "closedWithoutFinish", title: "The window is closed, and Finish reaches nobody", source: "Didask/scol-r#59",
    told: none, lost: "nothing: what was not committed comes at the next launch", record: worked,
    async play(stage) {
      await workUnder(() => ({}))(stage);
      await stage.leave("abandon");
      assert.equal(stage.session.log.ended, false);
      await stage.launch();
      await stage.leave("exit");
    },
  },
  {
    name: "twoTabs", title: "The activity is open in two tabs", source: "numbas/numbas-lti-provider#24",
    told: none, lost: "nothing: the tabs tell each other, whichever closes last brings both", record: { ...worked, read: ["accueil", "reformuler"] },
    async play(stage) {
      await stage.launch();
      await stage.begin();
      await stage.leave("exit");
      const other = await stage.kit.launch({ computer: stage.computer, record: stage.record });
      await stage.launch();
      await other.learner.read(stage.kit.lessons["reformuler"]);
      await stage.work();
      await other.session.leave("exit");
      await stage.leave("exit");
      stage.kit.assertClean(other.session);
    },
  },
  ...[["opener", "apiInOpener", "The API stands in the window that opened this one", "gabrieldoty/simplify-scorm#12"],
    ["far", "apiFarUp", "The API stands nine frames up", "pipwerks/scorm-api-wrapper#13"],
    ["foreign", "apiBehindForeign", "A frame of another origin stands between", "pipwerks/scorm-api-wrapper#21"]].map(([api, name, title, source]) => ({
    name, title, source, told: none, lost: "nothing", record: { ...worked, read: [] },
    async play(stage) {
      await stage.launch({ api });
      await stage.work();
      await stage.leave("close");
      assert.equal(stage.session.log.ended, true);
    },
  })),
  {
    name: "noApi", title: "No API is found", source: "jcputney/scorm-again#875",
    told: ["notice-no-platform"], lost: "what is done stays in this browser until the tab is closed, as the line says", record: null,
    async play(stage) {
      await stage.launch({ api: "none" });
      await stage.hears("notice-no-platform");
      await stage.work();
      await stage.goesOnReading();
      await stage.leave("exit");
    },
  },
  fault("initializeFails", {
    told: ["notice-no-platform"], lost: "what is done stays in this browser until the tab is closed, as the line says", record: null,
    async play(stage) {
      await stage.launch({ settings: { faults: { initializeFails: { code: "101" } } } });
      await stage.hears("notice-no-platform");
      await stage.work();
      await stage.goesOnReading();
      await stage.leave("exit");
    },
  }),
  fault("initializedAlready", {
    told: none, lost: "nothing", record: { ...worked, read: [] },
    async play(stage) {
      await stage.launch({ settings: { faults: { initializedAlready: true } } });
      await stage.work();
      await stage.leave("exit");
    },
  }),
  fault("finishThrows", {
    told: none, lost: "nothing: it was committed before, only the visit's length is not added", record: worked,
    async play(stage) {
      await workUnder(() => ({ finishThrows: true }))(stage);
      await stage.leave("exit");
    },
  }),
  fault("getThrows", {
    told: ["notice-no-platform"], lost: "nothing that was recorded: a record that cannot be read is not written over. What is done meanwhile stays in this browser until the tab is closed", record: worked,
    async play(stage) {
      await workUnder(() => ({}))(stage);
      await stage.leave("exit");
      const before = structuredClone(stage.record.stored);
      await stage.launch({ settings: { faults: { getThrows: true } } });
      await stage.hears("notice-no-platform");
      await stage.goesOnReading();
      await stage.leave("exit");
      assert.deepEqual(stage.record.stored, before);
      await stage.launch();
      await stage.leave("exit");
    },
  }),
  fault("cutsState", {
    told: ["notice-unreadable-platform", "notice-offer"], lost: "nothing: a state has at most 3,500 characters, so nobody meets 4,096 or 64,000; cut shorter, it is found to be damaged and the copy in this browser is offered. Answers are sent again, rather twice than never", record: { ...worked, interactions: 6 },
    async play(stage) {
      await workUnder(() => ({ cutsState: { length: 4096 } }))(stage);
      await stage.session.glanceAway();
      await stage.fault({ cutsState: { length: 30 } });
      await stage.learner.open(stage.kit.lessons["accueil"].page);
      await stage.leave("exit");
      assert.equal(stage.record.stored["cmi.suspend_data"].length, 30);
      await stage.launch();
      await stage.hears("notice-unreadable-platform");
      await stage.press("action-dismiss");
      await stage.hears("notice-offer");
      await stage.press("action-restore");
      await stage.leave("exit");
    },
  }),
  fault("refusesState", {
    told: ["notice-unsent"], lost: "nothing: marks arrive, and the copy in this browser brings the rest at the next launch. Answers are sent again, rather twice than never", record: { ...worked, interactions: 6 },
    async play(stage) {
      await workUnder(() => ({ refusesState: { length: 20 } }))(stage);
      await stage.session.glanceAway();
      await stage.hears("notice-unsent");
      await stage.goesOnReading();
      await stage.leave("exit");
      await stage.launch();
      await stage.leave("exit");
    },
  }),
  fault("losesWhatIsSetBack", {
    told: none, lost: "nothing: the place is in the state too, which changes with everything", record: worked,
    async play(stage) {
      await workUnder(() => ({}))(stage);
      const { fin } = stage.kit.quizzes;
      await stage.leave("exit");
      await stage.launch({ settings: { faults: { losesWhatIsSetBack: true } } });
      await stage.learner.open("help.html");
      await stage.learner.open(stage.kit.quizzes["bilan"].page);
      await stage.session.glanceAway();
      await stage.learner.open(fin.page);
      await stage.leave("exit");
      assert.equal(stage.record.stored[stage.kit.name.location], stage.kit.quizzes["bilan"].page, "the fault is there");
      await stage.launch();
      assert.equal(stage.learner.path(), fin.page);
      await stage.leave("exit");
    },
  }),
  fault("masteryOverride", {
    told: { scorm12: ["mode-review"], scorm2004: none },
    lost: "nothing; our packages name no mastery score. SCORM 1.2: the platform's «failed» leads to review until it gives a new attempt or the normal mode, then the way to «passed» is open",
    record: { scorm12: { ...worked, status: "passed", raw: "100", interactions: 8, best: { bilan: 100, fin: 100 } }, scorm2004: { ...worked, status: "completed, passed", raw: "100", interactions: 8, best: { bilan: 100, fin: 100 } } },
    async play(stage) {
      const settings = { faults: { masteryOverride: { score: 80 } } };
      await stage.launch({ settings });
      await stage.begin();
      await stage.work();
      await stage.leave("exit");
      assert.equal(stage.record.stored[stage.kit.is12 ? "cmi.core.lesson_status" : "cmi.success_status"], "failed");
      await stage.launch({ settings });
      if (stage.kit.is12) await stage.reads("mode-review");
      await stage.leave("exit");
      await stage.launch({ settings: { ...settings, mode: "normal" } });
      await stage.learner.takeQuiz(stage.kit.quizzes["bilan"], right);
      await stage.leave("exit");
      await stage.launch({ settings }); // to be looked at only
      await stage.leave("exit");
    },
  }),
  ...["review", "browse"].map((mode) => ({
    name: mode, title: `The activity is opened in ${mode} mode`, source: "Moodle 4.5: what is written then is stored all the same",
    told: [`mode-${mode}`], lost: "nothing that was recorded; nothing is written, as the line says", record: worked,
    async play(stage) {
      await workUnder(() => ({}))(stage);
      await stage.leave("exit");
      const before = structuredClone(stage.record.stored);
      await stage.launch({ settings: { mode } });
      await stage.reads(`mode-${mode}`);
      await stage.learner.takeQuiz(stage.kit.quizzes["bilan"], (question, key) => (question.id === "un-seul" ? right(question, key) : null), { finish: false });
      await stage.session.glanceAway();
      await stage.leave("exit");
      assert.deepEqual(stage.record.stored, before);
    },
  })),
  {
    name: "reviewAfterTheEnd", title: "Completed and failed lead to review", source: "Moodle 4.5 (lib.php 1323); adaptlearning/adapt-contrib-spoor#262",
    told: ["mode-review"], lost: "nothing: completed goes out with the final decision only, failed never",
    record: { scorm12: { status: "passed", raw: "66.67", interactions: 5, read: [], best: { bilan: 100 } }, scorm2004: { status: "completed, passed", raw: "66.67", interactions: 5, read: [], best: { bilan: 100 } } },
    async play(stage) {
      await stage.launch();
      await stage.learner.takeQuiz(stage.kit.quizzes["bilan"], right);
      await stage.leave("exit");
      const before = structuredClone(stage.record.stored);
      await stage.launch();
      await stage.reads("mode-review");
      await stage.leave("exit");
      assert.deepEqual(stage.record.stored, before);
    },
  },
  {
    name: "loadedAgain", title: "The frame is loaded again after Finish (104)", source: "gabrieldoty/simplify-scorm#23",
    told: ["notice-reopen"],
    lost: "nothing that was recorded. SCORM 2004: what is done after the line comes at the next launch; SCORM 1.2 says no more than «no», so it stays in this browser until the tab is closed",
    record: { scorm12: { ...worked, raw: undefined, interactions: 0, best: {} }, scorm2004: worked },
    async play(stage) {
      await stage.launch();
      await stage.begin();
      await stage.session.shell.evaluate(() => location.reload());
      await stage.hears("notice-reopen");
      await stage.work();
      await stage.leave("exit");
      await stage.launch();
      await stage.leave("exit");
    },
  },
  fault("reopens", {
    told: none, lost: "nothing: the session goes on as if nothing had been", record: worked,
    async play(stage) {
      await stage.launch({ settings: { faults: { reopens: true } } });
      await stage.begin();
      await stage.session.shell.evaluate(() => { window.isOld = true; location.reload(); });
      await until("a new shell", async () => !(await stage.session.shell.evaluate(() => window.isOld ?? false)));
      await stage.learner.ready();
      await stage.work();
      await stage.leave("exit");
    },
  }),
  {
    name: "backForwardCache", title: "The browser brings the page back as it was", source: "sakaiproject/sakai#14569",
    told: none, lost: "nothing: such a page is committed, not ended, and goes on", record: { ...worked, read: [] },
    async play(stage) {
      await stage.launch({ cached: true });
      await stage.learner.takeQuiz(stage.kit.quizzes["fin"], right, { finish: false });
      await stage.session.page.goto("/gone");
      await until("it is committed", async () => stage.session.deliveries.some(({ stored }) => stored?.["cmi.suspend_data"]));
      assert.equal(stage.session.deliveries.some(({ ended }) => ended), false);
      await stage.session.page.goBack({ waitUntil: "commit" });
      await until("the page is back", () => stage.session.page.evaluate(() => document.readyState === "complete" && window.platform !== undefined));
      // The browser's tools do not show the frames of such a page: it is used from its top.
      await stage.session.page.evaluate(() => {
        const page = frames[0].frames[0].document;
        page.querySelector("[data-finish]").click();
        page.querySelector("[data-finish-anyway]")?.click();
      });
      await until("the mark is told", async () => `${stage.kit.name.score}.raw` in (await stage.kit.told(stage.session)));
      stage.record = await stage.session.leave("exit");
    },
  },
  {
    name: "attemptReset", title: "A teacher resets the attempt", source: "danmarsden/moodle-local_recompletion#6",
    told: none, lost: "what arrived is the teacher's to reset: it does not come back by itself", record: { status: "incomplete", raw: undefined, interactions: 0, read: ["reformuler"], best: {} },
    async play(stage) {
      await workUnder(() => ({}))(stage);
      await stage.leave("exit");
      await stage.launch();
      await stage.leave("exit");
      stage.record = newAttempt(stage.record);
      await stage.launch();
      assert.deepEqual([stage.learner.path(), await stage.learner.notice()], ["index.html", ""]);
      await stage.learner.read(stage.kit.lessons["reformuler"]);
      await stage.leave("exit");
    },
  },
  {
    name: "attemptResetUnsent", title: "A teacher resets an attempt of which something never arrived", source: "jcputney/scorm-again#545",
    told: ["notice-unsent", "notice-offer"], lost: "nothing: the copy in this browser is offered with its date, and never sent unasked", record: worked,
    async play(stage) {
      await workUnder(() => ({ sessionExpired: { after: 0 } }))(stage);
      await stage.session.glanceAway();
      await stage.hears("notice-unsent");
      await stage.leave("exit");
      stage.record = newAttempt(stage.record);
      await stage.launch();
      await stage.hears("notice-offer");
      assert.equal((await stage.kit.told(stage.session))["cmi.suspend_data"], undefined, "not before the learner says so");
      await stage.press("action-restore");
      await stage.leave("exit");
    },
  },
  {
    name: "anotherLearner", title: "A second learner comes to the same computer", source: "RunestoneInteractive/rs#1317",
    told: none, lost: "nothing; nothing of one learner is shown to or sent for another", record: worked,
    async play(stage) {
      await workUnder(() => ({ commitLoses: true }))(stage);
      await stage.leave("exit");
      await stage.anotherLearner();
      await stage.launch();
      await stage.leave("exit");
    },
  },
  fault("slow", {
    told: none, lost: "nothing: the page stays usable, for calls come one a task and never while the learner types or clicks; the copy in this browser is written first", record: { ...worked, interactions: 4 },
    async play(stage) {
      await stage.launch({ settings: { faults: { slow: { milliseconds: 1000, roles: ["commit"] } } } });
      const { learner, kit, session } = stage, lesson = kit.lessons["accueil"], { keyboard } = session.page;
      await learner.read(lesson);
      await watchInput(learner.course);
      await learner.answer("lesson:accueil", lesson.questions[0], right(lesson.questions[0], kit.data.answers["lesson:accueil"][lesson.questions[0].id]));
      await learner.course.locator("textarea").first().focus();
      await keyboard.type("ce que je retiens de cette leçon ", { delay: 100 });
      assert.deepEqual(await callsAfterAKey(stage), [], "nothing is called within a pause of a second after a key");
      await until("a pause, and it is committed", async () => session.deliveries.some(({ stored }) => stored?.["cmi.interactions.0.id"]));
      console.log(`${kit.standard}: a platform that takes a second for a commit; longest wait of a key or click: ${await longestWait(learner.course)} ms`);
      await stage.work();
      await stage.leave("exit");
    },
  }),
  {
    name: "bare", only: "scorm12", title: "The platform lacks every optional element (SCORM 1.2)", source: "Moodle 4.5 and others: 401 on what is optional",
    told: none, lost: "nothing: state, status and score are there, interactions are not possible", record: { ...worked, interactions: 0 },
    async play(stage) {
      await stage.launch({ settings: { bare: true } });
      await stage.begin();
      await stage.work();
      await stage.leave("exit");
    },
  },
];
