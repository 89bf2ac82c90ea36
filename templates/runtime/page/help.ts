// Help lines of the learner's country first, open where they are folded. Without a choice all are shown; the European ones always are.

import { all, button, first } from "./dom";
import type { PageContext } from "./page_context";

function showLines(list: HTMLElement, country: string, everything: boolean): void {
  for (const line of all("[data-country]", list)) {
    const where = line.dataset["country"];
    line.hidden = country !== "" && !everything && where !== country && where !== "EU";
    const folded = first<HTMLDetailsElement>("details", line);
    if (folded) folded.open = country !== "" && where === country;
  }
}

export function chooseCountry({ tracker, words }: PageContext): void {
  const selects = all<HTMLSelectElement>("select[data-help-country]");
  const lists = all("[data-help-lines]").map((list) => {
    let everything = false;
    const toggle = button("", "data-help-all", () => { everything = !everything; show(chosen); }, "quiet");
    toggle.classList.add("help-all");
    list.after(toggle);
    const update = (country: string): void => {
      // A country without a line of its own would hide all but the European ones: then everything stays.
      const isKnown = all("[data-country]", list).some((line) => line.dataset["country"] === country);
      showLines(list, isKnown ? country : "", everything);
      toggle.hidden = !isKnown;
      toggle.textContent = words(everything ? "help-own" : "help-all");
    };
    return { update, reset: () => { everything = false; } };
  });
  let chosen = "";
  const show = (country: string): void => {
    chosen = country;
    for (const select of selects) if (all<HTMLOptionElement>("option", select).some((option) => option.value === country)) select.value = country;
    for (const list of lists) list.update(country);
    for (const box of all("[data-country-box]")) box.toggleAttribute("data-chosen", country !== "" && box.dataset["countryBox"] === country);
  };
  show("");
  for (const select of selects) {
    select.addEventListener("change", () => {
      for (const list of lists) list.reset();
      show(select.value);
      void tracker.keepPreference("country", select.value).catch(() => undefined);
    });
  }
  const recall = (): void => {
    void tracker.preference("country").then((country) => { if (country !== chosen) show(country); }, () => undefined);
  };
  if (selects.length + lists.length + all("[data-country-box]").length === 0) return;
  recall();
  tracker.subscribe(recall);
}
