#include "exchange/quiz_json.h"

#include "exchange/body_markdown.h"
#include "exchange/question_json.h"

namespace mooc {
namespace {

void put_settings(OrderedJson& object, const Quiz& quiz) {
  const Quiz usual;
  object["id"] = quiz.id.value;
  object["title"] = quiz.title;
  if (!quiz.introduction.empty()) object["introduction"] = markdown_of(quiz.introduction);
  if (quiz.pass_mark_span.length > 0 || quiz.pass_mark != usual.pass_mark)
    object["pass_mark"] = json_number(quiz.pass_mark);
  if (quiz.weight != usual.weight) object["weight"] = json_number(quiz.weight);
  if (quiz.required) object["required"] = true;
  if (quiz.practice) object["practice"] = true;
  if (quiz.attempts > 0) object["attempts"] = quiz.attempts;
  if (quiz.shuffle) object["shuffle"] = true;
  if (quiz.feedback == FeedbackTime::at_end) object["feedback"] = "at-end";
  if (quiz.review == Review::marks) object["review"] = "marks";
  if (quiz.time_goal) object["time_goal"] = *quiz.time_goal;
  auto pools = OrderedJson::array();
  for (const Pool& pool : quiz.pools) pools.push_back({{"tag", pool.tag}, {"draw", pool.draw}});
  if (!pools.empty()) object["pools"] = std::move(pools);
}

class QuizWriter {
 public:
  explicit QuizWriter(const Quiz& quiz) : quiz_(quiz) {}
  QuizText write();

 private:
  void put_questions(std::size_t from, std::size_t to, std::size_t depth);
  void put_section(std::size_t section);

  const Quiz& quiz_;
  QuizText out_;
};

QuizText QuizWriter::write() {
  OrderedJson settings;
  put_settings(settings, quiz_);
  std::string head = on_lines(settings, 0);
  head.resize(head.size() - 2);  // the closing line
  out_.text = head + ",\n";
  if (quiz_.sections.empty()) {
    put_questions(0, quiz_.questions.size(), 1);
  } else {
    out_.text += "  \"sections\": [\n";
    for (std::size_t i = 0; i < quiz_.sections.size(); ++i) put_section(i);
    out_.text += "  ]";
  }
  out_.text += "\n}\n";
  return std::move(out_);
}

void QuizWriter::put_section(std::size_t section) {
  const QuizSection& one = quiz_.sections[section];
  const bool is_last = section + 1 == quiz_.sections.size();
  out_.text += "    {\n      \"title\": " + on_one_line(one.title) + ",\n";
  if (!one.introduction.empty())
    out_.text += "      \"introduction\": " + on_one_line(markdown_of(one.introduction)) + ",\n";
  put_questions(one.first, is_last ? quiz_.questions.size() : quiz_.sections[section + 1].first, 3);
  out_.text += is_last ? "\n    }\n" : "\n    },\n";
}

void QuizWriter::put_questions(std::size_t from, std::size_t to, std::size_t depth) {
  const std::string indent(2 * depth, ' ');
  out_.text += indent + "\"questions\": [";
  for (std::size_t i = from; i < to; ++i) {
    out_.text += (i == from ? "\n" : ",\n") + indent + "  ";
    out_.questions.push_back(out_.text.size());
    out_.text += on_lines(json_of(quiz_.questions[i]), depth + 1);
  }
  out_.text += "\n" + indent + "]";
}

}  // namespace

QuizText quiz_as_json(const Quiz& quiz) { return QuizWriter(quiz).write(); }

std::string question_as_json(const Question& question) { return on_lines(json_of(question), 2); }

}  // namespace mooc
