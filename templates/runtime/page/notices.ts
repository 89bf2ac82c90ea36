// Lines that the record itself has for the learner (a save that failed, a copy that never arrived), with what can be done about them.

import { button, first, make } from "./dom";
import type { PageContext } from "./page_context";

export function showNotices({ tracker, words }: PageContext): void {
  const region = make("div", { class: "message notice", "data-notice": "", role: "status" });
  first("[data-message]")?.after(region);
  let shown = "";
  const show = (): void => {
    const notice = tracker.notice ?? null;
    const name = JSON.stringify(notice);
    if (name === shown) return;
    shown = name;
    if (!notice) return region.replaceChildren();
    const answer = (yes: boolean) => (): void => tracker.answerNotice?.(yes);
    region.replaceChildren(make("p", {}, words(notice.text, notice.values)));
    if (notice.action) region.append(button(words(`action-${notice.action}`), "data-notice-action", answer(true)), " ");
    region.append(button(words("action-dismiss"), "data-notice-dismiss", answer(false), "quiet"));
  };
  show();
  tracker.subscribe(show);
}
