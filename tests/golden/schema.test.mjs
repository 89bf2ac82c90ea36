// docs/quiz.schema.json and the program agree. Every question of the tests' course of all types is broken in every way that its form allows: a key
// left out, an unknown key, a value of another type, an empty text or list. What the schema refuses the program refuses; what the program
// refuses for its form (and not for what it means) the schema refuses. One run of `mooc check` reads them all.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const mooc = process.env.MOOC ?? join(root, "build/release/mooc");
const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const schema = read("docs/quiz.schema.json");

const basic = [
  { id: "un", type: "single", prompt: "P", choices: [{ id: "a", text: "A", correct: true, feedback: "F" }, { text: "B", credit: 50 }] },
  { id: "plusieurs", type: "multiple", prompt: "P", choices: [{ text: "A", correct: true }, { text: "B", feedback: "F" }] },
  { id: "vrai", type: "true-false", prompt: "P", answer: true, feedback_true: "F", feedback_false: "F" },
  { id: "mot", type: "short", prompt: "P", answers: ["mot", { text: "mots", credit: 50, feedback: "F" }], case_sensitive: true, accents_matter: false },
  { id: "nombre", type: "numeric", prompt: "P", answer: 3, tolerance: 1, unit: "minutes", expected: [{ range: [2, 5], credit: 50, feedback: "F" }, { answer: 9, tolerance: 1 }] },
  { id: "entre", type: "numeric", prompt: "P", range: [2, 4] },
];
const settings = { points: 2, competences: ["1.1"], hint: "H", explanation: "E", feedback_correct: "F", feedback_partial: "F", feedback_incorrect: "F", tags: ["un"] };

/** Rules about the form of a file: what they refuse, the schema refuses too. */
const ofForm = new Set(["json-syntax", "unknown-key", "missing-key", "wrong-type", "identifier", "competence-code", "question-type"]);
/** What a schema of this kind cannot say, though a rule of form tells it. */
const beyondSchema = [
  /«range» must be two numbers, the smaller one first/, // their order
];

const otherTypes = [7, "mot", true, [], {}];
const kindOf = (value) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);

/** An empty text is left out by the program; the schema asks to leave it out in the file. */
const leftOut = /\.(feedback\w*|hint|explanation|model_answer) is empty$/;

let folder;
const cases = []; // { name, quiz }
before(() => {
  folder = mkdtempSync(join(tmpdir(), "mooc-schema-"));
  cpSync(join(root, "tests/browser/course"), folder, { recursive: true });
  const questions = [...basic, ...read("tests/browser/course/quizzes/tous.json").questions];
  questions[0] = { ...questions[0], ...settings };
  for (const question of questions) {
    cases.push({ name: `${question.id}: as it is`, question });
    for (const [name, broken] of brokenIn(question)) cases.push({ name: `${question.id}: ${name}`, question: broken });
  }
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Every copy of a value with one thing broken, as [what, copy]. */
function* brokenIn(value, path = "") {
  for (const other of otherTypes) if (kindOf(other) !== kindOf(value)) yield [`${path} is ${JSON.stringify(other)}`, other];
  if (value === "" || value?.length === 0) return;
  if (typeof value === "string") yield [`${path} is empty`, ""];
  if (typeof value === "number") yield [`${path} is negative`, -value - 1];
  if (Array.isArray(value)) {
    yield [`${path} is empty`, []];
    yield [`${path} has one less`, value.slice(0, -1)];
    for (const [at, one] of value.entries())
      for (const [what, broken] of brokenIn(one, `${path}[${at}]`)) yield [what, value.map((item, place) => (place === at ? broken : item))];
  } else if (kindOf(value) === "object") {
    yield [`${path} has a key that nobody knows`, { ...value, inconnue: "mot" }];
    for (const key of Object.keys(value)) {
      const { [key]: taken, ...others } = value;
      yield [`${path}.${key} is missing`, others];
      for (const [what, broken] of brokenIn(taken, `${path}.${key}`)) yield [what, { ...value, [key]: broken }];
    }
  }
}

const check = () => new Promise((done, fail) => execFile(mooc, ["check", folder, "--format", "json"], { maxBuffer: 1 << 28 }, (failure, output) =>
  (failure && failure.code !== 1 ? fail(failure) : done(JSON.parse(output)))));

test("the schema and the program refuse the same broken questions", async () => {
  assert.ok(cases.length > 1000, `${cases.length} questions`);
  for (const name of readdirSync(join(folder, "quizzes"))) if (name !== "tous.json" && name !== "essais.json") rmSync(join(folder, "quizzes", name));
  for (const [at, { question }] of cases.entries())
    writeFileSync(join(folder, `quizzes/cas-${at}.json`), JSON.stringify({ id: `cas-${at}`, title: "C", practice: true, questions: [question] }));
  const { failure, findings } = await check();
  assert.equal(failure, null);
  const told = new Map();
  for (const { level, rule, message, file } of findings) {
    const at = Number(/cas-(\d+)\.json$/.exec(file)?.[1] ?? -1);
    if (level === "error") told.set(at, [...(told.get(at) ?? []), { rule, message }]);
  }
  const fits = new Ajv({ allErrors: true }).compile(schema);
  const differences = [];
  for (const [at, { name, question }] of cases.entries()) {
    const errors = told.get(at) ?? [];
    const isFine = fits({ id: `cas-${at}`, title: "C", practice: true, questions: [question] });
    const form = errors.filter(({ rule, message }) => ofForm.has(rule) && !beyondSchema.some((one) => one.test(message)));
    if (!isFine && errors.length === 0 && !leftOut.test(name)) differences.push(`only the schema refuses ${name}`);
    if (isFine && form.length > 0) differences.push(`only the program refuses ${name}: ${form[0].message}`);
    if (name.endsWith("as it is")) assert.ok(isFine && errors.length === 0, `${name}: ${JSON.stringify(errors)} ${JSON.stringify(fits.errors)}`);
  }
  assert.deepEqual(differences, []);
});
