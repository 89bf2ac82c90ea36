#include "parse/yaml_mistakes.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "parse/yaml_lines.h"

namespace mooc {

namespace {

bool is_word_character(char character) {
  return std::isalnum(static_cast<unsigned char>(character)) != 0 || character == '_' || character == '-';
}

// `key:` with a key as this project's keys are, so that the text before a colon in a sentence is not taken for one.
bool looks_like_key_line(std::string_view text, const YamlLine& line) {
  auto begin = line.begin;
  if (text[begin] == '-') begin = skip_spaces(text, begin + 1, line.end);
  const auto colon = key_colon(text, begin, line.end);
  return colon && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(begin),
                              text.begin() + static_cast<std::ptrdiff_t>(*colon), is_word_character);
}

class MistakeFinder {
 public:
  MistakeFinder(const SourceFile& file, SourceSpan part)
      : file_(file), text_(file.bytes), lines_(yaml_lines(text_, part.begin, part.end())), end_(part.end()) {}

  std::vector<Diagnostic> find() {
    while (line_ < lines_.size()) look_at_line();
    return std::move(found_);
  }

 private:
  void look_at_line();
  void look_at_value(std::size_t begin, std::string_view before);
  void look_at_plain(std::size_t begin, std::size_t end, std::string_view before);
  void look_at_quoted(std::size_t begin);
  void look_at_brackets(std::size_t begin);
  void look_at_sign(std::size_t begin, std::size_t end, std::string_view before);
  void skip_block_text();
  // Goes on after the line that holds `at`.
  void go_on_after(std::size_t at);
  void report(Severity severity, std::string rule, std::size_t begin, std::size_t end, std::string message,
              std::string help) {
    found_.push_back({severity, std::move(rule), file_.span(begin, end), std::move(message), std::move(help)});
  }

  const SourceFile& file_;
  std::string_view text_;
  std::vector<YamlLine> lines_;
  std::size_t end_ = 0;
  std::size_t line_ = 0;
  std::vector<Diagnostic> found_;
};

void MistakeFinder::look_at_line() {
  const auto& line = lines_[line_];
  auto begin = line.begin;
  if (text_[begin] == '\t') {
    report(Severity::error, "yaml-tab", begin, begin + 1, "a tab cannot indent YAML",
           "indent with spaces, two for each level");
    ++line_;
    return;
  }
  while (begin < line.end && text_[begin] == '-' && (begin + 1 == line.end || text_[begin + 1] == ' '))
    begin = skip_spaces(text_, begin + 1, line.end);
  if (begin == line.end || text_[begin] == '#') {
    ++line_;
    return;
  }
  const auto colon = key_colon(text_, begin, line.end);
  if (!colon) return look_at_value(begin, text_.substr(line.begin, begin - line.begin));
  const auto key = text_.substr(begin, *colon - begin);
  // «title : Écouter» is a key with a space, «Écouter : l'art» is a text.
  const auto word_end = key.find_last_not_of(" \t") + 1;
  const bool is_key = word_end == key.size() ||
                      std::all_of(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(word_end), is_word_character);
  if (!is_key) return look_at_plain(begin, line.end, text_.substr(line.begin, begin - line.begin));
  const auto value = skip_spaces(text_, *colon + 1, line.end);
  if (value == line.end) {
    ++line_;
    return;
  }
  look_at_value(value, text_.substr(line.begin, value - line.begin));
}

void MistakeFinder::look_at_value(std::size_t begin, std::string_view before) {
  const auto end = lines_[line_].end;
  switch (text_[begin]) {
    case '"':
    case '\'':
      return look_at_quoted(begin);
    case '[':
    case '{':
      return look_at_brackets(begin);
    case '|':
    case '>':
      return skip_block_text();
    case '*':
    case '&':
    case '!':
    case '%':
    case '@':
    case '`':
      return look_at_sign(begin, end, before);
    default:
      return look_at_plain(begin, end, before);
  }
}

void MistakeFinder::look_at_plain(std::size_t begin, std::size_t end, std::string_view before) {
  const auto value_end = plain_value_end(text_, begin, end);
  const auto value = text_.substr(begin, value_end - begin);
  const auto whole = text_.substr(begin, end - begin);
  if (const auto colon = key_colon(text_, begin, value_end)) {
    report(Severity::error, "yaml-colon", *colon, *colon + 1,
           "a colon followed by a space ends a key in YAML, so this text must stand in quotes",
           fmt::format("write {}{}", before, yaml_quoted(value)));
  } else if (value_end < end) {
    const auto comment = text_.find('#', value_end);
    const bool is_text =
        value.find_first_not_of("0123456789.") != std::string_view::npos && value != "true" && value != "false";
    const bool meant = !is_text || comment + 1 == end ||
                       (text_[comment + 1] == ' ' && (comment < begin + 2 || text_[comment - 2] == ' '));
    if (!meant) {
      report(Severity::warning, "yaml-comment", comment, end,
             "YAML takes what follows a space and «#» for a comment and drops it",
             fmt::format("write {}{}, or two spaces before the «#» and one after it if it is a comment", before,
                         yaml_quoted(whole)));
    }
  }
  ++line_;
}

void MistakeFinder::look_at_quoted(std::size_t begin) {
  const auto closing = closing_quote(text_, begin, end_);
  auto last = line_;
  while (closing && last + 1 < lines_.size() && lines_[last].end < *closing) ++last;
  const auto swallowed = [this](const YamlLine& line) { return looks_like_key_line(text_, line); };
  const auto next = lines_.begin() + static_cast<std::ptrdiff_t>(line_) + 1;
  if (!closing || std::any_of(next, lines_.begin() + static_cast<std::ptrdiff_t>(last) + 1, swallowed)) {
    report(Severity::error, "yaml-quote", begin, lines_[line_].end, "the text in quotes is not closed on its line",
           fmt::format("write {} at its end", text_[begin]));
    ++line_;
    return;
  }
  const auto rest = skip_spaces(text_, *closing, lines_[last].end);
  if (rest < lines_[last].end && !(text_[rest] == '#' && rest > *closing) && text_[rest] != ':') {
    const bool single_fits = text_.substr(begin, lines_[last].end - begin).find('\'') == std::string_view::npos;
    report(Severity::error, "yaml-quote", *closing - 1, *closing, "the text ends at this quote, but more of it follows",
           single_fits ? "write quotes inside the text as « », or put the whole text between single quotes '…'"
                       : R"(write quotes inside the text as « » or as \")");
  }
  line_ = last + 1;
}

void MistakeFinder::look_at_brackets(std::size_t begin) {
  std::string expected;
  auto at = begin;
  for (; at < end_; ++at) {
    const char character = text_[at];
    const bool starts_value = at == begin || std::string_view(" ,[{:").find(text_[at - 1]) != std::string_view::npos;
    if (character == '[' || character == '{') {
      expected += character == '[' ? ']' : '}';
    } else if (!expected.empty() && character == expected.back()) {
      expected.pop_back();
      if (expected.empty()) return go_on_after(at);
    } else if ((character == '"' || character == '\'') && starts_value) {
      const auto closing = closing_quote(text_, at, end_);
      if (!closing) break;
      at = *closing - 1;
    }
  }
  report(Severity::error, "yaml-syntax", begin, begin + 1, fmt::format("the «{}» is never closed", text_[begin]),
         fmt::format("write {} after its last value", text_[begin] == '[' ? ']' : '}'));
  line_ = lines_.size();
}

void MistakeFinder::look_at_sign(std::size_t begin, std::size_t end, std::string_view before) {
  const char sign = text_[begin];
  auto word = begin + 1;
  while (word < end && is_word_character(text_[word])) ++word;
  const bool named = word > begin + 1;
  const bool alias = sign == '*' && named && plain_value_end(text_, begin, end) == word;
  const bool anchor = sign == '&' && named && (word == end || text_[word] == ' ');
  const bool tag = sign == '!' && begin + 1 < end && text_[begin + 1] == '!';
  if (!alias && !anchor && !tag) {
    report(Severity::error, "yaml-sign", begin, begin + 1,
           fmt::format("a text that begins with «{}» must stand in quotes", sign),
           fmt::format("write {}{}", before, yaml_quoted(text_.substr(begin, end - begin))));
  }
  ++line_;
}

void MistakeFinder::skip_block_text() {
  const auto indent = lines_[line_].indent;
  ++line_;
  while (line_ < lines_.size() && lines_[line_].indent > indent) ++line_;
}

void MistakeFinder::go_on_after(std::size_t at) {
  while (line_ < lines_.size() && lines_[line_].begin <= at) ++line_;
}

}  // namespace

std::string yaml_quoted(std::string_view text) {
  std::string out = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') out += '\\';
    out += character;
  }
  return out + '"';
}

std::vector<Diagnostic> find_yaml_mistakes(const SourceFile& file, SourceSpan part) {
  return MistakeFinder(file, part).find();
}

}  // namespace mooc
