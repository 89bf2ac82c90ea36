#include "text/json_writer.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(JsonWriter, WritesValuesInTheOrderOfTheCalls) {
  JsonWriter json;
  json.begin_object()
      .key("a")
      .number(1)
      .key("b")
      .begin_array()
      .string("x")
      .boolean(true)
      .null()
      .begin_object()
      .end_object()
      .end_array()
      .key("c")
      .number(-2.5)
      .end_object();
  EXPECT_EQ(json.take(), R"({"a":1,"b":["x",true,null,{}],"c":-2.5})");
}

TEST(JsonWriter, MayStandInAScript) {
  JsonWriter json;
  json.string("</script><!-- \"\\\n\t\x01 \u2028 é");
  EXPECT_EQ(json.take(), R"("\u003c/script\u003e\u003c!-- \"\\\n\t\u0001 \u2028 é")");
}

TEST(JsonWriter, MayBeShownInATerminal) {
  JsonWriter json;
  json.string("\x1b[31m \u009b31m\u0080\u009f\u00a0\x7f");
  EXPECT_EQ(json.take(), R"("\u001b[31m \u009b31m\u0080\u009f)"
                         "\u00a0"
                         R"(\u007f")");
}

TEST(JsonWriter, WritesTheShortestNumberThatReadsBackTheSame) {
  JsonWriter json;
  json.begin_array().number(0.1).number(1e21).number(-0.0).number(100.0).number(std::size_t{7}).end_array();
  EXPECT_EQ(json.take(), "[0.1,1e+21,0,100,7]");
}

TEST(JsonWriter, IsEmptyAfterwards) {
  JsonWriter json;
  json.begin_array().end_array();
  EXPECT_EQ(json.take(), "[]");
  json.boolean(false);
  EXPECT_EQ(json.take(), "false");
}

}  // namespace
}  // namespace mooc
