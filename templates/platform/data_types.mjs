// The data types of both SCORM run-time environments, as strict as the standard and Moodle together (shared/standards.md, 1 and 2;
// shared/moodle.md). A type looks at a text and returns null when it is right, else what is wrong: `why`, and `range` when the text
// has the right form but a value outside its limits (SCORM 2004: error 407 instead of 406).

/** @typedef {{ why: string, range?: boolean } | null} Fault */
/** @typedef {(value: string) => Fault} Type */

/** @type {(pattern: RegExp, why: string) => Type} */
export const matching = (pattern, why) => (value) => (pattern.test(value) ? null : { why });

/** @type {(...words: string[]) => Type} */
export const oneOf = (...words) => (value) =>
  words.includes(value) ? null : { why: `is none of ${words.map((word) => JSON.stringify(word)).join(" ")}` };

/** @type {(most: number) => Type} */
export const text = (most) => (value) => (value.length <= most ? null : { why: `has ${value.length} characters, at most ${most} are safe` });

/** One line: Moodle's patterns are `^.*$`, which ends at a line end. @type {(most: number) => Type} */
export const line = (most) => all(text(most), matching(/^[^\r\n\u2028\u2029]*$/, "has a line end, which Moodle refuses"));

/** @type {(...types: Type[]) => Type} */
export const all = (...types) => (value) => {
  for (const type of types) {
    const fault = type(value);
    if (fault) return fault;
  }
  return null;
};

/** @type {(...types: Type[]) => Type} */
export const either = (...types) => (value) => {
  const faults = types.map((type) => type(value));
  return faults.includes(null) ? null : { why: faults.map((fault) => fault?.why).join(", and ") };
};

/** A type of numbers with limits. @type {(form: Type, least: number, most: number) => Type} */
export const between = (form, least, most) => (value) => {
  const fault = form(value);
  if (fault) return fault;
  const number = Number(value);
  return number >= least && number <= most ? null : { why: `is not between ${least} and ${most}`, range: true };
};

export const nothing = oneOf("");
export const anything = () => null;

// --- SCORM 1.2 ---------------------------------------------------------------------------------------------------------------

/** CMIDecimal as Moodle reads it: three digits before the point. */
export const decimal12 = matching(/^-?\d{1,3}(\.\d+)?$/, "is no decimal number with a point and at most three digits before it");
export const identifier12 = matching(/^[\x21-\x7e]{1,255}$/, "is no identifier (1 to 255 ASCII characters without blanks)");
/** CMITime: a time of day. */
export const time12 = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, "is no time of day HH:MM:SS");
/** CMITimespan: two to four digits of hours. */
export const timespan12 = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, "is no time span HHHH:MM:SS.SS with 2 to 4 hour digits and at most 2 decimals");
/** `not attempted` is the platform's word: setting it gives 405. */
export const status12 = oneOf("passed", "completed", "failed", "incomplete", "browsed");
export const exit12 = oneOf("time-out", "suspend", "logout", "");
export const interactionType12 = oneOf("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric");
export const result12 = either(
  oneOf("correct", "wrong", "unanticipated", "neutral"),
  matching(/^\d{1,3}(\.\d+)?$/, "is no number from 0 to 999"),
);

// --- SCORM 2004 --------------------------------------------------------------------------------------------------------------

/** real(10,7) as Moodle reads it: no exponent, a digit before the point, at most 5 before and 18 after it. */
export const real2004 = matching(/^-?\d{1,5}(\.\d{1,18})?$/, "is no real number (digit before the point, no exponent, at most 5 digits before and 18 after it)");
/** long_identifier_type: URI-like, without blanks and brackets. */
export const longIdentifier = matching(/^(?!urn:(?![A-Za-z0-9-]{1,31}:))[^\s<>[\]{}]{1,4000}$/, "is no identifier (1 to 4000 characters without blanks and brackets)");
/** short_identifier_type: Moodle takes letters, digits, underscore and point only. */
export const shortIdentifier = matching(/^[A-Za-z0-9_.]{1,250}$/, "is no short identifier; Moodle takes 1 to 250 of A-Z a-z 0-9 _ . only");
/** localized_string_type: may begin with {lang=fr}; other text in braces at its start is refused by Moodle. */
export const localized = (most) => all(
  line(most + 20),
  (value) => text(most)(value.replace(/^\{lang=[^}]*\}/, "")),
  matching(/^(\{lang=([A-Za-z]{2,3}|i|x)(-[A-Za-z0-9-]{2,8})?\})?([^{].*)?$/, "begins with a brace that opens no {lang=…}"),
);
const clock = "([01]\\d|2[0-3])(:[0-5]\\d(:[0-5]\\d(\\.\\d{1,2}(Z|[+-]([01]\\d|2[0-3])(:[0-5]\\d)?)?)?)?)?";
const timestampForm = matching(
  new RegExp(`^(19[7-9]\\d|20[0-2]\\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T${clock})?)?)?$`),
  "is no time of SCORM (YYYY-MM-DDThh:mm:ss, at most 2 decimals, and a zone after decimals only)",
);
/** time(second,10,0): 1970 to 2038; a day that exists. */
export const timestamp2004 = all(timestampForm, (value) => {
  const [year, month, day] = value.split("T")[0].split("-").map(Number);
  return day === undefined || day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? null : { why: "names a day that the month does not have" };
});
/** timeinterval(second,10,2): Moodle knows no weeks and adds days and longer wrongly, so hours are the largest unit. */
export const interval2004 = all(
  matching(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/, "is no duration PT#H#M#S with at most 2 decimals"),
  matching(/^PT/, "counts days or longer, which Moodle adds up wrongly"),
);
export const completion2004 = oneOf("completed", "incomplete", "not attempted", "unknown");
export const success2004 = oneOf("passed", "failed", "unknown");
export const exit2004 = oneOf("time-out", "suspend", "logout", "normal", "");
export const interactionType2004 = oneOf("true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert", "numeric", "other");
export const result2004 = either(oneOf("correct", "incorrect", "unanticipated", "neutral"), real2004);
export const language = matching(/^(([A-Za-z]{2,3}|i|x)(-[A-Za-z0-9-]{2,8})*)?$/, "is no language");
export const navigation2004 = either(
  oneOf("continue", "previous", "exit", "exitAll", "abandon", "abandonAll", "suspendAll", "_none_"),
  matching(/^\{target=[^\s<>[\]{}]{1,4000}\}(choice|jump)$/, "is no {target=…}choice or jump"),
);
