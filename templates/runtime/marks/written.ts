// Brings a written answer and an accepted one to the same form before they are compared. What is forgiven: spaces, apostrophes and
// hyphens of every kind and invisible signs always, capitals and accents unless the question says otherwise. Punctuation counts.

export interface Strictness { readonly caseSensitive?: boolean; readonly accentsMatter?: boolean }

/** Zero-width signs, soft hyphens and direction marks: nobody types them on purpose, and keyboards and pasting leave them behind. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const apostrophes = /[\u2018\u2019\u201B\u02BC\u02B9\u2032\u00B4\u0060]/g;
const hyphens = /[\u2010-\u2012\u2212]/g;
/** Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs. Vowel signs of Indic scripts are letters there, and stay. */
const accents = /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u0652\u0670]/g;

/** Spaces become single ordinary ones; none stays at the ends, at an apostrophe, before ; : ! ? » or after «. */
function withoutOddSpaces(text: string): string {
  return text.replace(/\s+/g, " ").replace(/ ?' ?/g, "'").replace(/ ([;:!?»])/g, "$1").replace(/« /g, "«").trim();
}

export function comparable(text: string, strictness: Strictness = {}): string {
  let form = text.normalize("NFC").replace(invisible, "").replace(apostrophes, "'").replace(hyphens, "-");
  if (!strictness.accentsMatter) {
    form = form.normalize("NFD").replace(accents, "").normalize("NFC")
      .replace(/œ/g, "oe").replace(/Œ/g, "OE").replace(/æ/g, "ae").replace(/Æ/g, "AE");
  }
  // Up and down again makes ß and SS, ς and σ equal, which going down alone does not.
  if (!strictness.caseSensitive) form = form.toUpperCase().toLowerCase().replace(/ς/g, "σ");
  return withoutOddSpaces(form);
}

export function isBlank(text: string): boolean {
  return text.replace(invisible, "").trim() === "";
}
