#include "parse/attributes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace mooc {

namespace {

// Reads one list; `at_` never passes `limit_`.
class AttributeReader {
 public:
  AttributeReader(const TextPlace& place, std::size_t begin, std::size_t limit)
      : place_(place), begin_(begin), at_(begin + 1), limit_(limit) {}

  AttributeList read() {
    while (!list_.mistake) {
      skip_spaces();
      if (at_ >= limit_) {
        refuse(begin_, begin_ + 1, "this brace is never closed on its line", "write } after the last attribute");
      } else if (peek() == '}') {
        ++at_;
        break;
      } else {
        read_one();
      }
    }
    list_.end = at_;
    return std::move(list_);
  }

 private:
  [[nodiscard]] char peek() const { return at_ < limit_ ? place_.text[at_] : '\0'; }
  void skip_spaces() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }
  void refuse(std::size_t begin, std::size_t end, std::string message, std::string help) {
    list_.mistake = error("attribute-syntax", place_.span(begin, end), std::move(message), std::move(help));
  }
  void read_one();
  void read_value(Attribute attribute);
  void read_quoted(Attribute attribute);
  std::string_view take_word(std::string_view ends) {
    const auto begin = at_;
    while (at_ < limit_ && ends.find(place_.text[at_]) == std::string_view::npos) ++at_;
    return place_.text.substr(begin, at_ - begin);
  }

  TextPlace place_;
  std::size_t begin_;
  std::size_t at_;
  std::size_t limit_;
  AttributeList list_;
};

void AttributeReader::read_one() {
  const auto begin = at_;
  if (peek() == '#') {
    ++at_;
    const auto id = take_word(" \t}");
    list_.attributes.push_back({"id", std::string(id), place_.span(begin + 1, at_), place_.span(begin, at_)});
    return;
  }
  const std::string name(take_word(" \t}=\""));
  const auto name_end = at_;
  skip_spaces();
  if (peek() == '=') return read_value({name, {}, {}, place_.span(begin, name_end)});
  if (name.empty())
    return refuse(begin, begin + 1, "an attribute has a name", "write name=value or name=\"two words\"");
  at_ = name_end;
  list_.attributes.push_back({name, {}, place_.span(begin, name_end), place_.span(begin, name_end)});
}

void AttributeReader::read_value(Attribute attribute) {
  const auto equals = at_++;
  skip_spaces();
  if (attribute.name.empty())
    return refuse(equals, equals + 1, "a name is missing before this sign", "write name=value");
  if (peek() == '"') return read_quoted(std::move(attribute));
  constexpr std::array<char32_t, 7> other_quotes{U'“', U'”', U'„', U'«', U'»', U'\'', U'’'};
  const auto first = decode_character(place_.text, std::min(at_, place_.text.size() - 1));
  if (std::find(other_quotes.begin(), other_quotes.end(), first.value) != other_quotes.end() && at_ < limit_) {
    return refuse(at_, at_ + first.length,
                  fmt::format("{} cannot stand around a value", place_.text.substr(at_, first.length)),
                  fmt::format("write straight double quotes: {}=\"…\"", attribute.name));
  }
  const auto begin = at_;
  const auto value = take_word(" \t}");
  if (value.empty())
    return refuse(equals, at_, fmt::format("«{}» has no value", attribute.name),
                  fmt::format("write {}=value", attribute.name));
  attribute.value = value;
  attribute.span = place_.span(begin, at_);
  list_.attributes.push_back(std::move(attribute));
}

void AttributeReader::read_quoted(Attribute attribute) {
  const auto opening = at_++;
  const auto value = take_word("\"");
  if (at_ >= limit_)
    return refuse(opening, opening + 1, "this quote is never closed on its line", "write \" after the value");
  attribute.value = value;
  attribute.span = place_.span(opening + 1, at_);
  list_.attributes.push_back(std::move(attribute));
  ++at_;
}

}  // namespace

AttributeList parse_attributes(const TextPlace& place, std::size_t begin, std::size_t limit) {
  return AttributeReader(place, begin, limit).read();
}

}  // namespace mooc
