// The record as a page in a shell's frame sees it: changes are made here at once and asked of the shell; what the shell has
// not confirmed yet is made again on top of every state that it sends. Before the shell's first word calls wait here.

import type { CourseData } from "../course";
import { applyChange, newState, NO_MARK, type Change } from "../state/changes";
import { decodeState } from "../state/codec";
import type { CourseState } from "../state/types";
import { ownAddress } from "./address";
import { CALL, isMessage, isOurOrigin, LAST_WORDS, targetOrigin, type Call, type FromPage, type FromShell } from "./messages";
import { Recorder } from "./recorder";
import type { Keeping } from "./tracker";

type Import = { readonly ok: boolean; readonly reason?: string };
type CallMessage = FromPage & { readonly kind: "call" };
interface Made { readonly id: number; readonly change: Change }
interface Waiting { readonly resolve: (value: unknown) => void; readonly reject: (reason: Error) => void }

/** The line while the shell says nothing. */
const SILENCE = "notice-unsent";

export class RemoteTracker extends Recorder {
  keeping: Keeping = "nowhere";
  private everythingArrived = false;
  private centreListens = false;
  private calls = 0;
  private pending: readonly Made[] = [];
  /** Calls that wait for the shell's first word, for sooner it might miss them or hear them twice; null: it is there. */
  private unposted: CallMessage[] | null = [];
  private readonly waiting = new Map<number, Waiting>();

  constructor(course: CourseData, private readonly post: (message: FromPage) => void) {
    super(course, newState(NO_MARK));
  }

  override get arrived(): boolean { return this.everythingArrived; }
  override get sendsReflections(): boolean { return this.centreListens; }

  hear(message: FromShell): void {
    switch (message.kind) {
      case "state": {
        this.untell(SILENCE);
        const decoded = decodeState(message.state);
        this.handOver(decoded.kind === "state" ? decoded.state : null);
        this.pending = this.pending.filter(({ id }) => id > message.after);
        this.mode = message.mode;
        this.keeping = message.keeping;
        this.everythingArrived = message.arrived;
        this.centreListens = message.sendsReflections;
        this.profile = message.profile ?? [];
        if (decoded.kind === "state") this.state = this.withPending(decoded.state);
        return this.notify();
      }
      case "result": {
        const waiting = this.waiting.get(message.id);
        this.waiting.delete(message.id);
        if (message.failed) waiting?.reject(new Error(String(message.value)));
        else waiting?.resolve(message.value);
        return;
      }
      case "focus": return focusHeading();
    }
  }

  /** Calls that waited go to the shell: it spoke, and said its state, or the page leaves. */
  handOver(state: CourseState | null = null): void {
    const { unposted } = this;
    if (!unposted) return;
    this.unposted = null;
    this.pending = withoutOpenBeginnings(this.pending, state);
    const kept = new Set(this.pending.map(({ id }) => id));
    for (const message of unposted) if (!(message.method in BEGINNINGS) || kept.has(message.id)) this.post(message);
  }

  protected keep(change: Change): void {
    const [method, ...args] = change;
    this.pending = [...this.pending, { id: this.call(method, args), change }];
  }

  note(reflection: string): Promise<string> { return this.ask("note", [reflection], ""); }
  keepNote(reflection: string, text: string): Promise<void> { return this.ask("keepNote", [reflection, text], undefined); }
  override sendReflection(reflection: string, text: string): Promise<boolean> { return this.ask<boolean>("sendReflection", [reflection, text], false); }
  preference(name: "country"): Promise<string> { return this.ask("preference", [name], ""); }
  keepPreference(name: "country", value: string): Promise<void> { return this.ask("keepPreference", [name, value], undefined); }
  keepOnDevice(yes: boolean): Promise<void> { return this.ask("keepOnDevice", [yes], undefined); }
  exportRecord(): Promise<string> { return this.ask("exportRecord", [], ""); }
  importRecord(json: string): Promise<Import> { return this.ask<Import>("importRecord", [json], { ok: false }); }
  eraseRecord(): Promise<void> { return this.ask("eraseRecord", [], undefined); }
  override flush(): void { this.call("flush", []); }

  private withPending(state: CourseState): CourseState {
    return this.pending.reduce((made, { change }) => applyChange(this.course, made, change), state);
  }

  private call(method: Call, args: readonly unknown[]): number {
    this.calls += 1;
    const message: CallMessage = { mooc: 1, kind: "call", id: this.calls, method, args };
    if (this.unposted) this.unposted.push(message);
    else this.post(message);
    return this.calls;
  }

  private ask<T>(method: Call, args: readonly unknown[], empty: T): Promise<T> {
    const id = this.call(method, args);
    return new Promise<unknown>((resolve, reject) => this.waiting.set(id, { resolve, reject })).then((value) => asWide(value, empty));
  }
}

/** What begins something, what finishes it, and where its record lies. */
const BEGINNINGS = { beginAttempt: { end: "finishAttempt", records: "quizzes" }, beginRun: { end: "finishRun", records: "scenarios" } } as const;

/** Begun by a page that did not know of an attempt under way (null: nor does it now): that one is gone on with, unless this one was finished
 *  meanwhile. Where there is none, this one begins, and asks what the page has drawn for it. */
function withoutOpenBeginnings(made: readonly Made[], state: CourseState | null): readonly Made[] {
  return made.filter(({ change: [method, number] }, at) => {
    if (method !== "beginAttempt" && method !== "beginRun") return true;
    const { end, records } = BEGINNINGS[method];
    const mayBeUnderWay = !state || state[records].get(number)?.current?.finished === false;
    return !mayBeUnderWay || made.slice(at).some(({ change }) => change[0] === end && change[1] === number);
  });
}

/** The shell is ours, of the same build: an answer of another type can only be no answer. */
function asWide<T>(value: unknown, empty: T): T {
  return typeof value === typeof empty && value !== null ? (value as T) : empty;
}

function focusHeading(): void {
  const heading = document.querySelector("h1") ?? document.querySelector("main");
  if (!heading || (document.activeElement && document.activeElement !== document.body)) return; // the learner is at work already
  if (heading.tabIndex < 0) heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function hello(): FromPage {
  const { lang, dataset } = document.documentElement;
  return { mooc: 1, kind: "hello", ...ownAddress(), title: document.title, language: lang,
    pageKind: dataset["kind"] ?? "", pageId: dataset["id"] ?? "" };
}

/** A call is heard before this returns where the shell can be reached; a posted one may be lost when its window closes. */
function post(message: FromPage): void {
  const frame = message.kind === "call" ? window.frameElement : null; // null too where every file has an origin of its own
  if (frame) frame.dispatchEvent(new CustomEvent(CALL, { detail: JSON.stringify(message) }));
  else window.parent.postMessage(message, targetOrigin());
}

/** A shell may be busy for long, with a platform that answers slowly. After `patience` milliseconds the page goes on, says so, and keeps
 *  asking: its record belongs to the shell, nowhere else. */
export function connectRemoteTracker(course: CourseData, patience = 4000): Promise<RemoteTracker> {
  const tracker = new RemoteTracker(course, post);
  for (const leaving of ["pagehide", LAST_WORDS]) addEventListener(leaving, () => tracker.handOver(), true);
  const greet = (): void => post(hello());
  addEventListener("hashchange", greet);
  addEventListener("pageshow", (event) => { if (event.persisted) greet(); });
  return new Promise((resolve) => {
    let repeated = setInterval(greet, 300); // a shell that is still starting misses the first one
    const silence = setTimeout(() => {
      clearInterval(repeated);
      repeated = setInterval(greet, 3000);
      tracker.tell(SILENCE);
      resolve(tracker);
    }, patience);
    addEventListener("message", ({ source, origin, data }) => {
      if (source !== window.parent || !isOurOrigin(origin) || !isMessage(data)) return;
      tracker.hear(data as FromShell);
      if (data.kind !== "state") return;
      clearInterval(repeated);
      clearTimeout(silence);
      resolve(tracker);
    });
    greet();
  });
}
