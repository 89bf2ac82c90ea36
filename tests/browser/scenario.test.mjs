// A simulation as learners meet it: linked sections without script; with it one scene at a time, by keyboard alone, the focus on the new scene's
// heading, what was said once, undo, resume, another way, marks, paper. Cards and a timeline beside it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { axe, launch, openPage, root, serve } from "./site.mjs";

let browser, site;
const folder = mkdtempSync(join(tmpdir(), "mooc-played-"));
const lesson = "lesson/silence.html";

before(async () => {
  execFileSync(process.env.MOOC ?? join(root, "build/release/mooc"), ["build", join(root, "tests/browser/course-played"), "-o", join(folder, "site"), "--frozen"]);
  [browser, site] = [await launch(), await serve(join(folder, "site"))];
});
after(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

/** What stands before the learner's eyes in the simulation. */
const seen = (page) => page.locator("[data-scenario]").evaluate((section) => {
  const text = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? null;
  const visible = (selector) => [...section.querySelectorAll(selector)].filter((one) => one.checkVisibility());
  return {
    scene: visible(".story-scene > h3").map(text), echo: visible(".scene-echo").map(text), choices: visible(".scene-button").map(text),
    way: [...section.querySelectorAll(".scenario-way > ol > li > .way-scene")].map(text), controls: visible(".scenario-controls button").map(text), line: visible(".scenario-line").map(text).filter(Boolean),
    end: visible(".scenario-end > p").map(text), debrief: visible(".debrief > h3").map(text), focus: text(document.activeElement?.closest("h3")),
  };
});

async function open(options = {}) {
  const opened = await openPage(browser, options);
  await opened.page.goto(site.url(lesson));
  await opened.page.waitForSelector("[data-scenario][data-playing]");
  return opened;
}

/** Presses what has the focus when its words begin with `words`, going on by Tab. */
async function pressByKeyboard(page, words) {
  for (let tabs = 0; tabs < 60; tabs += 1) {
    const here = await page.evaluate(() => document.activeElement?.textContent.replace(/\s+/g, " ").trim() ?? "");
    if (here.startsWith(words) && (await page.evaluate(() => document.activeElement.matches("button, summary")))) return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error(`no button «${words}» by keyboard`);
}

const nothing = { echo: [], way: [], line: [], end: [], debrief: [] };

test("without script every scene is read below the other, and every choice is a link to its scene", async () => {
  const { context, page, outside, errors } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(site.url(lesson));
  assert.equal(await page.locator(".story-scene:visible").count(), 6);
  assert.equal(await page.locator(".debrief:visible, .card:visible, .flashcard:visible").count(), 3);
  for (const link of await page.locator(".scene-choice > a").all()) assert.equal(await page.locator(`h3${await link.getAttribute("href")}`).count(), 1);
  assert.match(await page.locator(".scene-choice").nth(5).textContent(), /si vos choix d’avant le permettent/);
  await page.locator(".scene-choice > a").nth(1).click();
  assert.equal(new URL(page.url()).hash, "#parle");
  assert.deepEqual([outside, errors], [[], []]);
  await context.close();
});

test("where the data of another edition of the page is kept, every scene and every link stays", async () => {
  const { context, page, errors } = await openPage(browser, {});
  await page.route("**/data/scenarios-silence.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('"id":"partir"', '"id":"rester"') });
  });
  await page.goto(site.url(lesson));
  await page.waitForFunction(() => document.documentElement.matches(".has-script:not(.plays-scenarios)"));
  assert.equal(await page.locator(".story-scene:visible").count(), 6);
  assert.equal(await page.locator(".scene-choice > a:visible").count(), 7);
  assert.equal(await page.locator(".scene-button").count(), 0, "no button that leads nowhere");
  await page.locator(".scene-choice > a").nth(1).click();
  assert.equal(new URL(page.url()).hash, "#parle");
  assert.deepEqual(errors, []);
  await context.close();
});

test("played by keyboard alone on a phone: one scene, its heading has the focus, what was said stands under it, a choice is taken back", async () => {
  const { context, page, errors } = await open({ viewport: { width: 360, height: 740 } });
  assert.deepEqual(await seen(page), { ...nothing, scene: [], choices: [], controls: ["Commencer la simulation"], focus: null });
  assert.deepEqual(await axe(page), []);
  await pressByKeyboard(page, "Commencer");
  assert.deepEqual(await seen(page), { ...nothing, scene: ["La cuisine"], choices: ["« Dis quelque chose ! »", "Attendre avec elle"], controls: [], focus: "La cuisine" });
  await page.locator(".story-scene:visible").evaluate((scene) => {
    const sound = scene.appendChild(document.createElement("audio"));
    sound.pause = () => { window.hushed = true; };
  });
  await pressByKeyboard(page, "« Dis quelque chose");
  assert.ok(await page.evaluate(() => window.hushed), "a sound of the scene before stops: nobody could reach its controls");
  const said = "Vous avez choisi : « Dis quelque chose ! » La question presse. Awa a besoin d’un moment.";
  assert.deepEqual(await seen(page), { ...nothing, scene: ["Awa recule"], echo: [said], choices: ["« Prends ton temps. »", "Reprendre depuis la cuisine", "Partir"],
    way: ["La cuisine"], controls: ["Revenir sur ce choix", "Recommencer depuis le début"], focus: "Awa recule" });
  assert.deepEqual(await page.locator("[role=status]").evaluateAll((all) => all.map((one) => one.textContent.trim()).filter(Boolean)), [], "said by the focus alone");
  assert.deepEqual(await axe(page), []);
  await pressByKeyboard(page, "« Prends ton temps");
  assert.deepEqual((await seen(page)).choices, ["Poser une question sur le frère"], "closed to whoever pressed");
  await pressByKeyboard(page, "Revenir sur ce choix");
  assert.deepEqual((await seen(page)).focus, "Awa recule");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing scrolls sideways");
  await page.reload();
  await page.waitForSelector("[data-scenario][data-playing]");
  const resumed = await seen(page);
  assert.deepEqual([resumed.scene, resumed.way.length, resumed.line, resumed.focus], [["Awa parle"], 2, ["Vous aviez commencé : voici où vous en êtes."], null], "the way as it was recorded");
  assert.deepEqual(errors, []);
  await context.close();
});

test("at the end: which ending, its points, what to take from it, other ways; a better way counts, a worse one changes nothing; the way on paper", async () => {
  const { context, page, errors } = await open({ viewport: { width: 1280, height: 900 }, colorScheme: "dark" });
  const press = (words) => page.locator("[data-scenario] button:visible", { hasText: words }).click();
  for (const words of ["Commencer", "Dis quelque chose", "Partir"]) await press(words);
  const hard = await seen(page);
  assert.deepEqual([hard.scene, hard.end.slice(0, 2), hard.debrief, hard.controls], [["La porte se ferme"], ["Une issue difficile", "Points : 0 sur 4, soit 0 %."],
    ["Ce que l’on peut en retenir"], ["Recommencer depuis le début", "Imprimer ce chemin"]]);
  assert.match(await page.locator(".scenario-others").textContent(), /peut aussi finir ainsi\s:Une porte ouverteUne question de trop/);
  assert.deepEqual(await axe(page), []);
  for (const words of ["Recommencer", "Attendre", "Redire"]) await press(words);
  const good = await seen(page);
  assert.deepEqual(good.end, ["Une issue favorable", "Points : 4 sur 4, soit 100 %.", "Le seuil de 60 % est atteint."]);
  assert.equal(good.focus, "Une porte ouverte");
  for (const words of ["Recommencer", "Dis quelque chose", "Partir"]) await press(words);
  assert.deepEqual((await seen(page)).end.slice(2), ["Votre meilleur parcours : 100 %.", "Le seuil de 60 % est atteint."]);
  assert.deepEqual(await axe(page), []);
  await page.evaluate(() => { window.print = () => { window.printed = document.documentElement.dataset.printing; }; });
  await press("Imprimer");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(() => window.printed), "way");
  const paper = await page.evaluate(() => [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility() && one.children.length === 0).map((one) => one.textContent.trim()).join(" "));
  for (const words of ["Awa pose sa tasse", "Dis quelque chose", "La question presse", "Elle regarde la porte", "Vous vous reverrez demain", "Un silence est déjà une réponse"]) assert.ok(paper.includes(words), words);
  assert.ok(!paper.includes("Les mots de l’écoute"), "nothing else of the lesson");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.emulateMedia({ media: null });
  await page.goto(site.url("progress.html"));
  await page.waitForFunction(() => document.querySelector("[data-progress-score]")?.textContent.includes("100"));
  assert.deepEqual(errors, []);
  await context.close();
});

test("two tabs that keep one record show the same run, and no mark of it is lost", async () => {
  const { context, page: one, errors } = await openPage(browser, {});
  await one.goto(site.url("progress.html"));
  await one.locator("input[data-keep-device]").first().check();
  await one.waitForFunction(() => localStorage.length > 0);
  const other = await context.newPage();
  const press = async (page, ...all) => { for (const words of all) await page.locator("[data-scenario] button:visible", { hasText: words }).click(); };
  for (const page of [one, other]) {
    await page.goto(site.url(lesson));
    await page.waitForSelector("[data-scenario][data-playing]");
  }
  await press(one, "Commencer", "Attendre");
  await other.waitForFunction(() => document.querySelector("[data-scene=parle]").checkVisibility());
  assert.deepEqual((await seen(other)).line, ["Vous aviez commencé : voici où vous en êtes."]);
  await press(one, "Redire");
  await other.waitForFunction(() => document.querySelector("[data-scene=fin-ouverte]").checkVisibility());
  assert.deepEqual([(await seen(other)).line, (await seen(other)).end], [[], ["Une issue favorable", "Points : 4 sur 4, soit 100 %.", "Le seuil de 60 % est atteint."]]);
  await press(other, "Recommencer", "Dis quelque chose", "Partir");
  assert.deepEqual((await seen(other)).end.slice(2), ["Votre meilleur parcours : 100 %.", "Le seuil de 60 % est atteint."]);
  await one.waitForFunction(() => document.querySelector("[data-scene=fin-porte]").checkVisibility());
  assert.deepEqual(errors, []);
  await context.close();
});

test("cards are turned one by one, and how well each is known stays in this browser", async () => {
  const { context, page, errors } = await open({ viewport: { width: 360, height: 740 } });
  const cards = page.locator("[data-cards]");
  const press = (words) => cards.locator("button:visible", { hasText: words }).click();
  assert.deepEqual([await cards.locator(".flashcard:visible").count(), await cards.locator("[data-card-place]").textContent()], [1, "Carte 1 sur 2"]);
  await press("Voir l’autre côté");
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Redire avec ses mots.");
  await press("Je sais");
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Un silence");
  await press("Voir l’autre côté");
  await press("À revoir");
  assert.match(await cards.locator("[data-card-sum]").textContent(), /^Cartes sues\s: 1 sur 2\.$/);
  assert.deepEqual(await axe(page), []);
  await press("Revoir les autres");
  assert.equal(await cards.locator("[data-card-place]").textContent(), "Carte 2 sur 2");
  await page.reload();
  await page.waitForSelector("[data-scenario][data-playing]");
  assert.match(await page.evaluate(() => JSON.stringify({ ...sessionStorage })), /un-silence[^}]*again/);
  assert.deepEqual(errors, []);
  await context.close();
});
