// What the learner takes away: the reflections of a module or of the course as one document, on http, from disk in both browsers, and where
// a frame lets no file out; and a page on paper.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";
import { axe, courseData, launch, openPage, serve, siteFolder } from "./site.mjs";

let browser, site, folder, allowed;
before(async () => {
  [browser, site] = await Promise.all([launch(), serve()]);
  folder = join(mkdtempSync(join(tmpdir(), "mooc disk ")), "cours été & 100 %");
  cpSync(siteFolder, folder, { recursive: true });
  allowed = ["http://127.0.0.1", `${pathToFileURL(folder).href}/`];
});
after(async () => { await browser.close(); await site.close(); rmSync(dirname(folder), { recursive: true, force: true }); });

const { course } = courseData();
const { ui } = course;
const module = course.modules[0];
const lessons = module.lessons.map((id) => course.lessons.find((one) => one.id === id));
const [first, second] = lessons.filter((one) => one.reflections.length > 0);
const last = lessons.at(-1);
const asked = first.reflections[0], askedAlso = second.reflections[0];
const hostile = "</p><script>alert(1)</script> & « oui »\n\nUne autre ligne.";
const offerOf = (name) => `[data-take-away="${name}"]`;
const fieldOf = ({ id }) => `[data-reflection="${id}"] textarea`;

async function open(page, path) {
  await page.goto(site.url(path));
  await page.waitForSelector("html.has-script");
}

/** Leaving the page right after typing keeps what was typed. */
async function write(page, lesson, reflection, text) {
  await open(page, lesson.page);
  await page.locator(fieldOf(reflection)).fill(text);
}

/** Presses the offer's button; gives the file that comes, by its name and place. */
async function take(page, offer, press = (button) => button.click()) {
  const coming = page.waitForEvent("download");
  await press(offer.locator("button"));
  const download = await coming;
  const name = download.suggestedFilename(), path = join(folder, name);
  await download.saveAs(path);
  return { name, path };
}

/** The text of a document's parts, each as "h3 Sa place"; what the learner wrote as "mine …". */
const partsOf = (page) => page.locator("h1, h2, h3, h4, .mine, li").evaluateAll((all) =>
  all.map((one) => `${one.className || one.localName} ${one.textContent}`));
const openQuestions = (modules, ...answered) => modules.flatMap((one) => one.lessons).flatMap((id) => course.lessons.find((one) => one.id === id).reflections)
  .filter(({ id }) => !answered.includes(id)).map(({ question }) => `li ${question}`);
const written = [`h2 ${module.title}`, `h3 ${first.title}`, `h4 ${asked.question}`, `mine ${hostile}`, `h3 ${second.title}`, `h4 ${askedAlso.question}`, "mine Tard le soir."];

test("what was written in two lessons is taken away at the module's end, by the keyboard, as a document that opens, reads well and runs nothing", async () => {
  const { context, page, errors, outside } = await openPage(browser, { viewport: { width: 360, height: 740 }, allowed });
  await write(page, first, asked, hostile);
  await write(page, second, askedAlso, "Tard le soir.");
  await open(page, last.page);
  const offer = page.locator(offerOf(module.id));
  const { name, path } = await take(page, offer, async (button) => { await button.focus(); await page.keyboard.press("Enter"); });
  assert.match(name, new RegExp(`^mes-reflexions-${module.id}-20\\d\\d-\\d\\d-\\d\\d\\.html$`));
  assert.equal(await offer.locator("[role=status]").innerText(), ui["take-done"]);
  assert.equal(await page.evaluate(() => document.activeElement.localName), "button", "the focus stays");

  await page.goto(pathToFileURL(path).href);
  assert.equal(await page.evaluate(() => document.documentElement.lang), course.language);
  assert.deepEqual(await partsOf(page), [`h1 ${ui["take-heading"]}`, ...written, `h2 ${ui["take-open"]}`, ...openQuestions([module], asked.id, askedAlso.id)]);
  assert.match(await page.locator("main").innerText(), new RegExp(`${course.title}\\n[^]*Fait le .* 20\\d\\d sur votre appareil\\. Ce document n’a été envoyé à personne\\.`));
  assert.deepEqual(await axe(page), []);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(width <= 360, `${width} pixels wide`);
  assert.deepEqual([errors, outside], [[], []]);
  await context.close();
});

test("on a module's page and in one's progress the offer comes with the first words; the whole course is one document", async () => {
  const { context, page } = await openPage(browser);
  await open(page, module.page);
  await page.waitForTimeout(300);
  assert.equal(await page.locator(offerOf(module.id)).isVisible(), false, "nothing is written yet");
  await open(page, "progress.html");
  await page.locator(`${offerOf("")} button`).click();
  assert.equal(await page.locator(`${offerOf("")} [role=status]`).innerText(), ui["take-nothing"]);
  await write(page, first, asked, hostile);
  await write(page, second, askedAlso, "Tard le soir.");
  await open(page, module.page);
  await page.locator(`${offerOf(module.id)} button`).waitFor();
  await open(page, "progress.html");
  await page.locator(`${offerOf(module.id)} button`).waitFor();
  assert.equal(await page.locator(".progress-module [data-take-away]:visible").count(), 1, "only where something is written");
  const { name, path } = await take(page, page.locator(offerOf("")));
  assert.match(name, new RegExp(`^mes-reflexions-${course.id}-`));
  await page.goto(pathToFileURL(path).href);
  assert.deepEqual(await partsOf(page), [`h1 ${ui["take-heading"]}`, ...written, `h2 ${ui["take-open"]}`, ...openQuestions(course.modules, asked.id, askedAlso.id)]);
  await context.close();
});

test("words that were typed a moment ago, and words that no browser store keeps, are in the document", async () => {
  const { context, page } = await openPage(browser);
  await page.addInitScript(() => { for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get() { throw new Error("no"); } }); });
  const [reflection] = last.reflections;
  await write(page, last, reflection, "À l’instant.");
  const { path } = await take(page, page.locator(offerOf(module.id)), (button) => button.evaluate((one) => one.click()));
  assert.match(readFileSync(path, "utf8"), /<p class="mine">À l’instant\.<\/p>/);
  await context.close();
});

test("where the browser makes no file, the text is there to be copied", async () => {
  const { context, page } = await openPage(browser);
  await page.addInitScript(() => { URL.createObjectURL = () => { throw new Error("no"); }; });
  await write(page, last, last.reflections[0], "Ma limite.");
  const offer = page.locator(offerOf(module.id));
  await offer.locator("button").click();
  const text = await offer.locator("textarea").inputValue();
  assert.ok(text.startsWith(`${ui["take-heading"]}\n${course.title}\n`) && text.includes(`${last.reflections[0].question}\nMa limite.\n`), text);
  assert.equal(await offer.locator("[role=status]").innerText(), ui["take-by-hand"]);
  assert.deepEqual(await axe(page), []);
  await context.close();
});

test("in a platform's frame that lets no file out, the text can be opened and copied", async () => {
  const outer = createServer((request, response) => response.writeHead(200, { "content-type": "text/html" })
    .end(`<!doctype html><title>centre</title><iframe sandbox="allow-scripts allow-same-origin" width="650" height="660" src="${site.url(last.page)}"></iframe>`));
  await new Promise((done) => outer.listen(0, "127.0.0.1", done));
  const { context, page } = await openPage(browser);
  await page.goto(`http://127.0.0.1:${outer.address().port}/`);
  const frame = page.frameLocator("iframe");
  await frame.locator("html.has-script").waitFor({ state: "attached" });
  await frame.locator(fieldOf(last.reflections[0])).fill("Ma limite.");
  const offer = frame.locator(offerOf(module.id));
  await offer.locator("button").click();
  await offer.locator("summary").click();
  assert.match(await offer.locator("textarea").inputValue(), /Ma limite\./);
  await context.close();
  outer.closeAllConnections?.();
  outer.close();
});

test("Chromium, from disk: the shell's frame gives the document of two lessons", async () => {
  const { context, page, outside, errors } = await openPage(browser, { allowed });
  const frame = page.frameLocator("iframe[name=mooc-page]");
  for (const [lesson, reflection, text] of [[first, asked, hostile], [second, askedAlso, "Tard le soir."]]) {
    await page.goto(pathToFileURL(join(folder, lesson.page)).href);
    await frame.locator(`html.has-script[data-id="${lesson.id}"]`).waitFor({ state: "attached" });
    await frame.locator(fieldOf(reflection)).fill(text);
    await frame.locator(fieldOf(reflection)).blur();
    await frame.locator(`[data-reflection="${reflection.id}"] [data-note-state]`, { hasText: ui["note-visit"] }).waitFor();
    await page.waitForTimeout(300);
  }
  await page.goto(pathToFileURL(join(folder, last.page)).href);
  await frame.locator(`html.has-script[data-id="${last.id}"]`).waitFor({ state: "attached" });
  const { path } = await take(page, frame.locator(offerOf(module.id)));
  await page.goto(pathToFileURL(path).href);
  assert.deepEqual((await partsOf(page)).slice(1, 8), written);
  assert.deepEqual([outside, errors], [[], []]);
  await context.close();
});

// Firefox asks the shell's policy whether a blob may be shown in its frame, also when it is only to be downloaded.
test("Firefox ESR, from disk: the shell's frame gives the document", { timeout: 60_000 }, async () => {
  const downloads = mkdtempSync(join(tmpdir(), "mooc-downloads-"));
  const firefox = await puppeteer.launch({
    browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", headless: true,
    extraPrefsFirefox: { "security.fileuri.strict_origin_policy": true },
  });
  try {
    // Puppeteer has no words of its own for WebDriver BiDi's downloads, which are refused until one asks for them.
    const { connection } = firefox;
    await connection.send("browser.setDownloadBehavior", { downloadBehavior: { type: "allowed", destinationFolder: downloads } });
    await connection.send("session.subscribe", { events: ["browsingContext.downloadEnd"] });
    const downloaded = new Promise((done) => connection.on("browsingContext.downloadEnd", done));
    const page = await firefox.newPage();
    await page.goto(pathToFileURL(join(folder, last.page)).href);
    const frame = await page.waitForFrame((one) => one !== page.mainFrame() && one.url().includes(last.id));
    await frame.waitForFunction((selector) => (document.querySelector(selector)?.textContent ?? "") !== "", {}, `[data-reflection="${last.reflections[0].id}"] [data-note-state]`);
    await frame.evaluate((selector) => {
      const area = document.querySelector(selector);
      area.value = "Sous le soleil.";
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.dispatchEvent(new Event("blur"));
    }, fieldOf(last.reflections[0]));
    await frame.evaluate((selector) => document.querySelector(selector).click(), `${offerOf(module.id)} button`);
    const { status, filepath } = await downloaded;
    assert.equal(status, "complete");
    assert.match(basename(filepath), new RegExp(`^mes-reflexions-${module.id}-20\\d\\d-\\d\\d-\\d\\d\\.html$`));
    assert.match(readFileSync(filepath, "utf8"), /<p class="mine">Sous le soleil\.<\/p>/);
  } finally {
    await firefox.close();
    rmSync(downloads, { recursive: true, force: true });
  }
});

test("from disk, «Imprimer cette page» and Ctrl+P print the page in the frame, not the window around it; the shell's own paper says so", async () => {
  const { context, page } = await openPage(browser);
  await page.addInitScript(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });
  await page.goto(pathToFileURL(join(folder, first.page)).href);
  const frame = page.frameLocator("iframe[name=mooc-page]");
  await frame.locator("html.has-script").waitFor({ state: "attached" });
  const prints = async () => [await page.evaluate(() => window.printed ?? 0), await frame.locator("html").evaluate(() => window.printed ?? 0)];
  await frame.locator("[data-print]").click();
  assert.deepEqual(await prints(), [0, 1]);
  await page.keyboard.press("Control+p");
  assert.deepEqual(await prints(), [0, 2]);
  assert.equal(await page.locator(".shell-print").isVisible(), false);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator(".shell-print").isVisible(), true);
  await context.close();
});

test("the facilitator's sheet prints on one A4 page, by itself and as the page in a frame", async () => {
  const sheet = course.lessons.find(({ id }) => id === "fiche-animation");
  const { context, page } = await openPage(browser);
  await open(page, sheet.page);
  const pages = async () => (await page.pdf({ format: "A4", preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  assert.equal(await pages(), 1);
  await page.evaluate(() => document.documentElement.classList.add("in-frame"));
  assert.equal(await pages(), 1);
  await context.close();
});
