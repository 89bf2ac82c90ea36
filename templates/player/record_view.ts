// What the platform keeps of an item: status and score, interactions and objectives as tables, the data for resuming, and every value.

import { make } from "../runtime/page/dom";
import type { CourseData } from "../runtime/course";
import { entries } from "../platform/record.mjs";
import { facts, keptUntilChanged, onceAFrame, table } from "./drawing";
import type { PackageItem } from "./package";
import { stateView } from "./state_view";
import type { Standard } from "./standards";
import type { Words } from "./words";

export interface RecordShown {
  readonly stored: Readonly<Record<string, string>>;
  readonly pending: readonly string[]; // names of what was set and not committed yet
  readonly course: CourseData | null;
}

export class RecordView {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #standard: Standard;
  readonly #choice = make("select", { id: "record-item" });
  readonly #ask: () => void;

  /** `shown` is asked for at each drawing, for the item that is chosen. */
  constructor(words: Words, standard: Standard, items: readonly PackageItem[], shown: (identifier: string) => RecordShown) {
    this.#words = words;
    this.#standard = standard;
    for (const { identifier, title } of items) this.#choice.append(make("option", { value: identifier }, title));
    const [summary, pending, interactions, objectives, state, values] = [make("div"), make("p", { class: "quiet-line" }), make("div"), make("div"), make("div"), make("div")];
    const parts = [
      { draw: keptUntilChanged(summary, (key) => this.#summary(read(key))), part: (stored: Stored) => this.#named(stored) },
      { draw: keptUntilChanged(interactions, (key) => this.#interactions(read(key))), part: (stored: Stored) => under(stored, "cmi.interactions.") },
      { draw: keptUntilChanged(objectives, (key) => this.#objectives(read(key))), part: (stored: Stored) => under(stored, "cmi.objectives.") },
      { draw: keptUntilChanged(values, (key) => this.#values(read(key))), part: (stored: Stored) => stored },
    ];
    let course: CourseData | null = null;
    const drawState = keptUntilChanged(state, (text) => stateView(text.slice(1), standard.suspendDataLimit, course, words));
    this.#ask = onceAFrame(() => {
      const { stored, pending: names, course: found } = shown(this.#choice.value);
      course = found;
      for (const { draw, part } of parts) draw(JSON.stringify(part(stored)));
      drawState(`${found ? "c" : "-"}${stored["cmi.suspend_data"] ?? ""}`);
      pending.textContent = names.length === 0 ? "" : words("pending", { n: names.length, names: `${names.slice(0, 5).join(", ")}${names.length > 5 ? "…" : ""}` });
    });
    this.#choice.addEventListener("change", this.#ask);
    this.element = make("div", {},
      make("p", { class: "quiet-line" }, words("recordIntro")),
      make("p", { class: "field", ...(items.length < 2 && { hidden: "" }) }, make("label", { for: "record-item" }, words("recordOf")), this.#choice),
      summary, pending,
      make("h2", {}, words("interactions")), interactions, make("h2", {}, words("objectives")), objectives,
      make("h2", {}, words("state")), state,
      make("details", {}, make("summary", {}, words("allValues")), values));
    this.#ask();
  }

  changed(): void { this.#ask(); }
  choose(identifier: string): void { this.#choice.value = identifier; this.#ask(); }

  #named(stored: Stored): Stored {
    const { status, success, raw, min, max, scaled, progress, location, totalTime, exit } = this.#standard.elements;
    return Object.fromEntries([status, success, raw, min, max, scaled, progress, location, totalTime, exit].flatMap((name) => {
      const value = stored[name];
      return value === undefined ? [] : [[name, value]];
    }));
  }

  #summary(stored: Stored): Node[] {
    const words = this.#words;
    const { status, success, raw, min, max, scaled, progress, location, totalTime, exit } = this.#standard.elements;
    if (Object.keys(stored).length === 0) return [make("p", {}, words("emptyRecord"))];
    const value = (name: string): string => stored[name] ?? words("nothing");
    const limits = stored[min] !== undefined || stored[max] !== undefined ? ` (${value(min)} – ${value(max)})` : "";
    return [facts([
      [words("completion"), value(status)], ...(success ? [[words("success"), value(success)] as const] : []),
      [words("score"), `${value(raw)}${limits}${scaled && stored[scaled] !== undefined ? `, scaled ${value(scaled)}` : ""}`],
      ...(progress ? [[words("progress"), value(progress)] as const] : []),
      [words("totalTime"), value(totalTime)], [words("location"), value(location)], [words("exit"), value(exit)],
    ])];
  }

  #interactions(stored: Stored): Node[] {
    const words = this.#words;
    const { response, time } = this.#standard.elements;
    const rows = entries(stored, "cmi.interactions").map((one: Record<string, string> | undefined, index: number) => {
      const patterns = Object.entries(one ?? {}).filter(([name]) => name.startsWith("correct_responses.")).map(([, pattern]) => pattern);
      return [String(index), one?.id ?? "", one?.type ?? "", one?.[response] ?? "", patterns.join(" | "), one?.result ?? "", one?.weighting ?? "", one?.latency ?? "", one?.[time] ?? ""];
    });
    if (rows.length === 0) return [make("p", {}, words("noInteractions"))];
    return [table(words("interactions"), ["n", words("identifier"), words("type"), words("response"), words("pattern"), words("result"), words("weighting"), words("latency"), words("time")], rows)];
  }

  #objectives(stored: Stored): Node[] {
    const words = this.#words;
    const rows = entries(stored, "cmi.objectives").map((one: Record<string, string> | undefined, index: number) =>
      [String(index), one?.id ?? "", this.#standard.elements.objectiveStatus.map((name) => one?.[name] ?? "").filter(Boolean).join(", "), one?.["score.raw"] ?? "", one?.["score.scaled"] ?? ""]);
    if (rows.length === 0) return [make("p", {}, words("noObjectives"))];
    return [table(words("objectives"), ["n", words("identifier"), words("status"), "raw", "scaled"], rows)];
  }

  #values(stored: Stored): Node[] {
    return [table(this.#words("allValues"), [this.#words("element"), this.#words("value")], Object.entries(stored).sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true })))];
  }
}

type Stored = Readonly<Record<string, string>>;
const read = (key: string): Stored => JSON.parse(key) as Stored;
const under = (stored: Stored, start: string): Stored => Object.fromEntries(Object.entries(stored).filter(([name]) => name.startsWith(start)));
