// What `mooc validate` looks at, a file each. Every finding's rule is in inspect/package_rules.h: errors break the
// standard, warnings are what fails or gets lost on Moodle or at learners', notices are worth knowing.
#pragma once

#include <vector>

#include "inspect/package_contents.h"

namespace mooc {

using PackageFindings = std::vector<Diagnostic>;

// Of the zip alone, its manifest apart: damaged entries, methods, rubbish, weight. About file 0.
PackageFindings check_zip_contents(const PackageZip& zip);
// Root, namespaces, prefixes, version.
PackageFindings check_dialect(const PackageContents& package);
// Which elements stand where, in which order, and the attributes that must be there.
PackageFindings check_shape(const PackageContents& package);
// Identifiers and what refers to them.
PackageFindings check_identifiers(const PackageContents& package);
PackageFindings check_organizations(const PackageContents& package);
// Resources, their addresses and the files behind.
PackageFindings check_resources(const PackageContents& package);
// Files that no resource names, types that platforms serve badly.
PackageFindings check_files(const PackageContents& package);
// Titles and how Moodle's reader gets texts.
PackageFindings check_texts(const PackageContents& package);
// What an item tells the platform: parameters, limits, scores.
PackageFindings check_items(const PackageContents& package);
// Sequencing and navigation of SCORM 2004.
PackageFindings check_sequencing(const PackageContents& package);
// Several SCOs, hidden first ones: what only Moodle trips over.
PackageFindings check_moodle(const PackageContents& package);

// What the pages and scripts show. `sources` gets the pages that a finding is about.
PackageFindings check_pages(const PackageContents& package, std::vector<SourceFile>& sources);

}  // namespace mooc
