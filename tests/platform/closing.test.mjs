// What a learner does in the very moment in which the course goes: click and end are one task of the browser, so that no message that a
// page posts can be heard in between. With both standards, in each way in which a course goes.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { PackageUnderTest, right } from "./package_under_test.mjs";
import { until } from "./play.mjs";
import { Stage } from "./fault_stage.mjs";

const kits = ["scorm12", "scorm2004"].map((standard) => new PackageUnderTest(standard));

/** `end`: in the window of the platform's page, or of the package's own. `isAlsoTyped`: two ways are enough for that.
 * @type {Record<string, { launch: object, end: string, isAlsoTyped?: boolean }>} */
const ways = {
  "its window is closed": { launch: { closable: true }, end: "window.close()", isAlsoTyped: true },
  "its own window is closed, the platform's stays": { launch: { api: "opener" }, end: "window.close()" },
  "the platform takes its frame away": { launch: {}, end: "document.querySelector('iframe').remove()", isAlsoTyped: true },
  "the platform's page moves on": { launch: {}, end: "location.href = '/gone'" },
};

/** In one task: the last of the page's own doing, then the end. */
const inOneTask = ({ page }, end, act) => page.evaluate(`(() => {
  let view = window;
  while (!view.document.querySelector("[data-quiz], [data-reflection]")) view = view.frames[0];
  (${act})(view.document);
  ${end};
})()`).catch((error) => { if (!/closed|destroyed/.test(String(error))) throw error; }); // where the answer has nobody left to give it

const finish = (page) => page.querySelector("[data-finish]").click();
const type = (page) => {
  const field = page.querySelector("[data-question=accents] input, [data-reflection=et-vous] textarea");
  field.value = "été";
  field.dispatchEvent(new page.defaultView.InputEvent("input", { bubbles: true })); // it would be kept some tenths of a second later
};

describe("the last moment", { concurrency: 3 }, () => {
  for (const kit of kits)
    for (const [name, { launch, end, isAlsoTyped }] of Object.entries(ways)) {
      test(`${kit.standard}: a quiz that is finished as ${name} is recorded`, async () => {
        const stage = new Stage(kit);
        await stage.launch(launch);
        await stage.learner.takeQuiz(kit.quizzes["fin"], right, { finish: false });
        await inOneTask(stage.session, end, finish);
        stage.record = await stage.session.leave("gone");
        assert.deepEqual(await stage.summary(), { status: "incomplete", raw: "33.33", interactions: 3, read: [], best: { fin: 100 } });
        kit.assertClean(stage.session);
        await stage.end();
      });

      if (isAlsoTyped) test(`${kit.standard}: what is typed as ${name} is recorded, and what is written for oneself kept`, async () => {
        const stage = new Stage(kit);
        await stage.launch(launch);
        await stage.learner.takeQuiz(kit.quizzes["fin"], (question, key) => (question.id === "accents" ? null : right(question, key)), { finish: false });
        await inOneTask(stage.session, end, type);
        stage.record = await stage.session.leave("gone");
        assert.deepEqual(await stage.summary(), { status: "incomplete", raw: undefined, interactions: 3, read: [], best: {} });
        kit.assertClean(stage.session);

        await stage.launch(launch);
        await until("the answer is back", async () => (await stage.learner.entered())["accents"]?.[0] === "été");
        await stage.learner.open(kit.lessons["accueil"].page);
        await stage.learner.course.locator("[data-reflection=et-vous] textarea").waitFor();
        await inOneTask(stage.session, end, type);
        stage.record = await stage.session.leave("gone");
        await stage.launch();
        await until("the note is back", async () => (await stage.learner.course.locator("[data-reflection=et-vous] textarea").inputValue()) === "été");
        await stage.session.leave();
        await stage.end();
      });
    }
});
