// The strict platform's own sentences (templates/platform/) in French: what exactly is wrong with this one value. A sentence that is not
// here is shown as it is, marked as English; a test holds the table to what the data types say.

import { typeset, type Language } from "./language";

type Sentence = readonly [RegExp, string]; // $1, $2 … stand for what the pattern caught

const french: readonly Sentence[] = [
  // forms of values
  [/is none of ""(?=, and |$)/, "n’est pas vide"],
  [/is none of (.+?)(?=, and |$)/, "n’est pas parmi $1"],
  [/, and (?=is n)/, ", et "],
  [/has (\d+) characters, at most (\d+) are safe/, "a $1 caractères, $2 au plus sont sûrs"],
  [/has a line end, which Moodle refuses/, "contient un retour à la ligne, que Moodle refuse"],
  [/is not between (\S+) and (\S+)$/, "n’est pas entre $1 et $2"],
  [/is no decimal number with a point and at most three digits before it/, "n’est pas un nombre décimal avec un point et trois chiffres au plus avant lui"],
  [/is no identifier \(1 to 255 ASCII characters without blanks\)/, "n’est pas un identifiant (1 à 255 caractères ASCII sans espace)"],
  [/is no time of day HH:MM:SS/, "n’est pas une heure HH:MM:SS"],
  [/is no time span HHHH:MM:SS\.SS with 2 to 4 hour digits and at most 2 decimals/, "n’est pas une durée HHHH:MM:SS.SS, avec 2 à 4 chiffres d’heures et 2 décimales au plus"],
  [/is no number from 0 to 999/, "n’est pas un nombre de 0 à 999"],
  [/is no real number \(.*\)/, "n’est pas un nombre (un chiffre avant le point, sans exposant, 5 chiffres au plus avant et 18 après)"],
  [/is no identifier \(1 to 4000 characters without blanks and brackets\)/, "n’est pas un identifiant (1 à 4000 caractères, sans espace ni crochet)"],
  [/is no short identifier; Moodle takes 1 to 250 of A-Z a-z 0-9 _ \. only/, "n’est pas un identifiant court : Moodle ne prend que A-Z a-z 0-9 _ . (250 au plus)"],
  [/begins with a brace that opens no \{lang=…\}/, "commence par une accolade qui n’ouvre pas {lang=…}"],
  [/is no time of SCORM \(.*\)/, "n’est pas un instant de SCORM (AAAA-MM-JJThh:mm:ss, 2 décimales au plus, un fuseau seulement après des décimales)"],
  [/names a day that the month does not have/, "nomme un jour que le mois n’a pas"],
  [/is no duration PT#H#M#S with at most 2 decimals/, "n’est pas une durée PT#H#M#S avec 2 décimales au plus"],
  [/counts days or longer, which Moodle adds up wrongly/, "compte en jours ou plus, que Moodle additionne mal"],
  [/is no language/, "n’est pas un code de langue"],
  [/is no \{target=…\}choice or jump/, "n’est pas {target=…}choice ou jump"],
  [/is no whole number/, "n’est pas un nombre entier"],
  // answers and patterns
  [/is no list of single characters 0-9 a-z with commas/, "n’est pas une liste de caractères seuls 0-9 a-z séparés par des virgules"],
  [/names a choice twice/, "nomme deux fois un choix"],
  [/is no list of pairs like 1\.a,2\.c/, "n’est pas une liste de paires comme 1.a,2.c"],
  [/is no single decimal number with a point/, "n’est pas un nombre décimal seul, avec un point"],
  [/is no single character/, "n’est pas un caractère seul"],
  [/has (\d+) parts, at most (\d+) are safe/, "a $1 parties, $2 au plus sont sûres"],
  [/names the same part twice/, "nomme deux fois la même partie"],
  [/part (".*?") /, "partie $1 "],
  [/is no pair joined by \[\.\]/, "n’est pas une paire jointe par [.]"],
  [/is no range min\[:\]max; an exact number is 3\[:\]3/, "n’est pas un intervalle min[:]max ; un nombre exact s’écrit 3[:]3"],
  [/has its least above its most/, "a son minimum au-dessus de son maximum"],
  [/has no prefix (\S+) in this type/, "n’a pas de préfixe $1 dans ce type"],
  [/says (\S+), which is neither true nor false/, "dit $1, qui n’est ni true ni false"],
  [/has neither step nor answer/, "n’a ni étape ni réponse"],
  // places in the data model
  [/the session is not begun/, "la session n’est pas ouverte"],
  [/the session is begun already/, "la session est déjà ouverte"],
  [/the session is over/, "la session est close"],
  [/the argument must be the empty text/, "l’argument doit être le texte vide"],
  [/has no children/, "n’a pas d’éléments en dessous"],
  [/is no collection/, "n’est pas une liste"],
  [/is no element of the data model/, "n’est pas un élément du modèle de données"],
  [/names no element/, "ne nomme aucun élément"],
  [/can only be written/, "ne peut qu’être écrit"],
  [/can only be read/, "ne peut qu’être lu"],
  [/is a keyword, which cannot be set/, "est un mot-clé, qui ne s’écrit pas"],
  [/(\S+) has (\d+) entries, so the next one is (\d+)/, "$1 a $2 entrées, la suivante est $3"],
  [/(\S+) has (\d+) entries/, "$1 a $2 entrées"],
  [/(\S+) surely keeps (\S+) entries only/, "$1 n’en garde à coup sûr que $2"],
  [/(\S+) must be set first/, "$1 doit être posé d’abord"],
  [/was (".*") and cannot change/, "valait $1 et ne peut plus changer"],
  [/(".*") stands there already/, "$1 y est déjà"],
  [/has no value yet/, "n’a pas encore de valeur"],
  // rules
  [/wants (\d+) text\(s\), got \((.*)\)/, "attend $1 texte(s), a reçu ($2)"],
  [/the mode is (\w+): Moodle stores it all the same/, "le mode est $1 : Moodle l’enregistre quand même"],
  [/the mode is (\w+)/, "le mode est $1"],
  [/^(.*) becomes (.*)$/, "$1 devient $2"],
  [/is not 0 to 100 with at most 2 decimals/, "n’est pas de 0 à 100 avec 2 décimales au plus"],
  [/Moodle stores an empty score as 0/, "Moodle enregistre 0"],
  [/is no ASCII text of at most 3,500 characters/, "n’est pas un texte ASCII de 3 500 caractères au plus"],
  [/makes Moodle's Terminate fail/, "fait échouer Terminate sur Moodle"],
  [/Moodle opens a failed attempt in review mode/, "Moodle rouvre une tentative échouée en relecture"],
  [/raw stands without min and max/, "raw est sans min ni max"],
  [/scaled is (\S+) with raw (\S+)/, "scaled vaut $1 avec raw $2"],
  [/no session_time was set/, "session_time n’a pas été posé"],
  [/exit is (".*"): Moodle gives data back after suspend only/, "exit vaut $1 : Moodle ne rend les données qu’après suspend"],
  [/no status was set: Moodle makes `completed` of it/, "aucun statut posé : Moodle en fait « completed »"],
];

/** `language` is that of the text: English where there is no French for it. */
export function reasonIn(language: Language, why: string): { readonly text: string; readonly language: Language } {
  if (language === "en") return { text: why, language: "en" };
  const text = french.reduce((so, [pattern, words]) => so.replace(pattern, words), why);
  return text === why ? { text, language: "en" } : { text: typeset(text, "fr"), language: "fr" };
}
