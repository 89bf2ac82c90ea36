// Timers that a test moves by hand. Node's own mocks are not used: those of node 18 lose timeouts beside an interval.

/** Puts hand-moved timers in place of the global ones until the test ends; gives `tick(milliseconds)`. */
export function mockTimers(context) {
  const names = ["setTimeout", "setInterval", "clearTimeout", "clearInterval"];
  const real = names.map((name) => globalThis[name]);
  const due = new Map(); // by handle: { at, every, task }
  let now = 0, handles = 0;
  const set = (repeats) => (task, wait = 0) => {
    handles += 1;
    due.set(handles, { at: now + wait, every: repeats ? wait : 0, task });
    return handles;
  };
  const clear = (handle) => { due.delete(handle); };
  Object.assign(globalThis, { setTimeout: set(false), setInterval: set(true), clearTimeout: clear, clearInterval: clear });
  context.after(() => names.forEach((name, at) => { globalThis[name] = real[at]; }));
  return (milliseconds) => {
    const end = now + milliseconds;
    for (;;) {
      const next = [...due].filter(([, { at }]) => at <= end).sort(([a, one], [b, other]) => one.at - other.at || a - b)[0];
      if (!next) break;
      const [handle, timer] = next;
      now = timer.at;
      if (timer.every > 0) timer.at += timer.every;
      else due.delete(handle);
      timer.task();
    }
    now = end;
  };
}
