// Packages that chance has damaged: whatever their bytes, validate and read_package come to an end and say something.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <random>

#include "inspect/broken_package.h"
#include "inspect/read_package.h"
#include "inspect/xml_element.h"

namespace mooc {
namespace {

using namespace testing_packages;
using namespace testing_files;

int rounds() { return ::getenv("MOOC_LONG") != nullptr ? 10'000 : 1'000; }

std::string damaged(std::string bytes, std::mt19937& chance) {
  const auto place = [&] { return std::uniform_int_distribution<std::size_t>(0, bytes.size() - 1)(chance); };
  switch (std::uniform_int_distribution<int>(0, 3)(chance)) {
    case 0:
      bytes.resize(place());
      break;
    case 1:
      bytes.erase(place(), 1 + place() % 40);
      break;
    default:
      for (int i = std::uniform_int_distribution<int>(1, 8)(chance); i > 0; --i)
        bytes[place()] = static_cast<char>(std::uniform_int_distribution<int>(0, 255)(chance));
  }
  return bytes;
}

// Every place of a finding lies in its file: it can be shown.
void expect_places(const Validation& validation) {
  for (const Diagnostic& entry : validation.diagnostics)
    ASSERT_FALSE(format_diagnostic(validation.sources, entry).empty());
}

TEST(DamagedPackage, NeverStopsTheProgram) {
  const ScratchFolder scratch;
  std::mt19937 chance(4);
  const std::string whole = RawZip().take(files_with(std::string(good_scorm2004)));
  for (int i = 0; i < rounds(); ++i) {
    put(scratch / "p.zip", damaged(whole, chance));
    const auto validation = validate_package({scratch / "p.zip", {}});
    ASSERT_TRUE(validation) << validation.error().message;
    expect_places(*validation);
    (void)read_package(scratch / "p.zip");
  }
}

TEST(DamagedPackage, WithAnyManifestHasFindingsThatCanBeShown) {
  const ScratchFolder scratch;
  std::mt19937 chance(5);
  int well_formed = 0;
  for (int i = 0; i < rounds(); ++i) {
    const std::string_view good = i % 2 == 0 ? good_scorm12 : good_scorm2004;
    put(scratch / "p.zip", RawZip().take(files_with(damaged(std::string(good), chance))));
    const auto validation = validate_package({scratch / "p.zip", {}});
    ASSERT_TRUE(validation);
    ASSERT_NO_FATAL_FAILURE(expect_places(*validation));
    well_formed += validation->package.items.empty() ? 0 : 1;
  }
  EXPECT_GT(well_formed, 10) << "some reach the checks behind the form";
}

}  // namespace
}  // namespace mooc
