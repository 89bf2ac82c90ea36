// What the player is told of the package (generator/serve/player_package.cpp writes it).

import type { Both } from "./language";

export type StandardName = "scorm12" | "scorm2004";

export interface PackageItem {
  readonly identifier: string;
  readonly title: string;
  readonly href: string; // relative to the package's root; empty for a folder of items
  readonly sco: boolean; // else an asset, which finds no API
  readonly visible: boolean;
  readonly prerequisites: string;
  readonly masteryScore: string; // SCORM 1.2
  readonly scaledPassingScore: string; // SCORM 2004
  readonly completionThreshold: string;
  readonly launchData: string;
  readonly maxTimeAllowed: string;
  readonly timeLimitAction: string;
  readonly children: readonly PackageItem[];
}

/** What `mooc validate` finds, with its rule in both languages. */
export interface PackageRemark {
  readonly level: "error" | "warning" | "notice";
  readonly place: string; // imsmanifest.xml:11
  readonly message: string; // English
  readonly source: string;
  readonly title: Both;
  readonly text: Both;
}

export interface PackageAbout {
  readonly file: string;
  readonly identifier: string;
  readonly title: string;
  readonly standard: StandardName;
  readonly schemaVersion: string;
  readonly files: number;
  readonly items: readonly PackageItem[];
  readonly remarks: readonly PackageRemark[];
}

/** What can be launched, in the order of the table of contents. */
export function launchable(items: readonly PackageItem[]): PackageItem[] {
  return items.flatMap((item) => [...(item.href ? [item] : []), ...launchable(item.children)]);
}

export async function readPackage(): Promise<PackageAbout> {
  const answer = await fetch("/-/package.json");
  if (!answer.ok) throw new Error(`/-/package.json: ${answer.status}`);
  return (await answer.json()) as PackageAbout;
}
