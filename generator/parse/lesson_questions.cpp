#include "parse/lesson_questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "parse/body_parts.h"
#include "parse/lesson_answers.h"
#include "parse/markdown.h"
#include "parse/question_rules.h"
#include "text/number.h"

namespace mooc {

namespace {

class QuestionReader {
 public:
  QuestionReader(const SourceFile& file, const Body& body, std::size_t node)
      : file_(file),
        body_(body),
        node_(node),
        directive_(body.directives[body.nodes[node].detail]),
        children_(children_of(body, node)) {}

  Parsed<Question> read();

 private:
  void read_line();
  void refuse_inner_records();
  void read_parts(std::size_t begin, std::size_t end);
  void read_answer(QuestionType type);
  void read_listed(QuestionType type, std::size_t list);
  void read_gaps();
  void read_long();
  void refuse_json_only(QuestionType type);
  [[nodiscard]] std::optional<QuestionType> type_by_list() const;
  void refuse_parted_choices(QuestionType type);
  [[nodiscard]] std::size_t find_child(NodeKind kind) const;
  void refuse(std::string rule, SourceSpan span, std::string message, std::string help) {
    diagnostics_.push_back(error(std::move(rule), span, std::move(message), std::move(help)));
  }

  const SourceFile& file_;
  const Body& body_;
  std::size_t node_;
  const Directive& directive_;
  std::vector<NodeRange> children_;
  Question question_;
  std::vector<Diagnostic> diagnostics_;
};

Parsed<Question> QuestionReader::read() {
  read_line();
  refuse_inner_records();
  const auto* written_type = directive_.find("type");
  auto type = written_type ? question_type(written_type->value) : QuestionType::single;
  const auto list = find_child(NodeKind::list);
  if (!type && list < children_.size()) type = type_by_list();
  if (type)
    read_answer(*type);
  else
    read_parts(list, list);
  return {std::move(question_), std::move(diagnostics_)};
}

// The place of the first such child; that after the last when there is none.
std::size_t QuestionReader::find_child(NodeKind kind) const {
  const auto found = std::find_if(children_.begin(), children_.end(),
                                  [&](NodeRange child) { return body_.nodes[child.begin].kind == kind; });
  return static_cast<std::size_t>(found - children_.begin());
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

// What a question probably is whose type nobody knows: its other mistakes are found all the same. Lists without boxes
// belong to many types.
std::optional<QuestionType> QuestionReader::type_by_list() const {
  const auto list = children_[find_child(NodeKind::list)].begin;
  return body_.nodes[list + 1].task ? std::optional(QuestionType::multiple) : std::nullopt;
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

// The children [begin, end) hold the answer: what stands before them belongs to the prompt, what stands after explains.
void QuestionReader::read_parts(std::size_t begin, std::size_t end) {
  auto title = parse_embedded_markdown(file_, directive_.title_span, directive_.title);
  append(diagnostics_, std::move(title.diagnostics));
  const auto at = [this](std::size_t place) { return children_.begin() + static_cast<std::ptrdiff_t>(place); };
  question_.prompt = select(body_, {children_.begin(), at(begin)}, std::move(title.value));
  question_.prompt.words = count_words(question_.prompt);
  if (end >= children_.size()) return;
  question_.explanation = select(body_, {at(end), children_.end()});
  question_.explanation->words = count_words(*question_.explanation);
}

// A comment that is not indented ends the list of choices, and those below it would become part of the explanation.
void QuestionReader::refuse_parted_choices(QuestionType type) {
  const bool ticked =
      type == QuestionType::single || type == QuestionType::multiple || type == QuestionType::true_false;
  const bool listed =
      type == QuestionType::ordering || type == QuestionType::matching || type == QuestionType::categorise;
  for (auto i = find_child(NodeKind::list) + 1; i < children_.size(); ++i) {
    const auto child = children_[i].begin;
    if (body_.nodes[child].kind != NodeKind::list) continue;
    const auto& before = body_.nodes[children_[i - 1].begin];
    const bool cut_off = before.kind == NodeKind::block_quote;
    if (!(ticked && body_.nodes[child + 1].task) && !(listed && cut_off)) continue;
    if (cut_off) {
      refuse("question-choices", before.span, "this comment is not indented, so the choices below it are cut off",
             "write two spaces before its >, under the choice that it is about");
    } else {
      refuse("question-choices", body_.nodes[child].span, "these choices stand apart from those above",
             "write all choices of a question as one list, and its explanation below");
    }
    return;
  }
}

// What to write where a list of answers is missing; "" where none is needed.
std::string_view list_to_write(QuestionType type) {
  switch (type) {
    case QuestionType::single:
    case QuestionType::multiple:
    case QuestionType::true_false:
      return "write a list: - [x] right, - [ ] wrong";
    case QuestionType::short_text:
    case QuestionType::numeric:
      return "write a list: - = answer";
    case QuestionType::matching:
      return "write a list: - stem = match";
    case QuestionType::ordering:
      return "write a list in the right order: 1. first, 2. second";
    case QuestionType::categorise:
      return "write the categories as a list, and under each its items as a list with two spaces before it";
    case QuestionType::gaps:
    case QuestionType::matrix:
    case QuestionType::hotspot:
    case QuestionType::likert:
    case QuestionType::long_text:
      return "";
  }
  return "";
}

void QuestionReader::read_answer(QuestionType type) {
  if (type == QuestionType::gaps) return read_gaps();
  if (type == QuestionType::long_text) return read_long();
  if (type == QuestionType::matrix || type == QuestionType::hotspot) return refuse_json_only(type);
  const auto list = find_child(NodeKind::list);
  const bool has_list = list < children_.size();
  read_parts(list, has_list ? list + 1 : list);
  if (has_list) refuse_parted_choices(type);
  if (has_list)
    read_listed(type, children_[list].begin);
  else if (type == QuestionType::likert)
    question_.answer = Likert{};  // the usual scale
  else
    refuse("question-choices", directive_.opening, "this question has no list of answers",
           std::string(list_to_write(type)));
}

void QuestionReader::read_listed(QuestionType type, std::size_t list) {
  const LessonQuestion asked{body_, directive_, question_, diagnostics_};
  switch (type) {
    case QuestionType::single:
      question_.answer = read_single(asked, list);
      return;
    case QuestionType::multiple:
      question_.answer = read_multiple(asked, list);
      return;
    case QuestionType::true_false:
      question_.answer = read_true_false(asked, list);
      return;
    case QuestionType::short_text:
      question_.answer = read_short(asked, list);
      return;
    case QuestionType::numeric:
      question_.answer = read_numeric(asked, list);
      return;
    case QuestionType::matching:
      question_.answer = read_matching(asked, list);
      return;
    case QuestionType::ordering:
      question_.answer = read_ordering(asked, list);
      return;
    case QuestionType::categorise:
      question_.answer = read_categorise(asked, list);
      return;
    case QuestionType::likert:
      question_.answer = read_likert(asked, list);
      return;
    case QuestionType::gaps:
    case QuestionType::matrix:
    case QuestionType::hotspot:
    case QuestionType::long_text:
      return;  // not by a list alone
  }
}

// From the first block with a gap to the last.
void QuestionReader::read_gaps() {
  const auto holds = [this](NodeRange child) { return has_gaps(body_, child); };
  const auto first = std::find_if(children_.begin(), children_.end(), holds);
  const auto last = std::find_if(children_.rbegin(), children_.rend(), holds).base();
  const auto end = std::max(first, last);
  read_parts(static_cast<std::size_t>(first - children_.begin()), static_cast<std::size_t>(end - children_.begin()));
  question_.answer = read_gap_text({body_, directive_, question_, diagnostics_}, {first, end});
}

// A list holds criteria, a quote the model answer; both may be missing.
void QuestionReader::read_long() {
  const auto list = find_child(NodeKind::list);
  const auto quote = find_child(NodeKind::block_quote);
  const auto after = [this](std::size_t place) { return place < children_.size() ? place + 1 : 0; };
  const auto end = std::max(after(list), after(quote));
  read_parts(std::min(list, quote), end == 0 ? children_.size() : end);
  LongText answer;
  if (list < children_.size())
    answer.criteria = read_criteria({body_, directive_, question_, diagnostics_}, children_[list].begin);
  if (quote < children_.size()) {
    answer.model_answer = select(body_, children_of(body_, children_[quote].begin));
    answer.model_answer->words = count_words(*answer.model_answer);
  }
  question_.answer = std::move(answer);
}

void QuestionReader::refuse_json_only(QuestionType type) {
  const auto name = question_type_names()[static_cast<std::size_t>(type)];
  read_parts(children_.size(), children_.size());
  refuse("question-type", directive_.find("type")->span,
         fmt::format("a question of type {} cannot be written in a lesson", name),
         std::string(R"(write it in a file of quizzes/ with "practice": true, and lead there: [words](quiz:name))"));
}

bool is_question(const Body& body, std::size_t node) {
  return body.nodes[node].kind == NodeKind::directive &&
         body.directives[body.nodes[node].detail].kind == DirectiveKind::question;
}

}  // namespace

Parsed<TakenQuestions> take_questions(const SourceFile& file, const Body& body) {
  TakenQuestions parsed;
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
