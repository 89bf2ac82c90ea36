// Every text that the page's script says exists in each language, with the same places to fill.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const templates = new URL("../../templates/", import.meta.url);
const read = (path) => readFileSync(new URL(path, templates), "utf8");
const texts = Object.fromEntries(["fr", "en"].map((language) => [language, JSON.parse(read(`ui/${language}.json`)).runtime]));
const source = readdirSync(new URL("runtime/page/", templates)).map((name) => read(`runtime/page/${name}`)).join("\n") + read("runtime/page.ts");

/** Names that are put together from parts: `lesson-${stage}` and so on. */
const families = {
  "lesson-": ["done", "begun", "open"], "course-": ["completed", "passed", "completed-now", "passed-now"], "verdict-": ["right", "partly", "wrong", "none"],
  "choice-": ["right", "wrong"], "note-": ["visit", "device", "platform", "nowhere"], "kept-": ["visit", "device", "platform", "nowhere"],
  "mode-": ["review", "browse", "newer"], "import-": ["failed", "not-a-record", "other-course", "newer", "unreadable", "read-only"],
  "action-": ["retry", "restore", "dismiss"], "closed-": ["lesson", "quiz"],
  "profile-": ["open", "begun", "completed", "passed"],
};

function namesUsed() {
  const names = new Set();
  for (const [, counted, name] of source.matchAll(/words(\.counted)?\("([a-z-]+)"/g)) for (const one of counted ? [`${name}-one`, `${name}-many`] : [name]) names.add(one);
  for (const [, a, b] of source.matchAll(/\? "([a-z]+-[a-z-]+)" : "([a-z]+-[a-z-]+)"/g)) { names.add(a); names.add(b); }
  for (const [, family] of source.matchAll(/words\(`([a-z]+-)\$\{/g)) {
    assert.ok(families[family], `name what words(\`${family}…\`) can be`);
    for (const end of families[family]) names.add(family + end);
  }
  return [...names];
}

test("every text that the page says is there in French and in English", () => {
  const names = namesUsed();
  assert.ok(names.length > 60, `${names.length}`);
  for (const language of ["fr", "en"]) assert.deepEqual(names.filter((name) => !texts[language][name]), [], language);
});

test("both languages have the same texts with the same places", () => {
  assert.deepEqual(Object.keys(texts.en).sort(), Object.keys(texts.fr).sort());
  const places = (text) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  for (const name of Object.keys(texts.fr)) assert.deepEqual(places(texts.en[name]), places(texts.fr[name]), name);
});

test("French texts have a space before high signs and inside quotation marks; the generator makes it a no-break one", () => {
  for (const [name, text] of Object.entries(texts.fr)) {
    assert.doesNotMatch(text, /[^\s][;!?:]|«[^\s]|[^\s]»/, name);
  }
});
