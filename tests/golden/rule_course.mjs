// The small course into which the examples of the rules' pages are put. What a block leaves out comes from here: front matter, keys of
// course.yaml, the quiz around a question, and `[ … ]` in JSON.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const choices = `[ { "id": "rester", "text": "Rester là", "correct": true, "feedback": "Oui : un silence laisse le temps." },
  { "id": "partir", "text": "S’en aller", "feedback": "La personne resterait seule." } ]`;
const questions = `[ { "id": "que-faire", "type": "single", "prompt": "Que faire ?", "choices": ${choices} } ]`;
const quiz = `{ "id": "bilan", "title": "Bilan", "questions": ${questions} }\n`;
const items = ["9.1", "9.2", "9.3"].map((code) => `      - { code: "${code}", text: "Écouter" }\n`).join("");
const front = (title, more = "") => `---\ntitle: ${title}\nobjectives: ["Rester là"]\n${more}---\n`;
const courseFiles = (language) => ({
  "course/course.yaml": `id: essai\nversion: 1.0.0\nlanguage: ${language}\ntitle: Essai\n`,
  "course/competences.yaml": `source: Exemple\ncategories:\n  - code: "9"\n    title: Communiquer\n    items:\n${items}`,
  "course/glossary.md": "## Écoute active {#ecoute-active}\n\nÉcouter pour comprendre.\n",
  "course/01-ecoute/module.md": "---\ntitle: Écouter\n---\nUne introduction.\n",
  "course/01-ecoute/01-etre-la.md": `${front("Être là", "quiz: bilan\n")}## Un silence\n\nUn texte.\n`,
  "course/01-ecoute/02-reformuler.md": `${front("Reformuler")}## Redire\n\nUn texte.\n`,
  "quizzes/bilan.json": quiz,
});
// Media of this repository's own course; one is there only when an example names it.
const media = { "cercle.svg": "trois-places.svg", "film.mp4": "reformuler.mp4", "film.jpg": "reformuler.jpg", "film.vtt": "reformuler.vtt",
  "son.mp3": "reformuler.mp4" };

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function change(folder, path, changed) { write(folder, path, changed(readFileSync(join(folder, path), "utf8"))); }

/** The lines of course.yaml whose key the text does not have, then the text. */
function withOtherKeys(text, file) {
  const missing = file.split("\n").filter((line) => line && !new RegExp(`^${line.split(":")[0]}:`, "m").test(text));
  return missing.map((line) => `${line}\n`).join("") + text;
}

function wholeQuiz(text) {
  const whole = /"(questions|title)"/.test(text) ? text : `{ "id": "bilan", "title": "Bilan", "questions": [ ${text} ] }`;
  return whole.replaceAll(`"questions": [ … ]`, `"questions": ${questions}`).replaceAll(`"choices": [ … ]`, `"choices": ${choices}`);
}

function wholeFile(path, text, language) {
  if (path.endsWith(".json")) return wholeQuiz(text);
  if (path === "course/course.yaml") return withOtherKeys(text, courseFiles(language)[path]);
  const isPage = /^course\/[^/]+\/[^/]+\.md$/.test(path);
  return isPage && !text.startsWith("---") ? front(basename(path, ".md")) + text : text;
}

function writeListed(folder, list, language) {
  for (const path of list.split("\n").filter(Boolean)) {
    const otherwise = path.endsWith(".json") ? quiz : `${front(basename(path, ".md"))}Un texte.\n`;
    write(folder, path, courseFiles(language)[path] ?? otherwise);
  }
}

function writeMedia(folder, named) {
  for (const [name, from] of Object.entries(media)) {
    const place = join(folder, "course/media", name);
    if (!named.includes(name) || existsSync(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    cpSync(join(root, "course/media", from), place);
  }
}

/** Writes the course, in this language, with the blocks in it and the media that `named` names; gives the paths of blocks that are files. */
export function writeCourse(folder, language, blocks, named) {
  const list = blocks.find(({ path, text }) => path === "" && /^(?!course\/media\/)./m.test(text));
  if (list) writeListed(folder, list.text, language);
  else for (const [path, text] of Object.entries(courseFiles(language))) write(folder, path, text);
  const files = blocks.filter(({ path }) => path !== "");
  for (const { path, text } of files) write(folder, path, wholeFile(path, text, language));
  writeMedia(folder, named);
  return files.map(({ path }) => path);
}

function repeatQuestion(folder, times) {
  change(folder, "quizzes/bilan.json", (text) => {
    const whole = JSON.parse(text);
    const repeated = Array.from({ length: times }, (_, at) => ({ ...whole.questions[0], id: `q${at}` }));
    return JSON.stringify({ ...whole, questions: repeated });
  });
}

function fillOut(folder, files, dots, filling) { for (const path of files) change(folder, path, (text) => text.replace(dots, filling)); }

function linkOutside(folder) {
  const link = join(folder, "course/media/cercle.svg");
  rmSync(link);
  symlinkSync("../../mes-dessins/cercle.svg", link);
}

/** What a block of text cannot show, done after writeCourse: rule, then version. */
export const beyondText = {
  "lesson-length": {
    wrong: (folder, files) => fillOut(folder, files, "…", " mot".repeat(1600)),
    right: (folder, files) => fillOut(folder, files, "…", " mot".repeat(800)),
  },
  "longest-answer": { wrong: (folder) => repeatQuestion(folder, 4), right: (folder) => repeatQuestion(folder, 4) },
  "source-encoding": { wrong: (folder, [path]) => change(folder, path, (text) => Buffer.from(text.replaceAll("’", "'"), "latin1")) },
  "source-link": { wrong: linkOutside },
  "state-too-long": { wrong: (folder) => repeatQuestion(folder, 30), right: (folder) => repeatQuestion(folder, 30) },
  "text-too-dense": { wrong: (folder, files) => fillOut(folder, files, "[…", "[".repeat(20_000)) },
};
