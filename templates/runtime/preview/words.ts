// What the preview says around the program's messages, in the language of the course. Authors see it, learners never do.

const FRENCH = {
  label: "Aperçu",
  "errors-one": "1 erreur à corriger",
  "errors-many": "{n} erreurs à corriger",
  "remarks-one": "1 remarque",
  "remarks-many": "{n} remarques",
  behind: "La page, derrière, est la dernière version sans erreur. Ce message s’en va dès que tout est corrigé.",
  "behind-failure": "La page, derrière, est la dernière version lue. L’aperçu reprend tout seul dès que le cours est là.",
  failure: "Le cours ne peut pas être lu",
  gone: "Cette page n’existe plus dans le cours",
  "gone-why": "Elle a été renommée ou retirée. Vous voyez la dernière version connue.",
  home: "Aller à l’accueil du cours",
  fold: "Replier",
  line: "ligne {n}",
  more: "… et {n} de plus",
} as const;

export type PreviewKey = keyof typeof FRENCH;

const ENGLISH: Readonly<Record<PreviewKey, string>> = {
  label: "Preview",
  "errors-one": "1 error to mend",
  "errors-many": "{n} errors to mend",
  "remarks-one": "1 remark",
  "remarks-many": "{n} remarks",
  behind: "The page behind is the last version without an error. This message goes as soon as all is mended.",
  "behind-failure": "The page behind is the last version that was read. The preview goes on by itself as soon as the course is there.",
  failure: "The course cannot be read",
  gone: "This page is no longer in the course",
  "gone-why": "It was renamed or removed. You see its last known version.",
  home: "Go to the course’s home page",
  fold: "Fold",
  line: "line {n}",
  more: "… and {n} more",
};

export type PreviewWords = (key: PreviewKey, n?: number) => string;

export function previewWords(language: string): PreviewWords {
  const texts = language.startsWith("fr") ? FRENCH : ENGLISH;
  return (key, n) => texts[key].replace("{n}", String(n ?? ""));
}
