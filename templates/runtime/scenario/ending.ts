// What stands at the end of a run: which ending it is, what it gives, and which other ways there are. Nobody is told off: other ways are an
// invitation, and the best run stays.

import { reaches } from "../marks/score";
import { button, make } from "../page/dom";
import type { Attempt } from "../state/types";
import type { Play } from "./play";
import { firstMoment, isOpen, momentAfter, momentOf, scoreOf, stepsOf } from "./run";

export function resultOf(play: Play, ending: string): HTMLElement[] {
  const kind = make("p", { class: "ending-kind", "data-ending": ending }, play.words(`end-${ending}`));
  return [kind, ...resultLines(play).map((line) => make("p", {}, line))];
}

export function printButton({ words, section }: Play): HTMLButtonElement {
  return button(words("transcript"), "data-print-way", () => printWay(section), "quiet");
}

function resultLines({ page, words, script, data, moment }: Play): string[] {
  if (script.mostPoints === 0 || data.practice) return [words("not-marked")]; // a hard ending is no punishment
  const score = scoreOf(script, moment.points);
  const points = words("points", { points: words.number(moment.points / 1000), most: words.number(script.mostPoints / 1000), score: words.percent(score) });
  const best = Math.max(score, page.tracker.state.scenarios.get(script.number)?.best?.score ?? 0);
  const needed = words.percent(Math.round(data.passMark * 100));
  return [points, ...(best > score ? [words("best", { score: words.percent(best) })] : []), words(reaches(best, data.passMark) ? "pass-reached" : "pass-not-yet", { needed })];
}

function endingOf({ script }: Play, attempt: Attempt | null | undefined): number | null {
  const steps = attempt?.finished ? stepsOf(script, attempt.answers) : null;
  const moment = steps && momentOf(script, steps);
  return moment && script.scenes[moment.scene]?.ending ? moment.scene : null;
}

export function otherWays(play: Play): HTMLElement[] {
  const { page, words, script, scenes, moment } = play;
  const record = page.tracker.state.scenarios.get(script.number);
  const met = new Set([moment.scene, endingOf(play, record?.best), endingOf(play, record?.current)]);
  const others = script.scenes.flatMap(({ ending }, place) => (ending && !met.has(place) ? [scenes[place]?.title ?? ""] : []));
  const left = choicesLeft(play);
  return [
    make("p", { class: "others-title" }, words("others")),
    ...(others.length > 0
      ? [make("p", {}, words.counted("others-endings", others.length)), make("ul", {}, ...others.map((title) => make("li", {}, title)))]
      : [make("p", {}, words("all-endings"))]),
    ...(left.length > 0 ? [make("details", {}, make("summary", {}, words("others-choices")), make("ul", {}, ...left))] : []),
    make("p", { class: "box-foot" }, words("others-line")),
  ];
}

/** What was open on this way and not taken, scene by scene. */
function choicesLeft({ script, scenes, steps }: Play): HTMLElement[] {
  const items: HTMLElement[] = [];
  let moment = firstMoment(script);
  for (const step of steps) {
    const element = scenes[step.scene];
    const open = (script.scenes[step.scene]?.choices ?? []).flatMap((choice, place) => (place !== step.choice && isOpen(choice, moment.values) ? [place] : []));
    if (element && open.length > 0)
      items.push(make("li", {}, make("span", { class: "way-scene" }, element.title), make("ul", {}, ...open.map((place) => make("li", {}, element.choice(place))))));
    moment = momentAfter(script, moment, step) ?? moment;
  }
  return items;
}

/** The way alone, on paper: the style hides the rest while this simulation is marked (styles/scenario.css). */
function printWay(section: HTMLElement): void {
  const root = document.documentElement;
  root.dataset["printing"] = "way";
  section.dataset["printed"] = "";
  const done = (): void => {
    delete root.dataset["printing"];
    delete section.dataset["printed"];
    removeEventListener("afterprint", done);
  };
  addEventListener("afterprint", done);
  window.print();
}
