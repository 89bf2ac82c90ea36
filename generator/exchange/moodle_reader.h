// Reads a bank in Moodle's XML: the questions that we have a type for, and what is lost of each.
#pragma once

#include <vector>

#include "exchange/bank.h"

namespace mooc {

[[nodiscard]] std::vector<ImportedQuestion> read_moodle_xml(const SourceFile& file, const BankReading& reading);

}  // namespace mooc
