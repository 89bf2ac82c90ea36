// French or English, as the browser asks for; French for all others, as it is the language of this project's authors.

export interface Both {
  readonly fr: string;
  readonly en: string;
}

export type Language = keyof Both;

export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^fr\b/i.test(tag)) return "fr";
    if (/^en\b/i.test(tag)) return "en";
  }
  return "fr";
}
