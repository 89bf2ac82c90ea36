// hotspot: a list of regions, which are choices like any others, and a picture on which the same choices can be tapped. The picture shows by line,
// number and sign what the list says in words; who hears the page gets the list alone.

import type { Response } from "../marks/credit";
import type { AnswerControls, Opening } from "../page/answer_controls";
import { openChoices } from "../page/choice_controls";
import { all, first, make } from "../page/dom";

/** The middle of a shape, in percent of the picture. */
function middleOf(shape: Element): readonly [number, number] {
  const number = (name: string): number => Number(shape.getAttribute(name) ?? 0);
  if (shape.tagName === "rect") return [number("x") + number("width") / 2, number("y") + number("height") / 2];
  if (shape.tagName === "ellipse") return [number("cx"), number("cy")];
  const points = (shape.getAttribute("points") ?? "").trim().split(/[\s,]+/).map(Number);
  const mean = (first: number): number => points.filter((_, place) => place % 2 === first).reduce((sum, value) => sum + value, 0) / (points.length / 2);
  return [mean(0), mean(1)];
}

interface Region { readonly shape: SVGElement; readonly halo: SVGElement; readonly sign: HTMLElement; readonly choice: HTMLElement; readonly number: HTMLElement; readonly input: HTMLInputElement }

function regionOf(form: HTMLFormElement, shape: SVGElement, picture: HTMLElement): Region | null {
  const choice = all(".choice[data-choice]", form).find((one) => one.dataset["choice"] === shape.dataset["choice"]);
  const input = choice && first<HTMLInputElement>("input", choice);
  const label = choice && first("label", choice);
  if (!choice || !input || !label) return null;
  const sign = make("span", { class: "hotspot-sign", "aria-hidden": "true" });
  const [x, y] = middleOf(shape);
  sign.style.left = `${x}%`;
  sign.style.top = `${y}%`;
  picture.append(sign);
  // A light line below the dark one: one of them shows on any picture.
  const halo = shape.cloneNode() as SVGElement;
  halo.removeAttribute("data-choice");
  halo.setAttribute("class", "hotspot-halo");
  shape.before(halo);
  const number = make("span", { class: "hotspot-number", "aria-hidden": "true" });
  label.prepend(number, " ");
  return { shape, halo, sign, choice, number, input };
}

const signs: Readonly<Record<string, string>> = { right: "●", wrong: "○", missed: "◌" };

/** What the list says, on the picture. */
function show(form: HTMLFormElement, regions: readonly Region[]): void {
  const order = all(".choice[data-choice]", form);
  for (const { shape, halo, sign, choice, number, input } of regions) {
    const place = String(order.indexOf(choice) + 1);
    const verdict = choice.dataset["verdict"];
    number.textContent = `${place}.`;
    sign.textContent = `${place}${verdict ? ` ${signs[verdict] ?? ""}` : input.checked ? " ✓" : ""}`;
    for (const one of [shape, halo, sign]) {
      one.toggleAttribute("data-checked", input.checked);
      one.toggleAttribute("data-focused", document.activeElement === input);
      if (verdict) one.dataset["verdict"] = verdict;
      else one.removeAttribute("data-verdict");
    }
  }
}

export function openHotspot(opening: Opening): AnswerControls | null {
  const { form } = opening;
  const picture = first(".hotspot", form);
  const choices = openChoices(opening);
  if (!picture || !choices) return null;
  const regions = all<SVGElement>(".hotspot-shapes [data-choice]", picture).flatMap((shape) => regionOf(form, shape, picture) ?? []);
  const update = (): void => show(form, regions);
  for (const { shape, input } of regions) {
    shape.addEventListener("click", () => {
      input.click(); // as a click on the list: it does nothing where that is locked
      update();
    });
  }
  for (const kind of ["change", "focusin"]) form.addEventListener(kind, update);
  form.addEventListener("focusout", () => queueMicrotask(update));
  update();
  const shown = <Arguments extends readonly unknown[], Result>(act: (...given: Arguments) => Result) => (...given: Arguments): Result => {
    const result = act(...given);
    update();
    return result;
  };
  return {
    ...choices,
    write: shown((response: Response) => choices.write(response)),
    shuffle: shown((mark: number, attempt: number) => choices.shuffle(mark, attempt)),
    tell: shown((response: Response, options: Parameters<AnswerControls["tell"]>[1]) => choices.tell(response, options)),
    untell: shown(() => choices.untell()),
    solution: () => {
      const right = choices.solution();
      for (const number of right ? all(".hotspot-number", right) : []) number.remove();
      return right;
    },
  };
}
