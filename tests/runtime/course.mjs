// A small course as data/course.js gives it, and the state that was released first (golden/state-1.txt).

const choice = (number) => ({ id: String.fromCharCode(96 + number), number });
const question = (number, id, type, choices = 0) => ({
  id, number, type, points: 1,
  choices: Array.from({ length: choices }, (_, at) => choice(at + 1)),
});
const quiz = (number, id, changes = {}) => ({
  id, number, title: id, page: `quiz/${id}.html`, passMark: 70, weight: 1, required: true, practice: false, attempts: 0,
  shuffle: false, feedback: "at-once", questions: [question(1, "seule", "single", 3)], ...changes,
});
const lesson = (number, id, questions = []) => ({
  id, number, title: id, page: `lesson/${id}.html`, required: true, minutes: 5, questions, reflections: [],
});

export const course = {
  id: "cours-essai", version: "1.0", language: "fr", title: "Essai", passMark: 60,
  modules: [{ id: "ecoute", number: 1, title: "Écoute", page: "module/ecoute.html", lessons: ["etre-la", "reformuler"], reflections: [],
    quizzes: ["ecoute-bilan", "autre-bilan", "entrainement"] }],
  lessons: [lesson(1, "etre-la"), lesson(3, "reformuler", [question(2, "essai", "multiple", 4)]),
    { ...lesson(4, "pour-aller-plus-loin"), required: false }],
  quizzes: [
    quiz(1, "ecoute-bilan", { questions: [question(1, "premier-mot", "single", 4), question(2, "plusieurs", "multiple", 5),
      question(3, "vrai", "true-false"), question(5, "mot", "short"), question(7, "nombre", "numeric")] }),
    quiz(2, "autre-bilan", { weight: 2, required: false }),
    quiz(4, "entrainement", { practice: true }),
  ],
  path: ["module/ecoute.html", "lesson/etre-la.html", "lesson/reformuler.html", "quiz/ecoute-bilan.html"],
  navigation: "free",
  ui: {},
};

/** As data/reporting.js gives it. */
export const reporting = {
  competences: [{ code: "9.2", text: "Reformuler ce qui est dit", category: "Écouter", lessons: ["reformuler"] }],
  questions: Object.fromEntries([["quiz", course.quizzes], ["lesson", course.lessons]].flatMap(([kind, list]) => list.map((one) =>
    [`${kind}:${one.id}`, Object.fromEntries(one.questions.map(({ id }) => [id, { prompt: `Question ${id} ?`, competences: ["9.2"] }]))]))),
};

const record = (value, credit) => ({ value, credit });

export const firstState = {
  mark: 0xdeadbeef, revision: 1234, place: { kind: "lesson", number: 3 }, read: new Set([1, 3, 20]),
  quizzes: new Map([
    [1, {
      best: { number: 1, finished: true, score: 8250, answers: new Map([
        [1, record({ kind: "choices", chosen: [2] }, 10000)], [2, record({ kind: "choices", chosen: [1, 3, 9] }, 2500)],
        [3, record({ kind: "truth", value: true }, 10000)], [5, record({ kind: "text", text: "l’écoute" }, 10000)],
        [7, record({ kind: "text", text: "中文" }, 0)]]) },
      current: { number: 2, finished: false, score: 0, answers: new Map([[5, record({ kind: "long" }, 0)]]) },
    }],
    [2, { best: null, current: { number: 1, finished: false, score: 0, answers: new Map() } }],
  ]),
  scenarios: new Map(),
  practice: new Map([[3, new Map([[2, record({ kind: "choices", chosen: [60] }, 3333)]])]]),
  outcome: "open",
};

/** One state with everything that version 2 added (golden/state-2.txt). */
export const secondState = {
  ...firstState,
  quizzes: new Map([
    [1, {
      best: { number: 3, finished: true, score: 6667, drawn: [1, 2, 9], hinted: [2], answers: new Map([
        [1, record({ kind: "placed", placed: [[1, [5]], [2, [4]], [12, [4]]] }, 6667)],
        [2, { ...record({ kind: "placed", placed: [[1, [4, 6]], [3, [5]]] }, 7500), tries: 2 }],
        [4, record({ kind: "ordered", order: [3, 1, 2, 9] }, 6667)],
        [9, { ...record({ kind: "gaps", gaps: [[1, "silence"], [2, 7], [3, ""], [200, "中文"]] }, 0), tries: 1 }]]) },
      current: { number: 4, finished: false, score: 0, drawn: [], answers: new Map() },
    }],
    [2, { best: null, current: { number: 1, finished: false, score: 0, hinted: [16], answers: new Map() } }],
  ]),
  scenarios: new Map([[3, {
    best: { number: 1, finished: true, score: 7500, answers: new Map([
      [1, record({ kind: "ordered", order: [1, 2] }, 10000)], [2, record({ kind: "ordered", order: [4, 4] }, 5000)], [3, record({ kind: "ordered", order: [140, 35] }, 0)]]) },
    current: { number: 2, finished: false, score: 0, answers: new Map() },
  }]]),
};

const items = (first, count) => Array.from({ length: count }, (_, at) => ({ id: `i${at + first}`, number: at + first }));

/** A course of the types and settings that need version 2. */
export const widerCourse = {
  ...course,
  quizzes: [quiz(1, "ecoute-bilan", { pools: [{ tag: "ecoute", draw: 1 }], questions: [
    { ...question(1, "paires", "matching", 0), items: items(1, 4), choices: items(5, 4) },
    { ...question(2, "tableau", "matrix", 0), items: items(1, 3), choices: items(4, 3), several: true, tags: ["ecoute"] },
    { ...question(3, "ordre", "ordering", 0), items: items(1, 7), tags: ["ecoute"], hintCost: 25 },
    { ...question(4, "trous", "gaps", 0), items: items(1, 2), choices: items(3, 3), attempts: 3 },
    { ...question(5, "image", "hotspot", 3) }, { ...question(6, "avis", "likert", 5) }, { ...question(7, "texte", "long", 2) },
    { ...question(8, "presque", "single", 3) },
  ] })],
  scenarios: [{ id: "conseil", number: 1, title: "Conseil", page: "lesson/etre-la.html", passMark: 60, weight: 1, required: false, practice: true, steps: 16 }],
};
export const widerKeys = { "quiz:ecoute-bilan": {
  trous: { gaps: { i1: { accepted: ["mot"] } }, places: { i2: ["i3"] }, feedback: {} }, presque: { correct: ["a"], credits: { b: 5000 }, feedback: {} },
} };
