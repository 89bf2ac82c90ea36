// Prints how long the learner's record can become, as a table: courses of 4, 40 and 400 lessons with nothing but reading, and with a graded
// quiz of ten single choices a module. Usage: node tests/bench/state_sizes.mjs
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { makeCourse } from "./make_course.mjs";

const mooc = resolve(process.env.MOOC ?? "build/release/mooc");

function addQuizzes(folder) {
  readdirSync(join(folder, "course"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).forEach(({ name }, index) => {
    const id = `bilan-${index + 1}`, module = join(folder, "course", name, "module.md");
    writeFileSync(module, readFileSync(module, "utf8").replace("---\n", `---\nquiz: ${id}\n`));
    const questions = Array.from({ length: 10 }, (_, at) => ({
      id: `question-${at + 1}`, type: "single", prompt: `La question ${at + 1} du module ${index + 1} ?`, competences: ["1.1"], explanation: "Parce que.",
      choices: ["a", "b", "c", "d"].map((choice) => ({ id: choice, text: `Le choix ${choice} de la question ${at + 1}`, correct: choice === "a" })),
    }));
    writeFileSync(join(folder, "quizzes", `${id}.json`), JSON.stringify({ id, title: `Le point du module ${index + 1}`, questions }));
  });
}

function longestState(lessons, withQuizzes) {
  const folder = mkdtempSync(join(tmpdir(), "mooc-state-"));
  try {
    makeCourse(folder, lessons);
    if (withQuizzes) addQuizzes(join(folder, "mooc"));
    const said = execFileSync(mooc, ["package", join(folder, "mooc"), "--target", "scorm12", "-o", join(folder, "out")], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return /state: ([\d,]+) of/.exec(said)[1];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

console.log("| lessons | reading only | and a quiz of 10 questions a module |\n| --- | --- | --- |");
for (const lessons of [4, 40, 400]) console.log(`| ${lessons} | ${longestState(lessons, false)} | ${longestState(lessons, true)} |`);
