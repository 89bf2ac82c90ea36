// The files that every target shares: pages, scripts, styles, fonts and used media, below a folder of the target's
// choice. The site puts them at its root, a package below `site/`.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/artifact.h"
#include "model/course.h"

namespace mooc {

// The bytes of a page for one audience: Where::site_only leaves out what only packages carry, Where::package_only what
// only the site carries (answers). Where::everywhere gives the common parts alone.
std::string page_bytes(const RenderedPage& page, Where audience);

// Sorted by path; each path begins with `prefix` ("" or "site/"). Of the two shells, `package-shell.html` is never in
// it (a package puts it at its root, see package_shell) and `shell.html` only for the site.
std::vector<Artifact> site_artifacts(const Course& course, std::span<const RenderedPage> pages, Where audience,
                                     std::string_view prefix);

// The root page of a package: what render gives as `package-shell.html`, as `index.html`.
Artifact package_shell(std::span<const RenderedPage> pages);

}  // namespace mooc
