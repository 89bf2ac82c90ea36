// Reading, writing and comparing whole files: the only place of write/ that speaks to the system, and that turns its
// refusals into a sentence. Makes no folders and renames nothing.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "model/artifact.h"
#include "source/parsed.h"

namespace mooc {

// «cannot write out/site/index.html: the disk is full»
[[nodiscard]] Failure refusal(std::string_view what, const std::filesystem::path& file, std::error_code reason);

[[nodiscard]] Result<std::string> read_bytes(const std::filesystem::path& file);

// Overwrites. Bytes that the disk accepts only at the end (a full quota) are asked for.
[[nodiscard]] Result<void> write_bytes(const std::filesystem::path& file, std::string_view bytes);

// Fails when anything of that name is there, a link included, and leaves no part of a file behind.
[[nodiscard]] Result<void> create_bytes(const std::filesystem::path& file, std::string_view bytes);

// Writes what an artifact holds or copies the medium that it names; gives the number of bytes.
[[nodiscard]] Result<std::uint64_t> write_artifact(const Artifact& artifact, const std::filesystem::path& file);

// Does the file exist, as a plain file, with exactly these bytes? What cannot be read counts as different.
[[nodiscard]] bool holds(const std::filesystem::path& file, const Artifact& artifact);
[[nodiscard]] bool holds(const std::filesystem::path& file, std::string_view bytes);

}  // namespace mooc
