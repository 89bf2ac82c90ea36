// Every element of SCORM 2004 4th Edition (Run-Time Environment, 4.2; navigation: Sequencing and Navigation, 5.6) with its access,
// type, length and first value. An element without first value answers 403 when it is read before it is set.
import { anything, between, completion2004, exit2004, interactionType2004, interval2004, language, localized, longIdentifier,
  navigation2004, oneOf, real2004, result2004, success2004, text, timestamp2004 } from "./data_types.mjs";
import { both, read, write } from "./elements.mjs";
import { responses2004 } from "./responses.mjs";

const fraction = between(real2004, 0, 1);
const scaled = between(real2004, -1, 1);
const ofType = (part) => (platform, indexes) => {
  const type = platform.value(`cmi.interactions.${indexes[0]}.type`);
  return type === undefined ? anything : responses2004[type][part];
};
const afterId = { needs: ["id"] };

/** @type {Record<string, import("./elements.mjs").Element>} */
export const scorm2004Elements = {
  "cmi._version": read("1.0"),

  "cmi.comments_from_learner._children": read("comment,location,timestamp"),
  "cmi.comments_from_learner._count": read(null),
  "cmi.comments_from_learner.n.comment": both(localized(4000)),
  "cmi.comments_from_learner.n.location": both(text(250)),
  "cmi.comments_from_learner.n.timestamp": both(timestamp2004),
  "cmi.comments_from_lms._children": read("comment,location,timestamp"),
  "cmi.comments_from_lms._count": read(null),
  "cmi.comments_from_lms.n.comment": read(null),
  "cmi.comments_from_lms.n.location": read(null),
  "cmi.comments_from_lms.n.timestamp": read(null),

  "cmi.completion_status": both(completion2004, { initial: "unknown" }),
  "cmi.completion_threshold": read(null),
  "cmi.credit": read((platform) => (platform.mode === "normal" ? "credit" : "no-credit")),
  "cmi.entry": read((platform) => platform.entry),
  "cmi.exit": write(exit2004),
  "cmi.launch_data": read((platform) => platform.launchData || null),
  "cmi.learner_id": read((platform) => platform.learner.id),
  "cmi.learner_name": read((platform) => platform.learner.name),
  "cmi.learner_preference._children": read("audio_level,language,delivery_speed,audio_captioning"),
  "cmi.learner_preference.audio_level": both(between(real2004, 0, 99999), { initial: "1" }),
  "cmi.learner_preference.language": both(language, { initial: "" }),
  "cmi.learner_preference.delivery_speed": both(between(real2004, 0, 99999), { initial: "1" }),
  "cmi.learner_preference.audio_captioning": both(oneOf("-1", "0", "1"), { initial: "0" }),
  "cmi.location": both(text(1000)),
  "cmi.max_time_allowed": read(null),
  "cmi.mode": read((platform) => platform.mode),
  "cmi.progress_measure": both(fraction),
  "cmi.scaled_passing_score": read((platform) => platform.masteryScore),
  "cmi.score._children": read("scaled,raw,min,max"),
  "cmi.score.scaled": both(scaled),
  "cmi.score.raw": both(real2004),
  "cmi.score.min": both(real2004),
  "cmi.score.max": both(real2004),
  "cmi.session_time": write(interval2004, { session: true }),
  "cmi.success_status": both(success2004, { initial: "unknown" }),
  "cmi.suspend_data": both(text(64000)),
  "cmi.time_limit_action": read("continue,no message"),
  "cmi.total_time": read((platform) => platform.totalTime),

  "cmi.objectives._children": read("id,score,success_status,completion_status,progress_measure,description"),
  "cmi.objectives._count": read(null),
  "cmi.objectives.n.id": both(longIdentifier, { once: true, unique: true }),
  "cmi.objectives.n.score._children": read("scaled,raw,min,max"),
  "cmi.objectives.n.score.scaled": both(scaled, afterId),
  "cmi.objectives.n.score.raw": both(real2004, afterId),
  "cmi.objectives.n.score.min": both(real2004, afterId),
  "cmi.objectives.n.score.max": both(real2004, afterId),
  "cmi.objectives.n.success_status": both(success2004, { initial: "unknown", ...afterId }),
  "cmi.objectives.n.completion_status": both(completion2004, { initial: "unknown", ...afterId }),
  "cmi.objectives.n.progress_measure": both(fraction, afterId),
  "cmi.objectives.n.description": both(localized(250), afterId),

  "cmi.interactions._children": read("id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description"),
  "cmi.interactions._count": read(null),
  "cmi.interactions.n.id": both(longIdentifier),
  "cmi.interactions.n.type": both(interactionType2004, afterId),
  "cmi.interactions.n.objectives._count": read(null),
  "cmi.interactions.n.objectives.m.id": both(longIdentifier, { unique: true, ...afterId }),
  "cmi.interactions.n.timestamp": both(timestamp2004, afterId),
  "cmi.interactions.n.correct_responses._count": read(null),
  "cmi.interactions.n.correct_responses.m.pattern": both(anything, { typeFor: ofType("pattern"), needs: ["id", "type"], unique: true }),
  "cmi.interactions.n.weighting": both(real2004, afterId),
  "cmi.interactions.n.learner_response": both(anything, { typeFor: ofType("response"), needs: ["id", "type"] }),
  "cmi.interactions.n.result": both(result2004, afterId),
  "cmi.interactions.n.latency": both(interval2004, afterId),
  "cmi.interactions.n.description": both(localized(250), afterId),

  "adl.nav.request": both(navigation2004, { initial: "_none_", session: true }),
  "adl.nav.request_valid.continue": read("unknown"),
  "adl.nav.request_valid.previous": read("unknown"),
};

/** How many entries a collection surely keeps (smallest permitted maximum). */
export const scorm2004Limits = {
  "cmi.interactions": 250,
  "cmi.interactions.n.objectives": 10,
  "cmi.objectives": 100,
  "cmi.comments_from_learner": 250,
};
