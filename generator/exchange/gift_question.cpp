#include "exchange/gift_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "exchange/answer_builder.h"
#include "exchange/gift_text.h"
#include "exchange/html_body.h"
#include "exchange/own_settings.h"
#include "exchange/tags.h"
#include "text/number.h"

namespace mooc {
namespace {

constexpr std::size_t none = std::string_view::npos;

std::string in_capitals(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char one) { return one >= 'a' && one <= 'z' ? static_cast<char>(one - 'a' + 'A') : one; });
  return out;
}

class GiftQuestion {
 public:
  GiftQuestion(const ForeignText& block, const BankReading& reading)
      : rest_(block.trimmed()),
        reading_(reading),
        context_{reading.found, reading.markdown, [this](std::string_view name, SourceSpan) {
                   return name.starts_with("data:") ? reading_.files.keep_address(name) : std::nullopt;
                 }} {
    question_.span = rest_.span();
  }
  std::optional<ImportedQuestion> read(const GiftComments& comments);

 private:
  bool read_name();
  bool read_parts();
  bool read_answer();
  void read_general_feedback();
  void read_choices();
  void read_true_false(bool answer, const ForeignText& feedback);
  void read_short();
  void read_numbers();
  void read_pairs();
  void read_order();
  [[nodiscard]] WeightedText weighted(ForeignText written, double otherwise, TextForm form) const;
  [[nodiscard]] std::optional<WeightedNumber> number(const ForeignText& written, double otherwise) const;
  [[nodiscard]] std::vector<ForeignText> parts_behind(std::string_view signs) const;
  [[nodiscard]] ForeignText text(const ForeignText& written) const { return gift_text(written, form_); }
  void report(Diagnostic diagnostic) const { reading_.found.push_back(std::move(diagnostic)); }
  bool refuse(SourceSpan place, std::string message, std::string help) const {
    report(error("bank-gift", place, std::move(message), std::move(help)));
    return false;
  }

  ForeignText rest_;  // of the block
  const BankReading& reading_;
  TextContext context_;
  ForeignText answers_;  // between the braces
  bool has_answers_ = false;
  TextForm form_ = TextForm::moodle;
  ImportedQuestion imported_;
  Question& question_ = imported_.question;
  AnswerBuilder builder_{question_, context_};
};

std::optional<ImportedQuestion> GiftQuestion::read(const GiftComments& comments) {
  imported_.idnumber = comments.id;
  for (const std::string& tag : comments.tags) add_tag(question_, tag, question_.span, reading_);
  if (!read_name() || !read_parts()) return std::nullopt;
  if (!has_answers_) {
    report(warning("bank-question", question_.span, "the text has no answers in braces: it asks nothing",
                   "it is left out: put it into a lesson or into the quiz's introduction"));
    return std::nullopt;
  }
  read_general_feedback();
  if (!read_answer()) return std::nullopt;
  if (question_.prompt.empty())
    report(error("bank-question", question_.span, "the question asks nothing", "write a text before the braces"));
  apply_own_settings(question_, comments.own_settings, context_);
  return std::move(imported_);
}

bool GiftQuestion::read_name() {
  if (!rest_.text().starts_with("::")) return true;
  const auto end = find_sign(rest_.text(), "::", 2);
  if (end == none)
    return refuse(rest_.span(0, 2), "the name of the question is not closed", "write ::name:: before the question");
  imported_.name = gift_text(rest_.part(2, end), TextForm::plain).text();
  rest_ = rest_.part(end + 2, rest_.text().size()).trimmed();
  return true;
}

// Text before the braces, answers in them, and text behind: a word is missing there.
bool GiftQuestion::read_parts() {
  const std::string& text = rest_.text();
  const auto opening = find_sign(text, "{");
  const auto closing = find_sign(text, "}", opening == none ? 0 : opening + 1);
  const auto stray = opening == none   ? closing
                     : closing == none ? none
                                       : std::min(find_sign(text, "{", closing), find_sign(text, "}", closing + 1));
  const auto inner = opening == none || closing == none ? none : find_sign(text, "{", opening + 1);
  if (opening != none && closing == none)
    return refuse(rest_.span(opening, opening + 1), "the answers are not closed before the empty line",
                  "write } behind the last one; between the braces, no line may be empty (\\n begins a new one)");
  if (stray != none || inner < closing) {
    const auto brace = std::min(stray, inner);
    const bool is_next =
        brace > closing && std::string_view(text).substr(closing, brace - closing).find("\n::") != none;
    return refuse(rest_.span(brace, brace + 1), "this brace belongs to no answers",
                  is_next ? "write an empty line before each question"
                          : "a question has one pair of braces: write \\{ and \\} for those of a formula");
  }
  has_answers_ = opening != none;
  const ForeignText before = gift_text(rest_.part(0, has_answers_ ? opening : text.size()), TextForm::moodle);
  form_ = before.form;
  if (!has_answers_) return true;
  answers_ = rest_.part(opening + 1, closing).trimmed();
  const ForeignText behind = rest_.part(closing + 1, text.size());
  if (behind.is_blank()) {
    question_.prompt = read_foreign_text(before, context_);
    return true;
  }
  ForeignText whole = before;
  const SourceSpan gap = rest_.span(opening, closing + 1);
  const bool is_apart = opening > 0 && (text[opening - 1] == ' ' || text[opening - 1] == '\n');
  whole.append_decoded(is_apart ? " _____" : "_____", gap.begin, gap.length);
  const ForeignText tail = gift_text(behind, form_);
  const SourceSpan place = tail.span();
  const bool begins_apart = behind.text().front() == ' ' || behind.text().front() == '\n';
  whole.append_decoded((begins_apart ? " " : "") + tail.text(), place.begin, std::max(place.length, 1U));
  question_.prompt = read_foreign_text(whole, context_);
  return true;
}

void GiftQuestion::read_general_feedback() {
  const auto at = find_sign(answers_.text(), "####");
  if (at == none) return;
  question_.explanation = read_foreign_text_if_any(text(answers_.part(at + 4, answers_.text().size())), context_);
  answers_ = answers_.part(0, at).trimmed();
}

bool GiftQuestion::read_answer() {
  const std::string& text = answers_.text();
  if (text.empty()) {
    question_.answer = LongText{};
  } else if (text.front() == '>') {
    read_order();
  } else if (text.front() == '#') {
    read_numbers();
  } else if (find_sign(text, "~") != none) {
    read_choices();
  } else if (find_sign(text, "=") != none && find_sign(text, "->") != none) {
    read_pairs();
  } else {
    const auto sign = find_sign(text, "#");
    const std::string word = in_capitals(answers_.part(0, std::min(sign, text.size())).trimmed().text());
    const bool is_true = word == "T" || word == "TRUE";
    if (is_true || word == "F" || word == "FALSE")
      read_true_false(is_true, answers_.part(std::min(sign, text.size()), text.size()));
    else
      read_short();
  }
  return true;
}

// `#if wrong#if right`
void GiftQuestion::read_true_false(bool answer, const ForeignText& feedback) {
  TrueFalse result;
  result.answer = answer;
  const auto parts = cut_before(feedback, "#");
  const auto said = [&](std::size_t index) -> std::optional<Body> {
    if (index >= parts.size()) return std::nullopt;
    return read_foreign_text_if_any(text(parts[index].part(1, parts[index].text().size())), context_);
  };
  (answer ? result.feedback_false : result.feedback_true) = said(1);
  (answer ? result.feedback_true : result.feedback_false) = said(2);
  question_.answer = std::move(result);
}

std::vector<ForeignText> GiftQuestion::parts_behind(std::string_view signs) const {
  auto parts = cut_before(answers_, signs);
  if (!parts.empty() && parts.front().is_blank()) parts.erase(parts.begin());
  return parts;
}

WeightedText GiftQuestion::weighted(ForeignText written, double otherwise, TextForm form) const {
  WeightedText answer;
  answer.span = written.trimmed().span();
  answer.percent = otherwise;
  written = written.trimmed();
  if (written.text().starts_with('%')) {
    const auto end = written.text().find('%', 1);
    const std::string_view digits = end == none ? "" : std::string_view(written.text()).substr(1, end - 1);
    const auto percent = digits.find_first_not_of("-0123456789.,") == none ? parse_number(digits) : std::nullopt;
    if (percent) {
      answer.percent = *percent;
      written = written.part(end + 1, written.text().size());
    }
  }
  const auto sign = find_sign(written.text(), "#");
  answer.text = gift_text(written.part(0, std::min(sign, written.text().size())), form);
  if (sign != none) answer.feedback = text(written.part(sign + 1, written.text().size()));
  return answer;
}

void GiftQuestion::read_choices() {
  std::vector<WeightedText> answers;
  bool is_single = false;
  for (const ForeignText& part : parts_behind("~=")) {
    const bool is_right = part.text().starts_with('=');
    const bool has_sign = is_right || part.text().starts_with('~');
    is_single = is_single || is_right;
    answers.push_back(weighted(part.part(has_sign ? 1 : 0, part.text().size()), is_right ? 100 : 0, form_));
  }
  is_single ? builder_.single_choice(answers) : builder_.multiple_choice(answers);
}

void GiftQuestion::read_short() {
  std::vector<WeightedText> answers;
  for (const ForeignText& part : parts_behind("=")) {
    const bool has_sign = part.text().starts_with('=');
    answers.push_back(weighted(part.part(has_sign ? 1 : 0, part.text().size()), 100, TextForm::plain));
  }
  builder_.short_text(answers, false);
}

std::optional<WeightedNumber> GiftQuestion::number(const ForeignText& written, double otherwise) const {
  const WeightedText answer = weighted(written, otherwise, TextForm::plain);
  WeightedNumber result;
  result.percent = answer.percent;
  result.feedback = answer.feedback;
  result.span = answer.span;
  const std::string_view words = answer.text.text();
  result.is_any = words == "*" || (words.empty() && !answer.feedback.empty());
  if (result.is_any) return result;
  const auto dots = words.find("..");
  const auto colon = words.find(':');
  const auto first = parse_number(words.substr(0, dots != none ? dots : colon));
  const auto second = dots != none    ? parse_number(words.substr(dots + 2))
                      : colon != none ? parse_number(words.substr(colon + 1))
                                      : std::optional<double>(0);
  if (!first || !second || (dots != none && *first > *second)) {
    report(error("bank-answer", answer.span, fmt::format("«{}» is no number and no range", words),
                 "write 3.14, 3.14:0.01 (with its tolerance) or 1..5"));
    return std::nullopt;
  }
  result.minimum = dots != none ? *first : *first - std::abs(*second);
  result.maximum = dots != none ? *second : *first + std::abs(*second);
  return result;
}

void GiftQuestion::read_numbers() {
  answers_ = answers_.part(1, answers_.text().size()).trimmed();
  std::vector<WeightedNumber> numbers;
  for (const ForeignText& part : parts_behind("=~")) {
    const bool is_wrong = part.text().starts_with('~');
    const bool has_sign = is_wrong || part.text().starts_with('=');
    if (auto one = number(part.part(has_sign ? 1 : 0, part.text().size()), is_wrong ? 0 : 100))
      numbers.push_back(std::move(*one));
  }
  builder_.numeric(numbers, "");
}

void GiftQuestion::read_pairs() {
  std::vector<ForeignPair> pairs;
  for (const ForeignText& part : parts_behind("=")) {
    const auto arrow = find_sign(part.text(), "->");
    if (arrow == none) {
      report(error("bank-answer", part.trimmed().span(), "a pair has no ->", "write =this -> that"));
      continue;
    }
    const std::size_t begin = part.text().starts_with('=') ? 1 : 0;
    pairs.push_back(
        {text(part.part(begin, arrow)), gift_text(part.part(arrow + 2, part.text().size()), TextForm::plain)});
  }
  builder_.matching(pairs);
}

// `>3 ALL VERTICAL ABSOLUTE SHOW 123`, then an item a line. The settings may be missing.
void GiftQuestion::read_order() {
  constexpr std::array<std::string_view, 16> settings{"ALL",      "RANDOM",     "CONTIGUOUS", "EXACT", "REL", "CONTIG",
                                                      "VERTICAL", "HORIZONTAL", "HORI",       "VERT",  "V",   "H",
                                                      "SHOW",     "HIDE",       "TRUE",       "FALSE"};
  std::vector<ForeignText> items;
  const std::string& text = answers_.text();
  std::size_t begin = 1;
  for (bool is_first = true; begin <= text.size(); is_first = false) {
    const auto end = std::min(text.find('\n', begin), text.size());
    const ForeignText line = answers_.part(begin, end).trimmed();
    const auto words = line.text().substr(0, line.text().find(' '));
    const bool is_settings = is_first && (line.is_blank() || words.find_first_not_of("0123456789") == none ||
                                          std::find(settings.begin(), settings.end(), words) != settings.end());
    if (is_settings) {
      const bool is_part =
          line.text().find("RANDOM") != none || line.text().find("CONTIG") != none || line.text().find("REL ") == 0;
      if (is_part)
        report(warning("bank-setting", line.span(), "only some of the items are asked in Moodle",
                       "all of them are asked here"));
    } else if (!line.is_blank()) {
      items.push_back(this->text(line));
    }
    begin = end + 1;
  }
  builder_.ordering(items);
}

}  // namespace

std::optional<ImportedQuestion> read_gift_question(const ForeignText& block, const GiftComments& comments,
                                                   const BankReading& reading) {
  return GiftQuestion(block, reading).read(comments);
}

}  // namespace mooc
