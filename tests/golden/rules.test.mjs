// The pages that `mooc explain RULE` prints keep their word: in both languages they have the same form, and every wrong example gives the
// rule at one of the levels that its page names, while the right one gives it no more and no error either.
//
// A path in backquotes before a block says where the block goes; a block without one takes the place of the block before it. What a block
// leaves out comes from the small course below: front matter, keys of course.yaml, the quiz around a question, and `[ … ]` in JSON.
// A `text` block with a path on each line says which files the whole course has.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const mooc = process.env.MOOC ?? join(root, "build/release/mooc");
const languages = {
  fr: { headings: ["Ce que c’est", "Pourquoi", "Comment corriger", "Exemple", "Source"], right: "Corrigé",
    level: "Niveau : ", levels: { erreur: "error", avertissement: "warning", remarque: "notice" } },
  en: { headings: ["What", "Why", "How to mend", "Example", "Source"], right: "Right",
    level: "Level: ", levels: { error: "error", warning: "warning", notice: "notice" } },
};

const choices = `[ { "id": "rester", "text": "Rester là", "correct": true, "feedback": "Oui." }, { "id": "partir", "text": "Partir", "feedback": "Restez." } ]`;
const questions = `[ { "id": "que-faire", "type": "single", "prompt": "Que faire ?", "choices": ${choices} } ]`;
const course = {
  "course/course.yaml": "id: essai\nversion: 1.0.0\nlanguage: fr\ntitle: Essai\n",
  "course/competences.yaml": "source: Exemple\ncategories:\n  - code: \"9\"\n    title: Communiquer\n    items:\n" +
    ["9.1", "9.2", "9.3"].map((code) => `      - { code: "${code}", text: "Écouter" }\n`).join(""),
  "course/glossary.md": "## Écoute active {#ecoute-active}\n\nÉcouter pour comprendre.\n",
  "course/01-ecoute/module.md": "---\ntitle: Écouter\n---\nUne introduction.\n",
  "course/01-ecoute/01-etre-la.md": "---\ntitle: Être là\nquiz: bilan\n---\n## Un silence\n\nUn texte.\n",
  "course/01-ecoute/02-reformuler.md": "---\ntitle: Reformuler\n---\n## Redire\n\nUn texte.\n",
  "quizzes/bilan.json": `{ "id": "bilan", "title": "Bilan", "questions": ${questions} }\n`,
};
// Taken from the course of this repository; a file is there only when an example names it.
const media = { "cercle.svg": "trois-places.svg", "film.mp4": "reformuler.mp4", "film.jpg": "reformuler.jpg", "film.vtt": "reformuler.vtt", "son.mp3": "reformuler.mp4" };

// What a text cannot show.
const beyondText = {
  "source-encoding": { wrong: (folder, files) => files.forEach((path) => writeFileSync(join(folder, path), readFileSync(join(folder, path), "utf8").replaceAll("’", "'"), "latin1")) },
  "source-link": { wrong: (folder) => { rmSync(join(folder, "course/media/cercle.svg"), { force: true }); symlinkSync("../../mes-dessins/cercle.svg", join(folder, "course/media/cercle.svg")); } },
  "lock-frozen": { wrongArguments: ["--frozen"] },
  "state-too-long": { wrong: (folder) => repeatQuestion(folder, 20), right: (folder) => repeatQuestion(folder, 20) },
  "text-too-dense": { wrong: (folder, files) => files.forEach((path) => writeFileSync(join(folder, path), readFileSync(join(folder, path), "utf8").replace("[…", "[".repeat(20000)))) },
};
function repeatQuestion(folder, times) {
  const path = join(folder, "quizzes/bilan.json");
  const quiz = JSON.parse(readFileSync(path, "utf8"));
  quiz.questions = Array.from({ length: times }, (_, at) => ({ ...quiz.questions[0], id: `q${at}` }));
  writeFileSync(path, JSON.stringify(quiz));
}

let work;
before(() => { work = mkdtempSync(join(tmpdir(), "mooc-rules-")); });
after(() => rmSync(work, { recursive: true, force: true }));

const pageText = (language, name) => readFileSync(join(root, "docs/rules", language, `${name}.md`), "utf8");
const pageNames = (language) => readdirSync(join(root, "docs/rules", language)).map((file) => file.replace(/\.md$/, "")).sort();

/** The page's title, first sentence and sections, blocks of code left out of the search for headings. */
function readPage(text) {
  const lines = text.split("\n");
  let fenced = false;
  const headings = lines.filter((line) => { if (line.startsWith("```")) fenced = !fenced; return !fenced && line.startsWith("## "); });
  return { title: lines[0], opening: lines[2], headings: headings.map((line) => line.slice(3)) };
}

/** The blocks of the example, as { version: "wrong" | "right", path, text }; path is "" for a list of files. */
function readExample(text, { right }) {
  const blocks = [];
  let version = "wrong", path = "";
  for (const [, before, kind, block] of text.matchAll(/([\s\S]*?)^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (new RegExp(`^${right}`, "m").test(before)) version = "right";
    const named = before.match(/`([^`\s]+\/[^`\s]+)`[^`]*$/);
    if (named) path = named[1];
    const isCommand = kind === "sh", isList = kind === "text" && !named;
    if (isCommand) path = "";
    blocks.push({ version, path: isList ? "" : path, text: isCommand ? "" : block });
  }
  return blocks;
}

const exampleOf = (text, heading) => text.split(`## ${heading}\n`)[1].split("\n## Source\n")[0];

/** A block as a whole file. */
function complete(path, text) {
  if (path.endsWith(".json")) {
    const whole = text.includes('"questions"') || text.includes('"title"') ? text : `{ "id": "bilan", "title": "Bilan", "questions": [ ${text} ] }`;
    return whole.replace(/("questions": )\[ … \]/g, (_, key) => key + questions).replace(/("choices": )\[ … \]/g, (_, key) => key + choices);
  }
  if (path === "course/course.yaml")
    return course[path].split("\n").filter((line) => line && !text.match(new RegExp(`^${line.split(":")[0]}:`, "m"))).map((line) => line + "\n").join("") + text;
  const isPage = path.endsWith(".md") && path.split("/").length === 3;
  return isPage && !text.startsWith("---") ? `---\ntitle: ${basename(path, ".md")}\n---\n${text}` : text;
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function writeListed(folder, list) {
  for (const path of list.split("\n").map((line) => line.split(/\s/)[0]).filter(Boolean)) {
    if (!path.startsWith("course/media/")) write(folder, path, course[path] ?? (path.endsWith(".json") ? course["quizzes/bilan.json"] : `---\ntitle: ${basename(path)}\n---\nUn texte.\n`));
  }
}

function writeMedia(folder, text) {
  for (const [name, from] of Object.entries(media)) {
    if (!text.includes(name) || existsSync(join(folder, "course/media", name))) continue;
    mkdirSync(join(folder, "course/media"), { recursive: true });
    cpSync(join(root, "course/media", from), join(folder, "course/media", name));
  }
}

/** Writes the small course with these blocks in it. */
function writeCourse(folder, blocks) {
  const lists = blocks.filter((block) => block.path === "" && /^(?!course\/media\/)./m.test(block.text));
  if (lists.length === 0) for (const [path, text] of Object.entries(course)) write(folder, path, text);
  for (const list of lists) writeListed(folder, list.text);
  const files = blocks.filter((block) => block.path !== "");
  for (const { path, text } of files) write(folder, path, complete(path, text));
  writeMedia(folder, blocks.map(({ text }) => text).join("\n"));
  return files.map(({ path }) => path);
}

/** What `mooc check` says, as [{ level, rule, line }]. */
function check(folder, moreArguments) {
  return new Promise((done, fail) => execFile(mooc, ["check", folder, "--today", "2026-11-22", "--jobs", "1", ...moreArguments], (failure, output, errors) => {
    if (failure && failure.code !== 1) return fail(failure);
    const told = [...(output + errors).matchAll(/: (error|warning|notice): .* \[([a-z0-9-]+)\]$/gm)];
    done(told.map(([line, level, rule]) => ({ level, rule, line })));
  }));
}

async function checkVersion(language, name, version, blocks) {
  const folder = join(work, language, name, version);
  const files = writeCourse(folder, blocks.filter((block) => block.version === version));
  beyondText[name]?.[version]?.(folder, files);
  return check(folder, beyondText[name]?.[`${version}Arguments`] ?? []);
}

async function proveExample(language, name) {
  const words = languages[language];
  const text = pageText(language, name);
  const blocks = readExample(exampleOf(text, words.headings[3]), words);
  assert.deepEqual([...new Set(blocks.map(({ version }) => version))], ["wrong", "right"], `${language}/${name}: a wrong and then a right version`);
  const [wrong, right] = await Promise.all(["wrong", "right"].map((version) => checkVersion(language, name, version, blocks)));
  const [, written] = text.match(new RegExp(`^${words.level}(.*)\\.$`, "m"));
  const levels = written.split(/ (?:ou|or) /).map((level) => words.levels[level]);
  const given = wrong.filter(({ rule }) => rule === name);
  assert.notEqual(given.length, 0, `${language}/${name}: the wrong version gives the rule; it gives ${JSON.stringify(wrong)}`);
  for (const { level, line } of given) assert.ok(levels.includes(level), `${language}/${name}: ${line} has one of the levels ${levels}`);
  assert.deepEqual(right.filter(({ rule, level }) => rule === name || level === "error"), [], `${language}/${name}: the right version is right`);
}

/** Runs the work for each name, as many at a time as there are cores, and gives the failures. */
async function failuresOf(names, prove) {
  const failures = [];
  const waiting = [...names];
  const worker = async () => { for (let name; (name = waiting.shift()) !== undefined;) await prove(name).catch((failure) => failures.push(failure.message)); };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return failures;
}

test("the rules have a page in both languages", () => {
  assert.deepEqual(pageNames("fr"), pageNames("en"));
  assert.ok(pageNames("fr").length > 80);
});

for (const [language, words] of Object.entries(languages)) {
  test(`every page (${language}) has the same form`, () => {
    for (const name of pageNames(language)) {
      const text = pageText(language, name);
      const page = readPage(text);
      assert.equal(page.title, `# ${name}`);
      assert.match(page.opening, /^\S.*[^\s:]$/, `${language}/${name}: a sentence says what the rule says`);
      assert.deepEqual(page.headings, words.headings, `${language}/${name}`);
      assert.match(text, new RegExp(`^${words.level}`, "m"), `${language}/${name}: the level`);
    }
  });

  test(`every example (${language}) does what its page says`, async () => {
    assert.deepEqual(await failuresOf(pageNames(language), (name) => proveExample(language, name)), []);
  });
}
