// A package of SCOs, walked by a sequencer: its own manifest in scorm-again's activity tree, its own runtime in each SCO. Which module opens
// when, and what the platform makes of the modules' results for the whole course.
//
// scorm-again weighs modules that were not opened yet as if there were none, where the standard counts them as 0 (SCORM 2004 4th Ed. SN, Measure
// Rollup Process RB.1.1): the course's measure is looked at once every module is done.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fakeClock, fakeStore } from "../runtime/browser.mjs";
import { load } from "../runtime/bundle.mjs";
import { activityTreeOf } from "./activity_tree.mjs";
import { copyOfCourse, dataOf, makePackage, openPackage, smallCourse } from "./package_files.mjs";

const again = join(dirname(createRequire(import.meta.url).resolve("scorm-again")), "esm/scorm2004.js");
const { Scorm2004API } = await import(again);
const { findApi, Scorm2004, PlatformTracker } = await load("scorm/api.ts", "scorm/scorm2004.ts", "scorm/platform_tracker.ts");

/** The small course's package, `change` made to its files' texts. Two modules of weights 2 and 1, pass mark 60. */
function packed(change = {}) {
  const course = copyOfCourse(smallCourse);
  for (const [file, edit] of Object.entries(change)) writeFileSync(join(course, file), edit(readFileSync(join(course, file), "utf8")));
  return openPackage(makePackage(course, "scorm2004", ["--lms", "strict", "--granularity", "module"]));
}

const inOrder = { "course/course.yaml": (text) => `${text}navigation: in-order\n` };
const noneRequired = { "quizzes/bilan.json": (text) => text.replace('"required": true', '"required": false') };

/** One learner with one platform that sequences. */
class Walk {
  constructor(folder) {
    this.folder = folder;
    this.tree = activityTreeOf(readFileSync(join(folder, "imsmanifest.xml"), "utf8"));
    this.api = new Scorm2004API({ logLevel: 5, sequencing: { activityTree: this.tree } });
    this.computer = { device: fakeStore(), visit: fakeStore() };
    this.clock = fakeClock();
    this.refused = [];
  }

  item(module) { return `petit-cours-${module}-item`; }
  get open() { return this.api.getSequencingState().currentActivity?.id; }
  /** Completion, success and measure of an item, or of the whole course. */
  result(identifier = this.tree.id) {
    const { completionStatus, successStatus, score } = this.api.getActivityTrackingData(identifier);
    return [completionStatus, successStatus, score === null ? null : Number(score.toFixed(3))];
  }

  /** What the platform's table of contents does; whether it opens. */
  choose(module) { return this.api.processNavigationRequest("choice", this.item(module)); }

  launched(module) {
    const { api, refused } = this;
    const { course, reporting } = dataOf(join(this.folder, module));
    const calls = { Initialize: "lmsInitialize", Terminate: "lmsFinish", GetValue: "lmsGetValue", SetValue: "lmsSetValue", Commit: "lmsCommit", GetLastError: "lmsGetLastError" };
    const made = (name, args) => {
      const answer = api[calls[name]](...args);
      if (name === "SetValue" && answer !== "true") refused.push([args, api.lmsGetLastError()]);
      return answer;
    };
    const window = { opener: null, top: null, API_1484_11: Object.fromEntries(Object.keys(calls).map((name) => [name, (...args) => made(name, args)])) };
    window.parent = window;
    const adapter = new Scorm2004(findApi("scorm2004", window), this.clock.now, { lms: "strict", interactions: true, objectives: true });
    return { course, tracker: new PlatformTracker(course, adapter, this.computer, this.clock, reporting) };
  }

  /** Launches a module, reads it and takes its graded quizzes with a score in percent, and leaves. */
  take(module, score) {
    const { course, tracker } = this.launched(module);
    assert.equal(this.open, this.item(module));
    for (const lesson of course.lessons) tracker.readLesson(lesson.number);
    for (const { number, practice } of course.quizzes) {
      if (practice) continue;
      tracker.beginAttempt(number);
      tracker.finishAttempt(number, score * 100);
    }
    this.clock.pass(3000);
    tracker.leave(false);
    assert.deepEqual(this.refused, []);
    this.api.reset(); // the next launch is a session of its own
  }
}

test("in order: the next module opens once the one before is passed, and not sooner", () => {
  const walk = new Walk(packed(inOrder));
  walk.take("depart", 50);
  assert.deepEqual(walk.result(walk.item("depart")), ["incomplete", "failed", 0.5]);
  assert.equal(walk.choose("suite"), false);
  assert.equal(walk.choose("depart"), true, "who failed goes on");
  walk.take("depart", 80);
  assert.deepEqual(walk.result(walk.item("depart")), ["completed", "passed", 0.8]);
  assert.equal(walk.choose("suite"), true);
  walk.take("suite", 90);
  assert.deepEqual(walk.result(walk.item("suite")), ["completed", "passed", 0.9]);
});

test("free: every module opens when one likes", () => {
  const walk = new Walk(packed());
  const { tracker } = walk.launched("depart");
  tracker.leave(false);
  walk.api.reset();
  assert.equal(walk.choose("suite"), true);
});

test("a course with required quizzes is passed when its last module is, with the weighted mean of the marks", () => {
  const walk = new Walk(packed());
  walk.take("depart", 100);
  assert.deepEqual(walk.result().slice(0, 2), ["unknown", "unknown"], "67 % would be enough");
  assert.equal(walk.choose("suite"), true);
  walk.take("suite", 70);
  assert.deepEqual(walk.result(), ["completed", "passed", 0.9]);
});

test("a course without required quizzes is passed by its mark, whatever became of one module", () => {
  const walk = new Walk(packed(noneRequired));
  walk.take("depart", 90);
  assert.equal(walk.choose("suite"), true);
  walk.take("suite", 10);
  assert.deepEqual([walk.result(walk.item("suite"))[1], walk.result()[1]], ["failed", "passed"]);
});
