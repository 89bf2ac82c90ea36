#include "parse/lesson_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "parse/body_parts.h"
#include "parse/choice_items.h"
#include "parse/question_rules.h"
#include "text/number.h"
#include "text/slug.h"

namespace mooc {

namespace {

constexpr std::array<std::string_view, 10> true_words{"vrai", "true", "waar",      "juist",      "richtig",
                                                      "wahr", "vero", "verdadero", "verdadeiro", "sant"};
constexpr std::array<std::string_view, 9> false_words{"faux",  "false", "onwaar", "onjuist", "falsch",
                                                      "falso", "fals",  "fout",   "mensonge"};

template <class Words>
bool is_one_of(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class QuestionReader {
 public:
  QuestionReader(const SourceFile& file, const Body& body, std::size_t node)
      : file_(file), body_(body), node_(node), directive_(body.directives[body.nodes[node].detail]) {}

  Parsed<Question> read();

 private:
  void read_line();
  void refuse_inner_records();
  void read_parts(const std::vector<NodeRange>& children, std::vector<NodeRange>::const_iterator list);
  [[nodiscard]] QuestionType type_by_list(std::size_t list) const;
  void refuse_parted_choices(std::vector<NodeRange>::const_iterator list, std::vector<NodeRange>::const_iterator end);
  Answer read_answer(QuestionType type, std::size_t list);
  std::vector<Choice> read_choices(std::size_t list);
  TrueFalse read_true_false(std::size_t list);
  ShortText read_short(std::size_t list);
  Numeric read_numeric(std::size_t list);
  std::vector<AcceptedAnswer> read_accepted(std::size_t list);
  void refuse(std::string rule, SourceSpan span, std::string message, std::string help) {
    diagnostics_.push_back(error(std::move(rule), span, std::move(message), std::move(help)));
  }

  const SourceFile& file_;
  const Body& body_;
  std::size_t node_;
  const Directive& directive_;
  Question question_;
  std::vector<Diagnostic> diagnostics_;
};

Parsed<Question> QuestionReader::read() {
  read_line();
  refuse_inner_records();
  const auto children = children_of(body_, node_);
  const auto list = std::find_if(children.begin(), children.end(),
                                 [this](NodeRange child) { return body_.nodes[child.begin].kind == NodeKind::list; });
  read_parts(children, list);
  if (list != children.end()) refuse_parted_choices(list, children.end());
  const auto written_type = directive_.find("type");
  auto type = written_type ? question_type(written_type->value) : QuestionType::single;
  if (!type && list != children.end()) type = type_by_list(list->begin);
  if (type && list == children.end()) {
    const bool chosen = *type != QuestionType::short_text && *type != QuestionType::numeric;
    refuse("question-choices", directive_.opening, "this question has no list of answers",
           chosen ? "write a list: - [x] right, - [ ] wrong" : "write a list: - = answer");
  } else if (type) {
    question_.answer = read_answer(*type, list->begin);
  }
  return {std::move(question_), std::move(diagnostics_)};
}

void QuestionReader::read_line() {
  const auto* id = directive_.find("id");
  question_.id.value = id ? id->value : "";
  question_.span = id ? id->span : directive_.opening;
  const auto* points = directive_.find("points");
  question_.points = points ? parse_number(points->value).value_or(1) : 1;
  if (points) question_.points_span = points->span;
  if (const auto* hint = directive_.find("hint")) {
    auto text = parse_embedded_markdown(file_, hint->span, hint->value);
    append(diagnostics_, std::move(text.diagnostics));
    question_.hint = std::move(text.value);
  }
  const auto* codes = directive_.find("competences");
  for (std::size_t at = 0; codes && at < codes->value.size();) {
    const auto end = std::min(codes->value.find(',', at), codes->value.size());
    question_.competences.push_back({codes->value.substr(at, end - at)});
    question_.competence_spans.push_back(
        {codes->span.file, codes->span.begin + static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)});
    at = end + 1;
  }
}

// What a question probably is whose type nobody knows: its other mistakes are found all the same.
QuestionType QuestionReader::type_by_list(std::size_t list) const {
  return body_.nodes[list + 1].task ? QuestionType::multiple : QuestionType::short_text;
}

// A question or reflection in a question would lose its record.
void QuestionReader::refuse_inner_records() {
  for (auto i = node_ + 1; i < body_.nodes[node_].end; ++i) {
    if (body_.nodes[i].kind != NodeKind::directive) continue;
    const auto& inner = body_.directives[body_.nodes[i].detail];
    if (inner.kind != DirectiveKind::question && inner.kind != DirectiveKind::reflection) continue;
    refuse("directive-place", inner.opening, "this stands inside a question", "close the question with ::: before it");
  }
}

// What stands before the list belongs to the prompt, what stands after it explains.
void QuestionReader::read_parts(const std::vector<NodeRange>& children, std::vector<NodeRange>::const_iterator list) {
  auto title = parse_embedded_markdown(file_, directive_.title_span, directive_.title);
  append(diagnostics_, std::move(title.diagnostics));
  question_.prompt = select(body_, {children.begin(), list}, std::move(title.value));
  question_.prompt.words = count_words(question_.prompt);
  if (list == children.end() || std::next(list) == children.end()) return;
  question_.explanation = select(body_, {std::next(list), children.end()});
  question_.explanation->words = count_words(*question_.explanation);
}

// A comment that is not indented ends the list of choices, and those below it would become part of the explanation.
void QuestionReader::refuse_parted_choices(std::vector<NodeRange>::const_iterator list,
                                           std::vector<NodeRange>::const_iterator end) {
  for (auto child = std::next(list); child != end; ++child) {
    if (body_.nodes[child->begin].kind != NodeKind::list || !body_.nodes[child->begin + 1].task) continue;
    const auto& before = body_.nodes[std::prev(child)->begin];
    if (before.kind == NodeKind::block_quote) {
      refuse("question-choices", before.span, "this comment is not indented, so the choices below it are cut off",
             "write two spaces before its >, under the choice that it is about");
    } else {
      refuse("question-choices", body_.nodes[child->begin].span, "these choices stand apart from those above",
             "write all choices of a question as one list, and its explanation below");
    }
    return;
  }
}

Answer QuestionReader::read_answer(QuestionType type, std::size_t list) {
  switch (type) {
    case QuestionType::true_false:
      return read_true_false(list);
    case QuestionType::short_text:
      return read_short(list);
    case QuestionType::numeric:
      return read_numeric(list);
    default:
      break;
  }
  auto choices = read_choices(list);
  // An item that is no choice is reported already; what would be said of the others merely follows.
  if (diagnostics_.empty())
    append(diagnostics_,
           check_choices(choices, directive_.opening, {type == QuestionType::multiple, WrittenIn::lesson}));
  if (type == QuestionType::single) return SingleChoice{std::move(choices)};
  return MultipleChoice{std::move(choices)};
}

std::vector<Choice> QuestionReader::read_choices(std::size_t list) {
  std::vector<Choice> choices;
  for (const auto item : children_of(body_, list)) {
    auto choice = read_choice(body_, item.begin);
    append(diagnostics_, std::move(choice.diagnostics));
    choices.push_back(std::move(choice.value));
  }
  name_choices(choices);
  return choices;
}

TrueFalse QuestionReader::read_true_false(std::size_t list) {
  TrueFalse answer;
  const auto choices = read_choices(list);
  if (!diagnostics_.empty()) return answer;
  bool has_true = false;
  bool has_false = false;
  for (const auto& choice : choices) {
    const auto word = fold_case_and_accents(plain_text(choice.text));
    const bool says_true = is_one_of(true_words, word);
    if (!says_true && !is_one_of(false_words, word)) {
      refuse("question-choices", choice.span, fmt::format("«{}» is neither true nor false", plain_text(choice.text)),
             "write the two items - [x] Vrai and - [ ] Faux, or leave out type=true-false");
      return answer;
    }
    (says_true ? has_true : has_false) = true;
    (says_true ? answer.feedback_true : answer.feedback_false) = choice.feedback;
    if (choice.correct) answer.answer = says_true;
  }
  const auto right = std::count_if(choices.begin(), choices.end(), [](const Choice& choice) { return choice.correct; });
  if (choices.size() != 2 || !has_true || !has_false || right != 1) {
    refuse("question-choices", directive_.opening, "a true-false question has two items, and one of them is right",
           "write - [x] Vrai and - [ ] Faux, or - [ ] Vrai and - [x] Faux");
  }
  return answer;
}

std::vector<AcceptedAnswer> QuestionReader::read_accepted(std::size_t list) {
  std::vector<AcceptedAnswer> answers;
  for (const auto item : children_of(body_, list)) {
    auto answer = read_accepted_answer(body_, item.begin);
    append(diagnostics_, std::move(answer.diagnostics));
    if (!answer.value.text.empty()) answers.push_back(std::move(answer.value));
  }
  return answers;
}

ShortText QuestionReader::read_short(std::size_t list) {
  ShortText text;
  for (auto& answer : read_accepted(list)) {
    text.accepted.push_back(std::move(answer.text));
    if (answer.feedback && !question_.feedback.correct) question_.feedback.correct = std::move(answer.feedback);
  }
  return text;
}

Numeric QuestionReader::read_numeric(std::size_t list) {
  Numeric numeric;
  auto answers = read_accepted(list);
  if (answers.empty()) return numeric;
  if (answers.size() > 1)
    refuse("question-answer", answers[1].span, "a numeric question has one answer or one range",
           "keep one item: - = 3, - = 3 ± 0,5 or - = 2..4");
  const auto range = parse_number_range(answers[0].text);
  if (!range) {
    refuse("question-answer", answers[0].span, fmt::format("«{}» is neither a number nor a range", answers[0].text),
           "write - = 3, - = 3 ± 0,5 or - = 2..4");
    return numeric;
  }
  numeric.minimum = range->minimum;
  numeric.maximum = range->maximum;
  question_.feedback.correct = std::move(answers[0].feedback);
  return numeric;
}

bool is_question(const Body& body, std::size_t node) {
  return body.nodes[node].kind == NodeKind::directive &&
         body.directives[body.nodes[node].detail].kind == DirectiveKind::question;
}

}  // namespace

Parsed<ParsedBody> take_questions(const SourceFile& file, const Body& body) {
  ParsedBody parsed;
  std::vector<Diagnostic> diagnostics;
  std::vector<NodeRange> kept;
  std::uint32_t begin = 0;
  for (std::uint32_t i = 0; i < body.nodes.size(); ++i) {
    if (!is_question(body, i)) continue;
    auto question = QuestionReader(file, body, i).read();
    append(diagnostics, std::move(question.diagnostics));
    parsed.questions.push_back(std::move(question.value));
    kept.push_back({begin, i + 1});
    begin = body.nodes[i].end;
    i = begin - 1;
  }
  kept.push_back({begin, static_cast<std::uint32_t>(body.nodes.size())});
  parsed.body = select(body, kept);
  std::uint32_t number = 0;
  for (auto& directive : parsed.body.directives) {
    if (directive.kind == DirectiveKind::question) directive.question = number++;
  }
  return {std::move(parsed), std::move(diagnostics)};
}

}  // namespace mooc
