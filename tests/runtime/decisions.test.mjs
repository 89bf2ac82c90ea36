// Decisions 7 and 8 of the design held against random sequences: tabs, attempts, activities and learners that share one browser.
import { test } from "node:test";
import assert from "node:assert/strict";
import { entries } from "../../templates/platform/record.mjs";
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";
import { load } from "./bundle.mjs";
import { fakeClock, fakeStore } from "./browser.mjs";
import { course } from "./course.mjs";
import { random, randomState } from "./random_state.mjs";

const { findApi, Scorm12, Scorm2004, PlatformTracker, LocalTracker, decodeState, encodeState, frame, newState } = await load("scorm/api.ts",
  "scorm/scorm12.ts", "scorm/scorm2004.ts", "scorm/platform_tracker.ts", "tracker/local_tracker.ts", "state/codec.ts", "state/changes.ts");
const standards = { scorm12: [Scorm12Platform, Scorm12, "API"], scorm2004: [Scorm2004Platform, Scorm2004, "API_1484_11"] };
const rounds = (few) => few * (process.env.MOOC_LONG ? 10 : 1);
const lessons = [1, 3, 4], quizzes = [1, 2];

/** One step of a learner; `done` gathers what must never be lost. */
function step(dice, tracker, done) {
  const lesson = dice.pick(lessons), quiz = dice.pick(quizzes), score = dice.below(6500);
  if (dice.chance(0.5)) {
    tracker.readLesson(lesson);
    done.read.add(lesson);
  } else {
    tracker.beginAttempt(quiz);
    tracker.finishAttempt(quiz, score);
    done.best.set(quiz, Math.max(score, done.best.get(quiz) ?? 0));
  }
}
const nothing = () => ({ read: new Set(), best: new Map() });
function assertHolds(state, { read, best }, why) {
  assert.deepEqual([...state.read].sort(), [...read].sort(), why);
  assert.deepEqual([...state.quizzes].filter(([, { best: one }]) => one).map(([quiz, { best: one }]) => [quiz, one.score]).sort(), [...best].sort(), why);
}

test("two tabs without a platform, whichever speaks when: both end with all that was done, and so does the device", () => {
  for (let seed = 1; seed <= rounds(200); seed += 1) {
    const dice = random(seed), device = fakeStore(), events = [], tabs = [], done = nothing();
    const key = "mooc:cours-essai:local:state";
    device.write(key, encodeState(newState(77)));
    for (const at of [0, 1])
      tabs.push(new LocalTracker(course, { visit: fakeStore(), device: { ...device,
        write: (name, text) => { events.push(() => tabs[1 - at].storedElsewhere(name, text)); return device.write(name, text); } } }));
    for (let left = dice.below(20); left > 0; left -= 1) {
      step(dice, dice.pick(tabs), done);
      while (events.length > 0 && dice.chance(0.5)) events.shift()();
    }
    while (events.length > 0) events.shift()();
    for (const state of [tabs[0].state, tabs[1].state, decodeState(device.read(key)).state]) assertHolds(state, done, `seed ${seed}`);
  }
});

test("whatever stands where a state should: newer is left alone, rubbish is kept aside once, a state is taken", () => {
  for (let seed = 1; seed <= rounds(300); seed += 1) {
    const dice = random(seed), device = fakeStore(), key = "mooc:cours-essai:local:";
    const state = randomState(dice), good = encodeState(state);
    const at = dice.below(good.length), bad = `${good.slice(0, at)}${good[at] === "A" ? "B" : "A"}${dice.chance(0.5) ? good.slice(at + 1) : ""}`;
    const [kind, text] = dice.pick([["state", good], ["newer", frame("7", [seed & 255])], ["unreadable", bad]]);
    device.write(`${key}state`, text);
    const tracker = new LocalTracker(course, { visit: fakeStore(), device });
    if (kind === "state") assert.deepEqual(tracker.state, state);
    tracker.readLesson(1);
    if (kind === "newer") assert.deepEqual([tracker.mode, device.read(`${key}state`)], ["newer", text]);
    else assert.ok(decodeState(device.read(`${key}state`)).state.read.has(1));
    assert.equal(device.read(`${key}aside`), kind === "unreadable" ? text : null, `seed ${seed}`);
  }
});

for (const [standard, [Platform, Adapter, object]] of Object.entries(standards))
  test(`${standard}: learners and activities that share a browser and a course never get what is another's, and nothing of their own is lost`, () => {
    for (let seed = 1; seed <= rounds(60); seed += 1) {
      const dice = random(seed), on = { device: fakeStore(), visit: fakeStore() }, clock = fakeClock();
      const attempts = ["lea", "sam"].flatMap((id) => [0, 1].map(() => ({ learner: { id, name: id }, record: undefined, done: nothing() })));
      for (let visit = 0; visit < 14; visit += 1) {
        // At last each is opened once more, on a platform that works.
        const attempt = visit < 10 ? dice.pick(attempts) : attempts[visit - 10];
        const platform = new Platform({ now: clock.now, learner: attempt.learner, ...(attempt.record && { record: attempt.record }) });
        const window = { opener: null, top: null, [object]: platform.api() };
        window.parent = window;
        const tracker = new PlatformTracker(course, new Adapter(findApi(standard, window), clock.now), { ...on, visit: fakeStore() }, clock);
        while (tracker.notice) tracker.answerNotice(false); // an offer of another activity's copy
        if (!attempt.record) tracker.readLesson(1), attempt.done.read.add(1), clock.pass(5000); // from here on the platform knows the attempt
        if (visit < 10 && dice.chance(0.5)) platform.faults = dice.pick([{ commitLoses: true }, { sessionExpired: { after: 0 } }, { finishThrows: true }]);
        for (let left = visit < 10 ? dice.below(5) : 0; left > 0; left -= 1) {
          step(dice, tracker, attempt.done);
          clock.pass(dice.below(3000));
        }
        if (dice.chance(0.3)) platform.kill();
        else tracker.leave(false);
        clock.pass(100_000);
        attempt.record = platform.record;
      }
      for (const { record, done } of attempts) {
        const { state } = decodeState(record.stored["cmi.suspend_data"]);
        assertHolds(state, done, `seed ${seed}`);
        assert.deepEqual(entries(record.stored, "cmi.interactions"), []);
      }
    }
  });
