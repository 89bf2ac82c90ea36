// Stand-ins for what the trackers need of a browser: storages and a clock whose time the test moves.

export function fakeStore() {
  const texts = new Map();
  return {
    texts, isFull: false,
    read: (key) => texts.get(key) ?? null,
    write(key, text) { if (this.isFull) return false; texts.set(key, text); return true; },
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  };
}

export function fakeClock(start = Date.UTC(2026, 4, 3, 14, 5, 6)) {
  let now = start, last = 0;
  const tasks = new Map();
  const clock = {
    now: () => now,
    /** Else a page shows in no time what changed. */
    isBusy: false,
    next: (task) => { if (clock.isBusy) clock.later(task, 0); else task(); },
    later: (task, wait) => { tasks.set(++last, { at: now + wait, task }); return last; },
    cancel: (timer) => void tasks.delete(timer),
    /** Runs what falls due on the way, in its order. */
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = [...tasks].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at);
        if (!next) break;
        tasks.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].task();
      }
      now = Math.max(now, end);
    },
    /** A call that takes so long: nothing else runs meanwhile. */
    spend: (milliseconds) => { now += milliseconds; },
  };
  return clock;
}
