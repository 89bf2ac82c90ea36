// As much of a document as the enhancer touches, for tests without a browser: elements have the parts that a test gives them by selector.

export class FakeElement extends EventTarget {
  constructor(parts = {}, fields = {}) {
    super();
    Object.assign(this, { parts, dataset: {}, hidden: false, textContent: "", children: [], tabIndex: -1 }, fields);
  }
  querySelectorAll(selector) { return this.parts[selector] ?? []; }
  querySelector(selector) { return this.querySelectorAll(selector)[0] ?? null; }
  replaceChildren(...children) { this.children = children; }
  append(...children) { this.children.push(...children); }
  closest() { return null; }
  setAttribute() {}
  removeAttribute() {}
  toggleAttribute() {}
  before() {}
  remove() {}
  focus() {}
  click() { this.dispatchEvent(new Event("click")); }
}

/** Puts a document with these parts in place while `run` runs. */
export async function withDocument(parts, globals, run) {
  const document = Object.assign(new FakeElement(parts), { createElement: () => new FakeElement(), visibilityState: "visible" });
  const stand = { document, addEventListener: () => undefined, window: { setTimeout: (task, wait) => setTimeout(task, wait) }, ...globals };
  const before = Object.entries(stand).map(([name]) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
  for (const [name, value] of Object.entries(stand)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    return await run();
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete globalThis[name];
    }
  }
}

export const words = Object.assign((key) => key, { counted: (key) => key, number: String, percent: (score) => `${score / 100} %` });
