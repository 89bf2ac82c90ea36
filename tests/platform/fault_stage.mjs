// What a learner does while a platform fails: one computer, one learner, one record, through several launches. Notes the lines they are told.
import assert from "node:assert/strict";
import { entries } from "../../templates/platform/record.mjs";
import { right } from "./package_under_test.mjs";
import { until } from "./play.mjs";
import { decodeState } from "./state_text.mjs";

/** What a line offers beside the button that puts it away. */
const offers = { "notice-unsent": "action-retry", "notice-offer": "action-restore" };

export class Stage {
  /** @param {import("./package_under_test.mjs").PackageUnderTest} kit */
  constructor(kit) {
    this.kit = kit;
    /** The ui texts of the lines that were heard, in order. @type {string[]} */
    this.told = [];
    this.record = undefined;
  }

  get text() { return this.kit.course.ui; }

  /** Opens the activity, on this learner's computer and record if not said otherwise. */
  async launch(more = {}) {
    this.computer ??= await this.kit.player.computer("moodle", more.cached);
    Object.assign(this, await this.kit.launch({ computer: this.computer, ...(this.record && { record: this.record }), ...more }));
  }

  fault(faults) { return this.session.setFaults(faults); }

  /** A lesson read, and known to the platform. */
  async begin() {
    await this.learner.read(this.kit.lessons["accueil"]);
    await this.session.glanceAway();
    await until("it arrived", async () => this.session.deliveries.some(({ stored }) => stored?.["cmi.suspend_data"]));
  }

  /** A whole quiz, all right: three answers, a third of the mark. */
  async work() { await this.learner.takeQuiz(this.kit.quizzes["fin"], right); }

  /** The shell says this line, with the button that fits; it is the next one. */
  async hears(line) {
    const said = this.text[line].split("{")[0];
    await until(`the line ${line}`, async () => (await this.learner.notice()).startsWith(said));
    const buttons = await this.session.shell.locator("[data-shell-status] button, [role=status] button").allInnerTexts();
    assert.deepEqual(buttons, [...(offers[line] ? [this.text[offers[line]]] : []), this.text["action-dismiss"]]);
    this.told.push(line);
  }

  /** A line in the page itself. */
  async reads(line) {
    await until(`the line ${line}`, async () => (await this.learner.course.locator("[data-message]").innerText()).trim() === this.text[line]);
    this.told.push(line);
  }

  async press(action) { await this.session.shell.getByRole("button", { name: this.text[action], exact: true }).click(); }

  /** Whatever fails: pages open and move. */
  async goesOnReading() {
    await this.learner.open(this.kit.lessons["reformuler"].page);
    const moved = await this.learner.course.evaluate(() => { scrollTo(0, 60); return [scrollY, document.documentElement.scrollHeight > innerHeight]; });
    assert.deepEqual(moved, [60, true]);
    await this.learner.open(this.kit.quizzes["fin"].page);
  }

  /** Nothing was said that was not heard. */
  async leave(way = "exit") {
    const said = await this.learner.notice();
    assert.ok(said === "" || said.startsWith(this.text[this.told.at(-1)]?.split("{")[0]), `the shell says: ${said}`);
    this.record = await this.session.leave(way);
  }

  /** Who comes next to this computer sees and sends nothing of it. */
  async anotherLearner() {
    const next = await this.kit.launch({ computer: this.computer, settings: { learner: { id: "sam", name: "Dubois, Sam" } } });
    assert.deepEqual([next.learner.path(), await next.learner.notice()], ["index.html", ""]);
    const { stored } = await next.session.leave();
    this.kit.assertClean(next.session);
    assert.deepEqual([stored["cmi.suspend_data"], stored[`${this.kit.name.score}.raw`]], [undefined, undefined]);
  }

  /** The record in a few words; null where there is none. */
  async summary() {
    const { stored } = this.record ?? { stored: {} };
    const { kind, state } = await decodeState(stored["cmi.suspend_data"] ?? "");
    if (Object.keys(stored).length === 0) return null;
    assert.equal(kind, "state");
    const { lessons, quizzes } = this.kit.course;
    const status = this.kit.is12 ? [stored["cmi.core.lesson_status"]] : [stored["cmi.completion_status"], stored["cmi.success_status"]];
    return {
      status: status.filter(Boolean).join(", "),
      raw: stored[`${this.kit.name.score}.raw`],
      interactions: entries(stored, "cmi.interactions").length,
      read: [...lessons].filter(({ number }) => state.read.has(number)).map(({ id }) => id),
      best: Object.fromEntries([...quizzes].filter(({ number }) => state.quizzes.get(number)?.best).map(({ id, number }) => [id, state.quizzes.get(number).best.score / 100])),
    };
  }

  async end() { await this.computer?.close(); }
}
