// Hands the learner a file that was made in this page. A blob address is the page's own: no request leaves, and it works from disk.

import { make } from "./dom";

/** 2026-11-01, where the learner is. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** The browser asks, keeps it with its downloads, or does nothing where a platform's frame forbids it: then it does not say so. */
export function offerFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = make("a", { href: address, download: name, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
