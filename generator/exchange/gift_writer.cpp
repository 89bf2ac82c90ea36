#include "exchange/gift_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "exchange/body_html.h"
#include "exchange/category_path.h"
#include "exchange/gift_text.h"
#include "exchange/named_parts.h"
#include "exchange/own_settings.h"
#include "exchange/tolerance.h"
#include "exchange/weights.h"
#include "text/number.h"

namespace mooc {
namespace {

bool have_lost_feedback(Answer answer) {
  bool have_some = false;
  if (loses_item_feedback(answer))
    each_named(answer, [&](const Choice& one) { have_some = have_some || one.feedback.has_value(); });
  return have_some;
}

class GiftWriter {
 public:
  explicit GiftWriter(std::vector<Diagnostic>& found) : found_(found) {}

  // nullopt, and told, when GIFT has no such question.
  std::optional<std::string> write(const BankEntry& entry);
  // Once for each kind of loss: nearly every question has a hint.
  void tell_losses();

 private:
  std::optional<std::string> answers(const Question& question, const SingleChoice& answer);
  std::optional<std::string> answers(const Question& question, const MultipleChoice& answer);
  std::optional<std::string> answers(const Question& question, const TrueFalse& answer);
  std::optional<std::string> answers(const Question& question, const ShortText& answer);
  std::optional<std::string> answers(const Question& question, const Numeric& answer);
  std::optional<std::string> answers(const Question& question, const Matching& answer) {
    return pairs(question, answer);
  }
  std::optional<std::string> answers(const Question& question, const Ordering& answer);
  std::optional<std::string> answers(const Question&, const GapText&) { return refused("a text with gaps"); }
  std::optional<std::string> answers(const Question& question, const Categorise& answer) {
    return pairs(question, answer);
  }
  std::optional<std::string> answers(const Question& question, const Matrix& answer) {
    return answer.several ? refused("a table with several ticks a row") : pairs(question, answer);
  }
  std::optional<std::string> answers(const Question&, const Hotspot&) { return refused("a picture with regions"); }
  std::optional<std::string> answers(const Question&, const Likert&) { return refused("a scale without marks"); }
  std::optional<std::string> answers(const Question&, const LongText&) { return ""; }

  std::optional<std::string> pairs(const Question& question, const Placement& placement);
  std::string text(const Body& body, HtmlShape shape = HtmlShape::line);
  std::string feedback(const std::optional<Body>& body) { return body ? "#" + text(*body) : std::string{}; }
  std::optional<std::string> refused(std::string_view what) {
    found_.push_back(warning("bank-question", place_, fmt::format("GIFT has no form for {}", what),
                             "the question is not exported: use --format moodle-xml"));
    return std::nullopt;
  }
  void note_losses(const Question& question);

  struct Loss {
    SourceSpan first;
    std::size_t questions = 0;
  };

  std::vector<Diagnostic>& found_;
  SourceSpan place_;
  std::map<std::string, Loss> losses_;
};

// GIFT carries no files; a picture leaves its words.
std::string without_pictures(std::string html, bool& had_some) {
  constexpr std::string_view carried = "<img src=\"@@PLUGINFILE@@";
  constexpr std::string_view alt = "alt=\"";
  for (auto at = html.find(carried); at != std::string::npos; at = html.find(carried, at)) {
    had_some = true;
    const auto end = html.find('>', at);
    const auto words = html.find(alt, at) + alt.size();
    const std::string said = html.substr(words, html.find('"', words) - words);
    html.replace(at, end + 1 - at, said.empty() ? "" : "[" + said + "]");
  }
  return html;
}

// A link to such a file leaves its words.
std::string without_files(std::string html, bool& had_some) {
  constexpr std::string_view carried = "<a href=\"@@PLUGINFILE@@";
  for (auto at = html.find(carried); at != std::string::npos; at = html.find(carried, at)) {
    had_some = true;
    html.erase(at, html.find('>', at) + 1 - at);
    html.erase(html.find("</a>", at), 4);
  }
  return html;
}

std::string GiftWriter::text(const Body& body, HtmlShape shape) {
  bool had_picture = false;
  const std::string html =
      without_files(without_pictures(html_for_bank(body, shape, place_, found_).html, had_picture), had_picture);
  if (had_picture)
    found_.push_back(
        warning("bank-picture", place_, "GIFT carries no pictures and no files",
                "the words that describe them stand in their place: use --format moodle-xml to keep them"));
  return gift_escaped(html);
}

// A weight in front of what would be read as one.
std::string guarded(std::string_view sign, std::string_view weight, const std::string& text) {
  return fmt::format("\n\t{}{}{}", sign,
                     text.starts_with('%') && weight.empty() ? (sign == "=" ? "%100%" : "%0%") : weight, text);
}

std::string percent(const std::string& weight) { return weight == "0" || weight == "100" ? "" : "%" + weight + "%"; }

std::optional<std::string> GiftWriter::answers(const Question&, const SingleChoice& answer) {
  std::string out;
  for (const Choice& choice : answer.choices) {
    const std::string weight = choice.correct         ? ""
                               : choice.credit >= 100 ? "%100%"
                                                      : percent(weight_of(choice.credit, place_, found_));
    out += guarded(choice.correct ? "=" : "~", weight, text(choice.text)) + feedback(choice.feedback);
  }
  return out + "\n";
}

std::optional<std::string> GiftWriter::answers(const Question&, const MultipleChoice& answer) {
  const auto weights = weights_of_several(answer.choices, place_, found_);
  std::string out;
  for (std::size_t i = 0; i < weights.size(); ++i)
    out += fmt::format("\n\t~%{}%{}{}", weights[i], text(answer.choices[i].text), feedback(answer.choices[i].feedback));
  return out + "\n";
}

std::optional<std::string> GiftWriter::answers(const Question& question, const TrueFalse& answer) {
  const auto& right = answer.answer ? answer.feedback_true : answer.feedback_false;
  const auto& wrong = answer.answer ? answer.feedback_false : answer.feedback_true;
  const std::string said_right = feedback(right ? right : question.feedback.correct);
  const std::string said_wrong = feedback(wrong ? wrong : question.feedback.incorrect);
  return fmt::format("{}{}{}", answer.answer ? "TRUE" : "FALSE",
                     said_wrong.empty() && !said_right.empty() ? "#" : said_wrong, said_right);
}

std::optional<std::string> GiftWriter::answers(const Question& question, const ShortText& answer) {
  std::string out;
  const auto add = [&](const std::string& weight, const std::string& words, const std::optional<Body>& said) {
    std::string starred;
    for (const char character : words) starred += character == '*' ? "\\*" : std::string(1, character);
    const std::string escaped = gift_escaped(words == starred ? words : starred);
    out += guarded("=", weight, escaped) + feedback(said);
  };
  const auto has_arrow = [](const std::string& words) { return words.find("->") != std::string::npos; };
  const bool is_pair = std::any_of(answer.accepted.begin(), answer.accepted.end(), has_arrow);
  if (is_pair) return refused("a short answer with ->, which means a pair");
  for (const std::string& words : answer.accepted) add("", words, question.feedback.correct);
  for (const TextPattern& pattern : answer.expected) {
    const bool is_partial = pattern.credit > 0 && pattern.credit < 100 && !pattern.feedback;
    add("%" + weight_of(pattern.credit, place_, found_) + "%", pattern.text,
        is_partial ? question.feedback.partial : pattern.feedback);
  }
  if (question.feedback.incorrect) out += "\n\t=%0%*" + feedback(question.feedback.incorrect);
  return out + "\n";
}

std::string number_range(double minimum, double maximum) {
  const Tolerance both = tolerance_of(minimum, maximum);
  if (!both.is_exact) return format_number(minimum) + ".." + format_number(maximum);
  return format_number(both.answer) + ":" + format_number(both.tolerance);
}

std::optional<std::string> GiftWriter::answers(const Question& question, const Numeric& answer) {
  std::string out = "#\n\t=%100%" + number_range(answer.minimum, answer.maximum) + feedback(question.feedback.correct);
  for (const NumberPattern& pattern : answer.expected) {
    const bool is_partial = pattern.credit > 0 && pattern.credit < 100 && !pattern.feedback;
    out += fmt::format("\n\t=%{}%{}{}", weight_of(pattern.credit, place_, found_),
                       number_range(pattern.minimum, pattern.maximum),
                       feedback(is_partial ? question.feedback.partial : pattern.feedback));
  }
  if (question.feedback.incorrect) out += "\n\t~" + feedback(question.feedback.incorrect);
  if (!answer.unit.empty())
    found_.push_back(warning("bank-setting", place_,
                             fmt::format("GIFT has no units: «{}» is not shown there", answer.unit),
                             "mooc finds it again in a comment; for others, say in the question which unit is meant"));
  return out + "\n";
}

std::optional<std::string> GiftWriter::pairs(const Question&, const Placement& placement) {
  std::string out;
  const auto words = [](const Body& body) { return gift_escaped(plain_text(body)); };
  std::vector<ChoiceId> used;
  for (const Item& item : placement.items) {
    for (const Choice& option : placement.options) {
      if (item.belongs.empty() || item.belongs.front() != option.id) continue;
      out += fmt::format("\n\t={} -> {}", text(item.text), words(option.text));
      used.push_back(option.id);
    }
  }
  for (const Choice& option : placement.options)
    if (std::find(used.begin(), used.end(), option.id) == used.end()) out += "\n\t= -> " + words(option.text);
  return out + "\n";
}

// A line of only 0 would end the question.
std::optional<std::string> GiftWriter::answers(const Question&, const Ordering& answer) {
  std::string out = fmt::format(">{} ALL VERTICAL LONGEST_ORDERED_SUBSET SHOW none", answer.items.size());
  for (const Choice& item : answer.items) {
    const std::string words = text(item.text);
    out += "\n" + (words == "0" ? gift_escaped("&#48;") : words);
  }
  return out + "\n";
}

void GiftWriter::note_losses(const Question& question) {
  const auto lost = [&](std::string_view what) {
    auto [loss, is_first] = losses_.try_emplace(std::string(what), Loss{place_, 0});
    ++loss->second.questions;
  };
  if (question.hint) lost("the hint");
  if (question.points != 1) lost("the points");
  const auto& general = question.feedback;
  const bool has_answers = std::holds_alternative<ShortText>(question.answer) ||
                           std::holds_alternative<Numeric>(question.answer) ||
                           std::holds_alternative<TrueFalse>(question.answer);
  if (!has_answers && (general.correct || general.partial || general.incorrect))
    lost("the feedback to the whole answer");
  if (have_lost_feedback(question.answer)) lost("the feedback of single items");
  const auto* const typed = std::get_if<ShortText>(&question.answer);
  if (typed && typed->case_sensitive) lost("capitals that matter");
  const auto* const text = std::get_if<LongText>(&question.answer);
  if (text && (text->model_answer || !text->criteria.empty())) lost("the model answer");
}

std::optional<std::string> GiftWriter::write(const BankEntry& entry) {
  const Question& question = *entry.question;
  place_ = question.span;
  const auto inside = std::visit([&](const auto& answer) { return answers(question, answer); }, question.answer);
  if (!inside) return std::nullopt;
  note_losses(question);
  std::string out = fmt::format("// [id:{}]", entry.idnumber);
  for (const CompetenceCode& code : question.competences) out += fmt::format(" [tag:{}]", code.value);
  for (const std::string& tag : question.tags) out += fmt::format(" [tag:{}]", tag);
  const bool has_answers =
      std::holds_alternative<ShortText>(question.answer) || std::holds_alternative<Numeric>(question.answer);
  const auto mine = own_settings(question, {.answer_feedback = has_answers});
  if (!mine.empty()) out += "\n// " + mine;
  const std::string explanation =
      question.explanation ? "\t####" + text(*question.explanation, HtmlShape::block) + "\n" : "";
  const bool needs_line = !explanation.empty() && !inside->ends_with('\n');
  out += fmt::format("\n::{}::[html]{}{{{}{}{}}}\n", gift_escaped(bank_name(question)),
                     text(question.prompt, HtmlShape::block), *inside, needs_line ? "\n" : "", explanation);
  return out;
}

void GiftWriter::tell_losses() {
  for (const auto& [what, loss] : losses_)
    found_.push_back(warning(
        "bank-setting", loss.first,
        loss.questions == 1 ? fmt::format("GIFT has no place for {}", what)
                            : fmt::format("GIFT has no place for {}, here and in {} more", what, loss.questions - 1),
        "mooc finds it again in a comment, other programs do not: use --format moodle-xml"));
}

}  // namespace

Parsed<ExportedBank> gift(const Course& course) {
  Parsed<ExportedBank> result;
  GiftWriter writer(result.diagnostics);
  for (const BankCategory& category : bank_categories(course)) {
    std::string questions;
    for (const BankEntry& entry : category.questions) {
      const auto text = writer.write(entry);
      if (!text) continue;
      questions += "\n" + *text;
      ++result.value.questions;
    }
    if (questions.empty()) continue;
    if (!result.value.text.empty()) result.value.text += "\n";
    result.value.text += fmt::format("$CATEGORY: {}\n{}", category_path(category.parts), questions);
    ++result.value.categories;
  }
  writer.tell_losses();
  sort_diagnostics(result.diagnostics);
  return result;
}

}  // namespace mooc
