// Each seeded mistake is told at its place, and nothing besides; the clean course is left in peace. `node tests/seeded/measure.mjs` prints the same as a table.
import assert from "node:assert/strict";
import { test } from "node:test";
import { check, inWords, judge, mistakes, more, withCourse } from "./seeded.mjs";

const judged = (seeded) => withCourse(seeded, (folder) => {
  const told = check(folder);
  const { found, falseAlarms } = judge(folder, seeded, told);
  return { missed: found.filter((one) => !one.found).map(({ mistake }) => mistake.id), falseAlarms: falseAlarms.map(inWords), told: told.map(inWords) };
});

test("in the clean course there is nothing to tell", () => {
  assert.deepEqual(withCourse([], check).map(inWords), []);
});

test("there are forty mistakes and more, each with a name of its own", () => {
  assert.equal(mistakes.length, 40);
  const names = [...mistakes, ...more].map(({ id }) => id);
  assert.deepEqual([...new Set(names)], names);
});

for (const mistake of [...mistakes, ...more]) {
  test(`${mistake.id}: ${mistake.what}`, () => {
    const { missed, falseAlarms, told } = judged([mistake]);
    assert.deepEqual({ missed, falseAlarms }, { missed: [], falseAlarms: [] }, `told was:\n${told.join("\n")}`);
  });
}

test("the forty mistakes in one course hide none of each other and make no false alarm", () => {
  const { missed, falseAlarms } = judged(mistakes);
  assert.deepEqual({ missed, falseAlarms }, { missed: [], falseAlarms: [] });
});
