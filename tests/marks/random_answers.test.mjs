// Answers that nobody would think of: the browser and the generator (mooc_credit) give each the same credit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { random } from "../runtime/random_state.mjs";
import { load } from "./bundle.mjs";
import { creditsByGenerator } from "./oracle.mjs";

const marks = await load(`export * from "./marks/every_kind"; export * from "./marks/kinds";`);
marks.registerEveryKind();
const rounds = process.env.MOOC_LONG ? 40_000 : 4000;

const signs = [..."abcéÉeE\u0301œŒæßSςσΣİıIсТ ;:!?«»'’`´-‑−–.,=()[]{}%°", "\u00a0", "\u202f", "\u2009", "\u3000", "\t", "\n", "\u2028", "\u200b", "\u200f", "\u202b", "\u2066", "\u00ad", "\ufeff",
  "ש", "\u05b8", "\u05c1", "ו", "س", "\u064e", "ل", "क", "\u0941", "中", "🙂", "ﬁ", "Ⅳ", "ǅ"];
const figures = [..."0123456789012345678901234567890.,.,  '’-+−", "\u00a0", "\u202f", "\u2009", "\t", "\n", "٣", "۵", "٫", "٬", "e", "x", "\u200f", "kg", " kg", "KGs", "%"];
const some = (dice, list, most) => Array.from({ length: dice.below(most + 1) }, () => dice.pick(list)).join("");
/** Mostly one of these, at times with another sign in it or written in another form. */
function near(dice, texts) {
  const text = dice.pick(texts);
  return dice.pick([text, text, text.normalize("NFD"), text.toUpperCase(), ` ${text}\u00a0`, text + dice.pick(signs), [...text].slice(1).join(""), text.replace("'", " ’ "), some(dice, signs, 6)]);
}
const ids = (prefix, count) => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);
const part = (dice, list, share) => list.filter(() => dice.chance(share));
const credit = (dice) => dice.pick([0, 3333, 5000, dice.below(10001)]);

function writtenKey(dice) {
  const accepted = Array.from({ length: 1 + dice.below(2) }, () => some(dice, signs, 6) || "a");
  return { accepted, caseSensitive: dice.chance(0.3), accentsMatter: dice.chance(0.3), ...(dice.chance(0.5) ? { expected: [{ text: some(dice, signs, 4) || "b", credit: credit(dice) }] } : {}) };
}
const textFor = (dice, { accepted, expected = [] }) => near(dice, [...accepted, ...expected.map(({ text }) => text)]);

function choiceVector(dice, type) {
  const choices = ids("c", 1 + dice.below(7));
  return { type, choices, several: dice.chance(0.5), response: [...part(dice, choices, 0.5), ...dice.chance(0.2) ? ["z", dice.pick(choices)] : []],
    key: { correct: part(dice, choices, 0.5), ...(type === "single" ? { credits: Object.fromEntries(choices.map((id) => [id, credit(dice)])) } : {}) } };
}

/** A number as people write it, rightly and wrongly. */
function writtenNumber(dice, number) {
  const [whole, decimals] = String(number).split(".");
  const grouped = whole.replace(/(?<=\d)(?=(\d{3})+$)/g, dice.pick(["", "", " ", ".", ",", "’", "\u202f"]));
  const text = decimals === undefined ? grouped : grouped + dice.pick([".", ",", "٫"]) + decimals;
  const plain = dice.chance(0.2) ? text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit))) : text;
  return dice.pick(["", "", "+", "\u2212", " "]) + plain + dice.pick(["", "", ".", " kg", "KGs", "\u00a0%", " x"]);
}

function numberVector(dice) {
  const at = dice.below(dice.pick([100, 20_000, 20_000_000])) / 8;
  const written = dice.chance(0.2) ? some(dice, figures, 9) : writtenNumber(dice, at + dice.pick([0, 0, 0.25, 1, 3, -7]));
  return { type: "numeric", response: [written], key: { minimum: at - dice.pick([0, 0.5]), maximum: at + dice.pick([0, 1]), ...(dice.chance(0.4) ? { unit: dice.pick(["kg", "%", "x"]) } : {}),
    ...(dice.chance(0.5) ? { expectedNumbers: [{ minimum: at - 10, maximum: at + 10, credit: credit(dice) }] } : {}) } };
}

function placedVector(dice, type) {
  const items = ids("i", 1 + dice.below(7)), choices = ids("to-", 1 + dice.below(6)), several = type === "matrix" && dice.chance(0.6);
  const places = Object.fromEntries(items.map((item) => [item, several || dice.chance(0.1) ? part(dice, choices, 0.4) : [dice.pick(choices)]]));
  const right = items.flatMap((item) => places[item].map((option) => `${item}=${option}`));
  const entry = () => `${dice.pick([...items, "z", ""])}=${dice.pick([...choices, "z", "", "\u200b "])}`;
  return { type, items, choices, several, key: { places }, response: [...part(dice, right, 0.7), ...Array.from({ length: dice.below(4) }, entry), ...dice.chance(0.1) ? ["i1"] : []] };
}

function orderVector(dice) {
  const order = ids("i", 1 + dice.below(9)), response = [...order, ...dice.chance(0.2) ? ["z", dice.pick(order), " "] : []].filter(() => dice.chance(0.95));
  for (let moves = dice.below(5); moves > 0; moves -= 1) response.splice(dice.below(response.length + 1), 0, ...response.splice(dice.below(response.length + 1), 1));
  return { type: "ordering", items: [...order].reverse(), key: { order }, response };
}

function gapVector(dice) {
  const items = ids("g", 1 + dice.below(5)), choices = ids("to-", 1 + dice.below(4));
  const typed = part(dice, items, 0.6), gaps = Object.fromEntries(typed.map((gap) => [gap, writtenKey(dice)]));
  const places = Object.fromEntries(items.filter((gap) => !typed.includes(gap)).map((gap) => [gap, [dice.pick(choices)]]));
  const fill = (gap) => `${gap}=${gaps[gap] ? textFor(dice, gaps[gap]) : dice.pick([...choices, ` ${places[gap]?.[0]}\u00a0`, "z", ""])}`;
  return { type: "gaps", items, choices, key: { gaps, places }, response: [...items, ...part(dice, items, 0.1), "z"].filter(() => dice.chance(0.9)).map(fill) };
}

function vector(dice, type) {
  switch (type) {
    case "single": case "multiple": case "hotspot": return choiceVector(dice, type);
    case "short": { const key = writtenKey(dice); return { type, key, response: [textFor(dice, key)] }; }
    case "numeric": return numberVector(dice);
    case "ordering": return orderVector(dice);
    case "gaps": return gapVector(dice);
    default: return placedVector(dice, type);
  }
}

const numbered = (list = []) => list.map((id, at) => ({ id, number: at + 1 }));

test("the browser and the generator give the same credit to answers that nobody would think of", () => {
  const dice = random(20);
  const types = ["single", "multiple", "hotspot", "short", "short", "numeric", "numeric", "ordering", "gaps", "gaps", "matching", "categorise", "matrix"];
  const vectors = Array.from({ length: rounds }, () => vector(dice, dice.pick(types)));
  const said = creditsByGenerator(vectors);
  const seen = new Map();
  vectors.forEach((one, at) => {
    const here = marks.creditOf({ ...one, choices: numbered(one.choices), items: numbered(one.items) }, { feedback: {}, ...one.key }, one.response);
    assert.equal(said[at], here, JSON.stringify(one));
    const kind = here === 0 ? "none" : here === 10000 ? "all" : "part";
    seen.set(`${one.type} ${kind}`, (seen.get(`${one.type} ${kind}`) ?? 0) + 1);
  });
  // Each type was right, wrong and partly right often enough for this to say something.
  for (const type of new Set(types)) for (const kind of ["none", "part", "all"]) assert.ok((seen.get(`${type} ${kind}`) ?? 0) >= rounds / 400, `${type} ${kind}: ${seen.get(`${type} ${kind}`)}`);
});
