// Every element of SCORM 1.2 (Run-Time Environment 1.2, 3.4) with its access, type, length and first value.
import { anything, between, decimal12, either, exit12, identifier12, interactionType12, nothing, oneOf, result12, status12, text,
  time12, timespan12 } from "./data_types.mjs";
import { both, read, write } from "./elements.mjs";
import { responses12 } from "./responses.mjs";

const score = either(nothing, between(decimal12, 0, 100));
const integer = (least, most) => between((value) => (/^-?\d+$/.test(value) ? null : { why: "is no whole number" }), least, most);
const optional = { optional: true };
const ofType = (part) => (platform, indexes) => {
  const type = platform.value(`cmi.interactions.${indexes[0]}.type`);
  return type === undefined ? text(255) : responses12[type][part];
};

/** @type {Record<string, import("./elements.mjs").Element>} */
export const scorm12Elements = {
  "cmi._version": read("3.4"),
  "cmi.core._children": read("student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time"),
  "cmi.core.student_id": read((platform) => platform.learner.id),
  "cmi.core.student_name": read((platform) => platform.learner.name),
  "cmi.core.lesson_location": both(text(255), { initial: "" }),
  "cmi.core.credit": read((platform) => (platform.mode === "normal" ? "credit" : "no-credit")),
  "cmi.core.lesson_status": both(status12, { initial: "not attempted" }),
  "cmi.core.entry": read((platform) => platform.entry),
  "cmi.core.score._children": read("raw,min,max"),
  "cmi.core.score.raw": both(score, { initial: "" }),
  "cmi.core.score.min": both(score, { initial: "" }),
  "cmi.core.score.max": both(score, { initial: "" }),
  "cmi.core.total_time": read((platform) => platform.totalTime),
  "cmi.core.lesson_mode": read((platform) => platform.mode),
  "cmi.core.exit": write(exit12),
  "cmi.core.session_time": write(timespan12, { session: true }),
  "cmi.suspend_data": both(text(4096), { initial: "" }),
  "cmi.launch_data": read((platform) => platform.launchData),
  "cmi.comments": both(text(4096), { initial: "", appends: true, ...optional }),
  "cmi.comments_from_lms": read("", optional),

  "cmi.objectives._children": read("id,score,status", optional),
  "cmi.objectives._count": read(null, optional),
  "cmi.objectives.n.id": both(identifier12, optional),
  "cmi.objectives.n.score._children": read("raw,min,max", optional),
  "cmi.objectives.n.score.raw": both(score, { initial: "", needs: ["id"], ...optional }),
  "cmi.objectives.n.score.min": both(score, { initial: "", needs: ["id"], ...optional }),
  "cmi.objectives.n.score.max": both(score, { initial: "", needs: ["id"], ...optional }),
  "cmi.objectives.n.status": both(either(status12, oneOf("not attempted")), { initial: "not attempted", needs: ["id"], ...optional }),

  "cmi.student_data._children": read("mastery_score,max_time_allowed,time_limit_action", optional),
  "cmi.student_data.mastery_score": read((platform) => platform.masteryScore ?? "", optional),
  "cmi.student_data.max_time_allowed": read("", optional),
  "cmi.student_data.time_limit_action": read("", optional),

  "cmi.student_preference._children": read("audio,language,speed,text", optional),
  "cmi.student_preference.audio": both(integer(-1, 100), { initial: "0", ...optional }),
  "cmi.student_preference.language": both(text(255), { initial: "", ...optional }),
  "cmi.student_preference.speed": both(integer(-100, 100), { initial: "0", ...optional }),
  "cmi.student_preference.text": both(integer(-1, 1), { initial: "0", ...optional }),

  "cmi.interactions._children": read("id,objectives,time,type,correct_responses,weighting,student_response,result,latency", optional),
  "cmi.interactions._count": read(null, optional),
  "cmi.interactions.n.id": write(identifier12, optional),
  "cmi.interactions.n.objectives._count": read(null, optional),
  "cmi.interactions.n.objectives.m.id": write(identifier12, { needs: ["id"], ...optional }),
  "cmi.interactions.n.time": write(time12, { needs: ["id"], ...optional }),
  "cmi.interactions.n.type": write(interactionType12, { needs: ["id"], ...optional }),
  "cmi.interactions.n.correct_responses._count": read(null, optional),
  "cmi.interactions.n.correct_responses.m.pattern": write(anything, { typeFor: ofType("pattern"), needs: ["id", "type"], ...optional }),
  "cmi.interactions.n.weighting": write(between(decimal12, -100, 100), { needs: ["id"], ...optional }),
  "cmi.interactions.n.student_response": write(anything, { typeFor: ofType("response"), needs: ["id", "type"], ...optional }),
  "cmi.interactions.n.result": write(result12, { needs: ["id"], ...optional }),
  "cmi.interactions.n.latency": write(timespan12, { needs: ["id"], ...optional }),
};

/** How many entries a collection surely keeps. */
export const scorm12Limits = { "cmi.interactions": Infinity };
