#include "exchange/xml_text.h"

#include <cassert>

#include "text/control.h"
#include "text/escape.h"

namespace mooc {

void XmlText::line(std::string_view text) {
  out_.append(2 * open_.size(), ' ');
  out_.append(text).append("\n");
}

void XmlText::open(std::string_view opening) {
  line("<" + std::string(opening) + ">");
  open_.emplace_back(opening.substr(0, opening.find(' ')));
}

void XmlText::close() {
  assert(!open_.empty());
  const std::string name = open_.back();
  open_.pop_back();
  line("</" + name + ">");
}

void XmlText::element(std::string_view name, std::string_view text) {
  const std::string closing(name.substr(0, name.find(' ')));
  line("<" + std::string(name) + ">" + escape_xml(text) + "</" + closing + ">");
}

void XmlText::cdata(std::string_view name, std::string_view html) {
  if (html.empty()) return element(name, "");
  std::string text = without_controls(html);
  constexpr std::string_view end = "]]>";
  constexpr std::string_view cut = "]]]]><![CDATA[>";
  for (auto at = text.find(end); at != std::string::npos; at = text.find(end, at + cut.size()))
    text.replace(at, end.size(), cut);
  const std::string closing(name.substr(0, name.find(' ')));
  line("<" + std::string(name) + "><![CDATA[" + text + "]]></" + closing + ">");
}

void XmlText::comment(std::string_view text) { line("<!-- " + std::string(text) + " -->"); }

}  // namespace mooc
