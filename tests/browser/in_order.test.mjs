// A course that is followed in order, as a learner meets it: said before, closed entries as words, pages that say what comes first, opening by
// mouse and by keyboard, without script, with a record that comes late.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import { axe, htmlFiles, launch, openPage, root, serve } from "./site.mjs";

const mooc = process.env.MOOC ?? join(root, "build/release/mooc");
const folder = mkdtempSync(join(tmpdir(), "mooc-in-order-"));
const siteOf = join(folder, "site");
let browser, site;
before(async () => {
  cpSync(fileURLToPath(new URL("course-in-order", import.meta.url)), folder, { recursive: true });
  execFileSync(mooc, ["build", folder, "-o", siteOf], { stdio: "pipe" });
  [browser, site] = await Promise.all([launch(), serve(siteOf)]);
});
after(async () => { await browser.close(); await site.close(); rmSync(folder, { recursive: true }); });

const open = async (path, options) => {
  const opened = await openPage(browser, options);
  await opened.page.goto(site.url(path));
  return opened;
};
const states = (page, list = "ol.stops:not(.module-nav *)") => page.locator(`${list} > li`).evaluateAll((items) =>
  items.map((item) => [item.querySelector("a") ? "link" : "text", item.querySelector("[data-progress-text]").textContent.replace(/\s/g, " ")]));
const toTheEnd = async (page) => {
  await page.locator("[data-lesson-end]").scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector("header [data-progress]").dataset.state === "done");
};
const isClosed = (page) => page.locator("[data-closed-page]").count().then((count) => count === 1);

describe("a course in order", { concurrency: 3 }, () => {
  test("says so on its first pages, also without script, where everything can be read", async () => {
    const { page, context } = await open("index.html", { javaScriptEnabled: false });
    for (const path of ["index.html", "module/partir.html", "about.html"]) {
      await page.goto(site.url(path));
      assert.match(await page.locator(".in-order").innerText(), /^Ce cours se suit dans l.ordre.* questionnaire .* facultative .* lue /, path);
      assert.ok(await page.locator(".in-order").isVisible());
    }
    await page.goto(site.url("module/marcher.html"));
    await page.getByRole("link", { name: "Arriver" }).first().click();
    assert.ok(await page.getByText("Nous y sommes.").isVisible());
    await context.close();
  });

  test("shows what opens later as text with words, and opens it at once when what comes before is read", async () => {
    const { page, context, errors } = await open("module/partir.html");
    const later = (title) => ["text", `s’ouvre après « ${title} »`];
    assert.deepEqual(await states(page), [["link", "À lire"], later("Se lever"), later("Se lever"), later("Avancer")]);
    await page.goto(site.url("progress.html"));
    assert.deepEqual(await states(page), [["link", "À lire"], later("Se lever"), later("Se lever"), later("Avancer"), later("Avancer"), later("Arriver")]);

    await page.goto(site.url("lesson/se-lever.html"));
    const nextInList = page.locator(".module-nav li", { hasText: "S’arrêter un moment" });
    assert.equal(await nextInList.locator("a").count(), 0);
    assert.equal(await page.locator("a.next-step").count(), 1, "the way on stands open: following it reads the lesson");
    await toTheEnd(page);
    assert.equal(await nextInList.locator("a").count(), 1);

    await page.goto(site.url("module/partir.html"));
    assert.deepEqual(await states(page), [["link", "Lu"], ["link", "À lire"], ["link", "À lire"], later("Avancer")]);
    await page.goto(site.url("lesson/avancer.html"));
    await toTheEnd(page);
    await page.locator("a.next-step").click();
    await page.waitForURL(/quiz\/halte/);
    assert.ok(await page.locator("form.question").first().isVisible());
    await page.goto(site.url("index.html"));
    await page.locator("a[data-resume]:visible").click();
    assert.deepEqual(errors, []);
    await context.close();
  });

  test("a page that was reached all the same says what comes first, keeps its content back and counts for nothing", async () => {
    const { page, context, errors } = await open("lesson/arriver.html");
    assert.equal(await page.locator("[data-closed-page] h2").innerText(), "Cette leçon vient un peu plus loin");
    assert.match(await page.locator("[data-closed-page]").innerText(), /s’ouvre quand les leçons sont lues, jusqu’à «\s*Avancer\s*»/);
    assert.equal(await page.getByText("Nous y sommes.").isVisible(), false);
    assert.equal(await page.locator("textarea:visible, [data-lesson-end]:visible").count(), 0);
    const next = page.locator(".way .next-step");
    assert.equal(await next.evaluate((element) => element.tagName), "SPAN");
    assert.match(await next.innerText(), /Le bilan[^]*s’ouvre après «\s*Arriver\s*»/);
    await page.keyboard.press("End");
    await page.goto(site.url("quiz/bilan.html"));
    assert.equal(await page.locator("[data-closed-page] h2").innerText(), "Ce questionnaire vient un peu plus loin");
    assert.equal(await page.locator("form.question:visible, [data-finish]:visible").count(), 0);
    await page.goto(site.url("index.html"));
    assert.equal(await page.locator("a[data-resume]:visible").count(), 0, "nothing was begun");

    await page.goto(site.url("lesson/arriver.html"));
    await page.getByRole("link", { name: "Lire d’abord « Se lever »" }).click();
    await page.waitForURL(/lesson\/se-lever/);
    for (const path of ["help.html", "glossary.html", "about.html", "progress.html", "module/marcher.html"]) {
      await page.goto(site.url(path));
      assert.equal(await isClosed(page), false, path);
    }
    assert.deepEqual(errors, []);
    await context.close();
  });

  test("a link in a text leads to the page that says what comes first", async () => {
    const { page, context } = await open("lesson/se-lever.html");
    await toTheEnd(page);
    await page.goto(site.url("lesson/avancer.html"));
    await page.getByRole("link", { name: "la leçon sur l’arrivée" }).click();
    await page.waitForURL(/lesson\/arriver/);
    assert.match(await page.locator("[data-closed-page]").innerText(), /s’ouvre quand la leçon «\s*Avancer\s*» est lue/);
    await page.getByRole("link", { name: "Lire d’abord « Avancer »" }).click();
    await page.waitForURL(/lesson\/avancer/);
    assert.equal(await isClosed(page), false);
    await context.close();
  });

  test("opens by itself when another tab has read what comes first", async () => {
    const { page, context } = await open("progress.html");
    await page.locator("[data-keep-device]").check();
    await page.goto(site.url("lesson/avancer.html"));
    assert.ok(await isClosed(page));
    const other = await context.newPage();
    await other.goto(site.url("lesson/se-lever.html"));
    await toTheEnd(other);
    await page.locator(".lesson .text").waitFor({ state: "visible" });
    assert.equal(await isClosed(page), false);
    await page.locator(".reflection textarea").fill("Un pas.");
    await toTheEnd(page);
    await context.close();
  });

  test("by the keyboard alone: the next link reads the lesson, and what follows stands open", async () => {
    const { page, context } = await open("lesson/se-lever.html");
    const here = () => page.evaluate(() => document.activeElement.className);
    for (let step = 0; step < 40 && !(await here()).includes("next-step"); ++step) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/lesson\/s-arreter/);
    assert.equal(await isClosed(page), false);
    await page.locator("a.next-step").press("Enter");
    await page.waitForURL(/lesson\/avancer/);
    assert.equal(await isClosed(page), false);
    await page.goto(site.url("lesson/arriver.html"));
    const reached = [];
    for (let step = 0; step < 30; ++step) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => (document.activeElement === document.body ? "" : document.activeElement.textContent.trim().replace(/\s+/g, " "))));
    }
    assert.ok(reached.includes("Lire d’abord « Avancer »"));
    assert.ok(!reached.some((text) => text.includes("Le bilan")), "what is closed is no stop of the keyboard");
    await context.close();
  });

  test("no axe violation, no side scroll, valid HTML", async () => {
    const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: { "long-title": "off", "no-trailing-whitespace": "off", "require-sri": "off", "prefer-native-element": "off" } });
    for (const file of htmlFiles(siteOf)) {
      const { results } = await validator.validateString(readFileSync(file, "utf8"), file);
      assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)), [], file);
    }
    for (const colorScheme of ["light", "dark"]) {
      const { page, context } = await open("lesson/arriver.html", { colorScheme, viewport: { width: 360, height: 740 } });
      for (const path of ["lesson/arriver.html", "module/partir.html", ...(colorScheme === "light" ? ["quiz/bilan.html", "about.html"] : [])]) {
        await page.goto(site.url(path));
        assert.deepEqual(await axe(page), [], `${path} ${colorScheme}`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path);
        if (process.env.SHOTS) for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          await page.screenshot({ path: join(process.env.SHOTS, `${path.replace("/", "-")}-${colorScheme}-${width}.png`), fullPage: true });
        }
      }
      await context.close();
    }
  });
});

describe("the record of a course in order comes from a shell", { concurrency: 3 }, () => {
  /** A page whose frame shows a lesson, and that answers only when the test says so. */
  async function inFrame(path) {
    const opened = await openPage(browser);
    await opened.page.route("**/around.html", (route) => route.fulfill({ contentType: "text/html",
      body: `<!doctype html><html lang="fr"><title>Autour</title><iframe name="mooc-page" title="Le cours" width="600" height="600"></iframe>` }));
    await opened.page.goto(site.url("around.html"));
    const { encodeState, newState } = await (await import("../runtime/bundle.mjs")).load("state/codec.ts", "state/changes.ts");
    const state = encodeState(newState(7));
    const answer = () => opened.page.evaluate((text) => frames[0].postMessage(
      { mooc: 1, kind: "state", state: text, mode: "normal", keeping: "platform", arrived: true, after: 0 }, "*"), state);
    const show = () => opened.page.evaluate((address) => { document.querySelector("iframe").src = address; }, site.url(path));
    return { ...opened, answer, show, course: opened.page.frameLocator("iframe") };
  }

  test("in time: a closed page shows what comes first and never its text", async () => {
    const { page, context, answer, show, course } = await inFrame("lesson/arriver.html");
    await page.evaluate(() => addEventListener("message", ({ data, source }) => { if (data.kind === "hello") window.heard = source; }));
    // Time stands still until the record is there, for scripts and styles: how busy this machine is must not matter.
    await page.clock.install({ time: 0 });
    await page.clock.pauseAt(1000);
    const styles = await context.newCDPSession(page);
    await styles.send("Animation.enable");
    await styles.send("Animation.setPlaybackRate", { playbackRate: 0 });
    await show();
    await page.waitForFunction(() => window.heard);
    assert.equal(await course.getByText("Nous y sommes.").isVisible(), false);
    await answer();
    await course.locator("[data-closed-page]").waitFor();
    assert.equal(await course.getByText("Nous y sommes.").isVisible(), false);
    await context.close();
  });

  test("too late: the text is there, and nothing shuts under one's eyes", async () => {
    const { page, context, answer, show, course } = await inFrame("lesson/arriver.html");
    await show();
    await course.getByText("Nous y sommes.").waitFor({ state: "visible" });
    await course.locator("html.has-script article:not([data-waits])").waitFor();
    await answer();
    await course.locator("header [data-progress][data-state=open], header [data-progress][data-state=begun]").waitFor();
    assert.ok(await course.getByText("Nous y sommes.").isVisible());
    assert.equal(await course.locator("[data-closed-page]").count(), 0);
    await context.close();
    assert.ok(page);
  });

  test("where the script is lost the text appears by itself", async () => {
    const { page, context } = await openPage(browser, { reducedMotion: "reduce" });
    await page.route("**/assets/page.js", (route) => route.abort());
    await page.goto(site.url("lesson/arriver.html"));
    await page.getByText("Nous y sommes.").waitFor({ state: "visible" });
    await context.close();
  });
});
