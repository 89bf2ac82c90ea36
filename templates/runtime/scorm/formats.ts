// Numbers, times and texts in the exact forms of the two standards (standards.md, 1 and 2).

/** Leading digit, point, no exponent, at most `places` decimals. */
export function decimal(value: number, places = 7): string {
  const text = value.toFixed(places);
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}

const two = (value: number): string => String(value).padStart(2, "0");

function parts(seconds: number): { hours: number; minutes: number; hundredths: number } {
  const whole = Math.max(0, Math.round(seconds * 100) || 0);
  return { hours: Math.floor(whole / 360_000), minutes: Math.floor(whole / 6000) % 60, hundredths: whole % 6000 };
}

/** CMITimespan: HH:MM:SS.SS with 2 to 4 digits of hours. */
export function timespan12(seconds: number): string {
  const { hours, minutes, hundredths } = parts(Math.min(seconds, 35_999_999));
  return `${two(hours)}:${two(minutes)}:${two(Math.floor(hundredths / 100))}.${two(hundredths % 100)}`;
}

/** PT#H#M#S: no days or weeks (Moodle adds them wrongly), at most 2 decimals. */
export function duration2004(seconds: number): string {
  const { hours, minutes, hundredths } = parts(seconds);
  const rest = hundredths > 0 || (hours === 0 && minutes === 0) ? `${decimal(hundredths / 100, 2)}S` : "";
  return `PT${hours > 0 ? `${hours}H` : ""}${minutes > 0 ? `${minutes}M` : ""}${rest}`;
}

/** CMITime: the learner's clock. */
export function clock12(moment: Date): string {
  return `${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}`;
}

/** UTC with two decimals: Moodle and ADL refuse a zone without a fraction and a fraction of three digits. */
export function timestamp2004(moment: Date): string {
  return `${moment.toISOString().slice(0, 22)}Z`;
}

/** One line of at most `longest` UTF-16 units, never half a character; a cut is marked by "…" at its end. */
export function oneLine(text: string, longest: number): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The same for SCORM 2004, where a brace at the start opens a {lang=…}, which a blank before it does not, and [,] parts two answers: it becomes
 *  (,), since scorm-again refuses other brackets around a comma. */
export function localLine(text: string, longest: number): string {
  const whole = oneLine(text, Infinity).replace(/\[,\]/g, "(,)");
  return whole.startsWith("{") ? ` ${oneLine(whole, longest - 1)}` : oneLine(whole, longest);
}
