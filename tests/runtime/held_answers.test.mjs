// Answers of a quiz that is corrected at its end: the state has each tick at once, the platform's report what was given in the end.
import { test } from "node:test";
import assert from "node:assert/strict";
import { entries } from "../../templates/platform/record.mjs";
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";
import { load } from "./bundle.mjs";
import { fakeClock, fakeStore } from "./browser.mjs";
import { course as plain } from "./course.mjs";

const { findApi, Scorm12, Scorm2004, PlatformTracker, decodeState } = await load(
  "scorm/api.ts", "scorm/scorm12.ts", "scorm/scorm2004.ts", "scorm/platform_tracker.ts", "state/codec.ts");

// Quiz 1 is corrected at its end, quiz 2 answer by answer.
const course = { ...plain, quizzes: plain.quizzes.map((quiz) => (quiz.number === 1 ? { ...quiz, feedback: "at-end" } : quiz)) };
const standards = {
  scorm12: { Platform: Scorm12Platform, Adapter: Scorm12, object: "API", response: "student_response", chosen: "a,c", seconds: (one) => one.latency.slice(-5) },
  scorm2004: { Platform: Scorm2004Platform, Adapter: Scorm2004, object: "API_1484_11", response: "learner_response", chosen: "a[,]c", seconds: (one) => one.latency.slice(2, -1).padStart(2, "0").concat(".00") },
};

for (const [standard, { Platform, Adapter, object, response, chosen, seconds }] of Object.entries(standards)) {
  const on = () => ({ device: fakeStore(), visit: fakeStore() });

  function launch(computer, settings = {}) {
    const clock = fakeClock();
    const platform = new Platform({ now: clock.now, mode: "normal", ...settings });
    const window = { opener: null, top: null, [object]: platform.api() };
    window.parent = window;
    const tracker = new PlatformTracker(course, new Adapter(findApi(standard, window), clock.now), computer, clock);
    const given = () => entries(platform.record.stored, "cmi.interactions").map((one) => one[response]);
    return { platform, tracker, clock, given, leave: () => { tracker.leave(false); assert.deepEqual(platform.violations, []); return platform.record; } };
  }
  const tick = (tracker, ...ids) => tracker.answer({ owner: { kind: "quiz", id: "ecoute-bilan" }, question: "plusieurs", credit: 5000, latency: 2,
    value: { kind: "choices", chosen: ids.map((id) => id.charCodeAt(0) - 96) }, response: ids, correct: ["a", "c"] });

  test(`${standard}: one answer a question, the last one, with the time of all steps to it, when the quiz ends`, () => {
    const { platform, tracker, clock, given, leave } = launch(on());
    tracker.beginAttempt(1);
    for (const ids of [["a"], ["a", "b"], ["a", "b", "c"], ["a", "c"]]) {
      tick(tracker, ...ids);
      clock.pass(3000);
      assert.deepEqual(decodeState(platform.record.stored["cmi.suspend_data"]).state.quizzes.get(1).current.answers.get(2).value.chosen, ids.map((id) => id.charCodeAt(0) - 96));
    }
    assert.deepEqual(given(), []);
    tracker.finishAttempt(1, 5000);
    clock.pass(3000);
    assert.deepEqual(given(), [chosen]);
    assert.equal(seconds(entries(platform.record.stored, "cmi.interactions")[0]), "08.00");
    tracker.beginAttempt(1);
    tick(tracker, "b");
    tracker.finishAttempt(1, 0);
    leave();
    assert.deepEqual(given(), [chosen, "b"]);
  });

  test(`${standard}: an answer is given too when the page is hidden or goes, and a change after that is another one`, () => {
    const { tracker, given, leave } = launch(on());
    tracker.beginAttempt(1);
    tick(tracker, "a");
    tracker.hidden(true);
    assert.deepEqual(given(), ["a"]);
    tracker.hidden(false);
    tick(tracker, "b");
    tick(tracker, "a", "c");
    leave();
    assert.deepEqual(given(), ["a", chosen]);
  });

  test(`${standard}: where the page was killed the next launch gives it, once`, () => {
    const computer = on();
    const first = launch(computer);
    first.tracker.beginAttempt(1);
    tick(first.tracker, "a");
    tick(first.tracker, "a", "c");
    first.clock.pass(3000);
    first.platform.kill();
    const second = launch(computer, { record: first.platform.record });
    assert.deepEqual(second.given(), [chosen]);
    const third = launch(computer, { record: second.leave() });
    third.leave();
    assert.deepEqual(third.given(), [chosen]);
  });

  test(`${standard}: in review nothing that was held is touched`, () => {
    const computer = on();
    const first = launch(computer);
    first.tracker.beginAttempt(1);
    tick(first.tracker, "a");
    first.clock.pass(3000);
    first.platform.kill();
    const kept = [...computer.device.texts];
    const session = launch(computer, { record: first.platform.record, mode: "review" });
    session.tracker.showPage("lesson/reformuler.html");
    session.tracker.hidden(true);
    session.leave();
    assert.deepEqual([session.given(), [...computer.device.texts]], [[], kept]);
  });
}
