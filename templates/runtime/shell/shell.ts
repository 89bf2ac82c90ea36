// The page around all pages: one frame that fills it, the record behind it. Hash, title and language follow the page in the frame, so
// that reload, links and the back button do what they do everywhere.

import type { CourseData } from "../course";
import { encodeState } from "../state/codec";
import type { Address } from "../tracker/address";
import { parsed } from "../tracker/drawer";
import { CALL, CALLS, FRAME_NAME, isMessage, isOurOrigin, LAST_WORDS, QUESTIONS, targetOrigin, type FromPage, type FromShell } from "../tracker/messages";
import { watchActivity } from "./activity";
import { perform } from "./calls";
import { NoticeBar } from "./notice_bar";
import { openTracker, type Opened } from "./open_tracker";
import { addressOf, hashOf, knownPages } from "./pages";

class Shell {
  private readonly pages: ReadonlySet<string>;
  private page = ""; // shown now
  private lastCall = 0;
  private isGreeted = false;
  private showsProfile = false;

  constructor(private readonly opened: Opened, course: CourseData, private readonly frame: HTMLIFrameElement, private readonly base: string) {
    this.pages = knownPages(course);
    const bar = new NoticeBar(opened.tracker, course.ui, frame);
    opened.tracker.subscribe(() => {
      bar.show();
      if (this.isGreeted) this.postState();
    });
    addEventListener("message", (event) => this.hear(event));
    frame.addEventListener(CALL, (event) => {
      const call: unknown = "detail" in event ? event.detail : ""; // a CustomEvent of the page's own world, not of ours
      if (typeof call === "string") this.take(parsed(call));
    });
    addEventListener("hashchange", () => this.followHash());
    const start = addressOf(location.hash, this.pages) ?? addressOf(`#${opened.startPage}`, this.pages) ?? { page: "index.html", anchor: "" };
    frame.src = this.url(start);
  }

  private url({ page, anchor }: Address): string { return `${this.base}${page}${anchor === "" ? "" : `#${anchor}`}`; }

  /** The learner changed the address by hand, or came to a link. */
  private followHash(): void {
    const address = addressOf(location.hash, this.pages);
    // The hash has made its entry in the history already: the frame must not make another.
    if (address) this.frame.contentWindow?.location.replace(new URL(this.url(address), location.href).href);
  }

  private hear({ source, origin, data }: MessageEvent<unknown>): void {
    if (source && source === this.frame.contentWindow && isOurOrigin(origin)) this.take(data);
  }

  private take(data: unknown): void {
    if (!isMessage(data)) return;
    const message = data as FromPage;
    if (message.kind === "hello") this.greet(message);
    else if (message.kind === "call" && CALLS.includes(message.method) && Array.isArray(message.args)) this.answer(message);
  }

  private greet({ page, anchor, title, language, pageKind }: FromPage & { kind: "hello" }): void {
    this.isGreeted = true;
    watchActivity(this.frame, () => this.opened.learnerActs());
    this.lastCall = 0;
    this.showsProfile = pageKind === "progress";
    this.postState();
    if (!this.pages.has(page)) return;
    const isOther = this.page !== "" && this.page !== page;
    this.page = page;
    document.title = String(title);
    document.documentElement.lang = String(language);
    this.writeHash({ page, anchor: String(anchor) });
    this.opened.showPage(page);
    if (isOther && anchor === "") this.post({ mooc: 1, kind: "focus" });
  }

  private writeHash(address: Address): void {
    const hash = hashOf(address);
    if (location.hash === hash) return;
    try {
      history.replaceState(history.state, "", hash);
    } catch {
      // A browser that does not allow it from disk: the page is shown all the same, only a reload shows the earlier one.
    }
  }

  private answer({ id, method, args }: FromPage & { kind: "call" }): void {
    this.lastCall = id;
    const result = perform(this.opened.tracker, method, args);
    if (!QUESTIONS.includes(method)) this.postState();
    const post = (failed: boolean) => (value: unknown): void =>
      this.post({ mooc: 1, kind: "result", id, failed, value: failed ? String(value) : value });
    result?.then(post(false), post(true));
  }

  private postState(): void {
    const { state, mode, keeping, arrived, sendsReflections, profile } = this.opened.tracker;
    this.post({ mooc: 1, kind: "state", state: encodeState(state), mode, keeping, arrived, after: this.lastCall, sendsReflections,
      ...(this.showsProfile ? { profile } : {}) });
  }

  private post(message: FromShell): void { this.frame.contentWindow?.postMessage(message, targetOrigin()); }
}

/** The frame of the page's own markup, or a new one. */
function findFrame(title: string): HTMLIFrameElement {
  const found = document.querySelector<HTMLIFrameElement>(`iframe[name="${FRAME_NAME}"]`);
  if (found) return found;
  const frame = document.createElement("iframe");
  frame.name = FRAME_NAME;
  frame.title = title;
  document.body.append(frame);
  return frame;
}

/** Not where every file has an origin of its own: what its page holds back then is lost with it. */
function askForLastWords(frame: HTMLIFrameElement): void {
  if (frame.contentDocument) frame.contentWindow?.dispatchEvent(new Event(LAST_WORDS));
}

export function startShell(course: CourseData): void {
  document.documentElement.classList.add("has-script");
  const frame = findFrame(course.title);
  new Shell(openTracker(course, () => askForLastWords(frame)), course, frame, window.moocPackage ? "site/" : "");
}
