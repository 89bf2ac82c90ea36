#include "package/site.h"

#include "package/site_files.h"

namespace mooc {

Parsed<std::vector<Artifact>> package_site(const Course& course, std::span<const RenderedPage> pages) {
  return {site_artifacts(course, pages, Where::site_only, ""), {}};
}

}  // namespace mooc
