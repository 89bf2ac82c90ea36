// Prints what `mooc check` finds, misses and invents: in courses with one seeded mistake each, and in one course with all of them.
//   node tests/seeded/measure.mjs [--verbose]      (MOOC=path of another program)
import { check, inWords, judge, mistakes, more, withCourse } from "./seeded.mjs";

const verbose = process.argv.includes("--verbose");
const seed = (seeded) => withCourse(seeded, (folder) => {
  const diagnostics = check(folder);
  return { ...judge(folder, seeded, diagnostics), diagnostics };
});
const word = { true: "found", false: "MISSED" };

function alone(title, list) {
  console.log(`\n${title}, each alone in a course`);
  const results = list.map((mistake) => ({ mistake, ...seed([mistake]) }));
  for (const { mistake, found, falseAlarms, diagnostics } of results) {
    console.log(`  ${word[found[0].found].padEnd(7)} ${String(falseAlarms.length).padStart(2)} false  ${mistake.id.padEnd(32)} ${mistake.what}`);
    const shown = verbose ? diagnostics : found[0].found ? falseAlarms : diagnostics;
    for (const one of shown) console.log(`             ${falseAlarms.includes(one) ? "false alarm: " : ""}${inWords(one)}`);
  }
  total(results.map((one) => one.found[0].found), results.reduce((sum, one) => sum + one.falseAlarms.length, 0));
}
function together(title, list) {
  const { found, falseAlarms } = seed(list);
  console.log(`\n${title}, all in one course`);
  for (const one of found.filter((each) => !each.found)) console.log(`  MISSED  ${one.mistake.id}`);
  for (const one of falseAlarms) console.log(`  false alarm: ${inWords(one)}`);
  total(found.map((one) => one.found), falseAlarms.length);
}
const total = (found, falseAlarms) =>
  console.log(`  = ${found.filter(Boolean).length} of ${found.length} found, ${found.filter((one) => !one).length} missed, ${falseAlarms} false alarms`);

console.log("The clean course");
const clean = withCourse([], check);
for (const one of clean) console.log(`  false alarm: ${inWords(one)}`);
console.log(`  = ${clean.length} false alarms`);
alone(`The ${mistakes.length} mistakes`, mistakes);
together(`The ${mistakes.length} mistakes`, mistakes);
alone(`${more.length} more`, more);
