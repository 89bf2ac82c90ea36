// course/course.yaml and course/competences.yaml.
#pragma once

#include "model/document.h"
#include "source/parsed.h"

namespace mooc {

Parsed<CourseDocument> parse_course_file(const SourceFile& file);
Parsed<CompetencesDocument> parse_competences_file(const SourceFile& file);

}  // namespace mooc
