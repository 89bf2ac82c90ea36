import { test } from "node:test";
import assert from "node:assert/strict";
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";
import { load } from "./bundle.mjs";
import { course, reporting, widerCourse } from "./course.mjs";
import { expectedInteractions } from "../platform/expected.mjs";
import { Scorm12API, Scorm2004API } from "scorm-again";

const { decimal, timespan12, duration2004, clock12, timestamp2004, oneLine, localLine, interactionOf, elements12, elements2004, findApi, answered, registerEveryKind } =
  await load("scorm/formats.ts", "scorm/interaction.ts", "scorm/api.ts", "marks/answered.ts", "marks/every_kind.ts");
registerEveryKind();

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

test("texts come in one line, are never cut inside a character, and a cut is marked", () => {
  table((text) => oneLine(text, 5), [["a\r\n\tb", "a b"], ["abcdef", "abcd…"], ["abc😀f", "abc…"], ["  a ", "a"], ["abc😀", "abc😀"]]);
  table((text) => localLine(text, 5), [["{a}", " {a}"], [" {abcd", " {ab…"], ["a{b}", "a{b}"]]);
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
      ["fill-in", "{lang=fr}a[,]b", ["NON"], "wrong"], ["fill-in", " {lang=fr}a(,)b", ["{case_matters=true}{order_matters=true}NON"], "incorrect"]],
    [interaction("mot", { response: ["{b}"], correct: ["{a", "{A"], credit: 0 }),
      ["fill-in", "{b}", ["{a", "{A"], "wrong"], ["fill-in", " {b}", ["{case_matters=false}{order_matters=true} {a"], "incorrect"]],
    [interaction("nombre", { response: ["3,25 mg"], correct: ["2.5", "3.5"], unit: "mg" }), ["numeric", "3.25", ["3", "2.5", "3.5"], "correct"], ["numeric", "3.25", ["2.5[:]3.5"], "correct"]],
    [interaction("nombre", { response: ["?"], correct: ["3", "3"], credit: 0 }), ["fill-in", "?", ["3"], "wrong"], ["other", "?", ["3[:]3"], "incorrect"]],
    [interaction("nombre", { response: [""], correct: ["3", "3"], credit: 0 }), ["numeric", undefined, ["3"], "wrong"], ["numeric", undefined, ["3[:]3"], "incorrect"]],
    [interaction("nombre", { response: ["120 000"], correct: ["119999.5", "120000"] }), ["numeric", "120000", ["119999.75", "119999.5", "120000"], "correct"], ["other", "120000", ["119999.5[:]120000"], "correct"]],
    [interaction("nombre", { response: ["4"], correct: ["3", ""] }), ["numeric", "4", ["3"], "correct"], ["numeric", "4", ["3[:]"], "correct"]],
  ];
  for (const [made, in12, in2004] of rows) assert.deepEqual(forms(made), [in12, in2004]);
});

const wider = (question, changes = {}) => interactionOf(widerCourse, reporting, {
  owner: { kind: "quiz", id: "ecoute-bilan" }, question, value: { kind: "long" }, credit: 10000, latency: 3.5, response: [], correct: [], ...changes,
}, moment.getTime());
/** Items and options as ids.lock numbers them, in one register. */
const registered = (made, items, options) => ({ ...made,
  items: Object.fromEntries(items.map((id, at) => [id, at + 1])), choices: Object.fromEntries(options.map((id, at) => [id, items.length + at + 1])) });
const ids = (count, prefix) => Array.from({ length: count }, (_, at) => `${prefix}-${at + 1}`);

test("what is placed, ordered, filled in, pointed at and judged, in the exact form of each standard", () => {
  const placed = registered(wider("paires", { response: ["mot-un=to-a-b", "deux=to-c"], correct: ["mot-un=to-c", "deux=to-c"], credit: 5000 }), ["mot-un", "deux"], ["to-a-b", "to-c"]);
  const ordered = (response, correct) => ({ ...wider("ordre", { response, correct, credit: 0 }) });
  const gaps = (response, correct) => wider("trous", { response, correct });
  const rows = [
    [placed, ["matching", "a.c,b.d", ["a.d,b.d"], "0.5"], ["matching", "mot_un[.]to_a_b[,]deux[.]to_c", ["mot_un[.]to_c[,]deux[.]to_c"], "0.5"]],
    [wider("paires", { response: [], correct: ["i1=i5"], credit: 0 }), ["matching", undefined, ["a.e"], "wrong"], ["matching", undefined, ["i1[.]i5"], "incorrect"]],
    [wider("tableau", { response: ["i1=i4", "i1=i6"], correct: ["i1=i4", "i2=i5"], credit: 1667 }),
      ["matching", "a.d,a.f", ["a.d,b.e"], "0.1667"], ["matching", "i1[.]i4[,]i1[.]i6", ["i1[.]i4[,]i2[.]i5"], "0.1667"]],
    [ordered(["i3", "i1"], ["i1", "i2", "i3"]), ["sequencing", "c,a", ["a,b,c"], "wrong"], ["sequencing", "i3[,]i1", ["i1[,]i2[,]i3"], "incorrect"]],
    [gaps(["i1=le silence, {x}", "i2=to-juger"], ["i1=silence", "i2=to-juger"]), ["fill-in", "le silence, {x} | to-juger", ["silence | to-juger"], "correct"],
      ["fill-in", "le silence, {x}[,]to-juger", ["{case_matters=false}{order_matters=true}silence[,]to-juger"], "correct"]],
    [gaps(["i2={b[,]c"], ["i1=a", "i2=c"]), ["fill-in", "| {b[,]c", ["a | c"], "correct"], ["fill-in", "[,] {b(,)c", ["{case_matters=false}{order_matters=true}a[,]c"], "correct"]],
    [gaps([], ["i1=a", "i2=c"]), ["fill-in", undefined, ["a | c"], "correct"], ["fill-in", undefined, ["{case_matters=false}{order_matters=true}a[,]c"], "correct"]],
    [wider("image", { response: ["b"], correct: ["c"], credit: 0 }), ["choice", "b", ["c"], "wrong"], ["choice", "b", ["c"], "incorrect"]],
    [wider("avis", { response: ["b"], credit: 0 }), ["likert", "b", [], "neutral"], ["likert", "b", [], "neutral"]],
    [wider("texte", { response: ["a", "b"], credit: 0 }), ["choice", "a,b", [], "neutral"], ["choice", "a[,]b", [], "neutral"]],
    [wider("texte", { response: [], credit: 0 }), ["choice", undefined, [], "neutral"], ["choice", undefined, [], "neutral"]],
    [{ ...wider("avis", { response: ["la-salle=te-taire"], correct: ["la-salle=ecouter", "la-salle=te-taire"], credit: 5000 }), type: "decision", choices: {} },
      ["performance", "la-salle.te-taire", ["la-salle.ecouter", "la-salle.te-taire"], "0.5"],
      ["performance", "la_salle[.]te_taire", ["la_salle[.]ecouter", "la_salle[.]te_taire"], "0.5"]],
  ];
  for (const [made, in12, in2004] of rows) assert.deepEqual(forms(made), [in12, in2004]);
});

test("more than the standards' own forms hold travels in a form that holds it", () => {
  const items = ids(20, "carte"), options = ids(20, "to-groupe");
  const pairs = items.map((item, at) => `${item}=${options[at]}`);
  const long = registered(wider("paires", { response: pairs, correct: pairs }), items, options);
  assert.deepEqual(forms(long)[0].slice(0, 2), ["performance", items.map((_, at) => `${at + 1}.${at + 21}`).join(",")]);
  assert.equal(forms(long)[1][0], "matching");
  const two = registered(wider("paires", { response: ["carte-1=to-groupe-20"], correct: ["carte-1=to-groupe-1"] }), items, options);
  assert.deepEqual(forms(two)[0], ["performance", "carte-1.to-groupe-20", ["carte-1.to-groupe-1"], "correct"]);
  const rows = items.flatMap((item) => [`${item}=${options[0]}`, `${item}=${options[1]}`]);
  const many = forms(registered(wider("tableau", { response: rows, correct: rows }), items, options.slice(0, 2)))[1];
  assert.equal(many[0], "performance");
  assert.match(many[1], /^carte_1\[\.\]to_groupe_1\[,\]carte_1\[\.\]to_groupe_2\[,\]/);
  assert.match(many[2][0], /^\{order_matters=false\}carte_1\[\.\]/);
  const steps = ids(40, "etape");
  const order = forms(registered(wider("ordre", { response: steps, correct: steps }), steps, []));
  assert.deepEqual([order[0][0], order[1][0], order[1][1]], ["performance", "other", steps.join(" ")]);
  const filled = ids(11, "trou").map((gap) => `${gap}=mot`);
  const gaps = registered(wider("trous", { response: filled, correct: filled }), ids(11, "trou"), []);
  assert.deepEqual(forms(gaps)[1].slice(0, 2), ["other", ids(11, "trou").map(() => "mot").join(" | ")]);
  assert.equal(forms(registered(wider("trous", { response: [`a=${"x".repeat(251)}`] }), ["a"], []))[1][0], "other");
  const scale = { ...wider("avis", { response: ["pas-du-tout"] }), choices: { "pas-du-tout": 40 } };
  assert.deepEqual(forms(scale).map(([type, response]) => [type, response]), [["performance", "pas-du-tout"], ["likert", "pas_du_tout"]]);
});

test("what the tests of packages expect of the types that place, order and fill in is what is sent", () => {
  const owner = "quiz:ecoute-bilan";
  const places = { i1: ["i5"], i2: ["i6"], i3: ["i5"], i4: ["i8"] };
  const keys = { "paires": { places }, "tableau": { places: { i1: ["i4", "i6"], i2: ["i5"], i3: ["i6"] } }, "ordre": { order: ["i3", "i1", "i2", "i7", "i6", "i5", "i4"] },
    "trous": { gaps: { i1: { accepted: ["{mot}", "x"], caseSensitive: true } }, places: { i2: ["i3"] } }, "image": { correct: ["b"] }, "avis": {}, "texte": {} };
  const answers = [["paires", ["i4=i8", "i1=i6"], 0.25], ["tableau", ["i3=i6", "i1=i6", "i1=i4"], 0.6667], ["ordre", ["i1", "i2", "i3", "i4", "i5", "i6", "i7"], 0.3333],
    ["trous", ["i2=i3", "i1=autre = mot"], 0.5], ["image", ["b"], 1], ["avis", ["d"], 0], ["texte", ["b"], 0], ["texte", [], 0]];
  const question = (id) => widerCourse.quizzes[0].questions.find((one) => one.id === id);
  const data = { course: widerCourse, answers: { [owner]: keys }, reporting: { competences: [], questions: { [owner]: Object.fromEntries(Object.keys(keys).map((id) => [id, { prompt: `${id} ?`, competences: ["7.1"] }])) } } };
  const given = answers.map(([id, values, credit]) => ({ owner, question: question(id), plan: { values, credit } }));
  const clock = /^(time|timestamp|latency)$/;
  for (const [standard, elements] of [["scorm12", elements12], ["scorm2004", elements2004]]) {
    const sent = answers.map(([id, response, credit]) => {
      const made = answered({ kind: "quiz", id: "ecoute-bilan" }, question(id), { feedback: {}, ...keys[id] }, response, 1);
      assert.equal(made.credit, Math.round(credit * 10000), id);
      return Object.fromEntries(elements(interactionOf(widerCourse, data.reporting, made, 0)).filter(([name]) => !clock.test(name)));
    });
    assert.deepEqual(sent, expectedInteractions(standard, data, given));
  }
});

test("scorm-again takes every form, too", () => {
  const items = ids(3, "carte"), options = ids(4, "to-groupe");
  const pairs = items.map((item, at) => `${item}=${options[at]}`);
  const made = [
    ...["matching", "categorise", "matrix"].flatMap((type) => [pairs, pairs.slice(1), []].map((response) => ({ ...registered(wider("paires", { response, correct: pairs }), items, options), type }))),
    ...[items, [...items].reverse(), []].map((response) => registered(wider("ordre", { response, correct: items }), items, [])),
    ...[["carte-1=mot", "carte-3={x"], ["carte-2=a[,]b"], []].map((response) => registered(wider("trous", { response, correct: ["carte-1=mot", "carte-2=à", "carte-3=c"] }), items, options)),
    wider("image", { response: ["b"], correct: ["c"] }), wider("avis", { response: ["b"] }), wider("texte", { response: ["a", "b"] }), wider("texte"),
    { ...wider("avis", { response: ["la-salle=te-taire"], correct: ["la-salle=ecouter", "la-salle=te-taire"] }), type: "decision" },
  ];
  for (const [Api, elements, initialize, set, error] of [[Scorm12API, elements12, "LMSInitialize", "LMSSetValue", "LMSGetLastError"], [Scorm2004API, elements2004, "Initialize", "SetValue", "GetLastError"]]) {
    const api = new Api({ autocommit: false, logLevel: 5 });
    api[initialize]("");
    made.forEach((one, at) => {
      for (const [name, value] of elements(one)) assert.equal(String(api[set](`cmi.interactions.${at}.${name}`, value)), "true", `${name}=${value} (${api[error]()}) of ${one.type}`);
    });
  }
});

test("a number is sent as it was marked, and what is no number as it was typed", () => {
  const sent = (response, unit) => forms(interaction("nombre", { response: [response], correct: ["1", ""], ...(unit ? { unit } : {}) })).map((form) => form[1]);
  const rows = [["1’000", "1000"], ["1 200,5 mg", "1200.5", "mg"], ["1\u202f200", "1200"], ["\u22123", "-3"], ["+4.", "4"], [".5", "0.5"], ["1.234.567", "1234567"], ["٣٫٥", "3.5"],
    ["3 mg", "3 mg"], ["3 kg", "3 kg", "mg"], ["trois", "trois"], ["", undefined], ["1,2,3", "1,2,3"]];
  for (const [typed, number, unit] of rows) assert.deepEqual(sent(typed, unit), [number, number], typed);
  const range = (correct) => forms(interaction("nombre", { response: ["1"], correct })).map((form) => form[2]);
  assert.deepEqual(range(["1e-7", "3e-7"]), [["0.0000002", "0.0000001", "0.0000003"], ["0.0000001[:]0.0000003"]]);
});

test("long texts: in 1.2 a cut that is marked, in 2004 a type that takes them whole", () => {
  const long = (letter, length) => letter.repeat(length);
  const made = interaction("mot", { response: [long("x", 400)], correct: [long("y", 251), "z"] });
  assert.deepEqual(forms(made), [["fill-in", `${long("x", 254)}…`, [long("y", 251), "z"], "correct"],
    ["long-fill-in", long("x", 400), [long("y", 251), "z"], "correct"]]);
  assert.deepEqual(forms({ ...made, caseMatters: true })[1], ["other", long("x", 400), [`${long("y", 251)} | z`], "correct"]);
  assert.equal(forms(interaction("mot", { response: [long("x", 5000)], correct: ["z"] }))[1][1], `${long("x", 3999)}…`);
});

test("more right answers than a fill-in of 2004 takes stand in one pattern of another type", () => {
  const words = Array.from({ length: 44 }, (_, at) => `mot ${at}`);
  assert.deepEqual(forms(interaction("mot", { response: ["mot 3"], correct: words })),
    [["fill-in", "mot 3", words, "correct"], ["other", "mot 3", [words.join(" | ")], "correct"]]);
});

test("a choice past the alphabet travels as performance, by its identifier or, where these are too long, by its number", () => {
  const made = { ...interaction("premier-mot", { response: ["dernier"], correct: ["a"] }), choices: { a: 1, dernier: 27 } };
  assert.deepEqual(forms(made)[0], ["performance", "dernier", ["a"], "correct"]);
  const ids = Array.from({ length: 40 }, (_, at) => `un-choix-${at + 1}`);
  const many = { ...interaction("plusieurs", { response: ids, correct: ids.slice(1) }), choices: Object.fromEntries(ids.map((id, at) => [id, at + 1])) };
  const [in12, in2004] = forms(many);
  assert.deepEqual(in12.slice(0, 2), ["performance", ids.map((_, at) => at + 1).join(",")]);
  assert.equal(in2004[0], "performance");
  assert.equal(in2004[1], ids.map((id) => `${id.replaceAll("-", "_")}[.]true`).join("[,]"));
  assert.match(in2004[2][0], /^\{order_matters=false\}un_choix_2\[\.\]true\[,\]/);
});

test("whatever is asked and answered, the strict platform of each standard takes every element", () => {
  const texts = ["", "a", "{x", "{lang=fr}é", "a[,]b", "a[.]b", "a[:]b", "ligne\nligne", "x".repeat(251), "y".repeat(4100), "{" + "z".repeat(300), "😀".repeat(200)];
  const numbers = ["", "3", "-2,5", "1e5", "trois", "123456789", "0,00000001", "1 200"];
  const ids = Array.from({ length: 60 }, (_, at) => `c-${"n".repeat(at)}`);
  const lists = [[], ids.slice(0, 1), ids.slice(0, 30), ids];
  const choices = [ids.slice(0, 5), ids];
  const made = [
    ...texts.flatMap((response) => texts.map((right) => interaction("mot", { response: [response], correct: [right, "autre"], caseMatters: right.length % 2 === 0 }))),
    ...numbers.flatMap((response) => [["2", "3"], ["", "3"], ["-1e6", "1e6"], ["5", "5"]].map((correct) => interaction("nombre", { response: [response], correct }))),
    ...lists.flatMap((response) => choices.map((all) => ({ ...interaction("plusieurs", { response: response.filter((id) => all.includes(id)), correct: all.slice(1) }),
      choices: Object.fromEntries(all.map((id, at) => [id, at + 1])) }))),
    ...["true", "false"].map((response) => interaction("vrai", { response: [response], correct: ["true"] })),
    ...texts.flatMap((text) => texts.map((right) => wider("trous", { response: [`i1=${text}`, "i2=b"], correct: [`i1=${right}`, "i2=a"] }))),
    ...["matching", "categorise", "matrix", "ordering"].flatMap((type) => lists.flatMap((given) => [ids.slice(0, 5), ids].map((all) => {
      const entries = (list) => (type === "ordering" ? list : list.map((id) => `${id}=to-${id}`));
      return { ...registered(wider("paires", { response: entries(given.filter((id) => all.includes(id))), correct: entries(all) }), all, all.map((id) => `to-${id}`)), type };
    }))),
    ...lists.flatMap((given) => ["likert", "long", "hotspot"].map((type) => ({ ...interaction("plusieurs", { response: given.slice(0, type === "likert" ? 1 : 60) }), type,
      choices: Object.fromEntries(ids.map((id, at) => [id, at + 1])) }))),
    ...ids.map((id) => ({ ...interaction("vrai", { response: [`${id}=${id}`], correct: ids.map((other) => `${id}=${other}`) }), type: "decision" })),
    ...texts.map((description) => ({ ...interaction("vrai", { response: ["true"], correct: ["true"] }), description, competences: Array.from({ length: 14 }, (_, at) => `1.${at}`) })),
  ];
  for (const [Platform, elements, initialize, set] of [[Scorm12Platform, elements12, "LMSInitialize", "LMSSetValue"], [Scorm2004Platform, elements2004, "Initialize", "SetValue"]]) {
    for (const one of made) {
      const platform = new Platform();
      const api = platform.api();
      api[initialize]("");
      for (const [name, value] of elements(one)) assert.equal(api[set](`cmi.interactions.0.${name}`, value), "true", `${name}=${value.slice(0, 80)} of ${JSON.stringify(one).slice(0, 300)}`);
      assert.deepEqual(platform.violations, []);
    }
  }
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
