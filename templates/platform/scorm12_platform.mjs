// SCORM 1.2 as a platform that is as strict as the standard and gives records back as Moodle does.
import { Platform } from "./platform.mjs";
import { responses12 } from "./responses.mjs";
import { scorm12Elements, scorm12Limits } from "./scorm12_elements.mjs";

const codes = {
  argument: "201", noChildren: "202", noCount: "203", unknown: "401", keyword: "402", readOnly: "403", writeOnly: "404",
  type: "405", range: "405", getFailed: "201", setFailed: "201", dependency: "201", initializedAlready: "101", commitFailed: "101", unset: "no such code",
};

const errorTexts = {
  0: "No error", 101: "General exception", 201: "Invalid argument error", 202: "Element cannot have children",
  203: "Element not an array - cannot have count", 301: "Not initialized", 401: "Not implemented error",
  402: "Invalid set value, element is a keyword", 403: "Element is read only", 404: "Element is write only", 405: "Incorrect Data Type",
};

const notBegun = { before: "301", after: "301" };

/** @param {string} span HHHH:MM:SS.SS @returns {number} hundredths of a second */
function hundredths(span) {
  const [hours, minutes, seconds] = span.split(":").map(Number);
  return Math.round((hours * 3600 + minutes * 60 + seconds) * 100);
}

function timespan(total) {
  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const rest = total % 100;
  return `${two(total / 360000).padStart(4, "0")}:${two((total / 6000) % 60)}:${two((total / 100) % 60)}${rest ? `.${two(rest)}` : ""}`;
}

/** What Moodle gives a package that is launched again: everything, whatever the exit was. */
function restore(stored) {
  const { "cmi.core.total_time": totalTime = "0000:00:00", "cmi.core.exit": exit, ...values } = stored;
  const status = values["cmi.core.lesson_status"];
  return {
    values,
    totalTime,
    entry: status === undefined ? "ab-initio" : exit === "suspend" ? "resume" : "",
    mode: ["completed", "passed", "failed"].includes(status) ? "review" : "normal",
  };
}

/** LMSFinish on Moodle: no status becomes completed; mastery score and raw score make passed or failed of any status. */
function finish(platform) {
  const session = platform.value("cmi.core.session_time");
  if (session !== undefined) platform.put("cmi.core.total_time", timespan(hundredths(platform.totalTime) + hundredths(session)));
  if (platform.value("cmi.core.lesson_status") === undefined) platform.put("cmi.core.lesson_status", "completed");
  const raw = platform.value("cmi.core.score.raw");
  if (platform.masteryScore !== null && raw && platform.mode === "normal")
    platform.put("cmi.core.lesson_status", Number(raw) >= Number(platform.masteryScore) ? "passed" : "failed");
}

export const scorm12 = {
  name: "scorm12",
  apiName: "API",
  methods: {
    initialize: "LMSInitialize", finish: "LMSFinish", get: "LMSGetValue", set: "LMSSetValue", commit: "LMSCommit",
    lastError: "LMSGetLastError", errorString: "LMSGetErrorString", diagnostic: "LMSGetDiagnostic",
  },
  phaseCodes: { initialize: { running: "101", after: "101" }, finish: notBegun, get: notBegun, set: notBegun, commit: notBegun },
  names: {
    status: ["cmi.core.lesson_status"],
    score: { raw: "cmi.core.score.raw", min: "cmi.core.score.min", max: "cmi.core.score.max" },
    sessionTime: "cmi.core.session_time",
    exit: "cmi.core.exit",
  },
  elements: scorm12Elements,
  limits: scorm12Limits,
  responses: responses12,
  codes,
  errorTexts,
  restore,
  finish,
};

export class Scorm12Platform extends Platform {
  /** @param {import("./platform.mjs").Settings} [settings] */
  constructor(settings) { super(scorm12, settings); }
}
