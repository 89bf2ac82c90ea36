// Entry of assets/quiz.js, which the pages of quizzes load behind page.js.

import { openQuiz } from "./page/quiz";

window.moocParts = [...(window.moocParts ?? []), openQuiz];
