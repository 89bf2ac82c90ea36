// Packages to be played that mooc did not make: zips written byte by byte, pages as other tools write them, and what such pages do wrong.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { temporaryFolder } from "../platform/package_files.mjs";

const crcTable = Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit += 1) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
const crc32 = (bytes) => ~bytes.reduce((crc, byte) => (crc >>> 8) ^ crcTable[(crc ^ byte) & 255], ~0) >>> 0;

/** A zip of stored entries under exactly these names, be they what no zip program would write. @param {Record<string, string>} files */
export function zipOf(files, name = "package.zip") {
  const parts = [], directory = [];
  let at = 0;
  for (const [path, text] of Object.entries(files)) {
    const bytes = Buffer.from(text), label = Buffer.from(path), crc = crc32(bytes);
    const fields = (...list) => Buffer.concat(list.map(([value, size]) => { const b = Buffer.alloc(size); b.writeUIntLE(value, 0, size); return b; }));
    const common = [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x5a21, 2], [crc, 4], [bytes.length, 4], [bytes.length, 4], [label.length, 2], [0, 2]];
    directory.push(Buffer.concat([fields([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), label]));
    parts.push(fields([0x04034b50, 4], ...common), label, bytes);
    at += 30 + label.length + bytes.length;
  }
  const table = Buffer.concat(directory), end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const offset of [8, 10]) end.writeUInt16LE(directory.length, offset);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(at, 16);
  const zip = join(temporaryFolder("zip"), name);
  writeFileSync(zip, Buffer.concat([...parts, table, end]));
  return zip;
}

/** @typedef {{ id: string, title: string, href: string, asset?: boolean }} Item */
/** @param {"1.2" | "2004 4th Edition"} version @param {Item[]} items */
export function manifest(version, items, title = "Un paquet d’essai") {
  const is12 = version === "1.2";
  const spaces = is12
    ? 'xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
    : 'xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"';
  const type = ({ asset }) => `adlcp:${is12 ? "scormtype" : "scormType"}="${asset ? "asset" : "sco"}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="essai" version="1" ${spaces}>
<metadata><schema>ADL SCORM</schema><schemaversion>${version}</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>${title}</title>
${items.map(({ id, title: name }) => `<item identifier="${id}" identifierref="r-${id}"><title>${name}</title></item>`).join("\n")}
</organization></organizations>
<resources>
${items.map((item) => `<resource identifier="r-${item.id}" type="webcontent" ${type(item)} href="${item.href}"><file href="${item.href}"/></resource>`).join("\n")}
</resources></manifest>`;
}

/** A page in another tool's way: all inline, its own walk to the API, and a line that says what it got. `api` and `say` are there for `script`. */
export const page = (name, script) => `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Essai</title></head><body onload="begin()">
<p id="said">…</p>
<script>
var api = null, w = window;
while (!api && w) { api = w.${name} || null; w = w === w.parent ? null : w.parent; }
function say(text) { document.getElementById("said").textContent = text; }
function begin() { ${script} }
</script></body></html>`;

/** Made by npm's simple-scorm-packager around a page that sets a score by eval, counts its visits in suspend_data and ends on pagehide. */
export async function otherTool(version) {
  const folder = temporaryFolder("tool"), out = temporaryFolder("tool-out");
  const is12 = version === "1.2";
  const [get, set, commit, finish, initialize] = is12
    ? ["LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish", "LMSInitialize"] : ["GetValue", "SetValue", "Commit", "Terminate", "Initialize"];
  const core = is12 ? "cmi.core." : "cmi.";
  const status = is12 ? "lesson_status" : "completion_status", time = is12 ? "00:01:00" : "PT1M";
  mkdirSync(join(folder, "scripts"));
  writeFileSync(join(folder, "index.html"), page(is12 ? "API" : "API_1484_11", `
    api.${initialize}("");
    var visits = Number(eval("JSON.parse(api.${get}('cmi.suspend_data') || '{}')").visits || 0) + 1;
    api.${set}("cmi.suspend_data", JSON.stringify({ visits: visits }));
    api.${set}("${core}score.raw", "85"); api.${set}("${core}score.min", "0"); api.${set}("${core}score.max", "100");
    ${is12 ? "" : 'api.SetValue("cmi.score.scaled", "0.85");'}
    api.${set}("${core}${status}", "incomplete"); api.${set}("${core}exit", "suspend"); api.${set}("${core}session_time", "${time}");
    api.${commit}("");
    say("visite " + visits + ", " + api.${get}("${core}entry"));
    addEventListener("pagehide", function () { api.${finish}(""); });`));
  const pack = createRequire(import.meta.url)("simple-scorm-packager");
  const log = console.log;
  console.log = () => {}; // it tells its steps
  await new Promise((done) => pack({ version, organization: "Un autre outil", title: "Cours d’un autre outil", language: "fr-FR", masteryScore: 80, startingPage: "index.html",
    source: folder, package: { zip: true, outputFolder: out, version: "1.0.0" } }, done));
  console.log = log;
  return join(out, readdirSync(out).find((name) => name.endsWith(".zip")));
}

/** SCORM 1.2 with the mistakes that packages make most, a picture whose name is right on Windows only, and no LMSFinish. */
export const bad12 = () => zipOf({
  "imsmanifest.xml": manifest("1.2", [{ id: "i1", title: "Mauvais", href: "index.html" }]),
  "index.html": page("API", `
    new Image().src = "media/Photo.PNG";
    api.LMSInitialize();
    api.LMSSetValue("cmi.core.score.raw", 120);
    api.LMSSetValue("cmi.core.lesson_status", "failed");
    for (var i = 0; i < 3; i++) {
      api.LMSSetValue("cmi.interactions." + i + ".id", "question " + i);
      api.LMSSetValue("cmi.interactions." + i + ".type", "choice");
      api.LMSSetValue("cmi.interactions." + i + ".result", "incorrect");
    }
    api.LMSSetValue("cmi.core.exit", "normal");
    api.LMSCommit("");
    api.LMSSetValue("cmi.core.lesson_location", "perdu");
    say("fini " + api.LMSGetLastError());`),
  "media/photo.png": "x",
});

/** SCORM 2004 that other platforms take and Moodle does not. */
export const bad2004 = () => zipOf({
  "imsmanifest.xml": manifest("2004 4th Edition", [{ id: "i1", title: "Mauvais", href: "index.html" }]),
  "index.html": page("API_1484_11", `
    api.Initialize("");
    api.SetValue("cmi.interactions.0.id", "q-1");
    api.SetValue("cmi.interactions.0.type", "choice");
    api.SetValue("cmi.interactions.0.timestamp", new Date().toISOString());
    api.SetValue("cmi.interactions.0.learner_response", "choix-a");
    api.SetValue("cmi.interactions.0.result", "wrong");
    api.SetValue("cmi.exit", "normal");
    api.SetValue("adl.nav.request", "exitAll");
    say("fini " + api.Terminate(""));`),
});

/** Two SCOs and a document, SCORM 1.2. */
export const several = () => zipOf({
  "imsmanifest.xml": manifest("1.2", [
    { id: "un", title: "Premier", href: "un.html" }, { id: "deux", title: "Second", href: "deux.html" }, { id: "fiche", title: "Fiche", href: "fiche.html", asset: true }]),
  ...Object.fromEntries(["un", "deux"].map((name) => [`${name}.html`, page("API", `
    api.LMSInitialize(""); api.LMSSetValue("cmi.core.lesson_status", "${name === "un" ? "completed" : "incomplete"}");
    api.LMSSetValue("cmi.core.lesson_location", "${name}"); api.LMSSetValue("cmi.core.exit", "suspend"); api.LMSCommit("");
    say("${name}, " + api.LMSGetValue("cmi.core.lesson_mode")); addEventListener("pagehide", function () { api.LMSFinish(""); });`)])),
  "fiche.html": page("API", 'say(api ? "une API" : "pas d’API");'),
});

/** A package that talks a lot: `count` sets in one go. */
export const chatty = (count) => zipOf({
  "imsmanifest.xml": manifest("2004 4th Edition", [{ id: "i1", title: "Bavard", href: "index.html" }]),
  "index.html": page("API_1484_11", `
    api.Initialize("");
    for (var i = 0; i < ${count}; i++) api.SetValue(i % 100 === 0 ? "cmi.rien" : "cmi.location", "page " + i);
    say("fini");`),
});
