// Courses with seeded mistakes: makes them from the clean course and mistakes.json, runs `mooc check`, and judges what it says.
// A mistake is data: its edits, what must be told at which place (`expect`), and what may be told besides because it follows (`also`).
// Whatever else the program says is a false alarm. tests/seeded/README.md tells how to write one.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const mooc = process.env.MOOC ?? resolve(here, "../../build/release/mooc");
export const { today, mistakes, more } = JSON.parse(readFileSync(join(here, "mistakes.json"), "utf8"));

// Node decodes Windows-1252 but does not encode it; only 0x80 to 0x9F differ from Latin-1.
const windows1252 = new Map(Array.from({ length: 32 }, (_, at) => [new TextDecoder("windows-1252").decode(Uint8Array.of(0x80 + at)), 0x80 + at]));
const encode = (text, encoding = "utf8") =>
  encoding === "windows-1252" ? Buffer.from(Array.from(text, (letter) => windows1252.get(letter) ?? letter.codePointAt(0))) : Buffer.from(text, encoding);

/** The one occurrence of `text`; a mistake that no longer fits the clean course is a mistake of ours. */
function once(source, text, file) {
  const at = source.indexOf(text);
  if (at < 0 || source.indexOf(text, at + 1) >= 0) throw new Error(`${file}: «${text}» must stand there exactly once`);
  return at;
}

function edited(source, edit) {
  if (edit.find !== undefined) {
    const at = once(source, edit.find, edit.file);
    return source.slice(0, at) + edit.replace + source.slice(at + edit.find.length);
  }
  if (edit.cut) {
    const [first, last] = edit.cut;
    return source.slice(0, once(source, first, edit.file)) + source.slice(once(source, last, edit.file) + last.length);
  }
  const at = once(source, edit.after, edit.file) + edit.after.length;
  return source.slice(0, at) + edit.insert.repeat(edit.times) + source.slice(at);
}

function apply(folder, edit) {
  const path = join(folder, edit.file ?? edit.write ?? edit.truncate ?? edit.move);
  if (edit.write) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, encode(edit.text, edit.encoding));
  } else if (edit.truncate) truncateSync(path, edit.bytes);
  else if (edit.move) renameSync(path, join(folder, edit.to));
  else writeFileSync(path, edited(readFileSync(path, "utf8"), edit));
}

/** Where a file of the clean course is after the edits of `seeded` that move folders. */
function moved(file, seeded) {
  const move = seeded.flatMap((mistake) => mistake.edits).find((edit) => edit.move && file.startsWith(`${edit.move}/`));
  return move ? move.to + file.slice(move.move.length) : file;
}

/** Calls `use(folder)` with the clean course plus these mistakes in a folder that goes afterwards. Moves come last, so that each edit finds its file. */
export function withCourse(seeded, use) {
  const folder = mkdtempSync(join(tmpdir(), "mooc-seeded-"));
  try {
    cpSync(join(here, "clean"), folder, { recursive: true });
    const edits = seeded.flatMap((mistake) => mistake.edits);
    for (const edit of [...edits.filter((one) => !one.move), ...edits.filter((one) => one.move)]) apply(folder, edit);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What `mooc check` says: { file, line, level, rule, message } each, as docs/format.md describes them. A file that is no text has line 1. */
export function check(folder) {
  const run = spawnSync(mooc, ["check", folder, "--today", today, "--format", "json"], { encoding: "utf8" });
  if (run.error || run.status > 1) throw new Error(`mooc check ended with ${run.status}: ${run.error ?? run.stderr}`);
  const { failure, findings } = JSON.parse(run.stdout);
  if (failure) throw new Error(`mooc check: ${failure}`);
  return findings.map(({ file, begin, level, rule, message }) => ({ file, line: begin.line, level, rule, message }));
}

// A place is a file, a line of it that holds one of the texts `at`, or a line from `lines[0]` to `lines[1]`.
function isAt(diagnostic, place, folder, seeded) {
  const file = moved(place.file, seeded);
  if (diagnostic.file !== file) return false;
  if (place.lines) return diagnostic.line >= place.lines[0] && diagnostic.line <= place.lines[1];
  if (!place.at) return true;
  const source = readFileSync(join(folder, file), "utf8");
  return place.at.some((text) => {
    const at = source.indexOf(text);
    if (at < 0) throw new Error(`${file}: «${text}» is not there; where must the mistake be told?`);
    return source.slice(0, at).split("\n").length === diagnostic.line;
  });
}
const fits = (diagnostic, told, folder, seeded) =>
  (!told.rules || told.rules.includes(diagnostic.rule)) && told.places.some((place) => isAt(diagnostic, place, folder, seeded));

/** Each mistake of `seeded` with whether all that it expects was told, and the diagnostics that no mistake accounts for. */
export function judge(folder, seeded, diagnostics) {
  const found = seeded.map((mistake) => ({ mistake, found: mistake.expect.every((told) => diagnostics.some((one) => fits(one, told, folder, seeded))) }));
  const accounted = seeded.flatMap((mistake) => [...mistake.expect, ...(mistake.also ?? [])]);
  return { found, falseAlarms: diagnostics.filter((one) => !accounted.some((told) => fits(one, told, folder, seeded))) };
}

export const inWords = (one) => `${one.file}:${one.line}: ${one.level}: ${one.message} [${one.rule}]`;
