import { test } from "node:test";
import assert from "node:assert/strict";
import { load } from "./bundle.mjs";
import { course, reporting } from "./course.mjs";

const { decimal, timespan12, duration2004, clock12, timestamp2004, oneLine, interactionOf, elements12, elements2004, findApi } =
  await load("scorm/formats.ts", "scorm/interaction.ts", "scorm/api.ts");

const table = (form, rows) => { for (const [value, text] of rows) assert.equal(form(value), text); };
const moment = new Date(2026, 0, 31, 9, 5, 7, 456);

test("numbers have a leading digit, a point and no exponent", () => {
  table((value) => decimal(value), [[0, "0"], [-0, "0"], [0.5, "0.5"], [100, "100"], [1e-7, "0.0000001"], [1e-9, "0"], [-1e-9, "0"], [2 / 3, "0.6666667"], [-2.5, "-2.5"], [120000, "120000"]]);
  table((value) => decimal(value, 2), [[66.666, "66.67"], [10, "10"]]);
});

test("SCORM 1.2 times", () => {
  table(timespan12, [[0, "00:00:00.00"], [1.239, "00:00:01.24"], [59.999, "00:01:00.00"], [3661, "01:01:01.00"], [360000, "100:00:00.00"], [1e12, "9999:59:59.00"], [NaN, "00:00:00.00"], [-5, "00:00:00.00"]]);
  assert.equal(clock12(moment), "09:05:07");
});

test("SCORM 2004 times: no weeks, at most two decimals, a zone only after a fraction", () => {
  table(duration2004, [[0, "PT0S"], [1, "PT1S"], [0.456, "PT0.46S"], [60, "PT1M"], [59.999, "PT1M"], [3600, "PT1H"], [3661.5, "PT1H1M1.5S"], [90000, "PT25H"]]);
  assert.equal(timestamp2004(new Date(Date.UTC(2026, 0, 31, 9, 5, 7, 456))), "2026-01-31T09:05:07.45Z");
});

test("texts come in one line and are never cut inside a character", () => {
  table((text) => oneLine(text, 5), [["a\r\n\tb", "a b"], ["abcdef", "abcde"], ["abcd😀", "abcd"], ["  a ", "a"], ["abc😀", "abc😀"]]);
});

const interaction = (question, changes = {}, owner = { kind: "quiz", id: "ecoute-bilan" }) => interactionOf(course, reporting, {
  owner, question, value: { kind: "long" }, credit: 10000, latency: 3.5, response: [], correct: [], ...changes,
}, moment.getTime());

test("a single choice, element by element, in both standards", () => {
  const made = interaction("premier-mot", { response: ["b"], correct: ["a"], credit: 0 });
  assert.deepEqual(elements12(made), [
    ["id", "quiz.ecoute-bilan.premier-mot"], ["type", "choice"], ["objectives.0.id", "competence.9.2"], ["time", "09:05:07"],
    ["correct_responses.0.pattern", "a"], ["weighting", "1"], ["student_response", "b"], ["result", "wrong"], ["latency", "00:00:03.50"],
  ]);
  assert.deepEqual(elements2004(made), [
    ["id", "quiz.ecoute_bilan.premier_mot"], ["type", "choice"], ["objectives.0.id", "competence.9.2"], ["timestamp", timestamp2004(moment)],
    ["correct_responses.0.pattern", "a"], ["weighting", "1"], ["learner_response", "b"], ["result", "incorrect"], ["latency", "PT3.5S"],
    ["description", "Question premier-mot ?"],
  ]);
});

const forms = (made) => [elements12(made), elements2004(made)].map((elements) => {
  const all = new Map(elements);
  return [all.get("type"), all.get("student_response") ?? all.get("learner_response"),
    elements.filter(([name]) => name.startsWith("correct")).map(([, value]) => value), all.get("result")];
});

test("every type in the exact form of each standard", () => {
  const rows = [
    [interaction("plusieurs", { response: ["c", "a"], correct: ["a", "b"], credit: 5000 }),
      ["choice", "a,c", ["a,b"], "0.5"], ["choice", "c[,]a", ["a[,]b"], "0.5"]],
    [interaction("plusieurs", { response: [], correct: ["a"], credit: 0 }), ["choice", undefined, ["a"], "wrong"], ["choice", undefined, ["a"], "incorrect"]],
    [interaction("vrai", { response: ["false"], correct: ["true"], credit: 0 }),
      ["true-false", "f", ["t"], "wrong"], ["true-false", "false", ["true"], "incorrect"]],
    [interaction("mot", { response: ["  l’écoute\nactive"], correct: ["écoute", "l’écoute"], credit: 3333 }),
      ["fill-in", "l’écoute active", ["écoute", "l’écoute"], "0.3333"],
      ["fill-in", "l’écoute active", ["{case_matters=false}{order_matters=true}écoute", "{case_matters=false}{order_matters=true}l’écoute"], "0.3333"]],
    [interaction("mot", { response: ["{lang=fr}a[,]b"], correct: ["NON"], caseMatters: true, credit: 0 }),
      ["fill-in", "{lang=fr}a[,]b", ["NON"], "wrong"], ["fill-in", "(lang=fr}a(,)b", ["{case_matters=true}{order_matters=true}NON"], "incorrect"]],
    [interaction("nombre", { response: ["3,25 mg"], correct: ["2.5", "3.5"], unit: "mg" }), ["numeric", "3.25", ["3"], "correct"], ["numeric", "3.25", ["2.5[:]3.5"], "correct"]],
    [interaction("nombre", { response: ["?"], correct: ["3", "3"], credit: 0 }), ["numeric", undefined, ["3"], "wrong"], ["numeric", undefined, ["3[:]3"], "incorrect"]],
    [interaction("nombre", { response: ["4"], correct: ["3", ""] }), ["numeric", "4", ["3"], "correct"], ["numeric", "4", ["3[:]"], "correct"]],
  ];
  for (const [made, in12, in2004] of rows) assert.deepEqual(forms(made), [in12, in2004]);
});

test("a number is sent as it was marked, and what is no number is left out", () => {
  const sent = (response, unit) => forms(interaction("nombre", { response: [response], correct: ["1", ""], ...(unit ? { unit } : {}) })).map((form) => form[1]);
  const rows = [["1’000", "1000"], ["1 200,5 mg", "1200.5", "mg"], ["1\u202f200", "1200"], ["\u22123", "-3"], ["+4.", "4"], [".5", "0.5"], ["1.234.567", "1234567"], ["٣٫٥", "3.5"],
    ["3 mg", undefined], ["3 kg", undefined, "mg"], ["trois", undefined], ["", undefined], ["1,2,3", undefined]];
  for (const [typed, number, unit] of rows) assert.deepEqual(sent(typed, unit), [number, number], typed);
  const range = (correct) => forms(interaction("nombre", { response: ["1"], correct })).map((form) => form[2]);
  assert.deepEqual(range(["1e-7", "3e-7"]), [["0.0000002"], ["0.0000001[:]0.0000003"]]);
});

test("long texts: 255 and 250 characters, at most 5 patterns in 2004", () => {
  const made = interaction("mot", { response: ["x".repeat(400)], correct: Array.from({ length: 12 }, (_, at) => `${at}${"y".repeat(300)}`) });
  const [[, response12, patterns12], [, response2004, patterns2004]] = forms(made);
  assert.deepEqual([response12.length, patterns12.length, patterns12[0].length], [255, 10, 255]);
  assert.deepEqual([response2004.length, patterns2004.length], [250, 5]);
});

test("a choice past the alphabet travels as performance, by its identifier", () => {
  const made = { ...interaction("premier-mot", { response: ["dernier"], correct: ["a"] }), choices: { a: 1, dernier: 27 } };
  assert.deepEqual(forms(made)[0], ["performance", "dernier", ["a"], "correct"]);
});

test("practice weighs nothing, an unknown question is no interaction", () => {
  const lesson = { kind: "lesson", id: "reformuler" };
  const made = elements12(interaction("essai", { response: ["a"] }, lesson));
  assert.deepEqual([made[0][1], new Map(made).get("weighting")], ["lesson.reformuler.essai", "0"]);
  assert.equal(new Map(elements12(interaction("seule", {}, { kind: "quiz", id: "entrainement" }))).get("weighting"), "0");
  assert.equal(interaction("rien"), null);
});

/** A tower of frames: the last one is the top. */
function tower(height, changes = {}) {
  let frame = { opener: null, ...changes };
  frame.parent = frame.top = frame;
  const top = frame;
  for (let level = 1; level < height; level += 1) frame = { parent: frame, top, opener: null };
  return frame;
}
const api = { LMSInitialize: () => "true" };

test("the API is found in the window, nine frames up, in the opener and in the top window's opener", () => {
  assert.ok(findApi("scorm12", tower(1, { API: api })));
  assert.ok(findApi("scorm12", tower(10, { API: api })));
  assert.ok(findApi("scorm12", tower(501, { API: api })));
  assert.ok(findApi("scorm12", { ...tower(3), opener: tower(4, { API: api }) }));
  assert.ok(findApi("scorm12", tower(3, { opener: tower(2, { API: api }) })));
  assert.equal(findApi("scorm12", tower(600, { API: api })), null);
  assert.equal(findApi("scorm2004", tower(3, { API: api })), null);
  assert.equal(findApi("scorm12", tower(3, { API: "text" })), null);
});

test("a parent of another origin is walked past, an opener that throws is none", () => {
  const walled = (parent) => new Proxy({}, { get: (_, name) => {
    if (name === "parent") return parent;
    throw new Error("SecurityError");
  } });
  assert.ok(findApi("scorm2004", { parent: walled(tower(2, { API_1484_11: api })), top: null, opener: null }));
  const hostile = { top: null, get opener() { throw new Error("SecurityError"); } };
  hostile.parent = hostile;
  assert.equal(findApi("scorm12", hostile), null);
});

test("an API that throws, or answers with booleans and nothing, never stops the course", () => {
  const found = (object) => findApi("scorm12", tower(1, { API: object }));
  const broken = found({ LMSInitialize: () => { throw new Error("no"); } });
  assert.deepEqual([broken.initialize(), broken.get("x"), broken.set("x", "y"), broken.commit(), broken.terminate(), broken.error()], [false, "", false, false, false, ""]);
  const loose = found({ LMSInitialize: () => true, LMSGetValue: () => null, LMSCommit: () => "false", LMSGetLastError: () => 101 });
  assert.deepEqual([loose.initialize(), loose.get("x"), loose.commit(), loose.error()], [true, "", false, "101"]);
});
