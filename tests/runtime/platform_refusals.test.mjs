// What a platform refuses of a report, and what a reload finds after a session that only showed the record.

import { test } from "node:test";
import assert from "node:assert/strict";
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";
import { load } from "./bundle.mjs";
import { fakeClock, fakeStore } from "./browser.mjs";
import { course } from "./course.mjs";

const { findApi, Scorm12, Scorm2004, PlatformTracker, STATE_LIMIT, frame, sessionKey } = await load(
  "scorm/api.ts", "scorm/scorm12.ts", "scorm/scorm2004.ts", "scorm/platform_tracker.ts", "scorm/session.ts", "state/codec.ts");

const standards = {
  scorm12: { Platform: Scorm12Platform, Adapter: Scorm12, object: "API", set: "LMSSetValue", error: "LMSGetLastError",
    raw: "cmi.core.score.raw", status: "cmi.core.lesson_status", success: "cmi.core.lesson_status" },
  scorm2004: { Platform: Scorm2004Platform, Adapter: Scorm2004, object: "API_1484_11", set: "SetValue", error: "GetLastError",
    raw: "cmi.score.raw", status: "cmi.completion_status", success: "cmi.success_status" },
};

/** `refusals`: element -> error number, as long as it stands there. */
function launch(standard, { on = { device: fakeStore(), visit: fakeStore() }, refusals = new Map(), ...settings } = {}) {
  const names = standards[standard], clock = fakeClock(), asked = [];
  const platform = new names.Platform({ now: clock.now, ...settings });
  const api = platform.api();
  let error = null;
  const wrapped = { ...Object.fromEntries(Object.keys(api).map((name) => [name, (...args) => { if (name !== names.error) error = null; return api[name](...args); }])),
    [names.set]: (name, value) => {
      asked.push(`${name}=${value}`);
      error = refusals.get(name) ?? null;
      return error === null ? api[names.set](name, value) : "false";
    },
    [names.error]: () => error ?? api[names.error]() };
  const window = { opener: null, top: null, [names.object]: wrapped };
  window.parent = window;
  const open = () => new PlatformTracker(course, new names.Adapter(findApi(standard, window), clock.now), on, clock);
  return { platform, clock, on, names, refusals, asked, open, tracker: open(), stored: (name) => platform.record.stored[name],
    times: (element) => asked.filter((one) => one.startsWith(`${element}=`)).length };
}

for (const standard of Object.keys(standards)) {
  for (const which of ["raw", "success"]) {
    test(`${standard}: a refused ${which} keeps the report unsent until the platform takes it`, () => {
      const element = standards[standard][which];
      const { tracker, clock, refusals, stored, on } = launch(standard);
      refusals.set(element, "101");
      tracker.finishAttempt(1, 9000);
      tracker.finishAttempt(2, 9000);
      clock.pass(5000);
      assert.deepEqual([tracker.arrived, tracker.notice?.text], [false, "notice-unsent"]);
      const copy = JSON.parse([...on.device.texts].find(([key]) => key.includes(":state:"))[1]);
      assert.ok(copy.sent < tracker.state.revision);
      refusals.clear();
      clock.pass(70_000);
      assert.deepEqual([tracker.arrived, stored(element)], [true, which === "raw" ? "90" : "passed"]);
    });

    for (const error of ["401", "402", "403", "404", "405", "406", "407"]) {
      test(`${standard}: a ${which} that is refused for ever (${error}) is asked once and costs nothing else`, () => {
        const element = standards[standard][which];
        const { tracker, clock, refusals, stored, times } = launch(standard);
        refusals.set(element, error);
        const before = times(element);
        tracker.finishAttempt(1, 9000);
        tracker.finishAttempt(2, 9000);
        tracker.readLesson(1);
        clock.pass(70_000);
        assert.deepEqual([tracker.arrived, tracker.notice], [true, null]);
        assert.equal(times(element) - before, which === "raw" ? 2 : 1); // 30 and 90: another value is another question
        assert.ok(stored("cmi.suspend_data"));
      });
    }
  }

  test(`${standard}: an "incomplete" that was refused at the launch is set with the first change`, () => {
    const { status } = standards[standard];
    const { tracker, clock, refusals, stored } = launch(standard, { refusals: new Map([[status, "101"]]) });
    assert.equal(stored(status), undefined);
    refusals.clear();
    tracker.readLesson(1);
    clock.pass(5000);
    assert.equal(stored(status), "incomplete");
  });

  test(`${standard}: a state that is refused is never said to have arrived`, () => {
    const { tracker, clock, refusals } = launch(standard);
    refusals.set("cmi.suspend_data", "405");
    tracker.readLesson(1);
    clock.pass(70_000);
    assert.deepEqual([tracker.arrived, tracker.notice.text], [false, "notice-unsent"]);
    refusals.clear();
    tracker.readLesson(3);
    clock.pass(70_000);
    assert.equal(tracker.arrived, true);
  });

  test(`${standard}: a session that only shows leaves no key by which a reload would go on`, () => {
    const key = sessionKey(course), on = { device: fakeStore(), visit: fakeStore() };
    const first = launch(standard, { on });
    assert.ok(on.visit.read(key));
    first.tracker.readLesson(1);
    first.tracker.leave(false);
    const { record } = first.platform;
    for (const mode of ["review", "browse"]) {
      launch(standard, { on, mode, record });
      assert.equal(on.visit.read(key), null, mode);
    }
    launch(standard, { on, mode: "normal", record });
    assert.ok(on.visit.read(key));
    record.stored["cmi.suspend_data"] = frame("9", [1]);
    assert.equal(launch(standard, { on, mode: "normal", record }).tracker.mode, "newer");
    assert.equal(on.visit.read(key), null);
  });
}

test("after Terminate in review a reload writes into nobody's copy", () => {
  const on = { device: fakeStore(), visit: fakeStore() };
  const first = launch("scorm2004", { on });
  first.tracker.readLesson(1);
  first.tracker.leave(false);
  const review = launch("scorm2004", { on, mode: "review", record: first.platform.record });
  review.tracker.leave(false);
  const kept = [...on.device.texts];
  const again = review.open();
  again.readLesson(3);
  assert.deepEqual([again.notice.text, again.keeping, [...on.device.texts]], ["notice-reopen", "nowhere", kept]);
});

test("one limit for both standards", () => {
  for (const { Adapter } of Object.values(standards)) assert.equal(new Adapter(null, () => 0).longestState, STATE_LIMIT);
  assert.equal(STATE_LIMIT, 3500);
});
