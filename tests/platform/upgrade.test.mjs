// A new version of a course takes the place of the one that a learner is in the middle of: a lesson inserted, a question removed, one reworded,
// choices and questions reordered, a module renamed, its folder too. Same place, same answers on the right questions, no mark lower.
import assert from "node:assert/strict";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { entries } from "../../templates/platform/record.mjs";
import { courseScore, decimal } from "./expected.mjs";
import { copyOfCourse, dataOf, makePackage, openPackage, packagesInPlace, smallCourse } from "./package_files.mjs";
import { mixed, PackageUnderTest, right, wrong } from "./package_under_test.mjs";
import { Learner, until } from "./play.mjs";
import { decodeState } from "./state_text.mjs";

/** Changes the course as its authors do who packed version 1 in this folder, which so has its ids.lock. */
function secondVersion(folder) {
  const change = (file, edit) => writeFileSync(join(folder, file), edit(readFileSync(join(folder, file), "utf8")));
  change("course/01-depart/module.md", (text) => text.replace(/^title: .*$/m, "title: Un tout autre nom"));
  renameSync(join(folder, "course/01-depart"), join(folder, "course/01-un-autre-dossier"));
  writeFileSync(join(folder, "course/01-un-autre-dossier/00-avant.md"), "---\ntitle: Avant tout\nid: avant-tout\ncompetences: [1.1]\n---\n\nUne leçon de plus, avant les autres.\n");
  change("quizzes/bilan.json", (text) => {
    const quiz = JSON.parse(text);
    const kept = quiz.questions.filter(({ id }) => id !== "vrai-faux").reverse();
    for (const question of kept) question.choices?.reverse();
    kept.find(({ id }) => id === "un-seul").prompt = "Un seul choix est le bon. Lequel ?";
    return JSON.stringify({ ...quiz, questions: kept }, null, 2);
  });
  return folder;
}

const kits = ["scorm12", "scorm2004"].map((standard) => new PackageUnderTest(standard));

describe("a second version", { concurrency: 2 }, () => {
  for (const kit of kits)
    test(`${kit.standard}: a learner in the middle of version 1 goes on in version 2 and passes`, async () => {
      const authors = copyOfCourse(smallCourse);
      const old = dataOf(openPackage(packagesInPlace(authors, kit.standard)[0]));
      const folder = openPackage(makePackage(secondVersion(authors), kit.standard));
      const next = dataOf(folder);
      const quiz = (data, id) => data.course.quizzes.find((one) => one.id === id);
      const lesson = (data, id) => data.course.lessons.find((one) => one.id === id);

      const first = await kit.launch();
      await first.learner.read(lesson(old, "accueil"));
      const practice = lesson(old, "accueil").questions[0];
      await first.learner.answer("lesson:accueil", practice, right(practice, old.answers["lesson:accueil"][practice.id]));
      await first.learner.takeQuiz(quiz(old, "fin"), right);
      await first.learner.takeQuiz(quiz(old, "bilan"), (question, key) => (question.id === "nombre" ? null : question.id === "mot-juste" ? right(question, key) : mixed(question, key)), { finish: false });
      const entered = await first.learner.entered();
      const record = await first.session.leave("exit");
      const before = entries(record.stored, "cmi.interactions");

      const session = await kit.player.launch({ folder, standard: kit.standard, record });
      const learner = new Learner(session, next);
      await until("the same place", async () => (await learner.ready()) === quiz(next, "bilan").page);
      const { "vrai-faux": _removed, ...stillAsked } = entered;
      await until("the same answers on the right questions", async () => {
        const now = await learner.entered();
        return Object.entries(stillAsked).every(([id, values]) => JSON.stringify(now[id]) === JSON.stringify(values)) && !("vrai-faux" in now);
      });
      const { state: resumed } = await decodeState((await kit.told(session))["cmi.suspend_data"]);
      assert.deepEqual([...resumed.read], [lesson(next, "accueil").number]);
      assert.equal(lesson(next, "accueil").number, lesson(old, "accueil").number);
      assert.equal(resumed.quizzes.get(quiz(next, "fin").number).best.score, 10000);

      const last = quiz(next, "bilan").questions.find(({ id }) => id === "nombre");
      await learner.answer("quiz:bilan", last, right(last, next.answers["quiz:bilan"]["nombre"]));
      await learner.finish();
      await until("the last answer is told", async () => (await kit.countTold(session)) > before.length);
      const { stored } = await session.leave("exit");
      kit.assertClean(session);

      const after = entries(stored, "cmi.interactions");
      assert.deepEqual(after.slice(0, before.length), before, "what was there stays as it was");
      assert.deepEqual(after.slice(before.length).map(({ id }) => id.split(".").at(-1)), ["nombre"], "and nothing is told twice");
      const given = [...first.learner.given, ...learner.given].filter(({ question }) => question.id !== "vrai-faux");
      const { state } = await decodeState(stored["cmi.suspend_data"]);
      const bilan = state.quizzes.get(quiz(next, "bilan").number).best.score / 100;
      const points = quiz(next, "bilan").questions.reduce((sum, { points: one }) => sum + one, 0);
      const credit = (question) => given.filter((one) => one.owner === "quiz:bilan" && one.question.id === question.id).at(-1)?.plan.credit ?? 0;
      const wanted = quiz(next, "bilan").questions.reduce((sum, question) => sum + question.points * credit(question), 0);
      assert.ok(Math.abs(bilan - (100 * wanted) / points) < 0.02, `${bilan} of the questions that are still asked`);
      assert.equal(stored[`${kit.name.score}.raw`], decimal(courseScore(next.course, { bilan, fin: 100 }), 2));
      for (const [name, value] of Object.entries(kit.name.status(true))) assert.equal(stored[name], value);
    });

  for (const kit of kits)
    test(`${kit.standard}: who had passed version 1 has passed version 2, and no mark is lower`, async () => {
      const authors = copyOfCourse(smallCourse);
      packagesInPlace(authors, kit.standard);
      const folder = openPackage(makePackage(secondVersion(authors), kit.standard));
      const first = await kit.launch();
      await first.learner.takeQuiz(kit.quizzes["bilan"], right);
      const record = await first.session.leave("exit");
      const next = dataOf(folder);
      const session = await kit.player.launch({ folder, standard: kit.standard, record, settings: { mode: "normal" } });
      const learner = new Learner(session, next);
      await learner.ready();
      await learner.takeQuiz(next.course.quizzes.find(({ id }) => id === "fin"), wrong);
      const { stored } = await session.leave("exit");
      kit.assertClean(session);
      for (const name of [...Object.keys(kit.name.status(true)), `${kit.name.score}.raw`]) assert.equal(stored[name], record.stored[name], name);
    });
});
