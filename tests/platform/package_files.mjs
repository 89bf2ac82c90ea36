// Makes packages with the program, opens them, and reads from their own data what a test must know: the course and the answer keys.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";

const here = dirname(fileURLToPath(import.meta.url));
export const repository = resolve(here, "../..");
export const mooc = resolve(process.env.MOOC ?? join(repository, "build/release/mooc"));
export const smallCourse = join(here, "course"); // every type of question
export const readingCourse = join(here, "course-reading"); // no quiz at all

const folders = [];
process.on("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that is gone when the test program ends. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `mooc-${name}-`));
  folders.push(folder);
  return folder;
}

/** A copy of a course folder, for `package` writes ids.lock. */
export function copyOfCourse(folder) {
  const copy = temporaryFolder("course");
  for (const part of ["course", "quizzes"]) if (existsSync(join(folder, part))) cpSync(join(folder, part), join(copy, part), { recursive: true });
  return copy;
}

/**
 * The packages of a course folder with flags of `mooc package`, sorted by name. Their addresses are those of the zips.
 * @param {string} folder @param {"scorm12" | "scorm2004"} target @param {readonly string[]} flags
 */
export const makePackages = (folder, target, flags = []) => packagesInPlace(copyOfCourse(folder), target, flags);

/** The same of a folder that may get its ids.lock. */
export function packagesInPlace(folder, target, flags = []) {
  const out = temporaryFolder("out");
  execFileSync(mooc, ["package", folder, "--target", target, "-o", out, ...flags], { stdio: ["ignore", "pipe", "pipe"] });
  return readdirSync(out).filter((name) => name.endsWith(`-${target}.zip`)).sort().map((name) => join(out, name));
}

/** The one package of a course folder. */
export const makePackage = (folder, target, flags = []) => makePackages(folder, target, flags)[0];

/** @returns {string} the folder that the zip was unpacked into */
export function openPackage(zip) {
  const folder = temporaryFolder("package");
  execFileSync("unzip", ["-q", zip, "-d", folder]);
  return folder;
}

/** Every file of a folder, with `/`, sorted. */
export function filesIn(folder, prefix = "") {
  return readdirSync(join(folder, prefix), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(folder, `${prefix}${entry.name}/`) : [`${prefix}${entry.name}`]))
    .sort();
}

/** What the package's own scripts say: `course` and `reporting` as in templates/runtime/course.ts, `answers` by owner and question. */
export function dataOf(folder) {
  const self = {};
  self.self = self.window = self;
  const data = join(folder, "site/data");
  for (const name of readdirSync(data).sort()) runInNewContext(readFileSync(join(data, name), "utf8"), self);
  return { course: self.moocCourse, reporting: self.moocReporting, answers: self.moocAnswers };
}
