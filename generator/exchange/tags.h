// The tags of a bank: codes of competences, identifiers of ours, or words that become such.
#pragma once

#include <string>

#include "exchange/bank.h"

namespace mooc {

// bank-tag tells each tag that is written in another way.
void add_tag(Question& question, const std::string& tag, SourceSpan place, const BankReading& reading);

}  // namespace mooc
