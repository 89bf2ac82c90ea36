// The generator says how long a learner's record can become; the browser's codec is what makes it. They must agree, to the character.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { load } from "../runtime/bundle.mjs";

const golden = (file) => readFileSync(new URL(`small/expected/${file}`, import.meta.url), "utf8");

test("the generator's worst case is the longest text that the codec can make of this course", async () => {
  const { encodeState, worstCaseState } = await load("state/codec.ts");
  const self = {};
  new Function("self", golden("site/data/course.js"))(self);
  assert.equal(encodeState(worstCaseState(self.moocCourse)).length, Number(golden("state_characters.txt")));
});
