// SCORM 2004 4th Edition: what each element takes, refuses and reads as at first (shared/standards.md, 2; shared/moodle.md).
import { testRules, testThatEveryElementHasARule } from "./rules.mjs";
import { scorm2004Elements } from "../../templates/platform/scorm2004_elements.mjs";
import { Scorm2004Platform } from "../../templates/platform/scorm2004_platform.mjs";

const x = (count) => "x".repeat(count);
const many = (count, part = (index) => `c${index}`) => Array.from({ length: count }, (_, index) => part(index)).join("[,]");
const readOnly = (name, reads, first) => ({ name, reads, first, refuses: { 404: ["anything"] } });
const reals = { takes: ["0", "-1", "100", "99999", "66.67", "0.123456789012345678"], refuses: { 406: ["1e2", ".5", "5.", "+1", "80,5", "100000", "", "0.1234567890123456789", "un"] } };
const scaled = { takes: ["-1", "0", "0.6667", "1"], refuses: { 407: ["1.01", "-1.5", "67"], 406: ["", "1e-1", "0,5"] } };
const fraction = { takes: ["0", "0.5", "1"], refuses: { 407: ["-0.1", "1.1"], 406: ["", "50%"] } };
const intervals = { takes: ["PT0S", "PT1H30M5S", "PT0.25S", "PT100H", "PT5M"], refuses: { 406: ["P1W", "PT", "P", "", "00:01:02", "0:01:02", "PT1.123S", "P1D", "PT1S1M", "PT-1S"] } };
const timestamps = {
  takes: ["2026-01-31T10:20:30", "2026-01-31T10:20:30.1", "2026-01-31T10:20:30.12Z", "2026-01-31T10:20:30.5+01:00", "2026", "2026-01-31"],
  refuses: { 406: ["2026-01-31T10:20:30Z", "2026-01-31T10:20:30.123Z", "2026-01-31T10:20:30.123", "2026-01-31T10:20:30+01:00", "2026-02-30T10:20:30", "31/01/2026", "2026-01-31 10:20:30", "2026-1-31", "", "2050-01-01", "2026-01-31T25:00:00"] },
};
const longIdentifiers = { takes: ["q1", "quiz.ecoute-bilan", "urn:mooc:q1", x(4000)], refuses: { 406: ["", "a b", "a[b]", "a{b}", "<a>", x(4001), "urn:x"] } };
const completion = { takes: ["completed", "incomplete", "not attempted", "unknown"], refuses: { 406: ["passed", "", "Completed", "browsed"] }, reads: "unknown" };
const success = { takes: ["passed", "failed", "unknown"], refuses: { 406: ["completed", "", "true"] }, reads: "unknown" };
const descriptions = { takes: ["", "Le premier mot", "{lang=fr}Le premier mot", x(250), `{lang=fr-BE}${x(250)}`], refuses: { 406: [x(251), "deux\nlignes", "{accolade"] } };
const id = ["cmi.interactions.0.id", "q1"];
const objective = ["cmi.objectives.0.id", "o1"];
const typed = (type) => [id, ["cmi.interactions.0.type", type]];
const response = (type, takes, refused) => ({ name: "cmi.interactions.0.learner_response", first: typed(type), takes, refuses: { 406: refused } });
const pattern = (type, takes, refused) => ({ name: "cmi.interactions.0.correct_responses.0.pattern", first: typed(type), takes, refuses: { 406: refused } });
const next = (type, count, patterns) => ({
  name: `cmi.interactions.0.correct_responses.${count}.pattern`, refuses: { 351: ["z"] },
  first: [...typed(type), ...patterns.map((text, index) => [`cmi.interactions.0.correct_responses.${index}.pattern`, text])],
});
const unset = { reads: "error:403" };

const rules = [
  readOnly("cmi._version", "1.0"),
  readOnly("cmi.comments_from_learner._children", "comment,location,timestamp"),
  readOnly("cmi.comments_from_learner._count", "0"),
  { name: "cmi.comments_from_learner.0.comment", takes: ["merci", x(4000)], refuses: { 406: [x(4001), "deux\nlignes"] }, reads: "error:301" },
  { name: "cmi.comments_from_learner.0.location", takes: ["ici", x(250)], refuses: { 406: [x(251)] } },
  { name: "cmi.comments_from_learner.0.timestamp", ...timestamps },
  { name: "cmi.comments_from_learner.1.comment", refuses: { 351: ["merci"] } },
  readOnly("cmi.comments_from_lms._children", "comment,location,timestamp"),
  readOnly("cmi.comments_from_lms._count", "0"),
  ...["comment", "location", "timestamp"].map((part) => readOnly(`cmi.comments_from_lms.0.${part}`, "error:301")),

  { name: "cmi.completion_status", ...completion },
  readOnly("cmi.completion_threshold", "error:403"),
  readOnly("cmi.credit", "credit"),
  readOnly("cmi.entry", "ab-initio"),
  { name: "cmi.exit", takes: ["suspend", "normal", "time-out", "logout", ""], refuses: { 406: ["Suspend", "exit"] }, reads: "error:405" },
  readOnly("cmi.launch_data", "error:403"),
  readOnly("cmi.learner_id", "lea"),
  readOnly("cmi.learner_name", "Martin, Léa"),
  readOnly("cmi.learner_preference._children", "audio_level,language,delivery_speed,audio_captioning"),
  { name: "cmi.learner_preference.audio_level", takes: ["0", "1", "0.5"], refuses: { 407: ["-1"], 406: ["", "laut"] }, reads: "1" },
  { name: "cmi.learner_preference.language", takes: ["", "fr", "fr-BE"], refuses: { 406: ["français", "f"] }, reads: "" },
  { name: "cmi.learner_preference.delivery_speed", takes: ["2"], refuses: { 407: ["-2"], 406: ["vite"] }, reads: "1" },
  { name: "cmi.learner_preference.audio_captioning", takes: ["-1", "0", "1"], refuses: { 406: ["2", "no"] }, reads: "0" },
  { name: "cmi.location", takes: ["", "lesson/reformuler", x(1000)], refuses: { 406: [x(1001)] }, ...unset },
  readOnly("cmi.max_time_allowed", "error:403"),
  readOnly("cmi.mode", "normal"),
  { name: "cmi.progress_measure", ...fraction, ...unset },
  readOnly("cmi.scaled_passing_score", "error:403"),
  readOnly("cmi.score._children", "scaled,raw,min,max"),
  { name: "cmi.score.scaled", ...scaled, ...unset },
  ...["raw", "min", "max"].map((part) => ({ name: `cmi.score.${part}`, ...reals, ...unset })),
  { name: "cmi.session_time", ...intervals, reads: "error:405" },
  { name: "cmi.success_status", ...success },
  { name: "cmi.suspend_data", takes: ["", x(64000)], refuses: { 406: [x(64001)] }, ...unset },
  readOnly("cmi.time_limit_action", "continue,no message"),
  readOnly("cmi.total_time", "PT0H0M0S"),

  readOnly("cmi.objectives._children", "id,score,success_status,completion_status,progress_measure,description"),
  readOnly("cmi.objectives._count", "0"),
  { name: "cmi.objectives.0.id", ...longIdentifiers, reads: "error:301" },
  { name: "cmi.objectives.0.id", first: [objective], takes: ["o1"], refuses: { 351: ["o2"] }, reads: "o1" },
  { name: "cmi.objectives.1.id", first: [objective], takes: ["o2"], refuses: { 351: ["o1"] } },
  { name: "cmi.objectives.1.id", refuses: { 351: ["o2"] } },
  readOnly("cmi.objectives.0.score._children", "scaled,raw,min,max", [objective]),
  { name: "cmi.objectives.0.score.scaled", first: [objective], ...scaled, ...unset },
  ...["raw", "min", "max"].map((part) => ({ name: `cmi.objectives.0.score.${part}`, first: [objective], ...reals, ...unset })),
  { name: "cmi.objectives.0.success_status", first: [objective], ...success },
  { name: "cmi.objectives.0.success_status", refuses: { 408: ["passed"] } },
  { name: "cmi.objectives.0.completion_status", first: [objective], ...completion },
  { name: "cmi.objectives.0.progress_measure", first: [objective], ...fraction, ...unset },
  { name: "cmi.objectives.0.description", first: [objective], ...descriptions, ...unset },

  readOnly("cmi.interactions._children", "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description"),
  readOnly("cmi.interactions._count", "0"),
  readOnly("cmi.interactions._count", "1", [id]),
  { name: "cmi.interactions.0.id", ...longIdentifiers, reads: "error:301" },
  { name: "cmi.interactions.1.id", refuses: { 351: ["q2"] } },
  { name: "cmi.interactions.1.id", first: [id], takes: ["q1", "q2"] }, // a journal: the same question again is a new entry
  { name: "cmi.interactions.0.type", first: [id], takes: ["true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other"], refuses: { 406: ["single", ""] }, ...unset },
  { name: "cmi.interactions.0.type", refuses: { 408: ["choice"] } },
  readOnly("cmi.interactions.0.objectives._count", "0", [id]),
  { name: "cmi.interactions.0.objectives.0.id", first: [id], ...longIdentifiers },
  { name: "cmi.interactions.0.objectives.1.id", first: [id, ["cmi.interactions.0.objectives.0.id", "o"]], takes: ["p"], refuses: { 351: ["o"] } },
  { name: "cmi.interactions.0.objectives.10.id", refuses: { 351: ["o10"] },
    first: [id, ...Array.from({ length: 10 }, (_, index) => [`cmi.interactions.0.objectives.${index}.id`, `o${index}`])] },
  { name: "cmi.interactions.0.timestamp", first: [id], ...timestamps, ...unset },
  readOnly("cmi.interactions.0.correct_responses._count", "0", [id]),
  { name: "cmi.interactions.0.correct_responses.0.pattern", first: [id], refuses: { 408: ["a"] } },
  { name: "cmi.interactions.0.weighting", first: [id], ...reals, ...unset },
  { name: "cmi.interactions.0.learner_response", first: [id], refuses: { 408: ["a"] }, ...unset },
  { name: "cmi.interactions.0.result", first: [id], takes: ["correct", "incorrect", "unanticipated", "neutral", "0.5", "-1"], refuses: { 406: ["wrong", "", "1e1"] }, ...unset },
  { name: "cmi.interactions.0.latency", first: [id], ...intervals, ...unset },
  { name: "cmi.interactions.0.description", first: [id], ...descriptions, ...unset },

  response("true-false", ["true", "false"], ["t", "", "True"]),
  pattern("true-false", ["true", "false"], ["t", "1"]),
  next("true-false", 1, ["true"]),
  response("choice", ["a", "a[,]b_c", many(36)], ["a-b", "été", "", "a[,]a", "a,b", many(37), "a b", "a\nb"]),
  pattern("choice", ["a", "a[,]b"], ["a-b", "", "a[,]a"]),
  next("choice", 1, ["z"]),
  next("choice", 10, Array.from({ length: 10 }, (_, index) => `c${index}`)),
  response("fill-in", ["être là", "un[,]deux", "{lang=fr}là", "", many(10)], ["deux\nlignes", "{accolade", x(251), many(11)]),
  pattern("fill-in", ["là", "{case_matters=false}là", "{case_matters=false}{order_matters=true}là[,]ici", "{order_matters=true}{case_matters=true}{lang=fr}là"], ["{case_matters=no}là", "{kase=true}là"]),
  next("fill-in", 5, ["a", "b", "c", "d", "e"]),
  response("long-fill-in", [x(4000), "{lang=fr}long"], [x(4001), "deux\nlignes"]),
  pattern("long-fill-in", ["{case_matters=true}long"], ["{order_matters=true}long"]),
  response("matching", ["a[.]b", "a[.]b[,]c[.]d"], ["a", "a[.]b-c", "", "a.b", many(37, (index) => `a${index}[.]b`)]),
  pattern("matching", ["a[.]b"], ["a"]),
  response("performance", ["a[.]b", "[.]b", "a[.]", "a[.]3.5"], ["a", "[.]", "a-b[.]c", ""]),
  pattern("performance", ["a[.]b", "{order_matters=false}a[.]1[:]3"], ["a", "{case_matters=true}a[.]b"]),
  response("sequencing", ["a[,]b", "a[,]a"], ["a-b", "", many(37)]),
  pattern("sequencing", ["b[,]a"], [""]),
  response("likert", ["oui"], ["très", "", "a[,]b"]),
  pattern("likert", ["oui"], [""]),
  response("numeric", ["3", "-3.25"], ["3,25", "1e3", "", "3[:]3", "123456"]),
  pattern("numeric", ["3[:]3", "[:]3", "3[:]", "[:]", "-1.5[:]2"], ["3", "4[:]3", "3:3", ""]),
  next("numeric", 1, ["3[:]3"]),
  response("other", ["ce qu’on veut", x(4000)], [x(4001), "deux\nlignes"]),
  pattern("other", ["ce qu’on veut"], [x(4001)]),

  { name: "adl.nav.request", takes: ["continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_", "{target=item}choice", "{target=item}jump"], refuses: { 406: ["next", "", "{target=item}go"] }, reads: "_none_" },
  readOnly("adl.nav.request_valid.continue", "unknown"),
  readOnly("adl.nav.request_valid.previous", "unknown"),
  readOnly("adl.nav.request_valid.choice.{target=item}", "unknown"),
];

testThatEveryElementHasARule(scorm2004Elements, rules);
testRules(Scorm2004Platform, rules);
