// Plays a package in a real browser: serves its files and a page with the API on loopback, launches, leaves in the ways that learners
// do, and launches again with the record that arrived.
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { anyChromium, wholeChromium } from "../chromium.mjs";
import { apply, newRecord, newSession } from "../../templates/platform/record.mjs";
import { scorm12 } from "../../templates/platform/scorm12_platform.mjs";
import { scorm2004 } from "../../templates/platform/scorm2004_platform.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const again = dirname(createRequire(import.meta.url).resolve("scorm-again"));
const standards = { scorm12, scorm2004 };
const againNames = { scorm12: "Scorm12API", scorm2004: "Scorm2004API" };
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json",
  ".mp4": "video/mp4", ".jpg": "image/jpeg", ".png": "image/png" }; // all else as Moodle: application/octet-stream

/** The frame and the window around it, in CSS pixels, as Moodle 4.5 shows a package. */
export const sizes = {
  moodle: { window: { width: 1280, height: 900 }, frame: { width: 650, height: 666 } },
  phone: { window: { width: 390, height: 844 }, frame: { width: 366, height: 666 } },
};

/** @typedef {import("../../templates/platform/record.mjs").LearnerRecord} LearnerRecord */
/**
 * @typedef {object} Launch
 * @property {string} folder the package, unzipped
 * @property {"scorm12" | "scorm2004"} standard
 * @property {LearnerRecord} [record] of earlier sessions; without it a first launch
 * @property {Record<string, unknown>} [settings] of the platform, see platform.mjs: mode, faults, bare, learner, …
 * @property {"moodle" | "phone"} [size]
 * @property {boolean} [again] scorm-again stands in for our platform
 * @property {"parent" | "far" | "foreign" | "opener" | "none"} [api] where it stands: one frame up as on Moodle (the default), nine frames up,
 *   two up with a frame of another origin between, in the window that opened this one, nowhere
 * @property {boolean} [closable] in a window that a script opened, which a script may close
 * @property {boolean} [cached] the platform's page lets the browser keep it for the back button, as few do
 * @property {import("playwright-core").BrowserContext} [computer] without it a computer that never saw the course
 */

const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const frame = (address, more = "") => `<iframe name="content" allowfullscreen ${more} src="${address}"></iframe>`;
const style = (size) => `<style>body{margin:8px} iframe{border:0;width:${size.width}px;height:${size.height}px}</style>`;

/** What stands between the platform's page and the package. */
function inside(launch) {
  const content = `${launch.origin}/package/${launch.id}/index.html`;
  switch (launch.api) {
    case "far": return frame(`/between/${launch.id}/8`);
    case "foreign": return frame(`${launch.origin.replace("127.0.0.1", "localhost")}/between/${launch.id}/1`);
    case "opener": return `<script src="/open/${launch.id}.js"></script>`;
    default: return frame(content);
  }
}

const between = (launch, left) => `<!doctype html><title>Cadre ${left}</title>${style(launch.frame)}${
  left > 1 ? frame(`/between/${launch.id}/${left - 1}`) : frame(`${launch.origin}/package/${launch.id}/index.html`)}`;

const pageOf = (launch) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Moodle</title>
${style(launch.frame)}
<script type="application/json" id="launch">${JSON.stringify(launch).replace(/</g, "\\u003c")}</script>
${launch.again ? `<script src="/scorm-again/${launch.standard}.min.js"></script>` : ""}<script src="/player.js"></script></head>
<body>${inside(launch)}</body></html>`;

async function bundled() {
  const { outputFiles } = await build({ entryPoints: [join(here, "player_page.mjs")], bundle: true, write: false, format: "iife", target: "es2020" });
  return outputFiles[0].text;
}

function serveFile(response, folder, path) {
  const file = join(folder, normalize(path));
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
  response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
  createReadStream(file).pipe(response);
}

const bodyOf = (request) => new Promise((done) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => done(Buffer.concat(chunks).toString("utf8")));
});

/** One launch of a package, from its first frame to its leaving. */
export class Session {
  constructor(launch, record, page) {
    this.launch = launch;
    this.record = record;
    this.page = page;
    this.deliveries = [];
    this.again = {};
    this.errors = [];
    this.outside = [];
    this.refusals = [];
    this.lastArrival = Date.now();
  }

  /** The shell, and the page of the course inside it. Frames between may bear the same name: the innermost is meant. */
  get shell() { return this.course?.parentFrame() ?? this.page.frames().filter((one) => one.url().includes("/package/")).at(0); }
  get course() { return this.page.frame({ name: "mooc-page" }); }

  /** What was wrong in this session, with what has not been delivered yet. */
  async violations() {
    return this.left ? this.record.sessions.at(-1).violations : this.platformPage.evaluate(() => window.platform.violations);
  }

  get log() { return this.record.sessions.at(-1); }

  setFaults(faults) { return this.platformPage.evaluate((now) => { window.platform.faults = now; }, faults); }

  arrived(delivery) {
    this.deliveries.push(delivery);
    this.lastArrival = Date.now();
  }

  /** The learner looks at another tab, or comes back. Headless Chromium hides no page by itself: the event is what is played. */
  async setHidden(yes) {
    await this.page.evaluate((hidden) => {
      const views = [window];
      for (let at = 0; at < views.length; at += 1) views.push(...Array.from({ length: views[at].length }, (_, inner) => views[at][inner]));
      for (const { document } of views) Object.defineProperty(document, "visibilityState", { configurable: true, get: () => (hidden ? "hidden" : "visible") });
      for (const { document } of views) document.dispatchEvent(new Event("visibilitychange"));
    }, yes);
  }

  /** Whatever waits to be committed is committed. */
  async glanceAway() {
    await this.setHidden(true);
    await this.setHidden(false);
  }

  /**
   * exit: the platform's own link to another page. close: the window is closed. abandon: the same, but
   * nothing that it says then reaches the platform. kill: the page dies without a word. gone: a test made it go already.
   * @param {"exit" | "close" | "abandon" | "kill" | "gone"} way
   */
  async leave(way = "exit") {
    this.left = true;
    if (way === "exit") await this.page.goto("/gone");
    if (way === "close") await this.page.close({ runBeforeUnload: true });
    if (way === "abandon") {
      this.isDeaf = true;
      await this.page.close({ runBeforeUnload: true });
    }
    if (way === "kill") await this.#crash();
    await this.#settled(way);
    await this.page.close().catch(() => {});
    await this.platformPage.close().catch(() => {});
    for (const delivery of this.deliveries.sort((a, b) => a.sequence - b.sequence)) apply(this.record, delivery);
    this.deliveries = [];
    if (!this.launch.computer) await this.context.close();
    if (this.refusals.length > 0) throw new Error(this.refusals.join("; "));
    return this.record;
  }

  /** Beacons take their time on a busy machine: the end is waited for where one is to come, then silence. */
  async #settled(way) {
    const left = Date.now();
    const isEndDue = !["kill", "abandon"].includes(way) && !this.launch.again && this.deliveries.some((delivery) => delivery.begun);
    while (isEndDue && !this.deliveries.some((delivery) => delivery.ended) && Date.now() - left < 10_000) await wait(25);
    this.lastArrival = Date.now();
    const silence = this.launch.again ? 1000 : 300;
    while (Date.now() - this.lastArrival < silence) await wait(25);
  }

  async #crash() {
    const devtools = await this.page.context().newCDPSession(this.page);
    devtools.send("Page.crash").catch(() => {});
    await this.page.waitForEvent("crash", { timeout: 5000 });
  }
}

export class Player {
  static async start() {
    const player = new Player();
    player.script = await bundled();
    player.sessions = new Map();
    player.launches = 0;
    player.server = createServer((request, response) => void player.#answer(request, response));
    await new Promise((done) => player.server.listen(0, "127.0.0.1", done));
    player.origin = `http://127.0.0.1:${player.server.address().port}`;
    player.browser = await launched(anyChromium);
    return player;
  }

  /** A computer (browser profile) of its own, to be launched on more than once. `keepsPages`: its browser does, for the back button. */
  async computer(size = "moodle", keepsPages = false) {
    const browser = keepsPages ? await (this.whole ??= launched(wholeChromium)) : this.browser;
    return browser.newContext({ baseURL: this.origin, viewport: sizes[size].window });
  }

  /** @param {Launch} launch */
  async launch(launch) {
    const id = String((this.launches += 1)); // at once: launches may come side by side
    const size = sizes[launch.size ?? "moodle"];
    const standard = standards[launch.standard];
    const learner = launch.record?.learner ?? launch.settings?.learner ?? { id: "lea", name: "Martin, Léa" };
    const record = launch.record ? structuredClone(launch.record) : newRecord(launch.standard, learner);
    const context = launch.computer ?? (await this.computer(launch.size));
    const session = new Session(launch, record, await (launch.closable ? openedByScript(context) : context.newPage()));
    session.context = context;
    session.seen = {
      id, standard: launch.standard, origin: this.origin, cached: launch.cached ?? false, api: launch.api ?? "parent", apiName: standard.apiName, frame: size.frame,
      settings: { ...launch.settings, learner, record },
      ...(launch.again && { again: { name: againNames[launch.standard], stored: givenBack(standard, record), methods: Object.values(standard.methods), lastError: standard.methods.lastError } }),
    };
    session.seen.settings = structuredClone(session.seen.settings);
    record.sessions.push(newSession());
    this.sessions.set(id, session);
    this.#watch(session, session.page);
    session.platformPage = session.page;
    const popup = launch.api === "opener" ? session.page.waitForEvent("popup") : null;
    await session.page.goto(`/play/${id}`);
    if (popup) {
      session.page = await popup;
      this.#watch(session, session.page);
      await session.page.waitForURL("**/package/**");
    }
    return session;
  }

  async close() {
    for (const browser of [this.browser, await this.whole]) await browser?.close();
    await new Promise((done) => { this.server.closeAllConnections?.(); this.server.close(done); });
  }

  #watch(session, page) {
    page.on("console", (message) => {
      if (/^a beacon of/.test(message.text())) session.refusals.push(message.text());
      else if (message.type() === "error") session.errors.push(message.text());
    });
    page.on("pageerror", (error) => session.errors.push(String(error)));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(this.origin) && !url.startsWith(this.origin.replace("127.0.0.1", "localhost")) && !/^(data|blob|about):/.test(url)) session.outside.push(url);
    });
  }

  async #answer(request, response) {
    const [, what, id = "", ...rest] = decodeURIComponent(new URL(request.url, this.origin).pathname).split("/");
    const session = this.sessions.get(id);
    const html = (text) => response.writeHead(200, { "content-type": types[".html"] }).end(text);
    if (what === "play" && session) return html(pageOf(session.seen));
    if (what === "between" && session) return html(between(session.seen, Number(rest[0])));
    if (what === "open") return response.writeHead(200, { "content-type": types[".js"] }).end(`window.open("/package/${id.replace(/\.js$/, "")}/index.html", "content");`);
    if (what === "package" && session) return serveFile(response, session.launch.folder, rest.join("/"));
    if (what === "player.js") return response.writeHead(200, { "content-type": types[".js"] }).end(this.script);
    if (what === "scorm-again") return serveFile(response, again, id);
    if (what === "favicon.ico") return response.writeHead(204).end();
    if (what === "gone") return html("<!doctype html><title>Moodle</title><p>Le cours</p>");
    if (what === "delivery" && session) {
      const delivery = JSON.parse(await bodyOf(request));
      if (!session.isDeaf) session.arrived(delivery);
      return response.writeHead(204).end();
    }
    if (what === "again" && session) {
      session.again = { ...session.again, ...storedOf(JSON.parse(await bodyOf(request))) };
      session.lastArrival = Date.now();
      return response.writeHead(200, { "content-type": types[".json"] }).end('{"result":true,"errorCode":0}');
    }
    return response.writeHead(404).end();
  }
}

function launched(executablePath) {
  return chromium.launch({
    executablePath, ignoreDefaultArgs: ["--disable-back-forward-cache"],
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

async function openedByScript(context) {
  const opener = await context.newPage(), opened = opener.waitForEvent("popup");
  await opener.evaluate(() => void window.open("about:blank"));
  return opened;
}

/** What scorm-again is given at a launch: the stored values, with the entry that they lead to. */
function givenBack(standard, record) {
  if (Object.keys(record.stored).length === 0) return {};
  const { values, entry } = standard.restore(record.stored);
  return { ...values, [standard.name === "scorm12" ? "cmi.core.entry" : "cmi.entry"]: entry };
}

/** The values of a commit of scorm-again, by their names. */
function storedOf(commit) {
  const values = commit.runtimeData ?? commit;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === "string" || typeof value === "number").map(([name, value]) => [name.startsWith("cmi.") ? name : `cmi.${name}`, String(value)]));
}
