// Of an answer that was too long to be kept only the credit is known: whether it was right is read from that, with care.
import { test } from "node:test";
import assert from "node:assert/strict";
import { load } from "./bundle.mjs";

const { ownCredit, afterCosts } = await load("page/quiz_attempt.ts", "marks/costs.ts");

const question = { id: "q", number: 1, type: "short", points: 1, choices: [], attempts: 3, attemptCost: 50, hintCost: 20 };
const own = (credit, tries, ...hinted) =>
  ownCredit({ question, key: { accepted: ["x"], feedback: {} } }, { hinted: new Set(hinted) }, { value: { kind: "long" }, credit, ...(tries > 1 ? { tries } : {}) });

test("a long answer from which only costs were taken is right, at whatever try it was the best one", () => {
  assert.equal(own(10000, 1), 10000);
  assert.equal(own(afterCosts(10000, question, true, 1), 1, 1), 10000);
  assert.equal(own(afterCosts(10000, question, false, 2), 2), 10000);
  assert.equal(own(10000, 2, 1), 10000, "right at once, and the hint was opened later");
});

test("a part that is worth more than a whole answer would be by now stays a part, and leaves its further tries", () => {
  assert.equal(own(6667, 2), 6667);
  assert.equal(own(9000, 1, 1), 9000);
  assert.equal(own(0, 3), 0);
});
