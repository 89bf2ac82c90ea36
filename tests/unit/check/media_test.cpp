#include <gtest/gtest.h>

#include "check/sketch.h"

namespace mooc {
namespace {

using sketch::Sketch;

std::string told_about_image(const std::string& written, const std::string& destination, const std::string& alt,
                             std::vector<MediaFile> media) {
  Sketch course;
  Lesson& lesson = course.with_lesson(written + "\n");
  course.image(lesson.body, lesson.file, destination, alt);
  lesson.body.images[0].decorative = written.find("{decorative}") != std::string::npos;
  lesson.body.images[0].span = course.place(lesson.file, written);
  course.media = std::move(media);
  return course.diagnostics();
}

std::string message(const std::string& line, const std::string& severity, const std::string& text,
                    const std::string& help) {
  return "course/01-ecoute/01-etre-la.md:4:1: " + severity + ": " + text + "\n    4 | " + line + "\n      | " +
         std::string(line.size(), '^') + "\n      = help: " + help + "\n";
}

const std::vector<MediaFile> circle{{"media/cercle.svg", "", 10, "<svg><a href='#x'/></svg>", 10, 10}};

TEST(CheckImages, AcceptsAPictureWithAnAlternativeOrMarkedAsDecoration) {
  EXPECT_EQ(told_about_image("![Un cercle](../media/cercle.svg)", "../media/cercle.svg", "Un cercle", circle), "");
  EXPECT_EQ(told_about_image("![](../media/cercle.svg){decorative}", "../media/cercle.svg", "", circle), "");
}

TEST(CheckImages, AsksForATextAlternative) {
  EXPECT_EQ(told_about_image("![](../media/cercle.svg)", "../media/cercle.svg", "", circle),
            message("![](../media/cercle.svg)", "error", "picture without a text alternative [image-alt]",
                    "say what the picture tells: ![Four people in a circle](../media/cercle.svg), or mark it as "
                    "decoration: ![](../media/cercle.svg){decorative}"));
}

TEST(CheckImages, SuggestsThePictureThatIsMeant) {
  EXPECT_EQ(told_about_image("![a](../media/cercl.svg)", "../media/cercl.svg", "a", circle),
            message("![a](../media/cercl.svg)", "error",
                    "there is no file course/media/cercl.svg in the course [missing-media]",
                    "did you mean ../media/cercle.svg?"));
  EXPECT_EQ(
      told_about_image("![a](../media/photo.jpg)", "../media/photo.jpg", "a", circle),
      message("![a](../media/photo.jpg)", "error",
              "there is no file course/media/photo.jpg in the course [missing-media]",
              "put the file there; paths begin at the file that they stand in, for example ../media/picture.svg"));
}

TEST(CheckImages, SaysThatMediaLieInTheirFolder) {
  EXPECT_EQ(told_about_image("![a](photo.jpg)", "photo.jpg", "a", circle),
            message("![a](photo.jpg)", "error",
                    "course/01-ecoute/photo.jpg does not lie in course/media/, the only place from which media are "
                    "taken [missing-media]",
                    "put the file there and write ../media/photo.jpg"));
}

TEST(CheckImages, RefusesPicturesFromElsewhere) {
  EXPECT_EQ(
      told_about_image("![a](https://x.org/a.png)", "https://x.org/a.png", "a", {}),
      message("![a](https://x.org/a.png)", "error",
              "a page of the course loads nothing from elsewhere, so that nobody learns who reads it [outside-media]",
              "put the file into course/media/, or link to it: [text](https://…)"));
}

TEST(CheckImages, RefusesAFileThatIsNoPicture) {
  EXPECT_EQ(
      told_about_image("![a](../media/f.mp4)", "../media/f.mp4", "a", {{"media/f.mp4", "", 1, "", 0, 0}}),
      message("![a](../media/f.mp4)", "error", "«../media/f.mp4» is not a picture that a page can show [not-a-picture]",
              "for a film write :::video[Title]{src=…}, for a sound :::audio[Title]{src=…}, for a file a link "
              "[text](path)"));
}

TEST(CheckImages, RefusesDrawingsThatRunScripts) {
  const std::string help =
      "remove <script> and attributes such as onload= from the drawing, for example by saving it as «plain SVG» in "
      "Inkscape";
  for (const char* const svg :
       {"<svg><script>x</script></svg>", "<SVG ONLOAD=\"x()\">", "<svg><a href='javascript:x()'>"}) {
    EXPECT_EQ(told_about_image("![a](../media/c.svg)", "../media/c.svg", "a", {{"media/c.svg", "", 1, svg, 0, 0}}),
              message("![a](../media/c.svg)", "error", "media/c.svg contains a script [svg-script]", help));
  }
  EXPECT_EQ(told_about_image("![a](../media/c.svg)", "../media/c.svg", "a",
                             {{"media/c.svg", "", 1, "<svg><text>on one = \"two\"</text></svg>", 0, 0}}),
            "");
}

TEST(CheckImages, WarnsOfDrawingsThatReferToOtherPlaces) {
  EXPECT_EQ(told_about_image("![a](../media/c.svg)", "../media/c.svg", "a",
                             {{"media/c.svg", "", 1,
                               "<svg xmlns='http://www.w3.org/2000/svg'><image href=\"https://x.org/a.png\"/>", 0, 0}}),
            message("![a](../media/c.svg)", "warning",
                    "media/c.svg refers to https://x.org/a.png, which is not shown inside a page [svg-outside]",
                    "put what it refers to into the drawing itself"));
}

constexpr const char* opening = ":::video[Film]{src=../media/f.mp4 captions=../media/f.vtt}";

std::string told_about_video(bool captions, bool transcript, const std::string& vtt) {
  Sketch course;
  Lesson& lesson = course.with_lesson(std::string(opening) + "\n");
  std::vector<Attribute> attributes{{"src", "../media/f.mp4", course.place(lesson.file, "../media/f.mp4")}};
  if (captions) attributes.push_back({"captions", "../media/f.vtt", course.place(lesson.file, "../media/f.vtt")});
  const auto video =
      sketch::open_directive(lesson.body, DirectiveKind::video, course.place(lesson.file, opening), attributes);
  if (transcript) sketch::add_node(lesson.body, NodeKind::paragraph);
  sketch::close_node(lesson.body, video);
  course.media = {{"media/f.mp4", "", 1, "", 0, 0}, {"media/f.vtt", "", 1, vtt, 0, 0}};
  return course.diagnostics();
}

TEST(CheckRecording, AcceptsAVideoWithCaptionsAndTranscript) {
  EXPECT_EQ(told_about_video(true, true, "WEBVTT\n"), "");
}

TEST(CheckRecording, AsksForCaptionsAndTranscript) {
  EXPECT_EQ(
      told_about_video(false, true, ""),
      message(opening, "warning", "video without captions: who does not hear it misses what is said [video-captions]",
              "add captions=…/name.vtt; a video without speech gets captions that say so"));
  EXPECT_EQ(told_about_video(true, false, "WEBVTT"),
            message(opening, "warning",
                    "video without a transcript: who cannot see or hear it has nothing [media-transcript]",
                    "write what is said and shown between the opening line and :::"));
}

TEST(CheckRecording, RefusesCaptionsThatNoBrowserShows) {
  EXPECT_EQ(told_about_video(true, true, "1\n00:00:01,000 --> 00:00:02,000\nBonjour\n"),
            "course/01-ecoute/01-etre-la.md:4:44: error: media/f.vtt does not begin with WEBVTT, so no browser shows "
            "its captions [captions-format]\n"
            "    4 | :::video[Film]{src=../media/f.mp4 captions=../media/f.vtt}\n"
            "      |                                            ^^^^^^^^^^^^^^\n"
            "      = help: write WEBVTT alone on its first line, then an empty line\n");
  EXPECT_EQ(told_about_video(true, true, "WEBVTT\n\xE9"),
            "course/01-ecoute/01-etre-la.md:4:44: error: media/f.vtt is not saved as UTF-8 [captions-format]\n"
            "    4 | :::video[Film]{src=../media/f.mp4 captions=../media/f.vtt}\n"
            "      |                                            ^^^^^^^^^^^^^^\n"
            "      = help: save the file as UTF-8\n");
}

TEST(CheckRecording, SetsThePathsOfItsFiles) {
  Sketch course;
  Lesson& lesson = course.with_lesson("../media/f.mp4 ../media/p.png");
  const auto video =
      sketch::open_directive(lesson.body, DirectiveKind::video, {},
                             {{"src", "../media/f.mp4", course.place(lesson.file, "../media/f.mp4")},
                              {"poster", "../media/p.png", course.place(lesson.file, "../media/p.png")}});
  sketch::close_node(lesson.body, video);
  course.media = {{"media/f.mp4", "", 1, "", 0, 0}, {"media/p.png", "", 1, "", 0, 0}};
  const auto checked = course.check();
  const Directive& made = checked.value.course.lessons[0].body.directives[0];
  EXPECT_EQ(made.source, "media/f.mp4");
  EXPECT_EQ(made.poster, "media/p.png");
  EXPECT_EQ(made.captions, "");
  EXPECT_EQ(checked.value.course.media.size(), 2U);
}

}  // namespace
}  // namespace mooc
