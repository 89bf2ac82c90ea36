// An order of choices that looks random and is always the same for one learner, attempt and question, so that a reload and a
// way back find every choice where it was.

/** mulberry32: 32 bits of state, enough for a dozen choices. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled<T>(items: readonly T[], mark: number, attempt: number, question: number): T[] {
  const next = generator(Math.imul(mark, 0x9E3779B1) ^ Math.imul(attempt, 0x85EBCA6B) ^ Math.imul(question, 0xC2B2AE35));
  const result = [...items];
  for (let end = result.length - 1; end > 0; end -= 1) {
    const place = Math.floor(next() * (end + 1));
    const moved = result[end] as T;
    result[end] = result[place] as T;
    result[place] = moved;
  }
  return result;
}
