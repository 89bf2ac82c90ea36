// The player itself, with a package of a few lines: what arrives in each way of leaving, and what a second launch gets.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Player } from "./player.mjs";

// A careful package: begins, says where it is, commits, changes something more, and ends on pagehide.
const sco = `<!doctype html><title>SCO</title><iframe name="mooc-page" src="about:blank"></iframe><script>
  const find = (from) => { for (let at = from; at; at = at.parent) { try { if (at.API ?? at.API_1484_11) return at.API ?? at.API_1484_11; } catch {} if (at === at.parent) return; } };
  const api = find(window) ?? find(opener), is12 = "LMSInitialize" in api;
  const call = (name, ...args) => api[(is12 ? "LMS" : "") + (is12 && name === "Terminate" ? "Finish" : name)](...args);
  const e = is12 ? { location: "cmi.core.lesson_location", status: "cmi.core.lesson_status", exit: "cmi.core.exit", time: "cmi.core.session_time", entry: "cmi.core.entry" }
                 : { location: "cmi.location", status: "cmi.completion_status", exit: "cmi.exit", time: "cmi.session_time", entry: "cmi.entry" };
  call("Initialize", "");
  self.entry = call("GetValue", e.entry);
  self.place = call("GetValue", e.location);
  call("SetValue", e.exit, "suspend");
  call("SetValue", e.status, "incomplete");
  call("SetValue", e.location, "un");
  call("Commit", "");
  call("SetValue", e.location, "deux");
  addEventListener("pagehide", () => { call("SetValue", e.time, is12 ? "00:00:01" : "PT1S"); call("Terminate", ""); });
</script>`;

let player, folder;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), "mooc-sco-"));
  writeFileSync(join(folder, "index.html"), sco);
  player = await Player.start();
});
after(async () => {
  await player?.close();
  rmSync(folder, { recursive: true, force: true });
});

const names = { scorm12: { location: "cmi.core.lesson_location", total: "cmi.core.total_time" }, scorm2004: { location: "cmi.location", total: "cmi.total_time" } };

for (const standard of ["scorm12", "scorm2004"]) {
  const { location, total } = names[standard];
  const launch = (more) => player.launch({ folder, standard, ...more });

  for (const way of ["exit", "close"]) {
    test(`${standard}: ${way} brings the end with its last values`, async () => {
      const session = await launch();
      const record = await session.leave(way);
      assert.deepEqual([record.stored[location], session.log.begun, session.log.ended], ["deux", true, true]);
      assert.match(record.stored[total], /1/);
      assert.deepEqual(session.log.violations, []);
      assert.deepEqual([session.errors, session.outside], [[], []]);
    });
  }

  test(`${standard}: kill leaves what was committed, without an end`, async () => {
    const session = await launch();
    const record = await session.leave("kill");
    assert.deepEqual([record.stored[location], session.log.ended], ["un", false]);
  });

  test(`${standard}: a second launch gets what the first one left`, async () => {
    const first = await launch();
    assert.equal(await first.shell.evaluate(() => self.entry), "ab-initio");
    const second = await launch({ record: await first.leave("exit") });
    assert.deepEqual(await second.shell.evaluate(() => [self.entry, self.place]), ["resume", "deux"]);
    assert.equal((await second.leave()).sessions.length, 2);
  });

  test(`${standard}: a fault can be switched on from the start and at any moment`, async () => {
    const session = await launch({ settings: { faults: { commitLoses: true } } });
    assert.deepEqual(session.deliveries.some((delivery) => delivery.stored), false);
    await session.setFaults({});
    assert.equal((await session.leave()).stored[location], "deux");
  });

  test(`${standard}: the mode of a launch`, async () => {
    const session = await launch({ settings: { mode: "browse" } });
    assert.ok((await session.violations()).some(({ rule }) => rule === "write-outside-normal-mode"));
    await session.leave();
  });

  test(`${standard}: scorm-again in our platform's place keeps the same values`, async () => {
    const first = await launch({ again: true });
    await first.leave("exit");
    assert.equal(first.again[location], "deux");
    const second = await launch({ again: true, record: { ...first.record, stored: first.again } });
    assert.deepEqual(await second.shell.evaluate(() => [self.entry, self.place]), ["resume", "deux"]);
    await second.leave();
  });
}

for (const api of ["far", "foreign", "opener"])
  test(`the API can stand elsewhere: ${api}`, async () => {
    const session = await player.launch({ folder, standard: "scorm12", api });
    const record = await session.leave("close");
    assert.deepEqual([record.stored["cmi.core.lesson_location"], session.log.ended, session.log.violations], ["deux", true, []]);
  });

test("the frame is as wide as on Moodle and as on a phone", async () => {
  for (const [size, width] of [["moodle", 650], ["phone", 366]]) {
    const session = await player.launch({ folder, standard: "scorm12", size });
    assert.equal(await session.shell.evaluate(() => innerWidth), width);
    await session.leave();
  }
});
