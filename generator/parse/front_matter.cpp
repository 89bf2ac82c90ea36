#include "parse/front_matter.h"

#include <string_view>
#include <utility>

#include "parse/yaml.h"

namespace mooc {

namespace {

bool is_fence(std::string_view line) {
  while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line == "---";
}

// Where the text begins when nothing closes the front matter: most often at the first empty line, so that what the text
// holds is known to the rest of the course. The number of lines plus one when there is none.
std::size_t first_empty_line(const SourceFile& file) {
  std::size_t line = 2;
  while (line <= file.line_starts.size() && file.line(line).find_first_not_of(" \t\r") != std::string_view::npos)
    ++line;
  return line;
}

}  // namespace

Parsed<FrontMatter> parse_front_matter(const SourceFile& file) {
  FrontMatter front;
  front.opening = file.span(0, file.line(1).size());
  front.text = file.whole();
  if (!is_fence(file.line(1))) {
    return {front,
            {error("front-matter", front.opening, "the file must begin with its front matter",
                   "write these lines first:\n---\ntitle: …\n---")}};
  }
  const auto lines = file.line_starts.size();
  std::size_t closing = 2;
  while (closing <= lines && !is_fence(file.line(closing))) ++closing;
  if (closing > lines) {
    const auto empty = first_empty_line(file);
    front.text = file.span(empty <= lines ? file.line_starts[empty - 1] : file.bytes.size(), file.bytes.size());
    return {front,
            {error("front-matter", front.opening, "the front matter is not closed",
                   "write --- alone on a line after its last key")}};
  }
  front.yaml = file.span(file.line_starts[1], file.line_starts[closing - 1]);
  front.text = file.span(closing < lines ? file.line_starts[closing] : file.bytes.size(), file.bytes.size());
  auto yaml = parse_yaml(file, front.yaml);
  front.map = std::move(yaml.value);
  if (front.map.kind != DataValue::Kind::map && front.map.kind != DataValue::Kind::null) {
    yaml.diagnostics.push_back(error("front-matter", front.map.span, "the front matter must be keys and values",
                                     "write a line for each: title: …"));
    front.map = {};
  }
  return {std::move(front), std::move(yaml.diagnostics)};
}

}  // namespace mooc
