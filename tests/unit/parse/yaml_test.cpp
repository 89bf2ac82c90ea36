// The direct reader of plain YAML gives what yaml-cpp gives, or leaves the text to it.
#include "parse/yaml.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "parse/plain_yaml.h"
#include "source_folder.h"

namespace mooc {
namespace {

// The tree as text, with the places that both readers must agree on.
std::string dump(const DataValue& value) {
  const auto place = "@" + std::to_string(value.span.begin);
  switch (value.kind) {
    case DataValue::Kind::null:
      return "null";
    case DataValue::Kind::plain:
      return value.text == "~" || value.text == "null" ? "null" : value.text + place;
    case DataValue::Kind::quoted:
      return "\"" + value.text + "\"" + place + "+" + std::to_string(value.span.length);
    case DataValue::Kind::list: {
      std::string out = "[";
      for (const auto& item : value.items) out += dump(item) + ",";
      return out + "]";
    }
    case DataValue::Kind::map: {
      std::string out = "{";
      for (const auto& member : value.members)
        out += member.key + "@" + std::to_string(member.key_span.begin) + ":" + dump(member.value) + ",";
      return out + "}";
    }
  }
  return {};
}

SourceFile yaml_file(std::string bytes) { return make_source_file(0, "course/course.yaml", std::move(bytes)); }

void expect_same(const std::string& bytes, bool must_be_plain) {
  const auto file = yaml_file(bytes);
  const auto plain = read_plain_yaml(file, file.whole());
  EXPECT_EQ(plain.has_value(), must_be_plain) << bytes;
  if (!plain) return;
  const auto any = parse_any_yaml(file, file.whole());
  EXPECT_TRUE(any.diagnostics.empty()) << bytes;
  EXPECT_EQ(dump(*plain), dump(any.value)) << bytes;
}

TEST(PlainYaml, ReadsWhatYamlCppReads) {
  for (const auto* text :
       {"", "a: b\n", "a: b c  # note\n", "a:\nb: c\n", "a: \"é : # b\"\nc: 'd'\n",
        "a: [1, \"b, c\", d e]\nb: []\nc: {}\n", "a: { b: \"c\", d: e }\n",
        "a:\n  - b\n  - c: d\n    e: f\n  -\n    g: h\n", "a:\n- b\n- c\nd: e\n", "a:\n  b:\n    c: d\n  e: f\ng: h\n",
        "- a\n- b: c\n", "# note\n\na: b\n  # note\nc: d\n", "a: b#c\nd: http://x.be:80/y\n", "a: -5\nb: 9.10\nc: ~\n",
        "a: \"b\"   # note\r\nc: d\r\n", "a: [[1, 2], {b: c}]\n", "a: b - c\n", "a: [ 1 , 2, ]\n"}) {
    expect_same(text, true);
  }
}

TEST(PlainYaml, LeavesTheRestToYamlCpp) {
  for (const auto* text :
       {"a: |\n  b\n", "a: b\n  c\n", "a: &x b\nc: *x\n", "a: \"b\\n\"\n", "a: 'b''c'\n", "a: [1,\n  2]\n",
        "? a\n: b\n", "a: !!str 5\n", "---\na: b\n", "\"a\": b\n", "a b\n", "- - a\n", "a: b: c\n", "a: \"b\" c\n",
        "a: [b\n", "a:\n  b: c\n d: e\n", "a: - b\n", "a: {b: c: d}\n"}) {
    expect_same(text, false);
  }
}

TEST(PlainYaml, ReadsTheRealCourse) {
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(mooc::source_folder() / "course")) {
    const auto ending = entry.path().extension();
    if ((ending != ".md" && ending != ".yaml") || entry.path().parent_path().filename() == "media-source") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(in), {});
    if (ending == ".md") {
      const auto end = bytes.find("\n---\n", 3);
      if (bytes.compare(0, 4, "---\n") != 0 || end == std::string::npos) continue;
      bytes = bytes.substr(4, end - 3);
    }
    expect_same(bytes, true);
    ++files;
  }
  EXPECT_GE(files, 10);
}

}  // namespace
}  // namespace mooc
