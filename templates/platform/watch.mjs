// What a platform accepts and a learner loses by: rules that no error code tells. Each looks at a call that was accepted and says why
// it is a mistake, or nothing. Numbers in brackets are those of shared/standards.md, section 3 (twenty bugs), or decisions of design.md.

const rank = { "not attempted": 0, unknown: 0, browsed: 1, incomplete: 1, failed: 2, completed: 3, passed: 4 };
const percent = /^\d{1,3}(\.\d{1,2})?$/;
const normal = (platform) => platform.mode === "normal";
const isStatus = (platform, name) => platform.standard.names.status.includes(name);
const isScore = (platform, name) => Object.values(platform.standard.names.score).includes(name);

/**
 * @typedef {{ name: string, value: string, before: string | undefined }} Setting of a set; `before` is the value until now
 * @typedef {{ rule: string, role: "set" | "commit" | "finish", why: (platform: import("./platform.mjs").Platform, setting: Setting) => string | undefined | false }} Watch
 */

/** @type {Watch[]} */
export const watches = [
  { rule: "write-outside-normal-mode", role: "set", // (20)
    why: (platform) => !normal(platform) && `the mode is ${platform.mode}: Moodle stores it all the same` },
  { rule: "commit-outside-normal-mode", role: "commit", // (20)
    why: (platform) => !normal(platform) && `the mode is ${platform.mode}` },
  { rule: "status-goes-down", role: "set", // (10) (11)
    why: (platform, { name, value, before }) =>
      isStatus(platform, name) && before !== undefined && rank[value] < rank[before] && `${before} becomes ${value}` },
  { rule: "failed-ends-the-attempt", role: "set", // decision 9
    why: (platform, { name, value }) => name === "cmi.core.lesson_status" && value === "failed" && "Moodle opens a failed attempt in review mode" },
  { rule: "score-goes-down", role: "set", // decision 9
    why: (platform, { name, value, before }) =>
      name === platform.standard.names.score.raw && before && Number(value) < Number(before) && `${before} becomes ${value}` },
  { rule: "objective-goes-down", role: "set", // decision 9, for each competence
    why: (platform, { name, value, before }) => {
      const [, part] = /^cmi\.objectives\.\d+\.(.+)$/.exec(name) ?? [];
      if (!part || !before) return undefined;
      const falls = part.endsWith("status") ? rank[value] < rank[before] : ["score.raw", "score.scaled", "progress_measure"].includes(part) && Number(value) < Number(before);
      return falls && `${before} becomes ${value}`;
    } },
  { rule: "score-form", role: "set", // (13)
    why: (platform, { name, value }) =>
      name === platform.standard.names.score.raw && value !== "" && (!percent.test(value) || Number(value) > 100) && "is not 0 to 100 with at most 2 decimals" },
  { rule: "empty-score", role: "set",
    why: (platform, { name, value }) => isScore(platform, name) && value === "" && "Moodle stores an empty score as 0" },
  { rule: "state-budget", role: "set", // (15), decision 7
    why: (platform, { name, value }) =>
      name === "cmi.suspend_data" && !/^[\x20-\x7e]{0,3500}$/.test(value) && "is no ASCII text of at most 3,500 characters" },
  { rule: "navigation-on-moodle", role: "set",
    why: (platform, { name, value }) =>
      name === "adl.nav.request" && !["continue", "previous", "suspendAll", "_none_"].includes(value) && "makes Moodle's Terminate fail" },
  { rule: "score-without-limits", role: "commit", // (12)
    why: (platform) => {
      const { raw, min, max } = platform.standard.names.score;
      return platform.value(raw) && !(platform.value(min) && platform.value(max)) && "raw stands without min and max";
    } },
  { rule: "scaled-score", role: "commit", // (14)
    why: (platform) => {
      const { raw, scaled } = platform.standard.names.score;
      if (!scaled || !platform.value(raw)) return undefined;
      const difference = Math.abs(Number(platform.value(scaled)) - Number(platform.value(raw)) / 100);
      return !(difference < 0.00011) && `scaled is ${platform.value(scaled)} with raw ${platform.value(raw)}`;
    } },
  { rule: "no-session-time", role: "finish", // (8)
    why: (platform) => normal(platform) && platform.value(platform.standard.names.sessionTime) === undefined && "no session_time was set" },
  { rule: "exit-not-suspend", role: "finish", // (9)
    why: (platform) => normal(platform) && platform.value(platform.standard.names.exit) !== "suspend" &&
      `exit is ${JSON.stringify(platform.value(platform.standard.names.exit) ?? "")}: Moodle gives data back after suspend only` },
  { rule: "status-not-set", role: "finish",
    why: (platform) => normal(platform) && platform.standard.names.status.slice(0, 1).some((name) => platform.value(name) === undefined) &&
      "no status was set: Moodle makes `completed` of it" },
];
