#include "inspect/item_address.h"

namespace mooc {
namespace {

int hexadecimal_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

std::string with_parameters(std::string href, std::string_view parameters) {
  while (!parameters.empty() && (parameters.front() == '?' || parameters.front() == '&')) parameters.remove_prefix(1);
  if (parameters.empty() || href.empty()) return href;
  if (parameters.front() == '#') return href.find('#') == std::string::npos ? href.append(parameters) : href;
  std::string fragment;
  if (const auto at = href.find('#'); at != std::string::npos) {
    fragment = href.substr(at);
    href.resize(at);
  }
  href += href.find('?') == std::string::npos ? '?' : '&';
  return href.append(parameters).append(fragment);
}

std::string path_of_address(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  std::string path;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const bool escaped = address[at] == '%' && at + 2 < address.size() && hexadecimal_digit(address[at + 1]) >= 0 &&
                         hexadecimal_digit(address[at + 2]) >= 0;
    if (!escaped) {
      path += address[at];
      continue;
    }
    path += static_cast<char>(hexadecimal_digit(address[at + 1]) * 16 + hexadecimal_digit(address[at + 2]));
    at += 2;
  }
  return path;
}

bool is_elsewhere(std::string_view address) {
  if (address.starts_with("//")) return true;
  const auto colon = address.find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_letter(address.front())) return false;
  return address.substr(0, colon).find_first_of("/?#") == std::string_view::npos;
}

}  // namespace mooc
