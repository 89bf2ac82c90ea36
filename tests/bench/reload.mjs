// How long after a save `mooc serve` has told the open page and given it its new text. Prints median and worst of 50 saves for each size.
// Never a pass or fail by time. Usage: node tests/bench/reload.mjs [SIZES] [SAVES], e.g. 40,400,4000 50
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makeCourse } from "./make_course.mjs";

const root = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");
const mooc = process.env.MOOC ?? join(root, "build/release/mooc");
const sizes = (process.argv[2] ?? "40,400,4000").split(",").map(Number);
const saves = Number(process.argv[3] ?? 50);

async function startServer(folder) {
  const child = spawn(mooc, ["serve", folder, "--port", "0"], { stdio: ["ignore", "pipe", "ignore"] });
  const ended = new Promise((done) => child.on("exit", done));
  let lines = "";
  const address = await new Promise((done, failed) => {
    child.stdout.on("data", (data) => {
      lines += data;
      const [, found] = /The course is at (\S+)/.exec(lines) ?? [];
      if (found) done(found);
    });
    child.on("exit", () => failed(new Error("mooc serve ended")));
  });
  return { address, stop: () => { child.kill("SIGTERM"); return ended; } };
}

/** Calls `heard` at each event, as a browser does. */
function listen(address, heard) {
  return get(`${address}-/events`, { agent: false }, (response) => {
    response.setEncoding("utf8").on("data", (data) => { if (data.includes("data: ")) heard(); }).on("error", () => undefined);
  }).on("error", () => undefined);
}

function fetchText(url, agent) {
  return new Promise((done, failed) => {
    get(url, { agent }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (data) => { body += data; }).on("end", () => done(body));
    }).on("error", failed);
  });
}

async function measure(size) {
  const folder = mkdtempSync(join(tmpdir(), "mooc-reload-"));
  makeCourse(folder, size);
  const server = await startServer(join(folder, "mooc"));
  const agent = new Agent({ keepAlive: true });
  let heard = () => undefined;
  const ears = listen(server.address, () => heard());
  const file = join(folder, "mooc/course/001-module-1/002-lecon-1-2.md");
  const text = readFileSync(file, "utf8");
  const told = [], shown = [];
  for (let i = 0; i < saves; i++) {
    await new Promise((done) => setTimeout(done, 120)); // an author's pause; shorter saves are answered together
    const event = new Promise((done) => { heard = done; });
    const began = performance.now();
    writeFileSync(file, `${text}\nMarque ${i}.\n`);
    await event;
    told.push(performance.now() - began);
    const page = await fetchText(`${server.address}lesson/lecon-1-2.html`, agent);
    shown.push(performance.now() - began);
    if (!page.includes(`Marque ${i}.`)) throw new Error(`the page after save ${i} is an old one`);
  }
  ears.destroy();
  agent.destroy();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  return { told, shown };
}

const sorted = (values) => [...values].sort((a, b) => a - b);
const median = (values) => sorted(values)[Math.floor(values.length / 2)].toFixed(1);
const worst = (values) => Math.max(...values).toFixed(1);
console.log(`milliseconds from a save to the event, and to the answered page; ${saves} saves`);
console.log("lessons | event: median   worst | page: median   worst");
for (const size of sizes) {
  const { told, shown } = await measure(size);
  console.log(`${String(size).padStart(7)} | ${median(told).padStart(13)} ${worst(told).padStart(7)} | ${median(shown).padStart(12)} ${worst(shown).padStart(7)}`);
}
