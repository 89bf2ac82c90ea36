// What a platform accepts and a learner loses by, in plain words: one entry a rule of templates/platform/watch.mjs, and the player's own.
// `source` is where the rule comes from: a section of the standard, or what was found by running Moodle 4.5. A test holds this table to
// the rules.

import type { Both } from "./language";

export interface RuleExplanation {
  readonly level: "loss" | "advice"; // advice: works, and yet should be otherwise
  readonly title: Both;
  readonly text: Both;
  readonly source: string;
}

export const ruleExplanations: Readonly<Record<string, RuleExplanation>> = {
  "arguments": {
    level: "loss",
    title: { fr: "Arguments autres que des textes", en: "Arguments that are no texts" },
    text: {
      fr: "La norme ne connaît que des textes, et un nombre fixe d’arguments. Des plateformes refusent un nombre, null ou un argument de trop.",
      en: "The standard knows texts only, and a fixed number of arguments. Some platforms refuse a number, null or one argument too many.",
    },
    source: "SCORM 1.2 RTE 3.3 ; SCORM 2004 RTE 3.1",
  },
  "write-outside-normal-mode": {
    level: "loss",
    title: { fr: "Écriture en relecture ou en aperçu", en: "Written in review or browse mode" },
    text: {
      fr: "Hors du mode normal, un paquet ne doit rien écrire. Moodle l’enregistre pourtant : une relecture efface alors une réussite, un aperçu d’enseignant donne une note.",
      en: "Outside normal mode a package must write nothing. Moodle stores it all the same: a review then overwrites a pass, a teacher’s preview makes a grade.",
    },
    source: "SCORM 2004 RTE 4.2.16 ; Moodle mod/scorm/datamodel.php",
  },
  "commit-outside-normal-mode": {
    level: "advice",
    title: { fr: "Commit en relecture ou en aperçu", en: "Commit in review or browse mode" },
    text: {
      fr: "Hors du mode normal il n’y a rien à enregistrer.",
      en: "Outside normal mode there is nothing to record.",
    },
    source: "SCORM 2004 RTE 4.2.16",
  },
  "status-goes-down": {
    level: "loss",
    title: { fr: "Le statut recule", en: "The status goes down" },
    text: {
      fr: "Ce qui était terminé ou réussi ne l’est plus. Moodle enregistre le recul : la personne perd son achèvement en regardant de nouveau.",
      en: "What was completed or passed is so no more. Moodle records that: the learner loses completion by looking again.",
    },
    source: "SCORM 1.2 RTE 3.4 (lesson_status) ; SCORM 2004 RTE 4.2.4, 4.2.22",
  },
  "score-goes-down": {
    level: "advice",
    title: { fr: "La note baisse", en: "The score goes down" },
    text: {
      fr: "La plateforme garde la dernière note envoyée : un nouvel essai moins bon remplace le meilleur, si le paquet ne garde pas lui-même le meilleur.",
      en: "The platform keeps the last score sent: a worse new attempt replaces the best one unless the package keeps the best itself.",
    },
    source: "SCORM 1.2 RTE 3.4 (score.raw) ; SCORM 2004 RTE 4.2.20",
  },
  "objective-goes-down": {
    level: "advice",
    title: { fr: "Un objectif recule", en: "An objective goes down" },
    text: {
      fr: "Ce qu’un objectif avait d’acquis ne l’est plus, ou sa note baisse. La plateforme garde la dernière valeur : un profil de compétences perd ce qui était montré.",
      en: "What an objective had reached is so no more, or its score is lower. The platform keeps the last value: a profile of competences loses what was shown.",
    },
    source: "SCORM 1.2 RTE 3.4 (objectives) ; SCORM 2004 RTE 4.2.17",
  },
  "score-form": {
    level: "advice",
    title: { fr: "Note hors de 0 à 100", en: "Score beyond 0 to 100" },
    text: {
      fr: "Moodle prend score.raw tel quel pour une note sur 100, et ne regarde pas score.max. Envoyer un pourcentage, avec deux décimales au plus.",
      en: "Moodle takes score.raw as it is for a grade out of 100 and does not look at score.max. Send a percentage with at most two decimals.",
    },
    source: "Moodle mod/scorm/locallib.php",
  },
  "empty-score": {
    level: "loss",
    title: { fr: "Note vide", en: "Empty score" },
    text: { fr: "La norme le permet ; Moodle en fait la note 0.", en: "The standard allows it; Moodle makes the grade 0 of it." },
    source: "SCORM 1.2 RTE 3.4 ; Moodle mod/scorm/datamodels/scorm_12.js",
  },
  "state-budget": {
    level: "advice",
    title: { fr: "État de reprise long ou non ASCII", en: "Long or non-ASCII resume state" },
    text: {
      fr: "SCORM 1.2 garde 4 096 caractères de suspend_data, et des plateformes coupent ce qui dépasse sans un mot, ou comptent une lettre accentuée pour deux. Au-delà de 3 500 caractères ASCII, la reprise est en danger.",
      en: "SCORM 1.2 keeps 4,096 characters of suspend_data; some platforms cut the rest without a word, or count an accented letter as two. Beyond 3,500 ASCII characters resuming is at risk.",
    },
    source: "SCORM 1.2 RTE 3.4 (suspend_data) ; SCORM 2004 RTE 4.2.23",
  },
  "navigation-on-moodle": {
    level: "loss",
    title: { fr: "Demande de navigation qui fait échouer Moodle", en: "Navigation request that makes Moodle fail" },
    text: {
      fr: "Avec exit, exitAll, abandon, abandonAll ou un choix d’activité, Terminate échoue sur Moodle (erreur 101, ou une exception). Ce qui était enregistré reste. Seuls continue, previous et suspendAll passent.",
      en: "With exit, exitAll, abandon, abandonAll or a choice of an activity, Terminate fails on Moodle (error 101, or an exception). What was committed stays. Only continue, previous and suspendAll work.",
    },
    source: "SCORM 2004 SN 5.6 ; Moodle mod/scorm/datamodels/sequencinglib.php",
  },
  "failed-ends-the-attempt": {
    level: "loss",
    title: { fr: "« failed » clôt la tentative", en: "“failed” ends the attempt" },
    text: {
      fr: "Avec lesson_status « failed », Moodle rouvre le paquet en relecture : la personne ne peut plus réussir, sauf si elle pense à cocher « Commencer une nouvelle tentative ». Tant qu’une réussite reste possible, envoyer « incomplete ».",
      en: "With lesson_status “failed” Moodle opens the package in review mode: the learner cannot pass any more without ticking “Start a new attempt”. As long as a pass is possible, send “incomplete”.",
    },
    source: "SCORM 1.2 RTE 3.4 (lesson_status) ; Moodle mod/scorm/lib.php",
  },
  "score-without-limits": {
    level: "advice",
    title: { fr: "Note sans minimum ni maximum", en: "Score without minimum and maximum" },
    text: {
      fr: "Sans score.min et score.max, une plateforme ne sait pas de combien est la note. Envoyer 0 et 100.",
      en: "Without score.min and score.max a platform does not know what the score is out of. Send 0 and 100.",
    },
    source: "SCORM 1.2 RTE 3.4 (score) ; SCORM 2004 RTE 4.2.20",
  },
  "scaled-score": {
    level: "advice",
    title: { fr: "score.scaled ne va pas avec score.raw", en: "score.scaled does not go with score.raw" },
    text: {
      fr: "Moodle note avec score.raw, d’autres plateformes avec score.scaled (de −1 à 1) : envoyer les deux, scaled = raw ÷ 100.",
      en: "Moodle grades by score.raw, other platforms by score.scaled (−1 to 1): send both, scaled = raw ÷ 100.",
    },
    source: "SCORM 2004 RTE 4.2.20",
  },
  "no-session-time": {
    level: "advice",
    title: { fr: "Temps passé non envoyé", en: "No session time" },
    text: {
      fr: "Sans session_time, la plateforme ne compte aucun temps, et des centres doivent le prouver.",
      en: "Without session_time the platform counts no time, and some centres must prove it.",
    },
    source: "SCORM 1.2 RTE 3.4 (session_time) ; SCORM 2004 RTE 4.2.21",
  },
  "exit-not-suspend": {
    level: "loss",
    title: { fr: "La reprise sera perdue", en: "What is kept for resuming is lost" },
    text: {
      fr: "La session se clôt sans exit = suspend. En SCORM 2004, Moodle ne rend alors rien au lancement suivant : ni l’endroit, ni suspend_data, ni le statut. En SCORM 1.2, entry ne vaudra pas « resume ».",
      en: "The session ends without exit = suspend. In SCORM 2004 Moodle then gives back nothing at the next launch: no place, no suspend_data, no status. In SCORM 1.2 entry will not be “resume”.",
    },
    source: "SCORM 1.2 RTE 3.4 (core.exit) ; SCORM 2004 RTE 4.2.8 ; Moodle mod/scorm/datamodels/scorm_13lib.php",
  },
  "status-not-set": {
    level: "loss",
    title: { fr: "Terminé sans statut", en: "Ended without a status" },
    text: {
      fr: "Aucun statut n’a été envoyé : Moodle en fait « completed », même si la personne n’a rien lu.",
      en: "No status was sent: Moodle makes “completed” of it, even if the learner read nothing.",
    },
    source: "SCORM 1.2 RTE 3.4 (lesson_status) ; Moodle mod/scorm/datamodels/scorm_12.js",
  },
  "refused-by-scorm-again": {
    level: "advice",
    title: { fr: "Refusé ici, accepté par Moodle", en: "Refused here, accepted by Moodle" },
    text: {
      fr: "La bibliothèque scorm-again, qui répond ici, refuse cette valeur ; notre plateforme stricte l’accepte. D’autres plateformes qui s’en servent la refuseront aussi.",
      en: "The library scorm-again, which answers here, refuses this value; our strict platform takes it. Other platforms built on it will refuse it, too.",
    },
    source: "scorm-again 3.4",
  },
  "threw": {
    level: "loss",
    title: { fr: "La plateforme a levé une exception", en: "The platform threw" },
    text: {
      fr: "L’appel n’a pas de réponse. Sur Moodle, cela arrive à la fermeture. Un paquet entoure ses appels de try … catch.",
      en: "The call has no answer. On Moodle that happens at the end. A package wraps its calls in try … catch.",
    },
    source: "Moodle mod/scorm/datamodels/scorm_13.js",
  },
  "left-without-finish": {
    level: "loss",
    title: { fr: "Quitté sans Finish ni Terminate", en: "Left without Finish or Terminate" },
    text: {
      fr: "La page est partie et le paquet n’a pas clos sa session. Seul ce qui était enregistré par Commit est gardé, et Moodle ne compte pas le temps. Appeler Finish ou Terminate sur pagehide (pas sur unload, que les navigateurs bloquent).",
      en: "The page went and the package did not end its session. Only what was committed is kept, and Moodle counts no time. Call Finish or Terminate on pagehide (not on unload, which browsers block).",
    },
    source: "SCORM 1.2 RTE 3.3 ; SCORM 2004 RTE 3.1",
  },
  "never-begun": {
    level: "loss",
    title: { fr: "Session jamais ouverte", en: "Session never opened" },
    text: {
      fr: "Cet élément est un SCO, mais sa page n’a pas appelé Initialize : elle n’a pas trouvé l’API, ou ne l’a pas cherchée. La plateforme n’apprend rien d’elle.",
      en: "This item is a SCO and its page did not call Initialize: it did not find the API, or did not look for it. The platform learns nothing of it.",
    },
    source: "SCORM 1.2 RTE 3.3 ; SCORM 2004 RTE 3",
  },
  "never-committed": {
    level: "loss",
    title: { fr: "Valeurs jamais enregistrées", en: "Values never committed" },
    text: {
      fr: "Des valeurs ont été posées, et ni Commit ni Finish ne les ont enregistrées : elles sont perdues.",
      en: "Values were set and neither Commit nor Finish recorded them: they are lost.",
    },
    source: "SCORM 1.2 RTE 3.3 (LMSCommit) ; SCORM 2004 RTE 3.1",
  },
  "file-missing": {
    level: "loss",
    title: { fr: "Un fichier manque", en: "A file is missing" },
    text: {
      fr: "Le paquet demande un fichier qu’il ne contient pas sous ce nom exact. Majuscules et minuscules comptent : ce qui marche sous Windows échoue sur Moodle.",
      en: "The package asks for a file that it does not hold under this very name. Capitals matter: what works on Windows fails on Moodle.",
    },
    source: "Moodle pluginfile.php",
  },
};
