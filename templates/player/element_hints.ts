// What goes wrong most with single elements, and what to write instead. The first row that fits is told beside an error's explanation.

import type { Both } from "./language";

interface Hint {
  readonly element: RegExp;
  readonly text: Both;
}

const hints: readonly Hint[] = [
  { element: /^cmi\.core\.lesson_status$/, text: {
    fr: "Écrire passed, completed, failed, incomplete ou browsed. « not attempted » est le mot de la plateforme ; « incorrect », « success » n’existent pas ici.",
    en: "Write passed, completed, failed, incomplete or browsed. “not attempted” is the platform’s word; “incorrect” and “success” do not exist here.",
  } },
  { element: /^cmi\.interactions\.\d+\.result$/, text: {
    fr: "SCORM 1.2 dit correct et wrong ; SCORM 2004 dit correct et incorrect. Puis unanticipated, neutral ou un nombre.",
    en: "SCORM 1.2 says correct and wrong; SCORM 2004 says correct and incorrect. Then unanticipated, neutral or a number.",
  } },
  { element: /\.score\.(raw|min|max)$/, text: {
    fr: "SCORM 1.2 veut un nombre de 0 à 100 avec un point décimal ; Moodle ne prend pas plus de cinq chiffres avant le point.",
    en: "SCORM 1.2 wants a number from 0 to 100 with a decimal point; Moodle takes at most five digits before the point.",
  } },
  { element: /\.score\.scaled$/, text: { fr: "De −1 à 1 : 80 % s’écrit 0.8.", en: "From −1 to 1: 80 % is 0.8." } },
  { element: /progress_measure$/, text: { fr: "De 0 à 1 : la moitié s’écrit 0.5.", en: "From 0 to 1: half is 0.5." } },
  { element: /\.timestamp$/, text: {
    fr: "Moodle refuse le texte de toISOString(). Écrire 2026-01-31T10:20:30, sans fuseau, ou 2026-01-31T10:20:30.12Z avec deux décimales au plus.",
    en: "Moodle refuses the text of toISOString(). Write 2026-01-31T10:20:30 without a zone, or 2026-01-31T10:20:30.12Z with at most two decimals.",
  } },
  { element: /^cmi\.interactions\.\d+\.time$/, text: { fr: "Une heure du jour : 10:20:30.", en: "A time of day: 10:20:30." } },
  { element: /(session_time|latency)$/, text: {
    fr: "SCORM 1.2 : 0001:02:03.5 (deux à quatre chiffres d’heures, deux décimales au plus). SCORM 2004 : PT1H2M3.5S, sans jours.",
    en: "SCORM 1.2: 0001:02:03.5 (two to four digits of hours, at most two decimals). SCORM 2004: PT1H2M3.5S, without days.",
  } },
  { element: /\.(learner_response|student_response|pattern)$/, text: {
    fr: "La forme dépend du type. SCORM 1.2 : des lettres seules, a,c. SCORM 2004 sur Moodle : des identifiants de A-Z a-z 0-9 _ . joints par [,] ; un tiret, une espace, un accent ou un retour à la ligne y sont refusés (406). Un nombre exact s’écrit 3[:]3 comme bonne réponse.",
    en: "The form depends on the type. SCORM 1.2: single letters, a,c. SCORM 2004 on Moodle: identifiers of A-Z a-z 0-9 _ . joined by [,]; a hyphen, a blank, an accent or a line end is refused (406). An exact number as right answer is 3[:]3.",
  } },
  { element: /\.(interactions|objectives)\.\d+(\.objectives\.\d+)?\.id$/, text: {
    fr: "Un identifiant sans espaces, qui ne change plus une fois posé.",
    en: "An identifier without blanks, which does not change once it is set.",
  } },
  { element: /^cmi\.interactions\.\d+\.type$/, text: {
    fr: "true-false, choice, fill-in, matching, performance, sequencing, likert, numeric ; long-fill-in et other n’existent qu’en SCORM 2004.",
    en: "true-false, choice, fill-in, matching, performance, sequencing, likert, numeric; long-fill-in and other exist in SCORM 2004 only.",
  } },
  { element: /^cmi\.suspend_data$/, text: {
    fr: "SCORM 1.2 garde 4 096 caractères (Moodle 64 000, sauf si le site suit la norme) ; SCORM 2004 64 000.",
    en: "SCORM 1.2 keeps 4,096 characters (Moodle 64,000 unless the site follows the standard); SCORM 2004 64,000.",
  } },
  { element: /(lesson_location|cmi\.location)$/, text: {
    fr: "255 caractères au plus en SCORM 1.2, 1 000 en SCORM 2004.",
    en: "At most 255 characters in SCORM 1.2, 1,000 in SCORM 2004.",
  } },
  { element: /\.exit$/, text: {
    fr: "SCORM 1.2 : suspend, logout, time-out ou le texte vide ; « normal » n’existe qu’en SCORM 2004.",
    en: "SCORM 1.2: suspend, logout, time-out or the empty text; “normal” exists in SCORM 2004 only.",
  } },
  { element: /^cmi\.core\./, text: {
    fr: "cmi.core.… est de SCORM 1.2. En SCORM 2004 : cmi.completion_status, cmi.success_status, cmi.score.raw, cmi.location, cmi.exit.",
    en: "cmi.core.… is SCORM 1.2. In SCORM 2004: cmi.completion_status, cmi.success_status, cmi.score.raw, cmi.location, cmi.exit.",
  } },
];

export function hintFor(element: string): Both | undefined {
  return element === "" ? undefined : hints.find((hint) => hint.element.test(element))?.text;
}

/** SCORM 2004 4th Edition Run-Time Environment, 4.2: a section an element. */
const sections: Readonly<Record<string, number>> = {
  _version: 1, comments_from_learner: 2, comments_from_lms: 3, completion_status: 4, completion_threshold: 5, credit: 6, entry: 7, exit: 8,
  interactions: 9, launch_data: 10, learner_id: 11, learner_name: 12, learner_preference: 13, location: 14, max_time_allowed: 15, mode: 16,
  objectives: 17, progress_measure: 18, scaled_passing_score: 19, score: 20, session_time: 21, success_status: 22, suspend_data: 23,
  time_limit_action: 24, total_time: 25,
};

/** Where the standard speaks of an element. */
export function sectionOf(standard: "scorm12" | "scorm2004", element: string): string {
  if (standard === "scorm12") return element ? `SCORM 1.2 RTE 3.4 (${element.replace(/\.\d+/g, ".n")})` : "SCORM 1.2 RTE 3.3";
  const section = sections[element.split(".")[1] ?? ""];
  return section ? `SCORM 2004 RTE 4.2.${section}` : element.startsWith("adl.nav") ? "SCORM 2004 SN 5.6" : "SCORM 2004 RTE 3.1";
}
