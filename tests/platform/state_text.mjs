// Decodes suspend_data with the program's own codec, for tests that ask what a record says.
import { build } from "esbuild";
import { join } from "node:path";
import { repository } from "./package_files.mjs";

let codec;

/** @returns {Promise<{kind: string, state?: any}>} */
export async function decodeState(text) {
  codec ??= build({ entryPoints: [join(repository, "templates/runtime/state/codec.ts")], bundle: true, write: false, format: "esm", target: "es2020" })
    .then(({ outputFiles }) => import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`));
  return (await codec).decodeState(text);
}
