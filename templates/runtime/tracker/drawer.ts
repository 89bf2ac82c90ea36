// What the learner writes for nobody else: reflections and preferences, under one owner's keys of one store. Free text stays
// here and goes nowhere (design.md, 8).

import type { TextStore } from "./storage";

type Texts = Readonly<Record<string, string>>;
const SHEETS = ["notes", "preferences"] as const;
export type Sheet = (typeof SHEETS)[number];
export type Contents = Partial<Record<Sheet, Texts>>;

export function ownerPrefix(course: string, owner: string): string {
  return `mooc:${course}:${owner}:`;
}

export class Drawer {
  constructor(private readonly store: TextStore, private readonly prefix: string) {}

  read(sheet: Sheet, name: string): string {
    return this.sheet(sheet)[name] ?? "";
  }

  /** false: not kept. An empty text is forgotten. */
  keep(sheet: Sheet, name: string, text: string): boolean {
    const rest = Object.entries(this.sheet(sheet)).filter(([other]) => other !== name);
    const texts = Object.fromEntries(text === "" ? rest : [...rest, [name, text]]);
    return this.store.write(this.prefix + sheet, JSON.stringify(texts));
  }

  contents(): Contents {
    return Object.fromEntries(SHEETS.map((sheet) => [sheet, this.sheet(sheet)]));
  }

  /** Adds what another drawer or a file holds. Two different notes of one name are both kept, one under the other. false: not all is kept. */
  add(contents: Contents): boolean {
    let isKept = true;
    for (const sheet of SHEETS) {
      for (const [name, text] of Object.entries(contents[sheet] ?? {})) {
        const mine = this.read(sheet, name);
        if (sheet === "preferences" ? mine === "" : !mine.includes(text))
          isKept = this.keep(sheet, name, mine === "" ? text : `${mine}\n\n${text}`) && isKept;
      }
    }
    return isKept;
  }

  /** Everything of this owner, the record of the course too. */
  erase(): void {
    for (const key of this.store.keys()) if (key.startsWith(this.prefix)) this.store.remove(key);
  }

  private sheet(sheet: Sheet): Texts {
    return textsOf(parsed(this.store.read(this.prefix + sheet) ?? "{}"));
  }
}

/** Only what is a text under a name; whatever else stands in storage or in a file is passed over. */
export function textsOf(value: unknown): Texts {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

export function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
