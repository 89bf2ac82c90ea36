#include "text/collation.h"

#include <unicode/coll.h>
#include <unicode/locid.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <numeric>

namespace mooc {

namespace {

std::string sort_key(const icu::Collator* collator, const std::string& word) {
  if (!collator) return word;
  const auto unicode = icu::UnicodeString::fromUTF8(word);
  std::string key(static_cast<std::size_t>(collator->getSortKey(unicode, nullptr, 0)), '\0');
  collator->getSortKey(unicode, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<int32_t>(key.size()));
  return key;
}

}  // namespace

std::vector<std::size_t> sorted_order(std::span<const std::string> words, const std::string& language) {
  UErrorCode status = U_ZERO_ERROR;
  const auto locale = icu::Locale::forLanguageTag(language, status);
  status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  std::vector<std::string> keys;
  keys.reserve(words.size());
  for (const auto& word : words) keys.push_back(sort_key(U_SUCCESS(status) ? collator.get() : nullptr, word));
  std::vector<std::size_t> order(words.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&keys](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
  return order;
}

}  // namespace mooc
