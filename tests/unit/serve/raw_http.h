// Asks a server on this computer with exactly the bytes that a test wants, and gives all that comes back until the end
// of the connection.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>
#include <string_view>

namespace mooc::testing_http {

// A connection to 127.0.0.1; -1 when it is refused.
inline int connect_to(int port) {
  const int handle = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (::connect(handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return handle;
  ::close(handle);
  return -1;
}

inline std::string read_all(int handle) {
  std::string all;
  char buffer[4096];
  for (ssize_t size; (size = ::read(handle, buffer, sizeof buffer)) > 0;)
    all.append(buffer, static_cast<std::size_t>(size));
  return all;
}

inline std::string ask_raw(int port, std::string_view bytes) {
  const int handle = connect_to(port);
  (void)!::write(handle, bytes.data(), bytes.size());
  std::string all = read_all(handle);
  ::close(handle);
  return all;
}

// `headers`: each ends with CRLF. The connection is closed after the answer.
inline std::string ask(int port, const std::string& path, const std::string& headers,
                       const std::string& method = "GET") {
  return ask_raw(port, method + " " + path + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
}

inline std::string own_host(int port) { return "Host: 127.0.0.1:" + std::to_string(port) + "\r\n"; }

inline std::string body_of(const std::string& answer) {
  const std::size_t end = answer.find("\r\n\r\n");
  return end == std::string::npos ? std::string() : answer.substr(end + 4);
}

}  // namespace mooc::testing_http
