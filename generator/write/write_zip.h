// Puts artifacts into one zip file whose bytes depend on nothing but the artifacts and the date given: entries sorted
// by name, one date, one set of rights, no time zone (design.md, 16). Written beside and renamed; the same zip is left
// alone.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "model/artifact.h"
#include "source/parsed.h"
#include "source/run_each.h"
#include "write/write_folder.h"

namespace mooc {

// `source_date_epoch`: seconds since 1970 (UTC); zip knows dates from 1980 to 2107 only, others become the nearest one.
// In the report, `written` or `unchanged` is 1, for the zip, and `bytes` is its size.
[[nodiscard]] Result<WriteReport> write_zip(std::span<const Artifact> artifacts, const std::filesystem::path& file,
                                            std::int64_t source_date_epoch, const RunEach& run_each = run_in_order);

}  // namespace mooc
