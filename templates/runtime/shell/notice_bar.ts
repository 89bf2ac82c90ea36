// The shell's one line for the learner, above the page: announced without taking the focus, with a button where something can
// be done, and one that puts it away.

import type { Tracker } from "../tracker/tracker";

export class NoticeBar {
  private readonly bar = document.createElement("div");
  private readonly line = document.createElement("p");
  private readonly act = this.button(true);
  private readonly dismiss = this.button(false);

  constructor(private readonly tracker: Tracker, private readonly texts: Readonly<Record<string, string>>, before: Element) {
    this.bar.className = "shell-notice";
    this.line.setAttribute("role", "status"); // there and empty before it says anything, so that it is announced
    this.dismiss.textContent = texts["action-dismiss"] ?? "×";
    this.bar.append(this.line, this.act, this.dismiss);
    before.before(this.bar);
    this.show();
  }

  show(): void {
    const { notice } = this.tracker;
    const text = (notice && this.texts[notice.text]) ?? "";
    const line = text.replace(/\{(\w+)\}/g, (place, name: string) => notice?.values[name] ?? place);
    if (this.line.textContent !== line) this.line.textContent = line;
    this.act.textContent = (notice?.action && this.texts[`action-${notice.action}`]) ?? "";
    this.act.hidden = !notice?.action;
    this.dismiss.hidden = !notice;
    this.bar.toggleAttribute("data-empty", !notice);
  }

  private button(yes: boolean): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.addEventListener("click", () => this.tracker.answerNotice?.(yes));
    return button;
  }
}
