// Reads a number as people write it: 3,5 or 3.5, 12 000 with any kind of space, 1’000, −2, ٣٫٥, with the unit behind it or without.

import { comparable } from "./written";

const spaces = /[ \u00A0\u2007\u2009\u202F]/g;

function withLatinDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x06F0))
    .replace(/\u066B/g, ".").replace(/\u066C/g, " ");
}

function sameUnit(written: string, unit: string): boolean {
  const singular = (text: string): string => comparable(text).replace(/s$/, "");
  return singular(written) === singular(unit);
}

/** "1 234,5" -> "1234.5"; null where separators contradict each other. Thousands stand in groups of three. */
function withoutThousands(digits: string): string | null {
  const plain = digits.replace(/['’]/g, " ").replace(spaces, " ");
  const ungrouped = /^\d{1,3}( \d{3})+(?=$|[.,])/.test(plain) ? plain.replace(/ /g, "") : plain;
  if (/^\d*[.,]?\d*$/.test(ungrouped)) return ungrouped.replace(",", ".");
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(ungrouped) && /\..*[.,]/.test(ungrouped)) return ungrouped.replace(/\./g, "").replace(",", ".");
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(ungrouped) && /,.*[.,]/.test(ungrouped)) return ungrouped.replace(/,/g, "");
  return null;
}

/** The number that a learner wrote, or null when it is none: such an answer is not counted, it is asked for again. */
export function numberIn(text: string, unit = ""): number | null {
  const cleaned = withLatinDigits(text).replace(/[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, "").trim();
  const parts = /^([+\-\u2212\u2010-\u2013]?)\s*([\d.,'’\s]*\d[.,]?)\s*(.*)$/u.exec(cleaned);
  if (!parts) return null;
  const [, sign = "", digits = "", behind = ""] = parts;
  if (behind !== "" && !(unit !== "" && sameUnit(behind, unit))) return null;
  const plain = withoutThousands(digits.trim());
  if (plain === null) return null;
  const size = Number(plain);
  return Number.isFinite(size) ? (sign === "" || sign === "+" ? size : 0 - size) : null;
}

/** Range ends belong to the range; the tolerance only covers what binary fractions get wrong (0.1 + 0.2). An end may be infinite. */
export function isWithin(value: number, minimum: number, maximum: number): boolean {
  const size = (end: number): number => (Number.isFinite(end) ? Math.abs(end) : 0);
  const tolerance = 1e-9 * Math.max(1, size(minimum), size(maximum));
  return value >= minimum - tolerance && value <= maximum + tolerance;
}
