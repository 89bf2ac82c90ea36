// From banks of other programs to one quiz of the course: which reader, which identifiers, which order.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "exchange/bank_files.h"
#include "exchange/quiz_json.h"
#include "exchange/text_context.h"
#include "source/parsed.h"

namespace mooc {

struct ImportRequest {
  std::span<const SourceFile> files;
  std::string quiz;                   // its identifier
  std::string language;               // of the course
  std::set<std::string> competences;  // the codes that the course has: a tag of such a name is one
  const ReadMarkdown& markdown;
  const FindMedia& media;
};

// Where a category of the bank went.
struct ImportedCategory {
  std::string path;  // without what every category of Moodle begins with; may be empty
  std::size_t questions = 0;
};

struct ImportedBank {
  Quiz quiz;  // each question's span is its place in the bank
  QuizText text;
  std::vector<NewFile> media;
  std::vector<ImportedCategory> categories;
};

// With an error the value is not to be written. Rules: those that begin with bank-.
[[nodiscard]] Parsed<ImportedBank> import_bank(const ImportRequest& request);

}  // namespace mooc
