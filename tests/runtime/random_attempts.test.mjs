// A learner who answers, tries again, opens hints, begins anew and finishes in any order, in a quiz of every type with pools and costs: the record is
// never longer than its worst case, comes back as it was, and nothing that was reached goes down.
import { test } from "node:test";
import assert from "node:assert/strict";
import { load } from "./bundle.mjs";
import { random, shuffled } from "./random_state.mjs";
import { widerCourse, widerKeys } from "./course.mjs";

const { applyChange, newState, encodeState, decodeState, worstCaseState, registerEveryKind, valueOf, askedQuestions } = await load(
  "state/changes.ts", "state/codec.ts", "state/worst_case.ts", "marks/every_kind.ts", "marks/kinds.ts", "state/draw.ts");
registerEveryKind();

const shortQuestion = { id: "mot", number: 9, type: "short", points: 1, choices: [] };
const course = { ...widerCourse, scenarios: [], quizzes: widerCourse.quizzes.map((quiz) => ({ ...quiz, questions: [...quiz.questions, shortQuestion] })) };
const [quiz] = course.quizzes;
const longest = encodeState(worstCaseState(course, widerKeys)).length;

const ids = (list = []) => list.map(({ id }) => id);
const word = (dice) => dice.pick(["", "mot", "é".repeat(dice.below(30)), "中".repeat(dice.below(30)), "\ud83d", "x".repeat(dice.below(60))]);
function response(dice, question) {
  const { type, choices, items } = question;
  switch (type) {
    case "matching": case "categorise": case "matrix": return ids(items).flatMap((item) => ids(choices).filter(() => dice.chance(0.5)).map((option) => `${item}=${option}`));
    case "ordering": return shuffled(dice, ids(items)).filter(() => dice.chance(0.9));
    case "gaps": return ids(items).map((gap) => `${gap}=${dice.chance(0.3) ? dice.pick(ids(choices)) : word(dice)}`);
    case "short": return [word(dice)];
    default: return ids(choices).filter(() => dice.chance(0.5));
  }
}

function change(dice, state) {
  const current = state.quizzes.get(1)?.current;
  const asked = current && !current.finished ? askedQuestions(quiz, current) : [];
  switch (dice.below(asked.length > 0 ? 50 : 2)) {
    case 0: return ["beginAttempt", 1];
    case 1: return dice.chance(0.4) ? ["finishAttempt", 1, dice.below(10001)] : ["readLesson", dice.pick([1, 3, 4])];
    case 2: case 3: return ["openHint", 1, dice.pick(quiz.questions).number];
    default: {
      const question = dice.pick(dice.chance(0.9) ? asked : quiz.questions); // at times from the page of an earlier attempt
      return ["answer", { owner: { kind: "quiz", id: quiz.id }, question: question.id, value: valueOf(question, response(dice, question)), credit: dice.pick([0, 5000, 10000, dice.below(10001)]),
        latency: 1, response: [], correct: [] }];
    }
  }
}

test("whatever a learner does, the record fits, comes back, and nothing reached goes down", () => {
  const seen = { tries: 0, hinted: 0, drawn: 0, longest: 0 };
  for (let seed = 1; seed <= 14; seed += 1) {
    const dice = random(seed);
    let state = newState(seed);
    for (let step = 0; step < 120; step += 1) {
      const before = state.quizzes.get(1);
      state = applyChange(course, state, change(dice, state));
      const text = encodeState(state);
      assert.ok(text.length <= longest, `${text.length} > ${longest}, seed ${seed}`);
      assert.deepEqual(decodeState(text), { kind: "state", state });
      const now = state.quizzes.get(1);
      assert.ok((now?.best?.score ?? 0) >= (before?.best?.score ?? 0));
      const asked = now?.current ? askedQuestions(quiz, now.current).map(({ number }) => number) : [];
      for (const number of now?.current?.answers.keys() ?? []) assert.ok(asked.includes(number), `${number} was not drawn`);
      if (now?.current && now.current.number === before?.current?.number) {
        assert.deepEqual(now.current.drawn, before.current.drawn);
        for (const [number, { tries = 1, credit }] of now.current.answers) {
          const last = before.current.answers.get(number);
          if (last && tries > (last.tries ?? 1)) assert.ok(credit >= last.credit, `a try took ${last.credit} to ${credit}`);
        }
      }
      seen.longest = Math.max(seen.longest, text.length);
      seen.drawn += now?.current?.drawn ? 1 : 0;
      seen.hinted += now?.current?.hinted ? 1 : 0;
      seen.tries += [...now?.current?.answers.values() ?? []].some(({ tries }) => tries > 1) ? 1 : 0;
    }
  }
  assert.ok(seen.tries > 50 && seen.hinted > 20 && seen.drawn > 500 && seen.longest > 0.55 * longest, JSON.stringify({ ...seen, worst: longest }));
});
