// How each type of question travels: one table a standard. A new type of question has no package before it stands in both.
//
//   question         SCORM 1.2                                        SCORM 2004
//   single, multiple choice: letters by record number                 choice: identifiers with _ for -, [,] between
//   hotspot, long    a choice past z: performance, identifiers;       more than 36 chosen: performance, identifier[.]true
//                    where these are too long, record numbers
//   true-false       true-false: t, f                                 true-false: true, false
//   short            fill-in, 255 characters                          fill-in, 250 characters, {case_matters}{order_matters}
//                                                                     longer: long-fill-in, 4,000
//                                                                     more than 5 right answers, or longer where capitals
//                                                                     matter: other, all in one pattern
//   numeric          numeric; middle, least and most as patterns      numeric; the pattern is min[:]max
//                    no number: fill-in, as typed                     no number, or beyond 99,999: other, as typed and min[:]max
//   gaps             fill-in: what stands in each gap, " | " between  fill-in: what stands in each gap, [,] between, {order_matters}
//                                                                     more than 10 gaps, or above 250 characters: other, " | "
//   matching         matching: item.option, letters by record number  matching: item[.]option, [,] between
//   categorise       past z: performance, identifiers; too long:      more than 36 pairs: performance, up to 250
//   matrix           record numbers
//   ordering         sequencing: letters by record number             sequencing: identifiers
//                    past z: performance, as above                    more than 36: other
//   likert           likert: a letter by record number                likert: the identifier
//                    past z: performance, as above
//   decision         performance: scene.choice                        performance: scene[.]choice
//   reflection       fill-in, 255 characters a part                   long-fill-in, 4,000 characters a part
//
// Of a long text only the ticked criteria are sent, never the text. likert and long have no right answer: no pattern, and the result neutral.
// Nothing is left out but an empty answer; for a gap that was left open stands nothing, so that the others keep their places. A text beyond the
// standard's length ends with "…"; what would read as a mark of SCORM 2004 in it is written so that it does not (localLine).

import { chosen12, chosen2004, decided12, decided2004, liked12, liked2004, ordered12, ordered2004, placed12, placed2004 } from "./chosen_forms";
import { localLine, oneLine } from "./formats";
import type { Interaction } from "./interaction";
import { gaps12, gaps2004, number12, number2004, written2004 } from "./written_forms";

export interface Form { readonly type: string; readonly response: string; readonly correct: readonly string[] }
type Forms = Readonly<Record<Interaction["type"], (interaction: Interaction) => Form>>;

export const forms12: Forms = {
  "single": chosen12,
  "multiple": chosen12,
  "true-false": ({ response: [given = ""], correct: [right = ""] }) => ({ type: "true-false", response: given.slice(0, 1), correct: [right.slice(0, 1)] }),
  "short": ({ response, correct }) => ({ type: "fill-in", response: oneLine(response.join(" "), 255), correct: correct.map((text) => oneLine(text, 255)) }),
  "numeric": number12,
  "matching": placed12,
  "ordering": ordered12,
  "gaps": gaps12,
  "categorise": placed12,
  "matrix": placed12,
  "hotspot": chosen12,
  "likert": liked12,
  "long": chosen12,
  "decision": decided12,
  "reflection": ({ response }) => ({ type: "fill-in", response: oneLine(response.join(" "), 255), correct: [] }),
};

export const forms2004: Forms = {
  "single": chosen2004,
  "multiple": chosen2004,
  "true-false": ({ response: [given = ""], correct: [right = ""] }) => ({ type: "true-false", response: given, correct: [right] }),
  "short": written2004,
  "numeric": number2004,
  "matching": placed2004,
  "ordering": ordered2004,
  "gaps": gaps2004,
  "categorise": placed2004,
  "matrix": placed2004,
  "hotspot": chosen2004,
  "likert": liked2004,
  "long": chosen2004,
  "decision": decided2004,
  "reflection": ({ response }) => ({ type: "long-fill-in", response: localLine(response.join(" "), 4000), correct: [] }),
};
