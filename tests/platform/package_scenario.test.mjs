// A package with a simulation that counts, on the strict platform of both standards: begun on one computer, ended on another, tried again with a
// harder ending, which takes nothing back.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { entries } from "../../templates/platform/record.mjs";
import { dataOf, makePackage, openPackage, repository } from "./package_files.mjs";
import { Learner, until } from "./play.mjs";
import { Player } from "./player.mjs";

const raw = { scorm12: "cmi.core.score.raw", scorm2004: "cmi.score.raw" };

class Played {
  constructor(session, data) {
    this.session = session;
    this.learner = new Learner(session, data);
  }

  async open() {
    await this.learner.open("lesson/silence.html");
    await until("the simulation", async () => (await this.learner.course.locator("[data-scenario][data-playing]").count()) === 1);
  }

  async press(...all) {
    for (const words of all) await this.learner.course.locator("[data-scenario] button:visible", { hasText: words }).click();
  }

  scene() { return this.learner.course.locator(".story-scene:visible > h3").textContent(); }

  async leave() {
    await this.session.leave("exit");
    assert.deepEqual([this.session.log.violations, this.session.errors, this.session.outside], [[], [], []]);
    return this.session.record;
  }
}

describe("a simulation in a package", { concurrency: 2 }, () => {
  let player;
  before(async () => { player = await Player.start(); });
  after(() => player?.close());

  for (const standard of ["scorm12", "scorm2004"]) {
    test(`${standard}: taken up on another computer, its best run counts`, async () => {
      const folder = openPackage(makePackage(join(repository, "tests/browser/course-played"), standard));
      const data = dataOf(folder);
      const launch = async (record) => {
        const played = new Played(await player.launch({ folder, standard, record }), data);
        await played.open();
        return played;
      };

      const first = await launch();
      assert.match(await first.learner.course.locator(".scenario-introduction").textContent(), /transmis à la plateforme de votre centre/);
      await first.press("Commencer", "Dis quelque chose");
      assert.equal(await first.scene(), "Awa recule");
      let record = await first.leave();
      assert.equal(record.stored[raw[standard]] ?? "", "", "no mark before an end");

      const second = await launch(record);
      assert.equal(await second.scene(), "Awa recule");
      await second.press("Prends ton temps", "Poser une question");
      record = await second.leave();
      assert.equal(record.stored[raw[standard]], "50");

      const third = await launch(record);
      assert.equal(await third.scene(), "Une question de trop");
      await third.press("Recommencer", "Dis quelque chose", "Partir");
      assert.equal(await third.scene(), "La porte se ferme");
      record = await third.leave();
      assert.equal(record.stored[raw[standard]], "50", "a harder ending takes nothing back");

      const fourth = await launch(record);
      await fourth.press("Recommencer", "Attendre", "Redire");
      record = await fourth.leave();
      assert.equal(record.stored[raw[standard]], "100");
      const wrong = standard === "scorm12" ? "wrong" : "incorrect";
      assert.deepEqual(entries(record.stored, "cmi.interactions").map(({ type, result }) => `${type} ${result}`),
        [wrong, "correct", "0.5", wrong, wrong, "correct", "correct"].map((result) => `performance ${result}`), "each decision, also those of other runs");
    });
  }
});
