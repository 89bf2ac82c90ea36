// The settings of a quiz as a learner meets them: costs said before they arise, several tries, an answer that is needed, sections, a draw that
// stays, marks without answers, the time goal, and what to read again.
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
const folder = mkdtempSync(join(tmpdir(), "mooc-settings-"));
const siteOf = join(folder, "site");
let browser, site;
before(async () => {
  cpSync(fileURLToPath(new URL("course-settings", import.meta.url)), folder, { recursive: true });
  execFileSync(mooc, ["build", folder, "-o", siteOf], { stdio: "pipe" });
  [browser, site] = await Promise.all([launch(), serve(siteOf)]);
});
after(async () => { await browser.close(); await site.close(); rmSync(folder, { recursive: true }); });

const ready = (page) => page.waitForSelector("[data-finish]:visible");
const open = async (path, options) => {
  const opened = await openPage(browser, options);
  await opened.page.goto(site.url(path));
  return opened;
};
const plain = (text) => text.replace(/[\s\u00a0\u202f]+/g, " ").trim();
const textOf = async (place) => plain(await place.innerText());
const prompts = async (page) => (await page.locator(".question-prompt:visible").allInnerTexts()).map(plain);
const focused = (page) => page.evaluate(() => document.activeElement.outerHTML.slice(0, 90));

describe("the settings of a quiz", { concurrency: 2 }, () => {
  test("tries, a hint that costs, an answer that is needed, sections and the time goal", async () => {
    const { page, context, errors } = await open("quiz/reglages.html");
    await ready(page);
    const silence = page.locator("#question-silence"), said = silence.locator("[data-feedback]"), check = silence.locator("[data-check]");
    assert.match(await textOf(page.locator(".page-facts")), /^2 questions · prévu pour 10 minutes environ, sans limite · réussi/);
    assert.deepEqual(await page.locator(".quiz-section > h2").allInnerTexts(), ["Se taire", "Redire"]);
    assert.equal(await textOf(silence.locator(".question-settings")),
      "Une réponse est nécessaire pour terminer le questionnaire. Vous avez 3 essais. Chaque essai après le premier coûte 25 % des points.");
    assert.match(await silence.locator("fieldset").evaluate((group) => document.getElementById(group.getAttribute("aria-describedby")).textContent), /coûte 25/);

    // Not before its only needed answer is there.
    await page.locator("#question-redire input").fill("reformulation");
    await page.locator("#question-redire [data-check]").press("Enter");
    await page.locator("[data-finish]").click();
    assert.equal(await textOf(page.locator(".quiz-unanswered")), "Une question attend encore votre réponse Question 1 : Que faire d’un silence ? "
      + "(réponse nécessaire) Une réponse est nécessaire pour terminer. Vous pouvez aussi vous arrêter là et reprendre plus tard.");
    assert.match(await page.locator(".quiz-unanswered a").innerText(), /silence\u202f\?$/, "its sign never begins a line");
    assert.deepEqual(await axe(page), []);

    // The cost is told by the button; the hint's words are nowhere before it is pressed, not even for a search in the page.
    assert.equal(await silence.locator("details.hint").isVisible(), false);
    const hint = silence.getByRole("button", { name: "Ouvrir l’indice (coûte 10 % des points de cette question)" });
    await hint.press("Enter");
    assert.ok(await silence.getByText("Qui en a besoin ?").isVisible());
    assert.match(await focused(page), /^<summary/);

    await silence.locator("input[value=parler]").check();
    await check.press("Enter");
    const first = "○ Pas tout à fait. Essayez de rester là. Il reste 2 essais. Le prochain peut encore rapporter 65 % des points. Réessayer";
    const shown = async () => plain((await said.innerText()).replace("Il reviendrait.", ""));
    assert.equal(await shown(), first);
    assert.match(await focused(page), /data-feedback/);
    assert.doesNotMatch(await silence.innerText(), /Il laisse le temps|attendue/, "no solution before the last try");
    assert.deepEqual(await axe(page), []);
    await check.press("Enter");
    assert.match(await silence.locator(".question-message").innerText(), /même réponse/);

    await page.reload();
    await ready(page);
    assert.equal(await shown(), first);
    assert.match(await textOf(silence.locator("summary")), /ouvert : il coûte 10 %/);
    await silence.locator("[data-retry]").press("Enter");
    assert.match(await focused(page), /^<input type="radio"/);
    await silence.locator("input[value=rester]").check();
    await check.press("Enter");
    assert.match(await textOf(said), /^● C’est juste\. .*cette question rapporte 65 % de ses points\. Il laisse le temps\.$/);
    assert.ok(await check.isHidden());

    await page.locator("[data-finish]").click();
    const result = await textOf(page.locator(".quiz-result"));
    assert.match(result, /^Résultat : 82,5 % Le seuil de 50 % est atteint\. Pendant cette visite, vous y avez passé environ 1 minute, pour 10 minutes prévues en tout\./);
    assert.doesNotMatch(result, /relire, si/, "nothing was missed in the end");
    await page.locator("[data-restart]").click();
    assert.ok(await hint.isVisible(), "a new attempt costs nothing yet");
    assert.deepEqual(errors, []);
    await context.close();
  });

  test("a draw that stays, marks without answers, and what to read again", async () => {
    const { page, context, errors } = await open("quiz/tirage.html");
    await ready(page);
    assert.match(await textOf(page.locator(".page-facts")), /^3 questions, tirées parmi 5 · /);
    const drawn = await prompts(page);
    assert.deepEqual([drawn.length, drawn[0]], [3, "Toujours posée."]);
    assert.deepEqual(await page.locator(".question-number:visible").allInnerTexts(), ["Question 1 sur 3", "Question 2 sur 3", "Question 3 sur 3"]);
    await page.locator("#question-toujours input[value=true]").check();
    await page.locator("#question-toujours [data-open-hint]").click(); // after the answer: it counts all the same
    await page.reload();
    await ready(page);
    assert.deepEqual(await prompts(page), drawn);
    await page.locator("form.question:visible").nth(1).locator("input[value=false]").check();
    await page.locator("[data-finish]").click();
    await page.locator("[data-finish-anyway]").click();
    const result = await textOf(page.locator(".quiz-result"));
    assert.match(result, /^Résultat : 16,67 % .*Vos réponses restent ci-dessous, chacune avec son résultat\. À relire, si vous le souhaitez : Se taire Ce que cette leçon fait travailler Laisser du silence 1\.1 Recommencer$/);
    const said = (await page.locator("[data-feedback]:visible").allInnerTexts()).map(plain);
    assert.match(said[0], /^● C’est juste\. .*50 % de ses points\.$/);
    assert.deepEqual(said.slice(1), ["○ Pas tout à fait.", "○ Sans réponse pour cette fois."]);
    assert.equal(await page.locator(".quiz-reread a:visible").getAttribute("href"), "../lesson/se-taire.html");
    assert.deepEqual(await axe(page), []);
    await page.reload();
    await page.waitForSelector(".quiz-result");
    assert.match(await textOf(page.locator(".quiz-result")), /À relire, si vous le souhaitez : Se taire/);
    await page.locator("[data-restart]").click();
    const next = await prompts(page);
    assert.deepEqual(next.filter((prompt) => drawn.includes(prompt)), ["Toujours posée."], "the next attempt asks what was not asked");
    assert.deepEqual(errors, []);
    await context.close();
  });

  test("what was answered at length counts when it is taken up again, though it is not shown, and nobody has to write it twice", async () => {
    const { page, context, errors } = await open("quiz/reprise.html");
    await ready(page);
    const gaps = page.locator("#question-trous"), fields = gaps.locator("input[type=text]");
    await fields.nth(0).fill("ce que l’autre vient de dire");
    await fields.nth(1).fill("doucement");
    await page.locator("#question-mots textarea").fill("Avec mes mots.");
    await page.locator("#question-mots textarea").blur();
    await page.reload();
    await ready(page);
    // Another computer has the record, not what was written for nobody else.
    await page.evaluate(() => { for (const key of Object.keys(sessionStorage)) if (key.endsWith(":notes")) sessionStorage.removeItem(key); });
    await page.reload();
    await ready(page);
    assert.deepEqual([await fields.nth(1).inputValue(), await page.locator("#question-mots textarea").inputValue()], ["", ""]);
    assert.match(await textOf(gaps), /elle compte, même si elle n’est plus affichée\. Ce que vous écrivez la remplace\./);
    await page.locator("[data-finish]").click();
    assert.match(await textOf(page.locator(".quiz-result")), /^Résultat : 100 %/);
    assert.match(await textOf(gaps), /● C’est juste\. Votre réponse était longue : seul son résultat a été gardé\./);
    assert.doesNotMatch(await textOf(gaps), /Sans réponse|elle compte/);
    assert.deepEqual(errors, []);
    await context.close();
  });

  test("without script all questions can be read, costs and hints too", async () => {
    const { page, context } = await open("quiz/tirage.html", { javaScriptEnabled: false });
    assert.equal((await prompts(page)).length, 5);
    assert.match(await textOf(page.locator(".hint summary")), /l’ouvrir coûte 50 % des points/);
    assert.ok(await page.locator("[data-reread]").isHidden());
    await page.goto(site.url("lesson/redire.html"));
    await page.locator("summary", { hasText: "Un indice" }).click();
    assert.ok(await page.getByText("Relisez la phrase ci-dessus.").isVisible());
    await context.close();
  });

  test("are written as valid HTML", async () => {
    const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: { "long-title": "off", "no-trailing-whitespace": "off", "require-sri": "off", "prefer-native-element": "off" } });
    for (const file of htmlFiles(siteOf).filter((path) => path.includes("/quiz/"))) {
      const { results } = await validator.validateString(readFileSync(file, "utf8"), file);
      assert.deepEqual(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)), [], file);
    }
  });
});
