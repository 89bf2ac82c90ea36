// The course as data/course.js gives it to the browser (written by generator/render/course_data.cpp).
// Answers are not in here: they stand in data/answers-*.js, beside the pages that need them.

export interface ChoiceData { readonly id: string; readonly number: number }

export type QuestionType = "single" | "multiple" | "true-false" | "short" | "numeric" | "matching" | "ordering" | "gaps" | "categorise"
  | "matrix" | "hotspot" | "likert" | "long";

export interface QuestionData {
  readonly id: string;
  readonly number: number;
  readonly type: QuestionType;
  readonly points: number; // 0 for what no mark can be given to (likert, long)
  /** single, multiple, hotspot (regions), likert (steps), long (criteria); what items can get in matching, categorise, matrix, gaps; else empty. */
  readonly choices: readonly ChoiceData[];
  /** matching, categorise, matrix, ordering, gaps: what gets an answer of its own. */
  readonly items?: readonly ChoiceData[];
  /** matrix: several ticks a row; hotspot: several regions. */
  readonly several?: boolean;
  readonly hintCost?: number; // percent of the points; absent = 0
  readonly attempts?: number; // tries at this question; absent = 1
  readonly attemptCost?: number; // percent of the points for each further try; absent = 0
  readonly required?: boolean; // the quiz cannot be finished without an answer to it
  readonly tags?: readonly string[];
}

export interface PoolData { readonly tag: string; readonly draw: number }

export interface QuizData {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly page: string; // quiz/ecoute-bilan.html
  readonly passMark: number; // percent
  readonly weight: number;
  readonly required: boolean;
  readonly practice: boolean;
  readonly attempts: number; // 0 = as many as one likes
  readonly shuffle: boolean;
  readonly feedback: "at-once" | "at-end";
  readonly review?: "marks"; // after the end only the marks; absent = each answer and why
  readonly timeGoal?: number; // minutes, shown and never enforced
  readonly pools?: readonly PoolData[]; // a question in no pool is always asked
  readonly questions: readonly QuestionData[];
}

/** A simulation. `practice` unless its author says that it is graded; then it counts as a quiz does. */
export interface ScenarioData {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly page: string; // of the lesson in which it stands
  readonly passMark: number; // percent
  readonly weight: number;
  readonly required: boolean;
  readonly practice: boolean;
  /** So many decisions of a run are kept: all of the longest way; where a loop makes ways without end, twice the scenes; at most 60. A longer run goes on unrecorded. */
  readonly steps: number;
}

/** A question to think about; what a learner writes to it lies in the record's notes under its identifier. */
export interface ReflectionData { readonly id: string; readonly question: string }

export interface LessonData {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly page: string; // lesson/reformuler.html
  readonly required: boolean;
  readonly minutes: number;
  readonly questions: readonly QuestionData[]; // practice
  readonly reflections: readonly ReflectionData[];
}

export interface ModuleData {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly page: string; // module/ecoute-active.html
  readonly lessons: readonly string[]; // identifiers, in order
  readonly quizzes: readonly string[];
  readonly reflections: readonly ReflectionData[]; // of its introduction
}

export interface CourseData {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly title: string;
  readonly passMark: number; // percent
  readonly modules: readonly ModuleData[];
  readonly lessons: readonly LessonData[];
  readonly quizzes: readonly QuizData[];
  readonly scenarios?: readonly ScenarioData[];
  readonly path: readonly string[]; // every page on the way, in order
  /** in-order: a lesson opens when the required ones before it are read, a module's quiz when its required lessons are. */
  readonly navigation: "free" | "in-order";
  readonly ui: Readonly<Record<string, string>>; // the "runtime" texts of templates/ui/<language>.json
}

/** An item of the competence framework that this course trains or asks, in the framework's order. */
export interface CompetenceData {
  readonly code: string; // 7.2
  readonly text: string;
  readonly category: string; // the title of its category
  readonly lessons: readonly string[]; // identifiers of the lessons that train it
}

export interface QuestionReporting {
  readonly prompt: string; // plain text
  readonly competences: readonly string[]; // codes
}

/** A scene of a simulation in which something is decided. */
export interface SceneReporting {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly competences: readonly string[]; // codes that its choices name
  readonly points: number; // thousandths, of its best choice
}

/** data/reporting.js (generator/render/reporting_data.cpp): what only a record and the profile need. A package's shell and progress.html
 *  load it, no other page does. */
export interface ReportingData {
  readonly competences: readonly CompetenceData[];
  /** By "quiz:ecoute-bilan" or "lesson:reformuler", then by the question's identifier. */
  readonly questions: Readonly<Record<string, Readonly<Record<string, QuestionReporting>>>>;
  /** By the simulation's identifier. */
  readonly scenarios?: Readonly<Record<string, readonly SceneReporting[]>>;
}

export const NOTHING_TO_REPORT: ReportingData = { competences: [], questions: {} };

/** An answer that the author expects: what it is worth (ten-thousandths) and what is said to it (HTML). */
export interface ExpectedText { readonly text: string; readonly credit: number; readonly feedback?: string }
export interface ExpectedNumber { readonly minimum: number; readonly maximum: number; readonly credit: number; readonly feedback?: string }

export interface TypedGap {
  readonly accepted: readonly string[];
  readonly expected?: readonly ExpectedText[];
  readonly caseSensitive?: boolean;
  readonly accentsMatter?: boolean;
}

/** The key of one question, as data/answers-*.js gives it. Feedback and explanation are HTML of the course's author. */
export interface AnswerKey {
  readonly correct?: readonly string[]; // single, multiple, hotspot: choice identifiers
  readonly credits?: Readonly<Record<string, number>>; // single: wrong choices that are worth something, in ten-thousandths
  readonly places?: Readonly<Record<string, readonly string[]>>; // matching, categorise, matrix, chosen gaps: by item, the options
  readonly order?: readonly string[]; // ordering: items
  readonly gaps?: Readonly<Record<string, TypedGap>>; // typed gaps
  readonly expected?: readonly ExpectedText[]; // short, when none of `accepted` is met
  readonly expectedNumbers?: readonly ExpectedNumber[]; // numeric, when the answer is not right
  readonly modelAnswer?: string; // long: HTML
  readonly truth?: boolean; // true-false
  readonly accepted?: readonly string[]; // short
  readonly caseSensitive?: boolean;
  readonly accentsMatter?: boolean;
  readonly minimum?: number; // numeric
  readonly maximum?: number;
  readonly unit?: string;
  /** By choice or item identifier; "true"/"false"; or "correct"/"partial"/"incorrect" for the answer as a whole. */
  readonly feedback: Readonly<Record<string, string>>;
  readonly explanation?: string;
}

/** What a package reports, as its author decided (generator/model/package_options.h). */
export interface PackageData {
  readonly standard: "scorm12" | "scorm2004";
  readonly lms: "moodle" | "strict" | "minimal";
  readonly interactions: boolean;
  readonly objectives: boolean;
  /** Learners may send what they wrote to a reflection to their centre. */
  readonly reflections: boolean;
}

declare global {
  interface Window {
    moocCourse?: CourseData;
    moocReporting?: ReportingData;
    /** "quiz:ecoute-bilan" or "lesson:reformuler", then the question's identifier. */
    moocAnswers?: Record<string, Record<string, AnswerKey>>;
    /** Only in a package (data/package.js): what its shell speaks and reports. */
    moocPackage?: PackageData;
  }
}
