import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { load } from "./bundle.mjs";
import { random, randomState } from "./random_state.mjs";
import { course, firstState } from "./course.mjs";

const { encodeState, decodeState, frame, worstCaseState, crc32 } = await load("state/codec.ts");
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

test("any state, encoded and decoded, is the same", () => {
  const dice = random(1);
  for (let round = 0; round < 5000; round += 1) {
    const state = randomState(dice);
    const text = encodeState(state);
    assert.match(text, /^1[A-Za-z0-9_-]+$/);
    assert.deepEqual(decodeState(text), { kind: "state", state });
    assert.equal(encodeState(decodeState(text).state), text);
  }
});

test("one changed character is found wherever it stands and whatever it becomes", () => {
  const dice = random(2);
  for (let round = 0; round < 25; round += 1) {
    const text = encodeState(randomState(dice));
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
    const text = encodeState(randomState(dice));
    for (let length = 1; length < text.length; length += 1) {
      assert.equal(decodeState(text.slice(0, length)).kind, "unreadable");
      assert.equal(decodeState(text.slice(length)).kind, "unreadable");
    }
  }
});

test("nothing is empty, another version is newer, rubbish is unreadable", () => {
  assert.deepEqual(decodeState(""), { kind: "empty" });
  assert.deepEqual(decodeState(frame("2", [1, 2, 3])), { kind: "newer" });
  assert.deepEqual(decodeState(frame("z", [])), { kind: "newer" });
  assert.deepEqual(decodeState(frame("1", [1, 2, 3])), { kind: "unreadable" });
  for (const rubbish of ["1", "2", "11", "null", "{\"a\":1}", "1AAAAAAAA", " ", "1AAA A", "\u0000"])
    assert.deepEqual(decodeState(rubbish), { kind: "unreadable" }, rubbish);
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

test("the first released state is read for ever", () => {
  const golden = readFileSync(new URL("golden/state-1.txt", import.meta.url), "utf8").trim();
  assert.deepEqual(decodeState(golden), { kind: "state", state: firstState });
});
