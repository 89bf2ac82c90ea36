// The frame in which a package runs, one level below the API as on Moodle. Each launch has a frame of its own.

import { make } from "../runtime/page/dom";
import type { CourseData } from "../runtime/course";
import type { Methods } from "./standards";

export type Size = "moodle" | "wide" | "phone";

/** Some packages ask whether one really wants to leave, and then wait for an answer. */
const patience = 5000;

declare global {
  interface Window {
    API?: Methods;
    API_1484_11?: Methods;
  }
}

export class Stage {
  readonly element: HTMLElement;
  readonly #label: string;
  #frame: HTMLIFrameElement | null = null;

  /** `shown`: a page of the package was loaded, and some time went by for what it shows. */
  constructor(label: string, hint: Node, private readonly shown: () => void) {
    this.#label = label;
    this.element = make("div", { class: "stage", "data-size": "moodle" }, hint);
  }

  size(size: Size): void { this.element.setAttribute("data-size", size); }

  /** `api`: null for a document that is not tracked. */
  open(address: string, name: "API" | "API_1484_11", api: Methods | null): void {
    delete window.API;
    delete window.API_1484_11;
    if (api) window[name] = api;
    const frame = make("iframe", { title: this.#label, allowfullscreen: "", src: address });
    this.#frame = frame;
    frame.addEventListener("load", () => setTimeout(this.shown, 300));
    this.element.replaceChildren(frame);
  }

  /** Leaves the page as a platform's own link does: the package hears pagehide and may still call. */
  async leave(hint: Node): Promise<void> {
    const frame = this.#frame;
    if (!frame) return;
    await new Promise<void>((done) => {
      frame.addEventListener("load", () => done(), { once: true });
      setTimeout(done, patience);
      frame.src = "about:blank";
    });
    this.close(hint);
  }

  close(hint: Node): void {
    this.#frame = null;
    delete window.API;
    delete window.API_1484_11;
    this.element.replaceChildren(hint);
  }

  /** Files of the package that its pages asked for in vain, by their names in the zip. */
  missing(): string[] {
    const found = new Set<string>();
    const look = (page: Window): void => {
      try {
        for (const entry of [...page.performance.getEntriesByType("navigation"), ...page.performance.getEntriesByType("resource")] as PerformanceResourceTiming[]) {
          const { origin, pathname } = new URL(entry.name);
          if (entry.responseStatus === 404 && origin === location.origin && pathname.startsWith("/package/")) found.add(decodeURIComponent(pathname.slice("/package/".length)));
        }
        for (let at = 0; at < page.frames.length; at += 1) { const inner = page.frames[at]; if (inner) look(inner); }
      } catch {
        // a page of another origin, which we cannot look into
      }
    };
    if (this.#frame?.contentWindow) look(this.#frame.contentWindow);
    return [...found];
  }

  /** What the package says of itself where it is a course of mooc; null for all others. */
  course(): CourseData | null {
    try {
      const course = this.#frame?.contentWindow?.moocCourse;
      return course && Array.isArray(course.lessons) && Array.isArray(course.quizzes) ? course : null;
    } catch {
      return null; // it went to a page of another origin
    }
  }
}
