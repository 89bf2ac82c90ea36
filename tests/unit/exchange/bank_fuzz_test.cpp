// A short seeded run of tests/fuzz: the banks of teachers, cut, doubled and mixed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "../fuzz/exchange_fuzz.h"
#include "source_folder.h"

namespace mooc {
namespace {

std::vector<std::string> seeds() {
  std::vector<std::string> all;
  for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "tests/exchange/banks")) {
    std::ifstream in(entry.path(), std::ios::binary);
    all.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>{});
  }
  std::sort(all.begin(), all.end());
  return all;
}

TEST(BankFuzz, SurvivesWhatNobodyWrote) {
  constexpr std::string_view signs = "{}~=#:\\%*<>/&;\"-[]()\n0 ";
  const auto banks = seeds();
  std::mt19937 random(20261128);
  const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
  for (int run = 0; run < (std::getenv("MOOC_LONG") != nullptr ? 20'000 : 600); ++run) {
    std::string bytes = banks[below(banks.size())];
    for (std::size_t change = 1 + below(6); change > 0; --change) {
      const std::size_t at = below(bytes.size() + 1);
      const std::string& other = banks[below(banks.size())];
      const std::size_t from = below(other.size() + 1);
      switch (below(4)) {
        case 0:
          bytes.insert(at, 1, signs[below(signs.size())]);
          break;
        case 1:
          bytes.erase(at, below(20));
          break;
        case 2:
          bytes.insert(at, other, from, below(60));
          break;
        default:
          if (at < bytes.size()) bytes[at] = static_cast<char>(random() & 0xFFU);
      }
    }
    ASSERT_TRUE(survives_as_bank(bytes)) << run << "\n" << bytes;
  }
}

}  // namespace
}  // namespace mooc
