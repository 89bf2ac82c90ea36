#include "serve/loopback_guard.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mooc {
namespace {

constexpr std::array<std::string_view, 3> own_names{"127.0.0.1", "localhost", "[::1]"};
constexpr int http_port = 80;  // which browsers leave out

bool is_own(std::string_view authority, int port) {
  return std::any_of(own_names.begin(), own_names.end(), [&](std::string_view name) {
    return authority == fmt::format("{}:{}", name, port) || (port == http_port && authority == name);
  });
}

}  // namespace

std::optional<std::string_view> refusal(std::string_view host, std::string_view origin, int port) {
  if (!is_own(host, port)) return "this server answers only to its own address on this computer";
  constexpr std::string_view scheme = "http://";
  const bool is_own_page = origin.starts_with(scheme) && is_own(origin.substr(scheme.size()), port);
  if (!origin.empty() && !is_own_page) return "this server answers only to its own pages";
  return std::nullopt;
}

}  // namespace mooc
