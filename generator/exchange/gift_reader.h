// Reads a bank in GIFT (docs.moodle.org/en/GIFT_format) as Moodle reads it, and says where Moodle would not.
#pragma once

#include <vector>

#include "exchange/bank.h"

namespace mooc {

// Rules: bank-answer, bank-gift, bank-question, bank-tag, bank-weight, bank-wildcard and those of texts.
[[nodiscard]] std::vector<ImportedQuestion> read_gift(const SourceFile& file, const BankReading& reading);

}  // namespace mooc
