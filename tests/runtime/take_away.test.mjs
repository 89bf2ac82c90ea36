// The document of reflections: what stands in it, that nothing in it can run, and what is said when there is nothing to take away.

import { test } from "node:test";
import assert from "node:assert/strict";
import { load } from "./bundle.mjs";
import { course as small } from "./course.mjs";

const { reflectionsDocument, reflectionsOf, reflectionsText, wordsOf, dayOf } = await load("page/reflections_document.ts", "page/words.ts", "page/offer_file.ts");

const texts = {
  "take-heading": "Mes réflexions", "take-made": "Fait le {date}.", "take-private": "Personnel.", "take-open": "Questions ouvertes",
  "take-open-more": "Rien n’oblige.", "date-first": "1er",
};
const words = wordsOf(texts, "fr");
const [etreLa, reformuler, plusLoin] = small.lessons;
const course = {
  ...small, title: "Marcher & parler",
  modules: [{ ...small.modules[0], reflections: [{ id: "avant", question: "Avant de partir ?" }] },
    { id: "suite", number: 2, title: "Suite", page: "module/suite.html", lessons: ["pour-aller-plus-loin"], quizzes: [], reflections: [] }],
  // The order of a module is that of its list of lessons, not that of the course's.
  lessons: [{ ...reformuler, reflections: [{ id: "redire", question: "Redire ?" }, { id: "taire", question: "Se taire ?" }] },
    { ...etreLa, reflections: [{ id: "posture", question: "Quelle posture ?" }] }, { ...plusLoin, reflections: [{ id: "loin", question: "Plus loin ?" }] }],
};
const [ecoute, suite] = course.modules;
const first = new Date(2026, 10, 1, 23, 30);

test("a module's document holds what was written under its lesson and question, in the module's order; open questions stand at the end", () => {
  const html = reflectionsText(course, [ecoute], new Map([["taire", "Je me tais.\n\nSouvent."], ["posture", "Assise."], ["avant", "Un café."]]), words, first);
  assert.equal(html, `<h1>Mes réflexions</h1>
<p>Marcher &#38; parler</p>
<p>Fait le 1er novembre 2026.</p>
<p>Personnel.</p>
<h2>Écoute</h2>
<h3>Avant de partir ?</h3>
<p class="mine">Un café.</p>

<h3>etre-la</h3>
<h4>Quelle posture ?</h4>
<p class="mine">Assise.</p>

<h3>reformuler</h3>
<h4>Se taire ?</h4>
<p class="mine">Je me tais.

Souvent.</p>

<h2>Questions ouvertes</h2>
<p>Rien n’oblige.</p>
<ul>
<li>Redire ?</li>
</ul>`);
});

test("the whole course's document leaves out the parts in which nothing stands", () => {
  const all = reflectionsOf(course, ecoute).map(({ id }) => [id, `à ${id}`]);
  const html = reflectionsText(course, [ecoute, suite], new Map([...all, ["loin", "Oui."]]), words, first);
  assert.deepEqual([...html.matchAll(/<(h\d)>([^<]*)/g)].map(([, level, text]) => `${level} ${text}`), ["h1 Mes réflexions", "h2 Écoute", "h3 Avant de partir ?",
    "h3 etre-la", "h4 Quelle posture ?", "h3 reformuler", "h4 Redire ?", "h4 Se taire ?", "h2 Suite", "h3 pour-aller-plus-loin", "h4 Plus loin ?"]);
  const one = reflectionsText(course, [ecoute, suite], new Map([["loin", "Oui."]]), words, first);
  assert.deepEqual([...one.matchAll(/<h2>([^<]*)/g)].map(([, text]) => text), ["Suite", "Questions ouvertes"]);
});

test("nothing that a learner writes becomes markup, and the document's own policy forbids scripts and requests", () => {
  const html = reflectionsText(course, [ecoute], new Map([["posture", `</p></main><script>alert("1")</script><img src=x onerror='a'> & "fin"`]]), words, first);
  assert.match(html, /<p class="mine">&#60;\/p&#62;&#60;\/main&#62;&#60;script&#62;alert\(&#34;1&#34;\)&#60;\/script&#62;&#60;img src=x onerror='a'&#62; &#38; &#34;fin&#34;<\/p>/);
  const whole = reflectionsDocument(course, "Mes réflexions · A & B", html);
  assert.match(whole, /^<!DOCTYPE html>\n<html lang="fr">\n/);
  assert.match(whole, /<title>Mes réflexions · A &#38; B<\/title>/);
  assert.match(whole, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/);
  const names = new Set([...whole.matchAll(/<(\w+)/g)].map(([, name]) => name));
  assert.deepEqual([...names], ["html", "head", "meta", "title", "style", "body", "main", "h1", "p", "h2", "h3", "h4", "ul", "li"]);
});

test("the file's day is the learner's own, not that of Greenwich", () => {
  assert.equal(dayOf(new Date(2026, 0, 5, 0, 10)), "2026-01-05");
  assert.equal(dayOf(new Date(2026, 10, 22, 23, 50)), "2026-11-22");
});
