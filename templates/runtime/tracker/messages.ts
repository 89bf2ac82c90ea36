// What a page and its shell say to each other. Both check who speaks: the page listens to its parent only, the shell to its frame
// only. From disk every document has an origin of its own ("null"), on http both have the same: there a call is heard before it
// returns, so that nothing is on its way when a window closes. All else goes by postMessage.

import type { ItemRecord } from "../state/profile";
import type { Keeping, TrackerMode } from "./tracker";

export const FRAME_NAME = "mooc-page";

/** The methods of Tracker that a page may call through its shell. */
export const CALLS = ["visit", "readLesson", "beginAttempt", "openHint", "answer", "finishAttempt", "beginRun", "decide", "finishRun", "note", "keepNote",
  "sendReflection", "preference", "keepPreference", "keepOnDevice", "exportRecord", "importRecord", "eraseRecord", "flush"] as const;
export type Call = (typeof CALLS)[number];

/** Those that only ask: no state is sent after them, for a page asks again after every state. */
export const QUESTIONS: readonly Call[] = ["note", "preference", "exportRecord"];

export type FromPage =
  | { readonly mooc: 1; readonly kind: "hello"; readonly page: string; readonly anchor: string; readonly title: string;
      readonly language: string; readonly pageKind: string; readonly pageId: string }
  | { readonly mooc: 1; readonly kind: "call"; readonly id: number; readonly method: Call; readonly args: readonly unknown[] };

export type FromShell =
  /** `after`: the last call of this page that is in this state. */
  | { readonly mooc: 1; readonly kind: "state"; readonly state: string; readonly mode: TrackerMode; readonly keeping: Keeping;
      readonly arrived: boolean; readonly after: number; readonly sendsReflections: boolean;
      /** Only for the page that shows it. */
      readonly profile?: readonly ItemRecord[] }
  | { readonly mooc: 1; readonly kind: "result"; readonly id: number; readonly value: unknown; readonly failed: boolean }
  /** The learner came here from another page: take the focus to the heading. */
  | { readonly mooc: 1; readonly kind: "focus" };

export function isMessage(data: unknown): data is { readonly mooc: 1; readonly kind: string } {
  return typeof data === "object" && data !== null && "mooc" in data && data.mooc === 1 && "kind" in data && typeof data.kind === "string";
}

/** A call as an event on the page's frame element, its message as JSON: where page and shell have one origin. */
export const CALL = "mooc-call";

/** The shell goes, and ends the platform's session before the page hears that it goes too: an event on the page's window, that it
 *  may say what it still holds back. */
export const LAST_WORDS = "mooc-last-words";

/** Whom a message may reach: our own origin where there is one. */
export function targetOrigin(): string {
  return /^https?:/.test(self.origin) ? self.origin : "*";
}

export function isOurOrigin(origin: string): boolean {
  return targetOrigin() === "*" || origin === self.origin;
}
