#include "exchange/moodle_question_writer.h"

#include <fmt/format.h>

#include <algorithm>

#include "exchange/cloze_text.h"
#include "exchange/own_settings.h"
#include "exchange/tolerance.h"
#include "exchange/weights.h"
#include "text/base64.h"
#include "text/escape.h"
#include "text/number.h"

namespace mooc {
namespace {

KeptByBank kept_by_moodle(const Answer& answer) {
  const bool has_general = std::holds_alternative<SingleChoice>(answer) ||
                           std::holds_alternative<MultipleChoice>(answer) || std::holds_alternative<Matching>(answer) ||
                           std::holds_alternative<Categorise>(answer) || std::holds_alternative<Matrix>(answer) ||
                           std::holds_alternative<Ordering>(answer) || std::holds_alternative<Hotspot>(answer) ||
                           std::holds_alternative<Likert>(answer);
  const bool has_answer = std::holds_alternative<ShortText>(answer) || std::holds_alternative<Numeric>(answer);
  return {has_general, has_answer, true, !std::holds_alternative<GapText>(answer), true, true};
}

}  // namespace

void MoodleQuestionWriter::write(const BankEntry& entry) {
  place_ = entry.question->span;
  shuffles_ = entry.shuffles && !std::holds_alternative<Likert>(entry.question->answer);
  const Question& question = *entry.question;
  std::visit([&](const auto& answer) { put(question, answer, entry); }, question.answer);
}

void MoodleQuestionWriter::html(std::string_view name, const std::string& html, const std::vector<std::string>& files) {
  xml_.open(fmt::format("{} format=\"html\"", name));
  xml_.cdata("text", html);
  put_files(files);
  xml_.close();
}

void MoodleQuestionWriter::put_files(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    const auto bytes = media_(path);
    if (!bytes) failure_ = bytes.error();
    xml_.element(fmt::format("file name=\"{}\" path=\"/\" encoding=\"base64\"", escape_xml(bank_file_name(path))),
                 bytes ? to_base64(*bytes) : "");
  }
}

void MoodleQuestionWriter::text(std::string_view name, const std::optional<Body>& body, HtmlShape shape) {
  if (!body) return html(name, "", {});
  const BankHtml written = html_for_bank(*body, shape, place_, found_);
  html(name, written.html, written.media);
}

// Where Moodle takes words alone.
std::string MoodleQuestionWriter::plain(const Body& body) {
  std::string words = plain_text(body);
  std::replace(words.begin(), words.end(), '\n', ' ');
  const bool has_more = std::any_of(body.nodes.begin(), body.nodes.end(), [](const Node& node) {
    return node.kind != NodeKind::paragraph && node.kind != NodeKind::text && node.kind != NodeKind::soft_break;
  });
  if (has_more)
    tell(warning("bank-formatting", place_, fmt::format("Moodle takes «{}» as plain words", words),
                 "emphasis, links and pictures of it are not exported"));
  return words;
}

void MoodleQuestionWriter::begin(const BankEntry& entry, std::string_view type, const std::string& question_html,
                                 const std::vector<std::string>& files) {
  const Question& question = *entry.question;
  xml_.open(fmt::format("question type=\"{}\"", type));
  if (const auto mine = own_settings(question, kept_by_moodle(question.answer)); !mine.empty()) xml_.comment(mine);
  xml_.open("name");
  xml_.element("text", bank_name(question));
  xml_.close();
  html("questiontext", question_html, files);
  text("generalfeedback", question.explanation);
  xml_.element("defaultgrade", format_number(question.points));
  xml_.element("penalty", question.attempts > 1 ? fmt::format("{:.7g}", question.attempt_cost / 100) : "0");
  xml_.element("hidden", "0");
  xml_.element("idnumber", entry.idnumber);
}

void MoodleQuestionWriter::finish(const Question& question) {
  if (question.hint) text("hint", question.hint);
  if (!question.competences.empty() || !question.tags.empty()) {
    xml_.open("tags");
    const auto tag = [&](const std::string& name) {
      xml_.open("tag");
      xml_.element("text", name);
      xml_.close();
    };
    for (const CompetenceCode& code : question.competences) tag(code.value);
    for (const std::string& name : question.tags) tag(name);
    xml_.close();
  }
  xml_.close();
}

void MoodleQuestionWriter::put_general_feedback(const Question& question) {
  text("correctfeedback", question.feedback.correct);
  text("partiallycorrectfeedback", question.feedback.partial);
  text("incorrectfeedback", question.feedback.incorrect);
}

void MoodleQuestionWriter::put_answer(std::string_view weight, std::string_view words,
                                      const std::optional<Body>& feedback) {
  xml_.open(fmt::format("answer fraction=\"{}\" format=\"moodle_auto_format\"", weight));
  xml_.element("text", words);
  text("feedback", feedback);
  xml_.close();
}

void MoodleQuestionWriter::put_choices(const Question& question, const std::vector<Choice>& choices,
                                       const std::vector<std::string>& weights, bool is_single) {
  xml_.element("single", is_single ? "true" : "false");
  xml_.element("shuffleanswers", shuffles_ ? "true" : "false");
  xml_.element("answernumbering", "none");
  xml_.element("showstandardinstruction", "0");
  put_general_feedback(question);
  xml_.empty("shownumcorrect");
  for (std::size_t i = 0; i < choices.size(); ++i) {
    const BankHtml words = html_for_bank(choices[i].text, HtmlShape::line, place_, found_);
    xml_.open(fmt::format("answer fraction=\"{}\" format=\"html\"", weights[i]));
    xml_.cdata("text", words.html);
    put_files(words.media);
    text("feedback", choices[i].feedback);
    xml_.close();
  }
}

void MoodleQuestionWriter::put_single(const Question& question, const std::vector<Choice>& choices) {
  std::vector<std::string> weights;
  for (const Choice& choice : choices)
    weights.push_back(choice.correct ? "100" : weight_of(choice.credit, place_, found_));
  put_choices(question, choices, weights, true);
}

}  // namespace mooc
