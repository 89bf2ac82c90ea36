// Pictures, videos and sounds: are they there, are they safe, can everybody perceive them? Sets the paths in images and
// directives, and notes which media the course uses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "check/names.h"
#include "check/page_findings.h"

namespace mooc {

// The path relative to course/ of the medium that `written` names in the file of `span`; noted as used. Says why not
// otherwise. May give, all errors: missing-media, outside-media.
[[nodiscard]] std::optional<std::string> find_medium(std::string_view written, SourceSpan span, const Names& names,
                                                     PageFindings& findings);

// Notes a medium that exists as used and gives its path back.
std::string use_medium(std::string path, const Names& names, PageFindings& findings);

// May give: image-alt, not-a-picture, svg-script (errors), svg-outside (warning), and what find_medium gives.
void check_images(Body& body, const Names& names, PageFindings& findings);

// Sets source, poster and captions of a `video` or `audio`; `has_transcript`: it has a body.
// May give: captions-format (error), video-captions, media-transcript (warnings), and what find_medium gives.
void check_recording(Directive& directive, bool has_transcript, const Names& names, PageFindings& findings);

}  // namespace mooc
