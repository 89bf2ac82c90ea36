// The runtime's texts in the course's language, with values put in and numbers written as that language writes them.

export interface Words {
  (key: string, values?: Readonly<Record<string, string>>): string;
  /** `<key>-one` or `<key>-many`, with {n}. */
  counted(key: string, count: number): string;
  number(value: number): string;
  /** A score in hundredths of a percent. */
  percent(score: number): string;
  /** A day in words: 1er novembre 2026. */
  date(moment: Date): string;
}

export function wordsOf(texts: Readonly<Record<string, string>>, language: string): Words {
  const numbers = inLanguage(language, (known) => new Intl.NumberFormat(known));
  const percents = inLanguage(language, (known) => new Intl.NumberFormat(known, { style: "percent", maximumFractionDigits: 2 }));
  const dates = inLanguage(language, (known) => new Intl.DateTimeFormat(known, { dateStyle: "long" }));
  const plural = new Intl.PluralRules(numbers.resolvedOptions().locale);
  const words = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    (texts[key] ?? "").replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  return Object.assign(words, {
    counted: (key: string, count: number) =>
      words(plural.select(count) === "one" ? `${key}-one` : `${key}-many`, { n: numbers.format(count) }),
    number: (value: number) => numbers.format(value),
    percent: (score: number) => percents.format(score / 10000),
    date: (moment: Date) => dates.formatToParts(moment)
      .map(({ type, value }) => type === "day" && value === "1" ? words("date-first") : value).join(""),
  });
}

/** A language tag that the browser refuses must not cost the page its script. */
function inLanguage<Format>(language: string, make: (language: string) => Format): Format {
  try {
    return make(language);
  } catch {
    return make("en");
  }
}
