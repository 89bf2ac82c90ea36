#include "inspect/xml_encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>

#include <array>
#include <memory>

#include "text/utf8.h"

namespace mooc {
namespace {

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
using namespace std::string_view_literals;
// A byte order mark, and how `<?xml` looks without one.
constexpr std::array marks{Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFE\xFF"sv, "UTF-16BE"},
                           Mark{"\xFF\xFE"sv, "UTF-16LE"}};
constexpr std::array unmarked{Mark{"\0<\0?"sv, "UTF-16BE"}, Mark{"<\0?\0"sv, "UTF-16LE"}};

std::string declared_encoding(std::string_view bytes) {
  const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
  if (!declaration.starts_with("<?xml")) return "UTF-8";
  const auto word = declaration.find("encoding");
  const auto begin = word == std::string_view::npos ? word : declaration.find_first_of("\"'", word);
  const auto end = begin == std::string_view::npos ? begin : declaration.find(declaration[begin], begin + 1);
  return end == std::string_view::npos ? "UTF-8" : std::string(declaration.substr(begin + 1, end - begin - 1));
}

// Each byte that is not UTF-8 becomes U+FFFD, so that the rest can be shown.
std::string mended(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto [character, length] = decode_character(bytes, at);
    append_character(out, character);
    at += length;
  }
  return out;
}

XmlText as_utf8(std::string_view bytes) {
  if (!first_invalid_utf8(bytes)) return {std::string(bytes), "UTF-8", ""};
  return {mended(bytes), "UTF-8", "it has bytes that are not UTF-8"};
}

bool is_utf8(std::string_view encoding) { return ucnv_compareNames(std::string(encoding).c_str(), "UTF-8") == 0; }

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

XmlText converted(std::string_view bytes, const std::string& encoding) {
  UErrorCode code = U_ZERO_ERROR;
  const Converter from(ucnv_open(encoding.c_str(), &code), &ucnv_close);
  const Converter to(ucnv_open("UTF-8", &code), &ucnv_close);
  if (U_FAILURE(code)) return {mended(bytes), encoding, fmt::format("nobody knows the encoding «{}»", encoding)};
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
  std::string out(bytes.size() * 4 + 16, '\0');
  char* target = out.data();
  const char* source = bytes.data();
  ucnv_convertEx(to.get(), from.get(), &target, out.data() + out.size(), &source, bytes.data() + bytes.size(), nullptr,
                 nullptr, nullptr, nullptr, true, true, &code);
  out.resize(static_cast<std::size_t>(target - out.data()));
  if (U_FAILURE(code) || first_invalid_utf8(out))
    return {mended(bytes), encoding, fmt::format("it has bytes that are not {}", encoding)};
  return {out, encoding, ""};
}

}  // namespace

XmlText xml_text(std::string_view bytes) {
  for (const Mark& mark : marks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    return is_utf8(mark.encoding) ? as_utf8(bytes) : converted(bytes, std::string(mark.encoding));
  }
  for (const Mark& form : unmarked)
    if (bytes.starts_with(form.bytes)) return converted(bytes, std::string(form.encoding));
  const std::string encoding = declared_encoding(bytes);
  return is_utf8(encoding) ? as_utf8(bytes) : converted(bytes, encoding);
}

}  // namespace mooc
