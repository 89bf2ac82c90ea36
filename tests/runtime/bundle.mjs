// Gives the TypeScript of templates/runtime to a node test: bundled by esbuild in memory, imported as a data URL.
import { build } from "esbuild";
import { fileURLToPath } from "node:url";

const runtime = fileURLToPath(new URL("../../templates/runtime/", import.meta.url));

/** All that the named files of templates/runtime export, as one object. */
export async function load(...files) {
  const entry = files.map((file) => `export * from ${JSON.stringify(runtime + file)};`).join("\n");
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: runtime, loader: "ts" },
    bundle: true, write: false, format: "esm", platform: "neutral", target: "es2020", logLevel: "silent",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

// Node 18 has the browser's `crypto` under another name.
globalThis.crypto ??= (await import("node:crypto")).webcrypto;
