// A moment as a learner reads it: the day and the time, in the language of the course where the browser knows it.

export function dateText(moment: number, language: string): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: "long", timeStyle: "short" };
  try {
    return new Date(moment).toLocaleString(language, options);
  } catch {
    return new Date(moment).toLocaleString("en", options);
  }
}
