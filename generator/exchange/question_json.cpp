#include "exchange/question_json.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "exchange/body_markdown.h"
#include "exchange/tolerance.h"

namespace mooc {
namespace {

OrderedJson json_text(const Body& body) { return markdown_of(body); }

void put_if_there(OrderedJson& object, const char* key, const std::optional<Body>& body) {
  if (body) object[key] = json_text(*body);
}

template <class List>
OrderedJson values_of(const List& list) {
  auto values = OrderedJson::array();
  for (const auto& one : list) values.push_back(one.value);
  return values;
}

// What every choice and item has; `text` is its key.
OrderedJson json_choice(const Choice& choice) {
  OrderedJson object;
  if (choice.id_written) object["id"] = choice.id.value;
  object["text"] = json_text(choice.text);
  return object;
}

// A text alone where there is nothing else to say.
OrderedJson json_item(const Choice& choice) {
  auto object = json_choice(choice);
  put_if_there(object, "feedback", choice.feedback);
  return object.size() == 1 ? object["text"] : object;
}

template <class Choices>
OrderedJson json_items(const Choices& choices) {
  auto list = OrderedJson::array();
  for (const auto& choice : choices) list.push_back(json_item(choice));
  return list;
}

OrderedJson json_choices(const std::vector<Choice>& choices) {
  auto list = OrderedJson::array();
  for (const Choice& choice : choices) {
    auto object = json_choice(choice);
    if (choice.correct) object["correct"] = true;
    if (choice.credit > 0) object["credit"] = json_number(choice.credit);
    put_if_there(object, "feedback", choice.feedback);
    list.push_back(std::move(object));
  }
  return list;
}

const Choice* option_of(const std::vector<Choice>& options, const ChoiceId& id) {
  const auto found =
      std::find_if(options.begin(), options.end(), [&](const Choice& option) { return option.id == id; });
  return found == options.end() ? nullptr : &*found;
}

OrderedJson text_of_option(const std::vector<Choice>& options, const ChoiceId& id) {
  const Choice* const option = option_of(options, id);
  return option ? json_text(option->text) : OrderedJson("");
}

// Where the right one is named and not written: parse/ looks for its words, without Markdown.
OrderedJson name_of_option(const std::vector<Choice>& options, const ChoiceId& id) {
  const Choice* const option = option_of(options, id);
  return option ? OrderedJson(plain_text(option->text)) : OrderedJson("");
}

void put_short(OrderedJson& object, const ShortText& answer) {
  auto answers = OrderedJson::array();
  for (const std::string& text : answer.accepted) answers.push_back(text);
  for (const TextPattern& pattern : answer.expected) {
    OrderedJson one;
    one["text"] = pattern.text;
    one["credit"] = json_number(pattern.credit);
    put_if_there(one, "feedback", pattern.feedback);
    answers.push_back(std::move(one));
  }
  object["answers"] = std::move(answers);
  if (answer.case_sensitive) object["case_sensitive"] = true;
  if (answer.accents_matter) object["accents_matter"] = true;
}

void put_range(OrderedJson& object, double minimum, double maximum) {
  const Tolerance both = tolerance_of(minimum, maximum);
  if (!both.is_exact) {
    object["range"] = OrderedJson::array({json_number(minimum), json_number(maximum)});
    return;
  }
  object["answer"] = json_number(both.answer);
  if (both.tolerance > 0) object["tolerance"] = json_number(both.tolerance);
}

void put(OrderedJson& object, const SingleChoice& answer) { object["choices"] = json_choices(answer.choices); }
void put(OrderedJson& object, const MultipleChoice& answer) { object["choices"] = json_choices(answer.choices); }
void put(OrderedJson& object, const TrueFalse& answer) {
  object["answer"] = answer.answer;
  put_if_there(object, "feedback_true", answer.feedback_true);
  put_if_there(object, "feedback_false", answer.feedback_false);
}
void put(OrderedJson& object, const ShortText& answer) { put_short(object, answer); }
void put(OrderedJson& object, const Numeric& answer) {
  put_range(object, answer.minimum, answer.maximum);
  if (!answer.unit.empty()) object["unit"] = answer.unit;
  auto expected = OrderedJson::array();
  for (const NumberPattern& pattern : answer.expected) {
    OrderedJson one;
    put_range(one, pattern.minimum, pattern.maximum);
    one["credit"] = json_number(pattern.credit);
    put_if_there(one, "feedback", pattern.feedback);
    expected.push_back(std::move(one));
  }
  if (!expected.empty()) object["expected"] = std::move(expected);
}

void put(OrderedJson& object, const Matching& answer) {
  auto pairs = OrderedJson::array();
  std::vector<ChoiceId> used;
  for (const Item& item : answer.items) {
    auto pair = json_choice(item);
    pair["match"] = item.belongs.empty() ? OrderedJson("") : text_of_option(answer.options, item.belongs.front());
    put_if_there(pair, "feedback", item.feedback);
    pairs.push_back(std::move(pair));
    used.insert(used.end(), item.belongs.begin(), item.belongs.end());
  }
  object["pairs"] = std::move(pairs);
  auto decoys = OrderedJson::array();
  for (const Choice& option : answer.options)
    if (std::find(used.begin(), used.end(), option.id) == used.end()) decoys.push_back(json_text(option.text));
  if (!decoys.empty()) object["decoys"] = std::move(decoys);
}

void put(OrderedJson& object, const Categorise& answer) {
  auto categories = OrderedJson::array();
  for (const Choice& option : answer.options) {
    auto category = json_choice(option);
    std::vector<Item> items;
    for (const Item& item : answer.items)
      if (!item.belongs.empty() && item.belongs.front() == option.id) items.push_back(item);
    category["items"] = json_items(items);
    categories.push_back(std::move(category));
  }
  object["categories"] = std::move(categories);
}

void put(OrderedJson& object, const Matrix& answer) {
  auto columns = OrderedJson::array();
  for (const Choice& option : answer.options) columns.push_back(json_text(option.text));
  object["columns"] = std::move(columns);
  auto rows = OrderedJson::array();
  for (const Item& item : answer.items) {
    auto row = json_choice(item);
    auto texts = OrderedJson::array();
    for (const ChoiceId& id : item.belongs) texts.push_back(name_of_option(answer.options, id));
    if (answer.several)
      row["answers"] = std::move(texts);
    else if (!texts.empty())
      row["answer"] = texts.front();
    put_if_there(row, "feedback", item.feedback);
    rows.push_back(std::move(row));
  }
  object["rows"] = std::move(rows);
  if (answer.several) object["several"] = true;
}

void put(OrderedJson& object, const Ordering& answer) { object["items"] = json_items(answer.items); }

void put(OrderedJson& object, const GapText& answer) {
  object["text"] = json_text(answer.text);
  OrderedJson gaps = OrderedJson::object();
  for (const Gap& gap : answer.gaps) {
    OrderedJson one;
    if (gap.offered.empty()) {
      put_short(one, gap.typed);
    } else {
      auto choices = OrderedJson::array();
      for (const ChoiceId& id : gap.offered) choices.push_back(text_of_option(answer.options, id));
      one["choices"] = std::move(choices);
      one["answer"] = name_of_option(answer.options, gap.belongs);
    }
    put_if_there(one, "feedback", gap.feedback);
    gaps[gap.id.value] = std::move(one);
  }
  object["gaps"] = std::move(gaps);
}

OrderedJson numbers(std::initializer_list<double> values) {
  auto list = OrderedJson::array();
  for (const double value : values) list.push_back(json_number(value));
  return list;
}

void put_shape(OrderedJson& region, const Shape& shape) {
  std::visit(overloaded{[&](const Rectangle& one) {
                          region["rect"] = numbers({one.x, one.y, one.width, one.height});
                        },
                        [&](const Ellipse& one) {
                          region["ellipse"] = numbers({one.x, one.y, one.radius_x, one.radius_y});
                        },
                        [&](const Polygon& points) {
                          auto list = OrderedJson::array();
                          for (const PicturePoint& point : points) list.push_back(numbers({point.x, point.y}));
                          region["polygon"] = std::move(list);
                        }},
             shape);
}

void put(OrderedJson& object, const Hotspot& answer) {
  if (!answer.picture.images.empty()) {
    object["picture"] = answer.picture.images.front().destination;
    object["alt"] = answer.picture.images.front().alt;
  }
  auto regions = OrderedJson::array();
  for (std::size_t i = 0; i < answer.regions.size(); ++i) {
    auto region = json_choice(answer.regions[i]);
    if (i < answer.shapes.size()) put_shape(region, answer.shapes[i]);
    if (answer.regions[i].correct) region["correct"] = true;
    put_if_there(region, "feedback", answer.regions[i].feedback);
    regions.push_back(std::move(region));
  }
  object["regions"] = std::move(regions);
  if (answer.several) object["several"] = true;
}

void put(OrderedJson& object, const Likert& answer) { object["scale"] = json_items(answer.scale); }

void put(OrderedJson& object, const LongText& answer) {
  put_if_there(object, "model_answer", answer.model_answer);
  if (!answer.criteria.empty()) object["criteria"] = json_items(answer.criteria);
  if (answer.lines != LongText{}.lines) object["lines"] = answer.lines;
}

}  // namespace

OrderedJson json_number(double value) {
  constexpr double exact = 9007199254740992;  // 2^53
  if (std::abs(value) < exact && value == std::floor(value)) return static_cast<std::int64_t>(value);
  return value;
}

OrderedJson json_of(const Question& question) {
  OrderedJson object;
  object["id"] = question.id.value;
  object["type"] = type_name(question.answer);
  object["prompt"] = json_text(question.prompt);
  if (!question.competences.empty()) object["competences"] = values_of(question.competences);
  if (!question.tags.empty()) object["tags"] = question.tags;
  if (question.points != 1) object["points"] = json_number(question.points);
  if (question.required) object["required"] = true;
  if (question.attempts != 1) object["attempts"] = question.attempts;
  if (question.attempt_cost > 0) object["attempt_cost"] = json_number(question.attempt_cost);
  put_if_there(object, "hint", question.hint);
  if (question.hint_cost > 0) object["hint_cost"] = json_number(question.hint_cost);
  std::visit([&](const auto& answer) { put(object, answer); }, question.answer);
  put_if_there(object, "feedback_correct", question.feedback.correct);
  put_if_there(object, "feedback_partial", question.feedback.partial);
  put_if_there(object, "feedback_incorrect", question.feedback.incorrect);
  put_if_there(object, "explanation", question.explanation);
  return object;
}

}  // namespace mooc
