// Which page the shell's hash names: "#lesson/reformuler.html#essai". Only pages that the course is known to have; no other
// address, of whatever scheme, ever reaches the frame.

import type { CourseData } from "../course";
import type { Address } from "../tracker/address";

const FIXED: readonly string[] = ["index.html", "progress.html", "glossary.html", "help.html", "about.html"];
const RELATIVE = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*\.html$/;

export function knownPages({ lessons, quizzes, modules, path }: CourseData): ReadonlySet<string> {
  const pages = [...lessons, ...quizzes, ...modules].map(({ page }) => page);
  return new Set([...FIXED, ...pages, ...path].filter((page) => RELATIVE.test(page)));
}

export function addressOf(hash: string, pages: ReadonlySet<string>): Address | null {
  const [, named = "", anchor = ""] = hash.split("#");
  const page = decoded(named);
  return pages.has(page) ? { page, anchor } : null;
}

export function hashOf({ page, anchor }: Address): string {
  return `#${page}${anchor === "" ? "" : `#${anchor}`}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}
