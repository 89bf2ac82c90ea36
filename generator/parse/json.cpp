#include "parse/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "parse/control_characters.h"
#include "parse/json_mistakes.h"

namespace mooc {

namespace {

constexpr int deepest = 32;

// The first mistake ends the reading of a file: it is thrown by JsonScanner and caught in parse_json, nowhere else.
struct Mistake {
  Diagnostic diagnostic;
};

bool is_number(std::string_view word) {
  return (word.front() == '-' || (word.front() >= '0' && word.front() <= '9')) && nlohmann::json::accept(word);
}

class JsonScanner {
 public:
  explicit JsonScanner(const SourceFile& file) : file_(file), text_(file.bytes) {}

  DataValue document() {
    auto document = value(0);
    skip_spaces();
    if (at_ < text_.size()) throw Mistake{json_mistakes::more_after_end(file_, at_)};
    return document;
  }

 private:
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_spaces() { at_ = std::min(text_.find_first_not_of(" \t\r\n", at_), text_.size()); }

  DataValue value(int depth);
  DataValue map(int depth);
  DataValue list(int depth);
  DataValue quoted();
  DataValue plain();
  DataMember member(int depth, std::size_t opening);
  // After an entry: takes a comma and tells that another entry must follow, or stops before the closing bracket.
  bool another(char closing, std::size_t opening);
  [[nodiscard]] std::string decode(std::size_t begin, std::size_t end) const;

  const SourceFile& file_;
  std::string_view text_;
  std::size_t at_ = 0;
};

DataValue JsonScanner::value(int depth) {
  skip_spaces();
  if (depth > deepest) throw Mistake{json_mistakes::nested_too_deep(file_, at_)};
  switch (peek()) {
    case '{':
      return map(depth);
    case '[':
      return list(depth);
    case '"':
      return quoted();
    default:
      return plain();
  }
}

DataValue JsonScanner::map(int depth) {
  DataValue map;
  map.kind = DataValue::Kind::map;
  const auto begin = at_++;
  skip_spaces();
  if (peek() != '}') {
    do map.members.push_back(member(depth, begin));
    while (another('}', begin));
  }
  map.span = file_.span(begin, ++at_);
  return map;
}

DataMember JsonScanner::member(int depth, std::size_t opening) {
  skip_spaces();
  if (peek() != '"') throw Mistake{json_mistakes::no_key(file_, at_, opening)};
  auto key = quoted();
  skip_spaces();
  if (peek() != ':') throw Mistake{json_mistakes::no_colon(file_, key.span)};
  ++at_;
  return {std::move(key.text), key.text_span, value(depth + 1)};
}

DataValue JsonScanner::list(int depth) {
  DataValue list;
  list.kind = DataValue::Kind::list;
  const auto begin = at_++;
  skip_spaces();
  if (peek() != ']') {
    do list.items.push_back(value(depth + 1));
    while (another(']', begin));
  }
  list.span = file_.span(begin, ++at_);
  return list;
}

bool JsonScanner::another(char closing, std::size_t opening) {
  const auto after = at_;
  skip_spaces();
  if (peek() == closing) return false;
  if (peek() != ',') throw Mistake{json_mistakes::no_comma(file_, after, at_, opening)};
  const auto comma = at_++;
  skip_spaces();
  if (peek() == closing) throw Mistake{json_mistakes::trailing_comma(file_, comma, closing)};
  return true;
}

DataValue JsonScanner::quoted() {
  const auto begin = at_++;
  bool escaped = false;
  while (at_ < text_.size() && text_[at_] != '"' && static_cast<unsigned char>(text_[at_]) >= 0x20) {
    if (text_[at_] == '\\') {
      if (at_ + 1 >= text_.size() || std::string_view("\"\\/bfnrtu").find(text_[at_ + 1]) == std::string_view::npos)
        throw Mistake{json_mistakes::bad_escape(file_, at_)};
      escaped = true;
      ++at_;
    }
    ++at_;
  }
  if (peek() != '"') throw Mistake{json_mistakes::unclosed_text(file_, begin, at_)};
  ++at_;
  DataValue value;
  value.kind = DataValue::Kind::quoted;
  value.span = file_.span(begin, at_);
  value.text_span = file_.span(begin + 1, at_ - 1);
  value.text = escaped ? decode(begin, at_) : std::string(file_.text(value.text_span));
  return value;
}

std::string JsonScanner::decode(std::size_t begin, std::size_t end) const {
  const auto decoded = nlohmann::json::parse(text_.substr(begin, end - begin), nullptr, false);
  // The only thing left that can be wrong is the number of a character.
  if (decoded.is_discarded()) throw Mistake{json_mistakes::bad_escape(file_, begin + text_.substr(begin).find("\\u"))};
  return decoded.get<std::string>();
}

DataValue JsonScanner::plain() {
  const auto begin = at_;
  at_ = std::min(text_.find_first_of(" \t\r\n,:[]{}\"/", at_), text_.size());
  const auto word = text_.substr(begin, at_ - begin);
  if (word.empty() || static_cast<unsigned char>(word.front()) >= 0x80 || word.front() == '\'' || word.front() == '#')
    throw Mistake{json_mistakes::no_value(file_, begin)};
  const bool known = word == "true" || word == "false" || word == "null" || is_number(word);
  if (!known) throw Mistake{json_mistakes::bad_word(file_, begin, at_)};
  DataValue value;
  value.kind = word == "null" ? DataValue::Kind::null : DataValue::Kind::plain;
  value.text = word;
  value.span = value.text_span = file_.span(begin, at_);
  return value;
}

}  // namespace

Parsed<DataValue> parse_json(const SourceFile& file) {
  try {
    auto document = JsonScanner(file).document();
    if (nlohmann::json::accept(file.bytes)) {
      auto diagnostics = replace_control_characters(file, document);
      return {std::move(document), std::move(diagnostics)};
    }
    return {
        {},
        {error("json-syntax", file.span(0, 0), "this is not valid JSON", "check it with an editor that knows JSON")}};
  } catch (Mistake& mistake) {
    return {{}, {std::move(mistake.diagnostic)}};
  }
}

}  // namespace mooc
