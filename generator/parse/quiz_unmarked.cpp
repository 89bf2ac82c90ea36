// Questions to which no mark can be given: a scale, and a text of one's own.
#include <utility>

#include "parse/question_rules.h"
#include "parse/quiz_items.h"

namespace mooc {

Likert read_likert(const QuestionSource& question) {
  Likert answer{read_items(question.fields, question.map, "a list of steps, from one end of the scale to the other",
                           {"scale", "a step", "\"Tout à fait\"", false})};
  name_choices(answer.scale);
  if (is_whole(question.map, "scale", answer.scale.size()) && answer.scale.size() < 2)
    question.refuse("question-choices", question.map.find("scale")->value.span, "this scale has no two steps",
                    "write them from one end to the other, or leave out \"scale\" for five usual ones");
  return answer;
}

LongText read_long_text(const QuestionSource& question) {
  auto& [fields, map, opening, place] = question;
  LongText answer;
  answer.model_answer = fields.markdown(map, "model_answer");
  answer.criteria =
      read_items(fields, map, "a list of criteria", {"criteria", "a criterion", "\"Je dis ce que j’ai vu\"", false});
  name_choices(answer.criteria);
  answer.lines = fields.whole_number(map, {"lines", "a number of lines, from 1 to 40", "6"}, {1, 40}).value_or(6);
  return answer;
}

}  // namespace mooc
