// The player explains everything that its judge can say: each error code of both standards, each rule, each fault, in both languages.
import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { load } from "./bundle.mjs";
import { scorm12 } from "../../templates/platform/scorm12_platform.mjs";
import { scorm2004 } from "../../templates/platform/scorm2004_platform.mjs";
import { scorm12Elements } from "../../templates/platform/scorm12_elements.mjs";
import { scorm2004Elements } from "../../templates/platform/scorm2004_elements.mjs";
import { faults } from "../../templates/platform/faults.mjs";
import { watches } from "../../templates/platform/watch.mjs";

const { errorExplanations, ruleExplanations, hintFor, sectionOf, preferredLanguage, typeset, reasonIn } = await load(
  "../player/error_explanations.ts", "../player/rule_explanations.ts", "../player/element_hints.ts", "../player/language.ts", "../player/reasons.ts");

const inBoth = (text) => typeof text?.fr === "string" && text.fr.length > 5 && typeof text.en === "string" && text.en.length > 5 && text.fr !== text.en;

test("every error code of both standards is explained, and no other", () => {
  for (const standard of [scorm12, scorm2004]) {
    const explained = errorExplanations[standard.name];
    assert.deepEqual(Object.keys(explained).sort(), Object.keys(standard.errorTexts).filter((code) => code !== "0").sort(), standard.name);
    for (const [code, text] of Object.entries(explained)) assert.ok(inBoth(text), `${standard.name} ${code}`);
  }
});

test("every rule of the judge and of the player has a title, an explanation, a level and a source, and no other is explained", () => {
  const own = readdirSync(new URL("../../templates/player/", import.meta.url)).filter((name) => name.endsWith(".ts") && name !== "rule_explanations.ts")
    .flatMap((name) => [...readFileSync(new URL(`../../templates/player/${name}`, import.meta.url), "utf8").matchAll(/rule: "([a-z-]+)"|#note\([^"]*"([a-z-]+)"[,)]/g)].map(([, a, b]) => a ?? b));
  assert.ok(own.includes("left-without-finish") && own.includes("file-missing"), "the player's own rules are found");
  const wanted = new Set(["arguments", ...watches.map(({ rule }) => rule), ...own]);
  assert.deepEqual(Object.keys(ruleExplanations).sort(), [...wanted].sort());
  for (const [rule, { level, title, text, source }] of Object.entries(ruleExplanations)) {
    assert.ok(inBoth(title) && inBoth(text) && source !== "", rule);
    assert.ok(["loss", "advice"].includes(level), rule);
  }
});

test("every fault has a title in both languages and a usual setting", () => {
  for (const [name, { title, usual }] of Object.entries(faults)) {
    assert.ok(inBoth(title), name);
    assert.notEqual(usual(), undefined, name);
  }
});

test("every element of SCORM 2004 is found in its section of the standard", () => {
  for (const name of Object.keys(scorm2004Elements)) assert.match(sectionOf("scorm2004", name), /^SCORM 2004 (RTE 4\.2\.\d+|SN 5\.6)$/, name);
  assert.equal(sectionOf("scorm2004", "cmi.interactions.0.id"), "SCORM 2004 RTE 4.2.9");
  assert.equal(sectionOf("scorm12", "cmi.interactions.12.id"), "SCORM 1.2 RTE 3.4 (cmi.interactions.n.id)");
  assert.ok(Object.keys(scorm12Elements).length > 40);
});

test("the elements that packages get wrong most have a hint what to write", () => {
  for (const name of ["cmi.core.lesson_status", "cmi.interactions.3.result", "cmi.score.raw", "cmi.objectives.0.score.scaled", "cmi.interactions.0.timestamp",
    "cmi.interactions.0.learner_response", "cmi.interactions.0.correct_responses.0.pattern", "cmi.suspend_data", "cmi.exit", "cmi.core.session_time"])
    assert.ok(inBoth(hintFor(name)), name);
  assert.equal(hintFor("cmi.launch_data"), undefined);
  assert.equal(hintFor(""), undefined);
});

test("the page speaks the first of the browser's languages that it knows", () => {
  assert.equal(preferredLanguage(["de", "en-GB", "fr"]), "en");
  assert.equal(preferredLanguage(["fr-CA"]), "fr");
  assert.equal(preferredLanguage(["de", "frr"]), "fr");
  assert.equal(preferredLanguage([]), "fr");
});

test("every sentence of the judge has its French", () => {
  const folder = new URL("../../templates/platform/", import.meta.url);
  const source = readdirSync(folder).filter((name) => name !== "faults.mjs").map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  const sentences = [...source.matchAll(/(?:why: |matching\([^\n]*?, |Refusal\([^,\n]*, |&& |violation\("arguments", call, |  )(?:`([^`\n]+)`|"([^"\n]+)")/g)].map(([, a, b]) => a ?? b)
    .filter((text) => / /.test(text) && /^(\$\{[^}]*\} )?[a-zM]/.test(text) && !/^(true-false|audio|id,|type,|no message|continue,)/.test(text));
  assert.ok(sentences.length > 40, `${sentences.length} are found`);
  const untold = sentences.map((text) => text.replace(/\$\{\{[^}]*\}\[[^\]]*\]\}/g, "over").replace(/\$\{JSON[^}]*\}+/g, '"x"').replace(/\$\{[^}]*\}/g, "7")).filter((text) => reasonIn("fr", text).language !== "fr");
  assert.deepEqual(untold, []);
  assert.deepEqual(reasonIn("fr", '"incorrect" is none of "correct" "wrong", and is no number from 0 to 999'),
    { text: '"incorrect" n’est pas parmi "correct" "wrong", et n’est pas un nombre de 0 à 999', language: "fr" });
  assert.equal(reasonIn("fr", '"120" is none of "", and is not between 0 and 100').text, '"120" n’est pas vide, et n’est pas entre 0 et 100');
  assert.deepEqual(reasonIn("fr", "the package has 2 SCOs, and Moodle loses records"), { text: "the package has 2 SCOs, and Moodle loses records", language: "en" });
  assert.deepEqual(reasonIn("fr", "something new"), { text: "something new", language: "en" });
  assert.deepEqual(reasonIn("en", "has no children"), { text: "has no children", language: "en" });
});

test("French signs stay on their line", () => {
  assert.equal(typeset("Mode « normal » : oui ; 80 % ?", "fr"), "Mode «\u00a0normal\u00a0»\u00a0: oui\u202f; 80\u00a0%\u202f?");
  assert.equal(typeset("Mode “normal”: yes ?", "en"), "Mode “normal”: yes ?");
});
