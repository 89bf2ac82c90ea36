// A platform of either standard whose calls take as long as a test says, and the package launched on it.
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";
import { load } from "./bundle.mjs";
import { fakeClock, fakeStore } from "./browser.mjs";
import { course } from "./course.mjs";

const { findApi, Scorm12, Scorm2004, PlatformTracker, decodeState, encodeState } = await load(
  "scorm/api.ts", "scorm/scorm12.ts", "scorm/scorm2004.ts", "scorm/platform_tracker.ts", "state/codec.ts");
export const standards = {
  scorm12: { Platform: Scorm12Platform, Adapter: Scorm12, object: "API", set: "LMSSetValue", commit: "LMSCommit", raw: "cmi.core.score.raw" },
  scorm2004: { Platform: Scorm2004Platform, Adapter: Scorm2004, object: "API_1484_11", set: "SetValue", commit: "Commit", raw: "cmi.score.raw" },
};

/** `slow`: milliseconds of each call that asks, sets or commits; may be changed at any moment. `start`: what the clock says then.
 *  `wrap` stands between platform and package. `calls`: those made, with their task. */
export function launch(standard, { slow = 3000, on = { device: fakeStore(), visit: fakeStore() }, start, wrap = (api) => api, ...settings } = {}) {
  const names = standards[standard], clock = fakeClock(start), calls = [], session = { slow, clock, on, calls };
  let task = 0;
  const counted = { ...clock, later: (run, wait) => clock.later(() => { task += 1; run(); }, wait) };
  const platform = new names.Platform({ now: clock.now, ...settings });
  const api = Object.fromEntries(Object.entries(wrap(platform.api(), names)).map(([method, call]) => [method, (...args) => {
    if (/(Get|Set)Value|Commit/.test(method)) {
      calls.push({ task, method, at: clock.now(), name: args[0] });
      clock.spend(session.slow);
    }
    return call(...args);
  }]));
  const window = { opener: null, top: null, [names.object]: api };
  window.parent = window;
  const tracker = new PlatformTracker(course, new names.Adapter(findApi(standard, window, clock.now), clock.now), on, counted);
  return Object.assign(session, { tracker, platform, names, commits: () => calls.filter(({ method }) => method === names.commit).length,
    byTask: () => Object.values(calls.reduce((tasks, { task: one }) => ({ ...tasks, [one]: (tasks[one] ?? 0) + 1 }), {})),
    state: () => decodeState(platform.record.stored["cmi.suspend_data"] ?? "").state });
}

export const answered = (question, changes = {}) => ({ owner: { kind: "quiz", id: "ecoute-bilan" }, question, value: { kind: "choices", chosen: [1] },
  credit: 10000, latency: 2, response: ["a"], correct: ["a"], ...changes });

/** Another tab of the same attempt reads a lesson and keeps its copy, and this tab hears of it. false: there is no copy yet. */
export function otherTabReads({ tracker, on: { device } }, lesson) {
  const key = [...device.texts.keys()].find((one) => one.endsWith(`state:${tracker.state.mark.toString(16)}`));
  if (!key) return false;
  const copy = JSON.parse(device.read(key)), { state } = decodeState(copy.state);
  device.write(key, JSON.stringify({ ...copy, state: encodeState({ ...state, revision: state.revision + 1, read: new Set([...state.read, lesson]) }) }));
  tracker.storedElsewhere(key, device.read(key));
  return true;
}
