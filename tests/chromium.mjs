// Which Chromium the tests use. Debian's headless shell is the same engine without a window's own interface: it takes a third of the
// processor's time, and is there beside the whole browser, which alone keeps a page for the back button.
import { existsSync } from "node:fs";

export const wholeChromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const shell = "/usr/bin/chromium-headless-shell";
export const anyChromium = process.env.CHROMIUM ?? (existsSync(shell) ? shell : wholeChromium);
