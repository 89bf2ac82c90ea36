#include "parse/ids_lock.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/number.h"

namespace mooc {

namespace {

constexpr std::string_view spaces = " \t\r";

bool is_path(std::string_view text) {
  const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/'; };
  return text.find('/') != std::string_view::npos && std::all_of(text.begin(), text.end(), allowed);
}

// Git leaves these in a file when two branches changed it.
bool is_merge_mark(std::string_view line) {
  return line.substr(0, 7) == "<<<<<<<" || line.substr(0, 7) == "=======" || line.substr(0, 7) == ">>>>>>>";
}

Diagnostic not_an_entry(std::string_view line, SourceSpan span) {
  if (is_merge_mark(line)) {
    return error("lock-syntax", span, "this is the mark of an unfinished merge",
                 "keep the lines of both branches and remove the lines <<<<<<<, ======= and >>>>>>>");
  }
  return error("lock-syntax", span, "this line is no entry",
               "bring it back as it was committed last, for example lesson/reformuler 3");
}

}  // namespace

Parsed<LockDocument> parse_ids_lock(const SourceFile& file) {
  Parsed<LockDocument> parsed;
  for (std::size_t number = 1; number <= file.line_starts.size(); ++number) {
    auto line = file.line(number);
    const auto begin = line.find_first_not_of(spaces);
    if (begin == std::string_view::npos || line[begin] == '#') continue;
    const auto end = line.find_last_not_of(spaces) + 1;
    const auto span = file.span(file.line_starts[number - 1] + begin, file.line_starts[number - 1] + end);
    line = line.substr(begin, end - begin);
    const auto space = line.find(' ');
    const auto record = space == std::string_view::npos ? std::nullopt : parse_whole_number(line.substr(space));
    if (!record || *record < 1 || !is_path(line.substr(0, space))) {
      parsed.diagnostics.push_back(not_an_entry(line, span));
    } else {
      parsed.value.lock.entries.push_back({std::string(line.substr(0, space)), *record, span});
    }
  }
  return parsed;
}

}  // namespace mooc
