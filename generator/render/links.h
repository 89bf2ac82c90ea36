// Where pages lie, and how one page addresses another, a word or a medium. Every link ends in a file name, so that the
// course works from disk (design.md, 11).
#pragma once

#include <string>
#include <string_view>

#include "model/body.h"

namespace mooc {

std::string page_of(const ModuleId& id);
std::string page_of(const LessonId& id);
std::string page_of(const QuizId& id);

// Where a word stands in the glossary: glossary.html#word-…
std::string anchor_of(const TermId& id);

// Where a competence stands on the page about the course: competence-7-2
std::string anchor_of(const CompetenceCode& code);

// A path of a medium as an address: what a URL does not allow is percent-encoded (RFC 3986, 3.3).
std::string url_path(std::string_view path);

// The address of a link from a page whose way to the root is `root`; empty for a scheme that no course needs
// (javascript:, data:) and for a page of another part of the course.
std::string address(const LinkTarget& target, std::string_view root);

bool leaves_the_course(const LinkTarget& target);

}  // namespace mooc
