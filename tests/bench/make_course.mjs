// Makes the same course twice, for mooc and for Hugo: modules of 20 lessons of about 700 words with headings, lists, tables,
// emphasis and checked links, about which no rule has anything to say. The same number gives the same text every time.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const words = ("écouter parler silence personne chemin pair aide présence temps mot question réponse confiance récit soin équipe lien proche " +
  "espoir limite droit choix pas place calme doute force besoin attention accueil parole rythme séance groupe appui repère demain hier maison " +
  "ville soir matin regard main geste souffle fatigue joie peine colère peur courage porte seuil table jardin").split(" ");

function randomizer(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * limit);
  };
}

function sentence(random, link) {
  const length = 9 + random(9);
  const parts = [];
  for (let i = 0; i < length; i++) parts.push(words[random(words.length)]);
  if (link) parts.splice(3, 0, link);
  if (random(4) === 0) parts[1] = `**${parts[1]}**`;
  if (random(4) === 0) parts[2] = `*${parts[2]}*`;
  const text = parts.join(" ");
  return text[0].toUpperCase() + text.slice(1) + ".";
}

function paragraph(random, links) {
  return [0, 1, 2, 3].map((i) => sentence(random, i === 1 ? links.shift() : undefined)).join(" ") + "\n";
}

function lessonText(random, links) {
  const out = [];
  for (let part = 1; part <= 4; part++) {
    out.push(`## Partie ${part} ${words[random(words.length)]}\n`);
    out.push(paragraph(random, links), paragraph(random, links));
    if (part === 2) for (let i = 0; i < 4; i++) out.push(`- ${sentence(random)}`);
    if (part === 3) {
      out.push("| Ce qui aide | Ce qui freine |\n| --- | --- |");
      for (let i = 0; i < 3; i++) out.push(`| ${words[random(words.length)]} | ${words[random(words.length)]} |`);
    }
    out.push("");
    out.push(paragraph(random, links));
  }
  return out.join("\n");
}

const two = (n) => String(n).padStart(3, "0");

/** Writes `folder/mooc` (course/, quizzes/) and `folder/hugo/content`. */
export function makeCourse(folder, lessonCount) {
  const random = randomizer(lessonCount);
  const perModule = Math.min(20, lessonCount);
  const write = (path, text) => writeFileSync(join(folder, path), text);
  mkdirSync(join(folder, "mooc/course"), { recursive: true });
  mkdirSync(join(folder, "mooc/quizzes"), { recursive: true });
  mkdirSync(join(folder, "hugo/content"), { recursive: true });
  write("mooc/course/course.yaml", "id: banc\nversion: 1.0.0\nlanguage: fr\ntitle: Cours de mesure\n" +
    "rules: { lesson-objective: off, competence-unassessed: off }\n");
  write("mooc/course/competences.yaml",
    'source: mesure\ncategories:\n  - code: "1"\n    title: Mesurer\n    items:\n      - { code: "1.1", text: Mesurer }\n');
  let made = 0;
  for (let m = 1; made < lessonCount; m++) {
    const name = `${two(m)}-module-${m}`;
    mkdirSync(join(folder, "mooc/course", name));
    mkdirSync(join(folder, "hugo/content", name));
    write(`mooc/course/${name}/module.md`, `---\ntitle: Module ${m}\n---\nIntroduction du module ${m}.\n`);
    write(`hugo/content/${name}/_index.md`, `---\ntitle: Module ${m}\nweight: ${m}\n---\nIntroduction du module ${m}.\n`);
    const here = Math.min(perModule, lessonCount - made);
    const file = (k) => `${two(k)}-lecon-${m}-${k}.md`;
    for (let k = 1; k <= here; k++, made++) {
      const other = () => `[mot ${words[random(words.length)]}](${file(1 + random(here))})`;
      const text = lessonText(random, [other(), "www.example.org", other(), "[exemple](https://example.org/x?y=1)", other(), other()]);
      const front = `title: Leçon ${k} du module ${m}`;
      write(`mooc/course/${name}/${file(k)}`, `---\n${front}\nduration: 10\ncompetences: [1.1]\n---\n${text}`);
      write(`hugo/content/${name}/${file(k)}`, `---\n${front}\nweight: ${k}\nduration: 10\ncompetences: ["1.1"]\n---\n${text}`);
    }
  }
}
