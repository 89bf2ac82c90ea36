// Every fault of a platform with both standards, in a browser: the lines of fault_rows.mjs are played, and docs/faults.md says what they say
// (UPDATE=1 writes it).
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { faults } from "../../templates/platform/faults.mjs";
import { Stage } from "./fault_stage.mjs";
import { faultsPage } from "./fault_page.mjs";
import { rows } from "./fault_rows.mjs";
import { repository } from "./package_files.mjs";
import { PackageUnderTest } from "./package_under_test.mjs";

const kits = ["scorm12", "scorm2004"].map((standard) => new PackageUnderTest(standard));
const of = (standard, value) => (value && standard in value ? value[standard] : value);

describe("faults", { concurrency: 3 }, () => {
  for (const row of rows)
    for (const kit of kits.filter(({ standard }) => (row.only ?? standard) === standard))
      test(`${kit.standard}: ${row.title}`, async () => {
        const stage = new Stage(kit);
        try {
          await row.play(stage);
          assert.deepEqual(stage.told, of(kit.standard, row.told), "what the learner is told");
          assert.deepEqual(await stage.summary(), of(kit.standard, row.record), "what the record holds");
          kit.assertClean(stage.session);
        } finally {
          await stage.end();
        }
      });
});

test("every switch of the platform has its row", () => {
  const played = new Set(rows.map(({ name }) => name));
  assert.deepEqual(Object.keys(faults).filter((name) => !played.has(name) && name !== "throws"), []);
});

test("docs/faults.md says what the rows say", () => {
  const path = join(repository, "docs/faults.md"), page = faultsPage(rows);
  if (process.env.UPDATE) writeFileSync(path, page);
  assert.equal(readFileSync(path, "utf8"), page);
});
