// What a record must hold after what a learner did: computed from the course's data and the answers given, by nothing of the runtime's
// code, so that the two can be compared element by element.

// `plan.values` are what play.mjs gives: choices, items in order, "item=option" or "gap=text", as course.ts says of a Response.

/** @typedef {{ owner: string, question: any, plan: import("./play.mjs").Plan }} Given */

/** A number as the standards write it: no exponent, no idle zeros. */
export const decimal = (number, places) => String(Number(number.toFixed(places)));

const round = (number, places) => Math.round((number + Number.EPSILON) * 10 ** places) / 10 ** places;

function ownerOf(course, owner) {
  const [kind, id] = owner.split(":");
  return { kind, ...(kind === "quiz" ? course.quizzes : course.lessons).find((one) => one.id === id) };
}

const isGraded = (parent) => parent.kind === "quiz" && !parent.practice;
const underscored = (text) => text.replaceAll("-", "_");
const inOrder = (question, ids) => question.choices.map(({ id }) => id).filter((id) => ids.includes(id));
const number = (text) => decimal(Number(text.replace(",", ".")), 7);

const lettered = (question) => question.choices.every((choice) => choice.number <= 26);
const unique = (texts, same = (text) => text) => texts.filter((text, at) => texts.findIndex((other) => same(other) === same(text)) === at);

/** "item=option" as two parts; what stands in a gap may hold a "=" of its own. */
const split = (entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)];
const numberOf = (question, id) => [...question.items ?? [], ...question.choices].find((one) => one.id === id).number;
const letterOf = (question, id) => String.fromCharCode(96 + numberOf(question, id));
const few = (question) => [...question.items ?? [], ...question.choices].every((one) => one.number <= 26);
const gapTexts = (question, entries) => question.items.map(({ id }) => split(entries.find((entry) => entry.startsWith(`${id}=`)) ?? "=")[1].trim());

const forms12 = {
  choices(question, ids) {
    if (!lettered(question)) return inOrder(question, ids).join(",");
    const numbers = inOrder(question, ids).map((id) => question.choices.find((choice) => choice.id === id).number);
    return numbers.sort((a, b) => a - b).map((one) => String.fromCharCode(96 + one)).join(",");
  },
  choiceType: (question) => (lettered(question) ? "choice" : "performance"),
  truth: (value) => (value ? "t" : "f"),
  written: (text, accepted) => ({ type: "fill-in", response: text, patterns: unique(accepted) }),
  placed: (question, entries) => entries.map((entry) => split(entry).map((id) => (few(question) ? letterOf(question, id) : id)).join(".")).join(","),
  placedType: (question) => (few(question) ? "matching" : "performance"),
  ordered: (question, ids) => ids.map((id) => (few(question) ? letterOf(question, id) : id)).join(","),
  orderedType: (question) => (few(question) ? "sequencing" : "performance"),
  liked: (question, [id]) => ({ type: few(question) ? "likert" : "performance", response: few(question) ? letterOf(question, id) : id, patterns: [] }),
  gaps: (given, right) => ({ type: "fill-in", response: given.join(" | "), patterns: [right.join(" | ")] }),
  range: ({ minimum, maximum }) => unique([(minimum + maximum) / 2, minimum, maximum].map((end) => decimal(end, 7))),
  wrong: "wrong",
};

/** Neither [,] nor a brace at the start may be marks of the standard. */
const brace = (text) => text.replace(/^\{/, " {").replaceAll("[,]", "(,)");
const forms2004 = {
  choices: (question, ids) => inOrder(question, ids).map(underscored).join("[,]"),
  choiceType: () => "choice",
  truth: (value) => String(value),
  written(text, accepted, isExact) {
    const right = unique(accepted, (one) => (isExact ? one : one.toLowerCase()));
    const isLong = [text, ...right].some((one) => one.length > 250);
    if (right.length > 5 || (isLong && isExact)) return { type: "other", response: text, patterns: [right.join(" | ")] }; // SCORM 2004 4th Ed. RTE 4.2.9.1
    const prefix = isLong ? "" : `{case_matters=${isExact}}{order_matters=true}`;
    return { type: isLong ? "long-fill-in" : "fill-in", response: brace(text), patterns: right.map((one) => prefix + brace(one)) };
  },
  placed: (question, entries) => entries.map((entry) => split(entry).map(underscored).join("[.]")).join("[,]"),
  placedType: () => "matching",
  ordered: (question, ids) => ids.map(underscored).join("[,]"),
  orderedType: () => "sequencing",
  liked: (question, [id]) => ({ type: "likert", response: underscored(id), patterns: [] }),
  gaps: (given, right, isExact) => ({ type: "fill-in", response: given.map(brace).join("[,]"), patterns: [`{case_matters=${isExact}}{order_matters=true}${right.map(brace).join("[,]")}`] }),
  range: ({ minimum, maximum }) => [`${decimal(minimum, 7)}[:]${decimal(maximum, 7)}`],
  wrong: "incorrect",
};

/** The right pairs, item by item, each with its options in the question's order. */
const rightPairs = (question, key) => question.items.flatMap(({ id }) => inOrder(question, key.places[id] ?? []).map((option) => `${id}=${option}`));
/** The pairs given in that order. */
const givenPairs = (question, entries) => question.items.flatMap(({ id }) => inOrder(question, entries.filter((one) => split(one)[0] === id).map((one) => split(one)[1])).map((option) => `${id}=${option}`));
const rightInGap = (key, { id }) => key.gaps?.[id]?.accepted[0] ?? key.places?.[id]?.[0];
const unmarked = ["likert", "long"];

/** Type, response and patterns of one answer. */
function formOf(forms, question, key, plan) {
  switch (question.type) {
    case "single": case "multiple": case "hotspot":
      return { type: forms.choiceType(question), response: forms.choices(question, plan.values), patterns: [forms.choices(question, key.correct)] };
    case "true-false": return { type: "true-false", response: forms.truth(plan.values[0] === "true"), patterns: [forms.truth(key.truth)] };
    case "short": return forms.written(plan.text, key.accepted, key.caseSensitive === true);
    case "matching": case "categorise": case "matrix":
      return { type: forms.placedType(question), response: forms.placed(question, givenPairs(question, plan.values)), patterns: [forms.placed(question, rightPairs(question, key))] };
    case "ordering": return { type: forms.orderedType(question), response: forms.ordered(question, plan.values), patterns: [forms.ordered(question, key.order)] };
    case "gaps": return forms.gaps(gapTexts(question, plan.values), question.items.map((item) => rightInGap(key, item)), Object.values(key.gaps ?? {}).some((gap) => gap.caseSensitive));
    case "likert": return forms.liked(question, plan.values);
    case "long": return { type: forms.choiceType(question), response: forms.choices(question, plan.values), patterns: [] };
    default: return { type: "numeric", response: number(plan.text), patterns: forms.range(key) };
  }
}

/** A description of SCORM 2004: one line of at most 250 characters, a cut is marked, and a blank keeps a brace from opening a {lang=…}. */
function described(text) {
  const line = text.replace(/\s+/g, " ").trim().replace(/^\{/, " {");
  return line.length > 250 ? `${line.slice(0, 249)}…` : line;
}

/**
 * The interactions in their order. `time`, `timestamp` and `latency` depend on the clock and are left out.
 * @param {"scorm12" | "scorm2004"} standard @param {Given[]} given
 * @returns {Record<string, string>[]}
 */
export function expectedInteractions(standard, { course, reporting, answers }, given) {
  const is12 = standard === "scorm12";
  const forms = is12 ? forms12 : forms2004;
  return given.map(({ owner, question, plan }) => {
    const parent = ownerOf(course, owner);
    const id = `${parent.kind}.${parent.id}.${question.id}`;
    const { prompt, competences } = reporting.questions[owner][question.id];
    const { type, response, patterns } = formOf(forms, question, answers[owner][question.id], plan);
    const list = (name, texts) => texts.map((text, index) => [`${name[0]}.${index}.${name[1]}`, text]);
    return Object.fromEntries([
      ["id", is12 ? id : underscored(id)],
      ["type", type],
      ...list(["objectives", "id"], competences.map((code) => `competence.${code}`)),
      ...list(["correct_responses", "pattern"], patterns),
      ["weighting", isGraded(parent) ? decimal(question.points, 3) : "0"],
      ...(response === "" ? [] : [[is12 ? "student_response" : "learner_response", response]]),
      ["result", unmarked.includes(question.type) ? "neutral" : plan.credit === 1 ? "correct" : plan.credit === 0 ? forms.wrong : decimal(round(plan.credit, 4), 4)],
      ...(is12 ? [] : [["description", described(prompt)]]),
    ]);
  });
}

/** The score of one walk through a quiz, in percent with two decimals. @param {Given[]} given */
export function quizScore(quiz, given) {
  const credit = (question) => round(given.filter((one) => one.owner === `quiz:${quiz.id}` && one.question.id === question.id).at(-1)?.plan.credit ?? 0, 4);
  const points = quiz.questions.reduce((sum, question) => sum + question.points, 0);
  return round((100 * quiz.questions.reduce((sum, question) => sum + question.points * credit(question), 0)) / points, 2);
}

/** The course's score from the best scores of its graded quizzes. @param {Record<string, number>} best by quiz identifier; untaken = 0 */
export function courseScore(course, best) {
  const graded = course.quizzes.filter((quiz) => !quiz.practice);
  const weights = graded.reduce((sum, quiz) => sum + quiz.weight, 0);
  return round(graded.reduce((sum, quiz) => sum + quiz.weight * (best[quiz.id] ?? 0), 0) / weights, 2);
}

/** The share of required lessons read and graded quizzes finished, as progress_measure. */
export function progressMeasure(course, read, finished) {
  const lessons = course.lessons.filter((lesson) => lesson.required);
  const graded = course.quizzes.filter((quiz) => !quiz.practice);
  const done = lessons.filter((lesson) => read.includes(lesson.id)).length + graded.filter((quiz) => finished.includes(quiz.id)).length;
  return decimal(round(done / (lessons.length + graded.length), 4), 4);
}

/** A question of a pool that was not answered was not drawn: the learners of these tests answer all that they are asked. */
const isPooled = ({ pools = [] }, { tags = [] }) => pools.some(({ tag }) => tags.includes(tag));

/**
 * The objectives of a first walk through the course, by identifier: each quiz begun at most once. `read` are lessons, `finished` quizzes.
 * @param {"scorm12" | "scorm2004"} standard @param {Given[]} given @param {string[]} read @param {string[]} finished
 */
export function expectedObjectives(standard, { course, reporting }, given, read, finished) {
  const all = [...course.quizzes.map((quiz) => ({ ...quiz, kind: "quiz" })), ...course.lessons.map((lesson) => ({ ...lesson, kind: "lesson", practice: true }))]
    .flatMap((parent) => parent.questions.map((question) => {
      const owner = `${parent.kind}:${parent.id}`;
      const answers = given.filter((one) => one.owner === owner && one.question.id === question.id);
      return { parent, owner, points: Math.round(1000 * question.points), credit: Math.round(10_000 * (answers.at(-1)?.plan.credit ?? 0)), isAnswered: answers.length > 0,
        isMarked: !unmarked.includes(question.type) && !(answers.length === 0 && isPooled(parent, question)),
        codes: reporting.questions[owner][question.id].competences };
    }));
  const isDone = ({ parent, isAnswered }) => (parent.kind === "quiz" ? finished.includes(parent.id) : isAnswered);
  const found = {};
  for (const item of reporting.competences) {
    const asked = all.filter(({ codes }) => codes.includes(item.code));
    const graded = asked.filter(({ parent }) => !parent.practice);
    const marked = (list) => list.filter(({ isMarked }) => isMarked);
    const counted = marked(graded).length > 0 ? marked(graded) : marked(asked);
    const score = counted.some(isDone)
      ? Math.round(counted.reduce((sum, one) => sum + (isDone(one) ? one.points * one.credit : 0), 0) / counted.reduce((sum, one) => sum + one.points, 0)) / 100 : null; // whole numbers: halves are exact
    const trained = course.lessons.filter(({ id }) => item.lessons.includes(id));
    const quizSteps = (list) => [...new Set(list.map(({ parent }) => parent.id))].map((id) => finished.includes(id));
    const isRead = (lessons) => lessons.map(({ id }) => read.includes(id));
    let steps = [...quizSteps(graded), ...isRead(trained.filter(({ required }) => required))];
    if (steps.length === 0) steps = [...quizSteps(asked.filter(({ parent }) => parent.kind === "quiz")), ...isRead(trained)];
    if (steps.length === 0) steps = isRead([...new Set(asked.map(({ parent }) => parent))]);
    const done = steps.filter(Boolean).length;
    if (done === 0 && !asked.some(({ isAnswered }) => isAnswered) && !isRead(trained).some(Boolean)) continue;
    const isCompleted = steps.length > 0 && done === steps.length;
    const isPassed = isCompleted && score !== null && score >= course.passMark;
    const status = isCompleted ? "completed" : "incomplete";
    found[`competence.${item.code}`] = {
      ...(score === null ? {} : { "score.min": "0", "score.max": "100", "score.raw": decimal(score, 2) }),
      ...(standard === "scorm12" ? { status: isPassed ? "passed" : status } : {
        description: described(item.text), progress_measure: decimal(round(steps.length === 0 ? 0 : done / steps.length, 4), 4), completion_status: status,
        ...(score === null ? {} : { "score.scaled": decimal(score / 100, 4) }), ...(isPassed ? { success_status: "passed" } : {}),
      }),
    };
  }
  return found;
}
