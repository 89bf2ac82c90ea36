#include "exchange/bank_kind.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace mooc {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::string ending_of(std::string_view path) {
  const auto dot = path.rfind('.');
  std::string ending(dot == none ? std::string_view{} : path.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](char one) { return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one; });
  return ending;
}

RecognisedBank refused(const SourceFile& file, std::string message) {
  return {std::nullopt, error("bank-format", file.span(0, 0), std::move(message),
                              "export it from Moodle (question bank, Export) as «Moodle XML format» or «GIFT format»")};
}

// Aiken: lines «A. …», then «ANSWER: A».
bool is_aiken(std::string_view text) { return text.find("\nANSWER:") != none && text.find('{') == none; }

}  // namespace

RecognisedBank recognise_bank(const SourceFile& file) {
  const std::string_view text = file.bytes;
  const auto begin = text.find_first_not_of(" \t\r\n");
  if (begin == none) return refused(file, "the file is empty");
  const std::string_view start = text.substr(begin);
  const std::string ending = ending_of(file.path);
  if (start.starts_with("<?xml") || start.starts_with("<quiz") || start.starts_with("<!--") ||
      start.starts_with("<!DOCTYPE"))
    return {BankKind::moodle_xml, {}};
  // Two control characters follow, which the decoder replaces.
  if (start.starts_with("PK\xEF\xBF\xBD\xEF\xBF\xBD"))
    return refused(file,
                   "this is a zip archive, as Word, H5P and the backups of Moodle are, and not a bank of questions");
  if (ending == "xml") return refused(file, "the file is called .xml and does not begin as XML does");
  if (ending != "gift" && (start.starts_with("{\"") || start.starts_with("{\n")))
    return refused(file, "this is JSON, not a bank of another program");
  if (is_aiken(text)) return refused(file, "this is the Aiken format, which mooc does not read");
  const bool is_gift = ending == "gift" || text.find('{') != none || text.find("::") != none || start.starts_with("//");
  return is_gift ? RecognisedBank{BankKind::gift, {}}
                 : refused(file, "this looks neither like GIFT nor like Moodle’s XML");
}

}  // namespace mooc
