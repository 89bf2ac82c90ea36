// The file that keeps a record of the player, for another day or another person (docs/architecture.md, «The player's record»).

import type { HeardCall, HeardSession, ItemRecord, Learner } from "./heard";
import { launchable, type PackageAbout } from "./package";

const FORMAT = "mooc-play-record";
const VERSION = 1;

export interface KeptRecord {
  readonly learner: Learner;
  readonly attempt: number; // from 1
  readonly items: ReadonlyMap<string, ItemRecord>;
}

export function writeRecordFile(about: PackageAbout, record: KeptRecord, now: Date): string {
  const { identifier, title, standard } = about;
  return JSON.stringify({
    format: FORMAT, version: VERSION, saved: now.toISOString(), package: { identifier, title, standard }, learner: record.learner, attempt: record.attempt,
    items: Object.fromEntries(record.items),
  }, null, 2);
}

export type Refused = "notARecord" | "newerRecord" | "otherStandard" | "otherPackage";

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The record, or the text that says why not. What a hand has changed is read as far as it makes sense. */
export function readRecordFile(about: PackageAbout, json: string): KeptRecord | Refused {
  let file: Fields;
  try {
    file = fieldsOf(JSON.parse(json));
  } catch {
    return "notARecord";
  }
  if (file.format !== FORMAT || typeof file.version !== "number") return "notARecord";
  if (file.version > VERSION) return "newerRecord";
  if (fieldsOf(file.package).standard !== about.standard) return "otherStandard";
  const known = new Set(launchable(about.items).map(({ identifier }) => identifier));
  const items = Object.entries(fieldsOf(file.items)).filter(([identifier]) => known.has(identifier)).map(([identifier, item]) => [identifier, itemOf(fieldsOf(item))] as const);
  if (items.length === 0 && Object.keys(fieldsOf(file.items)).length > 0) return "otherPackage";
  const learner = fieldsOf(file.learner);
  return {
    learner: { id: textOf(learner.id), name: textOf(learner.name) },
    attempt: typeof file.attempt === "number" && file.attempt >= 1 ? Math.floor(file.attempt) : 1,
    items: new Map(items),
  };
}

function itemOf(item: Fields): ItemRecord {
  return {
    stored: Object.fromEntries(Object.entries(fieldsOf(item.stored)).filter((entry): entry is [string, string] => typeof entry[1] === "string")),
    sessions: listOf(item.sessions).filter(isFields).map(sessionOf),
  };
}

function sessionOf(session: Fields): HeardSession {
  return {
    began: textOf(session.began), mode: textOf(session.mode), entry: textOf(session.entry), ended: session.ended === true,
    calls: listOf(session.calls).filter(isFields).map(callOf), findings: findingsIn(session.findings),
  };
}

function callOf(call: Fields): HeardCall {
  return {
    number: Number(call.number) || 0, at: Number(call.at) || 0, method: textOf(call.method), args: listOf(call.args).map(String), answer: textOf(call.answer),
    code: textOf(call.code), findings: findingsIn(call.findings),
  };
}

const findingsIn = (list: unknown): HeardCall["findings"][number][] =>
  listOf(list).filter(isFields).map((one) => ({ rule: textOf(one.rule), why: textOf(one.why), element: textOf(one.element) }));
