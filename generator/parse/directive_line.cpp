#include "parse/directive_line.h"

#include <fmt/format.h>

#include <utility>

#include "parse/attribute_types.h"
#include "parse/attributes.h"
#include "text/nearest.h"

namespace mooc {

namespace {

class LineReader {
 public:
  LineReader(const TextPlace& place, std::size_t begin, std::size_t end)
      : place_(place), begin_(begin), at_(begin), end_(end) {}

  Parsed<DirectiveLine> read() {
    while (at_ < end_ && place_.text[at_] == ':') ++at_;
    read_name();
    skip_spaces();
    if (peek() == '[') read_title();
    skip_spaces();
    if (diagnostics_.empty() && peek() == '{') read_attributes();
    skip_spaces();
    if (readable() && at_ < end_) refuse_rest();
    if (line_.rule && readable()) hold_against_table();
    return {std::move(line_), std::move(diagnostics_)};
  }

 private:
  [[nodiscard]] char peek() const { return at_ < end_ ? place_.text[at_] : '\0'; }
  void skip_spaces() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }
  // Nothing is wrong with the form of the line (an unknown name is not its form).
  [[nodiscard]] bool readable() const { return diagnostics_.empty(); }
  void report(std::string rule, std::size_t begin, std::size_t end, std::string message, std::string help) {
    diagnostics_.push_back(error(std::move(rule), place_.span(begin, end), std::move(message), std::move(help)));
  }
  [[nodiscard]] std::string_view text_from(std::size_t begin) const { return place_.text.substr(begin, end_ - begin); }

  void read_name();
  void read_title();
  void read_attributes();
  void refuse_rest();
  void hold_against_table();

  TextPlace place_;
  std::size_t begin_;
  std::size_t at_;
  std::size_t end_;
  std::string_view name_;
  DirectiveLine line_;
  std::vector<Diagnostic> diagnostics_;
};

void LineReader::read_name() {
  skip_spaces();
  const auto begin = at_;
  while (at_ < end_ && std::string_view(" \t[{:").find(place_.text[at_]) == std::string_view::npos) ++at_;
  name_ = place_.text.substr(begin, at_ - begin);
  line_.rule = find_directive_rule(name_);
  if (line_.rule) return;
  const auto meant = nearest(name_, directive_names());
  std::string known;
  for (const auto& rule : directive_rules()) known += (known.empty() ? "" : ", ") + std::string(rule.name);
  report("directive-unknown", begin, at_, fmt::format("there is no directive «{}»", name_),
         meant ? fmt::format("did you mean :::{}?", *meant) : "known are: " + known);
}

void LineReader::read_title() {
  const auto opening = at_++;
  int depth = 1;
  line_.title_begin = at_;
  for (; at_ < end_; ++at_) {
    const char character = place_.text[at_];
    if (character == '\\' && at_ + 1 < end_ &&
        std::string_view("[]\\").find(place_.text[at_ + 1]) != std::string_view::npos) {
      line_.title += place_.text[++at_];
      continue;
    }
    depth += character == '[' ? 1 : character == ']' ? -1 : 0;
    if (depth == 0) break;
    line_.title += character;
  }
  line_.title_end = at_;
  if (at_ >= end_)
    return report("directive-syntax", opening, opening + 1, "this bracket is never closed on its line",
                  "write ] after the title");
  ++at_;
  const auto last = line_.title.find_last_not_of(" \t");
  line_.title.erase(last == std::string::npos ? 0 : last + 1);
  line_.title.erase(0, line_.title.find_first_not_of(" \t"));
}

void LineReader::read_attributes() {
  auto list = parse_attributes(place_, at_, end_);
  line_.attributes = std::move(list.attributes);
  at_ = list.end;
  if (list.mistake) diagnostics_.push_back(std::move(*list.mistake));
}

void LineReader::refuse_rest() {
  const auto rest = text_from(at_);
  const bool has_title = line_.title_end > 0;
  const bool title_late = !has_title && peek() == '[';
  std::string help = "nothing stands after the attributes: continue on the next line";
  if (title_late)
    help = fmt::format("the title comes before the attributes: :::{}[Title]{{key=value}}", name_);
  else if (!has_title && line_.attributes.empty())
    help = fmt::format("write a title in brackets: :::{}[{}]", name_, rest);
  report("directive-syntax", at_, end_, "this text on the opening line of a directive would be lost", std::move(help));
}

void LineReader::hold_against_table() {
  const auto& rule = *line_.rule;
  const auto opening = place_.span(begin_, end_);
  if (line_.title.empty() && rule.title == TitleRule::required) {
    diagnostics_.push_back(error("directive-title", opening,
                                 fmt::format(":::{} needs a title: {}", rule.name, rule.title_tells),
                                 fmt::format("write :::{}[…]", name_)));
  } else if (line_.title.empty() && rule.title == TitleRule::expected) {
    diagnostics_.push_back(warning("directive-title", opening,
                                   fmt::format(":::{} reads better with a title: {}", rule.name, rule.title_tells),
                                   fmt::format("write :::{}[…]", name_)));
  }
  append(diagnostics_, check_attributes(rule, line_.attributes, opening));
}

}  // namespace

Parsed<DirectiveLine> parse_directive_line(const TextPlace& place, std::size_t begin, std::size_t end) {
  return LineReader(place, begin, end).read();
}

}  // namespace mooc
