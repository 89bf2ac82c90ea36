// What every part of the enhancer works with: the course, the door to the record, the words, and where this page stands.

import type { CourseData } from "../course";
import type { Tracker } from "../tracker/tracker";
import type { Words } from "./words";

export interface PageContext {
  readonly course: CourseData;
  readonly tracker: Tracker;
  readonly words: Words;
  readonly kind: string;
  readonly id: string;
  /** The way from this page to the site's folder: "", "../". */
  readonly root: string;
  /** Puts a calm line into the page's message region, which screen readers announce. */
  say(line: string): void;
}

/** Something that the script does for a page. */
export type Part = (page: PageContext) => void;

declare global {
  /** What bundles of few pages do for a page, once it is open. They run behind page.js, before the document is ready. */
  interface Window { moocParts?: readonly Part[] }
}
