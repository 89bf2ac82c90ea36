// How each type of question is written in Moodle's XML.
#include <fmt/format.h>

#include <algorithm>

#include "exchange/cloze_text.h"
#include "exchange/moodle_question_writer.h"
#include "exchange/tolerance.h"
#include "exchange/weights.h"
#include "text/number.h"

namespace mooc {
namespace {

bool has_accents(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char character) { return static_cast<unsigned char>(character) > 0x7F; });
}

template <class Items>
bool have_feedback(const Items& items) {
  return std::any_of(items.begin(), items.end(), [](const auto& item) { return item.feedback.has_value(); });
}

// Which feedback a text answer gets that has none of its own.
const std::optional<Body>& said(const std::optional<Body>& own, double credit, const GeneralFeedback& general) {
  if (own) return own;
  return credit > 0 && credit < 100 ? general.partial : credit >= 100 ? general.correct : general.incorrect;
}

}  // namespace

void MoodleQuestionWriter::put(const Question& question, const SingleChoice& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "multichoice", prompt.html, prompt.media);
  put_single(question, answer.choices);
  finish(question);
}

void MoodleQuestionWriter::put(const Question& question, const MultipleChoice& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "multichoice", prompt.html, prompt.media);
  put_choices(question, answer.choices, weights_of_several(answer.choices, place_, found_), false);
  finish(question);
}

// Moodle wants the words true and false whatever the language.
void MoodleQuestionWriter::put(const Question& question, const TrueFalse& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "truefalse", prompt.html, prompt.media);
  const auto feedback = [&](bool given) {
    const auto& own = given ? answer.feedback_true : answer.feedback_false;
    return said(own, given == answer.answer ? 100 : 0, question.feedback);
  };
  put_answer(answer.answer ? "100" : "0", "true", feedback(true));
  put_answer(answer.answer ? "0" : "100", "false", feedback(false));
  finish(question);
}

void MoodleQuestionWriter::put(const Question& question, const ShortText& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "shortanswer", prompt.html, prompt.media);
  xml_.element("usecase", answer.case_sensitive ? "1" : "0");
  const auto with_star = [](const std::string& text) {
    std::string out;
    for (const char character : text) out += character == '*' ? "\\*" : std::string(1, character);
    return out;
  };
  for (const std::string& accepted : answer.accepted) put_answer("100", with_star(accepted), question.feedback.correct);
  for (const TextPattern& pattern : answer.expected)
    put_answer(weight_of(pattern.credit, place_, found_), with_star(pattern.text),
               said(pattern.feedback, pattern.credit, pattern.credit > 0 ? question.feedback : GeneralFeedback{}));
  if (question.feedback.incorrect) put_answer("0", "*", question.feedback.incorrect);
  const bool is_strict =
      !answer.accents_matter && std::any_of(answer.accepted.begin(), answer.accepted.end(), has_accents);
  if (is_strict)
    tell(notice("bank-answer", place_,
                fmt::format("Moodle wants the accents of «{}» as they are written", answer.accepted.front()),
                "here they are forgiven: add the answer without them where that matters"));
  finish(question);
}

void MoodleQuestionWriter::put_number(double minimum, double maximum, std::string_view weight,
                                      const std::optional<Body>& feedback) {
  const Tolerance both = tolerance_of(minimum, maximum);
  xml_.open(fmt::format("answer fraction=\"{}\" format=\"moodle_auto_format\"", weight));
  xml_.element("text", format_number(both.answer));
  text("feedback", feedback);
  xml_.element("tolerance", format_number(both.tolerance));
  xml_.close();
}

void MoodleQuestionWriter::put(const Question& question, const Numeric& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "numerical", prompt.html, prompt.media);
  put_number(answer.minimum, answer.maximum, "100", question.feedback.correct);
  for (const NumberPattern& pattern : answer.expected)
    put_number(pattern.minimum, pattern.maximum, weight_of(pattern.credit, place_, found_),
               said(pattern.feedback, pattern.credit, pattern.credit > 0 ? question.feedback : GeneralFeedback{}));
  if (question.feedback.incorrect) {
    xml_.open("answer fraction=\"0\" format=\"moodle_auto_format\"");
    xml_.element("text", "*");
    text("feedback", question.feedback.incorrect);
    xml_.element("tolerance", "0");
    xml_.close();
  }
  if (!answer.unit.empty()) {
    xml_.open("units");
    xml_.open("unit");
    xml_.element("multiplier", "1");
    xml_.element("unit_name", answer.unit);
    xml_.close();
    xml_.close();
  }
  xml_.element("unitgradingtype", "0");
  xml_.element("unitpenalty", "0.1");
  xml_.element("showunits", answer.unit.empty() ? "3" : "0");  // none; typed behind the number, not asked for
  xml_.element("unitsleft", "0");
  finish(question);
}

void MoodleQuestionWriter::tell_lost_feedback(const Question& question, bool has_some) {
  if (has_some)
    tell(warning("bank-feedback", place_, "single items have feedback, and Moodle has none for them",
                 question.explanation ? "it is not exported; the explanation is"
                                      : "it is not exported: write an explanation that says the same"));
}

void MoodleQuestionWriter::put_pairs(const Question& question, const Placement& placement) {
  xml_.element("shuffleanswers", "true");
  put_general_feedback(question);
  xml_.empty("shownumcorrect");
  std::vector<ChoiceId> used;
  const auto pair = [&](const std::optional<Body>& item, const Body& option) {
    const BankHtml words = item ? html_for_bank(*item, HtmlShape::line, place_, found_) : BankHtml{};
    xml_.open("subquestion format=\"html\"");
    xml_.cdata("text", words.html);
    put_files(words.media);
    xml_.open("answer");
    xml_.element("text", plain(option));
    xml_.close();
    xml_.close();
  };
  for (const Item& item : placement.items) {
    for (const Choice& option : placement.options) {
      if (item.belongs.empty() || item.belongs.front() != option.id) continue;
      pair(item.text, option.text);
      used.push_back(option.id);
    }
  }
  for (const Choice& option : placement.options)
    if (std::find(used.begin(), used.end(), option.id) == used.end()) pair(std::nullopt, option.text);
  tell_lost_feedback(question, have_feedback(placement.items));
}

void MoodleQuestionWriter::put(const Question& question, const Matching& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "matching", prompt.html, prompt.media);
  put_pairs(question, answer);
  finish(question);
}

void MoodleQuestionWriter::put(const Question& question, const Categorise& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "matching", prompt.html, prompt.media);
  put_pairs(question, answer);
  tell(notice("bank-question", place_, "Moodle has no categories to sort into",
              "each item chooses its category from a list there; the marks are the same"));
  finish(question);
}

void MoodleQuestionWriter::put(const Question& question, const Matrix& answer, const BankEntry& entry) {
  if (answer.several) return put_several_rows(question, answer, entry);
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "matching", prompt.html, prompt.media);
  put_pairs(question, answer);
  tell(notice("bank-question", place_, "Moodle has no table to tick",
              "each row chooses its column from a list there; the marks are the same"));
  finish(question);
}

void MoodleQuestionWriter::put_several_rows(const Question& question, const Matrix& answer, const BankEntry& entry) {
  BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  for (const Item& row : answer.items) prompt.html += cloze_row(row, answer.options, place_, found_);
  begin(entry, "cloze", prompt.html, prompt.media);
  tell_lost_feedback(question, have_feedback(answer.items));
  tell(warning("bank-question", place_, "Moodle has no table that takes several ticks a row",
               "it becomes a text with a list of ticks in each row, which mooc import does not read back"));
  finish(question);
}

void MoodleQuestionWriter::put(const Question& question, const Ordering& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "ordering", prompt.html, prompt.media);
  xml_.element("layouttype", "VERTICAL");
  xml_.element("selecttype", "ALL");
  xml_.element("selectcount", "0");
  xml_.element("gradingtype", "LONGEST_ORDERED_SUBSET");  // as marks/ordering_kind.ts counts
  xml_.element("showgrading", "SHOW");
  xml_.element("numberingstyle", "none");
  put_general_feedback(question);
  xml_.empty("shownumcorrect");  // without it Moodle's import fails in its database
  for (std::size_t i = 0; i < answer.items.size(); ++i) {
    xml_.open(fmt::format("answer fraction=\"{}.0000000\" format=\"html\"", i + 1));  // its place
    const BankHtml words = html_for_bank(answer.items[i].text, HtmlShape::line, place_, found_);
    xml_.cdata("text", words.html);
    xml_.close();
    if (!words.media.empty())
      tell(warning("bank-picture", place_, "an item to be ordered shows a picture", "Moodle shows its words alone"));
  }
  tell_lost_feedback(question, have_feedback(answer.items));
  finish(question);
}

// A cloze, and not «select missing words»: it alone has gaps that are typed, and feedback for each.
void MoodleQuestionWriter::put(const Question& question, const GapText& answer, const BankEntry& entry) {
  BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  BankHtml text = html_for_bank(answer.text, HtmlShape::block, place_, found_);
  prompt.media.insert(prompt.media.end(), text.media.begin(), text.media.end());
  std::sort(prompt.media.begin(), prompt.media.end());
  prompt.media.erase(std::unique(prompt.media.begin(), prompt.media.end()), prompt.media.end());
  begin(entry, "cloze", prompt.html + with_cloze_gaps(text.html, answer, place_, found_), prompt.media);
  if (question.feedback.correct || question.feedback.partial || question.feedback.incorrect)
    tell(warning("bank-feedback", place_, "Moodle has no feedback for a text with gaps as a whole",
                 "it is not shown there; that of the gaps and the explanation are"));
  finish(question);
}

void MoodleQuestionWriter::put(const Question& question, const Hotspot& answer, const BankEntry& entry) {
  BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  const BankHtml picture = html_for_bank(answer.picture, HtmlShape::block, place_, found_);
  for (const std::string& path : picture.media)
    if (std::find(prompt.media.begin(), prompt.media.end(), path) == prompt.media.end()) prompt.media.push_back(path);
  begin(entry, "multichoice", prompt.html + picture.html, prompt.media);
  if (answer.several)
    put_choices(question, answer.regions, weights_of_several(answer.regions, place_, found_), false);
  else
    put_single(question, answer.regions);
  tell(warning("bank-question", place_, "Moodle has no regions of a picture to choose",
               "the picture is shown, and its regions are chosen by their names in a list"));
  finish(question);
}

void MoodleQuestionWriter::put(const Question& question, const Likert& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "multichoice", prompt.html, prompt.media);
  put_choices(question, answer.scale, std::vector<std::string>(answer.scale.size(), "100"), true);
  tell(warning("bank-question", place_, "Moodle’s quiz has no scale without marks",
               "every step gives all points there: set them to 0 in the quiz, or ask it in the activity «Feedback»"));
  finish(question);
}

void MoodleQuestionWriter::put(const Question& question, const LongText& answer, const BankEntry& entry) {
  const BankHtml prompt = html_for_bank(question.prompt, HtmlShape::block, place_, found_);
  begin(entry, "essay", prompt.html, prompt.media);
  xml_.element("responseformat", "editor");
  xml_.element("responserequired", "1");
  xml_.element("responsefieldlines", std::to_string(answer.lines));
  xml_.element("minwordlimit", "");
  xml_.element("maxwordlimit", "");
  xml_.element("attachments", "0");
  xml_.element("attachmentsrequired", "0");
  xml_.element("maxbytes", "0");
  xml_.element("filetypeslist", "");
  BankHtml notes =
      answer.model_answer ? html_for_bank(*answer.model_answer, HtmlShape::block, place_, found_) : BankHtml{};
  if (!answer.criteria.empty()) notes.html += "<ul>";
  for (const Choice& criterion : answer.criteria)
    notes.html += fmt::format("<li>{}</li>", html_for_bank(criterion.text, HtmlShape::line, place_, found_).html);
  if (!answer.criteria.empty()) notes.html += "</ul>";
  html("graderinfo", notes.html, notes.media);
  text("responsetemplate", std::nullopt);
  tell(notice("bank-question", place_, "a person marks this question in Moodle",
              "here it gives no marks: the learner compares, and nobody sees the text"));
  finish(question);
}

}  // namespace mooc
