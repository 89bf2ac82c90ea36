#include "check/media_use.h"

#include <fmt/format.h>

#include "check/source_path.h"

namespace mooc {

void check_media_use(std::span<const MediaFile> media, const std::vector<bool>& is_used,
                     const std::vector<bool>& is_meant, const Unread& unread, std::vector<Diagnostic>& diagnostics) {
  for (std::size_t i = 0; i < media.size(); ++i) {
    const MediaFile& medium = media[i];
    if (is_used[i] && medium.fault) {
      diagnostics.push_back(error("corrupt-picture", medium.place,
                                  fmt::format("this picture {}", medium.fault->message), medium.fault->help));
    }
    if (is_used[i] || is_meant[i] || unread.mentions(name_of(medium.path)) > 0) continue;
    diagnostics.push_back(notice("unused-media", medium.place,
                                 "no text of the course uses this file, so it is left out",
                                 "show it or link to it, or remove it from course/media/"));
  }
}

}  // namespace mooc
