// What a question type brings to the page: its controls, and how it tells beside them how an answer went. The five basic types are in page.js;
// the others come with a bundle of their own (templates/runtime/types/) that stands behind page.js on the pages that use them.

import type { AnswerKey, QuestionData, QuestionType } from "../course";
import type { Response } from "../marks/credit";
import type { QuestionKind } from "../marks/kinds";
import type { Words } from "./words";

/** Why an answer should not be marked yet. */
export interface Missing {
  /** For the learner, as it is announced. */
  readonly line: string;
  /** Only parts of it are missing: whoever finishes all the same gets marks for the rest. */
  readonly isMarkable: boolean;
}

export interface TellOptions {
  /** No more tries: what is right may be said beside what was missed. */
  readonly ended: boolean;
}

export interface AnswerControls {
  /** Fields in reading order. */
  readonly inputs: readonly HTMLElement[];
  read(): Response;
  /** `[]` empties all fields. */
  write(response: Response): void;
  /** A locked field stays in the tab order and readable (aria-disabled, readonly); only changing it does nothing. */
  lock(yes: boolean): void;
  /** Puts what may be shuffled into an order that belongs to this attempt, in the page itself, so that tab order and reading order follow. */
  shuffle(mark: number, attempt: number): void;
  focusFirst(): void;
  missing(response: Response): Missing | null;
  /** Says beside each part how it went. Gives what those who hear the page, to whom focus comes elsewhere, must be told once more. */
  tell(response: Response, options: TellOptions): readonly HTMLElement[];
  /** `changed`: the field that the learner changes; what was said beside other parts still holds, and stays. */
  untell(changed?: EventTarget | null): void;
  /** The right answer in words; null where there is none. */
  solution(): HTMLElement | null;
  /** `tell` has shown the right answer to the eye already when all is ended. */
  readonly isSolutionBeside: boolean;
}

/** What controls stand in. */
export interface Opening {
  readonly form: HTMLFormElement;
  readonly question: QuestionData;
  readonly key: AnswerKey;
  readonly words: Words;
  /** Puts a short line where focus stays; announced. */
  say(line: string): void;
  /** Keeps a free text in this browser, and puts back what was kept. It is never sent. */
  keepText(area: HTMLTextAreaElement, line: HTMLElement): void;
}

/** Null where the form lacks what the type needs. */
export type OpenControls = (opening: Opening) => AnswerControls | null;

/** What a bundle gives for a type. */
export interface LoadedType { readonly open: OpenControls; readonly kind: QuestionKind }

declare global {
  interface Window {
    moocTypes?: Partial<Record<QuestionType, LoadedType>>;
  }
}
