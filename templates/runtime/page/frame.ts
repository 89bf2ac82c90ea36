// In a frame (a platform's, or the shell's) a link to another site opens beside it: few sites let themselves be framed.

import { all, make } from "./dom";
import { standsInFrame } from "./start";
import type { Words } from "./words";

export function openOtherSitesBeside(words: Words): void {
  if (!standsInFrame()) return;
  for (const link of all<HTMLAnchorElement>("a[href^='http:'], a[href^='https:']")) {
    if (link.target !== "") continue;
    link.target = "_blank";
    link.rel = "noopener";
    link.append(make("span", { class: "visually-hidden" }, words("new-tab")));
  }
}
