#include "serve/preview_message.h"

#include <gtest/gtest.h>

namespace mooc {
namespace {

TEST(PreviewMessage, TellsPlaceFrameAndRemedyOfEachMistake) {
  const std::vector<SourceFile> sources{make_source_file(0, "course/01-un/01-lecon.md", "Un.\n![](a.svg) <b>\n")};
  const PreviewLook look{
      .is_new = true,
      .diagnostics = {error("image-alt", {0, 4, 10}, "image without a text alternative", "describe it"),
                      warning("raw-html", {0, 15, 3}, "raw HTML", "")},
      .sources = sources};
  EXPECT_EQ(
      preview_message("1-2", look),
      R"({"revision":"1-2","failure":"","errors":{"list":[{"path":"course/01-un/01-lecon.md","line":2,"column":1,)"
      R"("message":"image without a text alternative","rule":"image-alt",)"
      R"("frame":"    2 | ![](a.svg) \u003cb\u003e\n      | ^^^^^^^^^^\n","help":"describe it"}],"count":1},)"
      R"("remarks":{"list":[{"path":"course/01-un/01-lecon.md","line":2,"column":12,"message":"raw HTML","rule":"raw-html",)"
      R"("frame":"    2 | ![](a.svg) \u003cb\u003e\n      |            ^^^\n","help":""}],"count":1}})");
}

TEST(PreviewMessage, TellsWhyACourseCannotBeRead) {
  EXPECT_EQ(
      preview_message("1-3", failure("there is no folder course/")),
      R"({"revision":"1-3","failure":"there is no folder course/","errors":{"list":[],"count":0},"remarks":{"list":[],"count":0}})");
}

TEST(PreviewMessage, TellsTheFirstOfManyMistakesAndTheirNumber) {
  const std::vector<SourceFile> sources{make_source_file(0, "course/course.yaml", "id: x\n")};
  const PreviewLook look{
      .is_new = true, .diagnostics = std::vector(120, error("x", {0, 0, 1}, "un")), .sources = sources};
  const std::string message = preview_message("1-4", look);
  std::size_t told = 0;
  for (std::size_t at = message.find("\"path\""); at != std::string::npos; at = message.find("\"path\"", at + 1))
    ++told;
  EXPECT_EQ(told, 50U);
  EXPECT_NE(message.find("\"count\":120"), std::string::npos);
}

}  // namespace
}  // namespace mooc
