// Entry of assets/shell.js: the page around the pages, of a package and of a site opened from disk.

import { startShell } from "./shell/shell";

if (window.moocCourse) startShell(window.moocCourse);
