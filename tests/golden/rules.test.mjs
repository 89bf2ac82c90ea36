// The pages that `mooc explain RULE` prints keep their word: in both languages they have the same form, and every wrong example gives the
// rule at a level that its page names, while the right one gives neither the rule nor any error.
//
// A path in backquotes before a block says where the block goes; a block without one takes the place of the block before it. A `text` block
// without a path lists the files of the whole course (or the media that are there), a `sh` block is a command.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { beyondText, writeCourse } from "./rule_course.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const mooc = process.env.MOOC ?? join(root, "build/release/mooc");
const languages = {
  fr: { headings: ["Ce que c’est", "Pourquoi", "Comment corriger", "Exemple", "Source"], right: "Corrigé", level: "Niveau : ",
    levels: { erreur: "error", avertissement: "warning", remarque: "notice" } },
  en: { headings: ["What", "Why", "How to mend", "Example", "Source"], right: "Right", level: "Level: ",
    levels: { error: "error", warning: "warning", notice: "notice" } },
};

let work;
before(() => { work = mkdtempSync(join(tmpdir(), "mooc-rules-")); });
after(() => rmSync(work, { recursive: true, force: true }));

const namesOfPages = (language) => readdirSync(join(root, "docs/rules", language)).map((file) => file.replace(/\.md$/, "")).sort();

/** A page taken apart: { title, opening, headings, levels, length, blocks }; length counts the words outside blocks. */
function readPage(language, name) {
  const words = languages[language];
  const text = readFileSync(join(root, "docs/rules", language, `${name}.md`), "utf8");
  const [title, , opening] = text.split("\n");
  const prose = text.replace(/^```[\s\S]*?^```$/gm, "");
  const headings = [...prose.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
  const length = prose.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
  const written = text.split("\n").find((line) => line.startsWith(words.level)) ?? "";
  const levels = written.slice(words.level.length).replace(/\.$/, "").split(/ (?:ou|or) /).map((level) => words.levels[level]);
  const example = text.split(`## ${words.headings[3]}\n`)[1]?.split(`\n## ${words.headings[4]}\n`)[0] ?? "";
  return { title, opening, headings, levels, length, blocks: readBlocks(example, words.right) };
}

/** The blocks of an example: { version: "wrong" | "right", path, text }; path is "" for what is no file. */
function readBlocks(example, rightWord) {
  const blocks = [];
  let version = "wrong", path = "";
  for (const [, said, kind, text] of example.matchAll(/([\s\S]*?)^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (new RegExp(`^${rightWord}`, "m").test(said)) version = "right";
    path = said.match(/`([^`\s]+\/[^`\s]+)`[^`]*$/)?.[1] ?? path;
    const isList = kind === "text" && !said.includes("`");
    if (kind === "sh") blocks.push({ version, path: "", text: "", options: text.match(/--\S+/g) ?? [] });
    else blocks.push({ version, path: isList ? "" : path, text, options: [] });
  }
  return blocks;
}

/** What `mooc check` says: [{ level, rule, line }]. */
function check(folder, options) {
  return new Promise((done, fail) => execFile(mooc, ["check", folder, "--today", "2026-11-22", "--jobs", "1", ...options], (failure, output, errors) => {
    if (failure && failure.code !== 1) return fail(failure);
    const told = (output + errors).matchAll(/^.*: (error|warning|notice): .* \[([a-z-]+)\]$/gm);
    done([...told].map(([line, level, rule]) => ({ level, rule, line })));
  }));
}

function checkVersion(language, name, version, example) {
  const folder = join(work, language, name, version);
  const blocks = example.filter((block) => block.version === version);
  assert.ok(blocks.length, `${language}/${name}: a ${version} version`);
  const files = writeCourse(folder, language, blocks, example.map(({ text }) => text).join("\n"));
  beyondText[name]?.[version]?.(folder, files);
  return check(folder, blocks.flatMap(({ options }) => options));
}

async function proveExample(language, name) {
  const { blocks, levels } = readPage(language, name);
  const told = await checkVersion(language, name, "wrong", blocks);
  const given = told.filter(({ rule }) => rule === name);
  assert.ok(given.length, `${language}/${name}: the wrong version gives the rule, not only ${told.map(({ line }) => line).join(", ")}`);
  for (const { level, line } of given) assert.ok(levels.includes(level), `${language}/${name}: ${line} is of one of the levels ${levels}`);
  const left = (await checkVersion(language, name, "right", blocks)).filter(({ rule, level }) => rule === name || level === "error");
  assert.deepEqual(left, [], `${language}/${name}: the right version is right`);
}

/** Proves each name, as many at a time as there are cores, and gives the messages of those that failed. */
async function failuresOf(names, prove) {
  const failures = [];
  const waiting = [...names];
  const work = async () => { for (let name; (name = waiting.shift());) await prove(name).catch((failure) => failures.push(failure.message)); };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return failures;
}

test("the same rules have a page in both languages", () => {
  assert.deepEqual(namesOfPages("fr"), namesOfPages("en"));
  assert.ok(namesOfPages("fr").length > 100);
});

for (const [language, words] of Object.entries(languages)) {
  test(`every page (${language}) is short and has the same form`, () => {
    for (const name of namesOfPages(language)) {
      const { title, opening, headings, levels, length } = readPage(language, name);
      assert.equal(title, `# ${name}`);
      assert.match(opening, /^\S.*\S$/, `${language}/${name}: a sentence says what the rule says`);
      assert.deepEqual(headings, words.headings, `${language}/${name}`);
      assert.ok(levels.length && levels.every(Boolean), `${language}/${name}: a line with its level`);
      assert.ok(length >= 60 && length <= 200, `${language}/${name} has ${length} words: few enough to be read, enough to help`);
    }
  });

  test(`every example (${language}) does what its page says`, async () => {
    const names = namesOfPages(language);
    assert.deepEqual(await failuresOf(names, (name) => proveExample(language, name)), []);
  });
}
