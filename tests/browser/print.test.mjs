// What people print and put on a table: a sheet that says it is one page is one page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { courseData, launch, openPage, serve } from "./site.mjs";

let browser, site;
before(async () => { browser = await launch(); site = await serve(); });
after(async () => { await browser.close(); await site.close(); });

/** How many sheets of paper a page of the course takes. Chromium writes the number of pages of a PDF as /Count. */
async function sheets(name, margin) {
  const { context, page } = await openPage(browser);
  await page.goto(site.url(name));
  await page.waitForSelector("html.has-script");
  const pdf = (await page.pdf({ format: "A4", margin: { top: margin, bottom: margin, left: margin, right: margin } })).toString("latin1");
  await context.close();
  return Number(pdf.match(/\/Count (\d+)/)[1]);
}

test("the facilitator's sheet of the intervision fits on one page of A4, with narrow and with wide margins", async () => {
  const sheet = courseData().course.lessons.find((lesson) => lesson.id === "fiche-animation");
  for (const margin of ["10mm", "20mm"]) assert.equal(await sheets(sheet.page, margin), 1, `with margins of ${margin}`);
});

test("a page that is longer takes more than one sheet, so that the count above means something", async () => {
  const steps = courseData().course.lessons.find((lesson) => lesson.id === "six-etapes");
  assert.ok(await sheets(steps.page, "10mm") > 1);
});
