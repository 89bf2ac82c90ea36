// Sending what one wrote to a reflection: only where the package says so, only after the press, nothing of it lost, and never in the state.

import { test } from "node:test";
import assert from "node:assert/strict";
import { entries } from "../../templates/platform/record.mjs";
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";
import { load } from "./bundle.mjs";
import { fakeClock, fakeStore } from "./browser.mjs";
import { course as small } from "./course.mjs";
import { random } from "./random_state.mjs";

const { findApi, Scorm12, Scorm2004, PlatformTracker, maySendReflections, partsOf } = await load(
  "scorm/api.ts", "scorm/scorm12.ts", "scorm/scorm2004.ts", "scorm/platform_tracker.ts", "scorm/reflection.ts");

const standards = {
  scorm12: { Platform: Scorm12Platform, Adapter: Scorm12, object: "API", response: "student_response", most: 255, set: "LMSSetValue", commit: "LMSCommit", type: "fill-in", id: "reflection.et-vous" },
  scorm2004: { Platform: Scorm2004Platform, Adapter: Scorm2004, object: "API_1484_11", response: "learner_response", most: 4000, set: "SetValue", commit: "Commit", type: "long-fill-in", id: "reflection.et_vous" },
};
const course = { ...small, lessons: small.lessons.map((one, at) => (at === 0 ? { ...one, reflections: [{ id: "et-vous", question: "Et vous ?" }] } : one)) };

function launch(standard, { mayReflect = true, on = { device: fakeStore(), visit: fakeStore() }, clock = fakeClock(), wrap = (api) => api, ...settings } = {}) {
  const names = standards[standard];
  const platform = new names.Platform({ now: clock.now, ...settings });
  const window = { opener: null, top: null, [names.object]: wrap(platform.api()) };
  window.parent = window;
  const tracker = new PlatformTracker(course, new names.Adapter(findApi(standard, window, clock.now), clock.now), on, clock, undefined, mayReflect);
  return { platform, tracker, clock, on, names, sent: () => entries(platform.record.stored, "cmi.interactions"),
    said: (text) => JSON.stringify(platform.calls).includes(text) };
}
const settled = async (promise) => Promise.race([promise, Promise.resolve("waits")]);

test("only a package that may send both texts and interactions sends reflections", () => {
  const options = { standard: "scorm12", lms: "moodle", interactions: true, objectives: true, reflections: true };
  assert.equal(maySendReflections(options), true);
  for (const less of [{ reflections: false }, { interactions: false }, { lms: "minimal" }]) assert.equal(maySendReflections({ ...options, ...less }), false);
  assert.equal(maySendReflections(undefined), false);
});

test("a text is parted between its words, and nothing of it is lost", () => {
  const { below: next } = random(11);
  const letters = ["a", "é", "😀", " ", " ", "\n", "mot", "{", "[,]"];
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from({ length: next(900) }, () => letters[next(letters.length)]).join("");
    const parts = partsOf(text, 255);
    assert.ok(parts.every((part) => part !== "" && part.length <= 255 && !/[\ud800-\udbff]$/.test(part) && !/[\r\n]/.test(part)));
    const bare = (some) => some.replace(/[\s¶]/g, "");
    assert.equal(bare(parts.join("")), bare(text));
  }
  assert.deepEqual(partsOf("Un mot.\n\nUn autre.\r\nFin", 255), ["Un mot. ¶ Un autre. ¶ Fin"]);
  assert.deepEqual([partsOf("", 255), partsOf(" \n ", 255)], [[], []]);
});

for (const standard of Object.keys(standards)) {
  const say = (what, run) => test(`${standard}: ${what}`, run);
  const names = standards[standard];

  say("with the option off, nothing that was written to a reflection is in any call, in any order of what one does", async () => {
    const { below: next } = random(5);
    for (let round = 0; round < 20; round += 1) {
      const session = launch(standard, { mayReflect: false });
      const acts = [
        () => session.tracker.keepNote("et-vous", "un secret à moi"), () => session.tracker.readLesson(1), () => session.tracker.visit({ kind: "lesson", number: 1 }),
        async () => assert.equal(await session.tracker.sendReflection("et-vous", "un secret à moi"), false), () => session.tracker.flush(),
        () => session.clock.pass(2500), () => session.tracker.hidden(true), () => session.tracker.hidden(false),
      ];
      for (let step = 0; step < 12; step += 1) await acts[next(acts.length)]();
      session.tracker.leave(false);
      assert.equal(session.tracker.sendsReflections, false);
      assert.ok(!session.said("secret"));
      assert.deepEqual(session.platform.violations, []);
    }
  });

  say("with the option on, a text is sent only when it is pressed, as it stands then, and only to the centre", async () => {
    const session = launch(standard);
    const { tracker, clock } = session;
    assert.equal(tracker.sendsReflections, true);
    await tracker.keepNote("et-vous", "Un mot à moi.");
    tracker.readLesson(1);
    clock.pass(5000);
    assert.ok(!session.said("Un mot"));
    const sending = tracker.sendReflection("et-vous", "Un mot à moi.\nEt un autre.");
    assert.equal(await settled(sending), "waits");
    assert.equal(tracker.arrived, false);
    clock.pass(2500);
    assert.equal(await sending, true);
    assert.equal(tracker.arrived, true);
    const [{ [names.response]: response, ...rest }] = session.sent();
    assert.equal(response, "Un mot à moi. ¶ Et un autre.");
    delete rest.time;
    delete rest.timestamp;
    assert.deepEqual(rest, { id: names.id, type: names.type, weighting: "0", result: "neutral", ...(standard === "scorm2004" ? { description: "Et vous ?" } : {}) });
    assert.ok(!session.platform.record.stored["cmi.suspend_data"].includes("mot"));
    clock.pass(60_000);
    tracker.leave(false);
    assert.equal(session.sent().length, 1, "once a press");
    assert.deepEqual(session.platform.violations, []);
  });

  say("a long text travels in parts", async () => {
    const text = Array.from({ length: 1500 }, (_, at) => `mot${at}`).join(" ");
    const session = launch(standard);
    const sending = session.tracker.sendReflection("et-vous", text);
    session.clock.pass(2500);
    assert.equal(await sending, true);
    const sent = session.sent();
    assert.deepEqual(sent.map(({ id }) => id), sent.map((_, at) => `${names.id}.${at + 1}`));
    assert.ok(sent.length > 1 && sent.every((one) => one[names.response].length <= names.most));
    assert.equal(sent.map((one) => one[names.response]).join(" "), text);
    assert.equal(await session.tracker.sendReflection("et-vous", "x".repeat(20_001)), false);
    assert.deepEqual(session.platform.violations, []);
  });

  say("what did not arrive waits, is sent again at the next launch of the same attempt, and not where the option is off by then", async () => {
    for (const [mayReflect, answer] of [[true, "false"], [true, "true"], [false, "false"]]) { // "true" proves nothing
      let isLost = false;
      const first = launch(standard, { wrap: (api) => ({ ...api, [names.commit]: () => (isLost ? answer : api[names.commit]("")) }) });
      first.tracker.readLesson(1);
      first.clock.pass(2500);
      const record = structuredClone(first.platform.record);
      isLost = true;
      const sending = first.tracker.sendReflection("et-vous", "Un mot à moi.");
      first.clock.pass(2500);
      assert.equal(await settled(sending), answer === "true" || "waits");
      const second = launch(standard, { on: first.on, record, mayReflect });
      second.clock.pass(2500);
      assert.deepEqual(second.sent().map((one) => one[names.response]), mayReflect ? ["Un mot à moi."] : []);
    }
  });

  say("on a platform that takes 3 seconds for a call it is told as sent when all its parts are there, not before", async () => {
    const clock = fakeClock();
    const slowly = (api) => Object.fromEntries(Object.entries(api).map(([method, call]) => [method, (...args) => { clock.spend(3000); return call(...args); }]));
    const session = launch(standard, { clock, wrap: slowly });
    session.clock.pass(60_000);
    const text = "mot ".repeat(1200).trim();
    let said = null;
    void session.tracker.sendReflection("et-vous", text).then((isTaken) => { said = isTaken; });
    for (let step = 0; said === null && step < 200; step += 1) {
      session.clock.pass(2000);
      await Promise.resolve();
      if (said === null) assert.equal(session.tracker.arrived, false);
    }
    assert.equal(said, true);
    assert.equal(session.sent().map((one) => one[names.response]).join(" "), text);
    assert.deepEqual(session.platform.violations, []);
  });

  say("a refused text is told, and costs nothing else", async () => {
    const refuses = (api) => ({ ...api, [names.set]: (name, value) => (name.endsWith("_response") ? "false" : api[names.set](name, value)) });
    const session = launch(standard, { wrap: refuses });
    const sending = session.tracker.sendReflection("et-vous", "Un mot.");
    session.tracker.readLesson(1);
    session.clock.pass(2500);
    assert.equal(await sending, false);
    assert.equal(session.tracker.arrived, true);
  });

  say("there is nobody to send to in review, in browse mode, and for what the course does not ask", async () => {
    for (const mode of ["review", "browse"]) {
      const { tracker } = launch(standard, { mode });
      assert.deepEqual([tracker.sendsReflections, await tracker.sendReflection("et-vous", "Un mot.")], [false, false]);
    }
    assert.equal(await launch(standard).tracker.sendReflection("autre", "Un mot."), false);
  });

  say("what is erased here is not sent later", async () => {
    const session = launch(standard, { wrap: (api) => ({ ...api, [names.set]: (name, value) => (name.includes("interactions") ? "false" : api[names.set](name, value)) }) });
    const sending = session.tracker.sendReflection("et-vous", "Un mot.");
    await session.tracker.eraseRecord();
    assert.equal(await sending, false);
    session.tracker.readLesson(1);
    assert.ok(![...session.on.device.keys()].some((key) => session.on.device.read(key).includes("Un mot")));
  });
}
