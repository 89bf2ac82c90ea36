// A bank of another program, read: questions of ours, and what stood around them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/bank_files.h"
#include "exchange/text_context.h"
#include "model/question.h"
#include "source/diagnostic.h"

namespace mooc {

struct ImportedQuestion {
  Question question;             // its id may be empty, or that of another
  std::string name;              // what teachers see in their lists
  std::string idnumber;          // what programs know it by
  std::string category;          // as the bank writes it: «$course$/top/A/B»
  std::optional<bool> shuffles;  // does the bank want its choices in any order?
};

// What a reader of a bank is given. `prompt` is asked where a text with gaps asks nothing itself.
struct BankReading {
  const ReadMarkdown& markdown;
  BankFiles& files;
  std::string_view prompt;
  const std::set<std::string>& competences;  // the codes that the course has
  std::vector<Diagnostic>& found;
};

}  // namespace mooc
