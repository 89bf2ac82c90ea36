// A course that is followed in order: which pages are open, and what a page does that is not.

import { test } from "node:test";
import assert from "node:assert/strict";
import { load } from "./bundle.mjs";
import { course as small } from "./course.mjs";
import { FakeElement, withDocument, words } from "./fake_page.mjs";
import { mockTimers } from "./mock_timers.mjs";

const { closedPages, closedNow, newState, waitForRecord, whenOpen, showProgress } = await load("state/openness.ts", "state/changes.ts", "page/order.ts", "page/progress.ts");

const lesson = (number, id, required = true) => ({ id, number, title: id, page: `lesson/${id}.html`, required, minutes: 5, questions: [], reflections: [] });
const quiz = (number, id) => ({ ...small.quizzes[1], id, number, title: id, page: `quiz/${id}.html` });
const module = (number, id, lessons, quizzes) => ({ id, number, title: id, page: `module/${id}.html`, lessons, quizzes, reflections: [] });

/** Module a: two required lessons around an optional one, a quiz after the first lesson and one at the end. Module b: one of each. Module c: nothing to be read. */
const course = {
  ...small, navigation: "in-order",
  modules: [module(1, "a", ["a1", "a2", "a3"], ["qa1", "qa"]), module(2, "b", ["b1", "b2"], ["qb"]), module(3, "c", ["c1"], ["qc"])],
  lessons: [lesson(1, "a1"), lesson(2, "a2", false), lesson(3, "a3"), lesson(4, "b1"), lesson(5, "b2", false), lesson(6, "c1", false)],
  quizzes: [quiz(1, "qa1"), quiz(2, "qa"), quiz(3, "qb"), quiz(4, "qc"), quiz(5, "nowhere")],
  path: ["module/a.html", "lesson/a1.html", "quiz/qa1.html", "lesson/a2.html", "lesson/a3.html", "quiz/qa.html",
    "module/b.html", "lesson/b1.html", "lesson/b2.html", "quiz/qb.html", "module/c.html", "lesson/c1.html", "quiz/qc.html"],
};
const state = (...read) => ({ ...newState(1), read: new Set(read) });
/** "a3<a1": a3 opens after a1. */
const closed = (its, from = course) => [...closedPages(from, its)].map(([name, { after }]) => `${name.split(":")[1]}<${after.id}`);

test("at first the first lesson alone is open", () => {
  assert.deepEqual(closed(state()), ["qa1<a1", "a2<a1", "a3<a1", "qa<a3", "b1<a3", "b2<b1", "qb<b1", "c1<b1", "qc<b1"]);
});

test("a lesson opens when the required ones before it are read; an optional one opens with its neighbours and never blocks", () => {
  assert.deepEqual(closed(state(1)), ["qa<a3", "b1<a3", "b2<b1", "qb<b1", "c1<b1", "qc<b1"]);
  assert.deepEqual(closed(state(1, 3)), ["b2<b1", "qb<b1", "c1<b1", "qc<b1"]);
  assert.deepEqual(closed(state(1, 3, 4)), []);
  assert.deepEqual(closed(state(2)), closed(state()).filter((one) => one !== "a2<a1"), "an optional lesson that was read opens nothing");
});

test("the lesson to read next is always an open one", () => {
  for (const its of [state(), state(1), state(3), state(4), state(3, 4, 5)]) {
    const pages = closedPages(course, its);
    for (const { next } of pages.values()) assert.ok(!pages.has(`lesson:${next.id}`) && !its.read.has(next.number), next.id);
  }
});

test("a quiz at a module's end opens when the lessons of its module are read, also where one was inserted before", () => {
  const without = { ...course, lessons: course.lessons.filter(({ id }) => id !== "a1"), path: course.path.filter((page) => page !== "lesson/a1.html"),
    modules: [module(1, "a", ["a2", "a3"], ["qa1", "qa"]), ...course.modules.slice(1)] };
  const its = state(3, 4);
  assert.deepEqual(closed(its, without), []);
  // Version 2 has a1: what follows and was not read waits for it, what was read does not, and the quizzes of read modules neither.
  assert.deepEqual(closed(its), ["qa1<a1", "a2<a1", "qa<a1", "b2<a1", "c1<a1", "qc<a1"]);
});

test("what was answered before, and the place where the learner is, stay open", () => {
  const answered = { ...state(), practice: new Map([[3, new Map()]]), quizzes: new Map([[2, { best: null, current: null }]]), place: { kind: "lesson", number: 4 } };
  assert.deepEqual(closed(answered), ["qa1<a1", "a2<a1", "b2<b1", "qb<b1", "c1<b1", "qc<b1"]);
  assert.ok(!closedPages(course, { ...state(), place: { kind: "quiz", number: 3 } }).has("quiz:qb"));
});

test("in a free course, and where no lesson is required, all is open", () => {
  assert.deepEqual(closed(state(), { ...course, navigation: "free" }), []);
  assert.deepEqual(closed(state(), { ...course, lessons: course.lessons.map((one) => ({ ...one, required: false })) }), []);
});

const tracker = (its, changes = {}) => {
  const listeners = [];
  return { state: its, mode: "normal", keeping: "visit", arrived: true, subscribe: (listener) => listeners.push(listener), ...changes,
    become(next, more = {}) { Object.assign(this, more, { state: next }); for (const listener of listeners) listener(this); } };
};
const pageOf = (its, kind, id) => ({ course, tracker: its, words, kind, id, root: "../", say: () => undefined });

test("nothing is closed in review and browse, to a newer record, and where nothing can be kept", () => withDocument({}, {}, () => {
  const size = (changes) => closedNow(pageOf(tracker(state(), changes), "lesson", "a3")).size;
  assert.equal(size({}), 9);
  for (const keeping of ["device", "platform"]) assert.equal(size({ keeping }), 9);
  for (const mode of ["review", "browse", "newer"]) assert.equal(size({ mode }), 0);
  assert.equal(size({ keeping: "nowhere" }), 0);
}));

test("in an author's preview all is open", () => withDocument({ "meta[name=mooc-open]": [new FakeElement()] }, {}, () => {
  assert.equal(closedNow(pageOf(tracker(state()), "lesson", "a3")).size, 0);
}));

/** An article that remembers its attributes, as a page that may be closed has it. */
function waitingArticle() {
  const header = new FakeElement();
  const notes = [];
  header.after = (note) => notes.push(note);
  const names = new Set(["data-waits"]);
  const article = new FakeElement({ ".page-header": [header] });
  Object.assign(article, { setAttribute: (name) => names.add(name), removeAttribute: (name) => names.delete(name), hasAttribute: (name) => names.has(name) });
  return { article, names, notes };
}

test("a page that is not open keeps its content back, and opens by itself as soon as it may", () => {
  const { article, names, notes } = waitingArticle();
  return withDocument({ "[data-waits]": [article] }, {}, () => {
    const its = tracker(state());
    let opened = 0;
    whenOpen(pageOf(its, "lesson", "a3"), { isLate: () => false }, () => { opened += 1; });
    assert.deepEqual([[...names], notes.length, opened], [["data-closed"], 1, 0]);
    its.become(state(1));
    assert.deepEqual([[...names], opened], [[], 1]);
    its.become(state()); // erased in another tab: nothing shuts under one's eyes
    its.become(state(1));
    assert.deepEqual([[...names], notes.length, opened], [[], 1, 1]);
  });
});

test("a record that comes before the patience ends decides; a later one shuts nothing", async (t) => {
  const tick = mockTimers(t);
  for (const [wait, isOpen] of [[1900, false], [2100, true]]) {
    const { article, names } = waitingArticle();
    await withDocument({ "[data-waits]": [article] }, {}, () => {
      const waiting = waitForRecord();
      tick(wait);
      assert.equal(names.has("data-waits"), !isOpen);
      let opened = 0;
      whenOpen(pageOf(tracker(state()), "lesson", "a3"), waiting, () => { opened += 1; });
      tick(5000);
      assert.deepEqual([[...names], opened], isOpen ? [[], 1] : [["data-closed"], 0]);
    });
  }
});

test("what is closed says after which lesson it opens, counts as nothing begun, and is never where one is sent on to", () => {
  const text = new FakeElement();
  const item = Object.assign(new FakeElement({ "[data-progress-text]": [text] }), { dataset: { progress: "lesson:a3" } });
  const whole = Object.assign(new FakeElement(), { dataset: { progress: "module:b" } });
  const resume = new FakeElement();
  return withDocument({ "[data-progress]": [item, whole], "a[data-resume]": [resume] }, {}, () => {
    showProgress({ ...pageOf(tracker({ ...state(), place: { kind: "module", number: 1 } }), "home", ""), words: Object.assign((key, values) => `${key} ${Object.values(values ?? {})}`, words, {}) });
    assert.deepEqual([item.dataset.state, text.textContent], ["closed", "closed-after a1"]);
    assert.equal(whole.dataset.state, "open");
    assert.equal(resume.href, "../lesson/a1.html");
  });
});
