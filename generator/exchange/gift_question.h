// One question in GIFT: what stands between two empty lines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exchange/bank.h"
#include "exchange/foreign_text.h"

namespace mooc {

// What the comments above a question say.
struct GiftComments {
  std::string id;
  std::vector<std::string> tags;
  std::string own_settings;
};

// nullopt, and reported, when it cannot be kept.
[[nodiscard]] std::optional<ImportedQuestion> read_gift_question(const ForeignText& block, const GiftComments& comments,
                                                                 const BankReading& reading);

}  // namespace mooc
