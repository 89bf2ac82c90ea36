#include "serve/preview_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/embedded_file.h"

namespace mooc {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view page =
    "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
    "'self'\">\n</head><body>Bonjour</body>";

PreviewSource course() {
  return {.look = {}, .file = [](const std::string& path) -> std::optional<PreviewFile> {
            if (path == "index.html") return PreviewFile{std::string(page), 0xABC};
            if (path == "shell.html") return PreviewFile{std::string(page), 0};
            if (path == "data/course.js") return PreviewFile{"self.x=1", 0};
            if (path == "media/film.mp4") return PreviewFile{CopyOf{"/course/media/film.mp4", 5}, 0};
            return std::nullopt;
          }};
}
PreviewSource empty_course() {
  return {.look = {}, .file = [](const std::string&) { return std::nullopt; }};
}

std::string text_of(const Answer& answer) { return std::get<std::string>(answer.content); }

TEST(PreviewPages, PutTheScriptIntoAPageAndOpenItsPolicyForIt) {
  for (const char* const path : {"/", "/index.html"}) {
    const Answer answer = preview_answer(course(), path);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.type, "text/html; charset=utf-8");
    EXPECT_EQ(text_of(answer),
              "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src 'self'; default-src 'none'; "
              "script-src 'self'\">\n"
              "<meta name=\"mooc-preview\" content=\"0000000000000abc\">\n<meta name=\"mooc-open\" content=\"all\">\n"
              "<link rel=\"stylesheet\" href=\"/-/preview.css\">\n"
              "<script defer src=\"/-/preview.js\"></script>\n</head><body>Bonjour</body>");
  }
}

TEST(PreviewPages, LeaveEverythingElseAsItIs) {
  EXPECT_EQ(text_of(preview_answer(course(), "/shell.html")), page);
  EXPECT_EQ(text_of(preview_answer(course(), "/data/course.js")), "self.x=1");
  const Answer film = preview_answer(course(), "/media/film.mp4");
  EXPECT_EQ(film.type, "video/mp4");
  EXPECT_EQ(std::get<CopyOf>(film.content).on_disk, "/course/media/film.mp4");
}

TEST(PreviewPages, HaveTheProgramsOwnFiles) {
  EXPECT_EQ(text_of(preview_answer(course(), "/assets/page.js")), embedded_file("web/page.js"));
  EXPECT_EQ(text_of(preview_answer(course(), "/-/preview.js")), embedded_file("preview/preview.js"));
  EXPECT_EQ(preview_answer(course(), "/-/preview.css").type, "text/css; charset=utf-8");
}

TEST(PreviewPages, SayWhenAPageIsNotInTheCourse) {
  for (const char* const path :
       {"/lesson/rien.html", "/assets/../course.yaml", "/assets/rien.js", "/-/missing", "/media/"}) {
    const Answer answer = preview_answer(course(), path);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_THAT(text_of(answer), Not(HasSubstr("Bonjour"))) << path;
  }
  EXPECT_THAT(text_of(preview_answer(course(), "/lesson/rien.html")),
              testing::AllOf(HasSubstr("<meta name=\"mooc-preview\" content=\"0000000000000001\">"),
                             HasSubstr("<a href=\"/index.html\">"),
                             HasSubstr("content=\"connect-src 'self'; default-src 'none';")));
}

TEST(PreviewPages, AskForPatienceWhileThereIsNoCourse) {
  const Answer answer = preview_answer(empty_course(), "/");
  EXPECT_EQ(answer.status, 404);
  EXPECT_THAT(text_of(answer), testing::AllOf(HasSubstr("<meta name=\"mooc-preview\" content=\"0000000000000000\">"),
                                              HasSubstr("L’aperçu apparaît ici"), HasSubstr("/-/preview.js")));
}

TEST(PreviewPages, AreInNoBuildAndNoPackage) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.name.starts_with("web/")) continue;
    EXPECT_THAT(file.bytes, Not(HasSubstr("mooc-preview"))) << file.name;
  }
}

}  // namespace
}  // namespace mooc
