// The record of a learner on a platform. Each change is in a copy in the browser before its call returns, set once the page has shown it,
// committed soon; the copy stays under the learner's own key until the platform has shown that it arrived. Outside "normal" nothing is written.

import { NOTHING_TO_REPORT, type CourseData, type ReportingData } from "../course";
import { newState, randomMark, withNextRevision, type Change } from "../state/changes";
import { decodeState, encodeState } from "../state/codec";
import { sameState } from "../state/merge";
import { profile } from "../state/profile";
import { courseScore, isDecisive, isMarked, progress } from "../state/score";
import { dateText } from "../tracker/date_text";
import { Drawer, ownerPrefix, parsed } from "../tracker/drawer";
import { readRecordFile, writeRecordFile } from "../tracker/record_file";
import { Recorder } from "../tracker/recorder";
import { memoryStore, type Places, type TextStore } from "../tracker/storage";
import type { Keeping, Notice } from "../tracker/tracker";
import { Commits, type Clock } from "./commits";
import { Copies, firstCopy, HELD, mayBeMissing, NOT_TAKEN, readCopy, released, toSend, withAnswer, type Copy, type Unsent } from "./copies";
import { encodeWithin } from "./fit";
import { decisionOf, interactionOf, type Interaction } from "./interaction";
import { ownerOf } from "./owner";
import type { Platform, Report } from "./platform";
import { isReflection, reflectionInteractions, Sendings } from "./reflection";
import { isSession, sessionKey } from "./session";

export class PlatformTracker extends Recorder {
  keeping: Keeping = "platform";
  private readonly commits: Commits;
  private store: TextStore = memoryStore();
  private prefix = "";
  private copies: Copies;
  private copy: Copy;
  private offered: Copy | null = null;
  private page = "";
  private isTaken = true; // the platform took the state that we set last
  private tried = -1; // the last revision that a Commit was asked for
  private isUnsent = false; // something was set and not committed
  private isTimed = false; // the session's length was set for the next commit
  private isHidden = false;
  private isKeptHere = false; // the copy outlives this window
  private isOpen = false; // between Initialize and Terminate
  private keepsReflections = false; // the platform, and its author lets it
  private readonly sendings = new Sendings();

  /** `start` of the platform must have given "ready" or "reopen". */
  constructor(
    course: CourseData, private readonly platform: Platform, private readonly places: Places, private readonly clock: Clock,
    private readonly reporting: ReportingData = NOTHING_TO_REPORT, private readonly mayReflect = false,
  ) {
    super(course, newState(randomMark()));
    this.commits = new Commits(clock, () => this.send(), () => platform.isSlow);
    this.copies = new Copies(this.store, "");
    this.copy = firstCopy(this.state, clock.now());
    if (platform.start() === "ready") this.open();
    else this.goOnWithoutPlatform();
  }

  override get arrived(): boolean { return this.isOpen && !this.isUnsent && !this.isWaiting; }

  private get isWaiting(): boolean { return this.copy.unsent.some(({ revision }) => revision === NOT_TAKEN); }

  private get waiting(): readonly Interaction[] {
    return this.copy.unsent.filter(({ revision }) => revision === NOT_TAKEN).map(({ interaction }) => interaction);
  }

  /** Where the learner was: the state knows it best, since Moodle loses a location that is set back to an earlier one. */
  get startPage(): string {
    const { place } = this.state;
    const list = place && { lesson: this.course.lessons, quiz: this.course.quizzes, module: this.course.modules }[place.kind];
    return list?.find(({ number }) => number === place?.number)?.page ?? this.page;
  }

  showPage(page: string): void {
    if (page === this.page) return;
    this.page = page;
    this.release();
    if (this.mode === "normal" && this.isOpen && this.state.revision > 0) this.put();
  }

  private open(): void {
    const { platform } = this;
    this.isOpen = true;
    this.mode = platform.mode();
    this.page = platform.page();
    const text = platform.state();
    const decoded = decodeState(text);
    if (decoded.kind === "state") this.state = decoded.state;
    if (this.mode === "normal" && decoded.kind === "newer") this.mode = "newer";
    this.ownStorage(platform.learner());
    if (!platform.isSlow) this.growProfile();
    if (this.mode !== "normal" && this.mode !== "newer") return;
    if (this.mode === "newer") {
      platform.suspend(); // Moodle gives nothing back where this was not said, so also for a record that we only read
      platform.commit();
      return;
    }
    if (decoded.kind === "unreadable") {
      this.copies.keepAside(text);
      this.tell("notice-unreadable-platform");
    }
    this.keepsReflections = this.mayReflect && platform.takesInteractions();
    this.takeCopy(decoded.kind === "state");
    this.offerCopy(decoded.kind !== "state");
    this.copies.forgetOthers(this.state.mark);
    this.isUnsent = true;
    this.isTaken = false;
    if (platform.isSlow) this.commits.goOn(); // the page comes first
    else this.send();
  }

  /** Keys carry the learner, or the attempt where the platform names no learner: never read under another. */
  private ownStorage(learner: string): void {
    const { mark } = this.state;
    const owner = learner === "" ? `attempt-${mark.toString(16)}` : ownerOf(this.course.id, learner);
    const session = sessionKey(this.course);
    // Only for a session that writes: a reload after one that only shows must not go on in another mode.
    if (learner === "" || this.mode !== "normal") this.places.visit?.remove(session);
    else this.places.visit?.write(session, JSON.stringify({ owner, mark }));
    this.useStorage(owner, learner === "" ? this.places.visit : this.places.device);
  }

  private useStorage(owner: string, store: TextStore | null): void {
    this.store = store ?? memoryStore();
    this.isKeptHere = store !== null && store === this.places.device;
    this.prefix = ownerPrefix(this.course.id, owner);
    this.copies = new Copies(this.store, this.prefix);
    this.copy = this.copies.read(this.state.mark) ?? firstCopy(this.state, this.clock.now());
  }

  /** After our own Terminate in this window (a reload) the platform says nothing more, not even who learns. The session's key of
   *  this tab tells whose copy it was, so that work goes on there until the activity is opened again. */
  private goOnWithoutPlatform(): void {
    const session = parsed(this.places.visit?.read(sessionKey(this.course)) ?? "");
    if (isSession(session)) {
      this.state = newState(session.mark);
      this.useStorage(session.owner, this.places.device);
      this.state = this.copy.state;
    }
    this.keeping = isSession(session) && this.places.device ? "device" : "nowhere";
    this.tell("notice-reopen");
  }

  private takeCopy(isSeen: boolean): void {
    const { copy, state } = this;
    if (isSeen) this.state = this.mergedWith(copy.state);
    const unsent = toSend(copy.unsent.filter(({ interaction, revision }) => revision > state.revision && (this.mayReflect || !isReflection(interaction))));
    this.copy = { ...copy, state: this.state, seen: isSeen, sent: isSeen ? Math.max(copy.sent, state.revision) : -1,
      confirmed: isSeen ? state.revision : -1, unsent };
  }

  /** An attempt that the platform does not know and that is not known to have arrived: offered, never sent unasked. */
  private offerCopy(isEmpty: boolean): void {
    const { mark } = this.state;
    const copies = this.copies.all().filter((copy) => copy.state.mark !== mark && copy.state.revision > 0 && !copy.declined
      && mayBeMissing(copy) && (isEmpty || copy.offeredTo === mark));
    const [newest] = [...copies].sort((a, b) => b.saved - a.saved);
    if (!newest) return;
    this.offered = newest;
    this.copies.write({ ...newest, offeredTo: mark });
    this.tell("notice-offer", "restore", { date: dateText(newest.saved, this.course.language) });
  }

  protected override decided(notice: Notice, yes: boolean): void {
    if (notice.action === "retry" && yes) this.flush();
    if (notice.action !== "restore" || !this.offered) return;
    const { offered } = this;
    this.offered = null;
    if (!yes) return void this.copies.write({ ...offered, declined: true });
    this.state = withNextRevision(this.mergedWith(offered.state));
    this.copy = { ...this.copy, unsent: [...this.copy.unsent, ...toSend(offered.unsent.filter(({ interaction }) => !isReflection(interaction)))] };
    if (this.saveCopy()) this.copies.remove(offered.state.mark);
    this.put();
    this.notify();
  }

  protected keep(change: Change): void {
    const interaction = this.interactionFrom(change);
    if (interaction) this.copy = { ...this.copy, unsent: withAnswer(this.copy.unsent, interaction, this.mayChange(change)) };
    if (change[0] === "finishAttempt" || change[0] === "beginAttempt") this.release();
    this.saveCopy();
    if (!this.isOpen) return;
    this.put();
    if (change[0] === "finishAttempt" || change[0] === "finishRun") this.clock.next(() => { if (this.platform.isSlow) this.commits.atOnce(); });
  }

  private interactionFrom(change: Change): Interaction | null {
    const { course, reporting } = this;
    if (change[0] === "answer") return interactionOf(course, reporting, change[1], this.clock.now());
    return change[0] === "decide" ? decisionOf(course, reporting, change[1], this.clock.now()) : null;
  }

  /** An answer in a quiz that is corrected at its end, while the page is there: given when the quiz ends or its page goes. */
  private mayChange(change: Change): boolean {
    return change[0] === "answer" && change[1].owner.kind === "quiz" && !this.isHidden
      && this.course.quizzes.some(({ id, feedback }) => id === change[1].owner.id && feedback === "at-end");
  }

  private release(): void {
    if (this.mode !== "normal" || !this.copy.unsent.some(({ revision }) => revision === HELD)) return;
    this.copy = { ...this.copy, unsent: released(this.copy.unsent) };
    this.saveCopy();
  }

  override get sendsReflections(): boolean { return this.keepsReflections && this.isOpen && this.mode === "normal"; }

  /** With a revision of its own, so that a later launch sees whether it arrived. */
  override sendReflection(reflection: string, text: string): Promise<boolean> {
    const interactions = this.sendsReflections ? reflectionInteractions(this.course, reflection, text, this.clock.now(), this.platform.longestText) : [];
    if (interactions.length === 0) return Promise.resolve(false);
    this.state = withNextRevision(this.state);
    this.copy = { ...this.copy, unsent: [...this.copy.unsent, ...toSend(interactions.map((interaction) => ({ interaction, revision: NOT_TAKEN })))] };
    this.saveCopy();
    const sending = this.sendings.begin(interactions);
    this.put();
    this.notify();
    return sending;
  }

  private saveCopy(): boolean {
    this.copy = { ...this.copy, state: this.state, saved: this.clock.now() };
    const isWritten = this.copies.write(this.copy);
    this.isKeptHere = isWritten && this.store === this.places.device;
    return isWritten;
  }

  /** Another tab of the same attempt kept its copy. */
  storedElsewhere(key: string | null, text: string | null): void {
    if (key?.startsWith(`${this.prefix}notes`)) this.notify();
    if (this.mode !== "normal" || key !== this.copies.key(this.state.mark)) return;
    const theirs = readCopy(text);
    if (!theirs || theirs.state.mark !== this.state.mark) return;
    const merged = this.mergedWith(theirs.state);
    const heard = this.isOpen ? this.unheard(theirs.unsent) : []; // else the other one brings them
    if (heard.length === 0 && sameState(merged, this.state)) return;
    this.state = merged;
    this.copy = { ...this.copy, state: merged, unsent: [...this.copy.unsent, ...heard] };
    if (!sameState(merged, theirs.state)) this.saveCopy();
    if (this.isOpen) this.put(); // else our next commit would bring the older state back
    this.notify();
  }

  /** Each tab counts the platform's interactions by itself: what only one of them sets would stand where the other sets its next one. */
  private unheard(theirs: readonly Unsent[]): readonly Unsent[] {
    const mine = new Set(this.copy.unsent.map(({ interaction }) => JSON.stringify(interaction)));
    return theirs.filter(({ interaction, revision }) =>
      revision === NOT_TAKEN && (this.mayReflect || !isReflection(interaction)) && !mine.has(JSON.stringify(interaction)));
  }

  private put(): void {
    this.isUnsent = true;
    this.isTaken = false;
    if (this.isHidden && !this.commits.isFailing) return this.send();
    if (this.platform.isSlow || this.isHidden) return this.commits.soon();
    this.commits.onceShown(() => {
      this.platform.beginTurn(false);
      this.set();
      this.commits.soon();
    });
  }

  private set(): void {
    // What is set after its state was sent needs a revision of its own too: by it the next launch sees whether it arrived.
    if (this.isWaiting && Math.max(this.copy.sent, this.tried) >= this.state.revision) this.state = withNextRevision(this.state);
    // Moodle gives nothing back where `suspend` was not said; a state in which nothing was done yet says nothing.
    const isBegun = [this.platform.suspend(), this.platform.begin()].every(Boolean) || !this.platform.isResting;
    this.isTaken = (this.state.revision === 0 || this.platform.write(this.report())) && isBegun;
    if (this.isWaiting) this.setInteractions();
  }

  /** In their order; where one cannot be set yet, those behind it wait too. */
  private setInteractions(): void {
    let isTaken = true;
    const unsent = this.copy.unsent.map((one): Unsent => {
      if (one.revision !== NOT_TAKEN) return one;
      isTaken = isTaken && this.platform.interaction(one.interaction);
      return isTaken ? { ...one, revision: this.state.revision } : one;
    });
    this.copy = { ...this.copy, unsent };
  }

  /** An item never falls: a better attempt at a quiz may be worse in one of them. */
  private growProfile(): void {
    const seen = [...this.profile, ...this.platform.profile(this.reporting.competences)];
    this.profile = profile(this.course, this.reporting, this.state, seen);
  }

  private report(): Report {
    const { course, state } = this;
    this.growProfile();
    return {
      state: encodeWithin(course, state, this.platform.longestState),
      page: this.page,
      score: isMarked(course, state) ? courseScore(course, state) : null,
      progress: progress(course, state),
      outcome: state.outcome,
      isDecisive: isDecisive(course, state),
      profile: this.profile,
    };
  }

  /** "true" is no proof: while a page leaves, Moodle says so before anything arrived. Only the next launch shows it. */
  private send(inOneGo = this.isHidden): void {
    this.commits.stop();
    if (this.mode !== "normal" || !this.isOpen || (!this.isUnsent && !this.isWaiting)) return;
    this.platform.beginTurn(inOneGo);
    if (!this.isTaken || this.isWaiting) this.set();
    if (!this.isTimed && !this.platform.isResting) {
      this.platform.writeTime();
      this.isTimed = true;
    }
    if (this.platform.isResting) return this.commits.goOn();
    this.isTimed = false;
    const wasFailing = this.commits.isFailing;
    this.tried = this.state.revision; // it may arrive whatever Commit says
    const succeeded = this.platform.commit() && this.isTaken;
    this.commits.done(succeeded);
    if (!succeeded) {
      if (!wasFailing) this.tell(this.isKeptHere ? "notice-unsent" : "notice-unsent-open", "retry");
      return;
    }
    this.isUnsent = false;
    if (wasFailing) this.sayItArrived();
    this.markSent();
    this.sendings.settle(this.waiting, (interaction) => !this.platform.hasRefused(interaction));
    this.notify();
  }

  private sayItArrived(): void {
    this.untell("notice-unsent");
    this.untell("notice-unsent-open");
    this.tell("notice-sent");
    this.clock.later(() => this.untell("notice-sent"), 10_000);
  }

  private markSent(): void {
    if (this.state.revision === 0) return;
    this.copy = { ...this.copy, sent: this.state.revision };
    this.saveCopy();
  }

  /** The learner types or clicks. */
  learnerActs(): void { this.commits.learnerActs(); }

  /** At the next allowed moment. */
  override flush(): void { if (this.isUnsent) this.commits.next(); }

  /** A phone may never show a hidden page again: nothing waits there, not even what its last moment still brings. */
  hidden(yes: boolean): void {
    this.isHidden = yes;
    if (!yes) return;
    this.release();
    this.send();
  }

  /** The page goes. `persisted`: the browser may bring it back as it is, so the session stays open. */
  leave(persisted: boolean): void {
    if (!this.isOpen) return;
    this.release();
    if (persisted && this.mode === "normal") this.isUnsent = true; // the time spent here, should it never come back
    this.send(true);
    if (persisted) return;
    this.commits.stop();
    this.isOpen = false;
    this.platform.beginTurn(true);
    if (this.mode === "normal") this.platform.writeTime();
    if (this.platform.terminate() && this.mode === "normal" && this.isTaken) this.markSent();
  }

  note(reflection: string): Promise<string> { return Promise.resolve(this.drawer().read("notes", reflection)); }
  keepNote(reflection: string, text: string): Promise<void> { return this.keepText("notes", reflection, text); }
  preference(name: "country"): Promise<string> { return Promise.resolve(this.drawer().read("preferences", name)); }
  keepPreference(name: "country", value: string): Promise<void> { return this.keepText("preferences", name, value); }
  keepOnDevice(): Promise<void> { return Promise.resolve(); }

  exportRecord(): Promise<string> {
    const kept = this.mode === "newer" ? this.platform.state() : encodeState(this.state);
    return Promise.resolve(writeRecordFile(this.course.id, kept, this.drawer().contents(), new Date(this.clock.now())));
  }

  /** Notes come back; marks on a platform are those that were earned there. */
  importRecord(json: string): Promise<{ readonly ok: boolean; readonly reason?: string }> {
    const file = readRecordFile(this.course.id, json);
    if (typeof file === "string") return Promise.resolve({ ok: false, reason: file });
    this.drawer().add(file.contents);
    this.notify();
    return Promise.resolve({ ok: false, reason: "platform" });
  }

  /** What lies in this browser; the platform's record is the platform's. */
  async eraseRecord(): Promise<void> {
    const unsent = this.copy.unsent.filter(({ interaction }) => !isReflection(interaction));
    this.sendings.giveUp(this.waiting);
    this.copy = { ...this.copy, unsent };
    this.drawer().erase();
    this.notify();
  }

  private drawer(): Drawer { return new Drawer(this.store, this.prefix); }

  private keepText(sheet: "notes" | "preferences", name: string, text: string): Promise<void> {
    return this.drawer().keep(sheet, name, text) ? Promise.resolve() : Promise.reject(new Error("storage refused the text"));
  }
}
