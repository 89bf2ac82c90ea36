// How each type of question stands in Moodle's XML.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "exchange/gap_builder.h"
#include "exchange/moodle_question.h"
#include "text/number.h"

namespace mooc {
namespace {

constexpr std::size_t none = std::string_view::npos;

}  // namespace

void MoodleQuestion::read_true_false() {
  TrueFalse answer;
  int right = 0;
  for (const pugi::xml_node node : node_.children("answer")) {
    const bool is_right = parse_number(xml_.attribute(node, "fraction")).value_or(0) > 0;
    right += is_right ? 1 : 0;
    std::string words = xml_.words(node.child("text"));
    std::transform(words.begin(), words.end(), words.begin(),
                   [](char one) { return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one; });
    if (words != "true" && words != "false") {
      report(error("bank-answer", xml_.span(node), fmt::format("the answer «{}» is neither true nor false", words),
                   "Moodle writes true and false in every language"));
      continue;
    }
    if (is_right) answer.answer = words == "true";
    (words == "true" ? answer.feedback_true : answer.feedback_false) = body_if_any(node.child("feedback"));
  }
  if (right != 1)
    report(error("bank-answer", place(), "one of true and false is right, not both and not none",
                 "give fraction=\"100\" to the right one and fraction=\"0\" to the other"));
  question_.answer = std::move(answer);
}

void MoodleQuestion::read_numerical() {
  std::vector<WeightedNumber> numbers;
  for (const pugi::xml_node node : node_.children("answer")) {
    WeightedNumber number;
    const std::string words = xml_.words(node.child("text"));
    const auto value = parse_number(words);
    const double tolerance = parse_number(xml_.words(node.child("tolerance"))).value_or(0);
    number.is_any = words == "*";
    number.percent = parse_number(xml_.attribute(node, "fraction")).value_or(0);
    number.feedback = text(node.child("feedback"));
    number.span = xml_.span(node);
    number.minimum = value.value_or(0) - std::abs(tolerance);
    number.maximum = value.value_or(0) + std::abs(tolerance);
    if (!value && !number.is_any)
      report(error("bank-answer", number.span, fmt::format("«{}» is no number", words), "write digits: 3.5"));
    else
      numbers.push_back(std::move(number));
  }
  std::string unit;
  for (const pugi::xml_node node : node_.child("units").children("unit")) {
    const std::string name = xml_.words(node.child("unit_name"));
    if (unit.empty() && parse_number(xml_.words(node.child("multiplier"))).value_or(1) == 1)
      unit = name;
    else
      report(warning("bank-setting", xml_.span(node), fmt::format("the answer may also be given in «{}»", name),
                     "one unit is kept: say in the question which one is meant"));
  }
  warn_of("unitgradingtype", "0", "the part of the marks that a wrong unit costs");
  builder_.numeric(numbers, unit);
}

void MoodleQuestion::read_matching() {
  std::vector<ForeignPair> pairs;
  for (const pugi::xml_node node : node_.children("subquestion")) {
    ForeignText option = text(node.child("answer"));
    if (!node.child("answer").attribute("format")) option.form = TextForm::plain;
    pairs.push_back({text(node), std::move(option)});
  }
  builder_.matching(pairs);
  read_general_feedback();
}

void MoodleQuestion::read_ordering() {
  std::vector<ForeignText> items;
  for (const WeightedText& answer : answers(false)) items.push_back(answer.text);
  builder_.ordering(items);
  const std::string selected = xml_.words(node_.child("selecttype"));
  if (!selected.empty() && selected != "ALL" && selected != "0")
    report(warning("bank-setting", xml_.span(node_.child("selecttype")), "only some of the items are asked in Moodle",
                   "all of them are asked here"));
  warn_of("gradingtype", "LONGEST_ORDERED_SUBSET 5", "the way of marking a part of the order");
  warn_of("layouttype", "VERTICAL 0", "the direction of the items");
  warn_of("numberingstyle", "none abc 123", "the numbering of the items");
  read_general_feedback();
}

bool MoodleQuestion::read_gaps_in_text(const char* holder) {
  struct Option {
    ForeignText text;
    std::string group;
  };
  std::vector<Option> options;
  for (const pugi::xml_node node : node_.children(holder))
    options.push_back({text(node), xml_.words(node.child("group"))});
  const ForeignText whole = text(node_.child("questiontext"));
  GapBuilder gaps(whole.span().file, whole.form, context_);
  std::size_t copied = 0;
  for (auto at = whole.text().find("[["); at != none; at = whole.text().find("[[", at + 2)) {
    const auto end = whole.text().find("]]", at);
    const auto number = end == none ? std::nullopt : parse_whole_number(whole.text().substr(at + 2, end - at - 2));
    if (!number) continue;
    const SourceSpan place = whole.span(at, end + 2);
    gaps.add_text(whole.part(copied, at));
    copied = end + 2;
    if (*number < 1 || static_cast<std::size_t>(*number) > options.size()) {
      report(error("bank-gap", place, fmt::format("the gap [[{}]] has no answer of this number", *number),
                   "write the answers in the order of their numbers"));
      continue;
    }
    const Option& right = options[static_cast<std::size_t>(*number) - 1];
    std::vector<ForeignText> offered;
    std::size_t right_place = 0;
    for (const Option& option : options) {
      if (option.group != right.group) continue;
      if (&option == &right) right_place = offered.size();
      offered.push_back(option.text);
    }
    gaps.add_chosen(offered, right_place, std::nullopt, place);
  }
  gaps.add_text(whole.part(copied, whole.text().size()));
  if (gaps.gaps() == 0) {
    report(error("bank-gap", place(), "the text has no gap", "write [[1]] where the first answer belongs"));
    return false;
  }
  gaps.finish(question_, reading_.prompt);
  read_general_feedback();
  return true;
}

void MoodleQuestion::read_essay() {
  LongText answer;
  const auto lines = parse_whole_number(xml_.words(node_.child("responsefieldlines")));
  if (lines && *lines > 0) answer.lines = std::min(*lines, 100);
  answer.model_answer = body_if_any(node_.child("graderinfo"));
  const auto start = node_.child("responsetemplate");
  if (!text(start).is_blank())
    report(warning("bank-setting", xml_.span(start), "the answer begins with words that are there already",
                   "they are left out: put them into the question"));
  const auto files = parse_whole_number(xml_.words(node_.child("attachments")));
  if (files && *files != 0)
    report(warning("bank-setting", xml_.span(node_.child("attachments")), "files may be handed in with the answer",
                   "nothing is handed in here: the answer stays with the learner"));
  question_.answer = std::move(answer);
}

}  // namespace mooc
