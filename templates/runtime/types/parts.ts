// What the types have in common whose answer has parts (items, rows, gaps): how each part went is said beside it, in words.

import { fullCredit } from "../marks/credit";
import type { Missing, Opening, TellOptions } from "../page/answer_controls";
import { all, authored, first, make, textOf } from "../page/dom";
import { verdictLine, type Verdict } from "../page/verdict";

/** One part of the question, as it stands on the page. */
export interface Part {
  readonly id: string;
  readonly element: HTMLElement;
  /** What the learner reads as its name. */
  readonly name: string;
  readonly fields: readonly HTMLElement[];
}

export interface PartResult {
  readonly isAnswered: boolean;
  /** Ten-thousandths. */
  readonly credit: number;
  /** The right answer, as text. */
  readonly expected: string;
}

export const isRight = ({ credit }: PartResult): boolean => credit === fullCredit;

/** Something in the answer changed by other means than a field of its own: whoever listens to the form hears it as if it had. */
export function tellChange(element: HTMLElement): void {
  for (const kind of ["input", "change"]) element.dispatchEvent(new Event(kind, { bubbles: true }));
}

/** The words for a part, and how they look. Nothing is said of what is right before all is ended. */
export function partWords({ words }: Opening, result: PartResult, ended: boolean): readonly [Verdict, string] {
  const { isAnswered, credit, expected } = result;
  if (isRight(result)) return ["right", words("part-right")];
  const verdict = !isAnswered ? "none" : credit > 0 ? "partly" : "wrong";
  const name = { none: "part-none", partly: "part-partly", wrong: "part-review" }[verdict];
  return [verdict, ended ? words(`${name}-expected`, { answer: expected }) : words(name)];
}

function feedbackPlace({ element }: Part): HTMLElement {
  const found = first("[data-item-feedback]", element);
  if (found) return found;
  const made = make("div", { class: "item-feedback", "data-item-feedback": "" });
  (first("th", element) ?? element).append(made);
  return made;
}

export function describe(fields: readonly HTMLElement[], by: HTMLElement | null): void {
  for (const field of fields) {
    if (by) field.setAttribute("aria-describedby", by.id);
    else field.removeAttribute("aria-describedby");
  }
}

/** "Justes : 2 sur 4." Nothing where all is right, or nothing: the verdict has said it, and "0 sur 4" would only weigh. */
export function countLine({ words }: Opening, results: readonly PartResult[]): HTMLElement[] {
  const right = results.filter(isRight).length;
  if (right === results.length || right === 0) return [];
  return [make("p", {}, words("parts-right", { n: String(right), total: String(results.length) }))];
}

/** What the author says to who did not get this part right. */
export function ownWords({ key }: Opening, { id }: Part, result: PartResult): HTMLElement | null {
  const html = result.isAnswered && !isRight(result) ? key.feedback[id] : undefined;
  return html === undefined ? null : authored(html, "choice-words");
}

/** What is seen beside the part; once more, as text, for those who hear the page, to whom focus comes. */
function saidAgain({ words }: Opening, { name }: Part, own: HTMLElement): HTMLElement {
  return make("p", { class: "visually-hidden" }, words("part-answer", { part: name, answer: textOf(own) }));
}

export function tellParts(opening: Opening, parts: readonly Part[], result: (part: Part) => PartResult, { ended }: TellOptions): HTMLElement[] {
  const said: HTMLElement[] = [];
  const results = parts.map((part) => {
    const one = result(part);
    const place = feedbackPlace(part);
    const [verdict, line] = partWords(opening, one, ended);
    const own = ownWords(opening, part, one);
    place.id ||= `${opening.form.id}-${part.id}-feedback`;
    place.replaceChildren(verdictLine(verdict, line), ...(own ? [own] : []));
    if (own) said.push(saidAgain(opening, part, own));
    part.element.dataset["verdict"] = verdict;
    describe(part.fields, place);
    return one;
  });
  return [...countLine(opening, results), ...said];
}

/** The parts of which nothing is true any more: the one that holds the `changed` field; all, where none is named. */
export function changedParts<Some extends Part>(parts: readonly Some[], changed: EventTarget | null | undefined): readonly Some[] {
  return changed instanceof Node ? parts.filter(({ element }) => element.contains(changed)) : parts;
}

export function untellParts(parts: readonly Part[], changed: EventTarget | null | undefined): void {
  for (const part of changedParts(parts, changed)) {
    part.element.removeAttribute("data-verdict");
    first("[data-item-feedback]", part.element)?.replaceChildren();
    describe(part.fields, null);
  }
}

/** How many parts are not answered, in words. */
export function missingParts({ words }: Opening, empty: string, total: number, answered: number): Missing | null {
  if (answered === 0) return { line: words(empty), isMarkable: false };
  return answered < total ? { line: words.counted("incomplete", total - answered), isMarkable: true } : null;
}

/** "Items: their right answers", for those who hear the page, or where it does not stand beside them. */
export function rightParts({ words }: Opening, parts: readonly Part[], expected: (part: Part) => string): HTMLElement {
  const lines = parts.map((part) => make("li", {}, words("part-answer", { part: part.name, answer: expected(part) })));
  return make("div", { class: "right-answer" }, make("p", {}, words("right-answers")), make("ul", {}, ...lines));
}

/** The items of a question as they stand on the page. */
export function itemsOf(form: HTMLFormElement, selector: string, nameOf: string, fields: string): Part[] {
  return all(selector, form).map((element) =>
    ({ id: element.dataset["item"] ?? "", element, name: textOf(first(nameOf, element)), fields: all(fields, element) }));
}

