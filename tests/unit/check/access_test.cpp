// Small things that shut somebody out.
#include "check/written_course.h"

namespace mooc {
namespace {

const std::string place = "course/01-un/01-a.md:7:1";

std::string told_about_alternative(const std::string& alternative, const std::string& file = "trois-cercles.svg") {
  WrittenCourse course;
  course.media = {{"media/" + file, "", 1, "", 0, 0}};
  return course.lesson("![" + alternative + "](../media/" + file + ")\n").told();
}

std::string alternative_message(const std::string& alternative, const std::string& file = "trois-cercles.svg") {
  const std::string line = "![" + alternative + "](../media/" + file + ")";
  std::size_t width = 0;
  for (const char byte : line) width += (byte & 0xC0) == 0x80 ? 0 : 1;
  return told_at(place,
                 "error: «" + alternative + "» is the name of a file, not what the picture tells [alt-file-name]", line,
                 std::string(width, '^'),
                 "say what the picture tells: ![Four people in a circle](../media/" + file +
                     "), or mark it as decoration: ![](../media/" + file + "){decorative}");
}

TEST(CheckAlternatives, AcceptsWhatSaysSomething) {
  for (const char* const alternative :
       {"Trois cercles qui se touchent", "Image 3 : le pont", "Photo de groupe", "Trois cercles", "Cercles"})
    EXPECT_EQ(told_about_alternative(alternative), "");
  EXPECT_EQ(told_about_alternative("Cercle", "cercle.svg"), "");
  EXPECT_EQ(WrittenCourse().lesson("Un texte sans image.\n").told(), "");
}

TEST(CheckAlternatives, RefusesTheNameOfAFile) {
  for (const char* const alternative :
       {"trois-cercles.svg", "trois-cercles", "Trois-Cercles", "photo de groupe.JPG", "IMG_1234", "DSC0042", "image1",
        "Screenshot 2024-05-01", "Capture d’écran 2024-05-01", "sans titre", "Untitled"})
    EXPECT_EQ(told_about_alternative(alternative), alternative_message(alternative));
}

std::string told_about_link(const std::string& text) { return WrittenCourse().lesson(text + "\n").told(); }

std::string link_message(const std::string& line, int marks, const std::string& message, const std::string& help) {
  return told_at(place, "warning: " + message + " [vague-link]", line,
                 std::string(static_cast<std::size_t>(marks), '^'), help);
}

const std::string name_it =
    "let the text of the link name what one will find: people who hear the page go from link to link";

TEST(CheckLinkTexts, AcceptsTextsThatSayWhereTheyLead) {
  for (const char* const link :
       {"[Lire la charte](https://example.org/)", "[la suite du cours](module.md)",
        "[www.example.org](https://x.org/a)", "<info@example.org>", "[![Le pont](../media/pont.svg)](module.md)",
        "Une note[^1].\n\n[^1]: https://example.org/a"}) {
    WrittenCourse course;
    if (std::string(link).find("pont") != std::string::npos) course.media = {{"media/pont.svg", "", 1, "", 0, 0}};
    EXPECT_EQ(course.lesson(std::string(link) + "\n").told(), "") << link;
  }
}

TEST(CheckLinkTexts, WarnsOfTextsThatSayNothing) {
  EXPECT_EQ(told_about_link("[ici](module.md)"),
            link_message("[ici](module.md)", 16, "the link «ici» does not say where it leads", name_it));
  EXPECT_EQ(told_about_link("[**Cliquez ici !**](module.md)"),
            link_message("[**Cliquez ici !**](module.md)", 30, "the link «Cliquez ici !» does not say where it leads",
                         name_it));
  EXPECT_EQ(told_about_link("[En savoir plus…](module.md)"),
            link_message("[En savoir plus…](module.md)", 28, "the link «En savoir plus…» does not say where it leads",
                         name_it));
}

TEST(CheckLinkTexts, WarnsOfAddressesAndOfNoText) {
  const std::string spelt = "the text of this link is an address, which a screen reader spells out";
  const std::string instead = "write where it leads, and the address behind it: [text](address)";
  EXPECT_EQ(told_about_link("https://example.org/a"), link_message("https://example.org/a", 21, spelt, instead));
  EXPECT_EQ(told_about_link("[www.example.org/a](https://example.org/a)"),
            link_message("[www.example.org/a](https://example.org/a)", 42, spelt, instead));
  EXPECT_EQ(told_about_link("[](module.md)"),
            link_message("[](module.md)", 13, "this link has no text",
                         "write between the brackets where it leads: [text](address)"));
}

TEST(CheckLinkTexts, KnowsTheLanguageOfTheCourse) {
  WrittenCourse course;
  std::string& settings = course.files["course/course.yaml"];
  settings.replace(settings.find("fr"), 2, "en-GB");
  EXPECT_EQ(course.lesson("[ici](module.md)\n").told(), "");
  EXPECT_EQ(course.lesson("[Click here](module.md)\n").told(),
            link_message("[Click here](module.md)", 23, "the link «Click here» does not say where it leads", name_it));
}

TEST(CheckTables, AcceptsATableThatNamesItsColumns) {
  EXPECT_EQ(WrittenCourse().lesson("|  | Oui |\n| --- | --- |\n| 1 | 2 |\n").told(), "");
}

TEST(CheckTables, WarnsOfAnEmptyFirstRow) {
  EXPECT_EQ(WrittenCourse().lesson("|  |  |\n| --- | --- |\n| 1 | 2 |\n").told(),
            told_at(place, "warning: the first row of this table, which names its columns, is empty [table-header]",
                    "|  |  |", "^^^^^^^", "name each column there; a screen reader says the name with every cell"));
}

}  // namespace
}  // namespace mooc
