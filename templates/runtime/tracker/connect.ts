// Finds the Tracker that stands behind a page: its shell's, or its own. A page from disk outside a shell moves into it, since
// Firefox gives every file there a storage of its own.

import type { CourseData } from "../course";
import { ownAddress, siteRoot } from "./address";
import { openLocalTracker } from "./local_tracker";
import { FRAME_NAME } from "./messages";
import { connectRemoteTracker } from "./remote_tracker";
import type { Tracker } from "./tracker";

/** Never resolves where the page is about to move into the shell. */
export async function connectTracker(course: CourseData): Promise<Tracker> {
  if (window.name === FRAME_NAME && window.parent !== window) return connectRemoteTracker(course);
  if (location.protocol !== "file:") return openLocalTracker(course);
  const { page, anchor } = ownAddress();
  location.replace(`${siteRoot()}shell.html#${page}${anchor === "" ? "" : `#${anchor}`}`);
  return new Promise(() => undefined);
}
