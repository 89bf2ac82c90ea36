import { test } from "node:test";
import assert from "node:assert/strict";
import { load } from "./bundle.mjs";
import { fakeStore } from "./browser.mjs";
import { course } from "./course.mjs";

const { LocalTracker, decodeState, frame, encodeState, newState } =
  await load("tracker/local_tracker.ts", "state/codec.ts", "state/changes.ts");

const key = (what) => `mooc:cours-essai:local:${what}`;
const places = () => ({ visit: fakeStore(), device: fakeStore() });
const open = (where) => new LocalTracker(course, where);
const kept = (store) => decodeState(store.texts.get(key("state")) ?? "").state;

/** Two tabs: their visits are their own, the device is shared, and what one writes there the other hears once `hear` is called. */
function twoTabs(state) {
  const device = fakeStore();
  if (state) device.write(key("state"), encodeState(state));
  const events = [];
  const tabs = [];
  const open = (at) => {
    const tell = (name, text) => events.push(() => tabs[1 - at].storedElsewhere(name, text));
    return new LocalTracker(course, { visit: fakeStore(), device: { ...device,
      write: (name, text) => { tell(name, text); return device.write(name, text); },
      remove: (name) => { tell(name, null); device.remove(name); } } });
  };
  tabs.push(open(0), open(1));
  return { device, a: tabs[0], b: tabs[1], hear: () => { for (const event of events.splice(0)) event(); } };
}

test("by default the record lives as long as the visit", () => {
  const where = places();
  const tracker = open(where);
  assert.deepEqual([tracker.keeping, tracker.mode, tracker.arrived], ["visit", "normal", true]);
  assert.equal(where.visit.texts.size + where.device.texts.size, 0);
  tracker.readLesson(3);
  assert.deepEqual([...kept(where.visit).read], [3]);
  assert.equal(where.device.texts.size, 0);
  assert.deepEqual([...open(where).state.read], [3]);
});

test("the learner takes the record to the device and back, notes included", async () => {
  const where = places();
  const tracker = open(where);
  tracker.readLesson(1);
  await tracker.keepNote("ma-posture", "À moi");
  await tracker.keepOnDevice(true);
  assert.equal(tracker.keeping, "device");
  assert.equal(where.visit.texts.size, 0);
  const next = open({ visit: fakeStore(), device: where.device });
  assert.deepEqual([next.keeping, [...next.state.read], await next.note("ma-posture")], ["device", [1], "À moi"]);
  await tracker.keepOnDevice(false);
  assert.equal(where.device.texts.size, 0);
  assert.deepEqual([tracker.keeping, [...open(where).state.read], await tracker.note("ma-posture")], ["visit", [1], "À moi"]);
});

test("a visit joins what another tab keeps on the device", () => {
  const where = places();
  open(where).readLesson(1);
  const other = open({ visit: fakeStore(), device: where.device });
  other.readLesson(3);
  where.device.write(key("state"), encodeState(other.state));
  const tracker = open(where);
  assert.equal(tracker.keeping, "device");
  assert.deepEqual([...tracker.state.read], [1, 3]);
  assert.equal(tracker.state.mark, other.state.mark);
  assert.equal(where.visit.texts.size, 0);
});

test("two tabs on one device lose nothing", async () => {
  const { a, b, device, hear } = twoTabs(newState(77));
  a.readLesson(1);
  b.readLesson(3); // before it heard of the other: the kept state is read and merged first
  assert.deepEqual([...kept(device).read], [1, 3]);
  hear();
  assert.deepEqual([...a.state.read], [1, 3]);
  await a.keepNote("ma-posture", "de a");
  assert.equal(await b.note("ma-posture"), "de a");
});

test("erasing in one tab does not come back from the other", async () => {
  const { a, b, device, hear } = twoTabs({ ...newState(77), revision: 1, read: new Set([1]) });
  await a.eraseRecord();
  hear();
  assert.equal(device.texts.size, 0);
  assert.deepEqual([b.keeping, b.state.read.size], ["visit", 0]);
  b.readLesson(3);
  assert.equal(device.texts.size, 0);
});

test("keeping on the device in one tab takes the other along", async () => {
  const { a, b, device, hear } = twoTabs();
  b.readLesson(3);
  a.readLesson(1);
  await a.keepOnDevice(true);
  hear();
  assert.equal(b.keeping, "device");
  assert.deepEqual([...kept(device).read], [1, 3]);
  hear();
  assert.deepEqual([...a.state.read], [1, 3]);
});

test("a record of a newer program is shown as it is, never overwritten, and can be taken away", async () => {
  const where = places();
  const newer = frame("9", [1, 2, 3]);
  where.device.write(key("state"), newer);
  const tracker = open(where);
  assert.equal(tracker.mode, "newer");
  tracker.readLesson(1);
  tracker.finishAttempt(1, 100);
  await tracker.keepOnDevice(false);
  assert.equal(where.device.texts.get(key("state")), newer);
  assert.equal(JSON.parse(await tracker.exportRecord()).state, newer);
  assert.deepEqual(await tracker.importRecord("{}"), { ok: false, reason: "read-only" });
});

test("an unreadable record is kept aside once, then all is clean", () => {
  const where = places();
  where.device.write(key("state"), "1rubbish");
  const tracker = open(where);
  assert.deepEqual([tracker.mode, tracker.keeping, tracker.notice.text], ["normal", "device", "notice-unreadable"]);
  assert.equal(where.device.texts.get(key("aside")), "1rubbish");
  tracker.answerNotice(false);
  assert.equal(tracker.notice, null);
  assert.equal(open(where).notice, null);
});

test("a browser without storage keeps nothing and says so, a full one too", async () => {
  const nowhere = open({ visit: null, device: null });
  nowhere.readLesson(1);
  assert.deepEqual([nowhere.keeping, nowhere.arrived, [...nowhere.state.read]], ["nowhere", false, [1]]);
  const where = places();
  const full = open(where);
  where.visit.isFull = true;
  full.readLesson(1);
  full.readLesson(3);
  assert.deepEqual([full.keeping, full.notice.text, [...full.state.read]], ["nowhere", "notice-not-kept", [1, 3]]);
  await assert.rejects(open({ visit: where.visit, device: null }).keepNote("x", "y"));
});

/** A store that has room for states only. */
const withoutRoomForNotes = () => {
  const store = fakeStore(), { write } = store;
  return Object.assign(store, { write: (name, text) => !name.endsWith(":notes") && write.call(store, name, text) });
};

test("nothing is erased where it was before all of it stands where it goes", async () => {
  const where = { visit: fakeStore(), device: withoutRoomForNotes() };
  const tracker = open(where);
  tracker.readLesson(1);
  await tracker.keepNote("ma-posture", "à moi");
  await tracker.keepOnDevice(true);
  assert.deepEqual([tracker.keeping, tracker.notice.text, await tracker.note("ma-posture"), where.device.texts.size], ["visit", "notice-not-kept", "à moi", 0]);
  // Another tab keeps its record on the device: this one's is joined, its notes stay where they are.
  where.device.write(key("state"), encodeState({ ...newState(77), revision: 1, read: new Set([3]) }));
  const next = open(where);
  assert.deepEqual([next.keeping, [...next.state.read], next.notice.text], ["device", [1, 3], "notice-not-kept"]);
  assert.deepEqual([...kept(where.visit).read], [1]);
  assert.equal(JSON.parse(where.visit.read(key("notes")))["ma-posture"], "à moi");
  const device = fakeStore();
  for (const [name, text] of where.device.texts) device.write(name, text);
  const roomy = open({ visit: where.visit, device });
  assert.deepEqual([await roomy.note("ma-posture"), where.visit.texts.size], ["à moi", 0]);
});

test("a newer program's record that another tab puts on the device is not written over", () => {
  const where = places(), newer = frame("9", [1, 2, 3]);
  const tracker = open(where);
  tracker.readLesson(1);
  where.device.write(key("state"), newer);
  tracker.storedElsewhere(key("state"), newer);
  assert.deepEqual([tracker.mode, where.device.read(key("state")), [...kept(where.visit).read]], ["newer", newer, [1]]);
});

test("export and import: the better marks stay, notes are put together, wrong files are refused by name", async () => {
  const first = open(places());
  first.finishAttempt(1, 9000);
  await first.keepNote("ma-posture", "hier");
  await first.keepPreference("country", "BE");
  const file = await first.exportRecord();
  assert.deepEqual(Object.keys(JSON.parse(file)), ["format", "version", "course", "exported", "state", "notes", "preferences"]);
  const second = open(places());
  second.finishAttempt(1, 4000);
  second.readLesson(3);
  await second.keepNote("ma-posture", "aujourd’hui");
  assert.deepEqual(await second.importRecord(file), { ok: true });
  assert.equal(second.state.quizzes.get(1).best.score, 9000);
  assert.deepEqual([...second.state.read], [3]);
  assert.equal(await second.note("ma-posture"), "aujourd’hui\n\nhier");
  assert.equal(await second.preference("country"), "BE");
  await second.importRecord(file);
  assert.equal(await second.note("ma-posture"), "aujourd’hui\n\nhier");
  const changed = (fields) => JSON.stringify({ ...JSON.parse(file), ...fields });
  for (const [json, reason] of [["{", "not-a-record"], ["[]", "not-a-record"], [changed({ format: "x" }), "not-a-record"], [changed({ course: "x" }), "other-course"],
    [changed({ version: 2 }), "newer"], [changed({ state: frame("9", []) }), "newer"], [changed({ state: "1x" }), "unreadable"], [changed({ state: 5 }), "unreadable"]])
    assert.deepEqual(await second.importRecord(json), { ok: false, reason });
});

test("erasing leaves nothing behind", async () => {
  const where = places();
  const tracker = open(where);
  tracker.readLesson(1);
  await tracker.keepOnDevice(true);
  await tracker.keepNote("a", "b");
  await tracker.keepPreference("country", "FR");
  where.device.write("mooc:autre:local:state", "x");
  await tracker.eraseRecord();
  assert.deepEqual([[...where.device.texts.keys()], where.visit.texts.size], [["mooc:autre:local:state"], 0]);
  assert.deepEqual([tracker.keeping, tracker.state.read.size, await tracker.note("a")], ["visit", 0, ""]);
});

test("listeners hear each change once", () => {
  const tracker = open(places());
  let heard = 0;
  tracker.subscribe(() => { heard += 1; });
  tracker.readLesson(1);
  tracker.readLesson(1);
  assert.equal(heard, 1);
});
