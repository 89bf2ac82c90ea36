// Which format a file is in: by its content, and by its name where the content says nothing.
#pragma once

#include <optional>

#include "source/diagnostic.h"
#include "source/source_file.h"

namespace mooc {

enum class BankKind { gift, moodle_xml };

struct RecognisedBank {
  std::optional<BankKind> kind;
  std::optional<Diagnostic> mistake;  // where `kind` is not known: bank-format
};

[[nodiscard]] RecognisedBank recognise_bank(const SourceFile& file);

}  // namespace mooc
