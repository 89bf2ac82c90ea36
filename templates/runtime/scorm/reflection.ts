// What a learner wrote to a reflection and pressed to send, as interactions without a mark (design.md, 8): only where the author of the
// package says so, never unasked.

import type { CourseData, PackageData } from "../course";
import { oneLine } from "./formats";
import type { Interaction } from "./interaction";

/** Longer texts are not sent: a platform keeps some hundred interactions of a learner. */
export const LONGEST_REFLECTION = 20_000;

export function maySendReflections(options: PackageData | undefined): boolean {
  return options !== undefined && options.reflections && options.interactions && options.lms !== "minimal";
}

/** One for each part of at most `longest` UTF-16 units; none where the course does not ask this, and where nothing is written. */
export function reflectionInteractions(course: CourseData, reflection: string, text: string, time: number, longest: number): Interaction[] {
  const asked = [...course.lessons, ...course.modules].flatMap(({ reflections }) => reflections).find(({ id }) => id === reflection);
  const parts = asked && text.length <= LONGEST_REFLECTION ? partsOf(text, longest) : [];
  return parts.map((part, at) => ({
    id: `reflection.${reflection}${parts.length > 1 ? `.${at + 1}` : ""}`, type: "reflection", choices: {}, response: [part], correct: [],
    caseMatters: false, credit: 0, weighting: 0, latency: 0, time, description: asked?.question ?? "", competences: [],
  }));
}

export function isReflection({ type }: Interaction): boolean { return type === "reflection"; }

interface Sending { readonly interactions: readonly Interaction[]; readonly settle: (isTaken: boolean) => void }

/** What was pressed to be sent, until the platform said something to it. */
export class Sendings {
  private open: readonly Sending[] = [];

  begin(interactions: readonly Interaction[]): Promise<boolean> {
    return new Promise((settle) => { this.open = [...this.open, { interactions, settle }]; });
  }

  /** A commit was taken: all that does not wait any more is settled. */
  settle(waiting: readonly Interaction[], isTaken: (interaction: Interaction) => boolean): void {
    this.close(({ interactions }) => !interactions.some((one) => waiting.includes(one)), ({ interactions }) => interactions.every(isTaken));
  }

  /** These will not be sent. */
  giveUp(given: readonly Interaction[]): void {
    this.close(({ interactions }) => interactions.some((one) => given.includes(one)), () => false);
  }

  private close(isDone: (sending: Sending) => boolean, answer: (sending: Sending) => boolean): void {
    for (const sending of this.open.filter(isDone)) sending.settle(answer(sending));
    this.open = this.open.filter((sending) => !isDone(sending));
  }
}

/** Paragraphs are parted by "¶", for Moodle refuses line ends. A part ends between two words where there are any. */
export function partsOf(text: string, longest: number): string[] {
  let rest = oneLine(text.trim().replace(/\s*\n\s*/g, " ¶ "), Infinity);
  const parts: string[] = [];
  while (rest.length > longest) {
    const blank = rest.lastIndexOf(" ", longest);
    const end = blank > 0 ? blank : oneLine(rest, longest).length;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest === "" ? parts : [...parts, rest];
}
