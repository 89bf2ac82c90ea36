// Seeded values for property tests: the same seed gives the same states on every machine.

export function random(seed) {
  let value = seed >>> 0;
  const next = () => { // mulberry32
    value = (value + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(value ^ (value >>> 15), value | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { next, below, chance: (share) => next() < share, pick: (list) => list[below(list.length)] };
}

const alphabets = ["abc déÉœ'’ ", "0123456789,.-", "中文字", "𝄞😀", "\ud800\udfff\u0000\n\ufeffé"];

function text(dice) {
  const letters = dice.pick(alphabets);
  let made = "";
  for (let left = dice.below(41); left > 0; left -= 1) made += letters[dice.below(letters.length)];
  return made;
}

const numbers = (dice, many, highest) =>
  [...new Set(Array.from({ length: dice.below(many + 1) }, () => 1 + dice.below(highest)))].sort((a, b) => a - b);

function value(dice) {
  switch (dice.below(5)) {
    case 0: return { kind: "choices", chosen: numbers(dice, 6, dice.pick([4, 30, 70])) };
    case 1: return { kind: "truth", value: dice.chance(0.5) };
    case 2: case 3: return { kind: "text", text: text(dice) };
    default: return { kind: "long" };
  }
}

const answers = (dice) => new Map(numbers(dice, 6, dice.pick([8, 300]))
  .map((number) => [number, { value: value(dice), credit: dice.pick([0, 10000, dice.below(10001)]) }]));

export function randomAttempt(dice, finished) {
  return { number: 1 + dice.below(dice.pick([5, 70])), finished, score: finished ? dice.below(10001) : 0, answers: answers(dice) };
}

export function randomState(dice) {
  const quizzes = new Map(numbers(dice, 4, dice.pick([6, 200])).map((number) => {
    const best = dice.chance(0.6) ? randomAttempt(dice, true) : null;
    const current = dice.chance(0.3) ? best : dice.chance(0.7) ? randomAttempt(dice, dice.chance(0.5)) : null;
    return [number, { best, current }];
  }));
  return {
    mark: Math.floor(dice.next() * 4294967296), revision: dice.below(dice.pick([100, 100000, 4294967296])),
    place: dice.chance(0.8) ? { kind: dice.pick(["lesson", "quiz", "module"]), number: 1 + dice.below(300) } : null,
    read: new Set(numbers(dice, 20, dice.pick([20, 500]))), quizzes,
    scenarios: new Map(),
    practice: new Map(numbers(dice, 4, 40).map((number) => [number, answers(dice)])),
    outcome: dice.pick(["open", "completed", "passed"]),
  };
}
