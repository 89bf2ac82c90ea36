// Bundles what a learner's browser gets into build/web/: page.js, its parts (quiz.js, scenario.js, types-….js) and shell.js (classic scripts: modules do not load from disk), mooc.css, types.css and
// the fonts; into build/web-preview/ what only the pages of `mooc serve` get, into build/web-player/ what only the page of `mooc play` gets; and
// into build/web-report/ the style of the author's report with its hash, by which the report's Content-Security-Policy allows that style and no other. Runs on Debian's node 18. The generator embeds the
// result, so an author needs no Node.
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const templates = dirname(fileURLToPath(import.meta.url));
const root = dirname(templates);
const runtime = join(templates, "runtime");
const out = join(root, "build", "web");
const previewOut = join(root, "build", "web-preview");
const playerOut = join(root, "build", "web-player");
const reportOut = join(root, "build", "web-report");
const fonts = join(root, "node_modules", "@fontsource-variable", "atkinson-hyperlegible-next", "files");

const pageEntry = join(runtime, "page.ts");

// What only some pages need: they name it behind page.js (generator/render/type_scripts.h), whose modules it takes from there.
const partsOfPages = ["quiz", "progress", "scenario", "cards", "types-places", "types-order", "types-gaps", "types-hotspot", "types-unmarked"]
  .map((name) => ({ entry: join(runtime, `${name.replace("-", "/")}.ts`), file: `${name}.js` }));

const bundles = [
  { entry: join(runtime, "shell.ts"), file: "shell.js" },
  { entry: join(templates, "styles", "scenario.css"), file: "scenario.css" },
  { entry: join(templates, "styles", "main.css"), file: "mooc.css" },
  { entry: join(templates, "styles", "types.css"), file: "types.css" },
  { entry: join(runtime, "preview.ts"), file: "preview.js", folder: previewOut },
  { entry: join(templates, "styles", "preview.css"), file: "preview.css", folder: previewOut },
  { entry: join(templates, "player", "player.ts"), file: "player.js", folder: playerOut },
  { entry: join(templates, "player", "player.css"), file: "player.css", folder: playerOut },
  { entry: join(templates, "report", "report.css"), file: "report.css", folder: reportOut },
];

function stop(sentence) {
  console.error(`build.mjs: ${sentence}`);
  process.exit(1);
}

async function exists(path) {
  return stat(path).then(() => true, () => false);
}

async function loadEsbuild() {
  try {
    return await import("esbuild");
  } catch {
    return stop("esbuild is not installed; run `npm ci --ignore-scripts` first.");
  }
}

const usual = {
  bundle: true, minify: true, format: "iife", target: ["es2020", "chrome90", "firefox90", "safari14"], charset: "utf8", legalComments: "none", logLevel: "warning",
};

async function bundle(esbuild, { entry, file, folder = out }) {
  await esbuild.build({ ...usual, entryPoints: [entry], outfile: join(folder, file), external: ["*.woff2"] });
}

async function modulesOfPage(esbuild) {
  const { metafile } = await esbuild.build({ ...usual, entryPoints: [pageEntry], write: false, metafile: true, outdir: out, absWorkingDir: runtime });
  return new Set(Object.keys(metafile.inputs).map((name) => join(runtime, name)));
}

/** What a part imports of page.js's modules, directly or by modules of its own: names by module. */
async function namesFromPage(entry, ofPage, found = new Map(), seen = new Set()) {
  if (seen.has(entry)) return found;
  seen.add(entry);
  for (const [, list, path] of (await readFile(entry, "utf8")).matchAll(/^import \{([^}]*)\} from "(\.[^"]*)";/gm)) {
    const names = list.split(",").map((name) => name.trim()).filter((name) => name !== "" && !name.startsWith("type "));
    const module = join(dirname(entry), `${path}.ts`);
    if (names.length === 0) continue;
    if (ofPage.has(module)) found.set(module, new Set([...found.get(module) ?? [], ...names]));
    else await namesFromPage(module, ofPage, found, seen);
  }
  return found;
}

/** dom_make: two modules may give the same name to different things. */
const keyOf = (module, name) => `${basename(module, ".ts")}_${name}`;

/** page.js with what its parts need of it as self.moocShared, so that nothing is loaded twice. */
async function bundlePage(esbuild, needed) {
  const keys = new Map();
  for (const [module, names] of needed.flatMap((found) => [...found])) {
    for (const name of names) {
      const key = keyOf(module, name);
      if ((keys.get(key)?.module ?? module) !== module) stop(`two modules would share ${key}: rename one of the files.`);
      keys.set(key, { module, name });
    }
  }
  const imports = [...keys].map(([key, { module, name }]) => `import { ${name} as ${key} } from ${JSON.stringify(module)};`);
  const contents = [...imports, 'import "./page.ts";', `self.moocShared = { ${[...keys.keys()].join(", ")} };`].join("\n");
  await esbuild.build({ ...usual, stdin: { contents, resolveDir: runtime, loader: "ts" }, outfile: join(out, "page.js") });
}

const fromPage = (found) => ({
  name: "from-page",
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const module = join(resolveDir, `${path}.ts`);
      return found.has(module) ? { path: module, namespace: "page" } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: "page" }, ({ path }) => ({
      contents: `export const { ${[...found.get(path)].map((name) => `${keyOf(path, name)}: ${name}`).join(", ")} } = self.moocShared;`,
    }));
  },
});

async function bundlePages(esbuild) {
  const ofPage = await modulesOfPage(esbuild);
  const needed = await Promise.all(partsOfPages.map(({ entry }) => namesFromPage(entry, ofPage)));
  await bundlePage(esbuild, needed);
  for (const [place, { entry, file }] of partsOfPages.entries())
    await esbuild.build({ ...usual, entryPoints: [entry], outfile: join(out, file), plugins: [fromPage(needed[place])] });
}

// As `style-src 'sha256-…'` wants it (CSP Level 3, section 2.3.1).
async function hashReportStyle() {
  const hash = createHash("sha256").update(await readFile(join(reportOut, "report.css"))).digest("base64");
  await writeFile(join(reportOut, "report.css.sha256"), hash);
}

async function copyFonts() {
  const wanted = (await readdir(fonts)).filter((name) => /-(latin|latin-ext)-wght-(normal|italic)\.woff2$/.test(name)).sort();
  if (wanted.length === 0) stop(`no fonts in ${relative(root, fonts)}; run \`npm ci --ignore-scripts\` first.`);
  await mkdir(join(out, "fonts"), { recursive: true });
  for (const name of wanted) await copyFile(join(fonts, name), join(out, "fonts", name.replace("atkinson-hyperlegible-next-", "")));
  await copyFile(join(dirname(fonts), "LICENSE"), join(out, "fonts", "LICENSE.txt")); // the Open Font License asks for it
  return wanted.length + 1;
}

// The player carries scorm-again, whose licence (MIT) wants to be with it.
async function copyPlayerLicences() {
  const licence = await readFile(join(root, "node_modules", "scorm-again", "LICENSE"), "utf8");
  await writeFile(join(playerOut, "licences.txt"), `scorm-again\n\n${licence}`);
}

for (const { entry } of [{ entry: pageEntry }, ...partsOfPages, ...bundles]) {
  if (!(await exists(entry))) stop(`${relative(root, entry)} is missing; nothing was built.`);
}
if (!(await exists(fonts))) stop("the font is not installed; run `npm ci --ignore-scripts` first.");

const esbuild = await loadEsbuild();
for (const folder of [out, previewOut, playerOut, reportOut]) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}
try {
  await bundlePages(esbuild);
  for (const one of bundles) await bundle(esbuild, one);
} catch (error) {
  stop(`the bundle has errors (above): ${error.message.split("\n")[0]}`);
}
const count = await copyFonts();
await hashReportStyle();
await copyPlayerLicences();
for (const { file, folder = out } of [{ file: "page.js" }, ...partsOfPages, ...bundles]) console.log(`${relative(root, join(folder, file))}  ${(await stat(join(folder, file))).size} bytes`);
console.log(`build/web/fonts  ${count} files`);
