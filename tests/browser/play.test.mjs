// `mooc play` as an author or a centre meets it: packages of ours and of others run to a mark, what would fail on Moodle is told, attempts are
// left and resumed, faults are switched on, records are kept, and all of it works by keyboard and on a phone.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { dataOf, makePackage, mooc, openPackage, smallCourse, temporaryFolder } from "../platform/package_files.mjs";
import { Learner, rightAnswer, until } from "../platform/play.mjs";
import { bad12, bad2004, chatty, manifest, otherTool, page as pageOf, several, zipOf } from "./played_packages.mjs";
import { axe, launch, openPage } from "./site.mjs";

let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser.close(); });

/** Without the spaces that keep French signs on their line. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, " ");

/** A package played: the program, and the player's page in a browser that never saw it. */
class Played {
  static async start(zip, { locale = "fr-FR", viewport = { width: 1280, height: 900 }, colorScheme = "light" } = {}) {
    const played = new Played();
    played.child = spawn(mooc, ["play", zip, "--port", "0"]);
    const address = await new Promise((done, failed) => {
      let lines = "", errors = "";
      played.child.stderr.on("data", (data) => { errors += data; });
      played.child.stdout.on("data", (data) => {
        lines += data;
        const [, found] = /is played at (\S+);/.exec(lines) ?? [];
        if (found) done(found);
      });
      played.child.on("exit", () => failed(new Error(errors)));
    });
    Object.assign(played, await openPage(browser, { locale, viewport, colorScheme, acceptDownloads: true }));
    await played.page.goto(address);
    await played.page.locator("[data-launch]").waitFor();
    return played;
  }

  get shell() { return this.page.frames()[1]; }
  get course() { return this.page.frame({ name: "mooc-page" }); }

  press(name) { return this.page.locator(`[data-${name}]`).click(); }
  tab(name) { return this.page.locator(`#tab-${name}`).click(); }
  said() { return this.page.frameLocator("iframe").locator("#said").innerText(); }
  saidToBe(text) { return until(text, async () => (await this.said()) === text); }
  async status() { return plain(await this.page.locator(".room-status").innerText()); }
  async panel(name) { return plain(await this.page.locator(`#panel-${name}`).innerText()); }
  async statusToBe(pattern) { return until(String(pattern), async () => pattern.test(await this.status())); }
  async findings() { return (await this.page.locator(".finding h2").allTextContents()).map((text) => plain(text).trim()); }
  findingsToBe(wanted) { return until(`the findings ${wanted.join(" | ")}`, async () => JSON.stringify(await this.findings()) === JSON.stringify(wanted), 3000).catch(async () => assert.deepEqual(await this.findings(), wanted)); }
  async facts() {
    await this.tab("record");
    await this.page.waitForTimeout(50);
    return Object.fromEntries(await this.page.locator("#panel-record .facts").first().locator("div").evaluateAll((rows) => rows.map((row) => [row.children[0].textContent, row.children[1].textContent])));
  }
  factToBe(name, value) { return until(`${name} = ${value}`, async () => (await this.facts())[name] === value).catch(async () => assert.equal((await this.facts())[name], value)); }

  /** The record as the author gets it. */
  async saved() {
    await this.tab("record");
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.press("save")]);
    const file = join(temporaryFolder("record"), download.suggestedFilename());
    await download.saveAs(file);
    return file;
  }

  async stop() {
    await this.context.close();
    this.child.kill();
    await new Promise((done) => this.child.once("exit", done));
    assert.deepEqual(this.outside, [], "no request leaves this computer");
  }
}

async function playing(zip, what, options) {
  const played = await Played.start(zip, options);
  try {
    await what(played);
  } finally {
    await played.stop();
  }
}

describe("mooc play", { concurrency: 3 }, () => {
  for (const target of ["scorm12", "scorm2004"]) {
    test(`a course of mooc runs to its mark without a finding, ${target}`, async () => {
      const zip = makePackage(smallCourse, target);
      const data = dataOf(openPackage(zip));
      await playing(zip, async (played) => {
        const learner = new Learner(played, data);
        await learner.ready();
        for (const quiz of data.course.quizzes.filter(({ practice }) => !practice)) await learner.takeQuiz(quiz, rightAnswer);
        await played.factToBe("Note", target === "scorm12" ? "100 (0 – 100)" : "100 (0 – 100), scaled 1");
        const status = await played.facts();
        if (target === "scorm12") assert.equal(status["Achèvement"], "passed");
        else assert.deepEqual([status["Achèvement"], status["Réussite"]], ["completed", "passed"]);
        const answers = data.course.quizzes.filter(({ practice }) => !practice).flatMap(({ questions }) => questions).length;
        const panel = played.page.locator("#panel-record");
        const rows = panel.locator("table").first().locator("tbody tr");
        await until("an interaction a question", async () => (await rows.count()) === answers);
        assert.deepEqual(new Set(await rows.locator("td:nth-child(6)").allTextContents()), new Set(["correct"]));
        await until("the state in words", async () => /C’est l’état d’un cours de mooc/.test(await panel.innerText()));
        assert.match(await panel.innerText(), /Décision\s+passed/);
        for (const quiz of data.course.quizzes.filter(({ practice }) => !practice)) assert.ok((await played.panel("record")).includes(plain(`Quiz ${quiz.title}`)), quiz.title);

        await played.press("leave");
        await played.statusToBe(/est quitté/);
        assert.deepEqual(await played.findings(), [], "our packages do nothing wrong");

        await played.press("launch"); // what is passed is looked at again
        await played.statusToBe(/mode review/);
        await learner.ready();
        await played.press("new-attempt");
        await played.statusToBe(/mode normal, entrée « ab-initio », tentative 2/);
        await played.factToBe("Achèvement", "incomplete");
      });
    });
  }

  for (const version of ["1.2", "2004 4th Edition"]) {
    test(`another tool's package runs with its inline scripts, and resumes, ${version}`, async () => {
      await playing(await otherTool(version), async (played) => {
        await played.saidToBe("visite 1, ab-initio");
        await played.factToBe("Note", version === "1.2" ? "85 (0 – 100)" : "85 (0 – 100), scaled 0.85");
        assert.match(await played.panel("record"), /C’est du JSON :\s*\{\s*"visits": 1/);
        await played.press("leave");
        await played.statusToBe(/est quitté/);
        await played.press("launch");
        if (version === "1.2") {
          // Its manifest wants 80, the score is 85: Moodle passes it at LMSFinish, whatever the page said, and opens it for review.
          await played.statusToBe(/mode review/);
          await played.saidToBe("visite 2, resume");
        } else await played.saidToBe("visite 2, resume");
        await played.press("cut"); // pagehide comes too late
        await played.statusToBe(/fermé brutalement/);
        const { sessions } = Object.values(JSON.parse(readFileSync(await played.saved(), "utf8")).items)[0];
        assert.deepEqual(sessions.map(({ ended }) => ended), [true, false]);
      });
    });
  }

  test("what a bad package of SCORM 1.2 does wrong is told once each, with number, remedy and source", async () => {
    await playing(bad12(), async (played) => {
      await played.saidToBe("fini 0");
      await until("the missing picture was asked for", async () => (await played.findings()).includes("Perte possible Un fichier manque"));
      await played.press("leave");
      await played.findingsToBe([
        "Refusé Erreur 405 (Incorrect Data Type)", // score.raw 120
        "Refusé Erreur 405 (Incorrect Data Type)", // interactions.n.id with a blank
        "Refusé Erreur 405 (Incorrect Data Type)", // result incorrect
        "Refusé Erreur 405 (Incorrect Data Type)", // exit normal
        "Perte possible Arguments autres que des textes", // LMSInitialize()
        "Perte possible Arguments autres que des textes", // 120
        "Perte possible « failed » clôt la tentative",
        "Perte possible Un fichier manque",
        "Perte possible Quitté sans Finish ni Terminate",
        "Perte possible Valeurs jamais enregistrées",
        "Conseil Le zip contient des fichiers que le manifeste ne nomme pas", // as mooc validate finds
      ]);
      const result = played.page.locator(".finding").filter({ hasText: "interactions.0.result" });
      assert.match(plain(await result.innerText()), /"incorrect"[\s\S]*n’a pas la forme[\s\S]*SCORM 1\.2 dit correct et wrong[\s\S]*3 fois, première fois : appel \d+ · SCORM 1\.2 RTE 3\.4 \(cmi\.interactions\.n\.result\)/);
      assert.match(await played.page.locator(".finding").filter({ hasText: "Un fichier manque" }).innerText(), /media\/Photo\.PNG/);
      await played.press("launch");
      await played.statusToBe(/mode review/); // «failed»
      await until("writing in review is told", async () => (await played.findings()).includes("Perte possible Écriture en relecture ou en aperçu"));
    });
  });

  test("what Moodle alone refuses of SCORM 2004 is told, in English to those who read English", async () => {
    await playing(bad2004(), async (played) => {
      await played.saidToBe("fini true");
      await played.findingsToBe([
        "Refused Error 406 (Data Model Element Type Mismatch)", // timestamp
        "Refused Error 406 (Data Model Element Type Mismatch)", // learner_response
        "Refused Error 406 (Data Model Element Type Mismatch)", // result
        "May be lost Navigation request that makes Moodle fail",
        "May be lost What is kept for resuming is lost",
        "May be lost Ended without a status",
        "Advice No session time",
      ]);
      const text = await played.page.locator("#panel-findings").innerText();
      assert.match(text, /Moodle refuses the text of toISOString\(\)/);
      assert.match(text, /a hyphen, a blank, an accent or a line end is refused \(406\)/);
      assert.match(text, /SCORM 2004 RTE 4\.2\.9/);
      assert.match(await played.status(), /asks for “exitAll”/);
    }, { locale: "en-GB" });
  });

  test("answers can be as strict as Moodle", async () => {
    await playing(bad2004(), async (played) => {
      await played.saidToBe("fini true");
      await played.tab("calls");
      const answer = () => played.page.locator(".calls li").filter({ hasText: "timestamp" }).first().locator("code").nth(1).innerText();
      assert.equal(await answer(), '"true"');
      await played.tab("settings");
      await played.page.selectOption("#answers", "strict");
      await played.press("new-attempt");
      await played.tab("calls");
      await until("refused", async () => (await answer()) === '"false" 406');
    });
  });

  test("faults, learner, mode, language and frame are set, and the course says what happened", async () => {
    const zip = makePackage(smallCourse, "scorm12");
    const data = dataOf(openPackage(zip));
    await playing(zip, async (played) => {
      const learner = new Learner(played, data);
      await learner.ready();
      await played.tab("settings");
      await played.page.locator("#fault-commitFails").check();
      await learner.read(data.course.lessons[0], { kept: false });
      await until("the course tells that nothing arrives", async () => (await learner.notice()) !== "");
      await played.tab("calls");
      await played.page.locator("#only-problems").check();
      await played.page.locator("#only-problems").uncheck();
      assert.ok(await played.page.locator(".calls li").filter({ hasText: "LMSCommit" }).filter({ hasText: '"false" 101' }).count() >= 1);
      await played.tab("settings");
      await played.page.locator("#fault-commitFails").uncheck();

      await played.page.selectOption("#learner", "");
      await played.page.locator("#learner-id").fill("zoe");
      await played.page.locator("#learner-name").fill("Roy, Zoé");
      await played.page.locator("#learner-name").press("Tab");
      await played.page.selectOption("#mode", "browse");
      await played.page.locator("#language").fill("fr");
      await played.page.selectOption("#size", "phone");
      await played.press("launch");
      await played.statusToBe(/mode browse, entrée « ab-initio », tentative 1/);
      await learner.ready();
      assert.equal(await played.page.locator("iframe").evaluate((frame) => frame.clientWidth), 362);
      assert.deepEqual(await played.page.evaluate(() => ["student_id", "student_name", "lesson_mode"].map((name) => window.API.LMSGetValue(`cmi.core.${name}`)).concat(window.API.LMSGetValue("cmi.student_preference.language"))),
        ["zoe", "Roy, Zoé", "browse", "fr"]);
    });
  });

  test("a record is saved, and loaded by another browser, which resumes it; what is no record is refused", async () => {
    const zip = await otherTool("2004 4th Edition");
    let file;
    await playing(zip, async (played) => {
      await played.saidToBe("visite 1, ab-initio");
      await played.press("leave");
      await played.statusToBe(/est quitté/);
      file = await played.saved();
    });
    const kept = JSON.parse(readFileSync(file, "utf8"));
    assert.deepEqual([kept.format, kept.version, kept.package.standard, kept.learner.id, kept.attempt], ["mooc-play-record", 1, "scorm2004", "lea", 1]);
    const [item] = Object.values(kept.items);
    assert.equal(item.stored["cmi.score.raw"], "85");
    assert.equal(item.stored["cmi.total_time"], "PT0H1M0S");
    assert.equal(item.sessions[0].calls[0].method, "Initialize");
    await playing(zip, async (played) => {
      await played.saidToBe("visite 1, ab-initio");
      const load = async (text, name = "autre.json") => {
        const other = join(temporaryFolder("record"), name);
        writeFileSync(other, text);
        await played.page.locator("#record-file").setInputFiles(other);
      };
      await played.tab("record");
      await load("{}");
      await played.statusToBe(/n’est pas un relevé/);
      await load(JSON.stringify({ ...kept, version: 2 }));
      await played.statusToBe(/version plus récente/);
      await load(JSON.stringify({ ...kept, package: { standard: "scorm12" } }));
      await played.statusToBe(/autre norme/);
      await load(JSON.stringify({ ...kept, items: { inconnu: {} } }));
      await played.statusToBe(/aucun élément de ce paquet/);
      await load(readFileSync(file, "utf8"), "relevé.json");
      await played.statusToBe(/Le relevé est chargé : relevé\.json/);
      await played.press("launch");
      await played.saidToBe("visite 2, resume");
    });
  });

  test("several items are launched from the table of contents, each with its own record", async () => {
    await playing(several(), async (played) => {
      await played.saidToBe("un, normal");
      const statuses = () => played.page.locator(".contents .item").allTextContents();
      await until("the first is done", async () => (await statuses()).join("|") === "Premier completed|Second pas commencé|Fiche document, sans suivi");
      await played.page.locator(".contents .item", { hasText: "Second" }).click();
      await played.saidToBe("deux, normal");
      await played.page.locator(".contents .item", { hasText: "Fiche" }).click();
      await played.saidToBe("pas d’API");
      assert.equal(await played.page.locator(".item[aria-current]").textContent(), "Fiche ouvert");
      await played.page.locator(".contents .item", { hasText: "Premier" }).click();
      await played.saidToBe("un, review");
      assert.deepEqual(await statuses(), ["Premier completed", "Second incomplete", "Fiche ouvert"]);
      await played.tab("record");
      await played.factToBe("Endroit", "un");
      await played.page.selectOption("#record-item", "deux");
      await played.factToBe("Endroit", "deux");
      assert.ok((await played.findings()).includes("Perte possible Le paquet a plusieurs SCO"));
    });
  });

  test("ten thousand calls neither freeze the page nor fill it", async () => {
    await playing(chatty(10_000), async (played) => {
      await played.saidToBe("fini");
      await played.tab("calls");
      await until("all are counted", async () => /200 sur 10 001 appels/.test(await played.panel("calls")));
      assert.equal(await played.page.locator(".calls li").count(), 200);
      await played.page.locator("#only-problems").check();
      await until("the problems", async () => (await played.page.locator(".calls li").count()) === 100);
      assert.match(await played.page.locator(".calls li").first().innerText(), /"cmi\.rien"[\s\S]*"false" 401[\s\S]*Erreur 401[\s\S]*n’existe pas dans SCORM 2004/);
      assert.equal(await played.page.locator(".calls [aria-live], .calls [role=status], .calls [role=log]").count(), 0, "nobody wants to hear them all");
    });
  });

  test("all is done by keyboard, and the tabs go by arrows", async () => {
    await playing(several(), async (played) => {
      await played.saidToBe("un, normal");
      const { keyboard } = played.page;
      const focused = () => played.page.evaluate(() => document.activeElement.id || Object.keys(document.activeElement.dataset)[0] || document.activeElement.textContent);
      const order = [];
      for (let step = 0; step < 12 && order.at(-1) !== "tab-findings"; step += 1) {
        await keyboard.press("Tab");
        order.push(await focused());
      }
      assert.deepEqual(order.filter((one) => one !== "").slice(0, 7).map((one) => one.trim()), ["Premier completed", "Second pas commencé", "Fiche document, sans suivi", "launch", "leave", "cut", "newAttempt"]);
      assert.equal(order.at(-1), "tab-findings");
      for (const [key, to] of [["ArrowRight", "tab-calls"], ["End", "tab-settings"], ["ArrowRight", "tab-findings"], ["ArrowLeft", "tab-settings"], ["Home", "tab-findings"]]) {
        await keyboard.press(key);
        assert.equal(await focused(), to);
        assert.equal(await played.page.locator("[role=tabpanel]:visible").count(), 1);
      }
      await played.page.locator("[data-leave]").focus();
      await keyboard.press("Enter");
      await played.statusToBe(/Premier est quitté/);
      assert.equal(await focused(), "leave", "the focus stays where it was");
      assert.equal(await played.page.locator("[role=status]").count(), 1);
    });
  });

  for (const [colorScheme, viewport] of [["light", { width: 1280, height: 900 }], ["dark", { width: 360, height: 740 }]]) {
    test(`axe finds nothing, and nothing is cut, ${colorScheme}, ${viewport.width} px`, async () => {
      await playing(bad12(), async (played) => {
        await played.saidToBe("fini 0");
        for (const name of colorScheme === "light" ? ["findings", "calls", "record", "settings"] : ["findings", "settings"]) {
          await played.tab(name);
          await played.page.waitForTimeout(50);
          for (const details of await played.page.locator(`#panel-${name} details:not([open]) > summary`).all()) await details.click();
          assert.deepEqual(await axe(played.page), [], name);
          assert.ok(await played.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} is no wider than the window`);
        }
        assert.deepEqual(played.errors.filter((text) => !/404/.test(text)), []);
      }, { colorScheme, viewport });
    });
  }

  test("a zip that nobody should unpack is refused, and a package without anything to launch", () => {
    const run = (zip) => spawnSync(mooc, ["play", zip, "--port", "0"], { encoding: "utf8", timeout: 5000 });
    const good = { "imsmanifest.xml": manifest("1.2", [{ id: "i1", title: "T", href: "index.html" }]), "index.html": pageOf("API", "") };
    const climbing = run(zipOf({ ...good, "../ailleurs.html": "x" }));
    assert.equal(climbing.status, 1);
    assert.match(climbing.stderr, /\.\.\/ailleurs\.html/);
    const empty = run(zipOf({ "index.html": "x" }));
    assert.equal(empty.status, 1);
    assert.match(empty.stderr, /imsmanifest\.xml/);
  });
});
