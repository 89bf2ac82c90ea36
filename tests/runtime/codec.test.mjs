import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { load } from "./bundle.mjs";
import { random, randomState } from "./random_state.mjs";
import { course, firstState, secondState, widerCourse, widerKeys } from "./course.mjs";

const { encodeState, decodeState, frame, worstCaseState, crc32 } = await load("state/codec.ts", "state/worst_case.ts");
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

test("any state, encoded and decoded, is the same", () => {
  const dice = random(1);
  for (const [version, rounds] of [[1, 2500], [2, 2500]]) for (let round = 0; round < rounds; round += 1) {
    const state = randomState(dice, version);
    const text = encodeState(state);
    assert.match(text, version === 1 ? /^1[A-Za-z0-9_-]+$/ : /^[12][A-Za-z0-9_-]+$/);
    assert.deepEqual(decodeState(text), { kind: "state", state });
    assert.equal(encodeState(decodeState(text).state), text);
  }
});

test("a state is of version 2 as soon as it has one thing that version 1 cannot say, and else of version 1", () => {
  const record = (value, more = {}) => ({ ...firstState, practice: new Map([[3, new Map([[1, { value, credit: 0, ...more }]])]]) });
  const attempt = (more) => ({ ...firstState, quizzes: new Map([[1, { best: null, current: { number: 1, finished: false, score: 0, answers: new Map(), ...more } }]]) });
  const only2 = [record({ kind: "placed", placed: [] }), record({ kind: "ordered", order: [] }), record({ kind: "gaps", gaps: [] }), record({ kind: "long" }, { tries: 1 }),
    attempt({ drawn: [] }), attempt({ hinted: [1] }), { ...firstState, scenarios: new Map([[1, { best: null, current: null }]]) }];
  for (const state of only2) {
    assert.equal(encodeState(state)[0], "2");
    assert.deepEqual(decodeState(encodeState(state)), { kind: "state", state });
  }
  for (const state of [record({ kind: "long" }), attempt({ hinted: [] }), firstState]) assert.equal(encodeState(state)[0], "1");
});

test("what only version 2 can say is unreadable under the character of version 1, and scenarios must stand in version 2", () => {
  const payload = (text) => [...Buffer.from(text.slice(1).replaceAll("-", "+").replaceAll("_", "/"), "base64")].slice(0, -4);
  const second = payload(encodeState(secondState)), first = payload(encodeState(firstState));
  assert.equal(decodeState(frame("2", second)).kind, "state");
  assert.equal(decodeState(frame("1", second)).kind, "unreadable");
  assert.equal(decodeState(frame("2", first)).kind, "unreadable");
  assert.deepEqual(decodeState(frame("2", [...first, 0])), { kind: "state", state: firstState });
});

test("of a simulation what follows a gap in its steps is not kept, and two runs of the same answers are written once", () => {
  const step = (scene, choice) => ({ value: { kind: "ordered", order: [scene, choice] }, credit: 0 });
  const walk = (answers) => ({ number: 1, finished: true, score: 5000, answers: new Map(answers) });
  const state = (best) => ({ ...firstState, scenarios: new Map([[1, { best, current: best }]]) });
  const kept = decodeState(encodeState(state(walk([[1, step(3, 3)], [2, step(4, 1)], [4, step(5, 1)]])))).state.scenarios.get(1);
  assert.deepEqual(kept.best, walk([[1, step(3, 3)], [2, step(4, 1)]]));
  assert.equal(kept.current, kept.best);
});

test("a draw and opened hints of the same bytes are not taken for one another", () => {
  const attempt = (more) => ({ number: 1, finished: true, score: 5000, answers: new Map(), ...more });
  const record = { best: attempt({ drawn: [1] }), current: attempt({ hinted: [1] }) };
  assert.deepEqual(decodeState(encodeState({ ...firstState, quizzes: new Map([[1, record]]) })).state.quizzes.get(1), record);
});

test("one changed character is found wherever it stands and whatever it becomes", () => {
  const dice = random(2);
  for (let round = 0; round < 25; round += 1) {
    const text = encodeState(randomState(dice, 1 + (round % 2)));
    for (let at = 0; at < text.length; at += 1) {
      const others = round < 2 ? [...alphabet, "=", " ", "é", "\u0131", "😀"] : [dice.pick(alphabet), "=", "0"];
      for (const other of others.filter((character) => character !== text[at])) {
        const changed = text.slice(0, at) + other + text.slice(at + 1);
        assert.equal(decodeState(changed).kind, "unreadable", `${changed} at ${at}`);
      }
    }
  }
});

test("every cut is found, at the end and at the start", () => {
  const dice = random(3);
  for (let round = 0; round < 100; round += 1) {
    const text = encodeState(randomState(dice, 1 + (round % 2)));
    for (let length = 1; length < text.length; length += 1) {
      assert.equal(decodeState(text.slice(0, length)).kind, "unreadable");
      assert.equal(decodeState(text.slice(length)).kind, "unreadable");
    }
  }
});

test("nothing is empty, another version is newer, rubbish is unreadable", () => {
  assert.deepEqual(decodeState(""), { kind: "empty" });
  assert.deepEqual(decodeState(frame("3", [1, 2, 3])), { kind: "newer" });
  assert.deepEqual(decodeState(frame("z", [])), { kind: "newer" });
  for (const version of ["1", "2"]) assert.deepEqual(decodeState(frame(version, [1, 2, 3])), { kind: "unreadable" });
  for (const rubbish of ["1", "2", "11", "null", "{\"a\":1}", "1AAAAAAAA", " ", "1AAA A", "\u0000"])
    assert.deepEqual(decodeState(rubbish), { kind: "unreadable" }, rubbish);
});

test("whatever bytes stand in a right frame, they are a state that can be written again, or unreadable", () => {
  const dice = random(4);
  const payload = (text) => [...Buffer.from(text.slice(1).replaceAll("-", "+").replaceAll("_", "/"), "base64")].slice(0, -4);
  const kinds = { state: 0, unreadable: 0 };
  for (let round = 0; round < 2000; round += 1) {
    const bytes = round % 4 === 0 ? Array.from({ length: dice.below(40) }, () => dice.below(256)) : payload(encodeState(randomState(dice, 2)));
    for (let changes = dice.below(4); changes > 0 && bytes.length > 0; changes -= 1) bytes[dice.below(bytes.length)] = dice.below(256);
    const decoded = decodeState(frame(dice.pick(["1", "2"]), bytes));
    kinds[decoded.kind] += 1;
    if (decoded.kind === "state") assert.equal(decodeState(encodeState(decoded.state)).kind, "state");
  }
  assert.ok(kinds.state > 250 && kinds.unreadable > 250, JSON.stringify(kinds));
});

test("the check sum is that of zip", () => {
  assert.equal(crc32([...Buffer.from("123456789")]), 0xcbf43926);
});

test("no state of the course is longer than its worst case", () => {
  const worst = encodeState(worstCaseState(course)).length;
  assert.deepEqual(decodeState(encodeState(worstCaseState(course))).state, worstCaseState(course));
  assert.ok(encodeState(firstState).length < worst);
  // By hand, from the layout's comment: a question of one right choice, of several, of true and false, two typed ones; in the lesson of several.
  const quizAnswers = 1 + (1 + 1 + 1) + (1 + 1 + 2 + 1) + (1 + 1) + (1 + 1 + 49) + (1 + 1 + 49);
  const lessonAnswers = 1 + (1 + 1 + 2 + 1);
  const bytes = 4 + 5 + 1 + 1 + (1 + 1) + 1 + (1 + 1 + 2 * (3 + 2 + quizAnswers)) + (1 + 1 + 2 * (3 + 2 + 1 + 3))
    + (1 + 1 + 2 * (3 + 2 + 1 + 3)) + 1 + (1 + lessonAnswers);
  assert.equal(worst, 1 + Math.ceil(((bytes + 4) * 4) / 3));
});

test("no state of a course of the wider types and settings is longer than its worst case", () => {
  const worst = worstCaseState(widerCourse, widerKeys);
  const text = encodeState(worst);
  assert.equal(text[0], "2");
  assert.deepEqual(decodeState(text).state, worst);
  // By hand, from worst_case.ts: the question drawn of the two of the pool is the longer one, the order.
  const matching = 1 + 1 + 2 + (1 + 4), matrix = 1 + 1 + 2 + (1 + 3 * (1 + 1)), ordering = 1 + 1 + 2 + (1 + 7), gaps = 1 + 1 + (1 + 2) + (1 + 1 + 24) + (1 + 1);
  assert.ok(matrix < ordering);
  const chosen = 1 + 1 + 1, partly = 1 + 1 + 2 + 1;
  const attempt = 3 + 2 + (1 + 1) + (1 + 1) + 1 + matching + ordering + gaps + 3 * chosen + partly;
  const walk = 3 + 2 + 1 + 16 * (1 + 1 + 2);
  const bytes = 4 + 5 + 1 + 1 + (1 + 1) + 1 + (1 + 1 + 2 * attempt) + 1 + (1 + 1 + (1 + 1 + 2 + 1)) + 1 + (1 + 1 + 2 * walk);
  assert.equal(text.length, 1 + Math.ceil(((bytes + 4) * 4) / 3));
});

test("the first released state is read for ever", () => {
  const golden = readFileSync(new URL("golden/state-1.txt", import.meta.url), "utf8").trim();
  assert.deepEqual(decodeState(golden), { kind: "state", state: firstState });
});

test("the first state of version 2 is read for ever", () => {
  const golden = readFileSync(new URL("golden/state-2.txt", import.meta.url), "utf8").trim();
  assert.deepEqual(decodeState(golden), { kind: "state", state: secondState });
  assert.equal(encodeState(secondState), golden);
});
