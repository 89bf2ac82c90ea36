// The guide for authors keeps its word: every example in it builds without a mistake, its quiz fits the published schema, and so do the
// quizzes of the course. With UPDATE_PICTURES=1 the pictures of the guide and of the README are taken again.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import Ajv from "ajv";
import { launch, openPage, root, serve } from "./site.mjs";

const mooc = process.env.MOOC ?? join(root, "build/release/mooc");
const guide = readFileSync(join(root, "docs/guide-auteur.md"), "utf8");
const questionsGuide = readFileSync(join(root, "docs/guide-questions.md"), "utf8");
const examples = [...(guide + questionsGuide).matchAll(/<!-- example: ([a-z]+) -->\n```markdown\n([\s\S]*?)\n```/g)].map(([, name, text]) => ({ name, text }));
const [, settingsText] = guide.match(/<!-- example-quiz-settings -->\n```json\n([\s\S]*?)\n```/);
const [, quizText] = guide.match(/<!-- example-quiz -->\n```json\n([\s\S]*?)\n```/);
// The guide of questions has a question at a time; two of them may show the same one, in two ways.
const questions = [...questionsGuide.matchAll(/<!-- example-question -->\n```json\n([\s\S]*?)\n```/g)].map(([, text], at) => ({ ...JSON.parse(text), id: `exemple-${at + 1}` }));
const questionsQuiz = JSON.stringify({ id: "questions", title: "Exemples", practice: true, questions });

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), "mooc-guide-"));
  writeCourse(folder);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** A course whose lessons are the guide's examples, one each. */
function writeCourse(where) {
  const objective = "objectives:\n  - text: Lire un exemple\n";
  const write = (path, text) => { mkdirSync(dirname(join(where, path)), { recursive: true }); writeFileSync(join(where, path), text); };
  write("course/course.yaml", "id: guide\nversion: 1.0.0\nlanguage: fr\ntitle: Guide\nhelp_lines_date: 2026-11-01\nhelp_lines:\n" +
    "  - country: BE\n    name: Belgique\n    emergency: \"112\"\n    lines:\n      - { name: Télé-Accueil, number: \"107\" }\n" +
    "  - country: FR\n    name: France\n    emergency: \"112\"\n    lines:\n      - { name: Prévention du suicide, number: \"3114\" }\n");
  write("course/competences.yaml", "source: exemple\ncategories:\n  - code: \"9\"\n    title: Communiquer\n    items:\n      - { code: \"9.2\", text: Écouter }\n");
  write("course/glossary.md", "## Reformulation {#reformulation}\n\nRedire avec ses mots.\n");
  write("quizzes/bilan.json", quizText);
  write("quizzes/reglages.json", settingsText);
  write("quizzes/questions.json", questionsQuiz);
  write("course/01-guide/module.md", "---\ntitle: Exemples\nquiz: bilan\n---\nLes exemples du guide.\n");
  write("course/01-guide/02-deuxieme.md", `---\ntitle: La leçon d’à côté\nquiz: reglages\n${objective}---\n## Une partie\n\nUn texte.\n`);
  write("course/01-guide/01-premiere.md", `---\ntitle: La première leçon\nquiz: questions\n${objective}---\n## Une partie\n\nUn texte.\n`);
  examples.forEach(({ name, text }, at) => write(`course/01-guide/${at + 3}-${name}.md`, `---\ntitle: Exemple ${name}\nid: ${name}\n${objective}---\n${text}\n`));
  const media = (from, to) => { mkdirSync(join(where, "course/media"), { recursive: true }); cpSync(join(root, "course/media", from), join(where, "course/media", to)); };
  for (const end of ["mp4", "jpg", "vtt"]) media(`reformuler.${end}`, `film.${end}`);
  media("trois-places.svg", "cercle.svg");
}

test("every example of the guide builds, without an error or a warning", () => {
  assert.ok(examples.length >= 18, `${examples.length} examples found`);
  const run = spawnSync(mooc, ["build", folder, "-o", join(folder, "site")], { encoding: "utf8" });
  assert.equal(run.status, 0, run.stderr);
  assert.doesNotMatch(run.stderr, /warning/, run.stderr);
});

test("the guide's quiz and every quiz of the course fit the published schema; a wrong one does not", () => {
  const schema = JSON.parse(readFileSync(join(root, "docs/quiz.schema.json"), "utf8"));
  const fits = new Ajv({ allErrors: true }).compile(schema);
  const quizzes = readdirSync(join(root, "quizzes")).filter((name) => name.endsWith(".json"));
  assert.ok(quizzes.length >= 4);
  for (const text of [quizText, settingsText, questionsQuiz, ...quizzes.map((name) => readFileSync(join(root, "quizzes", name), "utf8"))])
    assert.ok(fits(JSON.parse(text)), JSON.stringify(fits.errors?.slice(0, 3)));
  const wrong = JSON.parse(quizText);
  delete wrong.questions[0].prompt;
  assert.ok(!fits(wrong), "a question without prompt is refused");
  const needed = { matching: "pairs", ordering: "items", gaps: "gaps", categorise: "categories", matrix: "rows", hotspot: "regions", likert: "prompt", long: "prompt" };
  const questions = quizzes.flatMap((name) => { const quiz = JSON.parse(readFileSync(join(root, "quizzes", name), "utf8")); return quiz.questions ?? quiz.sections.flatMap((section) => section.questions); });
  for (const [type, key] of Object.entries(needed)) {
    const { [key]: _, ...lame } = questions.find((question) => question.type === type);
    assert.ok(!fits({ id: "bilan", title: "Bilan", questions: [lame] }), `a question of type ${type} without ${key} is refused`);
  }
});

test("every picture that README and guide show is there", () => {
  for (const [file, text] of [["docs/guide-auteur.md", guide], ["docs/guide-questions.md", questionsGuide], ["README.md", readFileSync(join(root, "README.md"), "utf8")]])
    for (const [, alt, path] of text.replace(/```[\s\S]*?```/g, "").replace(/`[^`]*`/g, "").matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
      assert.ok(alt.length > 8, `${file}: ${path} has an alternative`);
      assert.ok(readFileSync(join(root, dirname(file), path)).length > 1000, path);
    }
});

if (process.env.UPDATE_PICTURES) test("take the pictures again", async () => {
  const browser = await launch();
  const pictures = join(root, "docs/pictures");
  mkdirSync(pictures, { recursive: true });
  const shoot = async (site, name, file, width, height) => {
    const { context, page } = await openPage(browser, { viewport: { width, height } });
    await page.goto(site.url(name));
    await page.waitForSelector("html.has-script");
    await page.waitForTimeout(300);
    if (file.startsWith("home")) await page.screenshot({ path: join(pictures, file) });
    else {
      const box = await page.evaluate(() => {
        const head = document.querySelector("main header, main .page-header")?.getBoundingClientRect();
        const end = document.querySelector("[data-lesson-end]")?.getBoundingClientRect();
        return { top: (head?.bottom ?? 0) + scrollY, bottom: (end?.top ?? 900) + scrollY };
      });
      await page.screenshot({ path: join(pictures, file), fullPage: true, clip: { x: 0, y: box.top, width, height: Math.min(Math.max(60, box.bottom - box.top), 1400) } });
    }
    await context.close();
  };
  const guideSite = await serve(join(folder, "site")), site = await serve();
  for (const { name } of examples) await shoot(guideSite, `lesson/${name}.html`, `${name}.png`, 680, 900);
  for (const [type, file] of [["matrix", "tableau.png"], ["hotspot", "zones.png"]]) {
    const { context, page } = await openPage(browser, { viewport: { width: 680, height: 900 } });
    await page.goto(guideSite.url("quiz/questions.html"));
    await page.locator(`form[data-type=${type}] .hotspot-sign, form[data-type=${type}] .matrix`).first().waitFor();
    await page.locator(`form[data-type=${type}]`).first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    await page.locator(`form[data-type=${type}]`).first().screenshot({ path: join(pictures, file) });
    await context.close();
  }
  await shoot(site, "index.html", "home-1280-light.png", 1280, 900);
  await Promise.all([guideSite.close(), site.close(), browser.close()]);
});
