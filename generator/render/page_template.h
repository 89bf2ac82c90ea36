// The templates of templates/pages. A template sees only what it is given; a name that it is not given asserts, because
// the engine would leave it empty without a word.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

#include "model/course.h"
#include "render/page_frame.h"

namespace mooc {

using TemplateData = kainjow::mustache::data;
using TemplateList = kainjow::mustache::list;

// Renders pages/<name>.mustache, with pages/part-*.mustache as its partials. Slots in the data come out as slots.
Slotted render_template(std::string_view name, const TemplateData& data);

// What every template may use: text.<name>, root, and course.{title,language,version}.
TemplateData template_data(const Course& course, const UiTexts& texts, Typography rules, std::string_view root);

// Words that may be missing: a section of that name is left out when they are (the engine takes an empty text for
// something).
TemplateData optional_words(std::string_view words, Typography rules);

}  // namespace mooc
