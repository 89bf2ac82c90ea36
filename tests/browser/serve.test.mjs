// `mooc serve` as an author meets it: a saved change shows itself and takes nothing away, mistakes lie over the page and go, many tabs and
// many files do no harm, strangers get nothing.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, beforeEach, test } from "node:test";
import { axe, launch, openPage, root } from "./site.mjs";

const mooc = process.env.MOOC ?? join(root, "build/release/mooc");
const paragraphs = Array.from({ length: 40 }, (_, i) => `Un paragraphe, le numéro ${i + 1}, assez long pour que la page se lise en descendant.\n`).join("\n");
const lessonText = (mark) => `---\ntitle: Écouter\n---\n## Un début\n\nVersion ${mark}.\n\n${paragraphs}
:::reveal[Un détail]
Caché d’abord.
:::

:::question[Que dit-on d’abord ?]{id=premier}
- [x] Je vous écoute.
- [ ] Il faut…
:::

:::question[Un mot pour redire ?]{id=mot type=short}
- = reformuler
:::

:::reflection[Et vous ?]{id=posture}
Notez ce qui vous vient.
:::
`;

let browser, folder, server;

function write(path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const writeLesson = (mark) => write("course/01-ecoute/01-ecouter.md", lessonText(mark));

/** Starts the preview and gives its address, its lines, and a way to stop it that tells how long that took. */
async function startServer(where = folder, port = 0, more = [], path = process.env.PATH) {
  const child = spawn(mooc, ["serve", where, "--port", String(port), ...more], { env: { ...process.env, PATH: path } });
  let lines = "", errors = "";
  child.stderr.on("data", (data) => { errors += data; });
  const address = await new Promise((done, failed) => {
    child.stdout.on("data", (data) => {
      lines += data;
      const [, found] = /The course is at (\S+)/.exec(lines) ?? [];
      if (found) done(found);
    });
    child.on("exit", () => failed(new Error(errors)));
  });
  const ended = new Promise((done) => child.on("exit", (code) => done(code)));
  const stop = async (signal = "SIGTERM") => {
    const began = performance.now();
    child.kill(signal);
    return { code: await ended, milliseconds: performance.now() - began };
  };
  return { address, port: Number(new URL(address).port), lines: () => lines, errors: () => errors, stop };
}

function ask(path, headers = {}, port = server.port) {
  return new Promise((done, failed) => {
    get({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (data) => { body += data; }).on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
    }).on("error", failed);
  });
}

/** Listens as a page does, and collects what it hears. */
function listen(port = server.port) {
  const heard = [];
  const request = get({ host: "127.0.0.1", port, path: "/-/events", agent: false }, (response) => {
    let text = "";
    response.setEncoding("utf8").on("data", (data) => {
      text += data;
      const events = text.split("\n\n");
      text = events.pop();
      for (const event of events) if (event.includes("data: ")) heard.push(JSON.parse(event.slice(event.indexOf("data: ") + 6)));
    }).on("error", () => undefined);
  }).on("error", () => undefined);
  return { heard, close: () => request.destroy() };
}

async function until(condition, what, limit = 20000) {
  for (const began = Date.now(); Date.now() - began < limit; ) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  assert.fail(`never: ${what}`);
}

async function openLesson(options) {
  const opened = await openPage(browser, options);
  await opened.page.goto(`${server.address}lesson/ecouter.html`);
  await opened.page.waitForSelector("html.has-script");
  return opened;
}
/** Chromium never answers a browser context that is closed while a page of it is just being loaded again, as a preview does. */
async function leave(context) {
  const isBlank = (page) => page.goto("about:blank").then(() => true, () => false); // a reload that comes between refuses it
  for (const page of context.pages()) await until(() => isBlank(page), "the page rests");
  await context.close();
}
const shows = (page, text) => page.waitForFunction((wanted) => document.body.textContent.includes(wanted), text, { timeout: 20000 });

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "mooc-serve-"));
  write("course/course.yaml", "id: apercu\nversion: 1.0.0\nlanguage: fr\ntitle: Aperçu\nrules: { lesson-objective: off, question-explanation: off, unused-media: off }\n");
  write("course/01-ecoute/module.md", "---\ntitle: Écoute\n---\nUn module.\n");
  write("course/01-ecoute/02-ensuite.md", "---\ntitle: Ensuite\n---\nLa suite.\n\n:::video[Un film]{src=../media/film.mp4 captions=../media/film.vtt duration=60}\nOn y voit deux personnes.\n:::\n");
  for (const [from, to] of [["reformuler.mp4", "film.mp4"], ["reformuler.vtt", "film.vtt"], ["reformuler.jpg", "seul.jpg"]]) {
    mkdirSync(join(folder, "course/media"), { recursive: true });
    cpSync(join(root, "course/media", from), join(folder, "course/media", to));
  }
  writeLesson("un");
  server = await startServer();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => writeLesson("un"));

test("a saved change shows itself in the open page, which keeps place, answers, opened parts and focus", async () => {
  const { page, context, outside, errors } = await openLesson();
  await shows(page, "Version un.");
  await page.locator('form[data-question="premier"] input').first().check();
  await page.locator("details summary").first().click();
  await page.locator("[data-reflection] textarea").fill("Je me tais trop peu.");
  const word = page.locator('form[data-question="mot"] input[type=text]');
  await word.fill("refor");
  await word.evaluate((input) => input.setSelectionRange(2, 3));
  const top = await page.evaluate(() => scrollY);
  assert.ok(top > 500, `scrolled to ${top}`);
  writeLesson("deux");
  await shows(page, "Version deux.");
  const after = await page.evaluate(() => ({
    top: scrollY,
    ticked: document.querySelector('form[data-question="premier"] input').checked,
    word: document.activeElement.value, selection: [document.activeElement.selectionStart, document.activeElement.selectionEnd],
    isOpen: document.querySelector("details").open,
    note: document.querySelector("[data-reflection] textarea").value,
  }));
  assert.deepEqual(after, { top, ticked: true, word: "refor", selection: [2, 3], isOpen: true, note: "Je me tais trop peu." });
  await page.locator('form[data-question="premier"] [data-check]').click();
  assert.match(await page.locator('form[data-question="premier"] [data-feedback]').textContent(), /\S/, "what was ticked can be checked");
  writeLesson("trois");
  await shows(page, "Version trois.");
  assert.match(await page.locator('form[data-question="premier"] [data-feedback]').textContent(), /\S/, "and stays checked");
  assert.deepEqual([outside, errors], [[], []]);
  await leave(context);
});

test("a change elsewhere leaves the page alone", async () => {
  const { page, context } = await openLesson();
  await page.evaluate(() => { window.isTheSame = true; });
  const ears = listen();
  await until(() => ears.heard.length === 1, "the latest state");
  write("course/01-ecoute/02-ensuite.md", readFileSync(join(folder, "course/01-ecoute/02-ensuite.md"), "utf8") + "\nUn mot de plus.\n");
  await until(() => ears.heard.length === 2, "the change");
  await page.waitForTimeout(300);
  assert.equal(await page.evaluate(() => window.isTheSame), true);
  ears.close();
  await leave(context);
});

test("a mistake lies over the page with file, line, frame and remedy, can be folded by keyboard, and goes when it is mended", async () => {
  const { page, context, errors } = await openLesson();
  write("course/01-ecoute/01-ecouter.md", lessonText("deux").replace("Version deux.", "Version deux, voir [rien](rien.md)."));
  const sheet = page.getByRole("dialog", { name: "1 erreur à corriger" });
  await sheet.waitFor();
  const said = await sheet.innerText();
  for (const part of ["course/01-ecoute/01-ecouter.md", "ligne 6", "6 | Version deux, voir [rien](rien.md).", "^^^^^^^"]) assert.ok(said.includes(part), `${part} in ${said}`);
  assert.match(await sheet.locator(".mooc-preview-help").innerText(), /\S/);
  assert.ok((await page.locator("main").innerText()).includes("Version un."), "the last good page stays behind");
  assert.match(await page.locator(".mooc-preview [role=status]").textContent(), /^1 erreur à corriger : course\/01-ecoute\/01-ecouter\.md, ligne 6, /);
  assert.deepEqual(await axe(page), []);
  await page.keyboard.press("Escape");
  assert.ok(await sheet.isHidden());
  const tab = page.getByRole("button", { name: "1 erreur à corriger" });
  assert.ok(await tab.evaluate((button) => button === document.activeElement), "the focus is on what brings it back");
  await page.keyboard.press("Enter");
  assert.ok(await sheet.isVisible());
  writeLesson("trois");
  await shows(page, "Version trois.");
  assert.equal(await page.locator(".mooc-preview-sheet:visible, .mooc-preview > button:visible").count(), 0);
  assert.deepEqual(errors, []);
  await leave(context);
});

test("warnings are a small count that opens", async () => {
  const { page, context } = await openLesson();
  write("course/01-ecoute/99-bis/perdu.md", "Un texte.\n");
  const tab = page.getByRole("button", { name: "1 remarque" });
  await tab.waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
  await tab.click();
  assert.ok((await page.getByRole("dialog").innerText()).includes("course/01-ecoute/99-bis/perdu.md"));
  rmSync(join(folder, "course/01-ecoute/99-bis"), { recursive: true });
  await until(async () => await page.locator(".mooc-preview-sheet:visible").count() === 0, "the remark goes");
  await leave(context);
});

test("a page that is no longer in the course says so and leads home; it comes back with its lesson", async () => {
  const { page, context } = await openLesson();
  const file = (name) => join(folder, "course/01-ecoute", name);
  renameSync(file("01-ecouter.md"), file("01-entendre.md"));
  await page.getByRole("dialog", { name: "Cette page n’existe plus dans le cours" }).waitFor();
  assert.ok((await page.locator("main").innerText()).includes("Version un."));
  renameSync(file("01-entendre.md"), file("01-ecouter.md"));
  await until(async () => await page.getByRole("dialog").count() === 0, "the page is back");
  renameSync(file("01-ecouter.md"), file("01-entendre.md"));
  await page.getByRole("link", { name: "Aller à l’accueil du cours" }).click();
  await page.waitForURL(`${server.address}index.html`);
  rmSync(file("01-entendre.md"));
  await leave(context);
});

test("a course folder that goes away is said calmly, and the preview goes on when it is back", async () => {
  const { page, context } = await openLesson();
  renameSync(join(folder, "course"), join(folder, "ailleurs"));
  const sheet = page.getByRole("dialog", { name: "Le cours ne peut pas être lu" });
  await sheet.waitFor();
  assert.match(await sheet.innerText(), /there is no folder course\//);
  assert.match(server.errors(), /mooc: there is no folder course\/ in /);
  renameSync(join(folder, "ailleurs"), join(folder, "course"));
  writeLesson("deux");
  await shows(page, "Version deux.");
  assert.ok(await sheet.isHidden());
  await leave(context);
});

test("forty tabs of one browser all follow, and a server that comes back is heard again", async () => {
  const context = await browser.newContext();
  const pages = [];
  for (let i = 0; i < 40; i++) {
    const page = await context.newPage();
    await page.goto(`${server.address}lesson/ecouter.html`);
    pages.push(page);
  }
  writeLesson("deux");
  await Promise.all(pages.map((page) => shows(page, "Version deux.")));
  await pages.shift().close(); // it may be the one that listens for all
  const everyoneHears = async (missing) => {
    write("course/01-ecoute/01-ecouter.md", `${lessonText("deux")}\n[rien](${missing}.md)\n`);
    await Promise.all(pages.map((page) => shows(page, `[rien](${missing}.md)`)));
  };
  await everyoneHears("rien-1");
  const { port } = server;
  assert.ok((await server.stop()).milliseconds < 2000);
  server = await startServer(folder, port);
  assert.equal(server.port, port);
  await everyoneHears("rien-2");
  assert.ok((await pages[0].locator("main").innerText()).includes("Version deux."), "the server that came back has no good page yet, so the old one stays");
  await leave(context);
});

test("it holds forty event streams, stops within two seconds at either signal, and takes the next port", async () => {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    const other = await startServer(folder, server.port);
    assert.ok(other.port > server.port);
    assert.match(other.lines(), new RegExp(`^port ${server.port} is taken, so it is port ${other.port}\n`));
    const ears = Array.from({ length: 40 }, () => listen(other.port));
    await until(() => ears.every(({ heard }) => heard.length === 1), "forty listeners");
    const { code, milliseconds } = await other.stop(signal);
    assert.equal(code, 0);
    assert.ok(milliseconds < 2000, `${milliseconds} ms`);
  }
});

test("--open shows the address in the browser, without a shell; a folder without a course is said at once", async () => {
  const programs = join(folder, ".programs");
  mkdirSync(programs);
  writeFileSync(join(programs, "xdg-open"), `#!/bin/sh\nprintf '%s' "$*" > "${programs}/opened"\n`, { mode: 0o755 });
  const other = await startServer(folder, 0, ["--open"], `${programs}:${process.env.PATH}`);
  await until(() => existsSync(join(programs, "opened")) && readFileSync(join(programs, "opened"), "utf8") === other.address, "the browser");
  await other.stop();
  rmSync(programs, { recursive: true });
  const none = spawnSync(mooc, ["serve", join(folder, "course/media")], { encoding: "utf8" });
  assert.equal(none.status, 1);
  assert.match(none.stderr, /^mooc: there is no folder course\/ in /);
});

test("strangers get nothing: foreign hosts, foreign pages, files beyond the site", async () => {
  const own = `127.0.0.1:${server.port}`;
  for (const path of ["/", "/-/events", "/media/film.mp4"]) {
    for (const host of ["evil.example", `evil.example:${server.port}`, "127.0.0.1"]) assert.equal((await ask(path, { host })).status, 403, `${path} ${host}`);
    assert.equal((await ask(path, { host: own, origin: "http://evil.example" })).status, 403);
  }
  assert.equal((await ask("/", { host: own })).status, 200);
  for (const path of ["/../course/course.yaml", "/media/..%2Fcourse.yaml", "/course/course.yaml", "/media/seul.jpg", "/%2e%2e/%2e%2e/etc/passwd", "/assets/%2e%2e/course.yaml"]) {
    const { status, body } = await ask(path);
    assert.equal(status, 404, path);
    assert.doesNotMatch(body, /version: 1\.0\.0|root:/);
  }
});

test("a video can be sought in", async () => {
  const { page, context, errors } = await openPage(browser);
  await page.goto(`${server.address}lesson/ensuite.html`);
  const sought = await page.evaluate(async () => {
    const video = document.querySelector("video");
    video.preload = "auto";
    video.load();
    await new Promise((done, failed) => { video.onloadedmetadata = done; video.onerror = () => failed(new Error("video")); });
    const there = new Promise((done) => { video.onseeked = done; });
    video.currentTime = video.duration - 1;
    await there;
    return Math.round(video.duration - video.currentTime);
  });
  assert.equal(sought, 1);
  const { status, headers, body } = await ask("/media/film.mp4", { range: "bytes=4-7" });
  assert.deepEqual([status, headers["content-type"], headers["cache-control"], body], [206, "video/mp4", "no-store", "ftyp"]);
  assert.deepEqual(errors, []);
  await leave(context);
});

test("a git checkout of a thousand files is one change", async () => {
  const git = (...args) => {
    const run = spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main", ...args], { cwd: folder, encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
  };
  const writeThousand = (text) => {
    for (let i = 0; i < 1000; i++) write(`course/02-grand/${String(i).padStart(4, "0")}-lecon-${i}.md`, `---\ntitle: Leçon ${i}\n---\n${text}\n`);
  };
  const ears = listen();
  write("course/02-grand/module.md", "---\ntitle: Grand\n---\nUn module.\n");
  writeThousand("Un.");
  git("init", "-q");
  git("add", ".");
  git("commit", "-qm", "un");
  writeThousand("Deux.");
  git("commit", "-qam", "deux");
  const page = async () => (await ask("/lesson/lecon-999.html")).body;
  await until(async () => (await page()).includes("Deux."), "the second version");
  await new Promise((done) => setTimeout(done, 500));
  const before = ears.heard.length;
  git("checkout", "-q", "HEAD~1");
  await until(async () => (await page()).includes("Un."), "the first version");
  await new Promise((done) => setTimeout(done, 500));
  assert.equal(ears.heard.length - before, 1);
  ears.close();
  rmSync(join(folder, "course/02-grand"), { recursive: true });
});

test("nothing is written, and nothing of the preview is in what is built", () => {
  assert.deepEqual(readdirSync(folder).filter((name) => name !== ".git").sort(), ["course"]);
  assert.ok(!existsSync(join(folder, "course/ids.lock")));
  for (const command of [["build", folder, "-o", join(folder, "site")], ["package", folder, "--target", "scorm12", "-o", join(folder, "zip")]]) {
    const run = spawnSync(mooc, command, { encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
  }
  const unzip = spawnSync("unzip", ["-q", join(folder, "zip/apercu-scorm12.zip"), "-d", join(folder, "unzipped")], { encoding: "utf8" });
  assert.equal(unzip.status, 0, unzip.stderr);
  for (const built of ["site", "unzipped"]) {
    const grep = spawnSync("grep", ["-rlE", "mooc-preview|/-/(events|preview)", "--include=*.html", "--include=*.js", "--include=*.css", join(folder, built)], { encoding: "utf8" });
    assert.equal(grep.stdout, "", built);
  }
});
