// What a row of an element table is, and how a name that a package asks for finds its row.

/** @typedef {import("./data_types.mjs").Type} Type */

/**
 * One element of a data model.
 * @typedef {object} Element
 * @property {"read" | "write" | "both"} access as the package sees it
 * @property {Type} [type] what may be set
 * @property {(platform: import("./platform.mjs").Platform, indexes: number[]) => Type} [typeFor] where it hangs on another element
 * @property {string | ((platform: import("./platform.mjs").Platform) => string | null)} [initial] the value before the first set;
 *   null or absent: there is none
 * @property {string[]} [needs] sisters that must be set before
 * @property {boolean} [once] may not be changed after the first set
 * @property {boolean} [unique] no two of one collection may be the same
 * @property {boolean} [optional] a platform may lack it (SCORM 1.2): asking for it is no mistake
 * @property {boolean} [appends] a set adds to what is there (SCORM 1.2 comments on Moodle)
 * @property {boolean} [session] belongs to one session, never given back
 */

/** @type {(type: Type, more?: Partial<Element>) => Element} */
export const both = (type, more) => ({ access: "both", type, ...more });
/** @type {(type: Type, more?: Partial<Element>) => Element} */
export const write = (type, more) => ({ access: "write", type, ...more });
/** @type {(initial: Element["initial"], more?: Partial<Element>) => Element} */
export const read = (initial, more) => ({ access: "read", initial, ...more });

/**
 * `cmi.interactions.3.objectives.0.id` becomes the pattern `cmi.interactions.n.objectives.m.id` and the indexes 3 and 0.
 * @param {string} name
 */
export function parseName(name) {
  const indexes = [];
  const pattern = name.split(".").map((part) => {
    if (!/^\d+$/.test(part)) return part;
    indexes.push(Number(part));
    return String(Number(part)) === part && indexes.length <= 2 ? ["n", "m"][indexes.length - 1] : "?";
  }).join(".");
  return { pattern, indexes };
}

/** The collections that a pattern stands in, outermost first: their pattern and, given indexes, their name. */
export function collectionsOf(pattern, indexes) {
  const parts = pattern.split(".");
  const collections = [];
  let name = "";
  let depth = 0;
  for (const [at, part] of parts.entries()) {
    if (part === "n" || part === "m") {
      collections.push({ pattern: parts.slice(0, at).join("."), name, index: indexes[depth] });
      name += `.${indexes[depth]}`;
      depth += 1;
    } else {
      name += at === 0 ? part : `.${part}`;
    }
  }
  return collections;
}
