// The runtime's texts in the course's language, with values put in and numbers written as that language writes them.

export interface Words {
  (key: string, values?: Readonly<Record<string, string>>): string;
  /** `<key>-one` or `<key>-many`, with {n}. */
  counted(key: string, count: number): string;
  number(value: number): string;
  /** A score in hundredths of a percent. */
  percent(score: number): string;
}

export function wordsOf(texts: Readonly<Record<string, string>>, language: string): Words {
  const numbers = format(language, {});
  const percents = format(language, { style: "percent", maximumFractionDigits: 2 });
  const plural = new Intl.PluralRules(numbers.resolvedOptions().locale);
  const words = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    (texts[key] ?? "").replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  return Object.assign(words, {
    counted: (key: string, count: number) =>
      words(plural.select(count) === "one" ? `${key}-one` : `${key}-many`, { n: numbers.format(count) }),
    number: (value: number) => numbers.format(value),
    percent: (score: number) => percents.format(score / 10000),
  });
}

/** A language tag that the browser refuses must not cost the page its script. */
function format(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language, options);
  } catch {
    return new Intl.NumberFormat("en", options);
  }
}
