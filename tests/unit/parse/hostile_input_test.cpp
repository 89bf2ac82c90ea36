// Input that nobody writes: it may be refused, but never crashes and never costs more than about its length.
#include <gtest/gtest.h>

#include <ctime>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

std::string repeated(std::string_view part, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += part;
  return out;
}

// Seconds of the processor for one text, so that a busy machine changes nothing.
double seconds_for(const std::string& path, std::string bytes) {
  const auto begin = std::clock();
  const auto parsed = parse_document(make_source_file(0, path, std::move(bytes)));
  EXPECT_LT(parsed.diagnostics.size(), 200'000U);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

constexpr const char* lesson = "course/01-a/01-b.md";

TEST(HostileInput, CostsNoMoreThanItsLengthInMarkdown) {
  // What took cmark-gfm alone minutes at this length; 4 s leave room for sanitizers.
  for (const std::string_view part :
       {"![[]()", "<?",        "<![CDATA[", "|x",  "[a](",   "*a **b ", "> ",     "- ",
        "[^a]",   ":::note\n", ":::",       "{#",  "www.a)", "~~a",     "`",      "&amp",
        "\\",     "[a]: <",    "a@b.c ",    "1. ", "<!--",   "\t",      "_",      "[",
        "]",      "(",         ")",         "!",   "#",      "\r",      "- [x] ", ":::question[a]{id=a}\n- [x] b\n"}) {
    for (const std::string_view before : {"", "x ", "www.a"}) {
      const auto text = "---\ntitle: A\n---\n" + std::string(before) + repeated(part, 200'000);
      EXPECT_LT(seconds_for(lesson, text), 4.0) << before << part;
    }
  }
}

TEST(HostileInput, CostsNoMoreThanItsLengthInYaml) {
  for (const std::string_view part : {"a: ", "- ", "[", "{", "\"", "'", "a: \"\n", "a: '\n", "a:\n ", "&a *a ",
                                      "a: [\n", "? ", "!", "|\n", ":", "#", "a: b\n", "x: {y: [", "\t"})
    EXPECT_LT(seconds_for("course/course.yaml", repeated(part, 200'000)), 4.0) << part;
}

TEST(HostileInput, CostsNoMoreThanItsLengthInJson) {
  for (const std::string_view part :
       {"[", "{", "{\"a\":", "\"", "\\", "[1,", "1", "\"a\":1,", "\\u00e9", ",", ":", "[[],"}) {
    EXPECT_LT(seconds_for("quizzes/a.json", repeated(part, 200'000)), 4.0) << part;
    EXPECT_LT(seconds_for("quizzes/a.json", "{\"id\": \"" + repeated(part, 200'000)), 4.0) << part;
  }
}

TEST(HostileInput, MayHoldNulBytesAndControlCharacters) {
  const std::string nul("a\0b\x1B[2Jc\x7F", 9);
  for (const auto* path : {lesson, "course/course.yaml", "quizzes/a.json", "course/ids.lock", "course/glossary.md"}) {
    EXPECT_NO_FATAL_FAILURE(diagnostics_of(path, nul));
    EXPECT_NO_FATAL_FAILURE(
        diagnostics_of(path, "---\ntitle: A\n---\n" + nul + "\n\n:::" + nul + "\n## " + nul + "\n"));
  }
  EXPECT_EQ(diagnostics_of("course/ids.lock", nul + "\n"),
            "course/ids.lock:1:1: error: this line is no entry [lock-syntax]\n    1 | a\uFFFDb\uFFFD[2Jc\uFFFD\n      "
            "| ^^^^^^^^^\n"
            "      = help: bring it back as it was committed last, for example lesson/reformuler 3\n");
}

TEST(HostileInput, MayEndAnywhere) {
  const std::string text =
      "---\ntitle: \"A\"\ncompetences: [9.2]\n---\n## É {#e}\n\n:::question[Q ?]{id=q type=multiple}\n- [x] a {id=a}\n "
      " > b\n- [ ] c\n:::\n\n![a](b.svg){width=4}[^1]\n\n[^1]: d\n\n> [!NOTE]\n> e\n";
  for (std::size_t length = 0; length <= text.size(); ++length) diagnostics_of(lesson, text.substr(0, length));
  const std::string quiz =
      R"({ "id": "a", "title": "\u00e9", "questions": [ { "id": "b", "type": "numeric", "prompt": "**c**", "range": [1, 2.5] } ] })";
  for (std::size_t length = 0; length <= quiz.size(); ++length)
    diagnostics_of("quizzes/a.json", quiz.substr(0, length));
}

}  // namespace
}  // namespace mooc
