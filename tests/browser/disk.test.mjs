// The course opened from disk, in Chromium and in Firefox ESR: one progress over all pages, captions, no request but to its own folder.
// Firefox gives every file a storage of its own (security.fileuri.strict_origin_policy, which puppeteer turns off and we turn on).
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { courseData, launch, openPage, serve, siteFolder } from "./site.mjs";

let folder;
const { course } = courseData();
const lesson = course.lessons[0];
// A folder name as people have them: spaces, accents, signs.
before(() => { folder = join(mkdtempSync(join(tmpdir(), "mooc disk ")), "cours été & 100 %"); cpSync(siteFolder, folder, { recursive: true }); });
after(() => rmSync(folder, { recursive: true, force: true }));
/** A page's mark for a lesson: a list entry, or a stop on the path of the home page. */
const markOf = (id, more = "") => ["progress", "path-stop"].map((hook) => `[data-${hook}="lesson:${id}"]${more}`).join(", ");
const fileUrl = (page) => pathToFileURL(join(folder, page)).href;

test("Chromium: a lesson opened from disk moves into the shell, and what is read there the home page knows", async () => {
  const browser = await launch();
  const { context, page, outside, errors } = await openPage(browser, { allowed: [pathToFileURL(folder).href + "/"] });
  await page.goto(fileUrl(lesson.page));
  await page.waitForURL(/shell\.html#/);
  const frame = page.frameLocator("iframe[name=mooc-page]");
  await frame.locator("html.has-script").waitFor({ state: "attached" });
  await frame.locator("[data-lesson-end]").scrollIntoViewIfNeeded();
  await frame.locator(markOf(lesson.id, "[data-state=done]")).first().waitFor({ state: "attached" });
  await page.goto(fileUrl("index.html"));
  await frame.locator(markOf(lesson.id, "[data-state=done]")).first().waitFor({ state: "attached" });
  await frame.locator(`main a[href$="${course.modules[0].page}"]`).first().click();
  await page.waitForFunction((title) => document.title.includes(title), course.modules[0].title);
  await page.evaluate(() => history.back()); // page.goBack() waits for the main frame, which stays
  await frame.locator(markOf(lesson.id)).first().waitFor({ state: "attached" });
  assert.deepEqual([outside, errors], [[], []]);
  await context.close();
  await browser.close();
});

test("Chromium: the video of the course plays from disk and shows its captions", async () => {
  const withVideo = course.lessons.find((one) => readFileSync(join(folder, one.page), "utf8").includes("<video"));
  const browser = await launch();
  const { context, page } = await openPage(browser);
  await page.goto(fileUrl(withVideo.page));
  const frame = page.frameLocator("iframe[name=mooc-page]");
  const video = frame.locator("video").first();
  await video.waitFor({ state: "attached" });
  const facts = await video.evaluate(async (one) => {
    one.muted = true;
    await one.play();
    one.textTracks[0].mode = "showing";
    const holds = (what) => new Promise((done) => { // a loaded machine plays later
      const look = () => (what() ? done() : setTimeout(look, 50));
      look();
    });
    await holds(() => one.currentTime > 0.2 && (one.textTracks[0].cues?.length ?? 0) > 2);
    return { time: one.currentTime, width: one.videoWidth, cues: one.textTracks[0].cues?.length ?? 0 };
  });
  assert.ok(facts.time > 0.2 && facts.width > 100 && facts.cues > 2, JSON.stringify(facts));
  await context.close();
  await browser.close();
});

test("Chromium: the same shell on a server has what was answered in the very moment in which it is loaded again", async () => {
  const browser = await launch(), site = await serve();
  const { context, page, errors } = await openPage(browser);
  const asked = course.lessons.find(({ questions }) => questions[0]?.type === "single");
  const isChosen = () => page.frameLocator("iframe[name=mooc-page]").locator(`form[data-question="${asked.questions[0].id}"] input`).first();
  await page.goto(site.url(`shell.html#${asked.page}`));
  await isChosen().waitFor();
  await page.evaluate((id) => { // one task: nothing posted is heard in between
    const form = frames[0].document.querySelector(`form[data-question="${id}"]`);
    form.querySelector("input").click();
    form.querySelector("[data-check]").click();
    document.querySelector("iframe").remove();
    location.reload();
  }, asked.questions[0].id);
  await page.waitForURL(/shell\.html/);
  await isChosen().and(page.frameLocator("iframe[name=mooc-page]").locator(":checked")).waitFor();
  assert.deepEqual(errors, []);
  await context.close();
  await browser.close();
  await site.close();
});

test("Firefox ESR: one progress over all pages, kept over a reload", async () => {
  const browser = await puppeteer.launch({
    browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", headless: true,
    extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
  });
  try {
    const page = await browser.newPage();
    await page.goto(fileUrl(lesson.page));
    const inner = async () => {
      for (let i = 0; i < 100; i++) {
        const frame = page.frames().find((one) => one !== page.mainFrame());
        if (frame && await frame.evaluate(() => document.documentElement.classList.contains("has-script")).catch(() => false)) return frame;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`no page in the shell: ${page.url()}`);
    };
    const stateOf = async (wanted) => {
      let seen;
      for (let i = 0; i < 100; i++) {
        seen = await (await inner()).evaluate((one) => document.querySelector(one)?.dataset.state, markOf(lesson.id)).catch(() => undefined);
        if (seen === wanted) return seen;
        await new Promise((done) => setTimeout(done, 100));
      }
      return seen;
    };
    const frame = await inner();
    assert.match(page.url(), /shell\.html#/);
    await frame.evaluate(() => document.querySelector("[data-lesson-end]").scrollIntoView());
    assert.equal(await stateOf("done"), "done", "read in the lesson");
    await (await inner()).evaluate(() => { location.href = document.documentElement.dataset.root + "index.html"; });
    assert.equal(await stateOf("done"), "done", "the home page knows it");
    await page.reload();
    assert.equal(await stateOf("done"), "done", "and still after a reload");
  } finally {
    await browser.close();
  }
});
