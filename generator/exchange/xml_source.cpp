#include "exchange/xml_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "text/control.h"
#include "text/utf8.h"

namespace mooc {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};
constexpr std::array entities{Entity{"lt", "<"}, Entity{"gt", ">"}, Entity{"amp", "&"}, Entity{"quot", "\""},
                              Entity{"apos", "'"}};

// What stands between & and ;. nullopt: nothing that XML knows.
std::optional<std::string> meaning_of(std::string_view name) {
  const auto found =
      std::find_if(entities.begin(), entities.end(), [&](const Entity& entity) { return entity.name == name; });
  if (found != entities.end()) return std::string(found->text);
  if (!name.starts_with('#')) return std::nullopt;
  name.remove_prefix(1);
  const bool is_hexadecimal = name.starts_with('x');
  if (is_hexadecimal) name.remove_prefix(1);
  std::uint32_t value = 0;
  const auto read = std::from_chars(name.data(), name.data() + name.size(), value, is_hexadecimal ? 16 : 10);
  const bool is_number = !name.empty() && read.ec == std::errc{} && read.ptr == name.data() + name.size();
  const bool is_character = value > 0 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF) && !is_control(value);
  if (!is_number || !is_character) return std::nullopt;
  std::string text;
  append_character(text, value);
  return text;
}

}  // namespace

XmlSource::XmlSource(const SourceFile& file, std::vector<Diagnostic>& found) : file_(file), found_(found) {
  const auto result =
      document_.load_buffer(file.bytes.data(), file.bytes.size(),
                            pugi::parse_cdata | pugi::parse_comments | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  is_read_ = static_cast<bool>(result);
  if (is_read_) return;
  const auto place = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), file.bytes.size());
  found.push_back(
      error("bank-xml", file.span(place, place), fmt::format("the XML breaks here: {}", result.description()),
            "export the bank again, or mend the tag: each <name> is closed by </name>, & is written &amp;"));
}

ForeignText XmlSource::text(pugi::xml_node node) const {
  ForeignText out(file_.index);
  for (const pugi::xml_node child : node.children()) {
    const bool is_text = child.type() == pugi::node_pcdata;
    if ((!is_text && child.type() != pugi::node_cdata) || child.offset_debug() < 0) continue;
    const auto at = static_cast<std::size_t>(child.offset_debug());
    if (is_text)
      decode(out, child.value(), at);
    else
      out.append(child.value(), at);
  }
  return out;
}

void XmlSource::decode(ForeignText& out, std::string_view raw, std::size_t at) const {
  constexpr std::size_t longest = 32;
  for (std::size_t from = 0; from < raw.size();) {
    const auto sign = std::min(raw.find('&', from), raw.size());
    out.append(raw.substr(from, sign - from), at + from);
    if (sign == raw.size()) return;
    const auto length = raw.substr(sign, longest).find(';');
    const auto meaning = length == std::string_view::npos ? std::nullopt : meaning_of(raw.substr(sign + 1, length - 1));
    const auto end = sign + (length == std::string_view::npos ? 1 : length + 1);
    if (meaning) {
      out.append_decoded(*meaning, at + sign, end - sign);
    } else {
      found_.push_back(error("bank-xml", file_.span(at + sign, at + end),
                             fmt::format("«{}» stands for nothing in XML", raw.substr(sign, end - sign)),
                             "write the character itself, or &amp; for &"));
      out.append(raw.substr(sign, end - sign), at + sign);
    }
    from = end;
  }
}

std::string XmlSource::attribute(pugi::xml_node node, const char* name) const {
  const std::string_view raw = node.attribute(name).value();
  const SourceSpan place = span(node);  // pugixml does not know where an attribute stands
  std::string decoded;
  for (std::size_t from = 0; from < raw.size();) {
    const auto length = raw[from] == '&' ? raw.substr(from).find(';') : std::string_view::npos;
    const auto meaning = length == std::string_view::npos ? std::nullopt : meaning_of(raw.substr(from + 1, length - 1));
    if (!meaning && raw[from] == '&')
      found_.push_back(
          error("bank-xml", place, fmt::format("«{}» has a & that stands for nothing", raw), "write &amp; for &"));
    decoded += meaning ? *meaning : std::string(1, raw[from]);
    from += meaning ? length + 1 : 1;
  }
  return decoded;
}

SourceSpan XmlSource::span(pugi::xml_node node) const {
  const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0));
  return file_.span(at, std::min(at + std::string_view(node.name()).size(), file_.bytes.size()));
}

}  // namespace mooc
