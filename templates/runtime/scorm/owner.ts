// Whose data a key in local storage is. The platform's learner_id itself, often a name, never becomes part of a key.

/** 53 bits of the course and the learner (cyrb53): no two learners of one computer share them. */
export function ownerOf(course: string, learner: string): string {
  let a = 0xdeadbeef, b = 0x41c6ce57;
  for (const character of `${course}\n${learner}`) {
    const code = character.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
