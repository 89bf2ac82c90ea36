// Hears the server. A browser has six connections to a server for all its tabs together, so one tab listens and tells the others; when it
// is closed, the next one listens. A server that goes away and comes back is heard again without a word.

import type { PreviewMessage } from "./message";

const NAME = "mooc-preview";
const ASK = "ask";
const RETRY = 1000; // milliseconds, where the browser itself gives up

function connect(address: string, heard: (text: string) => void): void {
  const source = new EventSource(address);
  source.addEventListener("message", ({ data }: MessageEvent<string>) => heard(data));
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) setTimeout(() => connect(address, heard), RETRY);
  });
}

/** `hear` gets every message, at once the latest one; the same may come twice. */
export function listen(address: string, hear: (message: PreviewMessage) => void): void {
  const take = (text: string): void => hear(JSON.parse(text) as PreviewMessage);
  const others = new BroadcastChannel(NAME);
  let latest = ""; // of the tab that listens
  others.addEventListener("message", ({ data }: MessageEvent<string>) => {
    if (data !== ASK) take(data);
    else if (latest !== "") others.postMessage(latest);
  });
  const lead = (): void => connect(address, (text) => {
    latest = text;
    others.postMessage(text);
    take(text);
  });
  // Where an old browser has no locks, each tab listens for itself.
  const { locks } = navigator as { locks?: LockManager };
  if (!locks) return lead();
  void locks.request(NAME, () => new Promise<never>(lead)); // held as long as the page lives
  others.postMessage(ASK);
}
