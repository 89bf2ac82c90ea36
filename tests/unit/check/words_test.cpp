// What a course says about people.
#include "check/written_course.h"

namespace mooc {
namespace {

std::string told_about_text(const std::string& text) { return WrittenCourse().lesson(text + "\n").told(); }

std::string word_message(const std::string& place, const std::string& written, const std::string& line,
                         const std::string& marks, const std::string& better) {
  return told_at(place, "warning: «" + written + "» can hurt the people it speaks of [stigmatising-words]", line, marks,
                 "write for example: " + better + "; or put it in quotation marks where you speak about the word");
}

const std::string schizophrenia = "une personne qui vit avec une schizophrénie";
const std::string condition = "une personne qui vit avec un trouble psychique";
const std::string lesson = "course/01-un/01-a.md";

TEST(CheckWords, OffersBetterOnes) {
  EXPECT_EQ(told_about_text("On accueille les schizophrènes ici."),
            word_message(lesson + ":7:18", "schizophrènes", "On accueille les schizophrènes ici.",
                         std::string(17, ' ') + std::string(13, '^'), schizophrenia));
}

TEST(CheckWords, ForgivesCaseAccentsAndLineEnds) {
  EXPECT_EQ(told_about_text("LES SCHIZOPHRENES\nparlent."),
            word_message(lesson + ":7:5", "SCHIZOPHRENES", "LES SCHIZOPHRENES", "    " + std::string(13, '^'),
                         schizophrenia));
  EXPECT_EQ(told_about_text("Un foyer pour *malades*\nmentaux."),
            word_message(lesson + ":7:16", "malades mentaux", "Un foyer pour *malades*",
                         std::string(15, ' ') + std::string(7, '^'), condition));
}

TEST(CheckWords, KnowsWholeWordsAndNounsOnly) {
  for (const char* const text :
       {"Un trouble bipolaire, une phase dépressive, une crise suicidaire.", "Un fou rire nous a pris.",
        "Les Alcooliques anonymes se réunissent.", "Le déséquilibre des forces, une névrose, la drogue, le suicide.",
        "Il s’attarde, elle dément, cela nous handicape.", "Les schizophrénies sont diverses.",
        "Une tentative réfléchie."})
    EXPECT_EQ(told_about_text(std::string(text) + "\n\n:::help\n:::"), "") << text;
}

TEST(CheckWords, LeavesAloneWhatSpeaksAboutAWord) {
  for (const char* const text :
       {"On dit « les schizophrènes » sans y penser.", "On dit « tous *les schizophrènes* », à tort.",
        "On dit “les schizophrènes” ou \"les bipolaires\".", "Le mot *schizophrène* enferme.",
        "Écrire `les schizophrènes` n’aide pas.", "[La page](https://example.org/les-schizophrènes) existe.",
        "> Moi, la bipolaire, j’ai tenu.", ":::testimony[Une voix]\nOn m’appelait la bipolaire.\n:::"})
    EXPECT_EQ(told_about_text(text), "") << text;
  EXPECT_NE(told_about_text("*On accueille ici toujours les schizophrènes.*"), "");
  EXPECT_NE(told_about_text("« Bonjour », disent les schizophrènes."), "");
  EXPECT_NE(told_about_text("Les schizophrènes disent “bonjour”."), "");
  EXPECT_EQ(told_about_text("« Elle commence ici.\n\nLes schizophrènes, dit-elle. »"), "");
}

TEST(CheckWords, LooksAtTitlesObjectivesAlternativesAndQuizzes) {
  WrittenCourse course;
  course
      .front(
          "title: Les schizophrènes\ncompetences: [1.1]\nsummary: Pour les bipolaires.\nobjectives: [Aider un fou]\n")
      .lesson("![Un fou](../media/a.svg)\n\n:::note[Les fous]\nIci.\n:::\n")
      .settings("description: Pour les malades mentaux.\n")
      .questions(
          "{ \"id\": \"q\", \"type\": \"true-false\", \"prompt\": \"Un toxico ?\", \"answer\": true,\n"
          "\"competences\": [\"1.1\"], \"explanation\": \"Il laisse de la place.\" }");
  course.media = {{"media/a.svg", "", 1, "", 0, 0}};
  const std::string person = "une personne, et ce qu’elle traverse";
  EXPECT_EQ(
      course.told(),
      word_message(lesson + ":2:12", "schizophrènes", "title: Les schizophrènes", "           ^^^^^^^^^^^^^",
                   schizophrenia) +
          word_message(lesson + ":4:19", "bipolaires", "summary: Pour les bipolaires.", "                  ^^^^^^^^^^",
                       "une personne qui vit avec un trouble bipolaire") +
          word_message(lesson + ":5:23", "fou", "objectives: [Aider un fou]", std::string(22, ' ') + "^^^", person) +
          word_message(lesson + ":7:6", "fou", "![Un fou](../media/a.svg)", "     ^^^", person) +
          word_message(lesson + ":9:13", "fous", ":::note[Les fous]", "            ^^^^", person) +
          word_message("course/course.yaml:10:23", "malades mentaux", "description: Pour les malades mentaux.",
                       std::string(22, ' ') + "^^^^^^^^^^^^^^^", condition) +
          word_message("quizzes/bilan.json:2:50", "toxico",
                       "{ \"id\": \"q\", \"type\": \"true-false\", \"prompt\": \"Un toxico ?\", \"answer\": true,",
                       std::string(49, ' ') + "^^^^^^", "une personne qui vit avec une addiction"));
}

TEST(CheckWords, TakesTheAuthorsOwn) {
  EXPECT_EQ(WrittenCourse()
                .settings("words:\n  allow: [schizophrène]\n  avoid:\n    usager(s): personne accompagnée\n")
                .lesson("Les schizophrènes et les usagers.\n")
                .told(),
            told_at(lesson + ":7:26", "warning: «usagers» is a word that this course avoids [stigmatising-words]",
                    "Les schizophrènes et les usagers.", std::string(25, ' ') + "^^^^^^^",
                    "write personne accompagnée; the list is words: in course/course.yaml"));
}

TEST(CheckWords, KnowsEnglish) {
  WrittenCourse course;
  std::string& settings = course.files["course/course.yaml"];
  settings.replace(settings.find("fr"), 2, "en");
  EXPECT_EQ(course.lesson("He committed suicide.\n\n:::help\n:::\n").told(),
            word_message(lesson + ":7:4", "committed suicide", "He committed suicide.", "   " + std::string(17, '^'),
                         "die by suicide, died by suicide"));
}

std::string help_message(const std::string& place, const std::string& why, const std::string& line,
                         const std::string& marks) {
  return told_at(place,
                 "warning: the module «Un» " + why +
                     ", and none of its pages shows the help lines "
                     "[help-lines-missing]",
                 line, marks, "write :::help and ::: below it, near this place or at the end of the lesson");
}

TEST(CheckModuleHelp, AsksForHelpLinesWhereAModuleMayHurt) {
  const std::string part = ":::sensitive[Un deuil]\nUne mort.\n\n:::alternative\nUn départ.\n:::\n:::";
  EXPECT_EQ(told_about_text(part),
            help_message(lesson + ":7:1", "has a part that may hurt", ":::sensitive[Un deuil]", std::string(22, '^')));
  EXPECT_EQ(told_about_text("On parle du *suicide* sans détour."),
            help_message(lesson + ":7:14", "speaks of suicide or self-harm", "On parle du *suicide* sans détour.",
                         "             ^^^^^^^"));
}

TEST(CheckModuleHelp, IsContentWithOnePageOfTheModule) {
  WrittenCourse course;
  course.files["course/01-un/module.md"] += "\n:::help\n:::\n";
  EXPECT_EQ(course.lesson("On parle du suicide.\n").told(), "");
  EXPECT_EQ(told_about_text("On parle de tristesse."), "");
}

}  // namespace
}  // namespace mooc
