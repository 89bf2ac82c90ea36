#include "write/zip_date.h"

#include <algorithm>
#include <chrono>

namespace mooc {

ZipDate zip_date(std::int64_t seconds_since_1970) {
  using namespace std::chrono;
  constexpr sys_seconds first = sys_days{year{1980} / January / 1};
  constexpr sys_seconds last = sys_days{year{2107} / December / 31} + hours{23} + minutes{59} + seconds{58};
  const sys_seconds moment = std::clamp(sys_seconds{seconds{seconds_since_1970}}, first, last);
  const sys_days midnight = floor<days>(moment);
  const year_month_day day{midnight};
  const hh_mm_ss clock{moment - midnight};
  const auto date = (static_cast<unsigned>(static_cast<int>(day.year()) - 1980) << 9) |
                    (static_cast<unsigned>(day.month()) << 5) | static_cast<unsigned>(day.day());
  const auto time = (static_cast<unsigned>(clock.hours().count()) << 11) |
                    (static_cast<unsigned>(clock.minutes().count()) << 5) |
                    static_cast<unsigned>(clock.seconds().count() / 2);
  return {static_cast<std::uint16_t>(time), static_cast<std::uint16_t>(date)};
}

}  // namespace mooc
