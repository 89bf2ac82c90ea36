// Answers to questions of every type: a right and a wrong one from the answer key, and how they are given on a page, by mouse or by keyboard alone.
// Works on what is on the page; what an answer is worth is said here, by hand, so that the runtime's own marks can be held against it.
import assert from "node:assert/strict";

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Asks until the answer is true. */
export async function until(what, ask, limit = 10_000) {
  for (const end = Date.now() + limit; ;) {
    const answer = await ask().catch(() => undefined); // a frame that is just going away cannot be asked
    if (answer) return answer;
    if (Date.now() > end) assert.fail(`never came: ${what}`);
    await wait(40);
  }
}

/**
 * An answer to give, and what it is worth. `values` is the answer as the runtime has it: choices, "true"/"false", items in order, "item=option",
 * "gap=text"; of a long text the criteria that are ticked, and `text` is what is written. Of short and numeric `text` is typed.
 * @typedef {{ values?: string[], text?: string, credit: number }} Plan
 */

const pairs = (places) => Object.entries(places).flatMap(([item, options]) => options.map((option) => `${item}=${option}`));
const rightGap = (key, { id }) => key.gaps?.[id]?.accepted[0] ?? key.places[id][0];

/** @returns {Plan} */
export function rightAnswer(question, key) {
  switch (question.type) {
    case "single": case "multiple": case "hotspot": return { values: [...key.correct], credit: 1 };
    case "true-false": return { values: [String(key.truth)], credit: 1 };
    case "short": return { text: key.accepted[0], credit: 1 };
    case "numeric": return { text: String(key.minimum).replace(".", ","), credit: 1 };
    case "matching": case "categorise": case "matrix": return { values: pairs(key.places), credit: 1 };
    case "ordering": return { values: [...key.order], credit: 1 };
    case "gaps": return { values: question.items.map((gap) => `${gap.id}=${rightGap(key, gap)}`), credit: 1 };
    case "likert": return { values: [question.choices.at(-1).id], credit: 0 };
    case "long": return { values: question.choices.map(({ id }) => id), text: "Je suis là.", credit: 0 };
  }
  throw new Error(`no answer for ${question.type}`);
}

/** @returns {Plan} */
export function wrongAnswer(question, key) {
  const other = (right) => question.choices.map(({ id }) => id).find((id) => !right.includes(id));
  switch (question.type) {
    case "single": case "multiple": case "hotspot": return { values: [other(key.correct)], credit: 0 };
    case "true-false": return { values: [String(!key.truth)], credit: 0 };
    case "short": return { text: "{autre} [,] chose", credit: 0 };
    case "numeric": return { text: String(key.maximum + 1), credit: 0 };
    case "matching": case "categorise": case "matrix":
      return { values: question.items.map(({ id }) => `${id}=${other(key.places[id] ?? [])}`), credit: 0 };
    case "ordering": return { values: [...key.order].reverse(), credit: 0 };
    // Only the page knows which gap offers which option: with one gap to choose in, all of them.
    case "gaps": return { values: question.items.map(({ id }) => `${id}=${key.gaps?.[id] ? "autre chose" : other(key.places[id])}`), credit: 0 };
    case "likert": return { values: [question.choices[0].id], credit: 0 };
    case "long": return { values: [], text: "Je ne sais pas.", credit: 0 };
  }
  throw new Error(`no answer for ${question.type}`);
}

/** Of several right choices the first alone. @returns {Plan} */
export function partialAnswer(question, key) {
  assert.equal(question.type, "multiple");
  return { values: [question.choices.map(({ id }) => id).find((id) => key.correct.includes(id))], credit: 1 / key.correct.length };
}

const entry = (value) => [value.slice(0, value.indexOf("=")), value.slice(value.indexOf("=") + 1)];
const itemsOnPage = (form) => form.locator(".item[data-item]").evaluateAll((all) => all.map((one) => one.dataset.item));
const isHere = (locator) => locator.evaluate((element) => element === document.activeElement);

const byMouse = {
  async ordering(form, { values }) {
    for (const [place, item] of values.entries())
      for (let at = (await itemsOnPage(form)).indexOf(item); at > place; --at) await form.locator(`[data-item="${item}"] [data-move-up]`).click();
    // Right as it came: moved away and back, so that it is an answer.
    const moved = await form.evaluate((one) => one.querySelector(".question-message")?.textContent !== "");
    if (!moved) for (const way of ["down", "up"]) await form.locator(`[data-item="${values[0]}"] [data-move-${way}]`).click();
  },
  async places(form, { values }) {
    for (const [item, option] of values.map(entry)) await form.locator(`select[name="${item}"]`).selectOption(option);
  },
  async matrix(form, { values }) {
    for (const [item, option] of values.map(entry)) await form.locator(`input[name="${item}"][value="${option}"]`).check();
  },
  async gaps(form, { values }) {
    for (const [gap, text] of values.map(entry)) {
      const field = form.locator(`[name="${gap}"]`);
      if ((await field.evaluate((one) => one.tagName)) === "SELECT") await field.selectOption(text);
      else await field.fill(text);
    }
  },
  async hotspot(form, { values }) {
    for (const value of values) await form.locator(`.hotspot-shapes [data-choice="${value}"]`).click();
  },
  async long(form, { values, text }) {
    await form.locator("textarea").fill(text);
    await form.locator("[data-check]:visible, [data-compare]:visible").click();
    for (const value of values) await form.locator(`input[value="${value}"]`).check();
  },
  async text(form, { text }) { await form.locator("input").fill(text); },
  async choices(form, { values }) { for (const value of values) await form.locator(`input[value="${value}"]`).check(); },
};
for (const [type, how] of Object.entries({ matching: "places", categorise: "places", short: "text", numeric: "text" })) byMouse[type] = byMouse[how];

export async function answerByMouse(form, question, plan) {
  await (byMouse[question.type] ?? byMouse.choices)(form, plan);
  const check = form.locator("[data-check]");
  if (!(await check.isVisible())) return;
  await check.click();
  await answered(form);
}

const tabTo = (keyboard, locator) => until("the focus comes by Tab", async () => (await isHere(locator)) || (await keyboard.press("Tab"), false));

/** Into a group of radio buttons by Tab, then to the wanted one by the arrows. */
async function chooseRadio(keyboard, form, name, value) {
  await until("the focus comes by Tab", async () =>
    (await form.evaluate((one, wanted) => one.contains(document.activeElement) && document.activeElement.type === "radio" && document.activeElement.name === wanted, name)) || (await keyboard.press("Tab"), false));
  const wanted = form.locator(`input[name="${name}"][value="${value}"]`);
  await keyboard.press("Space");
  for (let step = 0; step < 40 && !(await wanted.isChecked()); ++step) await keyboard.press("ArrowDown");
}

async function tickByKeyboard(keyboard, form, inputs, wanted) {
  for (const value of await form.locator(inputs).evaluateAll((all) => all.map((one) => one.value))) {
    if (!wanted.includes(value)) continue;
    await tabTo(keyboard, form.locator(`${inputs}[value="${value}"]`));
    await keyboard.press("Space");
  }
}

/** A select that is closed follows the arrows. */
async function selectByKeyboard(keyboard, select, value) {
  await tabTo(keyboard, select);
  await keyboard.press("Home");
  for (let step = 0; step < 60 && (await select.inputValue()) !== value; ++step) await keyboard.press("ArrowDown");
}

const byKeyboard = {
  async ordering(keyboard, form, { values }) {
    for (const [place, item] of values.entries()) {
      if ((await itemsOnPage(form)).indexOf(item) === place) continue;
      await tabTo(keyboard, form.locator(`[data-item="${item}"] [data-move-up]`));
      while ((await itemsOnPage(form)).indexOf(item) > place) await keyboard.press("Enter");
    }
  },
  async places(keyboard, form, { values }) {
    const wanted = new Map(values.map(entry));
    for (const item of await itemsOnPage(form)) if (wanted.has(item)) await selectByKeyboard(keyboard, form.locator(`select[name="${item}"]`), wanted.get(item));
  },
  async matrix(keyboard, form, { values }, { several }) {
    for (const item of await itemsOnPage(form)) {
      const wanted = values.map(entry).filter(([row]) => row === item).map(([, option]) => option);
      if (several) await tickByKeyboard(keyboard, form, `input[name="${item}"]`, wanted);
      else if (wanted.length > 0) await chooseRadio(keyboard, form, item, wanted[0]);
    }
  },
  async gaps(keyboard, form, { values }) {
    for (const [gap, text] of values.map(entry)) {
      const field = form.locator(`[name="${gap}"]`);
      if ((await field.evaluate((one) => one.tagName)) === "SELECT") {
        await selectByKeyboard(keyboard, field, text);
        continue;
      }
      await tabTo(keyboard, field);
      await keyboard.type(text);
    }
  },
  async long(keyboard, form, { values, text }) {
    await tabTo(keyboard, form.locator("textarea"));
    await keyboard.type(text);
    await tabTo(keyboard, form.locator("[data-check]:visible, [data-compare]:visible"));
    await keyboard.press("Enter");
    await tickByKeyboard(keyboard, form, ".criteria input", values);
  },
  async text(keyboard, form, { text }) {
    await tabTo(keyboard, form.locator("input"));
    await keyboard.type(text);
  },
  async multiple(keyboard, form, { values }) { await tickByKeyboard(keyboard, form, "input", values); },
  async choices(keyboard, form, { values }, { several }) {
    if (several) await tickByKeyboard(keyboard, form, "input", values);
    else await chooseRadio(keyboard, form, "answer", values[0]);
  },
};
for (const [type, how] of Object.entries({ matching: "places", categorise: "places", short: "text", numeric: "text" })) byKeyboard[type] = byKeyboard[how];

export async function answerByKeyboard(keyboard, form, question, plan) {
  await (byKeyboard[question.type] ?? byKeyboard.choices)(keyboard, form, plan, question);
  const check = form.locator("[data-check]");
  if (!(await check.isVisible())) return;
  await tabTo(keyboard, check);
  await keyboard.press("Enter");
  await answered(form);
}

function answered(form) { return until("feedback", async () => (await form.locator("[data-feedback]").innerText()).trim() !== ""); }
