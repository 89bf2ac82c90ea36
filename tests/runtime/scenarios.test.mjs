// Simulations in the record: runs step by step, undo, the best one, marks, profile and what a platform is told, on the strict platform of both
// standards.
import { test } from "node:test";
import assert from "node:assert/strict";
import { entries } from "../../templates/platform/record.mjs";
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";
import { load } from "./bundle.mjs";
import { fakeClock, fakeStore } from "./browser.mjs";
import { course as plain } from "./course.mjs";

const { applyChange, newState, encodeState, decodeState, mergeStates, courseScore, decide, progress, profile, findApi, Scorm12, Scorm2004, PlatformTracker,
  isOpen, momentOf, stepsOf, scoreOf, creditOf, decisionOf, elements12 } = await load("state/changes.ts", "state/codec.ts", "state/merge.ts", "state/score.ts", "state/profile.ts",
  "scorm/api.ts", "scorm/scorm12.ts", "scorm/scorm2004.ts", "scorm/platform_tracker.ts", "scorm/interaction.ts", "scenario/run.ts");

/** Two scenes and three endings: the second choice of `suite` is open only to whoever waited. */
const script = {
  id: "un-silence", number: 2, undo: true, practice: false, mostPoints: 3000, variables: [1],
  scenes: [
    { id: "debut", number: 1, choices: [{ id: "parler", number: 1, target: 1, points: 0, sets: [[0, "+", -1]] }, { id: "attendre", number: 2, target: 1, points: 1000 }] },
    { id: "suite", number: 4, choices: [{ id: "partir", number: 3, target: 3 }, { id: "re-formuler", number: 5, target: 2, points: 2000, conditions: [[0, ">=", 1]] },
      { id: "revenir", number: 6, target: 0, points: 0 }] },
    { id: "oui", number: 2, ending: "good", choices: [] },
    { id: "non", number: 3, ending: "hard", choices: [] },
  ],
};
const scenario = { id: "un-silence", number: 2, title: "Un silence", page: "lesson/etre-la.html", passMark: 60, weight: 3, required: true, practice: false, steps: 8 };
const graded = { ...plain, quizzes: [{ ...plain.quizzes[0], required: false }], scenarios: [scenario] };
const reporting = {
  competences: [{ code: "9.2", text: "Reformuler", category: "Écouter", lessons: [] }, { code: "9.3", text: "Se taire", category: "Écouter", lessons: [] }],
  questions: {},
  scenarios: { "un-silence": [{ id: "debut", number: 1, title: "Le début", competences: ["9.3"], points: 1000 }, { id: "suite", number: 4, title: "La suite", competences: ["9.2"], points: 2000 }] },
};

/** The decision of a scene's choice, as the page makes it. */
function decision(step, sceneId, choiceId, course = "un-silence") {
  const scene = script.scenes.find(({ id }) => id === sceneId), choice = scene.choices.find(({ id }) => id === choiceId);
  const most = Math.max(...scene.choices.map(({ points = 0 }) => points));
  return { scenario: course, step, scene: { id: scene.id, number: scene.number }, choice: { id: choice.id, number: choice.number }, credit: creditOf(scene, choice),
    isMarked: most > 0, best: scene.choices.filter(({ points = 0 }) => points === most).map(({ id }) => id), latency: 2 };
}
const play = (changes, course = graded, from = newState(1)) => changes.reduce((state, change) => applyChange(course, state, change), from);
const run = (state) => state.scenarios.get(2);
const orders = (attempt) => [...attempt.answers].map(([step, { value: { order } }]) => [step, ...order]);

test("a choice is open, gives points and changes variables as the program says", () => {
  assert.deepEqual(momentOf(script, [{ scene: 0, choice: 1 }, { scene: 1, choice: 1 }]), { scene: 2, values: [1], points: 3000 });
  assert.equal(momentOf(script, [{ scene: 0, choice: 0 }, { scene: 1, choice: 1 }]), null, "closed to whoever spoke first");
  assert.equal(momentOf(script, [{ scene: 1, choice: 0 }]), null, "not where one is");
  for (const [sign, value, open] of [["=", 2, true], ["!=", 2, false], ["<", 2, false], ["<=", 2, true], [">", 1, true], [">=", 3, false]])
    assert.equal(isOpen({ conditions: [[0, sign, value]] }, [2]), open, sign);
  const many = { ...script, scenes: [{ ...script.scenes[0], choices: [{ id: "a", number: 1, target: 0, sets: [[0, "+", 60]] }] }] };
  assert.deepEqual(momentOf(many, [{ scene: 0, choice: 0 }, { scene: 0, choice: 0 }]).values, [99], "a variable stays at its end");
  assert.deepEqual([0, 1000, 2000, 3000, 9000].map((points) => scoreOf(script, points)), [0, 3333, 6667, 10000, 10000]);
  assert.equal(scoreOf({ ...script, mostPoints: 0 }, 0), 10000);
});

test("a decision sets its step and drops those behind it", () => {
  const begun = play([["beginRun", 2], ["decide", decision(1, "debut", "parler")], ["decide", decision(2, "suite", "revenir")], ["decide", decision(3, "debut", "parler")]]);
  assert.deepEqual(orders(run(begun).current), [[1, 1, 1], [2, 4, 6], [3, 1, 1]]);
  const undone = play([["decide", decision(2, "suite", "partir")]], graded, begun);
  assert.deepEqual(orders(run(undone).current), [[1, 1, 1], [2, 4, 3]], "taken back twice, then another way");
  assert.equal(play([["decide", decision(4, "suite", "partir")]], graded, undone), undone, "no gaps");
  assert.equal(play([["decide", decision(1, "debut", "parler", "autre")]], graded, begun), begun, "of another course");
  const long = play(Array.from({ length: 12 }, (_, at) => ["decide", at % 2 ? decision(at + 1, "suite", "revenir") : decision(at + 1, "debut", "parler")]));
  assert.equal(run(long).current.answers.size, 8, "a longer run goes on unrecorded");
});

test("the best finished run counts, restarts keep it, and a record comes back", () => {
  const good = [["beginRun", 2], ["decide", decision(1, "debut", "attendre")], ["decide", decision(2, "suite", "re-formuler")], ["finishRun", 2, 10000]];
  const bad = [["beginRun", 2], ["decide", decision(1, "debut", "parler")], ["decide", decision(2, "suite", "partir")], ["finishRun", 2, 0]];
  const state = play([...good, ...bad]);
  assert.equal(run(state).best.score, 10000);
  assert.equal(run(state).current.number, 2);
  const back = decodeState(encodeState(state));
  assert.deepEqual(back.state, state);
  assert.deepEqual(stepsOf(script, run(back.state).best.answers), [{ scene: 0, choice: 1 }, { scene: 1, choice: 1 }]);
  const other = { ...script, scenes: script.scenes.map((scene) => (scene.id === "suite" ? { ...scene, choices: scene.choices.slice(0, 1) } : scene)) };
  assert.equal(stepsOf(other, run(state).best.answers), null, "a choice that is gone: begun anew");
  const elsewhere = play([...good.slice(0, 2)]);
  const merged = mergeStates(play(bad), { ...elsewhere, revision: 90 });
  assert.equal(orders(run(merged).current).length, 2, "a finished run is further than one under way with the same number");
});

test("a graded simulation counts as a quiz does, a practice one not at all", () => {
  const done = play([["decide", decision(1, "debut", "attendre")], ["finishRun", 2, 5000]]);
  assert.equal(courseScore(graded, done), 3750, "weight 3 of 4");
  assert.equal(courseScore(graded, newState(1)), 0);
  const passed = play([["finishRun", 2, 8000]]);
  assert.equal(passed.outcome, "passed", "6000 of 6000, and its own mark of 60");
  assert.equal(decide({ ...graded, scenarios: [{ ...scenario, passMark: 90 }] }, passed), "open", "required, and its own mark not reached");
  assert.equal(progress(graded, done), 0.25, "two lessons, a quiz and a simulation: one of four is done");
  const practice = { ...graded, quizzes: [], scenarios: [{ ...scenario, practice: true }] };
  assert.equal(courseScore(practice, passed), null);
});

test("a competence that a graded simulation asks has its score from the decisions that were met", () => {
  const items = (state) => profile(graded, reporting, state).map(({ code, score, stage }) => [code, score, stage]);
  assert.deepEqual(items(newState(1)), [["9.2", null, "open"], ["9.3", null, "open"]]);
  const begun = play([["decide", decision(1, "debut", "parler")]]);
  assert.deepEqual(items(begun), [["9.2", null, "begun"], ["9.3", null, "begun"]]);
  const done = play([["decide", decision(2, "suite", "re-formuler")], ["finishRun", 2, 6667]], graded, play([["decide", decision(1, "debut", "parler")]]));
  assert.deepEqual(items(done), [["9.2", 10000, "passed"], ["9.3", 0, "completed"]]);
});

for (const [standard, Platform, Adapter, object, response] of [
  ["scorm12", Scorm12Platform, Scorm12, "API", "student_response"], ["scorm2004", Scorm2004Platform, Scorm2004, "API_1484_11", "learner_response"]]) {
  test(`${standard}: each decision is a performance, and the end goes out with its mark`, () => {
    const clock = fakeClock();
    const platform = new Platform({ now: clock.now, mode: "normal" });
    const window = { opener: null, top: null, [object]: platform.api() };
    window.parent = window;
    const tracker = new PlatformTracker(graded, new Adapter(findApi(standard, window), clock.now), { device: fakeStore(), visit: fakeStore() }, clock, reporting);
    tracker.beginRun(2);
    tracker.decide(decision(1, "debut", "parler"));
    tracker.decide(decision(1, "debut", "attendre"));
    tracker.decide({ ...decision(2, "suite", "re-formuler"), isMarked: false, best: [] });
    tracker.finishRun(2, 10000);
    tracker.leave(false);
    assert.deepEqual(platform.violations, []);
    const told = entries(platform.record.stored, "cmi.interactions");
    const is12 = standard === "scorm12";
    assert.deepEqual(told.map((one) => one.id), is12 ? ["scenario.un-silence.debut", "scenario.un-silence.debut", "scenario.un-silence.suite"]
      : ["scenario.un_silence.debut", "scenario.un_silence.debut", "scenario.un_silence.suite"]);
    assert.deepEqual(told.map((one) => one.type), ["performance", "performance", "performance"]);
    assert.deepEqual(told.map((one) => one[response]), is12 ? ["debut.parler", "debut.attendre", "suite.re-formuler"] : ["debut[.]parler", "debut[.]attendre", "suite[.]re_formuler"]);
    assert.deepEqual(told.map((one) => one.result), [is12 ? "wrong" : "incorrect", "correct", "neutral"]);
    assert.deepEqual(told.map((one) => one["correct_responses.0.pattern"]), [is12 ? "debut.attendre" : "debut[.]attendre", is12 ? "debut.attendre" : "debut[.]attendre", undefined]);
    assert.deepEqual(told.map((one) => one["objectives.0.id"]), ["competence.9.3", "competence.9.3", "competence.9.2"]);
    assert.deepEqual(told.map((one) => one.weighting), ["1", "1", "2"]);
    if (!is12) assert.equal(told[0].description, "Un silence – Le début");
    assert.equal(platform.record.stored[is12 ? "cmi.core.score.raw" : "cmi.score.raw"], "75");
  });
}

test("a platform is told no verdict on what was tried in a simulation for practice", () => {
  const practised = { ...graded, scenarios: graded.scenarios.map((one) => ({ ...one, practice: true })) };
  const told = [graded, practised].map((course) => decisionOf(course, reporting, decision(1, "debut", "parler"), 0));
  assert.deepEqual(told.map(({ isNeutral }) => isNeutral), [undefined, true]);
  assert.deepEqual(elements12(told[1]).filter(([name]) => name === "result" || name === "student_response"),
    [["student_response", "debut.parler"], ["result", "neutral"]]);
});
