// The shell's Tracker: the platform's where there is one that answers, else the local one. Wired to the window's coming and going.

import type { CourseData } from "../course";
import { findApi } from "../scorm/api";
import { windowClock } from "../scorm/commits";
import { PlatformTracker } from "../scorm/platform_tracker";
import { maySendReflections } from "../scorm/reflection";
import { Scorm12 } from "../scorm/scorm12";
import { Scorm2004 } from "../scorm/scorm2004";
import { sessionKey } from "../scorm/session";
import { openLocalTracker } from "../tracker/local_tracker";
import type { Recorder } from "../tracker/recorder";
import { browserPlaces } from "../tracker/storage";

export interface Opened {
  readonly tracker: Recorder;
  /** Where the learner was; "" where nothing is known. */
  readonly startPage: string;
  showPage(page: string): void;
  /** They type or click: what can wait waits. */
  learnerActs(): void;
}

/** `lastWords`: the page is asked for what it still holds back, and heard before this returns. */
export function openTracker(course: CourseData, lastWords: () => void): Opened {
  const scope = window.moocPackage;
  if (!scope) return openLocally(course, null); // a site opened from disk
  const api = findApi(scope.standard, window);
  if (!api) return openLocally(course, "notice-no-platform");
  const platform = scope.standard === "scorm12" ? new Scorm12(api, windowClock.now, scope) : new Scorm2004(api, windowClock.now, scope);
  const places = browserPlaces();
  if (platform.start() === "refused") {
    // SCORM 1.2 has no number for "finished already": that this tab had a session tells it.
    return openLocally(course, places.visit?.read(sessionKey(course)) ? "notice-reopen" : "notice-no-platform");
  }
  const tracker = new PlatformTracker(course, platform, places, windowClock, window.moocReporting, maySendReflections(window.moocPackage));
  addEventListener("pagehide", (event) => {
    lastWords(); // the frame's own pagehide comes after ours
    tracker.leave(event.persisted);
  });
  document.addEventListener("visibilitychange", () => tracker.hidden(document.visibilityState === "hidden"));
  addEventListener("online", () => tracker.flush());
  addEventListener("storage", ({ key, newValue }) => tracker.storedElsewhere(key, newValue));
  return { tracker, startPage: tracker.startPage, showPage: (page) => tracker.showPage(page), learnerActs: () => tracker.learnerActs() };
}

function openLocally(course: CourseData, notice: string | null): Opened {
  const tracker = openLocalTracker(course);
  if (notice) tracker.tell(notice);
  return { tracker, startPage: "", showPage: () => undefined, learnerActs: () => undefined };
}
