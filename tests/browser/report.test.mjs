// The author's report of this course and of one with mistakes: valid HTML, no axe violation in light and dark on phone and desktop, no request,
// nothing sideways but its tables, usable without a mouse, printable.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { HtmlValidate } from "html-validate";
import { axe, launch, openPage, root } from "./site.mjs";

const mooc = process.env.MOOC ?? join(root, "build/release/mooc");
const folder = mkdtempSync(join(tmpdir(), "mooc report "));
const whole = join(folder, "report.html");
const broken = join(folder, "broken.html");
const urlOf = (file) => pathToFileURL(file).href;

let browser;
before(async () => {
  execFileSync(mooc, ["report", root, "-o", whole], { stdio: "pipe" });
  assert.equal(spawnSync(mooc, ["report", join(root, "tests/golden/mistakes"), "-o", broken]).status, 1);
  browser = await launch();
});
after(async () => { await browser.close(); rmSync(folder, { recursive: true, force: true }); });

test("both reports are valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: { "long-title": "off", "no-trailing-whitespace": "off", "require-sri": "off", "prefer-native-element": "off" },
  });
  for (const file of [whole, broken]) {
    const report = await validator.validateString(readFileSync(file, "utf8"), file);
    const problems = report.results.flatMap((result) => result.messages.map((one) => `${one.line}:${one.column} ${one.ruleId} ${one.message}`));
    assert.deepEqual(problems.slice(0, 20), []);
  }
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1280]) {
    test(`axe finds nothing, nothing leaves the page and only tables scroll sideways, ${colorScheme}, ${width} pixels`, async () => {
      const problems = [];
      for (const file of [whole, broken]) {
        const { context, page, errors, outside } = await openPage(browser, { colorScheme, viewport: { width, height: 900 }, allowed: [urlOf(file)] });
        await page.goto(urlOf(file));
        await page.evaluate(() => { for (const one of document.querySelectorAll("details")) one.open = true; });
        problems.push(...await axe(page), ...errors, ...outside);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) problems.push(`${wide} pixels too wide`);
        await context.close();
      }
      assert.deepEqual(problems, []);
    });
  }
}

test("the style that the page's own policy allows is in force", async () => {
  const { context, page } = await openPage(browser, { allowed: [urlOf(whole)] });
  await page.goto(urlOf(whole));
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("table")).borderCollapse), "collapse");
  await context.close();
});

test("every item of the framework has a row in the matrix and an entry in the list, with the same numbers", async () => {
  const { context, page } = await openPage(browser, { allowed: [urlOf(whole)] });
  await page.goto(urlOf(whole));
  const found = await page.evaluate(() => ({
    rows: [...document.querySelectorAll(".matrix tbody tr")].filter((row) => row.querySelector("th[scope=row]")).map((row) => {
      const numbers = [...row.querySelectorAll("td")].slice(0, -1).map((cell) => Number(cell.textContent));
      const sums = [0, 1, 2].map((kind) => numbers.slice(0, -3).filter((_, place) => place % 3 === kind).reduce((sum, one) => sum + one, 0));
      return { code: row.querySelector(".code").textContent, total: numbers.slice(-3), sums };
    }),
    entries: [...document.querySelectorAll("details li .code")].map((one) => one.textContent),
  }));
  assert.equal(found.rows.length, 63);
  assert.deepEqual(found.entries, found.rows.map((row) => row.code));
  for (const row of found.rows) assert.deepEqual(row.total, row.sums, row.code);
  await context.close();
});

test("a table that is wider than the screen scrolls by keyboard", async () => {
  const { context, page } = await openPage(browser, { viewport: { width: 360, height: 800 }, allowed: [urlOf(whole)] });
  await page.goto(urlOf(whole));
  const matrix = page.locator(".scroll:has(.matrix)");
  await matrix.focus();
  for (let i = 0; i < 5; ++i) await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.querySelector(".scroll:has(.matrix)").scrollLeft > 0);
  await context.close();
});

test("prints on A4 without losing a column, the list unfolded", async () => {
  const { context, page } = await openPage(browser, { viewport: { width: 703, height: 990 }, colorScheme: "dark", allowed: [urlOf(whole)] });
  await page.goto(urlOf(whole));
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 703, "as wide as A4 less its margins");
  assert.ok(await page.locator("details li").last().isVisible(), "what is folded for convenience is printed");
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--ink").trim()), "#000", "black on white");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.match(pdf.toString("latin1"), /\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  await context.close();
});
