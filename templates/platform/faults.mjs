// The switches for what real platforms do wrong. A fault sees each call of its roles before the platform answers it and may answer
// in its place. Set them in `settings.faults` or, at any moment, in `platform.faults`: { commitFails: { times: 3 } }.

/**
 * What a fault may say: nothing (the platform goes on), or an answer. `loses`: the platform goes on but stores nothing.
 * `begins`, `ends`: the session nevertheless begins or ends. `throws`: no answer, an exception.
 * @typedef {{ result?: "true" | "false", code?: string, loses?: boolean, begins?: boolean, ends?: boolean, throws?: string }} Twist
 * @typedef {{ title: string, roles: string[], twist: (setting: any, platform: import("./platform.mjs").Platform, role: string) => Twist | undefined }} FaultSwitch
 */

/** @type {Record<string, FaultSwitch>} */
export const faults = {
  commitFails: {
    title: "Commit answers false the next `times` times",
    roles: ["commit"],
    twist: (setting, platform) => (setting.times-- > 0 ? { result: "false", code: platform.standard.codes.commitFailed } : undefined),
  },
  commitLoses: {
    title: "Commit and Finish answer true, but nothing arrives (a beacon beyond 64 KiB, a proxy, a lost network)",
    roles: ["commit", "finish"],
    twist: () => ({ loses: true }),
  },
  initializeFails: {
    title: "Initialize answers false with `code`; with `begins` the session works all the same (103 on Moodle)",
    roles: ["initialize"],
    twist: (setting) => ({ result: "false", code: setting.code ?? "101", begins: setting.begins ?? false }),
  },
  sessionExpired: {
    title: "The learner's login is gone after `after` commits: SetValue works, Commit and Finish answer false/101",
    roles: ["commit", "finish"],
    twist: (setting, platform, role) => (setting.after-- > 0 ? undefined : { result: "false", code: "101", ends: role === "finish" }),
  },
  slow: {
    title: "Each call of `roles` (all of them by default) answers after `milliseconds`, and the page waits",
    roles: ["initialize", "finish", "get", "set", "commit"],
    twist: (setting, platform, role) => {
      if (setting.roles && !setting.roles.includes(role)) return undefined;
      for (const until = Date.now() + setting.milliseconds; Date.now() < until;);
      return undefined;
    },
  },
  reopens: {
    title: "Initialize after the end begins anew, as SCORM 1.2 does on Moodle (a frame that is loaded again)",
    roles: ["initialize"],
    twist: (setting, platform) => (platform.phase === "after" ? { result: "true", code: "0", begins: true } : undefined),
  },
  throws: {
    title: "Each call of `roles` throws, as Moodle's Terminate does when the server answers with a page",
    roles: ["initialize", "finish", "get", "set", "commit"],
    twist: (setting, platform, role) => (setting.roles.includes(role) ? { throws: "Unexpected token '<'" } : undefined),
  },
};
