// One scene as it stands on the page: its heading, its text, its choices, whose links become buttons.

import { all, first, make } from "../page/dom";
import type { Words } from "../page/words";
import type { SceneScript } from "./data";

interface ChoiceElement {
  readonly item: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly button: HTMLButtonElement;
  /** What is said to whoever chooses it. */
  readonly said: HTMLElement | null;
}

export class SceneElement {
  private echo: HTMLElement | null = null;

  private constructor(
    private readonly section: HTMLElement, readonly heading: HTMLElement, readonly choices: readonly ChoiceElement[],
  ) {}

  /** null where the page and its data do not fit together. Nothing is changed yet: should another scene not fit, all links still lead on. */
  static of(scenario: HTMLElement, scene: SceneScript): SceneElement | null {
    const section = all(".story-scene", scenario).find((one) => one.dataset["scene"] === scene.id);
    const heading = section && first("h2, h3, h4, h5, h6", section);
    if (!section || !heading) return null;
    const items = all("[data-scene-choice]", section);
    const choices = scene.choices.map(({ id }) => {
      const item = items.find((one) => one.dataset["sceneChoice"] === id);
      return item ? choiceElement(item) : null;
    });
    if (!choices.every((choice): choice is ChoiceElement => choice !== null)) return null;
    return new SceneElement(section, heading, choices);
  }

  /** Links become buttons. */
  play(words: Words): void {
    for (const { item, link, button, said } of this.choices) {
      button.append(...Array.from(link.childNodes));
      said?.remove();
      said?.removeAttribute("data-scene-said");
      said?.classList.add("said");
      item.replaceChildren(button);
    }
    first("[data-scene-choices]", this.section)?.before(make("p", { class: "scene-ask" }, words("choices")));
  }

  get title(): string { return this.heading.textContent ?? ""; }

  onChoice(chosen: (choice: number) => void): void {
    for (const [place, { button }] of this.choices.entries()) button.addEventListener("click", () => chosen(place));
  }

  show(yes: boolean): void {
    this.section.hidden = !yes;
    if (yes) return;
    this.setEcho(null);
    for (const media of all<HTMLMediaElement>("video, audio", this.section)) media.pause(); // its controls are hidden: nobody could stop it
  }

  /** One entry a choice: is it open now? */
  offer(open: readonly boolean[]): void {
    for (const [place, { item }] of this.choices.entries()) item.hidden = open[place] === false;
  }

  /** What was chosen before and what is said of it, right under the heading: read on from there. */
  setEcho(echo: HTMLElement | null): void {
    this.echo?.remove();
    this.echo = echo;
    if (echo) this.heading.after(echo);
  }

  /** The scene's own text, for the printed way; without what only works once on a page. */
  text(): HTMLElement {
    const copy = make("div", { class: "way-text" });
    for (const child of Array.from(this.section.children)) {
      if (child === this.heading || child === this.echo || child.matches(".scene-ask, [data-scene-choices], [data-without-script]")) continue;
      copy.append(child.cloneNode(true));
    }
    for (const once of all("video, audio, iframe, script", copy)) once.remove();
    for (const named of all("[id]", copy)) named.removeAttribute("id");
    return copy;
  }

  /** The words of a choice. */
  choice(place: number): HTMLElement {
    const words = make("span", { class: "chosen" });
    words.append(...Array.from(this.choices[place]?.button.childNodes ?? [], (child) => child.cloneNode(true)));
    return words;
  }

  /** What is said to the choice, as a copy; null where nothing is. */
  said(place: number): HTMLElement | null {
    const said = this.choices[place]?.said?.cloneNode(true);
    return said instanceof HTMLElement ? said : null;
  }
}

function choiceElement(item: HTMLElement): ChoiceElement | null {
  const link = first<HTMLAnchorElement>("a", item);
  if (!link) return null;
  return { item, link, button: make("button", { type: "button", class: "scene-button" }), said: first("[data-scene-said]", item) };
}
