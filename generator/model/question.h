// Questions and quizzes, whichever way they were written (quizzes/*.json or a directive in a lesson).
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/body.h"
#include "model/id.h"

namespace mooc {

struct Choice {
  ChoiceId id;  // written, else made from the normalised text
  bool id_written = false;
  RecordNumber number = 0;  // within its question, set by check
  Body text;
  bool correct = false;
  double credit = 0;  // percent, of a wrong choice in SingleChoice that is worth something
  std::optional<Body> feedback;
  SourceSpan span;
};

struct SingleChoice {
  std::vector<Choice> choices;
};

// Each right choice taken adds 1/right, each wrong one subtracts 1/wrong; never below 0.
struct MultipleChoice {
  std::vector<Choice> choices;
};

struct TrueFalse {
  bool answer = true;
  std::optional<Body> feedback_true;  // for who answered "true"
  std::optional<Body> feedback_false;
};

// An answer that the author expects: worth `credit` percent, with words of its own for who gives it.
struct TextPattern {
  std::string text;
  double credit = 0;
  std::optional<Body> feedback;
};

// Case, accents, apostrophes and spaces are forgiven unless told otherwise.
struct ShortText {
  std::vector<std::string> accepted;  // at least one; the first is shown as the answer
  std::vector<TextPattern> expected;  // tried when none of `accepted` is met, in order
  bool case_sensitive = false;
  bool accents_matter = false;
};

struct NumberPattern {
  double minimum = 0;
  double maximum = 0;
  double credit = 0;  // percent
  std::optional<Body> feedback;
};

// Right when minimum <= answer <= maximum.
struct Numeric {
  double minimum = 0;
  double maximum = 0;
  std::string unit;
  std::vector<NumberPattern> expected;  // tried when the answer is not right, in order
};

// What gets an answer of its own: a stem, a card, a row. `correct` means nothing here.
struct Item : Choice {
  std::vector<ChoiceId> belongs;  // options of its question; several only in a Matrix of several
};

// Items to which options belong. Identifiers of items and options share one register in the question (ids.lock).
struct Placement {
  std::vector<Item> items;
  std::vector<Choice> options;
};

// Each item has one option; an option may serve several items, and one that serves none is a decoy.
struct Matching : Placement {};

// Options are the categories.
struct Categorise : Placement {};

// Items are rows, options columns: one tick a row, or several.
struct Matrix : Placement {
  bool several = false;
};

// Items in the right order, at least two.
struct Ordering {
  std::vector<Choice> items;
};

// `{{id}}` in the text of a GapText.
struct Gap {
  ChoiceId id;
  RecordNumber number = 0;
  std::vector<ChoiceId> offered;  // of GapText::options; empty: the gap is typed
  ChoiceId belongs;               // the right one of `offered`
  ShortText typed;                // used when nothing is offered
  std::optional<Body> feedback;   // for who got it wrong
  SourceSpan span;
};
struct GapText {
  Body text;  // holds each gap once
  std::vector<Gap> gaps;
  std::vector<Choice> options;  // those of all gaps, each once
};

// All numbers are percent of the picture's width and height.
struct Rectangle {
  double x = 0, y = 0, width = 0, height = 0;
};
struct Ellipse {
  double x = 0, y = 0, radius_x = 0, radius_y = 0;  // its centre
};
struct PicturePoint {
  double x = 0, y = 0;
};
using Polygon = std::vector<PicturePoint>;
using Shape = std::variant<Rectangle, Ellipse, Polygon>;

// The regions are choices, named in words; each has its shape on the picture, at the same place of `shapes`.
struct Hotspot {
  Body picture;  // one image
  std::vector<Choice> regions;
  std::vector<Shape> shapes;
  bool several = false;  // like MultipleChoice; else like SingleChoice
};

// One step of a scale; not marked.
struct Likert {
  std::vector<Choice> scale;
};

// Written in one's own words; not marked and never sent. What is recorded is which criteria the learner says are met.
struct LongText {
  std::optional<Body> model_answer;  // shown after the first try
  std::vector<Choice> criteria;      // the self-assessment grid; may be empty
  int lines = 6;                     // of the field
};

using Answer = std::variant<SingleChoice, MultipleChoice, TrueFalse, ShortText, Numeric, Matching, Ordering, GapText,
                            Categorise, Matrix, Hotspot, Likert, LongText>;

// The name of the type as authors, data files and the browser write it: single, multiple, true-false, short, numeric,
// matching, ordering, gaps, categorise, matrix, hotspot, likert, long.
std::string_view type_name(const Answer& answer);

// False for what no mark can be given to: likert and long. Such a question weighs nothing, whatever its points.
bool is_marked(const Answer& answer);

// What the author says to an answer as a whole; of true-false, said to who answered "true" or "false", stands there.
struct GeneralFeedback {
  std::optional<Body> correct;
  std::optional<Body> partial;
  std::optional<Body> incorrect;
};

struct Question {
  QuestionId id;
  RecordNumber number = 0;  // within its quiz or lesson, set by check
  Body prompt;
  std::vector<CompetenceCode> competences;
  double points = 1;
  std::optional<Body> hint;
  double hint_cost = 0;           // percent of the points, once the hint was opened
  int attempts = 1;               // tries at this question in a quiz that answers at once
  double attempt_cost = 0;        // percent of the points, for each further try
  bool required = false;          // the quiz cannot be finished while it has no answer
  std::vector<std::string> tags;  // identifiers; pools draw by them
  GeneralFeedback feedback;
  std::optional<Body> explanation;
  Answer answer;
  SourceSpan span;                           // its id where it is written, else its start
  SourceSpan points_span;                    // its value; length 0 where not written
  std::vector<SourceSpan> competence_spans;  // one for each competence
};

enum class FeedbackTime { at_once, at_end };

// After the end: each question with its answer and why, or the marks alone.
enum class Review { answers, marks };

// A part of a quiz under a title of its own; its questions stand together in Quiz::questions.
struct QuizSection {
  std::string title;
  Body introduction;
  std::size_t first = 0;  // place of its first question in Quiz::questions
  SourceSpan span;
};

// `draw` of the questions with this tag are asked in each attempt. A question in no pool is always asked.
struct Pool {
  std::string tag;
  int draw = 1;
  SourceSpan span;
};

struct Quiz {
  QuizId id;
  RecordNumber number = 0;
  std::string title;
  Body introduction;
  double pass_mark = 70;  // percent
  double weight = 1;
  bool required = false;  // must be passed for the course to be passed
  bool practice = false;  // not graded
  int attempts = 0;       // 0 = as many as one likes
  bool shuffle = false;
  FeedbackTime feedback = FeedbackTime::at_once;
  Review review = Review::answers;
  std::optional<int> time_goal;       // minutes; shown, never enforced
  std::vector<QuizSection> sections;  // empty, or they cover all questions
  std::vector<Pool> pools;
  std::vector<Question> questions;
  SourceSpan span;                                        // its id
  SourceSpan pass_mark_span, weight_span, required_span;  // their values; length 0 where not written
  std::uint32_t file = 0;
};

template <class... F>
struct overloaded : F... {
  using F::operator()...;
};
template <class... F>
overloaded(F...) -> overloaded<F...>;

}  // namespace mooc
