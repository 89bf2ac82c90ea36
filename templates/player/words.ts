// The player's own texts. What rules and errors mean stands in rule_explanations.ts and error_explanations.ts.

import { typeset, type Language } from "./language";

const fr = {
  play: "Essayer un paquet",
  contents: "Sommaire",
  stage: "Le paquet",
  stageHelp: "cadre du paquet",
  launch: "Lancer", resume: "Reprendre", leave: "Quitter", cut: "Fermer brutalement", newAttempt: "Nouvelle tentative",
  cutHelp: "La fenêtre disparaît sans que le paquet puisse appeler Finish.",
  notLaunched: "Rien n’est ouvert. « Lancer » ouvre le paquet comme une plateforme le fait.",
  launched: "{title} est ouvert : mode {mode}, entrée « {entry} », tentative {attempt}.",
  left: "{title} est quitté.", leftBy: "{title} est fermé brutalement : seul ce qui était enregistré est gardé.",
  askedToLeave: "Le paquet a clos sa session et demande « {request} ». Moodle ne ferme pas la fenêtre ; « Quitter » le fait ici.",
  ended: "Le paquet a clos sa session.",
  nothingToLeave: "Rien n’est ouvert.",
  status: "Statut", untouched: "pas commencé", opened: "ouvert", asset: "document, sans suivi",
  findings: "Constats", calls: "Appels", record: "Relevé", settings: "Réglages",
  noFindings: "Rien à signaler jusqu’ici. Parcourez le paquet, puis quittez-le : la fin compte autant que le début.",
  findingsIntro: "Ce qui échoue selon la norme ou sur Moodle, ou que l’on ferait mieux autrement, dans l’ordre d’importance.",
  levelFault: "Refusé", levelLoss: "Perte possible", levelAdvice: "Conseil",
  times: "{n} fois", firstAt: "première fois : appel {n}", last: "Détail",
  error: "Erreur {code}", explained: "Que faire", source: "Source",
  onlyProblems: "Seulement ce qui pose problème", callCount: "Nombre d’appels : {n}", shownOf: "{shown} sur {n} appels, les derniers d’abord",
  showEarlier: "Montrer 200 appels de plus", noCalls: "Aucun appel pour l’instant.",
  time: "Temps", call: "Appel", answer: "Réponse", problem: "Problème", none: "aucun",
  recordIntro: "Ce que la plateforme a reçu et garde, pour l’élément choisi.",
  recordOf: "Élément", pending: "Posé et pas encore enregistré ({n}) : {names}", emptyRecord: "La plateforme n’a encore rien reçu.",
  completion: "Achèvement", success: "Réussite", score: "Note", progress: "Progression", location: "Endroit", totalTime: "Temps total", exit: "Sortie",
  nothing: "rien",
  interactions: "Interactions", objectives: "Objectifs", noInteractions: "Aucune interaction.", noObjectives: "Aucun objectif.",
  identifier: "Identifiant", type: "Type", response: "Réponse donnée", pattern: "Bonne réponse", result: "Résultat", latency: "Durée", weighting: "Poids",
  state: "Données de reprise (suspend_data)", stateLength: "{n} caractères sur {limit}", stateEmpty: "Aucune donnée de reprise.",
  stateOurs: "C’est l’état d’un cours de mooc :", stateJson: "C’est du JSON :", stateRaw: "Texte brut", stateUnreadable: "Cela ressemble à un état de mooc, mais il est abîmé.",
  stateMark: "Marque de la tentative", stateRevision: "Révision", stateOutcome: "Décision", statePlace: "Dernier endroit", stateRead: "Leçons lues",
  stateQuiz: "Quiz", statePractice: "Questions d’entraînement", stateBest: "meilleur essai", stateCurrent: "essai en cours", stateFinished: "terminé", stateAnswers: "{n} réponses",
  allValues: "Toutes les valeurs", element: "Élément de données", value: "Valeur",
  keep: "Garder ou reprendre un relevé", save: "Enregistrer le relevé (JSON)", load: "Charger un relevé", loaded: "Le relevé est chargé : {file}.",
  saveNote: "Le fichier est la seule chose que cette page écrit, et seulement quand vous le demandez. Recharger la page efface le relevé.",
  notARecord: "Ce fichier n’est pas un relevé de mooc play.", newerRecord: "Ce relevé vient d’une version plus récente de mooc.",
  otherStandard: "Ce relevé est d’une autre norme que ce paquet.", otherPackage: "Ce relevé ne contient aucun élément de ce paquet.",
  atNextLaunch: "Compte au prochain lancement", atOnce: "Compte tout de suite",
  learner: "Personne", learnerOwn: "Une autre", learnerId: "Identifiant", learnerName: "Nom",
  mode: "Mode", modeAuto: "comme Moodle le déduit du relevé", modeNormal: "normal", modeReview: "relecture (review)", modeBrowse: "aperçu (browse)",
  preference: "Langue préférée (code, vide pour aucune)", answers: "Réponses aux appels",
  answersLenient: "souples, comme la plupart des plateformes (scorm-again)", answersStrict: "strictes : la norme et Moodle ensemble",
  display: "Affichage", size: "Taille du cadre", sizeMoodle: "Moodle, 650 × 666", sizeWide: "large", sizePhone: "téléphone, 366 × 666",
  faults: "Pannes", faultsIntro: "Ce que de vraies plateformes font de travers. Le paquet devrait le dire calmement et ne rien perdre.",
  device: "Ce que le navigateur garde", deviceForget: "Vider le stockage local du paquet", deviceForgotten: "Le stockage local est vide : le prochain lancement est celui d’un autre appareil.",
  about: "{standard}, {file}, {files} fichiers", licences: "Licences", unreadable: "Le paquet ne peut pas être lu : {why}",
  emptyPackage: "Ce paquet ne contient rien à lancer. « mooc validate » dit pourquoi.",
};

export type Key = keyof typeof fr;

const en: Record<Key, string> = {
  play: "Try a package",
  contents: "Contents",
  stage: "The package",
  stageHelp: "frame of the package",
  launch: "Launch", resume: "Resume", leave: "Leave", cut: "Close abruptly", newAttempt: "New attempt",
  cutHelp: "The window is gone before the package can call Finish.",
  notLaunched: "Nothing is open. “Launch” opens the package as a platform does.",
  launched: "{title} is open: mode {mode}, entry “{entry}”, attempt {attempt}.",
  left: "{title} was left.", leftBy: "{title} was closed abruptly: only what was committed is kept.",
  askedToLeave: "The package ended its session and asks for “{request}”. Moodle does not close the window; “Leave” does so here.",
  ended: "The package ended its session.",
  nothingToLeave: "Nothing is open.",
  status: "Status", untouched: "not begun", opened: "opened", asset: "document, not tracked",
  findings: "Findings", calls: "Calls", record: "Record", settings: "Settings",
  noFindings: "Nothing to tell so far. Go through the package, then leave it: the end counts as much as the beginning.",
  findingsIntro: "What fails by the standard or on Moodle, or had better be done otherwise, the gravest first.",
  levelFault: "Refused", levelLoss: "May be lost", levelAdvice: "Advice",
  times: "{n} times", firstAt: "first: call {n}", last: "Detail",
  error: "Error {code}", explained: "What to do", source: "Source",
  onlyProblems: "Only what is wrong", callCount: "Number of calls: {n}", shownOf: "{shown} of {n} calls, the latest first",
  showEarlier: "Show 200 more calls", noCalls: "No call yet.",
  time: "Time", call: "Call", answer: "Answer", problem: "Problem", none: "none",
  recordIntro: "What the platform received and keeps, for the chosen item.",
  recordOf: "Item", pending: "Set and not committed yet ({n}): {names}", emptyRecord: "The platform has received nothing yet.",
  completion: "Completion", success: "Success", score: "Score", progress: "Progress", location: "Place", totalTime: "Total time", exit: "Exit",
  nothing: "nothing",
  interactions: "Interactions", objectives: "Objectives", noInteractions: "No interaction.", noObjectives: "No objective.",
  identifier: "Identifier", type: "Type", response: "Answer given", pattern: "Right answer", result: "Result", latency: "Duration", weighting: "Weight",
  state: "Data for resuming (suspend_data)", stateLength: "{n} of {limit} characters", stateEmpty: "No data for resuming.",
  stateOurs: "This is the state of a mooc course:", stateJson: "This is JSON:", stateRaw: "Raw text", stateUnreadable: "This looks like a state of mooc and is damaged.",
  stateMark: "Mark of the attempt", stateRevision: "Revision", stateOutcome: "Decision", statePlace: "Last place", stateRead: "Lessons read",
  stateQuiz: "Quiz", statePractice: "Practice questions", stateBest: "best attempt", stateCurrent: "attempt under way", stateFinished: "finished", stateAnswers: "{n} answers",
  allValues: "All values", element: "Data model element", value: "Value",
  keep: "Keep or load a record", save: "Save the record (JSON)", load: "Load a record", loaded: "The record is loaded: {file}.",
  saveNote: "The file is the only thing that this page writes, and only when you ask. Reloading the page forgets the record.",
  notARecord: "This file is no record of mooc play.", newerRecord: "This record comes from a newer version of mooc.",
  otherStandard: "This record is of another standard than this package.", otherPackage: "This record has no item of this package.",
  atNextLaunch: "Counts at the next launch", atOnce: "Counts at once",
  learner: "Learner", learnerOwn: "Another one", learnerId: "Identifier", learnerName: "Name",
  mode: "Mode", modeAuto: "as Moodle concludes from the record", modeNormal: "normal", modeReview: "review", modeBrowse: "browse",
  preference: "Preferred language (code, empty for none)", answers: "Answers to calls",
  answersLenient: "lenient, as most platforms (scorm-again)", answersStrict: "strict: the standard and Moodle together",
  display: "Display", size: "Size of the frame", sizeMoodle: "Moodle, 650 × 666", sizeWide: "wide", sizePhone: "phone, 366 × 666",
  faults: "Faults", faultsIntro: "What real platforms do wrong. The package should say so calmly and lose nothing.",
  device: "What the browser keeps", deviceForget: "Empty the package’s local storage", deviceForgotten: "Local storage is empty: the next launch is that of another device.",
  about: "{standard}, {file}, {files} files", licences: "Licences", unreadable: "The package cannot be read: {why}",
  emptyPackage: "This package has nothing to launch. “mooc validate” says why.",
};

export interface Words {
  (key: Key, values?: Readonly<Record<string, string | number>>): string;
  readonly language: Language;
  /** 1 234 or 1,234. */
  number(value: number): string;
}

export function wordsIn(language: Language): Words {
  const texts = language === "fr" ? fr : en;
  const numbers = new Intl.NumberFormat(language);
  const words = (key: Key, values: Readonly<Record<string, string | number>> = {}): string =>
    typeset(texts[key], language).replace(/\{(\w+)\}/g, (place, name: string) => {
      const value = values[name];
      return value === undefined ? place : typeof value === "number" ? numbers.format(value) : value;
    });
  return Object.assign(words, { language, number: (value: number) => numbers.format(value) });
}
