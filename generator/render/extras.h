// What few pages need beside assets/page.js and assets/mooc.css: simulations, cards, timelines.
#pragma once

#include <string>
#include <vector>

#include "model/course.h"

namespace mooc {

// Paths from the root, those of types of questions included; only what the page uses.
std::vector<std::string> scripts_of(const Lesson& lesson);
std::vector<std::string> styles_of(const Lesson& lesson);
std::vector<std::string> scripts_of(const Module& module);
std::vector<std::string> styles_of(const Module& module);

}  // namespace mooc
