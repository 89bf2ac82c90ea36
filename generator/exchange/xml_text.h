// Writes XML a line an element, as Moodle does. Characters that XML has not become U+FFFD.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mooc {

class XmlText {
 public:
  // `opening` may have attributes, already escaped.
  void open(std::string_view opening);
  void close();
  void element(std::string_view name, std::string_view text);
  void empty(std::string_view name) { line("<" + std::string(name) + "/>"); }
  // Text that is HTML, in a CDATA section; nothing where it is empty.
  void cdata(std::string_view name, std::string_view html);
  void comment(std::string_view text);
  void line(std::string_view text);
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace mooc
