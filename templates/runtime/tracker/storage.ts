// Places that keep texts by key: the browser's storages, which may be missing, full or forbidden, and memory, which is none
// of these. Nothing here throws.

export interface TextStore {
  read(key: string): string | null;
  /** false: not kept. */
  write(key: string, text: string): boolean;
  remove(key: string): void;
  keys(): readonly string[];
}

/** Null where the browser refuses this storage, even to look at it. */
export function browserStore(open: () => Storage): TextStore | null {
  try {
    const storage = open();
    storage.getItem("mooc");
    return {
      read: (key) => attempt(() => storage.getItem(key), null),
      write: (key, text) => attempt(() => (storage.setItem(key, text), true), false),
      remove: (key) => attempt(() => storage.removeItem(key), undefined),
      keys: () => attempt(() => Object.keys(storage), []),
    };
  } catch {
    return null;
  }
}

export function memoryStore(): TextStore {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => (texts.set(key, text), true),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  };
}

function attempt<T>(action: () => T, otherwise: T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

/** Where this page may keep things: for this visit (a tab, until it is closed) and on this device. */
export interface Places {
  readonly visit: TextStore | null;
  readonly device: TextStore | null;
}

export function browserPlaces(): Places {
  return { visit: browserStore(() => sessionStorage), device: browserStore(() => localStorage) };
}
