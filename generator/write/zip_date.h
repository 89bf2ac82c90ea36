// The date of a zip's entries in the form of its format: local time without a zone, in steps of two seconds.
#pragma once

#include <cstdint>

namespace mooc {

// APPNOTE.TXT 4.4.6: MS-DOS date and time.
struct ZipDate {
  std::uint16_t time = 0;
  std::uint16_t date = 0;
  friend bool operator==(const ZipDate&, const ZipDate&) = default;
};

// Always UTC; clamped to 1980-01-01 … 2107-12-31.
[[nodiscard]] ZipDate zip_date(std::int64_t seconds_since_1970);

}  // namespace mooc
