// Every page of the built course: valid HTML, no axe violation in light and dark, no horizontal scroll from 320 pixels, no request outside, light.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { HtmlValidate } from "html-validate";
import { axe, courseData, htmlFiles, launch, openPage, serve, siteFolder } from "./site.mjs";

let browser, site;
before(async () => { browser = await launch(); site = await serve(); });
after(async () => { await browser.close(); await site.close(); });

/** One page of each kind, every lesson and quiz of the first module, and the first lesson that has each thing which that module may lack. */
function kinds() {
  const { course } = courseData();
  const first = course.modules[0];
  const page = (list, id) => list.find((one) => one.id === id).page;
  const firstWith = (mark) => course.lessons.find((lesson) => readFileSync(join(siteFolder, lesson.page), "utf8").includes(mark)).page;
  return [...new Set(["index.html", "glossary.html", "help.html", "about.html", "progress.html", first.page,
    ...first.lessons.map((id) => page(course.lessons, id)), ...first.quizzes.map((id) => page(course.quizzes, id)),
    ...["<video", "box country", "<table", "<textarea", "data-scenario"].map(firstWith)])];
}

test("every file is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      // Matters of taste, or wrong for us: we write long lines, no inline styles exist, and titles may be longer than 70 characters.
      "long-title": "off", "no-trailing-whitespace": "off", "require-sri": "off", "prefer-native-element": "off",
    },
  });
  const problems = [];
  for (const file of htmlFiles()) {
    const report = await validator.validateString(readFileSync(file, "utf8"), relative(siteFolder, file));
    for (const result of report.results)
      for (const one of result.messages) problems.push(`${result.filePath}:${one.line}:${one.column} ${one.ruleId} ${one.message}`);
  }
  assert.deepEqual(problems.slice(0, 20), []);
});

test("every identifier on a page is there once, and every link of the site leads to a file and a place", async () => {
  const problems = [];
  const idsOf = new Map();
  const read = (file) => {
    if (!idsOf.has(file)) {
      const html = readFileSync(file, "utf8");
      idsOf.set(file, { html, ids: [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]) });
    }
    return idsOf.get(file);
  };
  for (const file of htmlFiles()) {
    const { html, ids } = read(file);
    for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) problems.push(`${relative(siteFolder, file)}: id ${id} twice`);
    for (const [, target] of html.matchAll(/\s(?:href|src|poster)="([^"]*)"/g)) {
      if (/^(https?:|mailto:|tel:|sms:|data:)/.test(target)) continue;
      const [path, anchor] = target.replaceAll("&amp;", "&").split("#");
      const to = path === "" ? file : join(file, "..", decodeURIComponent(path));
      try {
        if (path !== "" && !/\.[a-z0-9]+$/.test(path)) problems.push(`${relative(siteFolder, file)}: ${target} does not end in a file name`);
        if (!to.endsWith(".html")) { readFileSync(to); continue; }
        if (anchor && !read(to).ids.includes(decodeURIComponent(anchor))) problems.push(`${relative(siteFolder, file)}: no place ${target}`);
      } catch { problems.push(`${relative(siteFolder, file)}: no file ${target}`); }
    }
  }
  assert.deepEqual([...new Set(problems)].slice(0, 20), []);
});

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing on any kind of page, ${colorScheme}`, async () => {
    const problems = [];
    for (const name of kinds()) {
      const { context, page, errors, outside } = await openPage(browser, { colorScheme, viewport: { width: 1280, height: 900 } });
      await page.goto(site.url(name));
      await page.waitForSelector("html.has-script");
      await page.evaluate(() => { for (const one of document.querySelectorAll("details")) one.open = true; });
      for (const one of await axe(page)) problems.push(`${name}: ${one}`);
      if (name.startsWith("quiz/")) {
        // Once more with an answer and its feedback on the page.
        await page.locator("form[data-question] input[type=radio]").first().check();
        await page.locator("[data-check]").first().click();
        await page.locator("[data-feedback]").filter({ hasText: /\S/ }).first().waitFor();
        for (const one of await axe(page)) problems.push(`${name}, answered: ${one}`);
      }
      for (const one of errors) problems.push(`${name}: console: ${one}`);
      for (const one of outside) problems.push(`${name}: request to ${one}`);
      await context.close();
    }
    assert.deepEqual(problems, []);
  });
}

test("no page scrolls sideways at 320 pixels, nor with text at 200 %", async () => {
  const problems = [];
  for (const [width, size] of [[320, "100%"], [640, "200%"]]) {
    const { context, page } = await openPage(browser, { viewport: { width, height: 800 } });
    for (const name of kinds()) {
      await page.goto(site.url(name));
      await page.waitForSelector("html.has-script");
      await page.evaluate((to) => { document.documentElement.style.fontSize = to; }, size);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) problems.push(`${name} at ${width}, ${size}: ${wide} pixels too wide`);
    }
    await context.close();
  }
  assert.deepEqual(problems, []);
});

test("without script every page shows its text, and no control that needs script", async () => {
  const { context, page } = await openPage(browser, { javaScriptEnabled: false });
  for (const name of kinds()) {
    await page.goto(site.url(name));
    assert.ok((await page.locator("main").innerText()).length > 150, `${name} is readable`);
    assert.equal(await page.locator("[data-with-script]:visible").count(), 0, `${name} shows no dead control`);
  }
  await context.close();
});

/** Files of HTML, CSS and script that a page names, itself included: what a first visit loads. */
function filesOf(page) {
  const html = readFileSync(join(siteFolder, page), "utf8");
  const named = [...html.matchAll(/<(?:script defer src|link rel="stylesheet" href)="([^"]+)"/g)].map(([, path]) => join(page, "..", path));
  return [page, ...named];
}

test("a first visit costs at most 60 KB of HTML, CSS and script, compressed, with a simulation or a whole quiz 90 KB", async () => {
  const { course } = courseData();
  const weights = [...course.lessons, ...course.quizzes].map(({ page }) => {
    const files = filesOf(page);
    const isLarge = page.startsWith("quiz/") || files.includes("assets/scenario.js");
    return { page, isLarge, files, bytes: files.reduce((sum, file) => sum + gzipSync(readFileSync(join(siteFolder, file))).length, 0) };
  }).sort((one, other) => other.bytes - one.bytes);
  const { context, page } = await openPage(browser);
  for (const isLarge of [false, true]) {
    const heaviest = weights.find((one) => one.isLarge === isLarge);
    console.log(`heaviest first visit: ${heaviest.page}, ${(heaviest.bytes / 1024).toFixed(1)} KB of HTML, CSS and script, gzip`);
    assert.ok(heaviest.bytes <= (isLarge ? 90 : 60) * 1024, `${heaviest.page}: ${heaviest.bytes} bytes`);
    const loaded = new Set();
    page.on("request", (request) => { if (/\.(html|css|js)$/.test(new URL(request.url()).pathname)) loaded.add(new URL(request.url()).pathname.replace("/centre/cours/", "")); });
    await page.goto(site.url(heaviest.page), { waitUntil: "load" });
    page.removeAllListeners("request");
    assert.deepEqual([...loaded].sort(), [...heaviest.files].sort(), "nothing else is loaded later");
  }
  assert.ok(weights.some(({ files }) => files.includes("assets/types-places.js")) && !weights.every(({ files }) => files.includes("assets/types-places.js")), "a page loads the types that it uses");
  await context.close();
});

test("the profile shows each competence as a mark and in a table, and follows what the learner does", async () => {
  const { course, reporting } = courseData();
  const item = reporting.competences.find(({ lessons }) => lessons.length > 0 && course.lessons.find(({ id }) => id === lessons[0]).required);
  const { context, page, errors, outside } = await openPage(browser, { viewport: { width: 360, height: 740 } });
  const state = () => page.evaluate((code) => ["item", "mark"].map((kind) => document.querySelector(`[data-profile-${kind}="${code}"]`).dataset.state), item.code);
  await page.goto(site.url("progress.html"));
  assert.equal(await page.locator("[data-profile-item]").count(), reporting.competences.length);
  assert.equal(await page.locator("[data-profile-mark]").count(), reporting.competences.length);
  assert.deepEqual(await state(), ["open", "open"]);
  for (const id of item.lessons) {
    await page.goto(site.url(course.lessons.find((lesson) => lesson.id === id).page));
    await page.locator("[data-lesson-end]").first().scrollIntoViewIfNeeded();
    await page.waitForFunction((lesson) => document.querySelector(`[data-progress="lesson:${lesson}"]`)?.dataset.state === "done", id);
  }
  await page.goto(site.url("progress.html"));
  await page.waitForFunction((code) => document.querySelector(`[data-profile-item="${code}"]`).dataset.state !== "open", item.code);
  const [row, mark] = await state();
  assert.equal(row, mark);
  assert.match(row, /^(begun|completed)$/);
  const category = page.locator("[data-profile-category]", { has: page.locator(`[data-profile-item="${item.code}"]`) });
  assert.match(await category.locator("[data-profile-sum]").innerText(), /en chemin|parcouru/);
  await category.locator("summary").click();
  assert.match(await page.locator(`[data-profile-item="${item.code}"] [data-profile-result]`).innerText(), /en chemin|parcouru/);
  for (const scheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme: scheme });
    assert.deepEqual(await axe(page), [], scheme);
  }
  assert.deepEqual([errors, outside], [[], []]);
  await context.close();
});
