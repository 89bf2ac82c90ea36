#include "exchange/html_tokens.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "text/control.h"
#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::size_t none = std::string_view::npos;

bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}
bool is_space(char character) {
  return character == ' ' || character == '\t' || character == '\n' || character == '\r' || character == '\f';
}
bool ends_name(char character) { return is_space(character) || character == '>' || character == '/'; }

char small_letter(char character) {
  return character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
}
std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), small_letter);
  return small;
}

std::optional<char32_t> numbered_character(std::string_view digits) {
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t value = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
  if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) return std::nullopt;
  const bool is_character = value > 0 && value < 0x110000 && (value < 0xD800 || value > 0xDFFF);
  const bool is_shown = is_character && (!is_control(value) || value == '\t' || value == '\n' || value == '\r');
  return is_shown ? value : 0xFFFD;
}

// The character that `&name;` stands for; `name` is what stands between.
std::optional<char32_t> character_of(std::string_view name) {
  if (name.starts_with('#')) return numbered_character(name.substr(1));
  if (name == "nbsp") return U' ';
  if (name == "apos") return U'\'';
  const std::string terminated(name);
  const auto* const entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(terminated.c_str()));
  return entity == nullptr ? std::nullopt : std::optional<char32_t>(entity->value);
}

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view html) : html_(html) {}
  std::vector<HtmlToken> run();

 private:
  [[nodiscard]] std::string_view rest() const { return html_.substr(at_); }
  [[nodiscard]] bool at_tag() const;
  bool skip_comment();
  void read_text();
  void read_tag();
  void read_attribute(HtmlToken& tag);
  std::string read_value();
  void read_raw_content(HtmlToken& tag);
  void skip_spaces() {
    while (at_ < html_.size() && is_space(html_[at_])) ++at_;
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<HtmlToken> tokens_;
};

std::vector<HtmlToken> Tokenizer::run() {
  while (at_ < html_.size()) {
    if (skip_comment()) continue;
    if (at_tag())
      read_tag();
    else
      read_text();
  }
  return std::move(tokens_);
}

bool Tokenizer::at_tag() const {
  const auto text = rest();
  if (text.size() < 2 || text[0] != '<') return false;
  return is_letter(text[1]) || (text[1] == '/' && text.size() > 2 && is_letter(text[2]));
}

bool Tokenizer::skip_comment() {
  const auto text = rest();
  if (text.starts_with("<!--")) {
    const auto end = text.find("-->", 4);
    at_ = end == none ? html_.size() : at_ + end + 3;
    return true;
  }
  if (!text.starts_with("<!") && !text.starts_with("<?")) return false;
  const auto end = text.find('>');
  at_ = end == none ? html_.size() : at_ + end + 1;
  return true;
}

void Tokenizer::read_text() {
  const std::size_t begin = at_++;
  while (at_ < html_.size() && html_[at_] != '<') ++at_;
  HtmlToken token;
  token.text = decode_entities(html_.substr(begin, at_ - begin));
  token.begin = begin;
  token.end = at_;
  tokens_.push_back(std::move(token));
}

void Tokenizer::read_tag() {
  HtmlToken tag;
  tag.begin = at_++;
  tag.kind = html_[at_] == '/' ? HtmlToken::Kind::close : HtmlToken::Kind::open;
  if (tag.kind == HtmlToken::Kind::close) ++at_;
  const std::size_t name = at_;
  while (at_ < html_.size() && !ends_name(html_[at_])) ++at_;
  tag.name = in_small_letters(html_.substr(name, at_ - name));
  while (at_ < html_.size() && html_[at_] != '>') {
    skip_spaces();
    if (at_ < html_.size() && html_[at_] == '/')
      ++at_;
    else if (at_ < html_.size() && html_[at_] != '>')
      read_attribute(tag);
  }
  if (at_ < html_.size()) ++at_;
  tag.end = at_;
  const bool is_raw = tag.name == "script" || tag.name == "style";
  if (is_raw && tag.kind == HtmlToken::Kind::open) read_raw_content(tag);
  tokens_.push_back(std::move(tag));
}

void Tokenizer::read_attribute(HtmlToken& tag) {
  const std::size_t name = at_++;  // whatever it is, it is one character at least
  while (at_ < html_.size() && !ends_name(html_[at_]) && html_[at_] != '=') ++at_;
  std::string written = in_small_letters(html_.substr(name, at_ - name));
  skip_spaces();
  std::string value;
  if (at_ < html_.size() && html_[at_] == '=') {
    ++at_;
    skip_spaces();
    value = read_value();
  }
  tag.attributes.emplace_back(std::move(written), std::move(value));
}

std::string Tokenizer::read_value() {
  if (at_ >= html_.size()) return {};
  const char quote = html_[at_];
  if (quote == '"' || quote == '\'') {
    const std::size_t begin = ++at_;
    const std::size_t end = std::min(html_.find(quote, begin), html_.size());
    at_ = std::min(end + 1, html_.size());
    return decode_entities(html_.substr(begin, end - begin));
  }
  const std::size_t begin = at_;
  while (at_ < html_.size() && !is_space(html_[at_]) && html_[at_] != '>') ++at_;
  return decode_entities(html_.substr(begin, at_ - begin));
}

void Tokenizer::read_raw_content(HtmlToken& tag) {
  const std::size_t begin = at_;
  const std::string closing = "</" + tag.name;
  const auto text = rest();
  const auto found = std::search(text.begin(), text.end(), closing.begin(), closing.end(),
                                 [](char one, char other) { return small_letter(one) == other; });
  at_ += static_cast<std::size_t>(found - text.begin());
  tag.text = html_.substr(begin, at_ - begin);
}

}  // namespace

const std::string* HtmlToken::attribute(std::string_view wanted) const {
  const auto found =
      std::find_if(attributes.begin(), attributes.end(), [&](const auto& one) { return one.first == wanted; });
  return found == attributes.end() ? nullptr : &found->second;
}

std::vector<HtmlToken> html_tokens(std::string_view html) { return Tokenizer(html).run(); }

std::string decode_entities(std::string_view text) {
  constexpr std::size_t longest_name = 10;
  std::string decoded;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text[at] == '&' ? text.substr(at, longest_name + 2).find(';') : none;
    const auto character = end == none ? std::nullopt : character_of(text.substr(at + 1, end - 1));
    if (!character) {
      decoded += text[at++];
      continue;
    }
    append_character(decoded, *character);
    at += end + 1;
  }
  return decoded;
}

}  // namespace mooc
