// French or English, as the browser asks for; French for all others, as it is the language of this project's authors.

export interface Both {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Both;

/** French signs with the spaces that keep them on their line; the tables are written with ordinary ones. */
export function typeset(text: string, language: Language): string {
  if (language !== "fr") return text;
  return text.replace(/« /g, "«\u00a0").replace(/ »/g, "\u00a0»").replace(/ :/g, "\u00a0:").replace(/ ([;!?])/g, "\u202f$1").replace(/(\d) %/g, "$1\u00a0%");
}

export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^fr\b/i.test(tag)) return "fr";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "fr";
}
