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

export function shuffled(dice, list) {
  for (let at = list.length - 1; at > 0; at -= 1) list.splice(at, 0, ...list.splice(dice.below(at + 1), 1));
  return list;
}

/** The longer of the two lists of kinds is of version 2. */
function value(dice, version) {
  switch (dice.below(version === 1 ? 5 : 8)) {
    case 0: return { kind: "choices", chosen: numbers(dice, 6, dice.pick([4, 30, 70])) };
    case 1: return { kind: "truth", value: dice.chance(0.5) };
    case 2: case 3: return { kind: "text", text: text(dice) };
    case 4: return { kind: "long" };
    case 5: {
      const several = dice.chance(0.4);
      return { kind: "placed", placed: numbers(dice, 12, dice.pick([6, 30, 200])).map((item) =>
        [item, several ? [...new Set([1 + dice.below(9), ...numbers(dice, 4, 40)])].sort((a, b) => a - b) : [1 + dice.below(dice.pick([9, 300]))]]) };
    }
    case 6: return { kind: "ordered", order: shuffled(dice, numbers(dice, 12, dice.pick([12, 300]))) };
    default: return { kind: "gaps", gaps: numbers(dice, 9, dice.pick([9, 300])).map((gap) =>
      [gap, dice.chance(0.4) ? 1 + dice.below(200) : text(dice)]) };
  }
}

const answers = (dice, version) => new Map(numbers(dice, 6, dice.pick([8, 300])).map((number) => [number, {
  value: value(dice, version), credit: dice.pick([0, 10000, dice.below(10001)]), ...(version > 1 && dice.chance(0.2) ? { tries: 1 + dice.below(200) } : {}),
}]));

const steps = (dice) => new Map(Array.from({ length: dice.below(9) }, (_, at) =>
  [at + 1, { value: { kind: "ordered", order: [1 + dice.below(200), 1 + dice.below(70)] }, credit: dice.pick([0, 10000, dice.below(10001)]) }]));

export function randomAttempt(dice, finished, version = 1, answersOf = answers) {
  const number = 1 + dice.below(dice.pick([5, 70])), score = finished ? dice.below(10001) : 0;
  const more = version === 1 || answersOf === steps ? {} : {
    ...(dice.chance(0.3) ? { drawn: numbers(dice, 8, dice.pick([8, 90])) } : {}),
    ...(dice.chance(0.3) ? { hinted: [1 + dice.below(dice.pick([8, 90]))] } : {}),
  };
  return { number, finished, score, ...more, answers: answersOf(dice, version) };
}

function randomRecord(dice, version, answersOf) {
  const best = dice.chance(0.6) ? randomAttempt(dice, true, version, answersOf) : null;
  const current = dice.chance(0.3) ? best : dice.chance(0.7) ? randomAttempt(dice, dice.chance(0.5), version, answersOf) : null;
  return { best, current };
}

/** Of version 1 it has nothing that only version 2 can say. */
export function randomState(dice, version = 1) {
  const quizzes = new Map(numbers(dice, 4, dice.pick([6, 200])).map((number) => [number, randomRecord(dice, version, answers)]));
  return {
    mark: Math.floor(dice.next() * 4294967296), revision: dice.below(dice.pick([100, 100000, 4294967296])),
    place: dice.chance(0.8) ? { kind: dice.pick(["lesson", "quiz", "module"]), number: 1 + dice.below(300) } : null,
    read: new Set(numbers(dice, 20, dice.pick([20, 500]))), quizzes,
    scenarios: version === 1 ? new Map() : new Map(numbers(dice, 3, dice.pick([6, 200])).map((number) => [number, randomRecord(dice, version, steps)])),
    practice: new Map(numbers(dice, 4, 40).map((number) => [number, answers(dice, version)])),
    outcome: dice.pick(["open", "completed", "passed"]),
  };
}
