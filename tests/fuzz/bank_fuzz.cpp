// Throws any bytes at the readers of question banks (libFuzzer): whatever comes, they end, they keep to their memory,
// and a quiz without an error is JSON that parse/ reads. Build with -DMOOC_FUZZ=ON and clang; seeds are
// tests/exchange/banks.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "exchange_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  if (!mooc::survives_as_bank(bytes)) std::abort();
  return 0;
}
