// SCORM 2004 4th Edition as a platform that is as strict as the standard and gives records back as Moodle does.
import { Platform } from "./platform.mjs";
import { responses2004 } from "./responses.mjs";
import { scorm2004Elements, scorm2004Limits } from "./scorm2004_elements.mjs";

const codes = {
  argument: "201", getFailed: "301", noChildren: "301", noCount: "301", setFailed: "351", initializedAlready: "103", commitFailed: "391", unknown: "401", unset: "403",
  keyword: "404", readOnly: "404", writeOnly: "405", type: "406", range: "407", dependency: "408",
};

const errorTexts = {
  0: "No Error", 101: "General Exception", 102: "General Initialization Failure", 103: "Already Initialized",
  104: "Content Instance Terminated", 111: "General Termination Failure", 112: "Termination Before Initialization",
  113: "Termination After Termination", 122: "Retrieve Data Before Initialization", 123: "Retrieve Data After Termination",
  132: "Store Data Before Initialization", 133: "Store Data After Termination", 142: "Commit Before Initialization",
  143: "Commit After Termination", 201: "General Argument Error", 301: "General Get Failure", 351: "General Set Failure",
  391: "General Commit Failure", 401: "Undefined Data Model Element", 402: "Unimplemented Data Model Element",
  403: "Data Model Element Value Not Initialized", 404: "Data Model Element Is Read Only", 405: "Data Model Element Is Write Only",
  406: "Data Model Element Type Mismatch", 407: "Data Model Element Value Out Of Range", 408: "Data Model Dependency Not Established",
};

/** @param {string} interval PT#H#M#S @returns {number} hundredths of a second */
function hundredths(interval) {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(interval) ?? [];
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 100);
}

const interval = (total) =>
  `PT${Math.floor(total / 360000)}H${Math.floor(total / 6000) % 60}M${String((total % 6000) / 100)}S`;

/** Moodle gives data back only if the last exit was `suspend`; review mode looks at completion_status alone. */
function restore(stored) {
  const { "cmi.total_time": totalTime = "PT0H0M0S", "cmi.exit": exit, ...values } = stored;
  const mode = values["cmi.completion_status"] === "completed" ? "review" : "normal";
  if (exit !== "suspend") return { values: {}, totalTime: "PT0H0M0S", entry: "ab-initio", mode };
  return { values, totalTime, entry: "resume", mode };
}

function finish(platform) {
  const session = platform.value("cmi.session_time");
  if (session !== undefined) platform.put("cmi.total_time", interval(hundredths(platform.totalTime) + hundredths(session)));
}

export const scorm2004 = {
  name: "scorm2004",
  apiName: "API_1484_11",
  methods: {
    initialize: "Initialize", finish: "Terminate", get: "GetValue", set: "SetValue", commit: "Commit",
    lastError: "GetLastError", errorString: "GetErrorString", diagnostic: "GetDiagnostic",
  },
  phaseCodes: {
    initialize: { running: "103", after: "104" }, finish: { before: "112", after: "113" }, get: { before: "122", after: "123" },
    set: { before: "132", after: "133" }, commit: { before: "142", after: "143" },
  },
  names: {
    status: ["cmi.completion_status", "cmi.success_status"],
    score: { raw: "cmi.score.raw", min: "cmi.score.min", max: "cmi.score.max", scaled: "cmi.score.scaled" },
    sessionTime: "cmi.session_time",
    exit: "cmi.exit",
  },
  choiceTarget: /^adl\.nav\.request_valid\.(choice|jump)\.\{target=[^}]+\}$/,
  elements: scorm2004Elements,
  limits: scorm2004Limits,
  responses: responses2004,
  codes,
  errorTexts,
  restore,
  finish,
};

export class Scorm2004Platform extends Platform {
  /** @param {import("./platform.mjs").Settings} [settings] */
  constructor(settings) { super(scorm2004, settings); }
}
