// What the generator says that an answer is worth: for tests of the browser's marks that must not ask the browser.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../build/release/mooc_credit", import.meta.url));

/** Test vectors as vectors.json has them, without `credit`. @returns {number[]} ten-thousandths */
export function creditsByGenerator(vectors) {
  const said = execFileSync(program, { input: vectors.map((one) => `${JSON.stringify(one)}\n`).join(""), maxBuffer: 1e8 });
  return said.toString().trim().split("\n").map(Number);
}

/** @param question as data/course.js has it @param key as data/answers-*.js have it */
export function creditByGenerator({ type, choices = [], items, several }, key, response) {
  const ids = (list) => list.map(({ id }) => id);
  return creditsByGenerator([{ type, choices: ids(choices), ...(items ? { items: ids(items) } : {}), several: several === true, key, response }])[0];
}
