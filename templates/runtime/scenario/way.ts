// The way so far, as a list that can be folded and printed, and the echo of the last choice in the scene that follows it.

import { make } from "../page/dom";
import type { Play } from "./play";

export function wayOf({ words, steps, scenes }: Play, isOpen: boolean): HTMLElement {
  const items = steps.map(({ scene, choice }) => {
    const element = scenes[scene];
    const item = make("li", {}, make("p", { class: "way-scene" }, element?.title ?? ""));
    if (!element) return item;
    const said = element.said(choice);
    item.append(element.text(), make("p", {}, words("way-choice"), " ", element.choice(choice)), ...(said ? [said] : []));
    return item;
  });
  const way = make("details", { class: "scenario-way" }, make("summary", {}, words("way")), make("ol", {}, ...items));
  way.open = isOpen;
  return way;
}

/** null at the beginning. */
export function echoOf({ words, steps, scenes }: Play): HTMLElement | null {
  const last = steps[steps.length - 1];
  const element = last && scenes[last.scene];
  if (!last || !element) return null;
  const said = element.said(last.choice);
  return make("div", { class: "scene-echo" }, make("p", {}, words("you-chose"), " ", element.choice(last.choice)), ...(said ? [said] : []));
}
