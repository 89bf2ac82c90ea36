// A strict SCORM platform for tests: answers as the standard says and as Moodle refuses, keeps the record, and notes every call that
// a careful package does not make. What differs between the standards is in scorm12_platform.mjs and scorm2004_platform.mjs.
// Runs in Node and in a page; asks for nothing but the clock.
import { collectionsOf, parseName } from "./elements.mjs";
import { faults as faultSwitches } from "./faults.mjs";
import { apply, newRecord, newSession } from "./record.mjs";
import { watches } from "./watch.mjs";

/**
 * @typedef {object} Settings
 * @property {{id: string, name: string}} [learner]
 * @property {"normal" | "review" | "browse"} [mode] without it: what the record leads to, as on Moodle
 * @property {import("./record.mjs").LearnerRecord} [record] of earlier sessions
 * @property {boolean} [bare] SCORM 1.2: a platform that lacks every optional element
 * @property {string} [launchData]
 * @property {string} [masteryScore] SCORM 1.2: mastery_score (0 to 100), then Moodle's override holds; 2004: scaled_passing_score
 * @property {Record<string, any>} [faults] see faults.mjs
 * @property {() => number} [now] milliseconds
 * @property {(delivery: import("./record.mjs").Delivery) => void} [deliver]
 * @property {() => boolean} [isGoing] whether the page is just going away, for the faults that happen then
 * @property {(violation: import("./record.mjs").Violation) => void} [notice] hears at once what is wrong with a call
 */

const argumentCounts = { initialize: 1, finish: 1, get: 1, set: 2, commit: 1, lastError: 0, errorString: 1, diagnostic: 1 };

class Refusal extends Error {
  constructor(code, why) { super(why); this.code = code; }
}

export class Platform {
  /** @param {any} standard @param {Settings} settings */
  constructor(standard, settings = {}) {
    this.standard = standard;
    this.learner = settings.record?.learner ?? settings.learner ?? { id: "lea", name: "Martin, Léa" };
    this.record = settings.record ? structuredClone(settings.record) : newRecord(standard.name, this.learner);
    this.record.sessions.push(newSession());
    this.launchData = settings.launchData ?? "";
    this.masteryScore = settings.masteryScore ?? null;
    this.bare = settings.bare ?? false;
    this.faults = settings.faults ?? {};
    this.now = settings.now ?? Date.now;
    this.deliverTo = settings.deliver ?? (() => {});
    this.isGoing = settings.isGoing ?? (() => false);
    this.notice = settings.notice ?? (() => {});

    const start = standard.restore(this.record.stored);
    this.mode = settings.mode ?? start.mode;
    this.entry = start.entry;
    this.totalTime = start.totalTime;
    /** @type {Map<string, string>} what was set, in this session or, given back, in earlier ones */
    this.values = new Map(Object.entries(start.values));
    /** As the package found them. */
    this.launched = new Map(this.values);
    this.sizes = new Map();
    for (const name of this.values.keys()) this.#grow(name);

    this.phase = "before"; // before, running, after
    this.error = "0";
    this.changed = new Set();
    this.pending = { calls: [], violations: [] };
    this.sequence = 0;
    this.began = this.now();
    this.dead = false;
    /** @type {import("./faults.mjs").Twist | undefined} what a fault made of the last call */
    this.twisted = undefined;
  }

  /** What stands in the page as `API` or `API_1484_11`. */
  api() {
    return Object.fromEntries(Object.entries(this.standard.methods).map(([role, method]) =>
      [method, (...args) => this.#call(role, method, args)]));
  }

  /** The value as the package set it, or undefined. */
  value(name) { return this.values.get(name); }

  /** Sets a value on the platform's own account, for the next commit. */
  put(name, value) {
    this.values.set(name, value);
    this.changed.add(name);
    this.#grow(name);
  }

  /** Everything that was wrong in this session. */
  get violations() { return [...this.record.sessions.at(-1).violations, ...this.pending.violations]; }
  get calls() { return [...this.record.sessions.at(-1).calls, ...this.pending.calls]; }

  /** The page is gone without a word: only what was committed remains. */
  kill() { this.dead = true; }

  /** Sends the log so far without storing a value (a page that goes away calls it last). */
  flushLog(cause = "log") { this.#deliver({ cause }); }

  // --- calls -------------------------------------------------------------------------------------------------------------------

  #call(role, method, args) {
    if (this.dead) throw new Error("the page is gone");
    const call = { at: this.now() - this.began, method, args: args.map(String), result: "", code: "" };
    this.pending.calls.push(call);
    if (args.length !== argumentCounts[role] || args.some((value) => typeof value !== "string"))
      this.#violation("arguments", call, `wants ${argumentCounts[role]} text(s), got (${args.map((value) => typeof value).join(", ")})`);
    if (role === "lastError") return (call.result = this.error);
    if (role === "errorString" || role === "diagnostic") return (call.result = this.standard.errorTexts[call.args[0]] ?? "");
    const twist = this.#twist(role, call);
    /** @type {Record<string, string> | undefined} what this call brings into the record */
    this.arriving = undefined;
    try {
      call.result = twist?.result === undefined ? this.#answer(role, call, twist) : this.#twisted(twist);
      this.error = twist?.code ?? "0";
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      this.error = refusal.code;
      call.result = role === "get" ? "" : "false";
      if (!this.#isExpected(role, call.args[0], refusal.code)) this.#violation(`error-${refusal.code}`, call, refusal.message);
    }
    call.code = this.error;
    if (role === "commit" || role === "finish" || role === "initialize") this.#deliver({ cause: role, ...(this.arriving && { stored: this.arriving }) });
    return call.result;
  }

  #answer(role, call, twist) {
    const phaseCode = this.standard.phaseCodes[role][this.phase];
    if (phaseCode) throw new Refusal(phaseCode, `the session is ${{ before: "not begun", running: "begun already", after: "over" }[this.phase]}`);
    const [first = "", second = ""] = call.args;
    if (role === "get") return this.#get(first);
    if (role === "set") return this.#set(call, first, twist?.value ?? second);
    if (first !== "") throw new Refusal(this.standard.codes.argument, "the argument must be the empty text");
    if (role === "initialize") {
      this.phase = "running";
      return "true";
    }
    this.#watch(role, call, undefined);
    if (role === "finish") {
      this.standard.finish(this);
      for (const [name, value] of Object.entries(twist?.puts ?? {})) this.put(name, value);
      this.phase = "after";
    }
    if (!twist?.loses) {
      this.arriving = Object.fromEntries([...this.changed].filter((name) => !twist?.skips?.(name)).map((name) => [name, this.values.get(name) ?? ""]));
      this.changed.clear();
    }
    return "true";
  }

  // --- faults ------------------------------------------------------------------------------------------------------------------

  #twist(role, call) {
    this.twisted = undefined;
    for (const [name, setting] of Object.entries(this.faults)) {
      const fault = faultSwitches[name];
      if (!fault) throw new Error(`there is no fault switch ${name}`);
      const twist = fault.roles.includes(role) ? fault.twist(setting, this, role, call.args) : undefined;
      this.twisted = twist;
      if (twist?.throws) {
        call.result = "threw";
        throw new SyntaxError(twist.throws);
      }
      if (twist) return twist;
    }
    return undefined;
  }

  #twisted(twist) {
    if (twist.begins) this.phase = "running";
    if (twist.ends) this.phase = "after";
    return twist.result;
  }

  // --- values ------------------------------------------------------------------------------------------------------------------

  /** @returns {import("./elements.mjs").Element} */
  #element(pattern, name) {
    const { elements, codes, choiceTarget } = this.standard;
    if (choiceTarget?.test(name)) return { access: "read", initial: "unknown" };
    const element = elements[pattern];
    if (element && !(this.bare && element.optional)) return element;
    const last = element ? "" : name.split(".").pop();
    if (last === "_children") throw new Refusal(codes.noChildren, "has no children");
    if (last === "_count") throw new Refusal(codes.noCount, "is no collection");
    throw new Refusal(codes.unknown, "is no element of the data model");
  }

  #get(name) {
    const { codes } = this.standard;
    if (name === "") throw new Refusal(codes.getFailed, "names no element");
    const { pattern, indexes } = parseName(name);
    const element = this.#element(pattern, name);
    if (element.access === "write") throw new Refusal(codes.writeOnly, "can only be written");
    for (const { name: collection, index } of collectionsOf(pattern, indexes))
      if (index >= this.#size(collection)) throw new Refusal(codes.getFailed, `${collection} has ${this.#size(collection)} entries`);
    if (name.endsWith("._count")) return String(this.#size(name.slice(0, -"._count".length)));
    const initial = typeof element.initial === "function" ? element.initial(this) : element.initial;
    const value = this.values.get(name) ?? initial;
    if (value === undefined || value === null) throw new Refusal(codes.unset, "has no value yet");
    return value;
  }

  #set(call, name, value) {
    const { codes } = this.standard;
    if (name === "") throw new Refusal(codes.setFailed, "names no element");
    const { pattern, indexes } = parseName(name);
    const element = this.#element(pattern, name);
    if (/\._(children|count)$|^cmi\._version$/.test(name)) throw new Refusal(codes.keyword, "is a keyword, which cannot be set");
    if (element.access === "read") throw new Refusal(codes.readOnly, "can only be read");
    this.#checkPlace(pattern, indexes);
    this.#checkSisters(element, name, value);
    const fault = (element.typeFor ? element.typeFor(this, indexes) : element.type)(value);
    if (fault) throw new Refusal(fault.range ? codes.range : codes.type, `${JSON.stringify(value.slice(0, 80))} ${fault.why}`);

    this.#watch("set", call, { name, value, before: this.values.get(name) });
    const before = element.appends ? this.values.get(name) ?? "" : "";
    this.values.set(name, before + value);
    if (!element.session) this.changed.add(name);
    this.#grow(name);
    return "true";
  }

  /** Indexes count up without a gap; a new entry within the limits; patterns as many as the interaction's type allows. */
  #checkPlace(pattern, indexes) {
    const { codes, limits, responses } = this.standard;
    for (const { pattern: collectionPattern, name, index } of collectionsOf(pattern, indexes)) {
      const size = this.#size(name);
      if (index > size) throw new Refusal(codes.setFailed, `${name} has ${size} entries, so the next one is ${size}`);
      const type = this.values.get(name.replace(/\.correct_responses$/, ".type"));
      const most = name.endsWith(".correct_responses") ? responses[type]?.patterns : limits[collectionPattern];
      if (index >= (most ?? Infinity)) throw new Refusal(codes.setFailed, `${name} surely keeps ${most} entries only`);
    }
  }

  #checkSisters(element, name, value) {
    const { codes } = this.standard;
    const entry = /^(.*?\.\d+)\./.exec(name)?.[1];
    for (const sister of element.needs ?? [])
      if (!this.values.has(`${entry}.${sister}`)) throw new Refusal(codes.dependency, `${entry}.${sister} must be set first`);
    const before = this.values.get(name);
    if (element.once && before !== undefined && before !== value) throw new Refusal(codes.setFailed, `was ${JSON.stringify(before)} and cannot change`);
    if (element.unique && this.#sameElsewhere(name, value)) throw new Refusal(codes.setFailed, `${JSON.stringify(value)} stands there already`);
  }

  #sameElsewhere(name, value) {
    const [, collection, index, rest] = /^(.*)\.(\d+)\.([a-z_]+)$/.exec(name);
    for (let other = 0; other < this.#size(collection); ++other)
      if (other !== Number(index) && this.values.get(`${collection}.${other}.${rest}`) === value) return true;
    return false;
  }

  #size(collection) { return this.sizes.get(collection) ?? 0; }

  #grow(name) {
    const { pattern, indexes } = parseName(name);
    for (const { name: collection, index } of collectionsOf(pattern, indexes))
      this.sizes.set(collection, Math.max(this.#size(collection), index + 1));
  }

  // --- what is noted and kept --------------------------------------------------------------------------------------------------

  #isExpected(role, name, code) {
    // SCORM 2004: whoever wants to know whether a value is there must ask.
    if (role === "get" && code === this.standard.codes.unset) return true;
    return this.bare && code === this.standard.codes.unknown && this.standard.elements[parseName(name ?? "").pattern]?.optional === true;
  }

  #watch(role, call, setting) {
    for (const watch of watches) {
      const why = watch.role === role && watch.why(this, setting);
      if (why) this.#violation(watch.rule, call, why);
    }
  }

  #violation(rule, call, why) {
    const violation = { rule, call: `${call.method}(${call.args.map((value) => JSON.stringify(value.slice(0, 120))).join(", ")})`, why };
    this.pending.violations.push(violation);
    this.notice(violation);
  }

  #deliver(what) {
    if (this.pending.calls.length === 0 && !what.stored) return;
    const delivery = { sequence: this.sequence++, at: this.now() - this.began, ...this.pending, begun: this.phase !== "before", ended: this.phase === "after", ...what };
    this.pending = { calls: [], violations: [] };
    apply(this.record, delivery);
    this.deliverTo(delivery);
  }
}
