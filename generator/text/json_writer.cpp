#include "text/json_writer.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <utility>

namespace mooc {

namespace {

// The escape of a character that must not stand in a string as it is; empty when it may.
std::string_view short_escape(char character) {
  switch (character) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    case '<':
      return "\\u003c";  // «</script>» and «<!--» end or open things in HTML
    case '>':
      return "\\u003e";
    default:
      return {};
  }
}

}  // namespace

void JsonWriter::before_value() {
  if (open_.empty()) {
    assert(out_.empty() && "a second value at the top");
    return;
  }
  assert(open_.back() != Inside::object && "a value in an object needs its key");
  if (open_.back() == Inside::object_after_key) {
    open_.back() = Inside::object;
  } else if (need_comma_) {
    out_ += ',';
  }
}

JsonWriter& JsonWriter::literal(std::string_view text) {
  before_value();
  out_ += text;
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_object() {
  literal("{");
  open_.push_back(Inside::object);
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_object() {
  assert(!open_.empty() && open_.back() == Inside::object);
  open_.pop_back();
  out_ += '}';
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::begin_array() {
  literal("[");
  open_.push_back(Inside::array);
  need_comma_ = false;
  return *this;
}

JsonWriter& JsonWriter::end_array() {
  assert(!open_.empty() && open_.back() == Inside::array);
  open_.pop_back();
  out_ += ']';
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  assert(!open_.empty() && open_.back() == Inside::object);
  if (need_comma_) out_ += ',';
  append_quoted(name);
  out_ += ':';
  open_.back() = Inside::object_after_key;
  return *this;
}

JsonWriter& JsonWriter::string(std::string_view text) {
  before_value();
  append_quoted(text);
  need_comma_ = true;
  return *this;
}

JsonWriter& JsonWriter::number(double value) {
  assert(std::isfinite(value));
  std::array<char, 32> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? 0.0 : value);
  return literal({buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data())});
}

JsonWriter& JsonWriter::integer(std::int64_t value) {
  std::array<char, 24> buffer{};
  const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return literal({buffer.data(), static_cast<std::size_t>(written.ptr - buffer.data())});
}

JsonWriter& JsonWriter::boolean(bool value) { return literal(value ? "true" : "false"); }

JsonWriter& JsonWriter::null() { return literal("null"); }

void JsonWriter::append_escaped(unsigned char character) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  out_ += "\\u00";
  out_ += hexadecimal[character >> 4U];
  out_ += hexadecimal[character & 15U];
}

void JsonWriter::append_quoted(std::string_view text) {
  out_ += '"';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char character = text[i];
    const auto byte = static_cast<unsigned char>(character);
    if (const auto escape = short_escape(character); !escape.empty()) {
      out_ += escape;
    } else if (byte < 0x20 || byte == 0x7F) {
      append_escaped(byte);
    } else if (character == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) {
      append_escaped(static_cast<unsigned char>(text[++i]));  // the controls C1, which a terminal would obey
    } else if (character == '\xE2' && (text.compare(i, 3, "\u2028") == 0 || text.compare(i, 3, "\u2029") == 0)) {
      // Line ends in a script before ECMAScript 2019.
      out_ += text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      out_ += character;
    }
  }
  out_ += '"';
}

std::string JsonWriter::take() {
  assert(open_.empty() && "an object or array is still open");
  need_comma_ = false;
  return std::exchange(out_, {});
}

}  // namespace mooc
