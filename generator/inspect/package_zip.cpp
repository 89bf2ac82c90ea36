#include "inspect/package_zip.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

#include "inspect/entry_names.h"
#include "text/utf8.h"

namespace mooc {
namespace {

namespace fs = std::filesystem;

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using OpenEntry = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

struct Place {
  zip_uint64_t index = 0;
  std::uint64_t size = 0;
};

// libzip's handle serves one thread at a time. Shared, because `read` of a package is copied with it and the zip must
// stay open: a file that takes its name later is another one, which nobody has looked at.
struct OpenZip {
  Archive archive{nullptr, &zip_discard};
  std::unordered_map<std::string, Place> places;
  std::mutex guard;
};

std::string reason_of(zip_error_t* error) { return zip_error_strerror(error); }

constexpr std::size_t piece = 1 << 16;

// Hands out the bytes of an entry piece by piece, never more than it says to have. The reason when it cannot, else "".
template <class Take>
std::string unpack(OpenZip& zip, const Place& place, const Take& take) {
  const std::scoped_lock lock(zip.guard);
  const OpenEntry entry(zip_fopen_index(zip.archive.get(), place.index, 0), &zip_fclose);
  if (!entry) return reason_of(zip_get_error(zip.archive.get()));
  std::string buffer(piece, '\0');
  std::uint64_t total = 0;
  while (true) {
    const zip_int64_t count = zip_fread(entry.get(), buffer.data(), buffer.size());
    if (count < 0) return reason_of(zip_file_get_error(entry.get()));
    if (count == 0) break;
    total += static_cast<std::uint64_t>(count);
    if (total > place.size) return "it is longer than the zip says";
    take(std::string_view(buffer.data(), static_cast<std::size_t>(count)));
  }
  return total < place.size ? "it is shorter than the zip says" : "";
}

std::string damage_of(OpenZip& zip, std::string_view path) {
  const auto place = zip.places.find(std::string(path));
  if (place == zip.places.end()) return "it is not in the zip";
  return unpack(zip, place->second, [](std::string_view) {});
}

Result<std::string> read_entry(OpenZip& zip, std::string_view path) {
  const auto place = zip.places.find(std::string(path));
  if (place == zip.places.end()) return failure(fmt::format("«{}» is not in the package", path));
  std::string bytes;
  const std::string why = unpack(zip, place->second, [&](std::string_view part) { bytes += part; });
  if (!why.empty()) return failure(fmt::format("«{}» cannot be unpacked: {}", path, why));
  return bytes;
}

Diagnostic refuse(std::string rule, std::string message, std::string help) {
  return error(std::move(rule), {}, std::move(message), std::move(help));
}

// The kinds of file that a Unix packer notes in the upper half of the attributes (APPNOTE.TXT 4.4.15).
std::optional<Diagnostic> link_fault(zip_t* archive, zip_uint64_t index, const std::string& name) {
  constexpr zip_uint32_t kind = 0170000, regular = 0100000, folder = 0040000, link = 0120000;
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  if (zip_file_get_external_attributes(archive, index, 0, &system, &attributes) != 0) return {};
  const zip_uint32_t mode = (attributes >> 16U) & kind;
  if (system != ZIP_OPSYS_UNIX || mode == 0 || mode == regular || mode == folder) return {};
  return refuse("zip-link",
                fmt::format("«{}» is {}", name, mode == link ? "a link to another file" : "no ordinary file"),
                "pack the file itself (zip follows links unless it is told -y)");
}

std::optional<Diagnostic> size_fault(const zip_stat_t& status, const ZipLimits& limits) {
  if (status.size < limits.ratio_from || status.size / std::max<std::uint64_t>(status.comp_size, 1) <= limits.ratio)
    return {};
  return refuse("zip-bomb",
                fmt::format("«{}» unpacks from {} to {} bytes, more than {} times as many", status.name,
                            status.comp_size, status.size, limits.ratio),
                "a course has no such file; do not unpack this zip");
}

std::string utf8_name(zip_t* archive, zip_uint64_t index, std::vector<Diagnostic>& faults) {
  const char* const raw = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
  const char* const name = zip_get_name(archive, index, ZIP_FL_ENC_GUESS);
  if (raw == nullptr || name == nullptr || first_invalid_utf8(name)) {
    faults.push_back(refuse("zip-name", "the zip has an entry whose name cannot be read", "pack the folder anew"));
    return "";
  }
  if (first_invalid_utf8(raw)) {
    faults.push_back(warning("zip-name-encoding", {},
                             fmt::format("the name of «{}» is not written as UTF-8 in the zip", name),
                             "pack the folder with a program that writes UTF-8 names (7-Zip: -mcu=on), or use "
                             "letters without accents in names"));
  }
  return name;
}

class Opening {
 public:
  Opening(OpenZip& zip, const ZipLimits& limits, std::uint64_t zip_size)
      : zip_(zip), limits_(limits), zip_size_(zip_size) {}

  void look_at_all() {
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(zip_.archive.get(), 0));
    if (count > limits_.entries) {
      faults.push_back(refuse("zip-bomb", fmt::format("the zip has {} entries, more than {}", count, limits_.entries),
                              "a course has no such number of files; do not unpack this zip"));
      return;
    }
    for (std::uint64_t index = 0; index < count; ++index) look_at(index);
    if (total_ > limits_.bytes) {
      faults.push_back(refuse("zip-bomb",
                              fmt::format("the zip unpacks to {} bytes, more than {}", total_, limits_.bytes),
                              "make several packages of it"));
    }
    if (packed_ > zip_size_) {
      faults.push_back(refuse("zip-bomb", "several entries of the zip unpack the same bytes",
                              "a packer writes each file by itself; do not unpack this zip"));
    }
    append(faults, clashing_names(names_));
  }

  std::vector<PackageEntry> entries;
  std::vector<Diagnostic> faults;

 private:
  void look_at(std::uint64_t index) {
    zip_t* const archive = zip_.archive.get();
    std::string name = utf8_name(archive, index, faults);
    zip_stat_t status;
    if (name.empty() || zip_stat_index(archive, index, 0, &status) != 0) return;
    const bool folder = name.ends_with('/');
    const std::string wrong = name_fault(folder && name.size() > 1 ? name.substr(0, name.size() - 1) : name);
    if (!wrong.empty()) {
      faults.push_back(refuse("zip-name", fmt::format("the name «{}» {}", shown_name(name), wrong),
                              "pack the folder anew, with plain names relative to its root"));
      return;
    }
    if (auto fault = link_fault(archive, index, name)) faults.push_back(std::move(*fault));
    if (folder) return;
    look_at_content(std::move(name), status);
  }

  void look_at_content(std::string name, const zip_stat_t& status) {
    if (status.encryption_method != ZIP_EM_NONE) {
      faults.push_back(refuse("zip-encrypted", fmt::format("«{}» is encrypted", name),
                              "pack the folder without a password: no platform can ask for it"));
    }
    if (auto fault = size_fault(status, limits_)) faults.push_back(std::move(*fault));
    // Sizes are 64 bits as the zip likes to have them: their sum must not come round to 0.
    total_ = status.size > UINT64_MAX - total_ ? UINT64_MAX : total_ + status.size;
    packed_ = status.comp_size > UINT64_MAX - packed_ ? UINT64_MAX : packed_ + status.comp_size;
    names_.push_back(name);
    zip_.places.emplace(name, Place{status.index, status.size});
    entries.push_back({std::move(name), status.size});
  }

  OpenZip& zip_;
  const ZipLimits& limits_;
  std::vector<std::string> names_;
  std::uint64_t zip_size_ = 0;
  std::uint64_t total_ = 0;
  std::uint64_t packed_ = 0;
};

PackageZip refused(std::vector<Diagnostic> faults) {
  PackageZip zip;
  zip.faults = std::move(faults);
  zip.read = [](std::string_view path) -> Result<std::string> {
    return failure(fmt::format("«{}» is in a zip that was refused", path));
  };
  zip.damage = [](std::string_view) { return std::string("it is in a zip that was refused"); };
  return zip;
}

PackageZip no_zip(int code) {
  zip_error_t reason;
  zip_error_init_with_code(&reason, code);
  const std::string why = reason_of(&reason);
  zip_error_fini(&reason);
  return refused(
      {refuse("zip-unreadable", fmt::format("this is no zip that can be read: {}", why),
              "pack the folder as a plain zip; a file that came over the network may be cut: get it again")});
}

}  // namespace

Result<PackageZip> open_package_zip(const fs::path& file, const ZipLimits& limits) {
  std::error_code reason;
  if (!fs::is_regular_file(file, reason)) {
    return failure(fmt::format("cannot read {}: {}", file.string(), reason ? reason.message() : "it is no file"));
  }
  int code = 0;
  auto open = std::make_shared<OpenZip>();
  open->archive.reset(zip_open(file.c_str(), ZIP_RDONLY, &code));
  if (!open->archive) {
    if (code == ZIP_ER_OPEN || code == ZIP_ER_READ)
      return failure(fmt::format("cannot read {}: {}", file.string(), std::generic_category().message(errno)));
    return no_zip(code);
  }
  Opening opening(*open, limits, fs::file_size(file, reason));
  opening.look_at_all();
  if (has_errors(opening.faults)) return refused(std::move(opening.faults));
  std::sort(opening.entries.begin(), opening.entries.end(),
            [](const PackageEntry& one, const PackageEntry& other) { return one.path < other.path; });
  PackageZip zip{std::move(opening.entries), std::move(opening.faults), {}, {}};
  zip.read = [open](std::string_view path) { return read_entry(*open, path); };
  zip.damage = [open](std::string_view path) { return damage_of(*open, path); };
  return zip;
}

}  // namespace mooc
