// The API that a package finds. scorm-again answers, as kindly as most platforms; our strict platform hears the same calls, says what
// the standard and Moodle object to, and keeps the record as Moodle would. Where the author wants it, the strict one answers too.
// A call of a package never fails because of the judge.

import type { Finding, HeardCall, HeardSession, ItemRecord, Learner } from "./heard";
import type { PackageItem } from "./package";
import type { Methods, Role, Standard, StrictPlatform } from "./standards";

export interface LaunchSettings {
  readonly standard: Standard;
  readonly item: PackageItem;
  readonly record: ItemRecord;
  readonly learner: Learner;
  readonly mode: "auto" | "normal" | "review" | "browse"; // auto: what the record leads to, as on Moodle
  readonly language: string; // "" where the learner chose none
  readonly faults: Record<string, unknown>;
  readonly answers: "lenient" | "strict";
  readonly isGoing: () => boolean; // the page is just going away
  readonly nextNumber: () => number;
  readonly heard: (call: HeardCall) => void;
  /** The session was ended by the package, which asks for `request` next ("" for nothing). */
  readonly ended: (request: string) => void;
}

export class JudgedApi {
  readonly platform: StrictPlatform;
  readonly session: HeardSession;
  readonly #settings: LaunchSettings;
  readonly #strict: Methods;
  readonly #lenient: Methods;
  readonly #began = performance.now();
  #found: Finding[] = [];
  #element = "";
  #lastAnswerBy: "lenient" | "strict" = "lenient";
  #isOver = false;

  constructor(settings: LaunchSettings) {
    const { standard, item, record, learner } = settings;
    this.#settings = settings;
    this.platform = standard.strict({
      learner,
      record: { standard: standard.name, learner, attempt: 1, stored: record.stored, sessions: [] },
      ...(settings.mode !== "auto" && { mode: settings.mode }),
      launchData: item.launchData,
      ...((item.masteryScore || item.scaledPassingScore) && { masteryScore: item.masteryScore || item.scaledPassingScore }),
      faults: settings.faults as Record<string, never>,
      isGoing: settings.isGoing,
      notice: ({ rule, why }: { rule: string; why: string }) => this.#found.push({ rule, why, element: this.#element }),
    });
    if (settings.language) this.platform.values.set(standard.elements.language, settings.language);
    this.#strict = this.platform.api() as Methods;
    this.#lenient = standard.lenient({ ...Object.fromEntries(this.platform.values), ...standard.told(this.platform, item) });
    this.session = { began: new Date().toISOString(), mode: this.platform.mode, entry: this.platform.entry, calls: [], findings: [], ended: false };
  }

  /** What stands in the page as `API` or `API_1484_11`. */
  methods(): Methods {
    return Object.fromEntries(Object.entries(this.#settings.standard.methods).map(([role, method]) =>
      [method, (...args: readonly unknown[]) => this.#call(role as Role, method, args)]));
  }

  get stored(): Record<string, string> { return this.platform.record.stored; }
  get hasBegun(): boolean { return this.platform.phase !== "before"; }

  /** From now on nothing that the package says is heard: it is gone. */
  close(): void { this.#isOver = true; }

  #call(role: Role, method: string, args: readonly unknown[]): string {
    if (this.#isOver) return role === "get" ? "" : "false";
    this.#found = [];
    this.#element = role === "get" || role === "set" ? String(args[0] ?? "") : "";
    const before = this.platform.values.get(this.#element);
    const wasChanged = this.platform.changed.has(this.#element);
    let judged = "";
    try {
      judged = String(this.#strict[method]?.(...args));
    } catch (thrown) {
      if (!this.platform.twisted?.throws) return this.#told(role, method, args, this.#ask(role, method, args));
      this.#told(role, method, args, "threw");
      throw thrown;
    }
    if (role === "lastError" || role === "errorString" || role === "diagnostic")
      return this.#told(role, method, args, this.#lastAnswerBy === "strict" ? judged : String(this.#lenient[method]?.(...args)));
    if (this.#settings.answers === "strict" || this.platform.twisted?.result !== undefined) return this.#told(role, method, args, this.#strictly(judged));
    const asked = this.#ask(role, method, args);
    const answer = this.#isInvented(role) ? judged : asked;
    if (role !== "get" && answer === "true" && judged !== "true") this.#followLenient(role, method, args);
    if (role === "set" && answer !== "true" && judged === "true") this.#takeBack(before, wasChanged);
    return this.#told(role, method, args, answer);
  }

  #ask(role: Role, method: string, args: readonly unknown[]): string {
    this.#lastAnswerBy = "lenient";
    const cut = this.platform.twisted?.value; // a fault changed what was set
    const answer = this.#lenient[method]?.(...(role === "set" && cut !== undefined ? [args[0], cut] : args));
    return answer === undefined || answer === null ? (role === "get" ? "" : "false") : String(answer);
  }

  /** scorm-again says 100 for a greatest score that nobody set; Moodle says nothing, and a package that asks first would not set it. */
  #isInvented(role: Role): boolean {
    return role === "get" && this.#element.endsWith(".score.max") && !this.platform.values.has(this.#element);
  }

  /** Our platform answers. scorm-again follows where a fault lets the session begin or end, for the calls after it. */
  #strictly(judged: string): string {
    const { methods } = this.#settings.standard;
    const twist = this.platform.twisted;
    if (this.#settings.answers === "lenient" && twist?.begins) this.#lenient[methods.initialize]?.("");
    if (this.#settings.answers === "lenient" && twist?.ends) this.#lenient[methods.finish]?.("");
    this.#lastAnswerBy = "strict";
    return judged;
  }

  /** What scorm-again let pass counts from now on, so that one mistake is told once and not with all that follows from it. */
  #followLenient(role: Role, method: string, args: readonly unknown[]): void {
    const found = this.#found;
    if (role === "set") this.platform.put(String(args[0]), String(args[1]));
    else this.#strict[method]?.("");
    this.#found = found.slice();
  }

  #takeBack(before: string | undefined, wasChanged: boolean): void {
    if (before === undefined) this.platform.values.delete(this.#element);
    else this.platform.values.set(this.#element, before);
    if (!wasChanged) this.platform.changed.delete(this.#element);
    this.#found.push({ rule: "refused-by-scorm-again", why: "", element: this.#element });
  }

  #told(role: Role, method: string, args: readonly unknown[], answer: string): string {
    const isQuestion = role === "errorString" || role === "diagnostic" || role === "lastError";
    const call: HeardCall = {
      number: this.#settings.nextNumber(), at: Math.round(performance.now() - this.#began), method, args: args.map(String), answer,
      code: isQuestion || answer === "threw" ? "" : this.#code(), findings: this.#found,
    };
    this.#found = [];
    this.session.calls.push(call);
    const hasEnded = role === "finish" && this.platform.phase === "after" && !this.session.ended;
    if (hasEnded) this.session.ended = true;
    this.#settings.heard(call);
    if (hasEnded) this.#settings.ended(this.platform.value("adl.nav.request") ?? "");
    return answer;
  }

  #code(): string {
    if (this.#lastAnswerBy === "strict") return this.platform.error;
    return String(this.#lenient[this.#settings.standard.methods.lastError]?.());
  }
}
