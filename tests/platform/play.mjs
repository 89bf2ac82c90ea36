// What a learner does with a package in the player: opens pages, reads, answers by mouse or by keyboard, finishes quizzes. Works on what is
// on the page alone; the keys come from the package's own data.
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
 * An answer to give, and what it is worth. `values` are choices (or "true"/"false"), `text` is typed.
 * @typedef {{ values?: string[], text?: string, credit: number }} Plan
 */

/** @returns {Plan} */
export function rightAnswer(question, key) {
  switch (question.type) {
    case "single": case "multiple": return { values: [...key.correct], credit: 1 };
    case "true-false": return { values: [String(key.truth)], credit: 1 };
    case "short": return { text: key.accepted[0], credit: 1 };
    case "numeric": return { text: String(key.minimum).replace(".", ","), credit: 1 };
  }
  throw new Error(`no answer for ${question.type}`);
}

/** @returns {Plan} */
export function wrongAnswer(question, key) {
  switch (question.type) {
    case "single": case "multiple": return { values: [question.choices.map(({ id }) => id).find((id) => !key.correct.includes(id))], credit: 0 };
    case "true-false": return { values: [String(!key.truth)], credit: 0 };
    case "short": return { text: "{autre} [,] chose", credit: 0 };
    case "numeric": return { text: String(key.maximum + 1), credit: 0 };
  }
  throw new Error(`no answer for ${question.type}`);
}

/** Of several right choices the first alone. @returns {Plan} */
export function partialAnswer(question, key) {
  assert.equal(question.type, "multiple");
  return { values: [question.choices.map(({ id }) => id).find((id) => key.correct.includes(id))], credit: 1 / key.correct.length };
}

export class Learner {
  /** @param {import("./player.mjs").Session} session @param {ReturnType<typeof import("./package_files.mjs").dataOf>} data */
  constructor(session, data) {
    this.session = session;
    this.data = data;
    /** What was answered, in order: for expected.mjs. @type {{ owner: string, question: any, plan: Plan }[]} */
    this.given = [];
  }

  get course() {
    const frame = this.session.course;
    assert.ok(frame, "the shell shows a page");
    return frame;
  }

  /** The shell's line for the learner, without its buttons; "" when it says nothing. */
  notice() {
    return this.session.shell.evaluate(() => {
      const line = document.querySelector("body > [role=status], body > * > [role=status]");
      if (!line || line.getClientRects().length === 0) return "";
      const copy = line.cloneNode(true);
      for (const button of copy.querySelectorAll("button")) button.remove();
      return copy.textContent.trim();
    });
  }

  /** Waits until the shell shows a page whose script runs; gives its path in the site. */
  async ready() {
    await until("a page in the shell", async () => (await this.course.locator("html.has-script").count()) === 1);
    return this.path();
  }

  path() { return new URL(this.course.url()).pathname.replace(/^.*\/site\//, ""); }

  /** Goes to a page of the course, by a link on this one if there is one. */
  async open(path) {
    await this.ready();
    if (this.path() === path) return;
    await this.course.evaluate((wanted) => {
      const address = new URL(document.documentElement.dataset.root + wanted, location.href).href;
      const link = [...document.querySelectorAll("a[href]")].find((one) => one.href === address && one.getClientRects().length > 0);
      if (link) link.click();
      else location.href = address;
    }, path);
    await until(path, async () => this.path() === path && (await this.course.locator("html.has-script").count()) === 1);
  }

  /** Reads a lesson to its end. `kept`: waits until the page shows it as read. */
  async read(lesson, { kept = true } = {}) {
    await this.open(lesson.page);
    await this.course.locator("[data-lesson-end]").first().scrollIntoViewIfNeeded();
    if (!kept) return;
    await until(`${lesson.id} is read`, () => this.course.evaluate((id) =>
      document.querySelector(`[data-progress="lesson:${id}"]`)?.getAttribute("data-state") === "done" || !document.querySelector(`[data-progress="lesson:${id}"]`), lesson.id));
  }

  form(question) { return this.course.locator(`form[data-question="${question.id}"]`); }

  /** @param {Plan} plan @param {"mouse" | "keyboard"} how */
  async answer(owner, question, plan, how = "mouse") {
    const form = this.form(question);
    if (how === "mouse") await this.#byMouse(form, plan);
    else await this.#byKeyboard(form, question, plan);
    this.given.push({ owner, question, plan });
  }

  async #byMouse(form, plan) {
    if (plan.text !== undefined) await form.locator("input").fill(plan.text);
    for (const value of plan.values ?? []) await form.locator(`input[value="${value}"]`).check();
    const check = form.locator("[data-check]");
    if (await check.isVisible()) {
      await check.click();
      await this.#answered(form);
    }
  }

  async #byKeyboard(form, question, plan) {
    const { keyboard } = this.session.page;
    const isHere = (locator) => locator.evaluate((element) => element === document.activeElement);
    const tabTo = (locator) => until("the focus comes by Tab", async () => (await isHere(locator)) || (await keyboard.press("Tab"), false));
    if (plan.text !== undefined) {
      await tabTo(form.locator("input"));
      await keyboard.type(plan.text);
    } else if (question.type === "multiple") {
      for (const value of await form.locator("input").evaluateAll((all) => all.map((one) => one.value))) {
        await tabTo(form.locator(`input[value="${value}"]`));
        if (plan.values.includes(value)) await keyboard.press("Space");
      }
    } else {
      await until("the focus comes by Tab", async () => (await form.evaluate((one) => one.contains(document.activeElement) && document.activeElement.type === "radio")) || (await keyboard.press("Tab"), false));
      await keyboard.press("Space");
      for (let step = 0; step < 40 && !(await form.locator(`input[value="${plan.values[0]}"]`).isChecked()); ++step) await keyboard.press("ArrowDown");
    }
    const check = form.locator("[data-check]");
    if (!(await check.isVisible())) return;
    await tabTo(check);
    await keyboard.press("Enter");
    await this.#answered(form);
  }

  #answered(form) { return until("feedback", async () => (await form.locator("[data-feedback]").innerText()).trim() !== ""); }

  /** A whole quiz. `plan` says for each question what to answer. @param {(question: any, key: any) => Plan | null} plan null: leave it out */
  async takeQuiz(quiz, plan, { how = "mouse", finish = true } = {}) {
    await this.open(quiz.page);
    const owner = `quiz:${quiz.id}`;
    for (const question of quiz.questions) {
      const answer = plan(question, this.data.answers[owner][question.id]);
      if (answer) await this.answer(owner, question, answer, how);
    }
    if (finish) await this.finish(how);
  }

  async finish(how = "mouse") {
    const button = this.course.locator("[data-finish]").first();
    if (how === "mouse") await button.click();
    else {
      await button.focus();
      await this.session.page.keyboard.press("Enter");
    }
    const anyway = this.course.locator("[data-finish-anyway]");
    if (await anyway.count()) await anyway.first().click();
    await until("the result", async () => (await this.course.locator("[data-restart]").count()) > 0);
  }

  async restart() { await this.course.locator("[data-restart]").first().click(); }

  /** What stands in the inputs of the page: { "un-seul": ["se-taire"], "nombre": ["7"] }. */
  entered() {
    return this.course.evaluate(() => Object.fromEntries([...document.querySelectorAll("form[data-question]")].map((form) => [
      form.dataset.question,
      [...form.querySelectorAll("input[name]")].filter((one) => (one.type === "radio" || one.type === "checkbox" ? one.checked : one.value !== "")).map((one) => one.value).sort(),
    ])));
  }
}
