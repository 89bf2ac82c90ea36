// docs/faults.md, made of the rows that faults.test.mjs plays.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./package_files.mjs";

const lines = JSON.parse(readFileSync(join(repository, "templates/ui/en.json"), "utf8"));
const textOf = (name) => {
  const found = lines[name] ?? Object.values(lines).find((part) => typeof part === "object" && name in part)?.[name];
  return `«${found}»`;
};
const names = { scorm12: "SCORM 1.2", scorm2004: "SCORM 2004" };

/** One text for both standards where they agree. */
function forBoth(value, say) {
  if (!value || !("scorm12" in value)) return say(value);
  return Object.entries(names).map(([standard, name]) => `${name}: ${say(value[standard])}`).join("<br>");
}

const told = (list) => (list.length === 0 ? "no line is due" : list.map(textOf).join(" then "));

function record(holds) {
  if (holds === null) return "nothing";
  const best = Object.entries(holds.best).map(([quiz, score]) => `${quiz} ${score}`);
  return [holds.status, holds.raw === undefined ? "no score" : `raw ${holds.raw}`, `${holds.interactions} interactions`,
    `state: ${[...holds.read.map((lesson) => `${lesson} read`), ...best].join(", ")}`].join("; ");
}

export function faultsPage(rows) {
  return `# What platforms do wrong, and what becomes of it

Each line is played with both standards in a real browser by \`tests/platform/faults.test.mjs\`, whose rows this table is made of
(\`UPDATE=1 node --test tests/platform/faults.test.mjs\` writes it). The learner reads a lesson (\`accueil\`), then takes a quiz (\`fin\`: three answers,
a third of the course's mark). A source is a public issue, or what was observed on Moodle 4.5. Switches of \`templates/platform/faults.mjs\` can be tried by hand in \`mooc play\`.

Always asserted besides: no error in the page, no call that a strict platform notes as a mistake, the activity opens and scrolls while commits
fail, and where something waits in the browser, another learner on the same computer sees and sends nothing of it.

What is done in the very moment in which the course goes is in the record, too: \`tests/platform/closing.test.mjs\` clicks and closes in one task of the browser.

Measured with commits of 3 seconds while a learner types (Event Timing, Chromium): the longest wait of a key was 18 ms; it was 3,133 ms when commits were made by the clock alone.

| what the platform does | source | what the learner is told | is anything lost? | the record afterwards |
| --- | --- | --- | --- | --- |
${rows.map((row) => `| ${[row.title, row.source, forBoth(row.told, told), row.lost, forBoth(row.record, record)].join(" | ")} |`).join("\n")}
`;
}
