// Gives a test the functions of a TypeScript file of templates/runtime/, bundled in memory.
import { build } from "esbuild";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const runtime = resolve(dirname(fileURLToPath(import.meta.url)), "../../templates/runtime");

/** `source` is TypeScript that imports and exports from "./marks/…" and the like. */
export async function load(source) {
  const result = await build({
    stdin: { contents: source, resolveDir: runtime, loader: "ts" }, bundle: true, format: "esm", target: "es2020", write: false, logLevel: "silent",
  });
  return import("data:text/javascript;base64," + Buffer.from(result.outputFiles[0].contents).toString("base64"));
}
