// The switches for what real platforms do wrong. A fault sees each call of its roles before the platform answers it and may answer
// in its place. Set them in `settings.faults` or, at any moment, in `platform.faults`: { commitFails: { times: 3 } }. `usual()` gives the
// setting that fits most: `mooc play` switches a fault on with it. `source` names where it was met: a public issue, or our notes on Moodle.

/**
 * What a fault may say: nothing (the platform goes on), or an answer. `loses`: the platform goes on but stores nothing; `skips`: all but what
 * it names arrives. `begins`, `ends`: the session nevertheless begins or ends. `value` is set in place of the package's own; `puts` what the
 * platform decides for itself at the end. `throws`: no answer, an exception.
 * @typedef {{ result?: "true" | "false", code?: string, loses?: boolean, skips?: (name: string) => boolean, begins?: boolean, ends?: boolean,
 *   value?: string, puts?: Record<string, string>, throws?: string }} Twist
 * @typedef {{ title: { fr: string, en: string }, source: string, roles: string[], usual: () => any,
 *   twist: (setting: any, platform: import("./platform.mjs").Platform, role: string, args: string[]) => Twist | undefined }} FaultSwitch
 */

const ALL = ["initialize", "finish", "get", "set", "commit"];
const STATE = "cmi.suspend_data";

/** @type {Record<string, FaultSwitch>} */
export const faults = {
  commitFails: {
    title: { fr: "Commit répond « false » trois fois, puis marche", en: "Commit answers false three times, then works" },
    source: "catalyst/moodle-mod_scormremote#82",
    roles: ["commit"],
    usual: () => ({ times: 3 }),
    twist: (setting, platform) => (setting.times-- > 0 ? { result: "false", code: platform.standard.codes.commitFailed } : undefined),
  },
  commitLoses: {
    title: { fr: "Commit et Finish répondent « true », mais rien n’arrive", en: "Commit and Finish answer true, but nothing arrives" },
    source: "chamilo/chamilo-lms#8996; Moodle 4.5: a beacon beyond 64 KiB",
    roles: ["commit", "finish"],
    usual: () => true,
    twist: () => ({ loses: true }),
  },
  sessionExpired: {
    title: { fr: "La connexion à la plateforme a expiré : rien n’est plus accepté", en: "The login has expired: nothing is taken any more" },
    source: "adaptlearning/adapt-contrib-spoor#320; Moodle 4.5: Commit false/101 while SetValue says true",
    roles: ["commit", "finish"],
    usual: () => ({ after: 0 }), // commits that still work
    twist: (setting, platform, role) => (setting.after-- > 0 ? undefined : { result: "false", code: "101", ends: role === "finish" }),
  },
  unloadBlocked: {
    title: { fr: "Le navigateur refuse tout envoi pendant que la page se ferme", en: "The browser refuses every request while the page goes" },
    source: "pipwerks/scorm-api-wrapper#45; jcputney/scorm-again#472",
    roles: ["commit", "finish"],
    usual: () => true,
    twist: (_setting, platform) => (platform.isGoing() ? { throws: "Synchronous XHR in page dismissal" } : undefined),
  },
  initializeFails: {
    title: { fr: "Initialize répond « false »", en: "Initialize answers false" },
    source: "jcputney/scorm-again#682",
    roles: ["initialize"],
    usual: () => ({ code: "101" }),
    twist: (setting) => ({ result: "false", code: setting.code ?? "101", begins: setting.begins ?? false }),
  },
  initializedAlready: {
    title: { fr: "Initialize répond « false » (103), et la session marche pourtant", en: "Initialize answers false (103), and the session works all the same" },
    source: "pipwerks/scorm-api-wrapper#2; Moodle 4.5, SCORM 2004",
    roles: ["initialize"],
    usual: () => true,
    twist: (_setting, platform) => ({ result: "false", code: platform.standard.codes.initializedAlready, begins: true }),
  },
  reopens: {
    title: { fr: "Initialize recommence après la fin (cadre rechargé)", en: "Initialize begins anew after the end (a frame loaded again)" },
    source: "Moodle 4.5, SCORM 1.2",
    roles: ["initialize"],
    usual: () => true,
    twist: (_setting, platform) => (platform.phase === "after" ? { result: "true", code: "0", begins: true } : undefined),
  },
  finishThrows: {
    title: { fr: "Finish (Terminate) lève une exception", en: "Finish (Terminate) throws" },
    source: "Moodle 4.5, SCORM 2004: the server answers with a page",
    roles: ["finish"],
    usual: () => true,
    twist: () => ({ throws: "Unexpected token '<'" }),
  },
  getThrows: {
    title: { fr: "GetValue lève une exception", en: "GetValue throws" },
    source: "JohnLeather/LMS-SCORM#1",
    roles: ["get"],
    usual: () => true,
    twist: () => ({ throws: "CMIDecimal is not defined" }),
  },
  throws: {
    title: { fr: "Chaque appel des rôles choisis lève une exception", en: "Each call of the chosen roles throws" },
    source: "Moodle 4.5: LMSInitialize of a revisited activity",
    roles: ALL,
    usual: () => ({ roles: ALL }),
    twist: (setting, _platform, role) => (setting.roles.includes(role) ? { throws: "Unexpected token '<'" } : undefined),
  },
  cutsState: {
    title: { fr: "suspend_data est coupé sans un mot au-delà d’une longueur", en: "suspend_data is cut beyond a length without a word" },
    source: "thexerteproject/xerteonlinetoolkits#847; SCORM 1.2 keeps 4,096 characters, Moodle 64,000",
    roles: ["set"],
    usual: () => ({ length: 4096 }),
    twist: (setting, _platform, _role, [name, value]) =>
      (name === STATE && value.length > setting.length ? { value: value.slice(0, setting.length) } : undefined),
  },
  refusesState: {
    title: { fr: "suspend_data est refusé au-delà d’une longueur", en: "suspend_data is refused beyond a length" },
    source: "Moodle 4.5: 64,000 characters, 4,096 with «scormstandard»",
    roles: ["set"],
    usual: () => ({ length: 4096 }),
    twist: (setting, platform, _role, [name, value]) =>
      (name === STATE && value.length > setting.length ? { result: "false", code: platform.standard.codes.type } : undefined),
  },
  losesWhatIsSetBack: {
    title: { fr: "Une valeur remise à ce qu’elle était au lancement n’est pas enregistrée", en: "A value set back to what it was at the launch is not stored" },
    source: "Moodle 4.5, SCORM 2004 (scorm_13.js, line 1176)",
    roles: ["commit", "finish"],
    usual: () => true,
    twist: (_setting, platform) => ({ skips: (name) => platform.values.get(name) === platform.launched.get(name) }),
  },
  masteryOverride: {
    title: { fr: "Finish remplace le statut d’après un seuil de la plateforme", en: "Finish overrides the status by a mastery score of the platform's" },
    source: "Moodle 4.5, SCORM 1.2 (masteryoverride); jcputney/scorm-again#250",
    roles: ["finish"],
    usual: () => ({ score: 80 }),
    twist: (setting, platform) => {
      const raw = platform.value(platform.standard.names.score.raw);
      const status = platform.standard.names.status.at(-1); // 1.2: lesson_status; 2004: success_status
      return raw && platform.mode === "normal" ? { puts: { [status]: Number(raw) >= setting.score ? "passed" : "failed" } } : undefined;
    },
  },
  slow: {
    title: { fr: "Chaque appel prend 3 secondes, et la page attend", en: "Each call takes 3 seconds, and the page waits" },
    source: "LiaScript/LiaScript-Exporter#55; raccoongang/edx_xblock_scorm#30",
    roles: ALL,
    usual: () => ({ milliseconds: 3000 }), // `roles`: only these
    twist: (setting, _platform, role) => {
      if (setting.roles && !setting.roles.includes(role)) return undefined;
      for (const until = Date.now() + setting.milliseconds; Date.now() < until;);
      return undefined;
    },
  },
};
