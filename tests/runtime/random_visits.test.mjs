// Whatever a learner, a browser and a platform do, in whatever order: answers, pages that are hidden, restored, closed or killed, calls that
// throw in the middle, another tab's newer state, and a platform that becomes slow and fast again. Nothing is lost, and no answer overtakes one before.
import { test } from "node:test";
import assert from "node:assert/strict";
import { entries } from "../../templates/platform/record.mjs";
import { fakeStore } from "./browser.mjs";
import { answered, launch, otherTabReads, standards } from "./paced_platform.mjs";
import { random } from "./random_state.mjs";

const VISITS = 4, STEPS = 10;

/** Answers are told apart by their latency: the first took one second, the next two … */
const told = ({ stored }) => entries(stored, "cmi.interactions").map(({ latency }) => Number(/(\d+)(\.\d+)?S?$/.exec(latency ?? "")?.[1]));

/** What the learner can do, and what `done` then remembers. */
const acts = {
  answers({ tracker }, dice, done) {
    done.answers += 1;
    tracker.answer(answered("premier-mot", { latency: done.answers, credit: dice.below(10_001) }));
  },
  reads({ tracker }, dice, done) {
    const lesson = dice.pick([1, 3, 4]);
    tracker.readLesson(lesson);
    done.read.add(lesson);
  },
  ends({ tracker }, dice, done) {
    const quiz = dice.pick([1, 2]), score = dice.below(6000);
    tracker.beginAttempt(quiz);
    tracker.finishAttempt(quiz, score);
    done.best.set(quiz, Math.max(score, done.best.get(quiz) ?? 0));
  },
  types({ tracker }) { tracker.learnerActs(); },
  looksAway(session, dice, done) {
    session.tracker.hidden(true);
    if (dice.chance(0.3)) acts.answers(session, dice, done);
    session.clock.pass(dice.below(3000));
    if (dice.chance(0.7)) session.tracker.hidden(false);
  },
  goesAndComesBack({ tracker, clock }, dice) {
    tracker.hidden(true);
    tracker.leave(true);
    clock.pass(dice.below(3000));
    tracker.hidden(false);
  },
  usesAnotherTab(session, dice, done) {
    const lesson = dice.pick([1, 3, 4]);
    if (otherTabReads(session, lesson)) done.read.add(lesson);
  },
};
const faults = (dice) => dice.pick([{}, { commitFails: { times: dice.below(4) } }, { commitLoses: true },
  { throws: { roles: dice.pick([["commit"], ["set"], ["get"], ["set", "commit", "finish"]]) } }]);

function visit(session, dice, done, mayFail) {
  while (session.tracker.notice) session.tracker.answerNotice(true);
  for (let step = 0; step < STEPS; step += 1) {
    if (mayFail && dice.chance(0.5)) session.platform.faults = faults(dice);
    if (dice.chance(0.2)) session.slow = dice.pick([0, 0, 400, 3000]);
    acts[dice.pick(["answers", "answers", "answers", ...Object.keys(acts)])](session, dice, done);
    session.clock.pass(dice.pick([0, 100, dice.below(3000), dice.below(30_000)]));
  }
}

/** All visits of a learner; in the last one the platform works. What it has afterwards, and what was done. */
function learn(standard, seed, mayFail) {
  const dice = random(seed), on = { device: fakeStore(), visit: fakeStore() }, done = { read: new Set(), best: new Map(), answers: 0 };
  let last;
  for (let count = 1; count <= VISITS; count += 1) {
    const fails = mayFail && count < VISITS;
    const session = launch(standard, { on, slow: dice.pick([0, 400, 3000]), record: last?.platform.record, start: last?.clock.now() });
    session.clock.isBusy = dice.chance(0.5);
    visit(session, dice, done, fails);
    if (fails && dice.chance(0.4)) session.platform.kill();
    else session.tracker.leave(false);
    last = session;
    if (!mayFail) assert.deepEqual(session.platform.violations, [], `seed ${seed}`);
  }
  return { record: last.platform.record, state: last.state(), done };
}

for (const standard of Object.keys(standards)) for (const mayFail of [false, true])
  test(`${standard}: a platform that ${mayFail ? "fails now and then" : "works"} has all of it at the end, in its order`, () => {
    for (let seed = 1; seed <= (process.env.MOOC_LONG ? 500 : 15); seed += 1) {
      const { record, state, done } = learn(standard, seed, mayFail);
      const all = told(record), wanted = Array.from({ length: done.answers }, (_, at) => at + 1);
      // What may have arrived or not is sent again: twice is mended by a glance, never is not.
      assert.deepEqual(mayFail ? all.filter((one, at) => all.indexOf(one) === at) : all, wanted, `seed ${seed}`);
      assert.deepEqual([...state.read].sort(), [...done.read].sort(), `seed ${seed}`);
      for (const [quiz, score] of done.best) assert.equal(state.quizzes.get(quiz).best.score, score, `seed ${seed}`);
    }
  });

for (const standard of Object.keys(standards)) {
  const say = (what, run) => test(`${standard}: ${what}`, run);
  const throwing = (...roles) => ({ throws: { roles } });

  say("an interaction that breaks off in the middle is gone on with where it stood", () => {
    const session = launch(standard, { slow: 400 });
    session.clock.pass(60_000);
    session.tracker.answer(answered("premier-mot"));
    while (!entries(Object.fromEntries(session.platform.values), "cmi.interactions").length) session.clock.pass(100);
    session.platform.faults = throwing("set");
    session.clock.pass(1000);
    session.platform.faults = {};
    session.tracker.leave(false);
    const [only, ...more] = entries(session.platform.record.stored, "cmi.interactions");
    assert.deepEqual([only.student_response ?? only.learner_response, only.result, told(session.platform.record), more.length], ["a", "correct", [2], 0]);
  });

  say("a part at which a platform always throws costs no answer behind it", () => {
    const session = launch(standard, { slow: 0, wrap: (api, { set }) => ({ ...api, [set](name, value) {
      if (name.endsWith(".latency")) throw new Error("CMITimespan is not defined");
      return api[set](name, value);
    } }) });
    for (let count = 0; count < 4; count += 1) {
      session.tracker.answer(answered("premier-mot"));
      session.clock.pass(5000);
    }
    session.tracker.leave(false);
    assert.deepEqual(entries(session.platform.record.stored, "cmi.interactions").map(({ result }) => result), ["correct", "correct", "correct", "correct"]);
    assert.equal(session.tracker.arrived, false); // the session is over
    assert.equal(session.tracker.notice, null);
  });

  say("a score at which the platform throws once is set later: the error of the call before is not its refusal", () => {
    const session = launch(standard, { slow: 0 });
    session.platform.faults = throwing("set");
    session.tracker.finishAttempt(1, 9000);
    session.tracker.finishAttempt(2, 9000);
    session.platform.faults = {};
    session.clock.pass(5000);
    assert.equal(session.platform.record.stored[session.names.raw], "90");
  });

  say("answers that are set after their state arrived are sent again where only the state is found", () => {
    const on = { device: fakeStore(), visit: fakeStore() };
    const session = launch(standard, { slow: 0, on });
    session.platform.faults = throwing("get"); // how many there are cannot be read
    session.tracker.answer(answered("premier-mot"));
    session.clock.pass(5000);
    assert.equal(session.state().quizzes.get(1).current.answers.size, 1);
    session.platform.faults = { commitLoses: true };
    session.tracker.hidden(true);
    session.tracker.leave(false);
    const next = launch(standard, { slow: 0, on, record: session.platform.record });
    next.tracker.leave(false);
    assert.deepEqual(told(next.platform.record), [2]);
  });
}
