// What an interaction of each type may hold as a learner's answer and as a correct pattern, for both standards
// (shared/standards.md, 1 and 2). One table a standard: type -> { response, pattern, patterns: how many patterns at most }.
import { all, either, line, localized, matching, nothing, oneOf, real2004, shortIdentifier, text } from "./data_types.mjs";

/** @typedef {import("./data_types.mjs").Type} Type */
/** @typedef {{ response: Type, pattern: Type, patterns: number }} Answer */

// --- SCORM 1.2: at most 255 characters everywhere -------------------------------------------------------------------------------

const short = text(255);
const truth12 = oneOf("t", "f", "1", "0");
const letters = matching(/^[0-9a-z](,[0-9a-z])*$/, "is no list of single characters 0-9 a-z with commas");
const once = (value) => {
  const parts = value.split(",");
  return new Set(parts).size === parts.length ? null : { why: "names a choice twice" };
};
const choice12 = all(short, either(nothing, all(letters, once)));
const pairs12 = all(short, either(nothing, matching(/^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/, "is no list of pairs like 1.a,2.c")));
const numeric12 = all(short, matching(/^-?\d+(\.\d+)?$/, "is no single decimal number with a point"));
const likert12 = either(nothing, matching(/^[0-9a-z]$/, "is no single character"));
const both12 = (type) => ({ response: type, pattern: type, patterns: Infinity });

/** @type {Record<string, Answer>} */
export const responses12 = {
  "true-false": both12(truth12),
  "choice": both12(choice12),
  "fill-in": both12(short),
  "numeric": both12(numeric12),
  "likert": both12(likert12),
  "matching": both12(pairs12),
  "sequencing": both12(all(short, letters)),
  "performance": both12(short),
};

// --- SCORM 2004 --------------------------------------------------------------------------------------------------------------

/** A list of parts joined by [,]. @type {(part: Type, most: number, rules?: {unique?: boolean}) => Type} */
const list = (part, most, { unique = false } = {}) => (value) => {
  const parts = value.split("[,]");
  if (parts.length > most) return { why: `has ${parts.length} parts, at most ${most} are safe` };
  if (unique && new Set(parts).size < parts.length) return { why: "names the same part twice" };
  for (const one of parts) {
    const fault = part(one);
    if (fault) return { why: `part ${JSON.stringify(one)} ${fault.why}` };
  }
  return null;
};

const pair = (left, right) => (value) => {
  const parts = value.split("[.]");
  return parts.length === 2 ? left(parts[0]) ?? right(parts[1]) : { why: "is no pair joined by [.]" };
};

const range = (value) => {
  const parts = value.split("[:]");
  if (parts.length !== 2) return { why: "is no range min[:]max; an exact number is 3[:]3" };
  const fault = parts.map((part) => (part === "" ? null : real2004(part))).find(Boolean);
  if (fault) return fault;
  return parts.includes("") || Number(parts[0]) <= Number(parts[1]) ? null : { why: "has its least above its most" };
};

/** Takes off the prefixes {case_matters=…} and {order_matters=…}, in any order, then asks the type. */
const withPrefixes = (names, type) => (value) => {
  let rest = value;
  for (let prefix; (prefix = /^\{(case_matters|order_matters)=([^}]*)\}/.exec(rest)); rest = rest.slice(prefix[0].length)) {
    if (!names.includes(prefix[1])) return { why: `has no prefix ${prefix[1]} in this type` };
    if (prefix[2] !== "true" && prefix[2] !== "false") return { why: `says ${prefix[1]}=${prefix[2]}, which is neither true nor false` };
  }
  return type(rest);
};

const truth = oneOf("true", "false");
const choice = list(shortIdentifier, 36, { unique: true });
const sequence = list(shortIdentifier, 36);
const pairs = list(pair(shortIdentifier, shortIdentifier), 36);
const stepName = either(nothing, shortIdentifier);
const stepAnswer = either(nothing, shortIdentifier, real2004);
const notBothEmpty = (value) => (value === "[.]" ? { why: "has neither step nor answer" } : null);
const steps = list(all(pair(stepName, stepAnswer), notBothEmpty), 250);
const stepPatterns = list(all(pair(stepName, either(stepAnswer, range)), notBothEmpty), 250);
const words = list(localized(250), 10);
const essay = localized(4000);

/** @type {Record<string, Answer>} */
export const responses2004 = {
  "true-false": { response: truth, pattern: truth, patterns: 1 },
  "choice": { response: choice, pattern: choice, patterns: 10 },
  "fill-in": { response: words, pattern: withPrefixes(["case_matters", "order_matters"], words), patterns: 5 },
  "long-fill-in": { response: essay, pattern: withPrefixes(["case_matters"], essay), patterns: 5 },
  "matching": { response: pairs, pattern: pairs, patterns: 5 },
  "performance": { response: steps, pattern: withPrefixes(["order_matters"], stepPatterns), patterns: 5 },
  "sequencing": { response: sequence, pattern: sequence, patterns: 5 },
  "likert": { response: shortIdentifier, pattern: shortIdentifier, patterns: 1 },
  "numeric": { response: real2004, pattern: range, patterns: 1 },
  "other": { response: line(4000), pattern: line(4000), patterns: 1 },
};
