#include "exchange/json_layout.h"

#include <algorithm>

namespace mooc {
namespace {

std::string json_string(const OrderedJson& value) {
  return value.dump(-1, ' ', false, OrderedJson::error_handler_t::replace);
}

std::string lines_of(const OrderedJson& value, std::size_t depth) {
  const bool is_short = !value.is_structured() ||
                        (value.is_array() && std::none_of(value.begin(), value.end(), [](const OrderedJson& item) {
                           return item.is_structured();
                         }));
  if (is_short || value.empty()) return on_one_line(value);
  const std::string indent(2 * depth, ' ');
  std::string out = value.is_array() ? "[" : "{";
  for (auto item = value.begin(); item != value.end(); ++item) {
    out += item == value.begin() ? "\n" : ",\n";
    out += indent + "  ";
    if (value.is_object()) out += json_string(item.key()) + ": ";
    out += on_one_line(*item);
  }
  return out + "\n" + indent + (value.is_array() ? "]" : "}");
}

}  // namespace

std::string on_one_line(const OrderedJson& value) {
  if (!value.is_structured()) return json_string(value);
  const bool is_list = value.is_array();
  std::string out = is_list ? "[" : "{";
  for (auto item = value.begin(); item != value.end(); ++item) {
    if (item != value.begin())
      out += ", ";
    else if (!is_list)
      out += ' ';
    if (!is_list) out += json_string(item.key()) + ": ";
    out += on_one_line(*item);
  }
  if (!is_list && !value.empty()) out += ' ';
  return out + (is_list ? "]" : "}");
}

std::string on_lines(const OrderedJson& object, std::size_t depth) {
  const std::string indent(2 * depth, ' ');
  std::string out = "{";
  for (auto item = object.begin(); item != object.end(); ++item) {
    out += item == object.begin() ? "\n" : ",\n";
    out += indent + "  " + json_string(item.key()) + ": " + lines_of(*item, depth + 1);
  }
  return out + "\n" + indent + "}";
}

}  // namespace mooc
