// Fills the profile of progress.html: how far the learner is in each competence item, in words, as marks, and summed up for each category.

import { profile, type ItemRecord } from "../state/profile";
import { all, first } from "./dom";
import type { PageContext } from "./page_context";
import type { Words } from "./words";

function inWords(words: Words, { stage, score }: ItemRecord): string {
  const state = words(`profile-${stage}`);
  return score === null ? state : words("profile-with-score", { state, score: words.percent(score) });
}

function sumInWords(words: Words, records: readonly ItemRecord[]): string {
  const done = records.filter(({ stage }) => stage === "passed" || stage === "completed").length;
  const begun = records.filter(({ stage }) => stage === "begun").length;
  if (done + begun === 0) return words("profile-open");
  const parts = [done > 0 ? words("profile-sum", { done: String(done), total: String(records.length) }) : "",
    begun > 0 ? words("profile-sum-begun", { n: String(begun) }) : ""];
  return parts.filter((part) => part !== "").join(", ");
}

export function openProfile({ course, tracker, words }: PageContext): void {
  const reporting = window.moocReporting;
  const rows = all("[data-profile-item]");
  if (!reporting || rows.length === 0) return;
  const put = (element: HTMLElement | null, text: string): void => { if (element && element.textContent !== text) element.textContent = text; };
  const show = (): void => {
    const records = new Map(profile(course, reporting, tracker.state, tracker.profile).map((record) => [record.code, record]));
    for (const mark of all<SVGElement>("[data-profile-mark]")) mark.dataset["state"] = records.get(mark.dataset["profileMark"] ?? "")?.stage ?? "open";
    for (const category of all("[data-profile-category]")) {
      const shown = all("[data-profile-item]", category).flatMap((row) => {
        const record = records.get(row.dataset["profileItem"] ?? "");
        if (!record) return [];
        row.dataset["state"] = record.stage;
        put(first("[data-profile-result]", row), inWords(words, record));
        return record;
      });
      put(first("[data-profile-sum]", category), sumInWords(words, shown));
    }
  };
  show();
  tracker.subscribe(show);
}
