// What would fail, once each, the gravest first: the same mistake in a hundred interactions is one line with its number.

import { make } from "../runtime/page/dom";
import { keptUntilChanged, onceAFrame, whyOf } from "./drawing";
import { elementPattern, explain, type Told } from "./explain";
import type { Finding, HeardCall } from "./heard";
import { typeset } from "./language";
import type { PackageRemark } from "./package";
import type { Standard } from "./standards";
import type { Words } from "./words";

interface Gathered {
  readonly told: Told;
  readonly element: string;
  readonly example: HeardCall | null;
  readonly why: string;
  count: number;
}

const levels = { error: "fault", warning: "loss", notice: "advice" } as const;
const asTitle = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1).replace(/\.$/, "");
const ranks = { fault: 0, loss: 1, advice: 2 } as const;

export class FindingList {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #standard: Standard;
  readonly #found = new Map<string, Gathered>();
  readonly #changed: (counts: { readonly all: number; readonly grave: number }) => void;
  readonly #ask: () => void;

  constructor(words: Words, standard: Standard, changed: (counts: { readonly all: number; readonly grave: number }) => void) {
    this.#words = words;
    this.#standard = standard;
    this.#changed = changed;
    const place = make("div");
    const show = keptUntilChanged(place, () => this.#drawn());
    this.#ask = onceAFrame(() => show(JSON.stringify([...this.#found].map(([key, { count }]) => [key, count]))));
    this.element = make("div", {}, place);
    show("");
  }

  /** `call`: null for what concerns the whole session. */
  add(finding: Finding, call: HeardCall | null): void {
    this.#gather(`${finding.rule} ${elementPattern(finding.element)}`,
      () => ({ told: explain(finding, this.#standard, this.#words), element: finding.element, example: call, why: finding.why, count: 1 }));
  }

  /** What lies in the package's files, whatever it does. */
  addRemark({ level, place, message, source, title, text }: PackageRemark): void {
    const { language } = this.#words;
    this.#gather(`package ${title.en}`, () => ({
      told: { level: levels[level], title: typeset(asTitle(title[language]), language), text: typeset(text[language], language), hint: "", source }, element: place, example: null, why: message, count: 1,
    }));
  }

  #gather(key: string, first: () => Gathered): void {
    const known = this.#found.get(key);
    if (known) known.count += 1;
    else {
      this.#found.set(key, first());
      this.#tell();
    }
    this.#ask();
  }

  clear(): void {
    this.#found.clear();
    this.#tell();
    this.#ask();
  }

  #tell(): void {
    const all = [...this.#found.values()];
    this.#changed({ all: all.length, grave: all.filter(({ told }) => told.level !== "advice").length });
  }

  #drawn(): Node[] {
    if (this.#found.size === 0) return [make("p", {}, this.#words("noFindings"))];
    const inOrder = [...this.#found.values()].sort((a, b) => ranks[a.told.level] - ranks[b.told.level]);
    return [make("p", { class: "quiet-line" }, this.#words("findingsIntro")), make("ol", { class: "findings" }, ...inOrder.map((one) => this.#entry(one)))];
  }

  #entry({ told, element, example, why, count }: Gathered): HTMLElement {
    const words = this.#words;
    const level = { fault: "levelFault", loss: "levelLoss", advice: "levelAdvice" } as const;
    const where = [count > 1 ? words("times", { n: count }) : "", example ? words("firstAt", { n: example.number }) : ""].filter(Boolean).join(", ");
    return make("li", { class: `finding level-${told.level}` },
      make("h2", {}, make("span", { class: "level" }, words(level[told.level])), " ", told.title),
      ...(element ? [make("p", {}, make("code", {}, example ? `${example.method}(${example.args.map((text) => JSON.stringify(text.slice(0, 120))).join(", ")})` : element))] : []),
      make("p", {}, told.text),
      ...(told.hint ? [make("p", { class: "hint" }, told.hint)] : []),
      make("p", { class: "quiet-line" }, [where, told.source].filter(Boolean).join(" · "), ...(example ? whyOf(why, words) : [" ", make("span", { class: "why", lang: "en" }, why)])));
  }
}
