// The whole bank of a course in Moodle's XML, as Moodle 4.5 imports it: only weights that it takes, pictures inside,
// and what it has no place for in a comment or told.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exchange/bank_entries.h"
#include "source/parsed.h"

namespace mooc {

// The bytes of a file of the course; `path` is relative to course/.
using ReadMedia = std::function<Result<std::string>(std::string_view path)>;

struct ExportedBank {
  std::string text;
  std::size_t questions = 0;
  std::size_t categories = 0;
};

// Rules: bank-answer, bank-feedback, bank-formatting, bank-link, bank-question, bank-setting, bank-weight. Fails when a
// picture cannot be read.
[[nodiscard]] Result<Parsed<ExportedBank>> moodle_xml(const Course& course, const ReadMedia& media);

}  // namespace mooc
