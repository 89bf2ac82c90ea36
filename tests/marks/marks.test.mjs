// What answers are worth, from the shared vectors, and what is recorded of them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { load } from "./bundle.mjs";

const vectors = JSON.parse(readFileSync(new URL("./vectors.json", import.meta.url), "utf8"));
const marks = await load(`
  export * from "./marks/answered"; export * from "./marks/costs"; export * from "./marks/credit"; export * from "./marks/every_kind"; export * from "./marks/kinds"; export * from "./marks/number";
  export * from "./marks/score"; export * from "./marks/shuffle"; export * from "./marks/written";`);

marks.registerEveryKind();

const numbered = (choices) => (choices ?? []).map((id, index) => ({ id, number: index + 1 }));

test("the vectors are many and each has a name of its own", () => {
  assert.ok(vectors.answers.length >= 300, `${vectors.answers.length}`);
  for (const list of [vectors.answers.map((one) => `${one.type}: ${one.name}`), vectors.costs.map((one) => one.name), vectors.quizScores.map((one) => one.name), vectors.courseScores.map((one) => one.name)]) {
    assert.equal(new Set(list).size, list.length);
  }
});

for (const one of vectors.answers) {
  test(`${one.type}: ${one.name}`, () => {
    const question = { type: one.type, choices: numbered(one.choices), items: numbered(one.items), several: one.several };
    assert.equal(marks.creditOf(question, { feedback: {}, ...one.key }, one.response), one.credit);
  });
}

for (const one of vectors.quizScores) {
  test(`quiz score: ${one.name}`, () => {
    const questions = one.points.map((points, index) => ({ number: index + 1, points }));
    assert.equal(marks.quizScore(questions, (number) => one.credits[number - 1]), one.score);
  });
}

for (const one of vectors.courseScores) {
  test(`course score: ${one.name}`, () => {
    const quizzes = one.quizzes.map((quiz, index) => ({ ...quiz, number: index + 1 }));
    assert.equal(marks.courseScore(quizzes, (number) => one.quizzes[number - 1].best), one.score);
  });
}

test("a pass mark is reached exactly, not nearly", () => {
  assert.equal(marks.reaches(7000, 70), true);
  assert.equal(marks.reaches(6999, 70), false);
  assert.equal(marks.reaches(6667, 66.67), true);
  assert.equal(marks.reaches(0, 0), true);
});

test("a number that cannot be read is asked for again, not marked wrong", () => {
  for (const text of ["", "trois", "3 4", "12 00", "1/2", "30 heures", "--3"]) assert.equal(marks.numberIn(text, "minutes"), null, text);
});

test("an answer is recorded with numbers for the state and words for the platform", () => {
  const question = { id: "q", number: 4, type: "multiple", points: 1, prompt: "", competences: [], choices: [{ id: "b", number: 7 }, { id: "a", number: 2 }, { id: "c", number: 3 }] };
  const key = { correct: ["a", "b"], feedback: {} };
  const owner = { kind: "quiz", id: "bilan" };
  assert.deepEqual(marks.answered(owner, question, key, ["a", "c"], 12.5), {
    owner, question: "q", latency: 12.5, response: ["a", "c"], correct: ["b", "a"], credit: 0, value: { kind: "choices", chosen: [2, 3] },
  });
  assert.deepEqual(marks.responseOf(question, { kind: "choices", chosen: [2, 3] }), ["a", "c"]);
});

/** Items 1 to 3 and options 4 to 6, as ids.lock numbers them: in one register. */
const items = numbered(["un", "deux", "trois"]);
const options = ["to-a", "to-b", "to-c"].map((id, at) => ({ id, number: at + 4 }));

test("records of every type come back as they were given", () => {
  const rows = [
    [{ type: "single", choices: numbered(["a", "b"]) }, ["b"], { kind: "choices", chosen: [2] }],
    [{ type: "true-false", choices: [] }, ["false"], { kind: "truth", value: false }],
    [{ type: "short", choices: [] }, ["l’écoute"], { kind: "text", text: "l’écoute" }],
    [{ type: "numeric", choices: [] }, ["3,5"], { kind: "text", text: "3,5" }],
    [{ type: "multiple", choices: numbered(["a", "b"]) }, [], { kind: "choices", chosen: [] }],
    [{ type: "matching", choices: options, items }, ["un=to-b", "trois=to-a"], { kind: "placed", placed: [[1, [5]], [3, [4]]] }],
    [{ type: "categorise", choices: options, items }, ["deux=to-c"], { kind: "placed", placed: [[2, [6]]] }],
    [{ type: "matrix", choices: options, items, several: true }, ["un=to-a", "un=to-c"], { kind: "placed", placed: [[1, [4, 6]]] }],
    [{ type: "ordering", choices: [], items }, ["trois", "un", "deux"], { kind: "ordered", order: [3, 1, 2] }],
    [{ type: "gaps", choices: options, items }, ["un=le silence = d’or", "trois=to-a"], { kind: "gaps", gaps: [[1, "le silence = d’or"], [3, 4]] }],
    [{ type: "hotspot", choices: numbered(["porte", "chaise"]) }, ["chaise"], { kind: "choices", chosen: [2] }],
    [{ type: "likert", choices: numbered(["jamais", "parfois"]) }, ["parfois"], { kind: "choices", chosen: [2] }],
    [{ type: "long", choices: numbered(["clair", "juste"]) }, ["written", "juste"], { kind: "choices", chosen: [2] }],
  ];
  assert.deepEqual(new Set(rows.map(([question]) => question.type)), new Set(Object.keys(marks.everyKind)));
  for (const [question, response, value] of rows) {
    assert.deepEqual(marks.valueOf(question, response), value);
    assert.deepEqual(marks.responseOf(question, value), response);
  }
});

test("what a question no longer has is left out of what comes back, and a value of another type is no answer", () => {
  const placed = { kind: "placed", placed: [[1, [9]], [2, [4]], [7, [5]]] };
  assert.deepEqual(marks.responseOf({ type: "matching", choices: options, items }, placed), ["deux=to-a"]);
  assert.deepEqual(marks.responseOf({ type: "ordering", choices: [], items }, { kind: "ordered", order: [9, 2, 1] }), ["deux", "un"]);
  assert.deepEqual(marks.responseOf({ type: "gaps", choices: options, items }, { kind: "gaps", gaps: [[1, 9], [2, "mot"], [8, "x"]] }), ["deux=mot"]);
  assert.equal(marks.responseOf({ type: "gaps", choices: options, items }, { kind: "long" }), null);
  for (const type of Object.keys(marks.everyKind))
    assert.deepEqual(marks.responseOf({ type, choices: options, items }, type === "true-false" ? placed : { kind: "truth", value: true }), [], type);
});

test("a word in a gap is kept up to 24 bytes, and the answer given as it was typed", () => {
  const gaps = { type: "gaps", choices: [], items };
  assert.deepEqual(marks.valueOf(gaps, ["un= e\u0301coute ", `deux=${"é".repeat(12)}`]).gaps, [[1, "écoute"], [2, "é".repeat(12)]]);
  assert.deepEqual(marks.valueOf(gaps, ["un=a", `trois=${"é".repeat(13)}`]), { kind: "long" });
  assert.deepEqual(marks.givenResponse(gaps, ["trois=c ", "quatre=d", "un= a=b", "deux= "]), ["un=a=b", "trois=c"]);
});

for (const one of vectors.costs) {
  test(`costs: ${one.name}`, () => assert.equal(marks.afterCosts(one.credit, one, one.hinted, one.tries), one.after));
}

test("of several tries the best one counts, of equal ones the last", () => {
  const record = (credit, tries, chosen) => ({ value: { kind: "choices", chosen: [chosen] }, credit, tries });
  assert.deepEqual(marks.bestTry(undefined, record(0, 1, 1)), record(0, 1, 1));
  assert.deepEqual(marks.bestTry(record(5000, 1, 1), record(3333, 2, 2)), record(5000, 2, 1));
  assert.deepEqual(marks.bestTry(record(3333, 1, 1), record(3333, 2, 2)), record(3333, 2, 2));
});

test("texts over 48 bytes are kept as their result only", () => {
  const short = { type: "short", choices: [] };
  assert.equal(marks.valueOf(short, ["é".repeat(24)]).kind, "text");
  assert.equal(marks.valueOf(short, ["e\u0301".repeat(24)]).kind, "text");
  assert.equal(marks.valueOf(short, [` ${"é".repeat(24)} `]).kind, "text");
  assert.equal(marks.valueOf(short, ["é".repeat(25)]).kind, "long");
  assert.equal(marks.responseOf(short, { kind: "long" }), null);
});

test("right answers travel in the form of the answer", () => {
  const none = { choices: [] };
  assert.deepEqual(marks.correctPattern({ type: "true-false", ...none }, { truth: false, feedback: {} }), ["false"]);
  assert.deepEqual(marks.correctPattern({ type: "short", ...none }, { accepted: ["un", "deux"], feedback: {} }), ["un", "deux"]);
  assert.deepEqual(marks.correctPattern({ type: "numeric", ...none }, { minimum: 2.5, maximum: 3.5, feedback: {} }), ["2.5", "3.5"]);
  const placed = { choices: options, items };
  assert.deepEqual(marks.correctPattern({ type: "matching", ...placed }, { places: { deux: ["to-a"], un: ["to-c"] }, feedback: {} }), ["un=to-c", "deux=to-a"]);
  assert.deepEqual(marks.correctPattern({ type: "ordering", choices: [], items }, { order: ["deux", "un", "trois"], feedback: {} }), ["deux", "un", "trois"]);
  assert.deepEqual(marks.correctPattern({ type: "gaps", ...placed }, { gaps: { un: { accepted: ["mot", "un mot"] } }, places: { trois: ["to-b"] }, feedback: {} }), ["un=mot", "trois=to-b"]);
  for (const type of ["likert", "long"]) assert.deepEqual(marks.correctPattern({ type, choices: options }, { feedback: {} }), []);
});

test("choices keep their order for a learner, an attempt and a question, and change with each of them", () => {
  const items = ["a", "b", "c", "d", "e", "f"];
  const order = (mark, attempt, question) => marks.shuffled(items, mark, attempt, question).join("");
  assert.equal(order(12345, 1, 1), order(12345, 1, 1));
  assert.deepEqual([...marks.shuffled(items, 99, 2, 3)].sort(), items);
  const seen = new Set();
  for (let mark = 0; mark < 50; mark += 1) for (let attempt = 1; attempt < 4; attempt += 1) seen.add(order(mark * 0x01234567, attempt, 5));
  assert.ok(seen.size > 100, `${seen.size} orders of 150`);
  assert.deepEqual(items, ["a", "b", "c", "d", "e", "f"]);
});

test("every place of a choice is about as likely as another", () => {
  const counts = [0, 0, 0, 0];
  for (let mark = 0; mark < 4000; mark += 1) counts[marks.shuffled(["a", "b", "c", "d"], mark * 2654435761, 1, mark % 7).indexOf("a")] += 1;
  for (const count of counts) assert.ok(count > 850 && count < 1150, counts.join(" "));
});
