// Entry of assets/page.js: the page is there first, this improves it. Without the course's data, or when anything is missing, the page stays
// as it was without script; nothing here may keep somebody from reading.

import { registerTypes } from "./page/answer_form";
import { chooseCountry } from "./page/help";
import { openOtherSitesBeside } from "./page/frame";
import { showNotices } from "./page/notices";
import { noRecord } from "./page/no_record";
import { showOrder, waitForRecord, whenOpen } from "./page/order";
import type { PageContext, Part } from "./page/page_context";
import { openPractice } from "./page/practice";
import { openPrinting } from "./page/print";
import { showProgress } from "./page/progress";
import { markPlace, markReading } from "./page/reading";
import { openReflections } from "./page/reflection";
import { openTakeAway } from "./page/take_away";
import { markPage, sayer, showWhatNeedsScript, watchEarlyInput } from "./page/start";
import { wordsOf } from "./page/words";
import type { CourseData } from "./course";
import { connectTracker } from "./tracker/connect";
import type { TrackerMode } from "./tracker/tracker";

/** What a page is for: not before it is open. */
const contentOf = (): readonly Part[] => [markPlace, openPractice, ...(window.moocParts ?? []), openReflections, openTakeAway, markReading];
const surroundings: readonly Part[] = [showProgress, showOrder, chooseCountry, showNotices, sayWhereNothingIsKept];

function sayWhereNothingIsKept({ tracker, words, say }: PageContext): void {
  let mode: TrackerMode = "normal";
  const sayMode = (): void => {
    if (tracker.mode === mode) return;
    ({ mode } = tracker);
    if (mode !== "normal") say(words(`mode-${mode}`));
  };
  sayMode();
  tracker.subscribe(sayMode); // a shell may tell it late
  if (mode === "normal" && tracker.keeping === "nowhere" && !tracker.notice) say(words("keeping-nowhere"));
}

/** Answers, quiz.js and the code of types stand behind this script; all of them have run when the document is ready. */
function everyScript(): Promise<void> {
  if (document.readyState === "complete") return Promise.resolve();
  return new Promise((done) => document.addEventListener("DOMContentLoaded", () => done()));
}

async function improve(course: CourseData): Promise<void> {
  const words = wordsOf(course.ui, course.language);
  const { kind = "", id = "", root = "" } = document.documentElement.dataset;
  watchEarlyInput();
  showWhatNeedsScript(course);
  openOtherSitesBeside(words);
  openPrinting();
  const wait = waitForRecord();
  const [tracker] = await Promise.all([connectTracker(course).catch(noRecord), everyScript()]);
  registerTypes();
  const page: PageContext = { course, tracker, words, kind, id, root, say: sayer() };
  const run = (parts: readonly Part[]): void => {
    for (const part of parts) {
      try {
        part(page);
      } catch (error) {
        console.error(error); // one part that fails must not take the others with it
      }
    }
  };
  whenOpen(page, wait, () => run(contentOf()));
  run(surroundings);
}

markPage();
if (window.moocCourse) void improve(window.moocCourse);
