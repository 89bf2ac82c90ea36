#include "render/answer_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/body_writer.h"
#include "text/json_writer.h"

namespace mooc {
namespace {

class KeyWriter {
 public:
  KeyWriter(const Course& course, const PageFrame& frame, JsonWriter& json)
      : course_(course), frame_(frame), json_(json) {}

  void write(const Question& question) {
    json_.begin_object();
    std::visit([&](const auto& answer) { write_answer(question, answer); }, question.answer);
    if (question.explanation)
      json_.key("explanation").string(html_of(*question.explanation, question.id.value + "-explanation-"));
    json_.end_object();
  }

 private:
  void write_answer(const Question& question, const SingleChoice& single) {
    write_correct(single.choices);
    write_credits(single.choices);
    write_feedback_of(question, single.choices);
  }
  void write_answer(const Question& question, const MultipleChoice& multiple) {
    write_correct(multiple.choices);
    write_feedback_of(question, multiple.choices);
  }

  void write_answer(const Question& question, const TrueFalse& statement) {
    json_.key("truth").boolean(statement.answer);
    write_feedback(question, {{"true", &statement.feedback_true}, {"false", &statement.feedback_false}});
  }

  void write_answer(const Question& question, const ShortText& text) {
    write_typed(text, question.id.value);
    write_feedback(question, {});
  }

  void write_answer(const Question& question, const Numeric& numeric) {
    json_.key("minimum").number(numeric.minimum);
    json_.key("maximum").number(numeric.maximum);
    if (!numeric.unit.empty()) json_.key("unit").string(typographic(numeric.unit, frame_.typography));
    if (!numeric.expected.empty()) {
      json_.key("expectedNumbers").begin_array();
      for (const auto& pattern : numeric.expected) {
        json_.begin_object();
        json_.key("minimum").number(pattern.minimum);
        json_.key("maximum").number(pattern.maximum);
        end_pattern(pattern.credit, pattern.feedback, question.id.value);
      }
      json_.end_array();
    }
    write_feedback(question, {});
  }

  void write_answer(const Question& question, const Matching& matching) { write_placement(question, matching); }
  void write_answer(const Question& question, const Categorise& categories) { write_placement(question, categories); }
  void write_answer(const Question& question, const Matrix& matrix) { write_placement(question, matrix); }

  void write_answer(const Question& question, const Ordering& ordering) {
    json_.key("order").begin_array();
    for (const auto& item : ordering.items) json_.string(item.id.value);
    json_.end_array();
    write_feedback_of(question, ordering.items);
  }

  void write_answer(const Question& question, const GapText& text) {
    const auto is_typed = [](const Gap& gap) { return gap.offered.empty(); };
    const bool any_typed = std::any_of(text.gaps.begin(), text.gaps.end(), is_typed);
    if (!std::all_of(text.gaps.begin(), text.gaps.end(), is_typed)) {
      json_.key("places").begin_object();
      for (const auto& gap : text.gaps)
        if (!is_typed(gap)) json_.key(gap.id.value).begin_array().string(gap.belongs.value).end_array();
      json_.end_object();
    }
    if (any_typed) {
      json_.key("gaps").begin_object();
      for (const auto& gap : text.gaps) {
        if (!is_typed(gap)) continue;
        json_.key(gap.id.value).begin_object();
        write_typed(gap.typed, question.id.value + "-" + gap.id.value);
        json_.end_object();
      }
      json_.end_object();
    }
    write_feedback_of(question, text.gaps);
  }

  void write_answer(const Question& question, const Hotspot& hotspot) {
    write_correct(hotspot.regions);
    write_feedback_of(question, hotspot.regions);
  }

  void write_answer(const Question& question, const Likert&) { write_feedback(question, {}); }

  void write_answer(const Question& question, const LongText& text) {
    if (text.model_answer) json_.key("modelAnswer").string(html_of(*text.model_answer, question.id.value + "-model-"));
    write_feedback(question, {});
  }

  // What a short question or a typed gap accepts.
  void write_typed(const ShortText& text, const std::string& ids) {
    json_.key("accepted").begin_array();
    for (const auto& accepted : text.accepted) json_.string(accepted);
    json_.end_array();
    if (!text.expected.empty()) {
      json_.key("expected").begin_array();
      for (const auto& pattern : text.expected) {
        json_.begin_object();
        json_.key("text").string(pattern.text);
        end_pattern(pattern.credit, pattern.feedback, ids);
      }
      json_.end_array();
    }
    if (text.case_sensitive) json_.key("caseSensitive").boolean(true);
    if (text.accents_matter) json_.key("accentsMatter").boolean(true);
  }

  void end_pattern(double credit, const std::optional<Body>& feedback, const std::string& ids) {
    json_.key("credit").number(in_ten_thousandths(credit));
    if (feedback) json_.key("feedback").string(html_of(*feedback, ids + "-expected-"));
    json_.end_object();
  }

  // Of a percentage, as marks count.
  static long long in_ten_thousandths(double percent) { return std::llround(percent * 100); }

  void write_correct(const std::vector<Choice>& choices) {
    json_.key("correct").begin_array();
    for (const auto& choice : choices)
      if (choice.correct) json_.string(choice.id.value);
    json_.end_array();
  }

  void write_credits(const std::vector<Choice>& choices) {
    const auto is_worth_something = [](const Choice& choice) { return !choice.correct && choice.credit > 0; };
    if (std::none_of(choices.begin(), choices.end(), is_worth_something)) return;
    json_.key("credits").begin_object();
    for (const auto& choice : choices)
      if (is_worth_something(choice)) json_.key(choice.id.value).number(in_ten_thousandths(choice.credit));
    json_.end_object();
  }

  void write_placement(const Question& question, const Placement& placement) {
    json_.key("places").begin_object();
    for (const auto& item : placement.items) {
      json_.key(item.id.value).begin_array();
      for (const auto& option : item.belongs) json_.string(option.value);
      json_.end_array();
    }
    json_.end_object();
    write_feedback_of(question, placement.items);
  }

  // Of choices, items or gaps: each under its own name.
  template <class Things>
  void write_feedback_of(const Question& question, const Things& things) {
    json_.key("feedback").begin_object();
    for (const auto& thing : things)
      if (thing.feedback) write_one(question, thing.id.value, *thing.feedback);
    write_general(question);
    json_.end_object();
  }

  struct Named {
    std::string_view name;
    const std::optional<Body>* body;
  };
  void write_feedback(const Question& question, std::initializer_list<Named> feedback) {
    json_.key("feedback").begin_object();
    for (const auto& one : feedback)
      if (*one.body) write_one(question, one.name, **one.body);
    write_general(question);
    json_.end_object();
  }
  void write_general(const Question& question) {
    for (const auto& one : {Named{"correct", &question.feedback.correct}, Named{"partial", &question.feedback.partial},
                            Named{"incorrect", &question.feedback.incorrect}})
      if (*one.body) write_one(question, one.name, **one.body);
  }

  void write_one(const Question& question, std::string_view name, const Body& body) {
    json_.key(name).string(html_of(body, fmt::format("{}-feedback-{}-", question.id.value, name)));
  }

  std::string html_of(const Body& body, const std::string& ids) {
    Html html(frame_.typography);
    BodyWriter writer{course_, frame_, body, html, "../", ids};
    write_body(writer);
    return std::move(html).take();
  }

  const Course& course_;
  const PageFrame& frame_;
  JsonWriter& json_;
};

}  // namespace

std::string answers_path(std::string_view kind, std::string_view id) {
  return fmt::format("data/answers-{}-{}.js", kind, id);
}

RenderedPage answer_data(const Course& course, const PageFrame& frame, std::string_view kind, std::string_view id,
                         std::span<const Question> questions) {
  JsonWriter json;
  KeyWriter keys(course, frame, json);
  json.begin_object();
  for (const auto& question : questions) {
    json.key(question.id.value);
    keys.write(question);
  }
  json.end_object();
  const auto script = fmt::format("(self.moocAnswers=self.moocAnswers||{{}})[\"{}:{}\"]={};\n", kind, id, json.take());
  return {answers_path(kind, id), {{script, Where::everywhere}}, {}};
}

}  // namespace mooc
