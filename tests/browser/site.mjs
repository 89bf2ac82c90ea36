// What the browser tests share: the built site on loopback under a path prefix, a browser, axe, and the answer keys.
import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { anyChromium } from "../chromium.mjs";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const siteFolder = join(root, "out/site");
export const prefix = "/centre/cours";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".woff2": "font/woff2",
  ".mp4": "video/mp4", ".jpg": "image/jpeg", ".png": "image/png", ".vtt": "text/vtt" };

/** Serves a folder under `prefix`; everything else is 404. */
export async function serve(folder = siteFolder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://x").pathname);
    const file = path.startsWith(prefix + "/") ? join(folder, normalize(path.slice(prefix.length))) : "";
    if (!file || !existsSync(file) || !statSync(file).isFile()) { response.writeHead(404).end(); return; }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return { origin, url: (page) => `${origin}${prefix}/${page}`, close: () => new Promise((done) => { server.closeAllConnections?.(); server.close(done); }) };
}

export function launch() {
  return chromium.launch({
    executablePath: anyChromium,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
      "--disable-sync"],
  });
}

/** A page that remembers every request that leaves its own folder, and every error of its console. */
export async function openPage(browser, options = {}) {
  const { allowed = ["http://127.0.0.1"], ...settings } = options;
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const outside = [], errors = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && !url.startsWith("blob:") && !allowed.some((one) => url.startsWith(one))) outside.push(url);
  });
  page.on("console", (message) => { if (message.type() === "error") errors.push(message.text()); });
  page.on("pageerror", (error) => errors.push(String(error)));
  return { context, page, outside, errors };
}

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** axe-core's violations on the page, as short texts. The page's policy forbids inline scripts, so axe comes in by evaluation. */
export async function axe(page) {
  await page.evaluate(readFileSync(axePath, "utf8"));
  const result = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
  return result.violations.map((one) => `${one.id}: ${one.nodes.map((node) => `${node.target.join(" ")} (${node.failureSummary?.split("\n")[1]?.trim() ?? ""})`).slice(0, 4).join(" | ")}`);
}

export function htmlFiles(folder = siteFolder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? htmlFiles(join(folder, entry.name)) : entry.name.endsWith(".html") ? [join(folder, entry.name)] : []);
}

/** data/course.js, data/reporting.js and the answer keys as values. */
export function courseData(folder = siteFolder) {
  const self = {};
  const run = (name) => new Function("self", "window", readFileSync(join(folder, "data", name), "utf8"))(self, self);
  run("course.js");
  run("reporting.js");
  for (const name of readdirSync(join(folder, "data")))
    if (name.startsWith("answers-")) run(name);
  return { course: self.moocCourse, reporting: self.moocReporting, answers: self.moocAnswers };
}
