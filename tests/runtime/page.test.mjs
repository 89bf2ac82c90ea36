// What the pages do with the record: quizzes that are taken up again, the score, notes that were begun early.

import { test } from "node:test";
import assert from "node:assert/strict";
import { mockTimers } from "./mock_timers.mjs";
import { load } from "./bundle.mjs";
import { fakeStore } from "./browser.mjs";
import { course } from "./course.mjs";
import { FakeElement, withDocument, words } from "./fake_page.mjs";

const { openQuiz, showProgress, openReflections, LocalTracker, RemoteTracker, encodeState, newState, applyChange } = await load("page/quiz.ts", "page/progress.ts",
  "page/reflection.ts", "tracker/local_tracker.ts", "tracker/remote_tracker.ts", "state/codec.ts", "state/changes.ts");

const longText = "écouter d’abord, puis reformuler ce qui vient d’être dit";
const written = { id: "mot", number: 1, type: "short", points: 1, prompt: "Mot ?", competences: [], choices: [] };
const atEnd = { ...course, quizzes: [{ ...course.quizzes[0], id: "fin", feedback: "at-end", questions: [written, { ...written, id: "autre", number: 2 }] }] };
const local = (where = { visit: fakeStore(), device: fakeStore() }) => new LocalTracker(atEnd, where);

/** The quiz page as it stands after a load. */
function quizPage(tracker) {
  const answers = [];
  const heard = { ...tracker, get state() { return tracker.state; }, mode: "normal", subscribe: (listener) => tracker.subscribe(listener),
    beginAttempt: (quiz) => tracker.beginAttempt(quiz), finishAttempt: (quiz, score) => tracker.finishAttempt(quiz, score),
    answer: (answered) => { answers.push(answered); tracker.answer(answered); } };
  const fields = ["mot", "autre"].map(() => new FakeElement({}, { type: "text", name: "answer", value: "" }));
  const forms = ["mot", "autre"].map((id, at) => new FakeElement({ "[data-feedback]": [new FakeElement()], "input[name]": [fields[at]] }, { dataset: { question: id }, id }));
  const finish = new FakeElement();
  const section = new FakeElement({ "form.question": forms, "[data-finish]": [finish] }, { dataset: { quiz: "fin" } });
  const window = { moocAnswers: { "quiz:fin": { mot: { feedback: {}, accepted: [longText] }, autre: { feedback: {}, accepted: ["oui"] } } },
    setTimeout: () => 1, clearTimeout: () => undefined };
  const type = (at, text) => {
    fields[at].value = text;
    for (const kind of ["input", "change"]) forms[at].dispatchEvent(new Event(kind));
  };
  return { answers, fields, type, finish: () => finish.click(), forms,
    open: () => openQuiz({ course: atEnd, tracker: heard, words, kind: "quiz", id: "fin", root: "../", say: () => undefined }),
    within: (run) => withDocument({ "[data-quiz]": [section] }, { window }, run) };
}

test("a long answer that a reload cannot show again keeps its mark", async () => {
  const where = { visit: fakeStore(), device: fakeStore() };
  const first = quizPage(local(where));
  await first.within(() => {
    first.open();
    first.type(0, longText);
  });
  const tracker = local(where);
  assert.deepEqual(tracker.state.quizzes.get(1).current.answers.get(1), { value: { kind: "long" }, credit: 10000 });
  const second = quizPage(tracker);
  await second.within(() => {
    second.open();
    assert.equal(second.fields[0].value, "");
    second.type(1, "oui");
    second.type(0, "x");
    second.type(0, longText);
    second.type(0, "");
    const { length } = second.answers;
    second.finish();
    assert.equal(second.answers.length, length);
  });
  const { best } = tracker.state.quizzes.get(1);
  assert.deepEqual([best.score, best.answers.get(1)], [10000, { value: { kind: "long" }, credit: 10000 }]);
});

test("finishing records nothing that was only put back", async () => {
  const where = { visit: fakeStore(), device: fakeStore() };
  const first = quizPage(local(where));
  await first.within(() => {
    first.open();
    first.type(0, longText);
    first.type(1, "non");
  });
  const tracker = local(where);
  const second = quizPage(tracker);
  await second.within(() => {
    second.open();
    second.fields[0].value = "put there by nobody";
    second.finish();
  });
  assert.deepEqual([second.answers, tracker.state.quizzes.get(1).best.score], [[], 5000]);
});

test("what the learner is writing stays when the record comes late", async () => {
  const posted = [];
  const tracker = new RemoteTracker(atEnd, (message) => posted.push(message));
  const page = quizPage(tracker);
  await page.within(() => {
    page.open();
    page.fields[1].value = "ou";
    page.forms[1].dispatchEvent(new Event("input"));
    let state = newState(7);
    for (const change of [["beginAttempt", 1], ["answer", { owner: { kind: "quiz", id: "fin" }, question: "mot", value: { kind: "text", text: "déjà" }, credit: 0, latency: 0, response: [], correct: [] }]])
      state = applyChange(atEnd, state, change);
    tracker.hear({ mooc: 1, kind: "state", state: encodeState(state), mode: "normal", keeping: "platform", arrived: true, after: 0 });
    assert.deepEqual(page.fields.map(({ value }) => value), ["déjà", "ou"]);
  });
});

test("no score is shown before a first graded quiz is finished, and no percentage before all are", async () => {
  const tracker = new LocalTracker(course, { visit: fakeStore(), device: fakeStore() });
  const line = new FakeElement({}, { hidden: false }), score = new FakeElement();
  score.closest = (selector) => (selector === ".course-score" ? line : null);
  const alone = new FakeElement();
  await withDocument({ "[data-progress-score]": [score, alone] }, {}, () => {
    showProgress({ course, tracker, words, kind: "progress", id: "", root: "", say: () => undefined });
    const shown = () => [score.textContent, line.hidden, alone.textContent, alone.hidden];
    assert.deepEqual(shown(), ["", true, "", true]);
    tracker.readLesson(1);
    tracker.finishAttempt(4, 10000); // practice
    assert.deepEqual(shown(), ["", true, "", true]);
    tracker.finishAttempt(1, 0);
    assert.deepEqual(shown(), ["score-under-way", false, "score-under-way", false]);
    tracker.finishAttempt(2, 10000);
    assert.deepEqual(shown(), ["66.67 %", false, "66.67 %", false]);
  });
});

test("a note that was begun before the record came is put under the one that is there", async (context) => {
  const tick = mockTimers(context);
  const kept = [];
  let tell;
  const tracker = { keeping: "platform", subscribe: () => undefined, note: () => new Promise((resolve) => { tell = resolve; }),
    keepNote: (id, text) => { kept.push(text); return Promise.resolve(); } };
  const area = new FakeElement({}, { value: "" });
  area.setRangeText = (text) => { area.value = text + area.value; };
  const window = { setTimeout: (task, wait) => setTimeout(task, wait) };
  await withDocument({ "[data-reflection]": [new FakeElement({ textarea: [area] }, { dataset: { reflection: "a" } })] }, { window, CSS: { supports: () => true } }, async () => {
    openReflections({ tracker, words });
    area.value = "nouveau";
    area.dispatchEvent(new Event("input"));
    tick(5000);
    assert.deepEqual(kept, []);
    tell("hier");
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    tick(5000);
    assert.deepEqual([area.value, kept], ["hier\n\nnouveau", ["hier\n\nnouveau"]]);
  });
});
