// The eight types of questions that are more than choices and fields, on the page of a quiz that has them all: answered by mouse, by keyboard alone and
// by dragging, told in words, kept, readable without script; no axe violation in any state.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { answerByKeyboard, answerByMouse, rightAnswer, until, wrongAnswer } from "../platform/answering.mjs";
import { axe, courseData, launch, openPage, root, serve } from "./site.mjs";

let browser, site, quizzes, answers;
const folder = mkdtempSync(join(tmpdir(), "mooc-types-"));

const severalTries = {
  id: "essayer", title: "Essayer encore", pass_mark: 60, practice: true,
  questions: [{
    id: "relier", type: "matching", prompt: "Que fait chaque geste ?", competences: ["1.1"], attempts: 3, explanation: "Chaque geste a son effet.",
    pairs: [
      { id: "silence", text: "Laisser un silence", match: "donne du temps" },
      { id: "redire", text: "Redire avec ses mots", match: "montre ce qui a été entendu", feedback: "Redire, c’est vérifier." },
      { id: "demander", text: "Demander ce qui pèse", match: "ouvre la parole" },
    ],
  }],
};

before(async () => {
  cpSync(join(root, "tests/browser/course"), join(folder, "source"), { recursive: true });
  writeFileSync(join(folder, "source/quizzes/essayer.json"), JSON.stringify(severalTries));
  cpSync(join(root, "tests/golden/types"), join(folder, "practice"), { recursive: true });
  for (const source of ["source", "practice"])
    execFileSync(join(root, "build/release/mooc"), ["build", join(folder, source), "-o", join(folder, source === "source" ? "site" : "site/practice")], { stdio: "pipe" });
  const data = courseData(join(folder, "site"));
  quizzes = Object.fromEntries(data.course.quizzes.map((quiz) => [quiz.id, quiz]));
  answers = data.answers;
  [browser, site] = [await launch(), await serve(join(folder, "site"))];
});
after(async () => {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
});

const keyOf = (quiz, question) => answers[`quiz:${quiz.id}`][question.id];
const formOf = (page, question) => page.locator(`form[data-question="${question.id}"]`);
const textOf = (locator) => locator.evaluate((element) => element.textContent.replace(/\s+/g, " ").trim());

async function openQuiz(quiz, options = {}) {
  const opened = await openPage(browser, options);
  await opened.page.goto(site.url(quiz.page));
  await opened.page.waitForFunction(() => document.querySelector(".question-message") !== null);
  return opened;
}

async function finish(page) {
  await page.locator("[data-finish]").click();
  await page.waitForSelector("[data-restart]");
  return textOf(page.locator(".quiz-result h2"));
}

test("every type is answered rightly by the keyboard alone; the focus comes to what is said, and nothing else announces it", async () => {
  const quiz = quizzes.tous;
  const { context, page, errors } = await openQuiz(quiz, { viewport: { width: 360, height: 740 } });
  assert.deepEqual(await page.locator("[role=status]").evaluateAll((all) => all.map((one) => one.textContent.trim()).filter(Boolean)), [], "live regions are there, and empty");
  for (const question of quiz.questions) {
    const form = formOf(page, question);
    await answerByKeyboard(page.keyboard, form, question, rightAnswer(question, keyOf(quiz, question)));
    assert.deepEqual(await form.evaluate((one) => ({
      verdict: one.dataset.verdict, focused: document.activeElement?.matches("[data-feedback]") && one.contains(document.activeElement),
      live: one.querySelector("[role=status]").textContent, name: document.getElementById(document.activeElement.getAttribute("aria-labelledby"))?.textContent.slice(2),
    })), { verdict: "right", focused: true, live: "", name: ["likert", "long"].includes(question.type) ? "Merci. Cette réponse ne compte pas dans le résultat." : "C’est juste." }, question.id);
  }
  assert.deepEqual(await axe(page), []);
  const whole = async () => (await page.locator("form[data-type=matching] .whole-choice[aria-hidden=true]").allInnerTexts()).filter((line) => line !== "");
  await page.setViewportSize({ width: 320, height: 740 });
  await until("what a narrow field cuts stands below it", async () => (await whole()).join() === "montre ce qui a été entendu");
  await page.setViewportSize({ width: 1280, height: 900 });
  await until("a wide field needs nothing below it", async () => (await whole()).length === 0);
  assert.match(await finish(page), /100 %/);
  assert.deepEqual(await axe(page), []);
  assert.deepEqual(errors, []);
  await context.close();
});

test("every type is answered wrongly with the mouse: told in words beside each part, with what is right, and kept after a reload", async () => {
  const quiz = quizzes.tous;
  const { context, page, errors } = await openQuiz(quiz, { viewport: { width: 1280, height: 900 }, colorScheme: "dark" });
  assert.deepEqual(await axe(page), []);
  for (const question of quiz.questions) await answerByMouse(formOf(page, question), question, wrongAnswer(question, keyOf(quiz, question)));
  assert.deepEqual(await axe(page), []);
  const said = async () => Object.fromEntries(await Promise.all(quiz.questions.map(async (question) =>
    [question.id, await formOf(page, question).locator(".item-feedback, .gap-feedback, .choice-feedback").evaluateAll((all) => all.map((one) => one.textContent.trim().replace(/\s+/g, " ")).filter(Boolean))])));
  const before = await said();
  assert.deepEqual(before.completer, ["○ À revoir. Réponse attendue : silence", "○ À revoir. Réponse attendue : ne pas juger", "○ À revoir. Réponse attendue : reformulation"]);
  assert.deepEqual([...before.cocher].sort(), ["○ À revoir. Réponse attendue : NonOn y répond par oui ou par non.", "○ À revoir. Réponse attendue : Oui"]);
  assert.deepEqual(before.ranger.map((line) => line.split(" : ")[0]), Array(4).fill("○ À revoir. Place attendue"));
  assert.ok(before.associer.some((line) => line.startsWith("○ À revoir. Réponse attendue : donne du temps")));
  assert.deepEqual([before.situer, before.ecrire], [[], []], "nothing is right or wrong here");
  await page.reload();
  await page.waitForFunction((ids) => ids.every((id) => document.querySelector(`form[data-question="${id}"]`).dataset.verdict), quiz.questions.map(({ id }) => id));
  assert.deepEqual(await said(), before);
  assert.equal(await formOf(page, quiz.questions.find(({ type }) => type === "long")).locator("textarea").inputValue(), "Je ne sais pas.");
  await page.setViewportSize({ width: 320, height: 700 });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0, "nothing scrolls sideways at 320 pixels");
  assert.match(await finish(page), / 0 %/);
  assert.deepEqual(errors, []);
  await context.close();
});

test("what is dragged or tapped sets the same controls; moving by buttons keeps the focus and is said once", async () => {
  const quiz = quizzes.tous;
  const { context, page } = await openQuiz(quiz, { viewport: { width: 900, height: 900 } });
  const of = (type) => formOf(page, quiz.questions.find((one) => one.type === type));
  const drag = async (from, to) => {
    await to.evaluate((element) => element.scrollIntoView({ block: "center" }));
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.x + 20, end.y + end.height - 4, { steps: 4 });
    await page.mouse.up();
  };
  const matching = of("matching"), item = matching.locator(".item").nth(1);
  await drag(matching.locator(".card").nth(2), item);
  assert.equal(await item.locator("select").evaluate((one) => one.selectedOptions[0].text), await matching.locator(".card").nth(2).innerText());
  assert.equal(await matching.locator("[aria-hidden=true] .card").count(), await matching.locator("select").first().locator("option").count() - 1, "not for who hears the page");

  const ordering = of("ordering");
  const order = () => ordering.locator(".item-text").allInnerTexts();
  const [first, second, third, last] = await order();
  await drag(ordering.locator(".drag-handle").nth(0), ordering.locator(".item").nth(1));
  assert.deepEqual(await order(), [second, first, third, last]);
  const down = ordering.locator(".item").nth(2).locator("[data-move-down]");
  await down.focus();
  await page.keyboard.press("Enter");
  assert.deepEqual(await order(), [second, first, last, third]);
  const focused = async () => textOf(page.locator("*:focus"));
  assert.equal(await focused(), `↑Monter : ${third}`, "at the end the focus goes to its sibling");
  assert.equal(await textOf(ordering.locator("[role=status]")), `${third} : place 4 sur 4.`);
  await page.keyboard.press("Enter");
  assert.deepEqual([await focused(), await textOf(ordering.locator("[role=status]"))], [`↑Monter : ${third}`, `${third} : place 3 sur 4.`]);

  const hotspot = of("hotspot");
  await hotspot.locator("polygon[data-choice]").click();
  assert.equal(await hotspot.locator("input:checked").getAttribute("value"), "fenetre");
  const stroke = (shape) => hotspot.locator(`${shape}[data-choice]`).evaluate((one) => [getComputedStyle(one).strokeDasharray, getComputedStyle(one).strokeWidth].join());
  assert.notEqual(await stroke("polygon"), await stroke("rect"), "ticked is told by the line, not by its colour");
  await page.emulateMedia({ forcedColors: "active" });
  assert.notEqual(await stroke("polygon"), await stroke("rect"));
  assert.match(await hotspot.locator(".hotspot-sign[data-checked]").innerText(), /✓/);
  await context.close();
});

test("an answer of which parts are missing is not counted, and the line says how many", async () => {
  const quiz = quizzes.tous;
  const { context, page } = await openQuiz(quiz);
  const check = async (type) => {
    const form = formOf(page, quiz.questions.find((one) => one.type === type));
    await form.locator("[data-check]").click();
    return textOf(form.locator("[role=status]"));
  };
  assert.equal(await check("ordering"), "Déplacez d’abord au moins un élément. Rien n’a été compté.");
  assert.equal(await check("long"), "Écrivez d’abord votre réponse. Rien n’a été compté.");
  await page.locator(`form[data-type="gaps"] input`).first().fill("silence");
  assert.equal(await check("gaps"), "Il reste 2 réponses à donner dans cette question. Rien n’a été compté.");
  await page.locator(`form[data-type="matching"] select`).first().selectOption({ index: 1 });
  assert.equal(await check("matching"), "Il reste 2 réponses à donner dans cette question. Rien n’a été compté.");
  assert.equal(await page.locator("form[data-verdict]").count(), 0);
  await context.close();
});

test("at a further try, what is said beside a part stays until that part is changed", async () => {
  const quiz = quizzes.essayer;
  const { context, page } = await openQuiz(quiz, { viewport: { width: 360, height: 740 } });
  const [question] = quiz.questions, form = formOf(page, question), select = (item) => form.locator(`select[name="${item}"]`);
  const said = async () => (await form.locator(".item-feedback").allInnerTexts()).map((line) => line.replace(/\s+/g, " ").trim());
  const [right, wrong] = [rightAnswer(question, keyOf(quiz, question)).values.map((value) => value.split("=")), wrongAnswer(question, keyOf(quiz, question)).values.map((value) => value.split("="))];
  await select(right[0][0]).selectOption(right[0][1]);
  for (const [item, option] of wrong.slice(1)) await select(item).selectOption(option);
  await form.locator("[data-check]").click();
  const first = await said();
  assert.deepEqual([...first].sort(), ["○ À revoir", "○ À revoir Redire, c’est vérifier.", "● Juste"]);
  await form.locator("[data-retry]").click();
  assert.deepEqual(await said(), first);
  assert.equal(await textOf(form.locator("[data-feedback]")), "");
  assert.deepEqual(await axe(page), []);
  const [item, option] = right[1];
  await select(item).selectOption(option);
  assert.deepEqual((await said()).filter((line) => line === "").length, 1);
  assert.equal(await form.locator(`[data-item="${item}"] .item-feedback`).innerText(), "");
  await form.locator("[data-check]").click();
  assert.equal((await said()).filter((line) => line === "● Juste").length, 2);
  await context.close();
});

test("a long text stays in the browser: neither the record nor an answer has it, and what to compare it with comes after it", async () => {
  const quiz = quizzes.tous;
  const { context, page } = await openQuiz(quiz);
  const form = formOf(page, quiz.questions.find(({ type }) => type === "long"));
  assert.equal(await form.locator(".comparison").isVisible(), false);
  await form.locator("textarea").fill("Rien que pour moi.");
  await form.locator("[data-check]").click();
  assert.equal(await page.evaluate(() => document.activeElement.className), "comparison");
  await form.locator(".criteria input").first().check();
  await form.locator("[data-check]").click();
  await until("the text is kept", () => page.evaluate(() => Object.keys(sessionStorage).some((key) => sessionStorage.getItem(key).includes("Rien que pour moi."))));
  const places = await page.evaluate(() => Object.keys(sessionStorage).filter((key) => sessionStorage.getItem(key).includes("Rien que pour moi.")));
  assert.deepEqual(places.map((key) => key.split(":").at(-1)), ["notes"]);
  await context.close();
});

test("without script every type can be read, and practised with its answer folded below", async () => {
  const { context, page } = await openPage(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto(site.url(quizzes.essais.page));
  assert.equal(await page.locator("[data-with-script]:visible").count(), 0);
  for (const { id } of quizzes.essais.questions) {
    const form = page.locator(`form[data-question="${id}"]`);
    assert.ok((await form.locator("input:visible, select:visible, textarea:visible, .item:visible").count()) > 0, id);
    if (id === "cocher") assert.deepEqual(await form.locator("tr.item").first().locator("td").evaluateAll((all) => all.map((one) => getComputedStyle(one, "::after").content.split(" / ")[0])), ['"Oui"', '"Non"']);
    await form.locator("details.question-answer summary").click();
    assert.ok((await form.locator("details.question-answer").innerText()).trim().length > 20, id);
  }
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
  await context.close();
});

test("a further try in a lesson begins with what was answered, and with what was said of each part until that part is changed", async () => {
  const { context, page, errors } = await openPage(browser);
  await page.goto(site.url("practice/lesson/practice.html"));
  await page.waitForFunction(() => document.querySelector(".question-message") !== null);
  const form = page.locator("form[data-question=pairs]");
  const fields = form.locator("select");
  const said = () => form.locator("[data-item-feedback]").evaluateAll((all) => all.map((one) => one.textContent !== ""));
  for (const place of [0, 1]) await fields.nth(place).selectOption({ label: "closes the talk" });
  await form.locator("[data-check]").click();
  await form.locator("[data-retry]").click();
  assert.deepEqual(await said(), [true, true]);
  assert.equal(await form.locator("[data-feedback]").textContent(), "");
  assert.deepEqual(await fields.evaluateAll((all) => all.map((one) => one.selectedOptions[0].textContent)), ["closes the talk", "closes the talk"]);
  await fields.nth(0).selectOption({ label: "gives time" });
  assert.deepEqual(await said(), [false, true]);
  await form.locator("[data-check]").click();
  await until("the second try is told", async () => (await form.getAttribute("data-verdict")) === "partly");
  assert.deepEqual(errors, []);
  await context.close();
});
