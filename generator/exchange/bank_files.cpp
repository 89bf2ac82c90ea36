#include "exchange/bank_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "text/base64.h"
#include "text/slug.h"

namespace mooc {
namespace {

struct Ending {
  std::string_view type, ending;
};
constexpr std::array endings{Ending{"image/png", "png"}, Ending{"image/jpeg", "jpg"},  Ending{"image/jpg", "jpg"},
                             Ending{"image/gif", "gif"}, Ending{"image/webp", "webp"}, Ending{"image/svg+xml", "svg"}};

std::string percent_read(std::string_view text) {
  const auto digit = [](char character) {
    constexpr std::string_view digits = "0123456789abcdef";
    return digits.find(character >= 'A' && character <= 'F' ? static_cast<char>(character - 'A' + 'a') : character);
  };
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_coded = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) < 16 && digit(text[i + 2]) < 16;
    if (!is_coded) {
      out += text[i];
      continue;
    }
    out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
    i += 2;
  }
  return out;
}

}  // namespace

std::string BankFiles::keep(std::string_view name, const std::string& bytes) {
  const auto dot = name.rfind('.');
  const bool has_ending = dot != std::string_view::npos && dot > 0;
  std::string stem = slug(has_ending ? name.substr(0, dot) : name);
  if (stem.empty()) stem = "image";
  std::string ending = has_ending ? slug(name.substr(dot + 1)) : "";
  if (!ending.empty()) ending.insert(0, 1, '.');
  for (int number = 1;; ++number) {
    const std::string file = number == 1 ? stem + ending : fmt::format("{}-{}{}", stem, number, ending);
    const std::string path = "course/media/" + file;
    const std::string destination = "../" + path;
    const auto kept = std::find_if(files_.begin(), files_.end(), [&](const NewFile& one) { return one.path == path; });
    if (kept != files_.end()) {
      if (kept->bytes == bytes) return destination;
      continue;
    }
    if (const auto there = existing_("media/" + file)) {
      if (*there == bytes) return destination;
      continue;
    }
    files_.push_back({path, bytes});
    return destination;
  }
}

std::optional<std::string> BankFiles::keep_address(std::string_view address) {
  constexpr std::string_view scheme = "data:";
  const auto comma = address.find(',');
  if (!address.starts_with(scheme) || comma == std::string_view::npos) return std::nullopt;
  std::string_view type = address.substr(scheme.size(), comma - scheme.size());
  const bool is_base64 = type.ends_with(";base64");
  type = type.substr(0, type.find(';'));
  const auto ending = std::find_if(endings.begin(), endings.end(), [&](const Ending& one) { return one.type == type; });
  if (ending == endings.end()) return std::nullopt;
  const auto bytes = is_base64 ? from_base64(address.substr(comma + 1))
                               : std::optional<std::string>(percent_read(address.substr(comma + 1)));
  if (!bytes || bytes->empty()) return std::nullopt;
  return keep(fmt::format("image.{}", ending->ending), *bytes);
}

}  // namespace mooc
