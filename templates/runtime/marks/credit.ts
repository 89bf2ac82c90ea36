// What every formula of marks shares (docs/scoring.md). Credits are whole ten-thousandths: 0 = nothing right, 10000 = all right. Pure, exact, the
// same everywhere: the vectors in tests/marks/vectors.json fix it, here and in generator/model/credit.cpp.

import { isBlank } from "./written";

export const fullCredit = 10000;

/** An answer as given: identifiers, "true" or "false", the text as typed, or "item=option" and "gap=text" (course.ts says which for which type). */
export type Response = readonly string[];

export function isEmptyResponse(response: Response): boolean {
  return response.every(isBlank);
}

/** numerator / denominator in ten-thousandths, halves up. Both are small whole numbers, so nothing is lost on the way. */
export function share(numerator: number, denominator: number): number {
  if (numerator <= 0 || denominator <= 0) return 0;
  return Math.min(fullCredit, Math.floor((2 * fullCredit * numerator + denominator) / (2 * denominator)));
}

/** A credit that an author wrote, within its bounds. */
export function bounded(credit: number): number {
  return Math.min(fullCredit, Math.max(0, Math.round(credit) || 0));
}
