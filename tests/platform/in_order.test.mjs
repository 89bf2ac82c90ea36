// A package of a course that is followed in order, and one whose author lets learners send their reflections: in a browser, on our strict
// platform, with both standards.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { dataOf, makePackage, openPackage } from "./package_files.mjs";
import { Learner, until } from "./play.mjs";
import { Player } from "./player.mjs";
import { entries } from "../../templates/platform/record.mjs";

const source = join(dirname(fileURLToPath(import.meta.url)), "../browser/course-in-order");
const packages = {};
let player;
before(async () => {
  for (const standard of ["scorm12", "scorm2004"]) packages[standard] = openPackage(makePackage(source, standard));
  player = await Player.start();
});
after(() => player?.close());

/** @param {"scorm12" | "scorm2004"} standard */
async function launch(standard, more = {}) {
  const folder = more.folder ?? packages[standard];
  const session = await player.launch({ standard, ...more, folder });
  const learner = new Learner(session, dataOf(folder));
  await learner.ready();
  return { session, learner, lesson: (id) => learner.data.course.lessons.find((one) => one.id === id) };
}
/** By the address, once the shell knows the page that is there. */
async function goTo(session, page) {
  await until("the page's address", () => session.shell.evaluate(() => location.hash !== ""));
  await session.shell.evaluate((hash) => { location.hash = hash; }, page);
}
const plain = (text) => text.replace(/\s/g, " ");
const text = async (learner, selector) => plain(await learner.course.locator(selector).innerText());
const assertClean = (session) => {
  assert.deepEqual(session.log.violations, []);
  assert.deepEqual([session.errors, session.outside], [[], []]);
};

describe("a package", { concurrency: 2 }, () => {
  for (const standard of ["scorm12", "scorm2004"]) {
    test(`${standard}: in order, a lesson opens when those before it are read, and the platform keeps what was`, async () => {
      const first = await launch(standard);
      assert.match(await text(first.learner, ".in-order"), /^Ce cours se suit dans l.ordre/);
      await goTo(first.session, "lesson/avancer.html");
      await first.learner.course.locator("[data-closed-page]").waitFor();
      assert.equal(await first.learner.course.locator(".lesson .text").isVisible(), false);
      await first.learner.course.getByRole("link", { name: "Lire d’abord « Se lever »" }).click();
      await until("the first lesson", async () => first.learner.path() === "lesson/se-lever.html");
      await first.learner.read(first.lesson("se-lever"));
      await first.learner.open("lesson/avancer.html");
      await first.learner.course.locator("a.next-step").press("Enter"); // which reads it
      await first.learner.course.locator("form.question").first().waitFor({ state: "visible" });
      await first.session.leave("exit");
      assertClean(first.session);

      const second = await launch(standard, { record: first.session.record });
      await goTo(second.session, "quiz/halte.html");
      await second.learner.course.locator("form.question").first().waitFor({ state: "visible" });
      await goTo(second.session, "quiz/bilan.html");
      await second.learner.course.locator("[data-closed-page]").waitFor();
      assert.equal(await second.learner.course.locator("form.question:visible").count(), 0);
      await second.session.leave("exit");
      assertClean(second.session);
    });

    test(`${standard}: in review nothing is closed`, async () => {
      const { session, learner } = await launch(standard, { settings: { mode: "review" } });
      await goTo(session, "lesson/arriver.html");
      await learner.course.getByText("Nous y sommes.").waitFor({ state: "visible" });
      await session.leave("exit");
    });

    test(`${standard}: a reflection is sent after the press alone, and the learner is told so before and after`, async () => {
      const folder = openPackage(makePackage(source, standard));
      writeFileSync(join(folder, "data/package.js"), `self.moocPackage={standard:"${standard}",lms:"moodle",interactions:true,objectives:true,reflections:true};\n`);
      const { session, learner } = await launch(standard, { folder });
      await learner.open("lesson/se-lever.html");
      const box = learner.course.locator("[data-reflection]");
      const press = box.locator("[data-send-reflection]");
      const line = box.locator("[data-send-state]");
      await press.waitFor();
      assert.match(plain(await box.innerText()), /reste dans ce navigateur, sauf si vous appuyez sur « Transmettre à mon centre »/);
      await press.click();
      assert.match(await line.innerText(), /^Écrivez d’abord/);
      await box.locator("textarea").fill("Un mot à moi.");
      await until("the note is kept", async () => /Gardé dans ce navigateur/.test(await box.locator("[data-note-state]").innerText()));
      assert.doesNotMatch(JSON.stringify(await session.platformPage.evaluate(() => window.platform.calls)), /mot à moi/);
      await press.focus();
      await session.page.keyboard.press("Enter");
      await session.page.keyboard.press("Enter"); // twice the same is once
      await until("it arrived", async () => (await line.innerText()) === "Transmis à votre centre.");
      await box.locator("textarea").fill("Un mot à moi, et un autre.");
      assert.match(await line.innerText(), /changé depuis n’est pas transmis/);
      await session.leave("exit");
      assertClean(session);
      const sent = entries(session.record.stored, "cmi.interactions");
      assert.deepEqual(sent.map((one) => one.student_response ?? one.learner_response), ["Un mot à moi."]);
      assert.doesNotMatch(session.record.stored["cmi.suspend_data"], /mot/);
    });

    test(`${standard}: without that option there is no such button, and the page says that nothing is sent`, async () => {
      const { session, learner } = await launch(standard);
      await learner.open("lesson/se-lever.html");
      const box = learner.course.locator("[data-reflection]");
      await until("where it is kept", async () => /Ni la plateforme ni le centre ne reçoivent ce texte/.test(await box.innerText()));
      assert.equal(await box.locator("button").count(), 0);
      assert.match(await box.innerText(), /n.est envoyé à personne/);
      await session.leave("exit");
    });
  }
});
