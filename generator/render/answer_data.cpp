#include "render/answer_data.h"

#include <fmt/format.h>

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
  void write_answer(const Question& question, const SingleChoice& single) { write_choices(question, single.choices); }
  void write_answer(const Question& question, const MultipleChoice& multiple) {
    write_choices(question, multiple.choices);
  }

  void write_answer(const Question& question, const TrueFalse& statement) {
    json_.key("truth").boolean(statement.answer);
    write_feedback(question, {{"true", &statement.feedback_true}, {"false", &statement.feedback_false}});
  }

  void write_answer(const Question& question, const ShortText& text) {
    json_.key("accepted").begin_array();
    for (const auto& accepted : text.accepted) json_.string(accepted);
    json_.end_array();
    if (text.case_sensitive) json_.key("caseSensitive").boolean(true);
    if (text.accents_matter) json_.key("accentsMatter").boolean(true);
    write_feedback(question, {});
  }

  void write_answer(const Question& question, const Numeric& numeric) {
    json_.key("minimum").number(numeric.minimum);
    json_.key("maximum").number(numeric.maximum);
    if (!numeric.unit.empty()) json_.key("unit").string(typographic(numeric.unit, frame_.typography));
    write_feedback(question, {});
  }

  // The keys of the other types come with their pages.
  template <class Other>
  void write_answer(const Question& question, const Other&) {
    write_feedback(question, {});
  }

  void write_choices(const Question& question, const std::vector<Choice>& choices) {
    json_.key("correct").begin_array();
    for (const auto& choice : choices)
      if (choice.correct) json_.string(choice.id.value);
    json_.end_array();
    json_.key("feedback").begin_object();
    for (const auto& choice : choices)
      if (choice.feedback) write_one(question, choice.id.value, *choice.feedback);
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
