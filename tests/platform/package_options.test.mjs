// Packages as every option makes them: their manifests against the XSDs, what of the platform's judgement stands in them, and that no page of
// a package of one module leads to a page that it does not hold.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { describe, test } from "node:test";
import { refusal, schemaOf, standards } from "./manifest_schemas.mjs";
import { copyOfCourse, dataOf, filesIn, makePackages, mooc, openPackage, repository, smallCourse, temporaryFolder } from "./package_files.mjs";

const manifestOf = (zip) => execFileSync("unzip", ["-p", zip, "imsmanifest.xml"], { encoding: "utf8" });

/** A course folder that says `navigation: in-order`. */
function inOrder(folder) {
  const copy = copyOfCourse(folder);
  const file = join(copy, "course/course.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}navigation: in-order\n`);
  return copy;
}

const shapes = {
  moodle: [], strict: ["--lms", "strict"], minimal: ["--lms", "minimal"],
  "moodle, split": ["--split"], "strict, split": ["--lms", "strict", "--split"], "minimal, split": ["--lms", "minimal", "--split"],
  "strict, a SCO a module": ["--lms", "strict", "--granularity", "module"],
};
const ways = { free: smallCourse, "in-order": inOrder(smallCourse) };

for (const [target, standard] of Object.entries(standards)) {
  const options = Object.entries(shapes).flatMap(([shape, flags]) => [
    ...Object.entries(ways).map(([way, course]) => [`${shape}, ${way}`, course, flags]),
    [`${shape}, in-order, schemas`, ways["in-order"], [...flags, "--schemas", standard.folder]],
  ]);

  describe(`${target}: every option`, () => {
    const made = new Map(options.map(([name, course, flags]) => [name, makePackages(course, target, flags)]));
    const zips = [...made.values()].flat();
    const folder = temporaryFolder("manifests");
    const manifests = zips.map((zip, i) => {
      const file = join(folder, `${i}.xml`);
      writeFileSync(file, manifestOf(zip));
      return file;
    });

    test("gives a manifest that is valid", () => {
      assert.ok(manifests.length >= options.length);
      assert.equal(refusal(schemaOf(standard), ...manifests), "");
    });

    test("gives the same bytes each time", () => {
      for (const [name, course, flags] of options) {
        if (!name.endsWith("schemas")) continue; // all that the others have, and more
        assert.ok(makePackages(course, target, flags).every((zip, i) => readFileSync(zip).equals(readFileSync(made.get(name)[i]))), name);
      }
    });

    test("lists every file of the package once, and each is there", () => {
      for (const zip of zips) {
        const listed = [...manifestOf(zip).matchAll(/<file href="([^"]*)"/g)].map(([, href]) => decodeURIComponent(href)).sort();
        const names = execFileSync("unzip", ["-Z1", zip], { encoding: "utf8" }).trim().split("\n").filter((name) => name !== "imsmanifest.xml").sort();
        assert.deepEqual(listed, names, zip);
      }
    });

    test("lets the platform judge only where it is strict", () => {
      for (const [name, packages] of made) {
        for (const zip of packages) {
          const judges = /masteryscore|satisfiedByMeasure|prerequisites|mapInfo|preConditionRule/.test(manifestOf(zip));
          assert.equal(judges, name.startsWith("strict"), `${name}: ${basename(zip)}`);
        }
      }
    });

    test("carries the schemas where it is asked to, so that the package is valid by itself", () => {
      for (const [name, packages] of made) {
        const text = manifestOf(packages[0]);
        const names = execFileSync("unzip", ["-Z1", packages[0]], { encoding: "utf8" }).split("\n");
        assert.equal(text.includes("xsi:schemaLocation"), name.endsWith("schemas"), name);
        for (const file of Object.values(standard.schemas)) assert.equal(names.includes(file) && text.includes(file), name.endsWith("schemas"), `${name}: ${file}`);
      }
    });

    test("gives each package identifiers of its own, and the same ones whatever the platform", () => {
      const identifiers = (name) => made.get(name).flatMap((zip) => [...manifestOf(zip).matchAll(/ identifier="([^"]*)"/g)].map(([, identifier]) => identifier));
      for (const names of [["moodle, free", "strict, free", "minimal, in-order"], ["moodle, split, free", "strict, split, in-order"]]) {
        const first = identifiers(names[0]);
        assert.equal(new Set(first).size, first.length);
        for (const other of names.slice(1)) assert.deepEqual(identifiers(other), first);
      }
      assert.ok(identifiers("moodle, split, free").includes("petit-cours-depart-manifest"));
      assert.ok(identifiers("strict, a SCO a module, free").includes("petit-cours-depart-item"));
    });
  });

  describe(`${target}: what is refused`, () => {
    const run = (...flags) => spawnSync(mooc, ["package", smallCourse, "--frozen", "--target", target, "-o", temporaryFolder("out"), ...flags], { encoding: "utf8" });

    test("several SCOs for a platform that loses their records", () => {
      for (const lms of ["moodle", "minimal"]) assert.match(run("--granularity", "module", "--lms", lms).stderr, /needs --lms strict: Moodle loses records/);
      assert.notEqual(run("--granularity", "module", "--split", "--lms", "strict").status, 0);
    });

    test("a folder that lacks a schema, which is named", () => {
      const folder = temporaryFolder("xsd");
      cpSync(standard.folder, folder, { recursive: true });
      const missing = Object.values(standard.schemas)[1];
      rmSync(join(folder, missing));
      const refused = run("--schemas", folder);
      assert.equal(refused.status, 1);
      assert.ok(refused.stderr.includes(`has no ${missing}`), refused.stderr);
    });
  });
}

describe("the course of this repository, a package a module", () => {
  const packages = makePackages(repository, "scorm12", ["--split"]).map((zip) => ({ name: basename(zip), folder: openPackage(zip) }));

  test("each has the marks, the home page and the name of its module", () => {
    const courses = packages.map(({ folder }) => dataOf(folder).course);
    assert.ok(courses.length > 3);
    assert.equal(new Set(courses.map((course) => course.id)).size, courses.length);
    for (const course of courses) {
      assert.equal(course.modules.length, 1);
      assert.equal(course.id, `pair-aidance-${course.modules[0].id}`);
      assert.equal(course.title, course.modules[0].title);
      assert.deepEqual(course.lessons.map((lesson) => lesson.id), course.modules[0].lessons);
    }
  });

  test("no page leads to a page or a place that its package does not hold", () => {
    let elsewhere = 0;
    for (const { name, folder } of packages) {
      const pages = new Map(filesIn(folder).filter((file) => file.endsWith(".html")).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
      const files = new Set(filesIn(folder));
      for (const [page, html] of pages) {
        elsewhere += html.split('class="elsewhere"').length - 1;
        for (const [, address] of html.matchAll(/\s(?:href|src|poster)="([^"]*)"/g)) {
          if (/^(?:[a-z]+:|$)/.test(address)) continue;
          const [path, anchor] = address.split("#");
          const file = path === "" ? page : decodeURIComponent(join(dirname(page), path.replace(/\?.*$/, "")));
          assert.ok(files.has(file), `${name}: ${page} leads to ${address}`);
          if (anchor && file.endsWith(".html")) assert.ok(pages.get(file).includes(` id="${anchor}"`), `${name}: ${page} leads to ${address}`);
        }
      }
    }
    assert.ok(elsewhere > 0, "the course links between modules, and those links say where they would lead");
  });
});
