// SCORM 1.2: what each element takes, refuses and reads as at first (shared/standards.md, 1; shared/moodle.md).
import { testRules, testThatEveryElementHasARule } from "./rules.mjs";
import { scorm12Elements } from "../../templates/platform/scorm12_elements.mjs";
import { Scorm12Platform } from "../../templates/platform/scorm12_platform.mjs";

const x = (count) => "x".repeat(count);
const readOnly = (name, reads) => ({ name, reads, refuses: { 403: ["anything"] } });
const keyword = (name, reads, first) => ({ name, reads, first, refuses: { 402: ["anything"] } });
const scores = { takes: ["0", "100", "66.67", "7.5", ""], refuses: { 405: ["-1", "100.01", "101", "1e2", "80,5", "80%", " 80", ".5", "1000", "quatre"] }, reads: "" };
const statuses = ["passed", "completed", "failed", "incomplete", "browsed"];
const timespans = { takes: ["00:00:00", "0000:00:01", "9999:59:59.99", "01:02:03.5"], refuses: { 405: ["1:02:03", "00:00:00.123", "00:60:00", "00:00:60", "PT1S", "", "12345:00:00", "00:00"] } };
const identifiers = { takes: ["q1", "ecoute-bilan.premier-mot", "urn:a:b", x(255)], refuses: { 405: ["", "a b", "été", "a\tb", x(256)] } };
const id = ["cmi.interactions.0.id", "q1"];
const objective = ["cmi.objectives.0.id", "o1"];

/** Answers of one type: the same texts as response and as pattern. */
const ofType = (type, takes, refused) => ["student_response", "correct_responses.0.pattern"].map((part) => ({
  name: `cmi.interactions.0.${part}`, first: [id, ["cmi.interactions.0.type", type]], takes, refuses: { 405: refused },
}));

const rules = [
  keyword("cmi._version", "3.4"),
  keyword("cmi.core._children", "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time"),
  readOnly("cmi.core.student_id", "lea"),
  readOnly("cmi.core.student_name", "Martin, Léa"),
  { name: "cmi.core.lesson_location", reads: "", takes: ["", "lesson/reformuler", x(255)], refuses: { 405: [x(256)] } },
  readOnly("cmi.core.credit", "credit"),
  { name: "cmi.core.lesson_status", reads: "not attempted", takes: statuses, refuses: { 405: ["not attempted", "Passed", "", "unknown"] } },
  readOnly("cmi.core.entry", "ab-initio"),
  keyword("cmi.core.score._children", "raw,min,max"),
  ...["raw", "min", "max"].map((part) => ({ name: `cmi.core.score.${part}`, ...scores })),
  readOnly("cmi.core.total_time", "0000:00:00"),
  readOnly("cmi.core.lesson_mode", "normal"),
  { name: "cmi.core.exit", reads: "error:404", takes: ["suspend", "time-out", "logout", ""], refuses: { 405: ["normal", "Suspend", "exit"] } },
  { name: "cmi.core.session_time", reads: "error:404", ...timespans },
  { name: "cmi.suspend_data", reads: "", takes: ["", x(4096)], refuses: { 405: [x(4097)] } },
  readOnly("cmi.launch_data", ""),
  { name: "cmi.comments", reads: "", takes: ["une remarque", x(4096)], refuses: { 405: [x(4097)] } },
  readOnly("cmi.comments_from_lms", ""),

  keyword("cmi.objectives._children", "id,score,status"),
  keyword("cmi.objectives._count", "0"),
  keyword("cmi.objectives._count", "1", [objective]),
  { name: "cmi.objectives.0.id", ...identifiers, reads: "error:201" },
  { name: "cmi.objectives.1.id", refuses: { 201: ["o2"] } },
  { name: "cmi.objectives.1.id", first: [objective], takes: ["o2"] },
  keyword("cmi.objectives.0.score._children", "raw,min,max", [objective]),
  ...["raw", "min", "max"].map((part) => ({ name: `cmi.objectives.0.score.${part}`, first: [objective], ...scores })),
  { name: "cmi.objectives.0.score.raw", refuses: { 201: ["50"] } },
  { name: "cmi.objectives.0.status", first: [objective], takes: [...statuses, "not attempted"], refuses: { 405: ["", "done"] }, reads: "not attempted" },

  keyword("cmi.student_data._children", "mastery_score,max_time_allowed,time_limit_action"),
  readOnly("cmi.student_data.mastery_score", ""),
  readOnly("cmi.student_data.max_time_allowed", ""),
  readOnly("cmi.student_data.time_limit_action", ""),
  keyword("cmi.student_preference._children", "audio,language,speed,text"),
  { name: "cmi.student_preference.audio", reads: "0", takes: ["-1", "100"], refuses: { 405: ["-2", "101", "1.5", "laut"] } },
  { name: "cmi.student_preference.language", reads: "", takes: ["fr"], refuses: { 405: [x(256)] } },
  { name: "cmi.student_preference.speed", reads: "0", takes: ["-100", "100"], refuses: { 405: ["-101", "101"] } },
  { name: "cmi.student_preference.text", reads: "0", takes: ["-1", "0", "1"], refuses: { 405: ["2", "-2"] } },

  keyword("cmi.interactions._children", "id,objectives,time,type,correct_responses,weighting,student_response,result,latency"),
  keyword("cmi.interactions._count", "0"),
  keyword("cmi.interactions._count", "1", [id]),
  { name: "cmi.interactions.0.id", ...identifiers, reads: "error:404" },
  { name: "cmi.interactions.0.id", first: [id], reads: "error:404" },
  { name: "cmi.interactions.1.id", refuses: { 201: ["q2"] } },
  keyword("cmi.interactions.0.objectives._count", "0", [id]),
  { name: "cmi.interactions.0.objectives.0.id", first: [id], ...identifiers, reads: "error:404" },
  { name: "cmi.interactions.0.objectives.1.id", first: [id], refuses: { 201: ["o"] } },
  { name: "cmi.interactions.0.time", first: [id], takes: ["00:00:00", "23:59:59.99"], refuses: { 405: ["24:00:00", "1:00:00", "2026-01-02T03:04:05", "", "10:10"] }, reads: "error:404" },
  { name: "cmi.interactions.0.type", first: [id], takes: ["true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric"], refuses: { 405: ["long-fill-in", "other", "single", ""] }, reads: "error:404" },
  { name: "cmi.interactions.0.type", refuses: { 201: ["choice"] } },
  keyword("cmi.interactions.0.correct_responses._count", "0", [id]),
  { name: "cmi.interactions.0.correct_responses.0.pattern", first: [id], refuses: { 201: ["a"] } },
  { name: "cmi.interactions.0.correct_responses.1.pattern", first: [id, ["cmi.interactions.0.type", "choice"]], refuses: { 201: ["a"] } },
  { name: "cmi.interactions.0.weighting", first: [id], takes: ["1", "-100", "100", "0.5"], refuses: { 405: ["101", "-101", "1e1", "", "un"] }, reads: "error:404" },
  { name: "cmi.interactions.0.student_response", first: [id], refuses: { 201: ["a"] }, reads: "error:404" },
  { name: "cmi.interactions.0.result", first: [id], takes: ["correct", "wrong", "unanticipated", "neutral", "0", "0.75", "100"], refuses: { 405: ["incorrect", "true", "", "-1", "1000"] }, reads: "error:404" },
  { name: "cmi.interactions.0.latency", first: [id], ...timespans, reads: "error:404" },

  ...ofType("true-false", ["t", "f", "1", "0"], ["true", "", "T"]),
  ...ofType("choice", ["a", "a,c", "0,9,z", ""], ["A", "ab", "a, b", "a,a", "a,", "a[,]b"]),
  ...ofType("fill-in", ["un mot, avec accents é", "", x(255)], [x(256)]),
  ...ofType("numeric", ["3", "-3.25", "12345"], ["3,25", "1e3", "", "3[:]3", "3.", ".5"]),
  ...ofType("likert", ["a", "5", ""], ["ab", "A"]),
  ...ofType("matching", ["1.a,2.c", "a.b"], ["1-a", "1.a;2.c", "11.a", "1.a,"]),
  ...ofType("sequencing", ["b,a,c"], ["b a c", "B", "b,,a"]),
  ...ofType("performance", ["premier-mot,dire", "", x(255)], [x(256)]),
];

testThatEveryElementHasARule(scorm12Elements, rules);
testRules(Scorm12Platform, rules);
