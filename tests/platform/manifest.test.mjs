// Manifests of real packages against the XSDs of their standard, and what no XSD can say: every file listed and there, addresses as Moodle
// and strict platforms read them, identifiers that never change, no trap of shared/moodle.md.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, describe, test } from "node:test";
import { refusal, schemaOf, standards } from "./manifest_schemas.mjs";
import { filesIn, makePackage, openPackage, repository, smallCourse, temporaryFolder } from "./package_files.mjs";

for (const [target, standard] of Object.entries(standards)) {
  for (const [courseName, courseFolder] of [["the small course", smallCourse], ["the course of this repository", repository]]) {
    describe(`${target}, ${courseName}`, () => {
      let zip, folder, manifest, text;
      before(() => {
        zip = makePackage(courseFolder, target);
        folder = openPackage(zip);
        manifest = join(folder, "imsmanifest.xml");
        text = readFileSync(manifest, "utf8");
      });

      test("the manifest is valid", () => {
        assert.equal(refusal(schemaOf(standard), manifest), "");
      });

      test("the schemas would find a wrong order and a wrong word", () => {
        const broken = join(temporaryFolder("broken"), "imsmanifest.xml");
        for (const [from, to] of [[/<title>[^<]*<\/title>\s*(<item[\s\S]*<\/item>)/, "$1<title>x</title>"], [`${standard.type}="sco"`, `${standard.type}="page"`]]) {
          writeFileSync(broken, text.replace(from, to));
          assert.match(refusal(schemaOf(standard), broken), /fails to validate/);
        }
      });

      test("lists every file once, each is there, in lower and upper case as it is", () => {
        const listed = [...text.matchAll(/<file href="([^"]*)"/g)].map(([, href]) => decodeURIComponent(href));
        assert.deepEqual([...listed].sort(), filesIn(folder).filter((file) => file !== "imsmanifest.xml"));
      });

      test("addresses are relative and hold nothing that an address may not", () => {
        for (const [, href] of text.matchAll(/href="([^"]*)"/g)) assert.match(href, /^(?!\/|\.\.)([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$/);
      });

      test("the root holds the manifest and the launched page", () => {
        const names = execFileSync("unzip", ["-Z1", zip], { encoding: "utf8" }).trim().split("\n");
        assert.ok(names.includes("imsmanifest.xml") && names.includes("index.html"));
        assert.match(text, new RegExp(`<resource identifier="[^"]+" type="webcontent" ${standard.type}="sco" href="index\\.html">`));
      });

      test("says its standard in the exact words", () => {
        assert.match(text, new RegExp(`<schema>ADL SCORM</schema>\\s*<schemaversion>${standard.version.replace(".", "\\.")}</schemaversion>`));
      });

      test("falls into no trap of Moodle", () => {
        assert.doesNotMatch(text, /<imscp:|<\/imscp:|mapInfo|masteryscore|completionThreshold|satisfiedByMeasure|&#|<!\[CDATA\[|&(?!amp;|lt;|gt;|quot;)/);
        for (const [, title] of text.matchAll(/<title>([^<]*)<\/title>/g)) assert.ok([...title].length <= 200);
        for (const [, identifier] of text.matchAll(/identifier="([^"]*)"/g)) assert.match(identifier, /^[A-Za-z_][A-Za-z0-9._-]{0,254}$/);
      });

      test("Moodle's reader, which drops a piece of text that is blank or 0, drops nothing of a title", () => {
        const events = execFileSync("xmllint", ["--sax", manifest], { encoding: "utf8" }).split("\n");
        let inTitle = false;
        let pieces = 0;
        for (const event of events) {
          if (/^SAX\.(start|end)ElementNs\(/.test(event)) inTitle = event.startsWith("SAX.startElementNs(title,");
          const piece = inTitle ? /^SAX\.characters\((.*), \d+\)$/.exec(event)?.[1] : undefined;
          if (piece === undefined) continue;
          pieces += 1;
          assert.doesNotMatch(piece, /^[ \t\r\n]*0?[ \t\r\n]*$/);
        }
        assert.ok(pieces >= 2);
      });

      test("no mention of what lies outside: every script, style and frame is in the package", () => {
        for (const page of filesIn(folder).filter((file) => file.endsWith(".html"))) {
          const html = readFileSync(join(folder, page), "utf8");
          for (const [, address] of html.matchAll(/<(?:script|link|img|iframe|source|video|audio)[^>]*\s(?:src|href|poster)="([^"]*)"/g)) {
            assert.doesNotMatch(address, /^[a-z]+:\/\//, page);
            if (/^(data:|#|$)/.test(address)) continue;
            const file = decodeURIComponent(join(dirname(page), address.replace(/[?#].*$/, "")));
            assert.ok(filesIn(folder).includes(file), `${page} names ${address}`);
          }
        }
      });
    });
  }
}
