import { test } from "node:test";
import assert from "node:assert/strict";
import { mockTimers } from "./mock_timers.mjs";
import { load } from "./bundle.mjs";
import { fakeStore } from "./browser.mjs";
import { course, firstState, secondState } from "./course.mjs";

const { addressOf, hashOf, knownPages, perform, CALLS, RemoteTracker, connectRemoteTracker, LocalTracker, encodeWithin, encodeState, decodeState, worstCaseState, ownerOf, newState } =
  await load("shell/pages.ts", "shell/calls.ts", "tracker/messages.ts", "tracker/remote_tracker.ts", "tracker/local_tracker.ts", "scorm/fit.ts",
    "state/codec.ts", "state/worst_case.ts", "scorm/owner.ts", "state/changes.ts");

test("only pages of the course come into the frame", () => {
  const pages = knownPages({ ...course, path: [...course.path, "../evil.html", "javascript:alert(1).html", "//x.html", "lesson/../x.html"] });
  const rows = [
    ["#lesson/reformuler.html", { page: "lesson/reformuler.html", anchor: "" }], ["#lesson/reformuler.html#essai", { page: "lesson/reformuler.html", anchor: "essai" }],
    ["#help.html", { page: "help.html", anchor: "" }], ["#lesson%2Freformuler.html", { page: "lesson/reformuler.html", anchor: "" }],
    ["", null], ["#", null], ["#shell.html", null], ["#../evil.html", null], ["#javascript:alert(1)", null], ["#javascript:alert(1).html", null],
    ["#//x.html", null], ["#https://example.org/index.html", null], ["#lesson/../x.html", null], ["#/index.html", null], ["#index.html?x", null], ["#%", null],
  ];
  for (const [hash, address] of rows) {
    assert.deepEqual(addressOf(hash, pages), address, hash);
    if (address) assert.deepEqual(addressOf(hashOf(address), pages), address);
  }
});

const local = () => new LocalTracker(course, { visit: fakeStore(), device: fakeStore() });
const answered = { owner: { kind: "quiz", id: "ecoute-bilan" }, question: "vrai", value: { kind: "truth", value: true }, credit: 10000, latency: 1, response: ["true"], correct: ["true"] };

/** A page and its shell with the wire between them in the test's hands. */
function wired({ shell = local(), isSilent = false } = {}) {
  const toShell = [];
  const page = new RemoteTracker(course, (message) => toShell.push(message));
  const tell = (after) => page.hear({ mooc: 1, kind: "state", state: encodeState(shell.state), mode: shell.mode, keeping: shell.keeping, arrived: shell.arrived, after });
  if (!isSilent) tell(0);
  const deliver = async () => {
    for (const { id, method, args } of toShell.splice(0)) {
      const result = perform(shell, method, args);
      tell(id);
      if (result) await result.then((value) => page.hear({ mooc: 1, kind: "result", id, value, failed: false }),
        (error) => page.hear({ mooc: 1, kind: "result", id, value: String(error), failed: true }));
    }
  };
  return { shell, page, tell, deliver, toShell };
}

test("a page's changes count at once, and stay while the shell has not heard them", async () => {
  const { shell, page, tell, deliver } = wired();
  assert.deepEqual([page.state, page.keeping, page.notice], [shell.state, "visit", null]);
  page.readLesson(1);
  page.answer(answered);
  page.finishAttempt(1, 9000);
  assert.equal(shell.state.revision, 0);
  shell.readLesson(4); // another page of the course, or a merge, meanwhile
  tell(0);
  assert.deepEqual([[...page.state.read], page.state.quizzes.get(1).best.score], [[4, 1], 9000]);
  await deliver();
  assert.equal(encodeState(page.state), encodeState(shell.state));
});

test("what a page does before the shell speaks waits in it, and goes there once", async () => {
  const { shell, page, tell, deliver, toShell } = wired({ isSilent: true });
  page.readLesson(1);
  page.beginAttempt(1);
  page.answer(answered);
  page.finishAttempt(1, 9000);
  const note = page.note("ma-posture");
  assert.deepEqual([toShell.length, page.arrived, [...page.state.read]], [0, false, [1]]);
  shell.readLesson(4);
  tell(0);
  assert.deepEqual([toShell.length, page.keeping, [...page.state.read]], [5, "visit", [4, 1]]);
  tell(0); // the answer to a second hello
  assert.equal(toShell.length, 5);
  await deliver();
  assert.equal(await note, "");
  assert.equal(encodeState(page.state), encodeState(shell.state));
  assert.deepEqual([[...shell.state.read].sort(), shell.state.quizzes.get(1).best.score, shell.state.quizzes.get(1).best.number], [[1, 4], 9000, 1]);
});

test("an attempt that a page began before it knew of the one under way does not push it away", async () => {
  const shell = local();
  shell.beginAttempt(1);
  shell.answer({ ...answered, question: "premier-mot", value: { kind: "choices", chosen: [1] } });
  const { page, tell, deliver } = wired({ shell, isSilent: true });
  page.beginAttempt(1);
  page.answer(answered);
  tell(0);
  await deliver();
  for (const { state } of [page, shell]) assert.deepEqual([...state.quizzes.get(1).current.answers.keys()], [1, 3]);
});

/** The window of a page in a shell's frame, in the place of node's globals until the test ends. `said`: what comes by an event on the frame. */
function standInFrame(context, { isReachable }) {
  const tick = mockTimers(context);
  const listeners = [], posted = [], said = [], page = globalThis;
  const parent = { postMessage: (message) => posted.push(message) };
  const frameElement = isReachable ? { dispatchEvent: ({ type, detail }) => said.push([type, JSON.parse(detail)]) } : null;
  const stand = { window: { parent, frameElement }, self: { origin: "null" }, location: new URL("https://x/lesson/a.html"),
    document: { title: "A", documentElement: { lang: "fr", dataset: { root: "../" } } }, addEventListener: (kind, listener) => listeners.push([kind, listener]),
    CustomEvent: class { constructor(type, { detail }) { Object.assign(this, { type, detail }); } } }; // node 18 has none
  const before = Object.fromEntries(Object.keys(stand).map((name) => [name, Object.getOwnPropertyDescriptor(page, name)]));
  for (const [name, value] of Object.entries(stand)) Object.defineProperty(page, name, { value, configurable: true, writable: true });
  context.after(() => {
    for (const [name, descriptor] of Object.entries(before)) {
      if (descriptor) Object.defineProperty(page, name, descriptor);
      else delete page[name];
    }
  });
  const happens = (wanted, event) => { for (const [kind, listener] of listeners) if (kind === wanted) listener(event); };
  const shellSays = (message) => happens("message", { source: parent, origin: "null", data: { mooc: 1, ...message } });
  return { tick, posted, said, happens, hellos: () => posted.filter(({ kind }) => kind === "hello").length,
    stateArrives: (after = 0) => shellSays({ kind: "state", state: encodeState(local().state), mode: "normal", keeping: "platform", arrived: true, after }) };
}

test("a page whose shell is silent goes on after a while, says so, and keeps asking until it is heard", async (context) => {
  const { tick, posted, hellos, stateArrives } = standInFrame(context, { isReachable: false });
  const connected = connectRemoteTracker(course);
  tick(4000);
  const tracker = await connected;
  assert.deepEqual([tracker.notice.text, tracker.keeping], ["notice-unsent", "nowhere"]);
  tracker.answer(answered);
  const asked = hellos();
  tick(9000);
  assert.deepEqual([hellos() - asked, posted.length], [3, hellos()]);
  stateArrives();
  assert.deepEqual([tracker.notice, tracker.keeping, posted.at(-1).method], [null, "platform", "answer"]);
  const last = hellos();
  tick(9000);
  assert.equal(hellos(), last);
});

test("where the shell can be reached a call is said once, before it returns, and nothing of it is posted", async (context) => {
  const { posted, said, happens, hellos, stateArrives } = standInFrame(context, { isReachable: true });
  const connected = connectRemoteTracker(course);
  stateArrives();
  const tracker = await connected;
  tracker.beginAttempt(1);
  assert.deepEqual(said.map(([type, { method }]) => [type, method]), [["mooc-call", "beginAttempt"]]);
  tracker.answer(answered);
  tracker.finishAttempt(1, 9000);
  void tracker.keepNote("ma-posture", "à moi");
  const calls = () => said.map(([, { id, kind, method }]) => [id, kind, method]);
  const all = [[1, "call", "beginAttempt"], [2, "call", "answer"], [3, "call", "finishAttempt"], [4, "call", "keepNote"]];
  assert.deepEqual(calls(), all);
  happens("mooc-last-words"); // the shell goes, then the page; both are known already
  happens("pagehide");
  stateArrives(2);
  assert.deepEqual([calls(), posted.length], [all, hellos()]);
});

test("what waits for a silent shell is said when that goes, or when the page goes, and once", async (context) => {
  for (const leaving of ["mooc-last-words", "pagehide"]) await context.test(leaving, async (inner) => {
    const { tick, said, happens } = standInFrame(inner, { isReachable: true });
    const connected = connectRemoteTracker(course);
    tick(4000);
    const tracker = await connected;
    tracker.answer(answered);
    tracker.beginAttempt(2); // not finished: one under way, of which this page does not know, is gone on with
    assert.deepEqual(said, []);
    happens(leaving);
    happens("pagehide");
    assert.deepEqual(said.map(([, { method }]) => method), ["answer"]);
  });
});

test("questions of a page are answered by the shell, refusals too", async () => {
  const { shell, page, deliver } = wired();
  const kept = page.keepNote("ma-posture", "à moi"), note = page.note("ma-posture"), imported = page.importRecord("{}");
  await deliver();
  assert.deepEqual([await kept, await note, await imported], [undefined, "à moi", { ok: false, reason: "not-a-record" }]);
  shell.keepNote = () => Promise.reject(new Error("full"));
  const refused = page.keepNote("x", "y");
  refused.catch(() => undefined);
  await deliver();
  await assert.rejects(refused);
});

test("what is no call of ours, or has other arguments, does nothing", () => {
  const tracker = local();
  const before = tracker.state;
  const wrong = [undefined, null, 0, -1, 1.5, "1", {}, [], { kind: "page", number: 1 }, { ...answered, credit: "10000" }, { ...answered, response: "x" },
    { ...answered, response: [1] }, { ...answered, owner: null }, { ...answered, value: { kind: "code" } }];
  for (const method of CALLS.filter((call) => ["visit", "beginAttempt", "answer", "finishAttempt", "readLesson"].includes(call)))
    for (const argument of wrong) perform(tracker, method, [argument, argument]);
  assert.equal(tracker.state, before);
  assert.equal(perform(tracker, "constructor", []), undefined);
});

test("a state that is too long loses detail of vanished questions first, never a score", () => {
  const vanished = { ...firstState, quizzes: new Map([...worstCaseState(course).quizzes, [99, firstState.quizzes.get(1)]]),
    scenarios: secondState.scenarios, practice: new Map([[77, firstState.practice.get(3)], ...worstCaseState(course).practice]) };
  const whole = encodeState(vanished);
  assert.equal(encodeWithin(course, vanished, whole.length), whole);
  const shorter = decodeState(encodeWithin(course, vanished, whole.length - 1)).state;
  assert.deepEqual([shorter.practice.has(77), shorter.practice.has(3), shorter.quizzes.get(99).best.answers.size, shorter.quizzes.get(99).best.score], [false, true, 0, 8250]);
  assert.deepEqual([shorter.scenarios.get(3).best.answers.size, shorter.scenarios.get(3).best.score], [0, 7500]);
  assert.deepEqual(shorter.quizzes.get(1), vanished.quizzes.get(1));
  const least = decodeState(encodeWithin(course, vanished, 0)).state;
  assert.deepEqual([...least.quizzes.values()].map(({ best }) => best.score), [...vanished.quizzes.values()].map(({ best }) => best.score));
  assert.equal(least.quizzes.get(1).current.answers.size, 5);
});

test("an owner's key is steady, short, and another for each learner and course", () => {
  assert.equal(ownerOf("cours", "lea"), ownerOf("cours", "lea"));
  const keys = new Set();
  for (let learner = 0; learner < 20000; learner += 1) keys.add(ownerOf("cours", `learner-${learner}`)).add(ownerOf("autre", `learner-${learner}`));
  assert.equal(keys.size, 40000);
  for (const key of keys) assert.match(key, /^[0-9a-z]{1,11}$/);
});

test("a new state is empty and starts at revision 0", () => {
  assert.equal(decodeState(encodeState(newState(-1))).state.mark, 0xffffffff);
  assert.equal(newState(5).revision, 0);
});
