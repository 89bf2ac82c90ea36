import { test } from "node:test";
import assert from "node:assert/strict";
import { load } from "./bundle.mjs";
import { course } from "./course.mjs";
import { random, randomAttempt, randomState } from "./random_state.mjs";

const { applyChange, newState, mergeStates, sameState, courseScore, decide, progress, encodeState } =
  await load("state/changes.ts", "state/merge.ts", "state/score.ts", "state/codec.ts");

const answer = (owner, id, question, value, credit = 10000) =>
  ["answer", { owner: { kind: owner, id }, question, value, credit, latency: 1, response: [], correct: [] }];
const play = (changes, state = newState(7)) => changes.reduce((made, change) => applyChange(course, made, change), state);
const finish = (quiz, score) => [["beginAttempt", quiz], ["finishAttempt", quiz, score]];
/** A random state may hold a finished attempt better than its best one; no learner comes to such a state. */
const reachable = (state) => mergeStates(state, state);
/** Of quizzes and of simulations, which merge in the same way. */
const records = (state) => ["quizzes", "scenarios"].flatMap((kind) => [...state[kind]].map(([number, record]) => [kind, number, record]));
const ranks = ["open", "completed", "passed"];

test("each change counts once, and one that changes nothing gives the same object", () => {
  const state = play([["visit", { kind: "lesson", number: 3 }], ["readLesson", 3]]);
  assert.equal(state.revision, 2);
  assert.equal(play([["visit", { kind: "lesson", number: 3 }], ["readLesson", 3]], state), state);
  assert.equal(play([answer("quiz", "no-such", "x", { kind: "long" }), answer("lesson", "reformuler", "x", { kind: "long" })], state), state);
});

test("an answer begins an attempt, a finished one is left alone, a new one counts on", () => {
  let state = play([answer("quiz", "ecoute-bilan", "vrai", { kind: "truth", value: true })]);
  assert.deepEqual(state.quizzes.get(1).current, { number: 1, finished: false, score: 0,
    answers: new Map([[3, { value: { kind: "truth", value: true }, credit: 10000 }]]) });
  state = play([["finishAttempt", 1, 6000], ["finishAttempt", 1, 9000]], state);
  assert.equal(state.quizzes.get(1).current.score, 6000);
  assert.equal(state.quizzes.get(1).best, state.quizzes.get(1).current);
  state = play([["beginAttempt", 1], ["finishAttempt", 1, 5000]], state);
  assert.equal(state.quizzes.get(1).best.score, 6000);
  assert.equal(state.quizzes.get(1).current.number, 2);
});

test("texts are kept up to 48 bytes, longer ones as their result, choices in order", () => {
  const kept = (value) => play([answer("quiz", "ecoute-bilan", "mot", value, 2500)]).quizzes.get(1).current.answers.get(5);
  for (const text of ["reformuler, c’est redire avec ses mots", "x".repeat(48), "é".repeat(24), "中".repeat(24), "\ud800".repeat(24)])
    assert.deepEqual(kept({ kind: "text", text }).value, { kind: "text", text });
  for (const text of ["x".repeat(49), "é".repeat(25), "中".repeat(25), "\ud800".repeat(25)])
    assert.deepEqual(kept({ kind: "text", text }), { value: { kind: "long" }, credit: 2500 });
  assert.deepEqual(kept({ kind: "choices", chosen: [3, 1, 3] }).value, { kind: "choices", chosen: [1, 3] });
  assert.deepEqual(kept({ kind: "placed", placed: [[4, [9, 7, 9]], [2, []], [1, [8]]] }).value, { kind: "placed", placed: [[1, [8]], [4, [7, 9]]] });
  assert.deepEqual(kept({ kind: "ordered", order: [3, 1, 2] }).value, { kind: "ordered", order: [3, 1, 2] });
  assert.deepEqual(kept({ kind: "gaps", gaps: [[2, "x".repeat(24)], [1, "é".repeat(12)], [3, 5]] }).value, { kind: "gaps", gaps: [[1, "é".repeat(12)], [2, "x".repeat(24)], [3, 5]] });
  assert.deepEqual(kept({ kind: "gaps", gaps: [[2, "x".repeat(25)], [3, 5]] }), { value: { kind: "long" }, credit: 2500 });
});

test("practice belongs to its lesson and never to a mark", () => {
  const state = play([answer("lesson", "reformuler", "essai", { kind: "choices", chosen: [2] }), ...finish(4, 10000)]);
  assert.deepEqual([...state.practice.keys()], [3]);
  assert.equal(courseScore(course, state), 0);
  assert.equal(progress(course, state), 0);
});

test("course score: weighted mean of the best, untaken 0, two decimals", () => {
  const table = [
    [[], 0], [finish(1, 10000), 3333], [finish(2, 10000), 6667], [[...finish(1, 10000), ...finish(1, 0)], 3333],
    [[...finish(1, 7000), ...finish(2, 5550)], 6033], [[...finish(1, 10000), ...finish(2, 10000)], 10000],
  ];
  for (const [changes, score] of table) assert.equal(courseScore(course, play(changes)), score);
  assert.equal(courseScore({ ...course, quizzes: [] }, newState(1)), null);
});

test("passed: the course's mark and every required quiz at its own; nothing else is said before", () => {
  const table = [
    [[], "open"],
    [[["readLesson", 1], ["readLesson", 3], ["readLesson", 4]], "open"],
    [finish(2, 10000), "open"], // 66.67 of 60, but the required quiz is not taken
    [[...finish(2, 10000), ...finish(1, 6999)], "open"],
    [[...finish(1, 7000), ...finish(2, 5490)], "open"], // 59.93
    [[...finish(1, 7000), ...finish(2, 5500)], "passed"], // 60.00
    [[...finish(1, 7000), ...finish(2, 5500), ...finish(1, 0)], "passed"],
  ];
  for (const [changes, outcome] of table) assert.equal(play(changes).outcome, outcome, JSON.stringify(changes));
});

test("an outcome stays when the course asks for more", () => {
  const passed = play([...finish(1, 10000), ...finish(2, 10000)]);
  const harder = { ...course, passMark: 100, quizzes: [...course.quizzes, { ...course.quizzes[0], id: "neuf", number: 9 }] };
  assert.equal(decide(harder, passed), "open");
  assert.equal(applyChange(harder, passed, ["readLesson", 1]).outcome, "passed");
});

test("without a graded quiz, reading the required lessons completes", () => {
  const reading = { ...course, quizzes: course.quizzes.filter(({ practice }) => practice) };
  const read = (...lessons) => lessons.reduce((state, lesson) => applyChange(reading, state, ["readLesson", lesson]), newState(1));
  assert.equal(read(1, 4).outcome, "open");
  assert.equal(read(1, 3).outcome, "completed");
  assert.deepEqual([read(), read(1), read(1, 3)].map((state) => progress(reading, state)), [0, 0.5, 1]);
});

test("progress: required lessons read and graded quizzes finished", () => {
  const steps = [[], [["readLesson", 1]], [["readLesson", 1], ["readLesson", 4], ["beginAttempt", 1]], [["readLesson", 1], ...finish(1, 0)],
    [["readLesson", 1], ["readLesson", 3], ...finish(1, 0), ...finish(2, 0)]];
  assert.deepEqual(steps.map((changes) => progress(course, play(changes))), [0, 0.25, 0.25, 0.5, 1]);
});

test("merging is idempotent and, for one mark, commutative", () => {
  const dice = random(11);
  for (let round = 0; round < 800; round += 1) {
    const a = reachable(randomState(dice, 1 + (round % 2)));
    const b = { ...reachable(randomState(dice, 1 + (round % 3 % 2))), mark: a.mark, ...(dice.chance(0.3) ? { revision: a.revision } : {}) };
    const merged = mergeStates(a, b);
    assert.ok(sameState(mergeStates(a, a), a));
    assert.equal(encodeState(merged), encodeState(mergeStates(b, a)));
  }
});

test("merging never lowers a best result or an outcome, never forgets what was read, never mixes an attempt", () => {
  const dice = random(12);
  for (let round = 0; round < 800; round += 1) {
    const a = randomState(dice, 1 + (round % 2)), b = { ...randomState(dice, 2), mark: a.mark };
    const merged = mergeStates(a, b);
    for (const one of [a, b]) {
      assert.ok(ranks.indexOf(merged.outcome) >= ranks.indexOf(one.outcome));
      for (const lesson of one.read) assert.ok(merged.read.has(lesson));
      assert.ok(merged.revision >= one.revision);
      for (const [kind, number, { best, current }] of records(one)) {
        const record = merged[kind].get(number);
        if (best) assert.ok(record.best.score >= best.score);
        if (current) assert.ok(record.current.number >= current.number);
      }
    }
    for (const [kind, number, record] of records(merged)) {
      const whole = [a, b].flatMap((one) => [one[kind].get(number)?.best, one[kind].get(number)?.current]);
      for (const attempt of [record.best, record.current]) if (attempt) assert.ok(whole.includes(attempt));
    }
    for (const [lesson, answers] of merged.practice) assert.ok([a, b].some((one) => one.practice.get(lesson) === answers));
  }
});

test("of one attempt in two tabs the finished one stays, else that of the newer state", () => {
  const dice = random(13);
  const answers = () => randomAttempt(dice, false).answers;
  const state = (revision, current) => ({ ...newState(5), revision, quizzes: new Map([[1, { best: null, current }]]) });
  const open = { number: 2, finished: false, score: 0, answers: answers() };
  const other = { ...open, answers: answers() };
  const done = { ...open, finished: true, score: 10 };
  assert.equal(mergeStates(state(4, open), state(9, other)).quizzes.get(1).current, other);
  assert.equal(mergeStates(state(4, done), state(9, other)).quizzes.get(1).current, done);
  assert.equal(mergeStates(state(4, done), state(9, other)).quizzes.get(1).best, done);
  assert.equal(mergeStates(state(4, { ...open, number: 3 }), state(9, done)).quizzes.get(1).current.number, 3);
});
