// The generator says how long a learner's record can become; the browser's codec is what makes it. They must agree, to the character.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { load } from "../runtime/bundle.mjs";

const golden = (file) => readFileSync(new URL(`small/expected/${file}`, import.meta.url), "utf8");

/** What the data files of a course leave behind in a page. */
function loaded() {
  const self = {};
  const data = new URL("small/expected/site/data/", import.meta.url);
  for (const file of readdirSync(data).filter((name) => name === "course.js" || name.startsWith("answers-")))
    new Function("self", readFileSync(new URL(file, data), "utf8"))(self);
  return self;
}

test("the generator's worst case is the longest text that the codec can make of this course", async () => {
  const { encodeState, worstCaseState } = await load("state/codec.ts", "state/worst_case.ts");
  const { moocCourse, moocAnswers } = loaded();
  assert.equal(encodeState(worstCaseState(moocCourse, moocAnswers)).length, Number(golden("state_characters.txt")));
});
