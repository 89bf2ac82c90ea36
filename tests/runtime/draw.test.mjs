// Pools, hints and several tries in the record: what an attempt asks, that it remembers it, and what two tabs make of it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { load } from "./bundle.mjs";
import { course } from "./course.mjs";
import { random } from "./random_state.mjs";

const { applyChange, newState, mergeStates, encodeState, decodeState, drawnFor, askedQuestions, isDraw, afterTry, perform, RemoteTracker } =
  await load("state/changes.ts", "state/merge.ts", "state/codec.ts", "state/draw.ts", "state/tries.ts", "shell/calls.ts", "tracker/remote_tracker.ts");

const question = (number, tags, more = {}) => ({ id: `q${number}`, number, type: "true-false", points: 1, choices: [], ...(tags ? { tags } : {}), ...more });
const pooled = { ...course.quizzes[0], id: "tirage", number: 9, pools: [{ tag: "un", draw: 2 }, { tag: "deux", draw: 1 }],
  questions: [question(1), ...[2, 3, 4, 5].map((number) => question(number, ["un"])), ...[6, 8].map((number) => question(number, ["deux"])), question(20, ["autre"])] };
const costly = { ...course.quizzes[0], id: "essais", number: 10, questions: [question(1, null, { attempts: 3, attemptCost: 25, hintCost: 50 }), question(2)] };
const wide = { ...course, quizzes: [pooled, costly] };
const play = (changes, state = newState(7)) => changes.reduce((made, change) => applyChange(wide, made, change), state);
const answer = (id, name, value, credit) => ["answer", { owner: { kind: "quiz", id }, question: name, value: { kind: "truth", value }, credit, latency: 1, response: [], correct: [] }];
const current = (state, quiz = 9) => state.quizzes.get(quiz).current;
const asked = (attempt) => askedQuestions(pooled, attempt).map(({ number }) => number);
const back = (state) => decodeState(encodeState(state)).state;

test("an attempt draws as many as each pool says and always asks what lies in none", () => {
  const next = random(3);
  const seen = new Set();
  for (let round = 0; round < 200; round += 1) {
    const drawn = drawnFor(pooled, next.below(2 ** 32), 1 + next.below(50));
    assert.ok(isDraw(pooled, drawn), String(drawn));
    assert.deepEqual([drawn.filter((number) => number < 6).length, drawn.filter((number) => number >= 6).length], [2, 1]);
    assert.deepEqual(asked({ drawn }), [1, ...drawn, 20]);
    for (const number of drawn) seen.add(number);
  }
  assert.deepEqual([...seen].sort((a, b) => a - b), [2, 3, 4, 5, 6, 8], "every question is drawn now and then");
  assert.equal(drawnFor({ questions: pooled.questions }, 1, 1), undefined);
});

test("the draw is remembered: the record gives it back, whatever the course became meanwhile", () => {
  const state = play([["beginAttempt", 9], answer("tirage", "q1", true, 10000)]);
  const { drawn } = current(state);
  assert.deepEqual(drawn, drawnFor(pooled, 7, 1));
  assert.deepEqual(current(back(state)).drawn, drawn);
  const later = { ...pooled, questions: [...pooled.questions, question(30, ["un"])] };
  assert.deepEqual(askedQuestions(later, current(back(state))).map(({ number }) => number), [1, ...drawn, 20]);
});

test("an answer or an end that begins an attempt draws, too, and the next attempt begins with what was not asked", () => {
  let state = play([answer("tirage", "q1", true, 10000), ["finishAttempt", 9, 5000]]);
  const first = current(state).drawn;
  assert.equal(first.length, 3);
  for (let round = 0; round < 20; round += 1) {
    const before = current(state).drawn;
    state = play([["beginAttempt", 9], ["finishAttempt", 9, 0]], state);
    const { drawn } = current(state);
    assert.deepEqual(drawn.filter((number) => before.includes(number)), [], "both pools hold twice what they draw");
  }
  assert.deepEqual(state.quizzes.get(9).best.drawn, first, "the best attempt keeps its own");
});

test("a page that began before its record came keeps its draw; what is no draw of the quiz is drawn anew", () => {
  assert.deepEqual(current(play([["beginAttempt", 9, [2, 3, 6]]])).drawn, [2, 3, 6]);
  for (const wrong of [[2, 3], [2, 2, 6], [3, 2, 6], [1, 2, 6], [2, 3, 99], []])
    assert.deepEqual(current(play([["beginAttempt", 9, wrong]])).drawn, drawnFor(pooled, 7, 1), String(wrong));
  assert.equal(current(play([["beginAttempt", 10, [1]]]), 10).drawn, undefined);
});

test("two tabs that begin the same attempt ask the same; merged, it is one of them whole", () => {
  const start = play([["beginAttempt", 9], ["finishAttempt", 9, 4000]]);
  const [one, other] = [play([["beginAttempt", 9], answer("tirage", "q1", true, 10000)], start), play([["beginAttempt", 9]], start)];
  assert.deepEqual(current(one).drawn, current(other).drawn);
  const apart = play([["beginAttempt", 9, [2, 3, 6]], answer("tirage", "q2", true, 10000), answer("tirage", "q3", true, 10000)], start);
  for (const merged of [mergeStates(one, apart), mergeStates(apart, one)]) {
    assert.deepEqual(current(merged), current(apart), "the newer one, with its own draw and answers");
    assert.equal(merged.quizzes.get(9).best.score, 4000);
  }
});

test("a record from before the quiz had pools asks everything, and one whose draw the course has lost does, too", () => {
  const all = pooled.questions.map(({ number }) => number);
  assert.deepEqual(asked({}), all);
  const gone = { ...pooled, questions: [question(40, ["un"]), question(41, ["un"])] };
  assert.deepEqual(askedQuestions(gone, { drawn: [2, 3, 6] }).map(({ number }) => number), [40, 41]);
});

test("a hint that costs is noted once in the attempt under way, and in no other", () => {
  const begun = play([["beginAttempt", 10], ["openHint", 10, 1]]);
  assert.deepEqual(current(begun, 10).hinted, [1]);
  assert.equal(play([["openHint", 10, 1]], begun), begun);
  assert.equal(play([["openHint", 10, 2]], begun), begun, "this one has none");
  assert.equal(play([["openHint", 10, 77]], begun), begun);
  assert.deepEqual(current(back(begun), 10).hinted, [1]);
  const over = play([["finishAttempt", 10, 0]], begun);
  assert.equal(play([["openHint", 10, 1]], over), over, "free once the attempt is over");
  const nothing = newState(7);
  assert.equal(play([["openHint", 10, 1]], nothing), nothing);
});

test("of several tries the best one is kept, with how many there were; what a window left open answers once more takes nothing back", () => {
  const state = play([answer("essais", "q1", false, 5000), answer("essais", "q1", true, 2500), answer("essais", "q2", true, 10000), answer("essais", "q2", false, 0)]);
  assert.deepEqual(current(state, 10).answers.get(1), { value: { kind: "truth", value: false }, credit: 5000, tries: 2 });
  assert.deepEqual(current(state, 10).answers.get(2), { value: { kind: "truth", value: true }, credit: 10000 });
  const better = play([answer("essais", "q1", true, 7500), answer("essais", "q1", true, 100)], state);
  assert.deepEqual(current(better, 10).answers.get(1), { value: { kind: "truth", value: true }, credit: 7500, tries: 3 }, "never more than the question allows");
  assert.deepEqual(back(better).quizzes, better.quizzes);
  const once = { value: { kind: "truth", value: true }, credit: 10 };
  assert.deepEqual(afterTry({ feedback: "at-end" }, { attempts: 3 }, { ...once, credit: 99 }, once), once, "a quiz that answers at its end has no tries, and an answer may be changed till then");
});

test("a page's draw and its opened hints reach the shell's tracker; what is none does not", () => {
  const heard = [];
  const tracker = { beginAttempt: (...args) => heard.push(["begin", ...args]), openHint: (...args) => heard.push(["hint", ...args]) };
  perform(tracker, "beginAttempt", [9, [2, 3, 6]]);
  perform(tracker, "beginAttempt", [9, ["2", -3]]);
  perform(tracker, "beginAttempt", [9]);
  perform(tracker, "openHint", [10, 1]);
  perform(tracker, "openHint", [10, "1"]);
  assert.deepEqual(heard, [["begin", 9, [2, 3, 6]], ["begin", 9, undefined], ["begin", 9, undefined], ["hint", 10, 1]]);
});

test("a page that begins before its shell speaks is asked the same questions afterwards", () => {
  const posted = [];
  const page = new RemoteTracker(wide, (message) => posted.push(message));
  const drawn = drawnFor(pooled, page.state.mark, 1);
  assert.notDeepEqual(drawn, drawnFor(pooled, 987, 1));
  page.beginAttempt(9, drawn);
  page.answer(answer("tirage", "q1", true, 10000)[1]);
  const empty = newState(987);
  const told = { mooc: 1, kind: "state", state: encodeState(empty), mode: "normal", keeping: "visit", arrived: true, after: 0, sendsReflections: false };
  page.hear(told);
  assert.deepEqual([current(page.state).drawn, current(page.state).answers.size], [drawn, 1]);
  const shell = posted.filter(({ kind }) => kind === "call").reduce((state, { method, args }) => applyChange(wide, state, [method, ...args]), empty);
  assert.deepEqual(current(shell), current(page.state));
});
