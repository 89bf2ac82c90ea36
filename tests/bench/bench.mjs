// `mooc build` against Debian's Hugo (a theme of the same work) and against a floor program, in one run.
// Prints medians, ratios and peak memory, and compares page and link counts of the outputs. Never a pass or fail by time.
// Usage: node tests/bench/bench.mjs [SIZES] [RUNS], e.g. 4,40,400,4000 5
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makeCourse } from "./make_course.mjs";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const mooc = join(root, "build/release/mooc");
const floor = join(root, "build/release/mooc_floor");
const sizes = (process.argv[2] ?? "4,40,400,4000").split(",").map(Number);
const runs = Number(process.argv[3] ?? 5);

/** Runs a command once: wall seconds and peak memory in MiB of its largest process. */
function measure(command, args, cwd) {
  const began = process.hrtime.bigint();
  const run = spawnSync("/usr/bin/time", ["-f", "%M", command, ...args], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  if (run.status !== 0) throw new Error(`${command} ${args.join(" ")}\n${run.stdout}${run.stderr}`);
  return { seconds, mebibytes: Number(run.stderr.trim().split("\n").pop()) / 1024 };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Medians of several commands measured in turn, so that a slow moment of the machine meets them all. */
function compare(cases) {
  for (const one of cases) { one.before?.(); measure(...one.command); one.results = []; }
  for (let i = 0; i < runs; i++)
    for (const one of cases) { one.before?.(); one.results.push(measure(...one.command)); }
  for (const one of cases) {
    one.seconds = median(one.results.map((r) => r.seconds));
    one.mebibytes = Math.max(...one.results.map((r) => r.mebibytes));
  }
}

function htmlFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? htmlFiles(join(folder, entry.name)) : entry.name.endsWith(".html") ? [join(folder, entry.name)] : []);
}

/** Lesson pages and the links inside their <main>. */
function count(folder) {
  const pages = htmlFiles(folder).filter((file) => /lecon-\d+-\d+\.html$/.test(file));
  const links = pages.reduce((sum, file) => {
    const html = readFileSync(file, "utf8");
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    return sum + (main.match(/<a [^>]*href=/g) ?? []).length;
  }, 0);
  return { pages: pages.length, links };
}

const cell = (value, width = 9) => String(value).padStart(width);
console.log(`medians of ${runs} runs after one warm-up, seconds; memory: peak of any run, MiB`);
console.log("lessons |   fresh unchanged      MiB |    Hugo      MiB |   floor | Hugo/mooc mooc/floor | pages mooc/Hugo, links in <main> mooc/Hugo");
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), "mooc-bench-"));
  try {
    makeCourse(folder, size);
    cpSync(join(root, "tests/bench/hugo"), join(folder, "hugo"), { recursive: true });
    const out = (name) => join(folder, "out", name);
    const fresh = { before: () => rmSync(out("fresh"), { recursive: true, force: true }), command: [mooc, ["build", join(folder, "mooc"), "-o", out("fresh")]] };
    const unchanged = { command: [mooc, ["build", join(folder, "mooc"), "-o", out("same")]] };
    const hugo = { before: () => rmSync(out("hugo"), { recursive: true, force: true }), command: ["hugo", ["--quiet", "-s", join(folder, "hugo"), "-d", out("hugo")]] };
    const least = { before: () => rmSync(out("floor"), { recursive: true, force: true }), command: [floor, [join(folder, "mooc/course"), out("floor")]] };
    compare([fresh, unchanged, hugo, least]);
    const ours = count(out("fresh")), theirs = count(out("hugo"));
    console.log([cell(size, 7), " |", cell(fresh.seconds.toFixed(3), 8), cell(unchanged.seconds.toFixed(3)), cell(fresh.mebibytes.toFixed(0), 8), " |",
      cell(hugo.seconds.toFixed(3), 8), cell(hugo.mebibytes.toFixed(0), 8), " |", cell(least.seconds.toFixed(3), 8), " |",
      cell((hugo.seconds / fresh.seconds).toFixed(1)), cell((fresh.seconds / least.seconds).toFixed(2), 10), " | ",
      `${ours.pages}/${theirs.pages}, ${ours.links}/${theirs.links}`].join(""));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const real = { before: () => rmSync(join(tmpdir(), "mooc-bench-real"), { recursive: true, force: true }), command: [mooc, ["build", root, "--frozen", "-o", join(tmpdir(), "mooc-bench-real/site")]] };
compare([real]);
real.before();
console.log(`the course of this repository, fresh: ${(real.seconds * 1000).toFixed(0)} ms`);
