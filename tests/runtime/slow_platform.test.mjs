// A platform whose calls take three seconds: the page would stand still under the learner's hands, so calls come one a task and not while
// they type; and nothing is lost for it.
import { test } from "node:test";
import assert from "node:assert/strict";
import { entries } from "../../templates/platform/record.mjs";
import { answered, launch, standards } from "./paced_platform.mjs";
import { random } from "./random_state.mjs";

const withoutClock = (platform) => entries(platform.record.stored, "cmi.interactions").map(({ time: _, timestamp: __, ...rest }) => rest);

for (const standard of Object.keys(standards)) {
  const say = (what, run) => test(`${standard}: ${what}`, run);

  say("after the launch there is one call a task, and all arrives as on a fast platform", () => {
    const [slow, fast] = [3000, 0].map((milliseconds) => {
      const session = launch(standard, { slow: milliseconds });
      session.launched = session.calls.length;
      session.clock.pass(60_000);
      session.tracker.answer(answered("premier-mot"));
      session.tracker.answer(answered("plusieurs", { value: { kind: "choices", chosen: [1, 3] }, response: ["a", "c"], correct: ["a", "b"], credit: 5000 }));
      session.clock.pass(300_000);
      return session;
    });
    assert.deepEqual(slow.byTask().slice(1).filter((count) => count > 1), []);
    assert.ok(slow.launched <= 4, `the page waits for ${slow.launched} answers`);
    assert.deepEqual(withoutClock(slow.platform), withoutClock(fast.platform));
    assert.deepEqual(slow.state().quizzes, fast.state().quizzes);
    assert.deepEqual([slow.platform.violations, slow.tracker.arrived, slow.tracker.notice], [[], true, null]);
  });

  say("a call of the page never waits for the platform: what was done is in the copy, is set in the next task, and sooner where the page goes", () => {
    const after = (goes) => {
      const session = launch(standard, { slow: 100 });
      session.tracker.readLesson(3);
      session.clock.pass(60_000);
      session.clock.isBusy = true;
      const before = session.calls.length;
      session.tracker.answer(answered("premier-mot"));
      session.tracker.finishAttempt(1, 9000);
      assert.equal(session.calls.length, before);
      if (goes) goes(session);
      else session.clock.pass(0);
      return session;
    };
    const set = ({ calls, names }) => calls.filter(({ method, name }) => method === names.set && name === names.raw).length;
    const shown = after();
    assert.deepEqual([set(shown), shown.state().quizzes.size], [1, 0], "set, not committed yet");
    for (const goes of [({ tracker }) => tracker.hidden(true), ({ tracker }) => tracker.leave(true), ({ tracker }) => tracker.leave(false)]) {
      const gone = after(goes);
      gone.clock.pass(10_000);
      assert.deepEqual([set(gone), gone.state().quizzes.get(1).best.score, withoutClock(gone.platform).length, gone.platform.violations], [1, 9000, 1, []]);
    }
    const killed = after(({ platform }) => platform.kill());
    assert.equal(killed.state().quizzes.size, 0);
    const { state } = launch(standard, { slow: 0, on: killed.on, record: killed.platform.record }).tracker;
    assert.equal(state.quizzes.get(1)?.best.score, 9000);
  });

  say("while the learner types or clicks nothing is called, and after a pause everything is", () => {
    const session = launch(standard, { slow: 400 });
    session.clock.pass(60_000);
    const before = session.calls.length;
    session.tracker.answer(answered("premier-mot"));
    for (let key = 0; key < 50; key += 1) {
      session.tracker.learnerActs();
      session.clock.pass(500);
    }
    assert.equal(session.calls.length, before);
    session.clock.pass(1000);
    assert.ok(session.calls.length > before, "a pause of a second and a half is one");
    session.clock.pass(30_000);
    assert.equal(session.state().quizzes.get(1).current.answers.size, 1);
    assert.equal(session.tracker.arrived, true);
  });

  say("whoever types for more than a minute is recorded all the same", () => {
    const session = launch(standard, { slow: 400 });
    session.clock.pass(60_000);
    session.tracker.answer(answered("premier-mot"));
    for (let key = 0; key < 300; key += 1) {
      session.tracker.learnerActs();
      session.clock.pass(500);
    }
    assert.equal(session.state()?.quizzes.get(1).current.answers.size, 1);
  });

  say("the end of a quiz is sent although the learner goes on", () => {
    const session = launch(standard, { slow: 400 });
    session.clock.pass(60_000);
    session.tracker.answer(answered("premier-mot"));
    session.tracker.finishAttempt(1, 9000);
    for (let key = 0; key < 60; key += 1) {
      session.tracker.learnerActs();
      session.clock.pass(500);
    }
    assert.equal(session.state().quizzes.get(1).best.score, 9000);
  });

  for (const [way, go] of [["hidden", (tracker) => tracker.hidden(true)], ["gone", (tracker) => tracker.leave(false)]])
    say(`a page that is ${way} in the middle of it sends all that is left in one go`, () => {
      for (let wait = 0; wait < 60_000; wait += 2900) {
        const session = launch(standard);
        session.clock.pass(60_000);
        session.tracker.answer(answered("premier-mot"));
        session.clock.pass(wait);
        go(session.tracker);
        assert.equal(session.state().quizzes.get(1).current.answers.size, 1);
        const [only, ...more] = entries(session.platform.record.stored, "cmi.interactions");
        assert.deepEqual([only.result, more.length], ["correct", 0], `after ${wait} ms`);
        assert.deepEqual(session.platform.violations, []);
      }
    });

  say("a platform that has become fast is told at once again", () => {
    const session = launch(standard);
    session.clock.pass(60_000);
    session.slow = 0;
    session.tracker.readLesson(1);
    session.clock.pass(5000);
    session.tracker.readLesson(3);
    session.clock.pass(5000);
    const before = session.calls.length;
    session.tracker.readLesson(4);
    assert.ok(session.calls.length > before);
  });

  say("whatever the pace, the record is the same", () => {
    for (let seed = 1; seed <= (process.env.MOOC_LONG ? 200 : 20); seed += 1) {
      const records = [0, 400, 3000].map((slow) => {
        const dice = random(seed), session = launch(standard, { slow });
        for (let step = 0; step < 12; step += 1) {
          if (dice.chance(0.3)) session.tracker.learnerActs();
          if (dice.chance(0.5)) session.tracker.answer(answered("premier-mot", { credit: dice.below(10001) }));
          else if (dice.chance(0.5)) session.tracker.finishAttempt(dice.pick([1, 2]), dice.below(10001));
          else session.tracker.readLesson(dice.pick([1, 3, 4]));
          session.clock.pass(dice.below(20_000));
        }
        session.tracker.leave(false);
        assert.deepEqual(session.platform.violations, [], `seed ${seed}`);
        const { stored } = session.platform.record;
        const rest = Object.entries(stored).filter(([name]) => !/^cmi\.(interactions|core\.total_time|total_time)/.test(name));
        return { rest: Object.fromEntries(rest.filter(([name]) => name !== "cmi.suspend_data")), state: { ...session.state(), mark: 0 }, interactions: withoutClock(session.platform) };
      });
      assert.deepEqual(records[1], records[0], `seed ${seed}`);
      assert.deepEqual(records[2], records[0], `seed ${seed}`);
    }
  });
}
