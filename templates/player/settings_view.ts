// What can be set: who learns, in which mode and language, how kindly the platform answers, the size of the frame, and what goes wrong.

import { button, make } from "../runtime/page/dom";
import { faults } from "../platform/faults.mjs";
import type { Learner } from "./heard";
import type { LaunchSettings } from "./judged_api";
import type { Size } from "./stage";
import type { Words } from "./words";

export interface SettingsChanged {
  readonly size: (size: Size) => void;
  readonly faults: (faults: Record<string, unknown>) => void;
  readonly learner: (learner: Learner) => void;
  readonly forget: () => void;
}

const learners: readonly Learner[] = [{ id: "lea", name: "Martin, Léa" }, { id: "omar", name: "Benali, Omar" }];

/** On a phone the package has the frame of a phone. */
export const usualSize = (): Size => (matchMedia("(max-width: 43.75em)").matches ? "phone" : "moodle");

export class SettingsView {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #changed: SettingsChanged;
  readonly #learner: HTMLSelectElement;
  readonly #id: HTMLInputElement;
  readonly #name: HTMLInputElement;
  readonly #mode: HTMLSelectElement;
  readonly #language: HTMLInputElement;
  readonly #answers: HTMLSelectElement;
  readonly #faults = new Map<string, HTMLInputElement>();

  constructor(words: Words, changed: SettingsChanged) {
    this.#words = words;
    this.#changed = changed;
    this.#learner = this.#select("learner", [...learners.map(({ id, name }) => [id, `${name} (${id})`] as const), ["", words("learnerOwn")]]);
    this.#id = make("input", { type: "text", id: "learner-id", autocomplete: "off" });
    this.#name = make("input", { type: "text", id: "learner-name", autocomplete: "off" });
    this.#mode = this.#select("mode", [["auto", words("modeAuto")], ["normal", words("modeNormal")], ["review", words("modeReview")], ["browse", words("modeBrowse")]]);
    this.#language = make("input", { type: "text", id: "language", autocomplete: "off", size: "8" });
    this.#answers = this.#select("answers", [["lenient", words("answersLenient")], ["strict", words("answersStrict")]]);
    this.element = make("div", {}, this.#launchPart(), this.#sizePart(), this.#faultPart(), this.#devicePart());
  }

  get learner(): Learner {
    const ready = learners.find(({ id }) => id === this.#learner.value);
    return ready ?? { id: this.#id.value || "apprenant", name: this.#name.value || "Nom, Prénom" };
  }

  set learner({ id, name }: Learner) {
    const isReady = learners.some((one) => one.id === id && one.name === name);
    this.#learner.value = isReady ? id : "";
    this.#id.value = isReady ? "" : id;
    this.#name.value = isReady ? "" : name;
    this.#showOwn();
  }

  get mode(): LaunchSettings["mode"] { return this.#mode.value as LaunchSettings["mode"]; }
  get language(): string { return this.#language.value.trim(); }
  get answers(): LaunchSettings["answers"] { return this.#answers.value === "strict" ? "strict" : "lenient"; }

  /** Anew at each call: a switch counts down in its own setting. */
  faults(): Record<string, unknown> {
    return Object.fromEntries([...this.#faults].filter(([, box]) => box.checked).map(([name]) => [name, faults[name]?.usual()]));
  }

  #select(id: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
    return make("select", { id }, ...options.map(([value, text]) => make("option", { value }, text)));
  }

  #field(id: string, label: string, control: HTMLElement): HTMLElement {
    return make("p", { class: "field" }, make("label", { for: id }, label), control);
  }

  #group(title: string, note: string, ...parts: readonly HTMLElement[]): HTMLElement {
    return make("fieldset", {}, make("legend", {}, title), make("p", { class: "quiet-line" }, note), ...parts);
  }

  #showOwn(): void {
    for (const input of [this.#id, this.#name]) if (input.parentElement) input.parentElement.hidden = this.#learner.value !== "";
  }

  #launchPart(): HTMLElement {
    const words = this.#words;
    const group = this.#group(words("launch"), words("atNextLaunch"),
      this.#field("learner", words("learner"), this.#learner), this.#field("learner-id", words("learnerId"), this.#id),
      this.#field("learner-name", words("learnerName"), this.#name), this.#field("mode", words("mode"), this.#mode),
      this.#field("language", words("preference"), this.#language), this.#field("answers", words("answers"), this.#answers));
    this.#showOwn();
    for (const control of [this.#learner, this.#id, this.#name])
      control.addEventListener("change", () => { this.#showOwn(); this.#changed.learner(this.learner); });
    return group;
  }

  #sizePart(): HTMLElement {
    const words = this.#words;
    const size = this.#select("size", [["moodle", words("sizeMoodle")], ["wide", words("sizeWide")], ["phone", words("sizePhone")]]);
    size.value = usualSize();
    size.addEventListener("change", () => this.#changed.size(size.value as Size));
    return this.#group(words("display"), words("atOnce"), this.#field("size", words("size"), size));
  }

  #faultPart(): HTMLElement {
    const words = this.#words;
    const boxes = Object.entries(faults).map(([name, { title, source }]) => {
      const box = make("input", { type: "checkbox", id: `fault-${name}` });
      box.addEventListener("change", () => this.#changed.faults(this.faults()));
      this.#faults.set(name, box);
      return make("div", { class: "check" }, box, make("div", {}, make("label", { for: `fault-${name}` }, title[words.language]),
        make("p", { class: "quiet-line", lang: "en" }, source)));
    });
    return this.#group(words("faults"), `${words("atOnce")}. ${words("faultsIntro")}`, ...boxes);
  }

  #devicePart(): HTMLElement {
    const words = this.#words;
    return this.#group(words("device"), words("atNextLaunch"), make("p", {}, button(words("deviceForget"), "data-forget", this.#changed.forget, "quiet")));
  }
}
