// Plays the simulations of a page: one scene at a time, with the way so far. The scenes stand on the page already; this shows the right one, turns
// its links into buttons, and tells the tracker what was decided.

import type { ScenarioData } from "../course";
import { all, button, first, focusOn, make } from "../page/dom";
import type { PageContext } from "../page/page_context";
import { wordsOf, type Words } from "../page/words";
import type { Attempt } from "../state/types";
import type { ScenarioScript } from "./data";
import { otherWays, printButton, resultOf } from "./ending";
import { creditOf, firstMoment, isOpen, momentAfter, momentOf, mostOf, scoreOf, stepsOf, type Moment, type Step } from "./run";
import { SceneElement } from "./scene_element";
import { echoOf, wayOf } from "./way";

export interface Play {
  readonly page: PageContext;
  readonly words: Words; // of simulations
  readonly data: ScenarioData;
  readonly script: ScenarioScript;
  readonly section: HTMLElement;
  readonly scenes: readonly SceneElement[];
  readonly steps: readonly Step[];
  readonly moment: Moment;
  restart(): void;
}

class Player implements Play {
  steps: readonly Step[] = [];
  moment: Moment;
  private hasBegun = false; // the learner pressed for it, or the record knows of it
  private isRecorded = false; // the tracker knows of this run
  private seen = ""; // of the record, when it was looked at last
  private shownAt = Date.now();
  private readonly controls = make("div", { class: "scenario-controls" });
  private readonly end = make("div", { class: "scenario-end" });
  private readonly others = make("div", { class: "scenario-others" });
  private readonly line = make("p", { class: "scenario-line", role: "status" }); // stands above the scene, where the focus does not go

  constructor(
    readonly page: PageContext, readonly words: Words, readonly data: ScenarioData, readonly script: ScenarioScript,
    readonly section: HTMLElement, readonly scenes: readonly SceneElement[],
  ) {
    this.moment = firstMoment(script);
  }

  open(): void {
    first(".story-scene", this.section)?.before(this.line);
    (all(".story-scene", this.section).pop() ?? this.section).after(this.end);
    (first("[data-debrief]", this.section) ?? this.end).after(this.others, this.controls);
    for (const element of this.scenes) element.play(this.words);
    for (const [scene, element] of this.scenes.entries()) element.onChoice((choice) => this.choose({ scene, choice }));
    this.section.dataset["playing"] = "";
    this.recall();
    this.show();
    this.page.tracker.subscribe(() => { if (this.recall()) this.show(); });
  }

  restart(): void {
    this.steps = [];
    this.isRecorded = false;
    this.hasBegun = true;
    this.say("");
    this.go();
  }

  private get current(): Attempt | null { return this.page.tracker.state.scenarios.get(this.script.number)?.current ?? null; }

  /** Takes over what the record says. True when that is another run than the one that is shown. */
  private recall(): boolean {
    const { current } = this;
    const text = JSON.stringify(current && [current.number, [...current.answers.values()].map(({ value }) => value)]);
    if (text === this.seen || this.page.tracker.mode === "newer") return false;
    const isFirst = this.seen === "";
    this.seen = text;
    if (!current || current.answers.size === 0) return isFirst;
    const steps = stepsOf(this.script, current.answers);
    const isSame = steps !== null && JSON.stringify(steps) === JSON.stringify(this.steps.slice(0, this.data.steps));
    if (isSame) return false;
    const moment = steps && momentOf(this.script, steps);
    const isOver = moment !== null && this.script.scenes[moment.scene]?.ending !== undefined;
    const isCut = moment !== null && current.finished && !isOver; // beyond what is kept
    this.steps = isCut ? [] : steps ?? [];
    this.isRecorded = steps !== null && !current.finished;
    this.hasBegun = this.steps.length > 0;
    this.say(!steps ? this.words("changed") : this.hasBegun && !isOver ? this.words("resume-line") : "");
    return true;
  }

  private choose(step: Step): void {
    const { script, page, data } = this;
    const scene = script.scenes[step.scene], choice = scene?.choices[step.choice];
    const after = momentAfter(script, this.moment, step);
    if (!scene || !choice || !after || step.scene !== this.moment.scene) return;
    this.steps = [...this.steps, step];
    this.say(this.steps.length > data.steps ? this.words("too-long") : "");
    if (!this.isRecorded) page.tracker.beginRun(script.number);
    this.isRecorded = true;
    const most = mostOf(scene);
    page.tracker.decide({
      scenario: script.id, step: this.steps.length, scene: { id: scene.id, number: scene.number }, choice: { id: choice.id, number: choice.number },
      credit: creditOf(scene, choice), isMarked: most > 0, best: most > 0 ? scene.choices.filter(({ points = 0 }) => points === most).map(({ id }) => id) : [],
      latency: (Date.now() - this.shownAt) / 1000,
    });
    if (script.scenes[after.scene]?.ending) page.tracker.finishRun(script.number, scoreOf(script, after.points));
    this.go();
  }

  private undo(): void {
    this.steps = this.steps.slice(0, -1);
    this.say("");
    this.go();
  }

  private begin(): void {
    this.hasBegun = true;
    this.go();
  }

  /** Shows the moment and takes the focus to its heading, which is what a screen reader says then. */
  private go(): void {
    this.show();
    const heading = this.scenes[this.moment.scene]?.heading;
    if (heading) focusOn(heading);
  }

  private show(): void {
    const { script, words, section } = this;
    this.moment = momentOf(script, this.steps) ?? firstMoment(script);
    this.shownAt = Date.now();
    const ending = script.scenes[this.moment.scene]?.ending;
    for (const [place, element] of this.scenes.entries()) element.show(this.hasBegun && place === this.moment.scene);
    const here = this.scenes[this.moment.scene];
    const choices = script.scenes[this.moment.scene]?.choices ?? [];
    here?.offer(choices.map((choice) => isOpen(choice, this.moment.values)));
    here?.setEcho(this.hasBegun ? echoOf(this) : null);
    first(".scenario-way", section)?.remove();
    if (this.hasBegun && this.steps.length > 0) first(".story-scene", section)?.before(wayOf(this, ending !== undefined));
    const canUndo = script.undo && ending === undefined && this.steps.length > 0;
    this.controls.replaceChildren(
      ...(this.hasBegun ? [] : [button(words("begin"), "data-begin", () => this.begin())]),
      ...(canUndo ? [button(words("undo"), "data-undo", () => this.undo(), "quiet")] : []),
      ...(this.hasBegun && this.steps.length > 0 ? [button(words("restart"), "data-restart", () => this.restart(), "quiet")] : []),
    );
    const debrief = first("[data-debrief]", section);
    if (debrief) debrief.hidden = !(this.hasBegun && ending);
    this.end.replaceChildren(...(this.hasBegun && ending ? resultOf(this, ending) : []));
    this.others.replaceChildren(...(this.hasBegun && ending ? otherWays(this) : []));
    if (this.hasBegun && ending) this.controls.append(printButton(this));
  }

  private say(text: string): void {
    if (this.line.textContent !== text) this.line.textContent = text;
  }
}

function leaveAsWithoutScript(section: HTMLElement): void {
  for (const part of all("[data-without-script]", section)) part.hidden = false;
}

export function playScenarios(page: PageContext): void {
  const { moocScenarios: played } = window;
  try {
    const words = wordsOf(played?.texts ?? {}, page.course.language);
    for (const section of all("[data-scenario]")) {
      const script = played?.scenarios.find(({ id }) => id === section.dataset["scenario"]);
      const data = page.course.scenarios?.find(({ id }) => id === section.dataset["scenario"]);
      const scenes = script?.scenes.map((scene) => SceneElement.of(section, scene)) ?? [];
      const isWhole = scenes.every((scene): scene is SceneElement => scene !== null);
      if (script && data && isWhole && scenes.length > 0) new Player(page, words, data, script, section, scenes).open();
      else leaveAsWithoutScript(section);
    }
  } finally {
    document.documentElement.classList.remove("plays-scenarios");
  }
}
