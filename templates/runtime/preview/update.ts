// Whether the page in this tab is still what the server has, and what to do if it is not: load it again with everything kept, or say that
// it is gone. A hidden tab waits until it is looked at.

import { keep } from "./keep";
import type { Sheet } from "./sheet";

/** In place of a page that the course does not have (generator/serve/preview_pages.cpp). */
const MISSING = "0000000000000001";
const WAITING = "0000000000000000";

function fingerprintIn(html: string): string {
  return /<meta name="mooc-preview" content="([0-9a-f]+)">/.exec(html)?.[1] ?? "";
}

function ownFingerprint(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="mooc-preview"]')?.content ?? "";
}

export function keepUpToDate(sheet: Sheet): (revision: string) => void {
  let wanted = ""; // the latest revision heard
  let seen = ""; // the one that was compared
  let isComparing = false;

  const compare = async (): Promise<void> => {
    while (wanted !== seen && !document.hidden) {
      seen = wanted;
      const answer = await fetch(location.pathname, { cache: "no-store" });
      const theirs = fingerprintIn(await answer.text());
      const mine = ownFingerprint();
      const isGone = theirs === MISSING && mine !== MISSING && mine !== WAITING;
      sheet.sayGone(isGone);
      // While nothing can be shown, an old page is better than none.
      if (theirs === mine || theirs === "" || isGone || (theirs === WAITING && mine !== MISSING)) continue;
      keep();
      location.reload();
      return;
    }
  };
  const begin = (): void => {
    if (isComparing) return;
    isComparing = true;
    compare().catch(() => { seen = ""; }).finally(() => { isComparing = false; }); // no server: it is heard again when it is back
  };
  document.addEventListener("visibilitychange", begin);
  addEventListener("pageshow", ({ persisted }) => { if (persisted) { seen = ""; begin(); } });
  return (revision) => {
    wanted = revision;
    begin();
  };
}
