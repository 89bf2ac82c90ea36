// From nothing to a course that grows, with the program as an author runs it: `mooc new DIR`, check, build, package, one more module, lesson
// and quiz, check, build; in French and in English.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.MOOC ?? join(root, "build/release/mooc");

let work;
before(() => { work = mkdtempSync(join(tmpdir(), "mooc-new-")); });
after(() => rmSync(work, { recursive: true, force: true }));

/** Runs the program in a folder: { status, output, errors }. */
const mooc = (folder, ...options) => new Promise((done) => {
  execFile(program, options, { cwd: folder, env: { ...process.env, LC_ALL: "C" } }, (failed, output, errors) =>
    done({ status: failed?.code ?? 0, output, errors }));
});

const files = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
const read = (...path) => readFileSync(join(...path), "utf8");

async function expectSilentCheck(course, title) {
  const { status, output, errors } = await mooc(course, "check");
  assert.equal(errors, "");
  assert.equal(status, 0);
  assert.ok(output.startsWith(`${title}: no mistakes found\n`), output);
}

async function expectNoErrors(course) {
  const { status, errors } = await mooc(course, "check");
  assert.equal(status, 0, errors);
}

const languages = {
  fr: { title: "Accueillir un nouveau membre dans un groupe", module: "01-accueillir", home: "Accueillir" },
  en: { title: "Welcoming someone new into a group", module: "01-welcoming", home: "Welcoming" },
};

for (const [language, words] of Object.entries(languages)) {
  test(`a new course has nothing to mend, is built, and grows (${language})`, async () => {
    const name = `un cours ${language}`;
    const course = join(work, name);
    assert.deepEqual(await mooc(work, "new", name, "--language", language), {
      status: 0, errors: "", output: `${name}: a small complete course in 8 files, yours to change\nNext: mooc serve '${name}'\n`,
    });
    assert.equal(files(course), 8);
    await expectSilentCheck(course, words.title);
    assert.equal((await mooc(course, "build", "--frozen")).status, 0);
    assert.equal((await mooc(course, "package", "--target", "scorm2004", "--frozen")).status, 0);

    assert.deepEqual(await mooc(course, "new", "module", 'L’après : « non », "oui" # 🎈'), {
      status: 0, errors: "",
      output: 'course/02-l-apres-non-oui/module.md: the module «L’après : « non », "oui" # 🎈»\n' +
        'Next: mooc new lesson --module l-apres-non-oui "Its first lesson"\n',
    });
    await expectNoErrors(course);
    assert.deepEqual(await mooc(join(course, "course", words.module), "new", "lesson", "Dire", "au revoir : bien"), {
      status: 0, errors: "",
      output: `03-dire-au-revoir-bien.md: the lesson «Dire au revoir : bien», in «${words.home}»\nNext: write 03-dire-au-revoir-bien.md, then mooc check\n`,
    });
    await expectNoErrors(course);
    assert.deepEqual(await mooc(work, "new", "quiz", 'Fin \\ "vraie"', "--course", name), {
      status: 0, errors: "",
      output: `${name}/quizzes/fin-vraie.json: the quiz «Fin \\ "vraie"», after «L’après : « non », "oui" # 🎈»\n` +
        `${name}/course/02-l-apres-non-oui/module.md: quiz: fin-vraie added to its front matter\n` +
        `Next: write ${name}/quizzes/fin-vraie.json, then mooc check\n`,
    });
    await expectNoErrors(course);

    assert.equal((await mooc(course, "build")).status, 0);
    assert.match(read(course, "out/site/module/l-apres-non-oui.html"), language === "fr"
      ? /<h1>L’après\u00A0: «\u00A0non\u00A0», &quot;oui&quot; # 🎈<\/h1>/ : /<h1>L’après : « non », &quot;oui&quot; # 🎈<\/h1>/);
    assert.match(read(course, "out/site/quiz/fin-vraie.html"), /<h1>Fin \\ &quot;vraie&quot;<\/h1>/);
    assert.ok(existsSync(join(course, "out/site/lesson/dire-au-revoir-bien.html")));
  });
}

test("the language of a new course is that of the system when none is said", async () => {
  await new Promise((done) => execFile(program, ["new", join(work, "systeme")], { env: { ...process.env, LC_ALL: "fr_BE.UTF-8" } }, done));
  assert.match(read(work, "systeme/course/course.yaml"), /^language: fr$/m);
  await mooc(work, "new", "system");
  assert.match(read(work, "system/course/course.yaml"), /^language: en$/m);
});

test("a folder that holds something is refused, and nothing is written", async () => {
  mkdirSync(join(work, "full"));
  writeFileSync(join(work, "full/note.txt"), "mine");
  assert.deepEqual(await mooc(work, "new", "full"), {
    status: 1, output: "", errors: "mooc: the folder full is not empty; a new course needs one of its own, so nothing was written\n",
  });
  assert.equal(files(join(work, "full")), 1);
});

test("a module is told from a folder of that name", async () => {
  assert.deepEqual(await mooc(work, "new", "module"), {
    status: 2, output: "", errors: 'mooc: say its title: mooc new module "Title"; for a course in a folder of this name: mooc new ./module\n',
  });
  assert.equal((await mooc(work, "new", "./module")).status, 0);
  assert.ok(existsSync(join(work, "module/course/course.yaml")));
});

test("what is not asked rightly is answered with what to write", async () => {
  const answers = [
    [[], "mooc: say where: mooc new my-course; or what: mooc new module|lesson|quiz TITLE; try mooc new --help\n", 2],
    [["a", "b"], "mooc: a new course has one folder: mooc new 'a b'; to add a page to a course: mooc new module|lesson|quiz TITLE\n", 2],
    [["quiz", "T"], "mooc: there is no course in this folder nor above it: go into one, or name it with --course DIR; a new one begins with: mooc new DIR\n", 1],
  ];
  mkdirSync(join(work, "empty"));
  for (const [options, errors, status] of answers) assert.deepEqual(await mooc(join(work, "empty"), "new", ...options), { status, output: "", errors });
  assert.equal(files(join(work, "empty")), 0);
});

test("placing a quiz changes one line of the author's file and no other", async () => {
  await mooc(work, "new", "line");
  const page = "course/01-welcoming/02-the-first-meeting.md";
  const earlier = read(work, "line", page).replace("duration: 5\n", "duration: 5   # measured\n");
  writeFileSync(join(work, "line", page), earlier);
  assert.equal((await mooc(join(work, "line"), "new", "quiz", "Extra", "--lesson", "the-first-meeting")).status, 0);
  assert.equal(read(work, "line", page), earlier.replace("\n---\n\n<!--", "\nquiz: extra\n---\n\n<!--"));
});

test("a front matter that takes no further line is left alone, and the quiz is not made", async () => {
  await mooc(work, "new", "flow");
  const page = join(work, "flow/course/01-welcoming/02-the-first-meeting.md");
  writeFileSync(page, "---\n{ title: The first meeting }\n---\n\nText.\n");
  assert.deepEqual(await mooc(join(work, "flow"), "new", "quiz", "Extra", "--lesson", "the-first-meeting"), {
    status: 1, output: "",
    errors: "mooc: the front matter of course/01-welcoming/02-the-first-meeting.md takes no further line: " +
      "write each of its keys on a line of its own, or name another page with --lesson or --module\n",
  });
  assert.equal(readFileSync(page, "utf8"), "---\n{ title: The first meeting }\n---\n\nText.\n");
  assert.deepEqual(readdirSync(join(work, "flow/quizzes")), ["welcome-check.json"]);
});

test("a name that is taken is refused, and another one can be given", async () => {
  await mooc(work, "new", "names");
  const course = join(work, "names");
  assert.deepEqual(await mooc(course, "new", "lesson", "The First Meeting!"), {
    status: 1, output: "",
    errors: "mooc: there is a lesson «the-first-meeting» already, in course/01-welcoming/02-the-first-meeting.md: " +
      "give this one another title, or a name with --id\n",
  });
  assert.equal((await mooc(course, "new", "lesson", "The First Meeting!", "--id", "meeting-again")).status, 0);
  assert.match(read(course, "course/01-welcoming/03-meeting-again.md"), /^---\ntitle: "The First Meeting!"\n/);
  await expectNoErrors(course);
});
