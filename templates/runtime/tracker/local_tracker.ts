// The record of a learner without a platform: kept for this visit, on the device once the learner says so, in memory where the
// browser allows neither. Other tabs are heard by the storage event; before each change the kept state is read and merged.

import type { CourseData } from "../course";
import { newState, randomMark } from "../state/changes";
import { decodeState, encodeState } from "../state/codec";
import { mergeStates, sameState } from "../state/merge";
import type { CourseState } from "../state/types";
import { Drawer, ownerPrefix } from "./drawer";
import { readRecordFile, writeRecordFile } from "./record_file";
import { Recorder } from "./recorder";
import { browserPlaces, memoryStore, type Places, type TextStore } from "./storage";
import type { Keeping } from "./tracker";

export class LocalTracker extends Recorder {
  keeping: Keeping = "visit";
  private store: TextStore;
  private readonly prefix: string;
  private readonly stateKey: string;

  constructor(course: CourseData, private readonly places: Places) {
    super(course, newState(randomMark()));
    this.prefix = ownerPrefix(course.id, "local");
    this.stateKey = `${this.prefix}state`;
    this.store = this.visitStore();
    const visited = places.visit?.read(this.stateKey) ?? null;
    if (places.device && places.device.read(this.stateKey) !== null) {
      // The learner said "keep on this device", perhaps in another tab, so what this tab still holds goes there too.
      this.keeping = "device";
      this.store = places.device;
      this.take(places.device.read(this.stateKey));
      if (visited !== null) this.move(places.visit, places.device);
    } else {
      this.take(visited);
    }
  }

  /** Another tab wrote, moved or erased the record: `text` is what it left (null: nothing). */
  storedElsewhere(key: string | null, text: string | null): void {
    if (key !== null && key !== this.stateKey) {
      if (key.startsWith(this.prefix)) this.notify(); // notes or preferences
      return;
    }
    if (text === null) this.leaveDevice();
    else if (this.keeping === "device") this.take(text);
    else if (this.places.device) this.goToDevice(this.places.device, text);
    this.notify();
  }

  /** After the browser brought a page back as it was, the record may have moved on. */
  override refresh(): void {
    const text = this.store.read(this.stateKey);
    if (text !== null) this.take(text);
    else if (this.keeping === "device") this.leaveDevice();
  }

  returned(): void {
    this.refresh();
    this.notify();
  }

  protected keep(): void {
    if (this.store.write(this.stateKey, encodeState(this.state))) return;
    // A full or suddenly forbidden storage: this page goes on from memory, and says so.
    this.store = memoryStore();
    this.store.write(this.stateKey, encodeState(this.state));
    this.keeping = "nowhere";
    this.tell("notice-not-kept");
  }

  note(reflection: string): Promise<string> { return Promise.resolve(this.drawer().read("notes", reflection)); }
  keepNote(reflection: string, text: string): Promise<void> { return this.keepText("notes", reflection, text); }
  preference(name: "country"): Promise<string> { return Promise.resolve(this.drawer().read("preferences", name)); }
  keepPreference(name: "country", value: string): Promise<void> { return this.keepText("preferences", name, value); }

  async keepOnDevice(yes: boolean): Promise<void> {
    if (this.mode !== "normal" || yes === (this.keeping === "device")) return;
    const from = this.store;
    const to = yes ? this.places.device : this.visitStore();
    if (!to || !this.copyTo(from, to)) return this.tell("notice-not-kept");
    this.store = to;
    this.keeping = yes ? "device" : this.places.visit ? "visit" : "nowhere";
    this.move(from, to);
    this.notify();
  }

  /** All of it, or nothing of it where there was nothing before. */
  private copyTo(from: TextStore, to: TextStore): boolean {
    const wasEmpty = to.read(this.stateKey) === null;
    if (this.drawer(to).add(this.drawer(from).contents()) && to.write(this.stateKey, encodeState(this.state))) return true;
    if (wasEmpty) this.drawer(to).erase();
    return false;
  }

  exportRecord(): Promise<string> {
    const kept = this.mode === "newer" ? this.store.read(this.stateKey) : null; // ours would not do it justice
    return Promise.resolve(writeRecordFile(this.course.id, kept ?? encodeState(this.state), this.drawer().contents(), new Date()));
  }

  async importRecord(json: string): Promise<{ readonly ok: boolean; readonly reason?: string }> {
    if (this.mode !== "normal") return { ok: false, reason: "read-only" };
    const file = readRecordFile(this.course.id, json);
    if (typeof file === "string") return { ok: false, reason: file };
    if (!this.drawer().add(file.contents)) this.tell("notice-not-kept");
    if (file.state) this.adopt(this.mergedWith(file.state));
    this.notify();
    return { ok: true };
  }

  async eraseRecord(): Promise<void> {
    this.mode = "normal";
    this.state = newState(randomMark());
    // Other tabs take the clean state before they see it go, and do not bring the old one back.
    if (this.keeping === "device") this.store.write(this.stateKey, encodeState(this.state));
    for (const store of [this.places.device, this.places.visit, this.store]) if (store) this.drawer(store).erase();
    this.leaveDevice();
    this.notify();
  }

  /** A text as it stands in the store becomes this tracker's state. */
  private take(text: string | null): void {
    const decoded = decodeState(text ?? "");
    switch (decoded.kind) {
      case "empty": return;
      case "newer": this.mode = "newer"; return;
      case "unreadable":
        this.store.write(`${this.prefix}aside`, text ?? "");
        this.store.write(this.stateKey, encodeState(this.state));
        return this.tell("notice-unreadable");
      case "state":
        // Another mark is another beginning (erased in another tab, or the first look): then the kept one is right.
        this.state = decoded.state.mark === this.state.mark ? mergeStates(this.state, decoded.state) : decoded.state;
    }
  }

  private adopt(state: CourseState): void {
    if (sameState(state, this.state)) return;
    this.state = { ...state, revision: state.revision + 1 };
    this.keep();
  }

  private goToDevice(device: TextStore, text: string): void {
    const mine = this.state;
    this.keeping = "device";
    this.store = device;
    this.take(text);
    if (this.mode === "normal" && mine.revision > 0) this.adopt(this.mergedWith(mine));
    this.move(this.places.visit, device);
  }

  /** The record is no longer on the device: what this tab knows of it lives as long as its visit. */
  private leaveDevice(): void {
    if (this.keeping !== "device") return;
    this.store = this.visitStore();
    this.keeping = this.places.visit ? "visit" : "nowhere";
    if (this.mode === "normal" && this.state.revision > 0) this.keep();
  }

  /** Nothing is erased before all of it stands in its new place. */
  private move(from: TextStore | null, to: TextStore): void {
    if (!from || from === to || this.mode !== "normal") return;
    const left = decodeState(from.read(this.stateKey) ?? "");
    if (left.kind === "state") this.adopt(this.mergedWith(left.state));
    const isKept = this.store === to && this.drawer(to).add(this.drawer(from).contents());
    if (isKept) this.drawer(from).erase();
    else this.tell("notice-not-kept"); // what stays behind is moved at the next look
  }

  private visitStore(): TextStore {
    if (this.places.visit) return this.places.visit;
    this.keeping = "nowhere";
    return memoryStore();
  }

  private drawer(store = this.store): Drawer { return new Drawer(store, this.prefix); }

  private keepText(sheet: "notes" | "preferences", name: string, text: string): Promise<void> {
    if (this.drawer().keep(sheet, name, text)) return Promise.resolve();
    this.tell("notice-not-kept");
    return Promise.reject(new Error("storage refused the text"));
  }
}

/** The tracker of a page or shell in its browser, wired to other tabs and to coming back. */
export function openLocalTracker(course: CourseData): LocalTracker {
  const tracker = new LocalTracker(course, browserPlaces());
  addEventListener("storage", ({ key, newValue, storageArea }) => {
    let device = false;
    try { device = storageArea === localStorage; } catch { /* forbidden: nothing of ours is in it */ }
    if (device) tracker.storedElsewhere(key, newValue);
  });
  addEventListener("pageshow", (event) => { if (event.persisted) tracker.returned(); });
  return tracker;
}
