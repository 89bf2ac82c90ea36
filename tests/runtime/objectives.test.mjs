// What a package says of each competence item, and what its author lets it say, on the strict platform of both standards.
import { test } from "node:test";
import assert from "node:assert/strict";
import { entries } from "../../templates/platform/record.mjs";
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";
import { load } from "./bundle.mjs";
import { fakeClock, fakeStore } from "./browser.mjs";
import { course as plain } from "./course.mjs";

const { findApi, Scorm12, Scorm2004, PlatformTracker, profile, newState, applyChange } = await load(
  "scorm/api.ts", "scorm/scorm12.ts", "scorm/scorm2004.ts", "scorm/platform_tracker.ts", "state/profile.ts", "state/changes.ts");

// 1.1 is asked by two graded quizzes and trained by lesson 1; 1.2 by one question of a lesson and trained by a voluntary lesson; 1.3 is trained
// by lesson 3 only; 1.4 is asked by a practice quiz alone; nobody has heard of 1.5 yet.
const names = { "quiz:ecoute-bilan": { "premier-mot": ["1.1"], "plusieurs": ["1.1", "1.3"] }, "quiz:autre-bilan": { "seule": ["1.1"] },
  "lesson:reformuler": { "essai": ["1.2"] }, "quiz:entrainement": { "seule": ["1.4"] } };
const points = { "premier-mot": 1, "plusieurs": 3 };
const course = { ...plain, quizzes: plain.quizzes.map((quiz) => ({ ...quiz, questions: quiz.questions.map((one) => ({ ...one, points: points[one.id] ?? 1 })) })) };
const reporting = {
  competences: [["1.1", "Être là", ["etre-la"]], ["1.2", "{Reformuler}", ["pour-aller-plus-loin"]], ["1.3", "Se taire", ["reformuler"]], ["1.4", "Essayer", []], ["1.5", "Attendre", []]]
    .map(([code, text, lessons]) => ({ code, text, category: "Écouter", lessons })),
  questions: Object.fromEntries(Object.entries(names).map(([owner, questions]) =>
    [owner, Object.fromEntries(Object.entries(questions).map(([id, competences]) => [id, { prompt: `${id} ?`, competences }]))])),
};

const standards = {
  scorm12: { Platform: Scorm12Platform, Adapter: Scorm12, object: "API", get: "LMSGetValue", set: "LMSSetValue", status: "cmi.core.lesson_status", raw: "cmi.core.score.raw" },
  scorm2004: { Platform: Scorm2004Platform, Adapter: Scorm2004, object: "API_1484_11", get: "GetValue", set: "SetValue", status: "cmi.completion_status", raw: "cmi.score.raw" },
};

function launch(standard, { scope, reported = reporting, asked = course, on = { device: fakeStore(), visit: fakeStore() }, ...settings } = {}) {
  const { Platform, Adapter, object, get, set } = standards[standard];
  const clock = fakeClock();
  const platform = new Platform({ now: clock.now, mode: "normal", ...settings });
  const window = { opener: null, top: null, [object]: platform.api() };
  window.parent = window;
  const tracker = new PlatformTracker(asked, new Adapter(findApi(standard, window), clock.now, scope), on, clock, reported);
  const made = (method) => platform.calls.filter((call) => call.method === method).map(({ args }) => args);
  return { platform, tracker, clock, sets: (wanted = /./) => made(set).filter(([name]) => wanted.test(name)).map((call) => call.join("=")),
    gets: (wanted) => made(get).filter(([name]) => wanted.test(name)).length,
    leave: () => { tracker.leave(false); assert.deepEqual(platform.violations, []); return platform.record; } };
}

const answer = (tracker, owner, question, credit) => tracker.answer({ owner: { kind: owner.split(":")[0], id: owner.split(":")[1] }, question, credit, latency: 1,
  value: { kind: "choices", chosen: [1] }, response: ["a"], correct: ["a"] });
/** Both questions of the first quiz, as a whole attempt. */
const takeFirst = (tracker, first, second) => {
  tracker.beginAttempt(1);
  answer(tracker, "quiz:ecoute-bilan", "premier-mot", first);
  answer(tracker, "quiz:ecoute-bilan", "plusieurs", second);
  tracker.finishAttempt(1, Math.round((first + 3 * second) / 7));
};
const objectives = (record) => Object.fromEntries(entries(record.stored, "cmi.objectives").map(({ id, ...rest }) => [id, rest]));

for (const standard of Object.keys(standards)) {
  const is12 = standard === "scorm12";
  const say = (what, run) => test(`${standard}: ${what}`, run);
  /** An objective in the form of the standard. */
  const form = (code, stage, score, progress) => ({
    ...(is12 ? {} : { description: reporting.competences.find((one) => one.code === code).text.replace("{", " {"), "progress_measure": progress }),
    ...(score === null ? {} : { "score.min": "0", "score.max": "100", "score.raw": String(score), ...(is12 ? {} : { "score.scaled": String(score / 100) }) }),
    ...(is12 ? { status: stage === "begun" ? "incomplete" : stage }
      : { "completion_status": stage === "begun" ? "incomplete" : "completed", ...(stage === "passed" ? { "success_status": "passed" } : {}) }),
  });

  say("an objective appears when something is known of its item, with what follows from the questions that name it", () => {
    const session = launch(standard);
    const { tracker } = session;
    assert.deepEqual(session.sets(/objectives/), []);
    takeFirst(tracker, 10_000, 5000);
    answer(tracker, "lesson:reformuler", "essai", 3333);
    tracker.readLesson(3);
    tracker.finishAttempt(4, 0);
    assert.deepEqual(objectives(session.leave()), {
      "competence.1.1": form("1.1", "begun", 50, "0.3333"), // (1 + 3 x 0.5 + 1 x 0) / 5; of two quizzes and a lesson one is done
      "competence.1.2": form("1.2", "begun", 33.33, "0"),
      "competence.1.3": form("1.3", "completed", 50, "1"), // below the pass mark of 60: no word of failing
      "competence.1.4": form("1.4", "completed", 0, "1"), // finished without an answer
    });
  });

  say("passed at the pass mark and completed; never failed", () => {
    const session = launch(standard);
    takeFirst(session.tracker, 10_000, 10_000);
    session.tracker.readLesson(1);
    answer(session.tracker, "quiz:autre-bilan", "seule", 0);
    session.tracker.finishAttempt(2, 0);
    const found = objectives(session.leave());
    assert.deepEqual(found["competence.1.1"], form("1.1", "passed", 80, "1"));
    assert.deepEqual(found["competence.1.3"], form("1.3", "begun", 100, "0.5"));
    assert.doesNotMatch(session.sets().join(), /failed/);
  });

  say("nothing goes down where a better attempt is worse in one item, in this session and in the next", () => {
    const first = launch(standard);
    takeFirst(first.tracker, 10_000, 0);
    takeFirst(first.tracker, 0, 10_000); // better as a whole: now the best attempt has nothing in the first question
    const at = (tracker, code) => tracker.profile.find((one) => one.code === code)?.score;
    assert.deepEqual(["1.1", "1.3"].map((code) => at(first.tracker, code)), [6000, 10_000]);
    takeFirst(first.tracker, 0, 10_000);
    const record = first.leave();
    const next = launch(standard, { record });
    assert.deepEqual(["1.1", "1.3"].map((code) => at(next.tracker, code)), [6000, 10_000]);
    assert.deepEqual(next.sets(/objectives/), [], "nothing changed, so nothing is set");
    next.leave();

    const other = { ...course, quizzes: course.quizzes.map((quiz) => (quiz.number === 1 ? { ...quiz, questions: quiz.questions.filter(({ id }) => id !== "plusieurs") } : quiz)) };
    const later = launch(standard, { record, asked: other });
    assert.deepEqual(["1.1", "1.3"].map((code) => at(later.tracker, code)), [6000, 10_000], "also where the course's new version lost the question");
    later.leave();
  });

  say("objectives that a manifest brought keep their places, and ours are found among them", () => {
    const record = launch(standard).leave();
    Object.assign(record.stored, { "cmi.objectives.0.id": "PRIMARY", "cmi.objectives.1.id": "competence.1.3" });
    const session = launch(standard, { record });
    session.tracker.readLesson(3);
    session.tracker.readLesson(1);
    assert.deepEqual(entries(session.leave().stored, "cmi.objectives").map(({ id }) => id), ["PRIMARY", "competence.1.3", "competence.1.1"]);
    assert.equal(session.sets(/objectives\.0\./).length, 0);
  });

  say("a framework of many items costs few calls: none twice, none for what did not change", () => {
    const codes = Array.from({ length: 63 }, (_, at) => `9.${at + 1}`);
    const reported = { competences: codes.map((code) => ({ code, text: code, category: "", lessons: ["etre-la"] })), questions: { "quiz:ecoute-bilan": { "premier-mot": { prompt: "", competences: codes } } } };
    const first = launch(standard, { reported });
    assert.equal(first.gets(/objectives/), 1);
    first.tracker.readLesson(1);
    first.tracker.readLesson(1);
    first.tracker.visit({ kind: "lesson", number: 3 });
    assert.deepEqual([first.sets(/objectives/).length, first.gets(/objectives/)], [63 * (is12 ? 2 : 4), 1]);
    takeFirst(first.tracker, 10_000, 0);
    const again = launch(standard, { reported, record: first.leave() });
    assert.deepEqual([again.sets(/objectives/).length, again.gets(/objectives/)], [0, 1 + 63 * (is12 ? 3 : 4)]);
    again.leave();
  });

  say("a platform that lacks objectives, refuses them or breaks at them keeps all the rest", () => {
    for (const broken of [(name) => /objectives\._count/.test(name), (name) => /objectives\.\d+\.id/.test(name), (name) => /objectives\.\d+\.score/.test(name)]) {
      const { Platform, Adapter, object, get, set } = standards[standard];
      const clock = fakeClock();
      const platform = new Platform({ now: clock.now });
      const api = platform.api();
      const refuse = (method, answer) => { const real = api[method]; api[method] = (...args) => (broken(args[0]) ? answer : real(...args)); };
      refuse(get, "");
      refuse(set, "false");
      const window = { opener: null, top: null, [object]: api };
      window.parent = window;
      const tracker = new PlatformTracker(course, new Adapter(findApi(standard, window), clock.now), { device: fakeStore(), visit: fakeStore() }, clock, reporting);
      takeFirst(tracker, 10_000, 10_000);
      clock.pass(5000);
      assert.deepEqual([tracker.arrived, tracker.notice], [true, null]);
      assert.equal(entries(platform.record.stored, "cmi.interactions").length, 2);
      assert.ok(platform.record.stored[standards[standard].raw]);
    }
  });

  say("a platform on which each call takes its time is asked a little at each change; one that is felt, once", () => {
    const slow = (milliseconds, record) => {
      const { Platform, Adapter, object, get, set } = standards[standard];
      const clock = fakeClock();
      let spent = 0;
      const now = () => clock.now() + spent;
      const platform = new Platform({ now: clock.now, mode: "normal", record });
      const api = platform.api();
      for (const method of [get, set]) {
        const real = api[method];
        api[method] = (...args) => { if (/^cmi\.objectives/.test(args[0])) spent += milliseconds; return real(...args); };
      }
      const window = { opener: null, top: null, [object]: api };
      window.parent = window;
      const tracker = new PlatformTracker(course, new Adapter(findApi(standard, window, now), now), { device: fakeStore(), visit: fakeStore() }, clock, reporting);
      return { tracker, platform, clock, spent: () => spent };
    };
    const whole = launch(standard);
    takeFirst(whole.tracker, 0, 10_000);
    whole.tracker.readLesson(3);
    const record = whole.leave();
    const some = slow(100, record);
    for (let step = 1; step <= 12; step += 1) {
      some.tracker.visit({ kind: "lesson", number: 1 + 2 * (step % 2) });
      assert.ok(some.spent() <= (2 * step + 2) * 400, `${some.spent()} ms after ${step} changes`);
    }
    some.tracker.readLesson(1);
    some.tracker.visit({ kind: "lesson", number: 3 });
    some.tracker.leave(false);
    assert.deepEqual(some.platform.violations, []);
    assert.equal(objectives(some.platform.record)["competence.1.1"][is12 ? "score.raw" : "progress_measure"], is12 ? "60" : "0.6667");

    const felt = slow(400);
    takeFirst(felt.tracker, 0, 10_000);
    felt.clock.pass(20_000);
    assert.deepEqual([felt.spent(), felt.tracker.arrived, entries(felt.platform.record.stored, "cmi.objectives").length], [400, true, 0]);
    assert.equal(felt.tracker.profile.find(({ code }) => code === "1.3").score, 10_000);
  });

  say("what the author turned off is not sent; the course itself still shows the profile", () => {
    const whole = { lms: "moodle", interactions: true, objectives: true };
    const without = (changes) => {
      const session = launch(standard, { scope: { ...whole, ...changes } });
      takeFirst(session.tracker, 10_000, 10_000);
      session.tracker.showPage("lesson/etre-la.html");
      assert.equal(session.tracker.profile.find(({ code }) => code === "1.3").score, 10_000);
      return Object.keys(session.leave().stored);
    };
    assert.deepEqual(without({ objectives: false }).filter((name) => /^cmi\.objectives/.test(name)), []);
    assert.deepEqual(without({ interactions: false }).filter((name) => /interactions/.test(name)), []);
    const some = without({});
    assert.ok(some.some((name) => /^cmi\.objectives/.test(name)) && some.some((name) => /interactions/.test(name)));
  });

  say("minimal: status and score, and what coming back needs", () => {
    const session = launch(standard, { scope: { lms: "minimal", interactions: true, objectives: true } });
    session.tracker.showPage("quiz/ecoute-bilan.html");
    takeFirst(session.tracker, 10_000, 10_000);
    session.tracker.leave(false);
    assert.deepEqual(session.platform.violations, []);
    const names = [...new Set(session.sets().map((one) => one.split("=")[0]))].sort();
    assert.deepEqual(names, is12 ? ["cmi.core.exit", "cmi.core.lesson_status", "cmi.core.score.max", "cmi.core.score.min", "cmi.core.score.raw", "cmi.core.session_time",
      "cmi.suspend_data"]
      : ["cmi.completion_status", "cmi.exit", "cmi.score.max", "cmi.score.min", "cmi.score.raw", "cmi.score.scaled", "cmi.session_time", "cmi.suspend_data"]);
    const next = launch(standard, { scope: { lms: "minimal", interactions: true, objectives: true }, record: session.platform.record });
    assert.equal(next.tracker.state.quizzes.get(1).best.score, 5714);
  });

  say("strict: the platform sees a score only when it would decide as we do", () => {
    const scope = { lms: "strict", interactions: true, objectives: true };
    const first = launch(standard, { scope, masteryScore: is12 ? "60" : "0.6" });
    const { raw, status } = standards[standard];
    first.tracker.finishAttempt(2, 10_000); // 66.67 of the course, but the required quiz is still to come
    assert.deepEqual(first.sets(/^cmi(\.core)?\.score\.raw/), []);
    first.tracker.finishAttempt(1, 1000); // 70 in all, and the required one below its own mark: a score would make a pass of it
    assert.deepEqual(first.sets(/^cmi(\.core)?\.score\.raw/), []);
    const open = first.leave();
    assert.equal(open.stored[status], "incomplete");
    const next = launch(standard, { scope, masteryScore: is12 ? "60" : "0.6", record: open });
    next.tracker.beginAttempt(1);
    next.tracker.finishAttempt(1, 9000);
    const { stored } = next.leave();
    assert.deepEqual([stored[raw], stored[status]], ["96.67", is12 ? "passed" : "completed"]);
  });

  say("strict: all was tried in vain, the platform may say failed; going on leads to passed", () => {
    const scope = { lms: "strict", interactions: true, objectives: true };
    const first = launch(standard, { scope, masteryScore: is12 ? "60" : "0.6" });
    const { raw, status } = standards[standard];
    first.tracker.finishAttempt(2, 5000);
    first.tracker.finishAttempt(1, 2000);
    const record = first.leave();
    assert.deepEqual([record.stored[raw], record.stored[status]], ["40", is12 ? "failed" : "incomplete"]);
    assert.doesNotMatch(first.sets().join(), /failed/, "never said by us");
    const next = launch(standard, { scope, masteryScore: is12 ? "60" : "0.6", record });
    next.tracker.beginAttempt(2);
    next.tracker.finishAttempt(2, 8000);
    assert.equal(next.sets(/status/).filter((one) => /incomplete/.test(one) && is12).length, 0);
    next.tracker.beginAttempt(1);
    next.tracker.finishAttempt(1, 9000);
    const { stored } = next.leave();
    assert.deepEqual([stored[raw], stored[status], stored["cmi.success_status"]], ["83.33", is12 ? "passed" : "completed", is12 ? undefined : "passed"]);
  });
}

test("an item stands where the steps on its way are done, and a best attempt that is gone leaves what was seen", () => {
  let state = newState(1);
  const at = (code, seen) => profile(course, reporting, state, seen).find((one) => one.code === code);
  assert.deepEqual(at("1.5"), { code: "1.5", score: null, progress: 0, stage: "open" });
  state = applyChange(course, state, ["answer", { owner: { kind: "quiz", id: "ecoute-bilan" }, question: "premier-mot", value: { kind: "long" }, credit: 1 }]);
  assert.deepEqual(at("1.1"), { code: "1.1", score: null, progress: 0, stage: "begun" }, "an answer of an attempt under way");
  state = applyChange(course, newState(1), ["readLesson", 4]);
  assert.deepEqual(at("1.2"), { code: "1.2", score: null, progress: 1, stage: "completed" }, "only voluntary lessons train it");
  assert.deepEqual(at("1.2", [{ code: "1.2", score: 7000, progress: 0.5, stage: "begun" }]), { code: "1.2", score: 7000, progress: 1, stage: "passed" });
  assert.deepEqual(at("1.4", [{ code: "1.4", score: 100, progress: 1, stage: "passed" }]), { code: "1.4", score: 100, progress: 1, stage: "passed" });
});

test("what the best attempt did not draw is no part of a score", () => {
  const question = (number, tags) => ({ id: `q${number}`, number, type: "single", points: 1, choices: [{ id: "a", number: 1 }], ...(tags ? { tags } : {}) });
  const where = { ...plain, quizzes: [{ ...plain.quizzes[0], pools: [{ tag: "un", draw: 1 }], questions: [question(1), question(2, ["un"]), question(3, ["un"]), question(4, ["un"])] }] };
  const named = { competences: [reporting.competences[4]], questions: { "quiz:ecoute-bilan": Object.fromEntries([1, 2, 3, 4].map((number) => [`q${number}`, { prompt: "", competences: ["1.5"] }])) } };
  const begun = applyChange(where, newState(1), ["beginAttempt", 1]);
  const [drawn] = begun.quizzes.get(1).current.drawn;
  const taken = [1, drawn].reduce((state, number) => applyChange(where, state, ["answer", { owner: { kind: "quiz", id: "ecoute-bilan" }, question: `q${number}`, credit: number === 1 ? 5000 : 10000,
    value: { kind: "choices", chosen: [1] }, latency: 1, response: [], correct: [] }]), begun);
  assert.equal(profile(where, named, applyChange(where, taken, ["finishAttempt", 1, 7500]))[0].score, 7500);
});

test("what no mark can be given to is a step on the way and no part of a score", () => {
  const asked = (type, id) => ({ id, number: type === "single" ? 1 : 2, type, points: type === "single" ? 1 : 0, choices: [{ id: "a", number: 1 }] });
  const only = (...types) => ({ ...plain, quizzes: [{ ...plain.quizzes[0], questions: types.map((type) => asked(type, type)) }] });
  const named = (...types) => ({ competences: [reporting.competences[4]], questions: { "quiz:ecoute-bilan": Object.fromEntries(types.map((type) => [type, { prompt: "", competences: ["1.5"] }])) } });
  const taken = (where, ...types) => [...types.map((type) => ["answer", { owner: { kind: "quiz", id: "ecoute-bilan" }, question: type, credit: type === "single" ? 10000 : 0,
    value: { kind: "choices", chosen: [1] }, latency: 1, response: [], correct: [] }]), ["finishAttempt", 1, 10000]].reduce((state, change) => applyChange(where, state, change), newState(1));
  for (const [types, score] of [[["likert"], null], [["long"], null], [["single", "likert"], 10000]]) {
    const where = only(...types);
    const [item] = profile(where, named(...types), taken(where, ...types));
    assert.deepEqual([item.score, item.stage], [score, score === null ? "completed" : "passed"], types.join());
  }
});
