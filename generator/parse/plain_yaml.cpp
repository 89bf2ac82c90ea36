#include "parse/plain_yaml.h"

#include <string_view>
#include <utility>
#include <vector>

#include "parse/yaml_lines.h"

namespace mooc {

namespace {

constexpr int deepest = 16;

class PlainReader {
 public:
  PlainReader(const SourceFile& file, SourceSpan part)
      : file_(file), text_(file.bytes), begin_(part.begin), lines_(yaml_lines(text_, part.begin, part.end())) {
    std::erase_if(lines_, [this](const YamlLine& line) { return text_[line.begin] == '#'; });
  }

  std::optional<DataValue> document() {
    DataValue value;
    value.kind = DataValue::Kind::map;
    value.span = file_.span(begin_, begin_);  // where an empty text misses its keys
    if (!lines_.empty()) value = block(0, lines_.front().indent);
    if (!plain_ || line_ < lines_.size()) return std::nullopt;
    return value;
  }

 private:
  // The map or list whose entries stand at `indent`, from the current line on.
  DataValue block(int depth, std::size_t indent);
  DataValue block_map(int depth, std::size_t indent);
  DataValue block_list(int depth, std::size_t indent);
  // What follows `key:` or `-`: a value on the rest of the line, or a block below it.
  DataValue after_marker(int depth, std::size_t begin, std::size_t indent, bool list_may_align);
  DataValue value_on_line(std::size_t begin, std::size_t end);
  DataValue in_brackets(int depth);
  DataValue bracket_entry(int depth);
  DataValue quoted(std::size_t begin, std::size_t end);
  DataValue plain(std::size_t begin, std::size_t end);

  [[nodiscard]] bool is_entry(const YamlLine& line) const {
    return text_[line.begin] == '-' && (line.begin + 1 == line.end || text_[line.begin + 1] == ' ');
  }
  DataValue give_up() {
    plain_ = false;
    return {};
  }

  const SourceFile& file_;
  std::string_view text_;
  std::size_t begin_ = 0;  // of the part
  std::vector<YamlLine> lines_;
  std::size_t line_ = 0;
  std::size_t at_ = 0;   // in brackets
  std::size_t end_ = 0;  // of the line with the brackets
  bool plain_ = true;
};

DataValue PlainReader::block(int depth, std::size_t indent) {
  if (depth > deepest) return give_up();
  return is_entry(lines_[line_]) ? block_list(depth, indent) : block_map(depth, indent);
}

DataValue PlainReader::block_map(int depth, std::size_t indent) {
  DataValue map;
  map.kind = DataValue::Kind::map;
  const auto begin = lines_[line_].begin;
  while (plain_ && line_ < lines_.size() && lines_[line_].indent == indent && !is_entry(lines_[line_])) {
    const auto& line = lines_[line_];
    const auto colon = key_colon(text_, line.begin, line.end);
    if (!colon || *colon == line.begin) return give_up();
    const auto key = text_.substr(line.begin, *colon - line.begin);
    if (key.find_first_of(" \t#") != key.npos || key.front() == '-' || key.front() == '?') return give_up();
    auto value = after_marker(depth, *colon + 1, indent, true);
    map.members.push_back({std::string(key), file_.span(*colon - key.size(), *colon), std::move(value)});
    map.span = file_.span(begin, std::max<std::size_t>(*colon + 1, map.members.back().value.span.end()));
  }
  return map;
}

DataValue PlainReader::block_list(int depth, std::size_t indent) {
  DataValue list;
  list.kind = DataValue::Kind::list;
  const auto begin = lines_[line_].begin;
  while (plain_ && line_ < lines_.size() && lines_[line_].indent == indent && is_entry(lines_[line_])) {
    auto& line = lines_[line_];
    const auto content = skip_spaces(text_, line.begin + 1, line.end);
    if (content < line.end && key_colon(text_, content, plain_value_end(text_, content, line.end))) {
      // `- key: value`: the map's first line begins after the hyphen.
      line.indent += content - line.begin;
      line.begin = content;
      if (depth >= deepest || is_entry(line)) return give_up();
      list.items.push_back(block_map(depth + 1, line.indent));
    } else {
      list.items.push_back(after_marker(depth, line.begin + 1, indent, false));
    }
    list.span = file_.span(begin, std::max<std::size_t>(begin + 1, list.items.back().span.end()));
  }
  return list;
}

DataValue PlainReader::after_marker(int depth, std::size_t begin, std::size_t indent, bool list_may_align) {
  const auto end = lines_[line_].end;
  begin = skip_spaces(text_, begin, end);
  const auto content_end = begin < end && text_[begin] == '#' ? begin : end;
  ++line_;
  const bool more = line_ < lines_.size();
  const bool deeper = more && lines_[line_].indent > indent;
  if (begin < content_end) return deeper ? give_up() : value_on_line(begin, content_end);
  const bool aligned_list = more && list_may_align && lines_[line_].indent == indent && is_entry(lines_[line_]);
  if (deeper || aligned_list) return block(depth + 1, lines_[line_].indent);
  DataValue nothing;
  nothing.span = file_.span(begin, begin);
  return nothing;
}

DataValue PlainReader::value_on_line(std::size_t begin, std::size_t end) {
  const char first = text_[begin];
  if (first != '[' && first != '{' && first != '"' && first != '\'')
    return plain(begin, plain_value_end(text_, begin, end));
  at_ = begin;
  end_ = end;
  auto value = bracket_entry(0);
  const auto rest = skip_spaces(text_, at_, end);
  const bool only_comment = rest == end || (text_[rest] == '#' && rest > at_);
  return only_comment ? value : give_up();
}

// A value at `at_`; in brackets it ends before `,`, `]` or `}`.
DataValue PlainReader::bracket_entry(int depth) {
  if (at_ >= end_ || depth > deepest) return give_up();
  const auto begin = at_;
  if (text_[begin] == '[' || text_[begin] == '{') return in_brackets(depth);
  if (text_[begin] == '"' || text_[begin] == '\'') {
    const auto closing = closing_quote(text_, begin, end_);
    if (!closing) return give_up();
    at_ = *closing;
    return quoted(begin, *closing);
  }
  at_ = std::min(text_.find_first_of(",[]{}#\"'", begin), end_);
  auto value_end = at_;
  while (value_end > begin && text_[value_end - 1] == ' ') --value_end;
  return plain(begin, value_end);
}

DataValue PlainReader::in_brackets(int depth) {
  const bool is_map = text_[at_] == '{';
  const char closing = is_map ? '}' : ']';
  DataValue value;
  value.kind = is_map ? DataValue::Kind::map : DataValue::Kind::list;
  const auto begin = at_++;
  at_ = skip_spaces(text_, at_, end_);
  while (plain_ && at_ < end_ && text_[at_] != closing) {
    if (is_map) {
      const auto colon = key_colon(text_, at_, end_);
      const auto key = text_.substr(at_, colon ? *colon - at_ : 0);
      if (key.empty() || key.find_first_of(" \t,]}") != key.npos) return give_up();
      const auto key_span = file_.span(at_, *colon);
      at_ = skip_spaces(text_, *colon + 1, end_);
      value.members.push_back({std::string(key), key_span, bracket_entry(depth + 1)});
    } else {
      value.items.push_back(bracket_entry(depth + 1));
    }
    at_ = skip_spaces(text_, at_, end_);
    if (at_ < end_ && text_[at_] == ',') {
      at_ = skip_spaces(text_, at_ + 1, end_);
    } else if (at_ >= end_ || text_[at_] != closing) {
      return give_up();
    }
  }
  if (at_ >= end_) return give_up();
  value.span = file_.span(begin, ++at_);
  return value;
}

DataValue PlainReader::quoted(std::size_t begin, std::size_t end) {
  const auto inner = text_.substr(begin + 1, end - begin - 2);
  const bool escapes = inner.find(text_[begin] == '"' ? '\\' : '\'') != inner.npos || inner.find('\n') != inner.npos;
  if (escapes) return give_up();
  DataValue value;
  value.kind = DataValue::Kind::quoted;
  value.text = inner;
  value.span = file_.span(begin, end);
  value.text_span = file_.span(begin + 1, end - 1);
  return value;
}

DataValue PlainReader::plain(std::size_t begin, std::size_t end) {
  const auto content = text_.substr(begin, end - begin);
  if (content.empty() || std::string_view("&*!|>%@`\"'#{}[],?:").find(content.front()) != std::string_view::npos)
    return give_up();
  const bool marker = content.front() == '-' && (content.size() == 1 || content[1] == ' ' || content[1] == '-');
  if (marker || key_colon(text_, begin, end) || content.find('\t') != content.npos) return give_up();
  DataValue value;
  value.kind = DataValue::Kind::plain;
  value.text = content;
  value.span = value.text_span = file_.span(begin, end);
  return value;
}

}  // namespace

std::optional<DataValue> read_plain_yaml(const SourceFile& file, SourceSpan part) {
  return PlainReader(file, part).document();
}

}  // namespace mooc
