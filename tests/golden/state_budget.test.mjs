// The generator says how long a learner's record can become; the browser's codec is what makes it. They must agree, to the character.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "../runtime/bundle.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "mooc-budget-"));
after(() => rmSync(folder, { recursive: true }));

const { encodeState, worstCaseState } = await load("state/codec.ts", "state/worst_case.ts");

/** The longest text that the codec can make of the course whose site lies there. */
function longest(site) {
  const self = {}, data = join(site, "data");
  for (const file of readdirSync(data).filter((name) => name === "course.js" || name.startsWith("answers-")))
    new Function("self", readFileSync(join(data, file), "utf8"))(self);
  return encodeState(worstCaseState(self.moocCourse, self.moocAnswers)).length;
}

const mooc = (...args) => execFileSync(join(root, "build/release/mooc"), args).toString();

/** What `mooc package` says of a course in a folder, and what the codec makes of it. */
function both(course) {
  mooc("build", course, "-o", join(course, "site"));
  const said = /state: ([\d,]+) of/.exec(mooc("package", course, "--target", "scorm12", "-o", join(course, "packages")));
  return [Number(said[1].replace(",", "")), longest(join(course, "site"))];
}

test("the generator's worst case is the longest text that the codec can make of these courses", () => {
  for (const name of ["small", "types"]) {
    const expected = join(root, "tests/golden", name, "expected");
    assert.equal(longest(join(expected, "site")), Number(readFileSync(join(expected, "state_characters.txt"), "utf8")), name);
  }
});

test("so it is of a course of every type of question, with and without tries, costs, parts and pools", () => {
  const course = join(folder, "course");
  cpSync(join(root, "tests/browser/course"), course, { recursive: true });
  const [plain, made] = both(course);
  assert.equal(plain, made);
  const file = join(course, "quizzes/tous.json");
  const quiz = JSON.parse(readFileSync(file, "utf8"));
  quiz.questions.forEach((question, at) => {
    if (at % 3 === 0) Object.assign(question, { hint: "Relisez la leçon.", hint_cost: 25 });
    if (at % 3 === 1) Object.assign(question, { attempts: 3, attempt_cost: 10 });
    if (at >= 6) question.tags = [at % 2 === 0 ? "un" : "deux"];
  });
  quiz.pools = [{ tag: "un", draw: 1 }, { tag: "deux", draw: 2 }];
  quiz.questions.push({ id: "presque", type: "single", prompt: "Lequel ?", choices: [{ text: "Le bon", correct: true }, { text: "Presque", credit: 50 }] },
    { id: "a-peu-pres", type: "numeric", prompt: "Combien ?", answer: 3, expected: [{ range: [2, 4], credit: 50 }] },
    { id: "mot", type: "short", prompt: "Quel mot ?", answers: ["silence", { text: "calme", credit: 50 }] });
  writeFileSync(file, JSON.stringify(quiz));
  const [drawn, madeOfIt] = both(course);
  assert.equal(drawn, madeOfIt);
  assert.notEqual(drawn, plain);
});
