// Question banks with the program as an author runs it: a new course, an import with a picture, check, an export, and nothing written on an error.
// And every quiz that an import of tests/exchange gives fits the published schema.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

import Ajv from "ajv";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.MOOC ?? join(root, "build/release/mooc");
const banks = join(root, "tests/exchange/banks");

const mooc = (folder, ...options) => spawnSync(program, options, { cwd: folder, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });

let course;
before(() => {
  course = join(mkdtempSync(join(tmpdir(), "mooc-banks-")), "cours");
  assert.equal(mooc(".", "new", course, "--language", "fr").status, 0);
});
after(() => rmSync(dirname(course), { recursive: true, force: true }));

const files = () => readdirSync(course, { recursive: true }).sort();

test("every quiz that an import gives fits the published schema", () => {
  const fits = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(join(root, "docs/quiz.schema.json"), "utf8")));
  const expected = join(root, "tests/exchange/expected");
  const quizzes = readdirSync(expected).filter((name) => name.endsWith(".json"));
  assert.ok(quizzes.length >= 20, `${quizzes.length} quizzes`);
  for (const name of quizzes)
    assert.ok(fits(JSON.parse(readFileSync(join(expected, name), "utf8"))), `${name}: ${JSON.stringify(fits.errors?.slice(0, 3))}`);
});

test("a bank with a picture comes into a course, which has no mistake then, and goes out again", () => {
  const run = mooc(course, "import", join(banks, "picture.xml"), "-o", "quizzes/image.json");
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /^quizzes\/image\.json: 1 question\n {2}course\/media\/salle-n-1\.gif\nNext: /);
  assert.ok(existsSync(join(course, "course/media/salle-n-1.gif")));
  const check = mooc(course, "check");
  assert.equal(check.status, 0, check.stderr);
  const out = mooc(course, "export", "--format", "moodle-xml");
  assert.equal(out.status, 0, out.stderr);
  const xml = readFileSync(join(course, out.stdout.split(":")[0]), "utf8");
  assert.match(xml, /<file name="salle-n-1\.gif" path="\/" encoding="base64">R0lGOD/);
});

test("nothing is written over a file, and nothing at all on an error", () => {
  const before = files();
  const again = mooc(course, "import", join(banks, "simple.gift"), "-o", "quizzes/image.json");
  assert.equal(again.status, 1);
  assert.match(again.stderr, /quizzes\/image\.json is there already/);
  for (const name of ["latin1.gift", "broken.xml", "picture_missing.xml", "unclosed.gift"]) {
    const run = mooc(course, "import", join(banks, name), "-o", "quizzes/autre.json");
    assert.equal(run.status, 1, name);
    assert.match(run.stderr, /nothing was written/, name);
  }
  assert.deepEqual(files(), before);
});

test("what only the course knows to be wrong is told at the question of the bank", () => {
  writeFileSync(join(course, "egales.gift"), "::Deux fois::Laquelle ? {=La même ~la même.}\n");
  const run = mooc(course, "import", "egales.gift", "-o", "quizzes/egales.json");
  assert.equal(run.status, 1);
  assert.match(run.stderr, /^egales\.gift:1:1: error: .*\[equal-choices\]/m);
  rmSync(join(course, "egales.gift"));
});

test("the folder of the course may be elsewhere, and competences have their table", () => {
  cpSync(join(root, "course/competences.yaml"), join(course, "course/competences.yaml"));
  const run = mooc(dirname(course), "export", "cours", "--format", "moodle-competencies", "-o", "t.csv");
  assert.equal(run.status, 0, run.stderr);
  const rows = readFileSync(join(dirname(course), "t.csv"), "utf8").trimEnd().split("\n");
  assert.equal(rows.length, 1 + 1 + 12 + 63);
  assert.equal(rows[0].split(",").length, 14);
});

test("neither an export nor a report is written over a source of the course", () => {
  const source = readFileSync(join(course, "course/course.yaml"), "utf8");
  for (const output of ["course/course.yaml", "quizzes/../course/course.yaml", "quizzes/neuf.json"]) {
    for (const command of [["export", "--format", "gift"], ["report"]]) {
      const run = mooc(course, ...command, "-o", output);
      assert.equal(run.status, 2, output);
      assert.match(run.stderr, /lies in the sources of the course: write -o out\//);
    }
  }
  assert.equal(readFileSync(join(course, "course/course.yaml"), "utf8"), source);
});
