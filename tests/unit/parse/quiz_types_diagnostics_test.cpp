// What authors are told about the items, gaps and regions of a quiz's questions: the column, the message, its rule and
// its remedy.
#include <gtest/gtest.h>

#include "parse/diagnostics_of.h"

namespace mooc {
namespace {

// Of a question that stands on line 2.
std::string told(const std::string& question) {
  const std::vector<SourceFile> files{make_source_file(
      0, "quizzes/q.json", "{ \"id\": \"q\", \"title\": \"Q\", \"questions\": [\n" + question + " ] }")};
  auto parsed = parse_document(files.front());
  sort_diagnostics(parsed.diagnostics);
  std::string out;
  for (const auto& one : parsed.diagnostics)
    out += std::to_string(files.front().position(one.span.begin).column) + ": " + one.message + " [" + one.rule +
           "]\n  " + one.help + "\n";
  return out;
}

TEST(QuizTypesDiagnostics, Matching) {
  EXPECT_EQ(told(R"({ "id": "a", "type": "matching", "prompt": "P" })"),
            "1: «pairs» is missing [missing-key]\n"
            "  write \"pairs\": [ { \"text\": \"…\", \"match\": \"…\" }, … ]\n");
  EXPECT_EQ(told(R"({ "id": "a", "type": "matching", "prompt": "P", "pairs": [ { "text": "A", "match": "x" } ] })"),
            "10: a matching question needs at least two pairs [question-items]\n"
            "  add to \"pairs\": { \"text\": \"…\", \"match\": \"…\" }\n");
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "matching", "prompt": "P", "pairs": [ { "text": "A", "match": "x" }, { "text": "B", "match": "X" } ] })"),
      "10: all pairs have the same match, so there is nothing to choose [question-items]\n"
      "  write other matches, or a list of \"decoys\"\n");
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "matching", "prompt": "P", "pairs": [ { "text": "A", "match": "x" }, { "text": "B", "macth": "y" } ], "decoys": ["x.", 3] })"),
      "107: a pair has no «macth» [unknown-key]\n  did you mean «match»?\n"
      "136: this decoy is the match of a pair, so it would be right [question-items]\n"
      "  remove it, or write another text\n"
      "141: «decoys» must be a text in quotes [wrong-type]\n  write \"3\"\n");
}

TEST(QuizTypesDiagnostics, Ordering) {
  EXPECT_EQ(told(R"({ "id": "a", "type": "ordering", "prompt": "P", "items": ["A"] })"),
            "10: there are no two items to put in order [question-items]\n"
            "  write them in the right order: \"items\": [\"…\", \"…\", \"…\"]\n");
  EXPECT_EQ(told(R"({ "id": "a", "type": "ordering", "prompt": "P", "items": ["A", "", { "txt": "B" }] })"),
            "64: an item is empty [missing-key]\n  write its text: \"…\"\n"
            "71: an item has no «txt» [unknown-key]\n  did you mean «text»?\n");
}

TEST(QuizTypesDiagnostics, Categorise) {
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "categorise", "prompt": "P", "categories": [ { "text": "A", "items": ["x", "y"] } ] })"),
      "10: there are no two categories to choose from [question-items]\n"
      "  add to \"categories\": { \"text\": \"…\", \"items\": [\"…\", \"…\"] }\n");
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "categorise", "prompt": "P", "categories": [ { "text": "A", "items": ["x"] }, { "text": "B" } ] })"),
      "100: «items» is missing [missing-key]\n"
      "  write what belongs here: \"items\": [\"…\"]; [] for a category that stays empty\n");
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "categorise", "prompt": "P", "categories": [ { "text": "A", "items": ["x"] }, { "text": "B", "items": [] } ] })"),
      "10: a question with categories needs at least two items [question-items]\n"
      "  add some to the \"items\" of a category\n");
}

TEST(QuizTypesDiagnostics, Matrix) {
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "matrix", "prompt": "P", "columns": ["Oui", "Non"], "rows": [ { "text": "A", "answer": "Nn" }, { "text": "B", "answers": ["Oui", "Non"] }, { "text": "C" }, { "text": "D", "answers": [] } ] })"),
      "110: there is no column «Nn» [question-items]\n  did you mean \"Non\"?\n"
      "143: this row has several right columns, but takes one tick [question-items]\n"
      "  keep one, or write \"several\": true in the question\n"
      "161: this row has no «answer» [missing-key]\n"
      "  write the text of the column that is right: \"answer\": \"Oui\"\n"
      "204: no column is right for this row [question-items]\n"
      "  name at least one, or add a column that is right («None of these»)\n");
  EXPECT_EQ(
      told(R"({ "id": "a", "type": "matrix", "prompt": "P", "columns": ["Oui"], "rows": [] })"),
      "10: a matrix needs at least two columns [question-items]\n  write \"columns\": [\"Oui\", \"Non\"]\n"
      "10: this matrix has no row [question-items]\n  add to \"rows\": { \"text\": \"…\", \"answer\": \"Oui\" }\n");
}

TEST(QuizTypesDiagnostics, GapsAndTheirText) {
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "gaps", "prompt": "P", "text": "Du {{mot}} et {{b}}, {{mot}}.", "gaps": { "mots": { "answers": ["x"] } } })"),
      "70: nothing says what belongs into the gap «b» [question-gaps]\n"
      "  add to \"gaps\": \"b\": { \"answers\": [\"…\"] }\n"
      "77: the gap «mot» stands in the text twice [question-gaps]\n  give each gap a name of its own\n"
      "97: the gap «mots» does not stand in the text [question-gaps]\n  did you mean \"mot\"?\n");
  EXPECT_EQ(told(R"({ "id": "a", "type": "gaps", "prompt": "P", "text": "Du silence.", "gaps": {} })"),
            "54: this text has no gap [question-gaps]\n"
            "  write the name of a gap in double braces where it stands: {{mot}}\n");
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "gaps", "prompt": "P", "text": "Du {{Un mot}}.", "gaps": { "mot": { "answers": ["x"] } } })"),
      "59: «Un mot» cannot be an identifier: small letters a to z, digits and hyphens, a letter first [identifier]\n"
      "  write un-mot\n");
}

TEST(QuizTypesDiagnostics, GapsWhereNothingCanBeFilledIn) {
  EXPECT_EQ(
      told(
          R"~({ "id": "a", "type": "gaps", "prompt": "P", "text": "**{{a}}** `{{b}}` [c {{c}}](https://x.be)", "gaps": { "a": { "answers": ["x"] }, "b": { "answers": ["x"] }, "c": { "answers": ["x"] } } })~"),
      "67: the gap «b» stands where nothing can be filled in [question-gaps]\n"
      "  take it out of the link, the code or the picture\n"
      "77: the gap «c» stands where nothing can be filled in [question-gaps]\n"
      "  take it out of the link, the code or the picture\n");
}

TEST(QuizTypesDiagnostics, WhatAGapHolds) {
  const auto gap = [](const std::string& held) {
    return told(R"({ "id": "a", "type": "gaps", "prompt": "P", "text": "{{g}}", "gaps": { "g": )" + held + " } }");
  };
  EXPECT_EQ(gap(R"({ "answers": [] })"),
            "90: no answer is accepted [question-answer]\n  write at least one: [\"reformulation\"]\n");
  EXPECT_EQ(gap(R"({ })"),
            "77: «answers» is missing [missing-key]\n  write \"answers\": [\"reformulation\", \"la reformulation\"]\n");
  EXPECT_EQ(gap(R"({ "choices": ["a", "b"], "answer": "c" })"),
            "113: «c» is none of the choices of this gap [question-answer]\n  write the text of one of \"choices\"\n");
  EXPECT_EQ(gap(R"({ "choices": ["oui", "Oui"], "answer": "oui" })"),
            "99: this choice says the same as one before it [equal-choices]\n"
            "  write another choice, or remove one of the two\n");
  EXPECT_EQ(gap(R"({ "choices": ["a"] })"),
            "80: «answer» is missing [missing-key]\n  write the choice that is right: \"answer\": \"…\"\n"
            "90: this gap has no two choices [question-gaps]\n"
            "  write at least two, or let it be typed: \"answers\": [\"…\"]\n");
}

TEST(QuizTypesDiagnostics, RegionsOfAPicture) {
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "hotspot", "prompt": "P", "picture": "x.svg", "alt": "Une salle", "regions": [ { "text": "A", "rect": [0, 0, 9, 0], "correct": true }, { "text": "B", "rect": [9, 0, 9, 9] } ] })"),
      "124: this region has no width or no height, so nobody can point at it [question-shapes]\n"
      "  write numbers above 0 for its last two, in percent of the picture\n");
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "hotspot", "prompt": "P", "picture": "x.svg", "regions": [ { "text": "A", "rect": [80, 0, 30, 10], "correct": true }, { "text": "B", "rect": [1, 2, 3], "ellipse": [50, 50, 5, 5] }, { "text": "C" }, { "text": "D", "polygon": [[0, 0], [1, 1]] } ] })"),
      "1: «alt» is missing [missing-key]\n"
      "  write what the picture shows: \"alt\": \"Une pièce avec une porte et une table\"\n"
      "104: this region reaches beyond the picture [question-shapes]\n"
      "  numbers are percent of its width and height: 0, 0 is the upper left corner, 100, 100 the lower right one\n"
      "175: a region has one shape [question-shapes]\n  keep one, or write two regions\n"
      "203: this region has no shape [missing-key]\n"
      "  write where it lies, in percent of the picture: \"rect\": [x, y, width, height]\n"
      "246: «polygon» must be three points or more, x and y of each in percent [wrong-type]\n"
      "  write \"polygon\": [[10, 10], [40, 10], [25, 40]]\n");
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "hotspot", "prompt": "P", "picture": "x.svg", "alt": "Une salle", "regions": [ { "text": "A", "rect": [0, 0, 9, 9], "correct": true }, { "text": "B", "rect": [9, 0, 9, 9], "correct": true } ] })"),
      "167: a second region is right, but this question takes one answer [question-choices]\n"
      "  keep one \"correct\": true, or write \"several\": true\n");
}

TEST(QuizTypesDiagnostics, WhatIsNotMarked) {
  EXPECT_EQ(told(R"({ "id": "a", "type": "likert", "prompt": "P", "scale": ["Oui"] })"),
            "56: this scale has no two steps [question-choices]\n"
            "  write them from one end to the other, or leave out \"scale\" for five usual ones\n");
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "long", "prompt": "P", "lines": 0, "points": 2, "criteria": [ { "text": "A", "feedback": "B" } ] })"),
      "54: «lines» must be a number of lines, from 1 to 40 [wrong-type]\n  write \"lines\": 6\n"
      "58: «points» changes nothing: a question of type long is not marked [question-setting]\n  remove \"points\"\n"
      "100: a criterion has no «feedback» [unknown-key]\n  known are: id, text\n");
}

TEST(QuizTypesDiagnostics, WhatAnExpectedAnswerIsWorth) {
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "single", "prompt": "P", "choices": [ { "text": "A", "correct": true, "credit": 50 }, { "text": "B", "credit": 100 } ] })"),
      "93: a right choice is worth all points [question-choices]\n"
      "  remove \"credit\": it is for a wrong choice that is worth something\n"
      "133: a choice that is worth all points is a right one [question-choices]\n"
      "  write a smaller credit, or \"correct\": true in its place\n");
  EXPECT_EQ(told(R"({ "id": "a", "type": "short", "prompt": "P", "answers": [ { "text": "a", "feedback": "b" } ] })"),
            "75: an answer that is accepted has no feedback of its own [question-answer]\n"
            "  write it as \"feedback_correct\" of the question, or give the answer a \"credit\" below 100\n");
  EXPECT_EQ(told(R"({ "id": "a", "type": "short", "prompt": "P", "answers": [ { "text": "a", "credit": 50 } ] })"),
            "57: no answer is accepted [question-answer]\n  write at least one: [\"reformulation\"]\n");
  EXPECT_EQ(told(R"({ "id": "a", "type": "numeric", "prompt": "P", "answer": 3, "expected": [ { "credit": 50 } ] })"),
            "75: «answer» is missing [missing-key]\n  write \"answer\": 3\n");
}

TEST(QuizTypesDiagnostics, ATypeThatNobodyKnowsIsGuessedByItsKeys) {
  EXPECT_EQ(
      told(
          R"({ "id": "a", "type": "appariement", "prompt": "P", "pairs": [ { "text": "A" }, { "text": "B", "match": "x" } ] })"),
      "23: there is no type of question «appariement» [question-type]\n"
      "  known are: single, multiple, true-false, short, numeric, matching, ordering, gaps, categorise, matrix, "
      "hotspot, likert, long\n"
      "63: «match» is missing [missing-key]\n  write what belongs to it: \"match\": \"…\"\n");
}

}  // namespace
}  // namespace mooc
