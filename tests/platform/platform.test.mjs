// The platform itself: order of calls, what is kept and given back, the fault switches, and the rules that no error code tells.
import assert from "node:assert/strict";
import { test } from "node:test";
import { faults } from "../../templates/platform/faults.mjs";
import { entries, newAttempt } from "../../templates/platform/record.mjs";
import { begin, codeOfGet, codeOfSet } from "./rules.mjs";
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";

const standards = [
  { name: "SCORM 1.2", Platform: Scorm12Platform, status: "cmi.core.lesson_status", location: "cmi.core.lesson_location", exit: "cmi.core.exit",
    time: "cmi.core.session_time", total: "cmi.core.total_time", entry: "cmi.core.entry", mode: "cmi.core.lesson_mode", raw: "cmi.core.score.raw",
    seconds: "00:00:30", twice: "0000:01:00" },
  { name: "SCORM 2004", Platform: Scorm2004Platform, status: "cmi.completion_status", location: "cmi.location", exit: "cmi.exit",
    time: "cmi.session_time", total: "cmi.total_time", entry: "cmi.entry", mode: "cmi.mode", raw: "cmi.score.raw",
    seconds: "PT30S", twice: "PT0H1M0S" },
];
const rulesOf = (session) => session.platform.violations.map((violation) => violation.rule);
const withoutSession = (Platform) => {
  const platform = new Platform();
  const api = platform.api();
  const calls = Object.fromEntries(Object.entries(platform.standard.methods).map(([role, method]) => [role, api[method]]));
  return { platform, ...calls };
};
/** A session as a careful package holds it. */
function visit(kind, settings, status = "incomplete") {
  const session = begin(kind.Platform, settings);
  session.set(kind.exit, "suspend");
  session.set(kind.status, status);
  session.set(kind.location, "lesson/un");
  session.set("cmi.suspend_data", "1abc");
  session.set(kind.time, kind.seconds);
  return session;
}

for (const kind of standards) {
  const say = (sentence) => `${kind.name}: ${sentence}`;
  const is12 = kind.Platform === Scorm12Platform;

  test(say("a careful session has nothing wrong in it"), () => {
    const session = visit(kind);
    assert.equal(session.commit(""), "true");
    assert.equal(session.finish(""), "true");
    assert.deepEqual(session.platform.violations, []);
  });

  test(say("before Initialize every other call is refused with its code"), () => {
    const codes = is12 ? ["301", "301", "301", "301"] : ["122", "132", "142", "112"];
    const session = withoutSession(kind.Platform);
    const calls = [() => session.get(kind.location), () => session.set(kind.location, "x"), () => session.commit(""), () => session.finish("")];
    assert.deepEqual(calls.map((call) => [call(), session.lastError()]), codes.map((code, index) => [index === 0 ? "" : "false", code]));
    assert.deepEqual(rulesOf(session), codes.map((code) => `error-${code}`));
  });

  test(say("after the end every call is refused with its code"), () => {
    const codes = is12 ? ["101", "301", "301", "301", "301"] : ["104", "123", "133", "143", "113"];
    const session = visit(kind);
    session.finish("");
    const calls = [() => session.initialize(""), () => session.get(kind.location), () => session.set(kind.location, "x"), () => session.commit(""), () => session.finish("")];
    assert.deepEqual(calls.map((call) => { call(); return session.lastError(); }), codes);
  });

  test(say("a second Initialize is refused"), () => {
    const session = begin(kind.Platform);
    assert.equal(session.initialize(""), "false");
    assert.equal(session.lastError(), is12 ? "101" : "103");
  });

  test(say("Initialize, Commit and Finish want the empty text"), () => {
    const fresh = withoutSession(kind.Platform);
    assert.deepEqual([fresh.initialize("x"), fresh.lastError()], ["false", "201"]);
    const session = begin(kind.Platform);
    assert.deepEqual([session.commit("x"), session.lastError()], ["false", "201"]);
    assert.deepEqual([session.finish("x"), session.lastError()], ["false", "201"]);
  });

  test(say("arguments that are no texts, too many or missing are noted"), () => {
    const session = begin(kind.Platform);
    session.set(kind.raw, 50);
    session.commit();
    assert.deepEqual(rulesOf(session).filter((rule) => rule === "arguments"), ["arguments", "arguments"]);
  });

  test(say("an element that the standard does not know is refused and noted"), () => {
    const session = begin(kind.Platform);
    assert.equal(codeOfSet(session, "cmi.points", "3"), "401");
    assert.equal(codeOfGet(session, "cmi.points").code, "401");
    assert.equal(codeOfGet(session, "adl.data.0.store").code, "401");
    assert.equal(codeOfSet(session, "cmi.interactions.00.id", "x"), "401");
    assert.equal(rulesOf(session).length, 4);
  });

  test(say("_children and _count of what has none"), () => {
    const session = begin(kind.Platform);
    assert.equal(codeOfGet(session, `${kind.location}._children`).code, is12 ? "202" : "301");
    assert.equal(codeOfGet(session, `${kind.location}._count`).code, is12 ? "203" : "301");
  });

  test(say("an error stays until the next call, and has a text"), () => {
    const session = begin(kind.Platform);
    session.set(kind.status, "done");
    const code = session.lastError();
    assert.equal(session.lastError(), code);
    assert.notEqual(session.errorString(code), "");
    session.get(kind.mode);
    assert.equal(session.lastError(), "0");
  });

  test(say("an entry beyond the end of a collection cannot be read"), () => {
    const session = begin(kind.Platform);
    assert.equal(codeOfGet(session, "cmi.objectives.0.id").code, is12 ? "201" : "301");
  });

  test(say("only what was committed outlives a killed page"), () => {
    const session = visit(kind);
    session.commit("");
    session.set(kind.location, "lesson/deux");
    session.platform.kill();
    assert.throws(() => session.get(kind.location));
    assert.equal(session.platform.record.stored[kind.location], "lesson/un");
    const again = begin(kind.Platform, { record: session.platform.record });
    assert.equal(again.get(kind.location), "lesson/un");
    assert.equal(again.get(kind.entry), "resume");
    assert.equal(again.get(kind.total), is12 ? "0000:00:00" : "PT0H0M0S", "without an end no time is added");
  });

  test(say("a second launch gives back what the first one left, and adds its time"), () => {
    const first = visit(kind);
    first.set(`cmi.interactions.0.id`, "q1");
    first.finish("");
    const second = visit(kind, { record: first.platform.record });
    assert.equal(second.get(kind.entry), "resume");
    assert.equal(second.get("cmi.suspend_data"), "1abc");
    assert.equal(second.get("cmi.interactions._count"), "1");
    second.finish("");
    assert.equal(second.platform.record.stored[kind.total], kind.twice);
    assert.equal(second.platform.record.sessions.length, 2);
  });

  test(say("a launch after another exit than suspend"), () => {
    const first = visit(kind);
    first.set(kind.exit, "");
    first.finish("");
    assert.ok(rulesOf(first).includes("exit-not-suspend"));
    const second = begin(kind.Platform, { record: first.platform.record });
    assert.equal(second.get(kind.entry), is12 ? "" : "ab-initio");
    assert.equal(second.get(kind.location), is12 ? "lesson/un" : "", "SCORM 2004 on Moodle gives nothing back");
  });

  test(say("completed leads to review, and writing there is noted"), () => {
    const first = visit(kind, {}, "completed");
    first.finish("");
    const second = begin(kind.Platform, { record: first.platform.record });
    assert.equal(second.get(kind.mode), "review");
    second.set(kind.location, "lesson/un");
    second.commit("");
    assert.deepEqual(rulesOf(second), ["write-outside-normal-mode", "commit-outside-normal-mode"]);
  });

  test(say("failed leads to review in SCORM 1.2 only"), () => {
    const first = visit(kind, {}, is12 ? "failed" : "incomplete");
    if (!is12) first.set("cmi.success_status", "failed");
    first.finish("");
    assert.equal(begin(kind.Platform, { record: first.platform.record }).get(kind.mode), is12 ? "review" : "normal");
  });

  test(say("an attempt that a teacher resets gives nothing back"), () => {
    const first = visit(kind);
    first.finish("");
    const second = begin(kind.Platform, { record: newAttempt(first.platform.record) });
    assert.equal(second.get(kind.entry), "ab-initio");
    assert.equal(second.get(kind.location), "");
    assert.equal(second.platform.record.attempt, 2);
  });

  test(say("browse mode gives no credit"), () => {
    const session = begin(kind.Platform, { mode: "browse" });
    assert.equal(session.get(kind.mode), "browse");
    assert.equal(session.get(kind.mode.replace(/[a-z_]+$/, "credit")), "no-credit");
  });

  test(say("deliveries, applied elsewhere, make the same record"), () => {
    const deliveries = [];
    const session = visit(kind, { deliver: (delivery) => deliveries.push(structuredClone(delivery)) });
    session.commit("");
    session.set(kind.location, "lesson/deux");
    session.finish("");
    assert.deepEqual(deliveries.map((delivery) => delivery.sequence), [0, 1, 2]);
    assert.deepEqual(Object.assign({}, ...deliveries.map((delivery) => delivery.stored ?? {})), session.platform.record.stored);
    assert.equal(deliveries.flatMap((delivery) => delivery.calls).length, session.platform.calls.length);
    assert.ok(deliveries.flatMap((delivery) => delivery.calls).every((call) => call.result !== "" || call.method.endsWith("LastError")));
  });

  // --- rules that no error code tells ---

  test(say("a status that goes down is noted"), () => {
    const session = visit(kind, {}, "completed");
    session.set(kind.status, "incomplete");
    assert.deepEqual(rulesOf(session), ["status-goes-down"]);
  });

  test(say("a score that goes down, has too many decimals or is empty is noted"), () => {
    const session = begin(kind.Platform);
    session.set(kind.raw, "80");
    session.set(kind.raw, "66.667");
    assert.deepEqual(rulesOf(session), ["score-goes-down", "score-form"]);
    if (is12) {
      session.set(kind.raw, "");
      assert.equal(rulesOf(session).at(-1), "empty-score");
    }
  });

  test(say("a raw score without min and max is noted when it is committed"), () => {
    const session = begin(kind.Platform);
    session.set(kind.raw, "80");
    if (!is12) session.set("cmi.score.scaled", "0.8");
    session.commit("");
    assert.deepEqual(rulesOf(session), ["score-without-limits"]);
  });

  test(say("a state beyond 3,500 ASCII characters is noted"), () => {
    const session = begin(kind.Platform);
    session.set("cmi.suspend_data", "x".repeat(3501));
    session.set("cmi.suspend_data", "é");
    session.set("cmi.suspend_data", "x".repeat(3500));
    assert.deepEqual(rulesOf(session), ["state-budget", "state-budget"]);
  });

  test(say("an end without time, exit and status is noted"), () => {
    const session = begin(kind.Platform);
    session.finish("");
    assert.deepEqual(rulesOf(session), ["no-session-time", "exit-not-suspend", "status-not-set"]);
  });

  // --- faults ---

  test(say("fault: Commit answers false some times, then everything arrives"), () => {
    const session = visit(kind, { faults: { commitFails: { times: 2 } } });
    assert.deepEqual([session.commit(""), session.lastError(), session.commit("")], ["false", is12 ? "101" : "391", "false"]);
    assert.deepEqual(session.platform.record.stored, {});
    assert.equal(session.commit(""), "true");
    assert.equal(session.platform.record.stored[kind.location], "lesson/un");
    assert.deepEqual(session.platform.violations, [], "a platform's fault is no fault of the package");
  });

  test(say("fault: Commit answers true and nothing arrives"), () => {
    const session = visit(kind, { faults: { commitLoses: true } });
    assert.equal(session.commit(""), "true");
    assert.deepEqual(session.platform.record.stored, {});
    session.platform.faults = {};
    session.commit("");
    assert.equal(session.platform.record.stored["cmi.suspend_data"], "1abc");
  });

  test(say("fault: Initialize refused"), () => {
    const session = withoutSession(kind.Platform);
    session.platform.faults = { initializeFails: { code: "101" } };
    assert.deepEqual([session.initialize(""), session.lastError()], ["false", "101"]);
    assert.equal(session.get(kind.mode), "");
  });

  test(say("fault: Initialize answers that it was begun already, and the session works all the same"), () => {
    const session = withoutSession(kind.Platform);
    session.platform.faults = { initializedAlready: true };
    assert.deepEqual([session.initialize(""), session.lastError()], ["false", is12 ? "101" : "103"]);
    assert.equal(session.get(kind.mode), "normal");
    assert.deepEqual(session.platform.violations, []);
  });

  test(say("fault: the login is gone after one commit"), () => {
    const session = visit(kind, { faults: { sessionExpired: { after: 1 } } });
    assert.equal(session.commit(""), "true");
    assert.equal(session.set(kind.location, "lesson/deux"), "true");
    assert.deepEqual([session.commit(""), session.lastError()], ["false", "101"]);
    assert.deepEqual([session.finish(""), session.lastError()], ["false", "101"]);
    assert.equal(session.get(kind.location), "", "everything is over");
    assert.equal(session.platform.record.stored[kind.location], "lesson/un");
  });

  test(say("fault: slow answers"), () => {
    const session = begin(kind.Platform, { faults: {} });
    session.platform.faults = { slow: { milliseconds: 30, roles: ["commit"] } };
    const before = Date.now();
    session.get(kind.mode);
    assert.ok(Date.now() - before < 25);
    session.commit("");
    assert.ok(Date.now() - before >= 30);
  });

  test(say("fault: a session can begin anew after its end"), () => {
    const session = visit(kind, { faults: { reopens: true } });
    session.finish("");
    assert.deepEqual([session.initialize(""), session.lastError()], ["true", "0"]);
    assert.equal(session.get(kind.location), "lesson/un");
    assert.equal(session.initialize(""), "false", "but only after its end");
  });

  test(say("fault: the end throws"), () => {
    const session = visit(kind);
    session.platform.faults = { throws: { roles: ["finish"] } };
    assert.throws(() => session.finish(""), SyntaxError);
    assert.equal(session.platform.calls.at(-1).result, "threw");
  });

  test(say("fault: whatever is sent while the page goes is refused by the browser"), () => {
    let going = false;
    const session = visit(kind, { faults: { unloadBlocked: true }, isGoing: () => going });
    assert.equal(session.commit(""), "true");
    session.set(kind.location, "lesson/deux");
    going = true;
    assert.throws(() => session.finish(""), /page dismissal/);
    assert.equal(session.platform.record.stored[kind.location], "lesson/un");
  });

  test(say("fault: suspend_data is cut, or refused, beyond its length and nowhere else"), () => {
    for (const [name, wanted] of [["cutsState", ["true", "12345"]], ["refusesState", ["false", "1234"]]]) {
      const session = begin(kind.Platform, { faults: { [name]: { length: 5 } } });
      session.set("cmi.suspend_data", "1234");
      assert.equal(session.set(kind.location, "lesson/trois"), "true");
      assert.deepEqual([session.set("cmi.suspend_data", "123456"), session.platform.value("cmi.suspend_data")], wanted);
    }
  });

  test(say("fault: a value that is set back to what it was at the launch does not arrive"), () => {
    const first = visit(kind);
    first.finish("");
    const session = begin(kind.Platform, { record: first.platform.record, faults: { losesWhatIsSetBack: true } });
    session.set(kind.location, "lesson/deux");
    session.commit("");
    session.set(kind.location, "lesson/un");
    session.set("cmi.suspend_data", "1abd");
    session.commit("");
    assert.deepEqual([session.platform.record.stored[kind.location], session.platform.record.stored["cmi.suspend_data"]], ["lesson/deux", "1abd"]);
  });

  test(say("fault: the end overrides the status by the platform's own mastery score"), () => {
    const status = is12 ? kind.status : "cmi.success_status";
    for (const [score, wanted] of [["20", "failed"], ["80", "passed"]]) {
      const session = visit(kind, { faults: { masteryOverride: { score: 80 } } });
      for (const [part, value] of [["raw", score], ["min", "0"], ["max", "100"]]) session.set(kind.raw.replace("raw", part), value);
      session.finish("");
      assert.equal(session.platform.record.stored[status], wanted);
    }
  });

  test(say("a fault that does not exist is a mistake of the test"), () => {
    assert.throws(() => begin(kind.Platform, { faults: { commitFial: true } }), /commitFial/);
  });
}

test("every fault has a title in both languages, a source and a setting that switches it on", () => {
  for (const [name, { title, source, usual }] of Object.entries(faults)) {
    for (const said of [title.fr, title.en, source]) assert.ok(said?.length > 5, name);
    assert.notEqual(title.fr, title.en);
    assert.ok(usual(), name);
    assert.ok(usual() === true || usual() !== usual(), `${name}: a setting of its own each time, for it is counted down`);
  }
});

test("SCORM 1.2: the end without any status makes it completed, as on Moodle", () => {
  const session = begin(Scorm12Platform);
  session.finish("");
  assert.equal(session.platform.record.stored["cmi.core.lesson_status"], "completed");
});

test("SCORM 1.2: a mastery score turns incomplete into failed at the end, as on Moodle", () => {
  const session = visit(standards[0], { masteryScore: "70" });
  for (const [part, value] of [["raw", "20"], ["min", "0"], ["max", "100"]]) session.set(`cmi.core.score.${part}`, value);
  session.commit("");
  assert.equal(session.platform.record.stored["cmi.core.lesson_status"], "incomplete", "Commit does not");
  session.finish("");
  assert.equal(session.platform.record.stored["cmi.core.lesson_status"], "failed");
});

test("SCORM 1.2: a bare platform lacks the optional elements, and asking for them is no mistake", () => {
  const session = begin(Scorm12Platform, { bare: true });
  assert.equal(codeOfGet(session, "cmi.interactions._count").code, "401");
  assert.equal(codeOfGet(session, "cmi.objectives._children").code, "401");
  assert.equal(codeOfGet(session, "cmi.student_data.mastery_score").code, "401");
  assert.equal(codeOfSet(session, "cmi.interactions.0.id", "q1"), "401");
  assert.equal(codeOfGet(session, "cmi.core.lesson_mode").code, "0");
  assert.deepEqual(session.platform.violations, []);
  assert.equal(codeOfSet(session, "cmi.points", "1"), "401");
  assert.deepEqual(rulesOf(session), ["error-401"]);
});

test("SCORM 1.2: comments add up", () => {
  const session = begin(Scorm12Platform);
  session.set("cmi.comments", "un");
  session.set("cmi.comments", "deux");
  assert.equal(session.get("cmi.comments"), "undeux");
});

test("SCORM 2004: a value that is not there yet may be asked for", () => {
  const session = begin(Scorm2004Platform);
  assert.equal(codeOfGet(session, "cmi.suspend_data").code, "403");
  assert.deepEqual(session.platform.violations, []);
});

test("SCORM 2004: a scaled score that is not a hundredth of raw is noted", () => {
  const session = begin(Scorm2004Platform);
  for (const [part, value] of [["raw", "66.67"], ["min", "0"], ["max", "100"], ["scaled", "0.6667"]]) session.set(`cmi.score.${part}`, value);
  session.commit("");
  assert.deepEqual(session.platform.violations, []);
  session.set("cmi.score.scaled", "0.7");
  session.commit("");
  assert.deepEqual(rulesOf(session), ["scaled-score"]);
});

test("SCORM 2004: requests that make Moodle's Terminate fail are noted, suspendAll is not", () => {
  const session = begin(Scorm2004Platform);
  session.set("adl.nav.request", "suspendAll");
  assert.deepEqual(rulesOf(session), []);
  session.set("adl.nav.request", "exitAll");
  assert.deepEqual(rulesOf(session), ["navigation-on-moodle"]);
});

test("SCORM 2004: the 251st interaction is beyond what platforms surely keep", () => {
  const session = begin(Scorm2004Platform);
  for (let index = 0; index < 250; ++index) assert.equal(codeOfSet(session, `cmi.interactions.${index}.id`, "q"), "0");
  assert.equal(codeOfSet(session, "cmi.interactions.250.id", "q"), "351");
});

test("entries() reads a collection of a record", () => {
  assert.deepEqual(entries({ "cmi.interactions.0.id": "a", "cmi.interactions.1.id": "b", "cmi.interactions.1.objectives.0.id": "o", "cmi.exit": "" }, "cmi.interactions"),
    [{ id: "a" }, { "id": "b", "objectives.0.id": "o" }]);
});
