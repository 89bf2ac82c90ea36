// What a learner does with a package in the player: opens pages, reads, answers by mouse or by keyboard, finishes quizzes. Works on what is
// on the page alone; the keys come from the package's own data.
import assert from "node:assert/strict";
import { answerByKeyboard, answerByMouse, until } from "./answering.mjs";

export { partialAnswer, rightAnswer, until, wrongAnswer } from "./answering.mjs";

/** @typedef {import("./answering.mjs").Plan} Plan */

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
    if (how === "mouse") await answerByMouse(form, question, plan);
    else await answerByKeyboard(this.session.page.keyboard, form, question, plan);
    this.given.push({ owner, question, plan });
  }

  /** The questions of the attempt: all, but for what the draws of its pools left out. */
  async asked({ questions, pools = [] }) {
    const isDrawn = ({ tags = [] }) => pools.some(({ tag }) => tags.includes(tag));
    const count = questions.filter((question) => !isDrawn(question)).length + pools.reduce((sum, { draw }) => sum + draw, 0);
    const shown = () => this.course.locator("form[data-question]:not([hidden])").evaluateAll((forms) => forms.map((form) => form.dataset.question));
    await until("the draw", async () => (await shown()).length === count);
    const ids = await shown();
    return questions.filter(({ id }) => ids.includes(id));
  }

  /** A whole quiz. `plan` says for each question what to answer. @param {(question: any, key: any) => Plan | null} plan null: leave it out */
  async takeQuiz(quiz, plan, { how = "mouse", finish = true } = {}) {
    await this.open(quiz.page);
    const owner = `quiz:${quiz.id}`;
    for (const question of await this.asked(quiz)) {
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

  /** What stands in the fields of the page: { "un-seul": ["se-taire"], "nombre": ["7"], "associer": ["silence=to-donne-du-temps"] }. */
  entered() {
    return this.course.evaluate(() => Object.fromEntries([...document.querySelectorAll("form[data-question]")].map((form) => {
      const fields = [...form.querySelectorAll("input[name], select[name]")].filter((one) => (one.type === "radio" || one.type === "checkbox" ? one.checked : one.value !== ""));
      const order = form.dataset.type === "ordering" ? [[...form.querySelectorAll("[data-item]")].map((one) => one.dataset.item).join(" < ")] : [];
      return [form.dataset.question, [...fields.map((one) => (one.name === "answer" ? one.value : `${one.name}=${one.value}`)), ...order].sort()];
    })));
  }
}
