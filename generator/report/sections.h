// The parts of the report's page, in its order. Each writes one <section>.
#pragma once

#include <span>

#include "report/course_statistics.h"
#include "report/report_writer.h"
#include "source/diagnostic.h"

namespace mooc {

void write_findings(ReportWriter& out, std::span<const SourceFile> sources, std::span<const Diagnostic> diagnostics);
void write_coverage(ReportWriter& out, const Course& course, const CourseStatistics& statistics);
void write_texts(ReportWriter& out, const Course& course, const CourseStatistics& statistics);
void write_questions(ReportWriter& out, const Course& course, const CourseStatistics& statistics);
// Only of a course that has some: has_scenarios().
void write_scenarios(ReportWriter& out, const Course& course);
[[nodiscard]] bool has_scenarios(const Course& course);
void write_media(ReportWriter& out, const Course& course, const CourseStatistics& statistics);
void write_state(ReportWriter& out, const Course& course);

// «3 erreurs, 1 avertissement»; "" for none.
[[nodiscard]] std::string findings_in_words(const ReportWriter& out, std::span<const Diagnostic> diagnostics);

// «64,2 (courant)»; a dash without a figure.
[[nodiscard]] std::string ease_in_words(const ReportWriter& out, const ReadingCount& count, std::string_view language);

}  // namespace mooc
