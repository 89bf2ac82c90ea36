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

// Case, accents, apostrophes and spaces are forgiven unless told otherwise.
struct ShortText {
  std::vector<std::string> accepted;  // at least one; the first is shown as the answer
  bool case_sensitive = false;
  bool accents_matter = false;
  std::optional<Body> feedback_correct;
  std::optional<Body> feedback_incorrect;
};

// Right when minimum <= answer <= maximum.
struct Numeric {
  double minimum = 0;
  double maximum = 0;
  std::string unit;
  std::optional<Body> feedback_correct;
  std::optional<Body> feedback_incorrect;
};

using Answer = std::variant<SingleChoice, MultipleChoice, TrueFalse, ShortText, Numeric>;

// The name of the type as authors, data files and the browser write it: single, multiple, true-false, short, numeric.
std::string_view type_name(const Answer& answer);

struct Question {
  QuestionId id;
  RecordNumber number = 0;  // within its quiz or lesson, set by check
  Body prompt;
  std::vector<CompetenceCode> competences;
  double points = 1;
  std::optional<Body> hint;
  std::optional<Body> explanation;
  Answer answer;
  SourceSpan span;                           // its id where it is written, else its start
  SourceSpan points_span;                    // its value; length 0 where not written
  std::vector<SourceSpan> competence_spans;  // one for each competence
};

enum class FeedbackTime { at_once, at_end };

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
