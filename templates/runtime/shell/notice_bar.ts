// The shell's one line for the learner, above the page: announced without taking the focus, with a button where something can
// be done, and one that puts it away. Empty while there is nothing to say.

import type { Tracker } from "../tracker/tracker";

export class NoticeBar {
  private readonly bar: Element;
  private shown = "";

  constructor(private readonly tracker: Tracker, private readonly texts: Readonly<Record<string, string>>, frame: Element) {
    this.bar = document.querySelector("[data-shell-status]") ?? statusBefore(frame);
    this.show();
  }

  show(): void {
    const notice = this.tracker.notice ?? null;
    const name = JSON.stringify(notice);
    if (this.shown === name) return; // else every change of the record would be an announcement
    this.shown = name;
    this.bar.replaceChildren();
    if (!notice) return;
    const line = (this.texts[notice.text] ?? "").replace(/\{(\w+)\}/g, (place, key: string) => notice.values[key] ?? place);
    this.bar.append(line, " ");
    if (notice.action) this.bar.append(this.button(`action-${notice.action}`, true), " ");
    this.bar.append(this.button("action-dismiss", false));
  }

  private button(text: string, yes: boolean): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.texts[text] ?? text;
    button.addEventListener("click", () => this.tracker.answerNotice?.(yes));
    return button;
  }
}

/** For a shell page that has no such line: there and empty before it says anything, so that it is announced. */
function statusBefore(frame: Element): Element {
  const bar = document.createElement("p");
  bar.setAttribute("role", "status");
  frame.before(bar);
  return bar;
}
