// Writes JSON, compact and in the order of the calls. `<` and `>` are written as \u003c and \u003e and U+2028/2029 as
// escapes, so that the result may stand in a script. Numbers are the shortest that read back the same, whatever the
// locale. The calls must form one value: a key before each value of an object, each begin with its end; anything else
// asserts.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mooc {

class JsonWriter {
 public:
  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& string(std::string_view text);
  JsonWriter& number(double value);  // finite
  template <std::integral T>
  JsonWriter& number(T value) {
    return integer(static_cast<std::int64_t>(value));
  }
  JsonWriter& boolean(bool value);
  JsonWriter& null();

  // What was written; the writer is empty afterwards.
  std::string take();

 private:
  enum class Inside : char { object, object_after_key, array };

  JsonWriter& integer(std::int64_t value);
  JsonWriter& literal(std::string_view text);
  void before_value();
  void append_quoted(std::string_view text);
  void append_escaped(unsigned char character);

  std::string out_;
  std::vector<Inside> open_;
  bool need_comma_ = false;
};

}  // namespace mooc
