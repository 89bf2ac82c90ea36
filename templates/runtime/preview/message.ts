// What the server tells (generator/serve/preview_message.cpp writes it).

export interface Mistake {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly rule: string;
  /** The line of the source and a line of carets below it. */
  readonly frame: string;
  /** What to write instead; may be empty. */
  readonly help: string;
}

export interface Mistakes {
  /** The first ones. */
  readonly list: readonly Mistake[];
  /** Of all. */
  readonly count: number;
}

export interface PreviewMessage {
  /** Another text at each message. */
  readonly revision: string;
  /** Why the course cannot be read at all; empty when it can. */
  readonly failure: string;
  readonly errors: Mistakes;
  readonly remarks: Mistakes;
}
