// What a learner does on http: reading, answering by mouse and by keyboard alone, leaving and coming back, keeping and erasing.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { answerByKeyboard, answerByMouse, rightAnswer, wrongAnswer } from "../platform/answering.mjs";
import { courseData, launch, openPage, serve } from "./site.mjs";

let browser, site;
const { course, answers } = courseData();
const quiz = course.quizzes.find((one) => !one.practice && one.feedback === "at-once");
const keyOf = (owner, question) => answers[owner][question.id];

before(async () => { browser = await launch(); site = await serve(); });
after(async () => { await browser.close(); await site.close(); });

const right = (owner, question) => rightAnswer(question, keyOf(owner, question));
const wrong = (owner, question) => wrongAnswer(question, keyOf(owner, question));
const form = (page, question) => page.locator(`form[data-question="${question.id}"]`);
const byMouse = (page, question, plan) => answerByMouse(form(page, question), question, plan);
const byKeyboard = (page, question, plan) => answerByKeyboard(page.keyboard, form(page, question), question, plan);

/** Tabs until the element is focused; fails after `limit` steps, so a keyboard trap is found. */
async function tabTo(page, selector, limit = 400) {
  for (let i = 0; i < limit; i++) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab does not reach ${selector}`);
}

/** A page's mark for a lesson or quiz: a list entry, or a stop on the path of the home page. */
const markOf = (key) => `[data-progress="${key}"], [data-path-stop="${key}"]`;
const progressOf = (page, key) => page.locator(markOf(key)).first().getAttribute("data-state");
const waitShown = (page) => page.waitForSelector("[data-progress][data-state], [data-path-stop][data-state]", { state: "attached" });
const waitDone = (page, key) => page.waitForFunction((one) => document.querySelector(one)?.dataset.state === "done", markOf(key));

test("a lesson is read when its end is reached, the home page knows it, and a reload keeps it", async () => {
  const { context, page, outside, errors } = await openPage(browser, { viewport: { width: 360, height: 740 } });
  const lesson = course.lessons[0];
  await page.goto(site.url("index.html"));
  assert.equal(await progressOf(page, `lesson:${lesson.id}`), "open");
  await page.goto(site.url(lesson.page));
  await page.waitForSelector("html.has-script");
  await page.locator("[data-lesson-end]").scrollIntoViewIfNeeded();
  await waitDone(page, `lesson:${lesson.id}`);
  await page.goto(site.url("index.html"));
  await waitDone(page, `lesson:${lesson.id}`);
  await page.reload();
  await waitDone(page, `lesson:${lesson.id}`);
  assert.equal(await page.locator("[data-resume]").first().isVisible(), true, "the home page offers to go on");
  assert.deepEqual([outside, errors], [[], []]);
  await context.close();
});

for (const [how, answerOne] of [["the mouse", byMouse], ["the keyboard alone", byKeyboard]]) {
  test(`a whole quiz by ${how}: feedback, result, the best one kept`, async () => {
    const { context, page, errors } = await openPage(browser, { viewport: { width: 768, height: 900 } });
    await page.goto(site.url(quiz.page));
    await page.waitForSelector("html.has-script");
    for (const question of quiz.questions) {
      await answerOne(page, question, right(`quiz:${quiz.id}`, question));
      await page.waitForFunction((id) => (document.querySelector(`form[data-question="${id}"] [data-feedback]`)?.textContent ?? "").trim().length > 3, question.id);
    }
    if (how === "the mouse") await page.locator("[data-finish]").click();
    else { await tabTo(page, "[data-finish]"); await page.keyboard.press("Enter"); }
    await page.waitForFunction(() => /100/.test(document.querySelector("[data-quiz-summary]")?.textContent ?? ""));
    await page.goto(site.url("index.html"));
    await waitDone(page, `quiz:${quiz.id}`);
    assert.deepEqual(errors, []);
    await context.close();
  });
}

test("a second, weaker attempt never lowers the mark", async () => {
  const { context, page } = await openPage(browser);
  const walk = async (answerFor) => {
    for (const question of quiz.questions) await byMouse(page, question, answerFor(`quiz:${quiz.id}`, question));
    await page.locator("[data-finish]").click();
    await page.waitForSelector("[data-restart]:visible");
  };
  await page.goto(site.url(quiz.page));
  await page.waitForSelector("html.has-script");
  await walk(right);
  const mark = async () => {
    await page.goto(site.url("progress.html"));
    return page.locator(`[data-progress="quiz:${quiz.id}"] [data-progress-text]`).first().innerText();
  };
  const before = await mark();
  assert.match(before, /100/);
  await page.goto(site.url(quiz.page));
  await page.locator("[data-restart]").click();
  await walk(wrong);
  assert.equal(await mark(), before);
  await context.close();
});

test("a quiz left in the middle is taken up with the same answers after a reload", async () => {
  const { context, page } = await openPage(browser);
  await page.goto(site.url(quiz.page));
  await page.waitForSelector("html.has-script");
  for (const question of quiz.questions.slice(0, 3)) await byMouse(page, question, right(`quiz:${quiz.id}`, question));
  const before = await page.evaluate(() => [...document.querySelectorAll("form[data-question] input")].map((one) => one.type === "text" ? one.value : one.checked));
  await page.reload();
  await page.waitForFunction((id) => (document.querySelector(`form[data-question="${id}"] [data-feedback]`)?.textContent ?? "").trim().length > 3, quiz.questions[2].id);
  assert.deepEqual(await page.evaluate(() => [...document.querySelectorAll("form[data-question] input")].map((one) => one.type === "text" ? one.value : one.checked)), before);
  await context.close();
});

test("practice questions of a lesson answer at once and never enter the mark", async () => {
  const lesson = course.lessons.find((one) => one.questions.length > 0);
  const { context, page } = await openPage(browser);
  await page.goto(site.url(lesson.page));
  await page.waitForSelector("html.has-script");
  for (const question of lesson.questions) {
    await byMouse(page, question, wrong(`lesson:${lesson.id}`, question));
    await page.waitForFunction((id) => (document.querySelector(`form[data-question="${id}"] [data-feedback]`)?.textContent ?? "").trim().length > 3, question.id);
  }
  await page.reload();
  await page.waitForSelector("html.has-script");
  await page.waitForFunction((id) => (document.querySelector(`form[data-question="${id}"] [data-feedback]`)?.textContent ?? "").trim().length > 3, lesson.questions[0].id);
  await page.goto(site.url("progress.html"));
  await waitShown(page);
  assert.doesNotMatch(await page.locator("[data-progress-score]").first().textContent(), /[1-9]/, "no mark comes of practice");
  for (const one of course.quizzes) assert.equal(await progressOf(page, `quiz:${one.id}`), "open");
  await context.close();
});

test("a reflection is kept, exported, erased and imported again", async () => {
  const lesson = course.lessons.find((one) => one.reflections.length > 0);
  const { context, page } = await openPage(browser, { acceptDownloads: true });
  const field = page.locator(`[data-reflection="${lesson.reflections[0].id}"] textarea`);
  await page.goto(site.url(lesson.page));
  await page.waitForSelector("html.has-script");
  await field.fill("Ce que je retiens, rien que pour moi.");
  await page.reload(); // at once: a page that leaves keeps what was typed
  await page.waitForFunction((id) => document.querySelector(`[data-reflection="${id}"] textarea`)?.value.length > 5, lesson.reflections[0].id);
  await page.goto(site.url("progress.html"));
  await page.waitForSelector("html.has-script");
  const download = page.waitForEvent("download");
  await page.locator("[data-export]").click();
  const file = await (await download).path();
  await page.locator("[data-erase]").click();
  const confirm = page.locator("[data-erase-confirm]");
  if (await confirm.count()) await confirm.first().click();
  await page.getByRole("status").getByText(course.ui["erase-done"]).waitFor();
  await page.goto(site.url(lesson.page));
  await page.waitForSelector("[data-note-state][data-said]", { state: "attached" }); // said once the note was looked for
  assert.equal(await field.inputValue(), "", "erased");
  await page.goto(site.url("progress.html"));
  await page.waitForSelector("html.has-script");
  const named = `${file}.json`;
  writeFileSync(named, (await import("node:fs")).readFileSync(file));
  await page.locator("[data-import]").setInputFiles(named);
  await page.getByRole("status").getByText(course.ui["import-done"]).waitFor();
  await page.goto(site.url(lesson.page));
  await page.waitForFunction((id) => document.querySelector(`[data-reflection="${id}"] textarea`)?.value.length > 5, lesson.reflections[0].id);
  await context.close();
});

test("what is kept on the device is there in a new window, what is kept for this visit is not", async () => {
  const context = await browser.newContext();
  const lesson = course.lessons[0];
  const read = async (page) => {
    await page.goto(site.url(lesson.page));
    await page.waitForSelector("html.has-script");
    await page.locator("[data-lesson-end]").scrollIntoViewIfNeeded();
    await waitDone(page, `lesson:${lesson.id}`);
  };
  const stateIn = async (page) => {
    await page.goto(site.url("index.html"));
    await waitShown(page);
    return progressOf(page, `lesson:${lesson.id}`);
  };
  const first = await context.newPage();
  await read(first);
  assert.equal(await stateIn(await context.newPage()), "open");
  await first.goto(site.url("progress.html"));
  await first.waitForSelector("html.has-script");
  await first.locator("[data-keep-device]").check();
  await first.getByText(course.ui["kept-device"]).first().waitFor();
  assert.equal(await stateIn(await context.newPage()), "done");
  await context.close();
});

test("the chosen country decides which help lines are shown, everywhere; without a choice all are", async () => {
  const { context, page } = await openPage(browser);
  await page.goto(site.url("help.html"));
  await page.waitForSelector("html.has-script");
  const visible = () => page.locator("[data-help-lines] [data-country]:visible").evaluateAll((all) => [...new Set(all.map((one) => one.dataset.country))]);
  const all = await visible();
  assert.ok(all.length > 5);
  await page.locator("[data-help-country]").first().selectOption("BE");
  assert.deepEqual((await visible()).sort(), ["BE", "EU"]);
  await page.reload();
  await page.waitForFunction(() => document.querySelector("[data-help-country]")?.value === "BE");
  assert.deepEqual((await visible()).sort(), ["BE", "EU"]);
  await context.close();
});

test("the course works in a frame of another page", async () => {
  const outer = createServer((request, response) => response.writeHead(200, { "content-type": "text/html" })
    .end(`<!doctype html><title>centre</title><iframe title="cours" width="650" height="660" src="${site.url(course.lessons[0].page)}"></iframe>`));
  await new Promise((done) => outer.listen(0, "127.0.0.1", done));
  const { context, page, errors } = await openPage(browser);
  await page.goto(`http://127.0.0.1:${outer.address().port}/`);
  const frame = page.frameLocator("iframe");
  await frame.locator("html.has-script").waitFor({ state: "attached" });
  await frame.locator("[data-next]").first().click();
  await frame.locator("html.has-script").waitFor({ state: "attached" });
  assert.deepEqual(errors, []);
  await context.close();
  outer.closeAllConnections?.();
  outer.close();
});
