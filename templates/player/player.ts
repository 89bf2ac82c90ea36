// The page of `mooc play`: a platform around a package. It launches, listens, keeps the record while the page is open, and says what
// would go wrong elsewhere. It sends nothing and stores nothing.

import { make } from "../runtime/page/dom";
import { preferredLanguage } from "./language";
import { readPackage } from "./package";
import { Room } from "./room";
import { wordsIn } from "./words";

async function start(): Promise<void> {
  const words = wordsIn(preferredLanguage(navigator.languages));
  document.documentElement.lang = words.language;
  try {
    new Room(words, await readPackage()).open();
  } catch (reason) {
    document.body.replaceChildren(make("main", {}, make("h1", {}, words("play")), make("p", {}, words("unreadable", { why: String(reason) }))));
  }
}

void start();
