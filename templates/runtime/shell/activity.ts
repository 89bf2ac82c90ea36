// Tells when the learner types or clicks in the page that the frame shows. From disk, where every file has an origin of its own, it
// cannot be seen, and no platform is there that would want to know.

const ACTS = ["keydown", "input", "pointerdown", "compositionupdate"] as const;

const watched = new WeakSet<Document>();

/** To be called for each page; one that is watched already is not watched twice. */
export function watchActivity(frame: HTMLIFrameElement, acts: () => void): void {
  const page = frame.contentDocument;
  if (!page || watched.has(page)) return;
  watched.add(page);
  for (const act of ACTS) page.addEventListener(act, acts, { capture: true, passive: true });
}
