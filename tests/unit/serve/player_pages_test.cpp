#include "serve/player_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "serve/moodle_type.h"
#include "serve/player_package.h"
#include "text/embedded_file.h"

namespace mooc {
namespace {

LearningPackage package() {
  LearningPackage found{.identifier = "cours-1",
                        .title = "Écouter",
                        .standard = Standard::scorm2004,
                        .schema_version = "2004 4th Edition",
                        .items = {},
                        .entries = {{"film.mp4", 10}, {"imsmanifest.xml", 5}, {"média/page 1.html", 4}},
                        .read = [](std::string_view path) -> Result<std::string> {
                          if (path == "imsmanifest.xml") return failure("imsmanifest.xml is damaged");
                          return std::string(path == "film.mp4" ? "0123456789" : "Page");
                        }};
  PackageItem sco;
  sco.identifier = "sco-1";
  sco.title = "Un";
  sco.href = "a.html?x=1";
  sco.sco = true;
  PackageItem chapter;
  chapter.identifier = "chapitre";
  chapter.title = "Chapitre";
  chapter.children.push_back(sco);
  found.items.push_back(chapter);
  return found;
}

Answer answer_to(const std::string& path) { return player_answer(package(), "{}", path); }
std::string text_of(const Answer& answer) { return std::get<std::string>(answer.content); }

TEST(PlayerPages, GiveThePackagesFilesByTheirExactNames) {
  const Answer page = answer_to("/package/média/page 1.html");
  EXPECT_EQ(page.status, 200);
  EXPECT_EQ(page.type, "text/html");
  EXPECT_EQ(text_of(page), "Page");
  EXPECT_TRUE(answer_to("/package/film.mp4").in_parts);
  for (const char* const path : {"/package/Film.mp4", "/package/", "/package/../film.mp4", "/film.mp4",
                                 "/package/média", "/-/../web/page.js", "/-/fonts/../page.js", "/-/rien"})
    EXPECT_EQ(answer_to(path).status, 404) << path;
}

TEST(PlayerPages, SayWhyAFileCannotBeRead) {
  const Answer damaged = answer_to("/package/imsmanifest.xml");
  EXPECT_EQ(damaged.status, 500);
  EXPECT_EQ(text_of(damaged), "imsmanifest.xml is damaged\n");
}

TEST(PlayerPages, HaveTheProgramsOwnFiles) {
  EXPECT_EQ(text_of(answer_to("/")), embedded_file("player/player.html"));
  EXPECT_EQ(text_of(answer_to("/-/player.js")), embedded_file("player/player.js"));
  EXPECT_EQ(answer_to("/-/player.css").type, "text/css; charset=utf-8");
  EXPECT_EQ(text_of(answer_to("/-/package.json")), "{}");
}

TEST(PlayerPages, AreInNoBuildAndNoPackage) {
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.name.starts_with("web/")) continue;
    EXPECT_THAT(file.bytes, testing::Not(testing::HasSubstr("scorm-again"))) << file.name;
  }
}

TEST(PlayerPackage, TellsTheTableOfContentsWithItsLevels) {
  EXPECT_EQ(player_package(package(), "cours.zip", {}),
            "{\"file\":\"cours.zip\",\"identifier\":\"cours-1\",\"title\":\"Écouter\",\"standard\":\"scorm2004\","
            "\"schemaVersion\":\"2004 4th Edition\",\"files\":3,\"items\":[{\"identifier\":\"chapitre\",\"title\":"
            "\"Chapitre\",\"href\":\"\",\"sco\":false,\"visible\":true,\"prerequisites\":\"\",\"masteryScore\":\"\","
            "\"scaledPassingScore\":\"\",\"completionThreshold\":\"\",\"launchData\":\"\",\"maxTimeAllowed\":\"\","
            "\"timeLimitAction\":\"\",\"children\":[{\"identifier\":\"sco-1\",\"title\":\"Un\",\"href\":\"a.html?x=1\","
            "\"sco\":true,\"visible\":true,\"prerequisites\":\"\",\"masteryScore\":\"\",\"scaledPassingScore\":\"\","
            "\"completionThreshold\":\"\",\"launchData\":\"\",\"maxTimeAllowed\":\"\",\"timeLimitAction\":\"\","
            "\"children\":[]}]}],\"remarks\":[]}");
}

TEST(PlayerPackage, TellsInBothLanguagesWhatWasFoundInItsFiles) {
  const LearningPackage nothing;
  EXPECT_THAT(
      player_package(nothing, "x.zip",
                     {{.level = "warning",
                       .place = "imsmanifest.xml:11",
                       .message = "2 SCOs; make one",
                       .source = "Moodle 4.5",
                       .english = "Several.",
                       .english_why = "Why.",
                       .french = "Plusieurs.",
                       .french_why = "Pourquoi."}}),
      testing::HasSubstr("\"remarks\":[{\"level\":\"warning\",\"place\":\"imsmanifest.xml:11\",\"message\":"
                         "\"2 SCOs; make one\",\"source\":\"Moodle 4.5\",\"title\":{\"fr\":\"Plusieurs.\",\"en\":"
                         "\"Several.\"},\"text\":{\"fr\":\"Pourquoi.\",\"en\":\"Why.\"}}]"));
}

TEST(MoodleType, IsNoKinderThanMoodle) {
  EXPECT_EQ(moodle_type("index.HTML"), "text/html");
  EXPECT_EQ(moodle_type("a/b.js"), "text/javascript");
  EXPECT_EQ(moodle_type("module.mjs"), "text/plain; charset=utf-8");
  for (const char* const path : {"image.webp", "police.woff2", "x.wasm", "sans-fin", ""})
    EXPECT_EQ(moodle_type(path), "application/octet-stream") << path;
}

}  // namespace
}  // namespace mooc
