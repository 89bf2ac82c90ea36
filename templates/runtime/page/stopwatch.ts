// How long a page was in sight. Nobody sees it run; it is asked once, at the end.

export interface Stopwatch {
  /** Whole minutes, at least one. */
  minutes(): number;
  restart(): void;
}

export function stopwatch(): Stopwatch {
  let before = 0;
  let since: number | null = document.visibilityState === "hidden" ? null : performance.now();
  const seen = (): number => before + (since === null ? 0 : performance.now() - since);
  document.addEventListener("visibilitychange", () => {
    before = seen();
    since = document.visibilityState === "hidden" ? null : performance.now();
  });
  return {
    minutes: () => Math.max(1, Math.round(seen() / 60_000)),
    restart: () => {
      before = 0;
      if (since !== null) since = performance.now();
    },
  };
}
