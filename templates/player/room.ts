// The room around a package: its parts, and what happens between them.

import { announce, button, make } from "../runtime/page/dom";
import { offerFile } from "../runtime/page/offer_file";
import { CallList } from "./call_list";
import { Contents } from "./contents";
import { onceAFrame } from "./drawing";
import { FindingList } from "./finding_list";
import { emptyRecord, type Finding, type HeardCall, type HeardSession, type ItemRecord } from "./heard";
import { JudgedApi } from "./judged_api";
import { launchable, type PackageAbout, type PackageItem } from "./package";
import { readRecordFile, writeRecordFile } from "./record_file";
import { RecordView } from "./record_view";
import { SettingsView, usualSize } from "./settings_view";
import { Stage } from "./stage";
import { standards, type Standard } from "./standards";
import { Tabs } from "./tabs";
import type { Words } from "./words";

interface Open {
  readonly item: PackageItem;
  readonly api: JudgedApi | null; // null for a document that is not tracked
}

export class Room {
  readonly #standard: Standard;
  readonly #items: readonly PackageItem[];
  readonly #stage: Stage;
  readonly #contents: Contents;
  readonly #calls: CallList;
  readonly #findings: FindingList;
  readonly #record: RecordView;
  readonly #settings: SettingsView;
  readonly #tabs: Tabs;
  readonly #status = make("p", { class: "room-status", role: "status" });
  readonly #launchButton: HTMLButtonElement;
  readonly #updateSoon = onceAFrame(() => this.#update());
  #records = new Map<string, ItemRecord>();
  #seen = new Set<string>();
  #missing = new Set<string>();
  #attempt = 1;
  #callNumber = 0;
  #open: Open | null = null;
  #chosen: PackageItem | undefined;
  #isLeaving = false;

  constructor(private readonly words: Words, private readonly about: PackageAbout) {
    this.#standard = standards[about.standard];
    this.#items = launchable(about.items);
    this.#chosen = this.#items[0];
    this.#stage = new Stage(words("stageHelp"), this.#hint(), () => this.#noteMissing());
    this.#stage.size(usualSize());
    this.#contents = new Contents(words, this.#standard, about.items, (item) => void this.#launch(item));
    this.#calls = new CallList(words, this.#standard);
    this.#findings = new FindingList(words, this.#standard, ({ all, grave }) => this.#tabs?.count("findings", all === 0 ? "" : words.number(all), grave > 0));
    this.#record = new RecordView(words, this.#standard, this.#items.filter(({ sco }) => sco), (identifier) => this.#shownRecord(identifier));
    this.#settings = new SettingsView(words, {
      size: (size) => this.#stage.size(size),
      faults: (faults) => { if (this.#open?.api) this.#open.api.platform.faults = faults; },
      learner: () => this.#startOver(1),
      forget: () => this.#forget(),
    });
    this.#tabs = new Tabs(words("play"), [
      { id: "findings", label: words("findings"), panel: this.#findings.element },
      { id: "calls", label: words("calls"), panel: this.#calls.element },
      { id: "record", label: words("record"), panel: make("div", {}, this.#record.element, this.#keepPart()) },
      { id: "settings", label: words("settings"), panel: this.#settings.element },
    ], (id) => { if (id === "record") this.#record.changed(); });
    this.#launchButton = button(words("launch"), "data-launch", () => { if (this.#chosen) void this.#launch(this.#chosen); });
  }

  /** Shows the room and launches the first item, as Moodle does. */
  open(): void {
    const { words, about } = this;
    document.title = `${about.title || about.file} – mooc play`;
    const controls = make("div", { class: "controls" }, this.#launchButton,
      button(words("leave"), "data-leave", () => void this.#leave("exit", true), "quiet"),
      button(words("cut"), "data-cut", () => void this.#leave("cut", true), "quiet"),
      button(words("newAttempt"), "data-new-attempt", () => void this.#newAttempt(), "quiet"));
    document.body.replaceChildren(
      make("header", {}, make("h1", {}, about.title || about.file),
        make("p", { class: "quiet-line" }, words("about", { standard: `${this.#standard.title}${about.schemaVersion ? ` (${about.schemaVersion})` : ""}`, file: about.file, files: about.files }))),
      make("main", {},
        make("section", { class: "package" }, this.#contents.element, controls, this.#status, make("div", { class: "stage-scroll", role: "group", tabindex: "0", "aria-label": words("stage") }, this.#stage.element)),
        this.#tabs.element),
      make("footer", {}, make("a", { href: "/-/licences.txt" }, words("licences"))));
    this.#tellPackage();
    this.#update();
    if (this.#chosen) void this.#launch(this.#chosen);
    else announce(this.#status, words("emptyPackage"));
  }

  #hint(): HTMLElement { return make("p", { class: "stage-hint" }, this.words("notLaunched")); }

  #recordOf(item: PackageItem): ItemRecord {
    const known = this.#records.get(item.identifier) ?? emptyRecord();
    this.#records.set(item.identifier, known);
    return known;
  }

  // --- launching and leaving -------------------------------------------------------------------------------------------------

  async #launch(item: PackageItem): Promise<void> {
    if (this.#isLeaving) return;
    await this.#leave("exit", false);
    this.#chosen = item;
    this.#seen.add(item.identifier);
    const api = item.sco ? this.#judged(item) : null;
    this.#open = { item, api };
    this.#stage.open(`/package/${item.href}`, this.#standard.apiName, api?.methods() ?? null);
    announce(this.#status, this.words("launched", { title: item.title, mode: api?.session.mode ?? "–", entry: api?.session.entry ?? "–", attempt: this.#attempt }));
    if (item.sco) this.#record.choose(item.identifier);
    this.#update();
  }

  #judged(item: PackageItem): JudgedApi {
    const record = this.#recordOf(item);
    const api = new JudgedApi({
      standard: this.#standard, item, record, learner: this.#settings.learner, mode: this.#settings.mode, language: this.#settings.language,
      faults: this.#settings.faults(), answers: this.#settings.answers,
      isGoing: () => this.#isLeaving,
      nextNumber: () => ++this.#callNumber,
      heard: (call) => this.#heard(call),
      ended: (request) => this.#ended(item, request),
    });
    record.sessions.push(api.session);
    return api;
  }

  async #leave(how: "exit" | "cut", isTold: boolean): Promise<void> {
    const open = this.#open;
    if (!open) {
      if (isTold) announce(this.#status, this.words("nothingToLeave"));
      return;
    }
    if (this.#isLeaving) return;
    this.#noteMissing();
    this.#isLeaving = true;
    if (how === "cut") {
      open.api?.close();
      this.#stage.close(this.#hint());
    } else await this.#stage.leave(this.#hint());
    if (open.api) this.#finished(open.item, open.api, how);
    this.#open = null;
    this.#isLeaving = false;
    if (isTold) announce(this.#status, this.words(how === "cut" ? "leftBy" : "left", { title: open.item.title }));
    this.#update();
  }

  /** The page is gone: what arrived is the record, and what was left undone is told. */
  #finished(item: PackageItem, api: JudgedApi, how: "exit" | "cut"): void {
    api.close();
    const { sessions } = this.#recordOf(item);
    this.#records.set(item.identifier, { stored: api.stored, sessions });
    if (how === "cut") return;
    if (!api.hasBegun) this.#note(api.session, "never-begun");
    else if (!api.session.ended) this.#note(api.session, "left-without-finish");
    if (api.hasBegun && api.platform.changed.size > 0) this.#note(api.session, "never-committed");
  }

  /** Once each, however often its pages are looked at. */
  #noteMissing(): void {
    const { item, api } = this.#open ?? {};
    for (const file of this.#stage.missing()) {
      const key = `${item?.identifier} ${file}`;
      if (this.#missing.has(key)) continue;
      this.#missing.add(key);
      this.#note(api?.session, "file-missing", file);
    }
  }

  #note(session: HeardSession | undefined, rule: string, element = ""): void {
    const finding: Finding = { rule, why: "", element };
    session?.findings.push(finding);
    this.#findings.add(finding, null);
  }

  /** Finish or Terminate. A package may ask for another item; Moodle follows continue and previous. */
  #ended(item: PackageItem, request: string): void {
    const at = this.#items.indexOf(item);
    const target = /^\{target=([^}]*)\}(choice|jump)$/.exec(request)?.[1];
    const next = request === "continue" ? this.#items[at + 1] : request === "previous" ? this.#items[at - 1] : this.#items.find(({ identifier }) => identifier === target);
    if (next && !this.#isLeaving) setTimeout(() => void this.#launch(next), 0);
    else if (request !== "" && request !== "_none_") announce(this.#status, this.words("askedToLeave", { request }));
    else if (!this.#isLeaving) announce(this.#status, this.words("ended"));
  }

  async #newAttempt(): Promise<void> {
    await this.#leave("exit", false);
    this.#startOver(this.#attempt + 1);
    if (this.#chosen) await this.#launch(this.#chosen);
  }

  /** Nothing of what was stored is given back: a new attempt, or another learner. What is open goes on for whom it was opened. */
  #startOver(attempt: number): void {
    if (this.#open && attempt === 1) { void this.#leave("exit", false).then(() => this.#startOver(attempt)); return; }
    this.#attempt = attempt;
    this.#records = new Map([...this.#records].map(([identifier, { sessions }]) => [identifier, { stored: {}, sessions: attempt === 1 ? [] : sessions }]));
    if (attempt === 1) this.#showAgain();
    this.#update();
  }

  #forget(): void {
    localStorage.clear();
    sessionStorage.clear();
    announce(this.#status, this.words("deviceForgotten"));
  }

  // --- what is heard and shown -----------------------------------------------------------------------------------------------

  #heard(call: HeardCall): void {
    this.#calls.add(call);
    for (const finding of call.findings) this.#findings.add(finding, call);
    if (call.answer === "threw") this.#findings.add({ rule: "threw", why: "", element: "" }, call);
    if (/Commit|Finish|Terminate|SetValue/.test(call.method)) this.#updateSoon();
  }

  #tellPackage(): void {
    for (const remark of this.about.remarks) this.#findings.addRemark(remark);
  }

  #shownRecord(identifier: string): { stored: Readonly<Record<string, string>>; pending: readonly string[]; course: ReturnType<Stage["course"]> } {
    const open = this.#open?.api && this.#open.item.identifier === identifier ? this.#open.api : null;
    return {
      stored: open?.stored ?? this.#records.get(identifier)?.stored ?? {},
      pending: open ? [...open.platform.changed] : [],
      course: this.#stage.course(),
    };
  }

  #currentRecords(): Map<string, ItemRecord> {
    const records = new Map(this.#records);
    if (this.#open?.api) records.set(this.#open.item.identifier, { stored: this.#open.api.stored, sessions: this.#recordOf(this.#open.item).sessions });
    return records;
  }

  #update(): void {
    const records = this.#currentRecords();
    this.#contents.update(records, this.#open?.item.identifier ?? null, this.#seen);
    this.#record.changed();
    const stored = this.#chosen && records.get(this.#chosen.identifier)?.stored;
    this.#launchButton.textContent = this.words(stored && Object.keys(stored).length > 0 ? "resume" : "launch");
  }

  // --- keeping ---------------------------------------------------------------------------------------------------------------

  #keepPart(): HTMLElement {
    const { words } = this;
    const file = make("input", { type: "file", id: "record-file", accept: ".json,application/json" });
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen) void chosen.text().then((text) => this.#load(chosen.name, text));
      file.value = "";
    });
    return make("section", { "aria-labelledby": "keep" }, make("h2", { id: "keep" }, words("keep")), make("p", { class: "quiet-line" }, words("saveNote")),
      make("p", {}, button(words("save"), "data-save", () => this.#save(), "quiet")), make("p", { class: "field" }, make("label", { for: "record-file" }, words("load")), file));
  }

  #save(): void {
    const kept = { learner: this.#settings.learner, attempt: this.#attempt, items: this.#currentRecords() };
    offerFile(`${this.about.file.replace(/\.zip$/i, "")}-record.json`, "application/json", writeRecordFile(this.about, kept, new Date()));
  }

  async #load(name: string, text: string): Promise<void> {
    const kept = readRecordFile(this.about, text);
    if (typeof kept === "string") { announce(this.#status, this.words(kept)); return; }
    await this.#leave("exit", false);
    this.#settings.learner = kept.learner;
    this.#attempt = kept.attempt;
    this.#records = new Map(kept.items);
    this.#showAgain();
    this.#update();
    announce(this.#status, this.words("loaded", { file: name }));
  }

  /** All lists anew, from the records. */
  #showAgain(): void {
    const sessions = [...this.#records.values()].flatMap((record) => record.sessions);
    const calls = sessions.flatMap((session) => session.calls).sort((a, b) => a.number - b.number);
    this.#callNumber = calls[calls.length - 1]?.number ?? 0;
    this.#calls.replace(calls);
    this.#findings.clear();
    this.#missing.clear();
    this.#tellPackage();
    for (const call of calls) for (const finding of call.findings) this.#findings.add(finding, call);
    for (const session of sessions) for (const finding of session.findings) this.#findings.add(finding, null);
  }
}
