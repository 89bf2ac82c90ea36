#include "exchange/moodle_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "exchange/cloze_reader.h"
#include "exchange/gap_builder.h"
#include "exchange/html_body.h"
#include "exchange/own_settings.h"
#include "exchange/tags.h"
#include "text/base64.h"
#include "text/number.h"

namespace mooc {
namespace {

constexpr std::size_t none = std::string_view::npos;

TextForm form_of(std::string_view format) {
  if (format == "html" || format.empty()) return TextForm::html;
  if (format == "markdown") return TextForm::markdown;
  if (format == "plain_text") return TextForm::plain;
  return TextForm::moodle;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto digits = text.substr(i + 1, 2);
    if (text[i] == '%' && digits.size() == 2 && digits.find_first_not_of("0123456789abcdefABCDEF") == none) {
      out += static_cast<char>(std::stoi(std::string(digits), nullptr, 16));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

MoodleQuestion::MoodleQuestion(const XmlSource& xml, pugi::xml_node node, const BankReading& reading)
    : xml_(xml),
      node_(node),
      reading_(reading),
      context_{reading.found, reading.markdown,
               [this](std::string_view name, SourceSpan shown) { return file(name, shown); }} {
  question_.span = xml.span(node);
}

std::optional<ImportedQuestion> MoodleQuestion::read() {
  const std::string type = xml_.attribute(node_, "type");
  imported_.name = xml_.words(node_.child("name").child("text"));
  imported_.idnumber = xml_.words(node_.child("idnumber"));
  if (xml_.words(node_.child("hidden")) == "1") {
    report(warning("bank-question", place(), fmt::format("the question «{}» is hidden in Moodle", imported_.name),
                   "it is left out: show it there and export again to keep it"));
    return std::nullopt;
  }
  read_settings();
  read_tags();
  const std::size_t told = reading_.found.size();
  if (!read_answer(type)) return std::nullopt;
  read_hints();
  if (question_.prompt.empty()) {
    report(error("bank-question", place(), fmt::format("the question «{}» asks nothing", imported_.name),
                 "write its question text in Moodle"));
  }
  for (const pugi::xml_node child : node_.children())
    if (child.type() == pugi::node_comment) apply_own_settings(question_, child.value(), context_);
  if (std::holds_alternative<Likert>(question_.answer)) forget_weights(told);
  report_unused_files();
  return std::move(imported_);
}

// Our own scale, which gives all points for each of its steps in Moodle.
void MoodleQuestion::forget_weights(std::size_t from) {
  auto& found = reading_.found;
  found.erase(std::remove_if(found.begin() + static_cast<std::ptrdiff_t>(from), found.end(),
                             [](const Diagnostic& one) { return one.rule == "bank-weight"; }),
              found.end());
}

bool MoodleQuestion::read_answer(std::string_view type) {
  const bool has_gaps = type == "cloze" || type == "gapselect" || type == "ddwtos";
  if (!has_gaps) question_.prompt = body(node_.child("questiontext"));
  question_.explanation = body_if_any(node_.child("generalfeedback"));
  if (type == "multichoice" || type == "multichoiceset") {
    const bool is_single = type == "multichoice" && is_true("single", true);
    is_single ? builder_.single_choice(answers(false))
              : builder_.multiple_choice(answers(false), type == "multichoice");
    imported_.shuffles = is_true("shuffleanswers", true);
    if (type == "multichoiceset")
      report(warning("bank-weight", place(), "the question gives all points or none",
                     "each right choice gives its share here, and each wrong one takes a share away"));
    warn_of("answernumbering", "none abc", "the numbering of the answers");
    read_general_feedback();
  } else if (type == "truefalse") {
    read_true_false();
  } else if (type == "shortanswer") {
    builder_.short_text(answers(true), is_true("usecase", false));
  } else if (type == "numerical") {
    read_numerical();
  } else if (type == "matching" || type == "ddmatch") {
    read_matching();
  } else if (type == "ordering") {
    read_ordering();
  } else if (type == "cloze") {
    return read_cloze(text(node_.child("questiontext")), reading_.prompt, question_, context_);
  } else if (type == "gapselect" || type == "ddwtos") {
    return read_gaps_in_text(type == "gapselect" ? "selectoption" : "dragbox");
  } else if (type == "essay") {
    read_essay();
  } else {
    const bool is_text = type == "description";
    report(warning(
        "bank-question", place(), fmt::format("«{}»: there is no such type here ({})", imported_.name, type),
        is_text ? "it is left out, for it asks nothing: put its text into a lesson or into the quiz's introduction"
                : "it is left out: ask it in another way; docs/guide-banques.md has a table"));
    return false;
  }
  return true;
}

// Each text carries its own files, behind it, and two of them may have files of one name: pasted pictures are all
// called image.png.
pugi::xml_node MoodleQuestion::file_node(std::string_view name, SourceSpan shown) const {
  pugi::xml_node first;
  for (const auto& found : node_.select_nodes(".//file")) {
    const std::string folder = xml_.attribute(found.node(), "path");
    const std::string path =
        (folder.starts_with('/') ? folder.substr(1) : folder) + xml_.attribute(found.node(), "name");
    if (path != name) continue;
    if (xml_.span(found.node()).begin > shown.begin) return found.node();
    if (!first) first = found.node();
  }
  return first;
}

std::optional<std::string> MoodleQuestion::file(std::string_view name, SourceSpan shown) const {
  if (name.starts_with("data:")) return reading_.files.keep_address(name);
  const std::string wanted = percent_decoded(name.substr(0, name.find('?')));
  const pugi::xml_node found = file_node(wanted, shown);
  if (!found) return std::nullopt;
  used_files_.push_back(found);
  const auto bytes = from_base64(xml_.text(found).text());
  if (xml_.attribute(found, "encoding") != "base64" || !bytes || bytes->empty()) {
    report(error("bank-picture", xml_.span(found), fmt::format("the file «{}» is no base64 that can be read", wanted),
                 "export the bank again"));
    return std::nullopt;
  }
  return reading_.files.keep(wanted.substr(wanted.rfind('/') + 1), *bytes);
}

void MoodleQuestion::report_unused_files() const {
  for (const auto& found : node_.select_nodes(".//file")) {
    if (std::find(used_files_.begin(), used_files_.end(), found.node()) != used_files_.end()) continue;
    report(notice("bank-picture", xml_.span(found.node()),
                  fmt::format("no text shows the file «{}»", xml_.attribute(found.node(), "name")), "it is left out"));
  }
}

ForeignText MoodleQuestion::text(pugi::xml_node holder) const {
  ForeignText text = xml_.text(holder.child("text")).trimmed();
  text.form = form_of(xml_.attribute(holder, "format"));
  return text;
}

ForeignText MoodleQuestion::plain_text(pugi::xml_node holder) const {
  ForeignText plain = text(holder);
  plain.form = TextForm::plain;
  return plain;
}

Body MoodleQuestion::body(pugi::xml_node holder) const { return read_foreign_text(text(holder), context_); }

std::optional<Body> MoodleQuestion::body_if_any(pugi::xml_node holder) const {
  return read_foreign_text_if_any(text(holder), context_);
}

bool MoodleQuestion::is_true(const char* name, bool otherwise) const {
  const std::string value = xml_.words(node_.child(name));
  return value.empty() ? otherwise : value == "1" || value == "true";
}

std::vector<WeightedText> MoodleQuestion::answers(bool are_plain) const {
  std::vector<WeightedText> all;
  for (const pugi::xml_node node : node_.children("answer")) {
    WeightedText answer;
    answer.text = are_plain ? plain_text(node) : text(node);
    answer.percent = parse_number(xml_.attribute(node, "fraction")).value_or(0);
    answer.feedback = text(node.child("feedback"));
    answer.span = xml_.span(node);
    all.push_back(std::move(answer));
  }
  return all;
}

void MoodleQuestion::warn_of(const char* element, std::string_view usual, std::string_view what) const {
  const std::string value = xml_.words(node_.child(element));
  if (value.empty() || (" " + std::string(usual) + " ").find(" " + value + " ") != none) return;
  report(notice("bank-setting", xml_.span(node_.child(element)), fmt::format("{} ({}) is not kept", what, value), ""));
}

void MoodleQuestion::read_settings() {
  const auto node = node_.child("defaultgrade");
  const auto points = parse_number(xml_.words(node));
  if (points && *points > 0) {
    question_.points = *points;
  } else if (node) {
    report(warning("bank-setting", xml_.span(node), fmt::format("the question is worth «{}»", xml_.words(node)),
                   "it is worth 1 point here"));
  }
}

void MoodleQuestion::read_tags() {
  for (const pugi::xml_node tag : node_.child("tags").children("tag"))
    add_tag(question_, xml_.words(tag.child("text")), xml_.span(tag), reading_);
}

// Further hints are for further tries: Moodle shows one after each.
void MoodleQuestion::read_hints() {
  int hints = 0;
  for (const pugi::xml_node node : node_.children("hint")) {
    auto hint = body_if_any(node);
    if (!hint) continue;
    if (++hints == 1) {
      question_.hint = std::move(hint);
    } else {
      report(warning("bank-hint", xml_.span(node), "a further hint",
                     "one is kept: put what this one says into the first"));
    }
  }
  const double penalty = parse_number(xml_.words(node_.child("penalty"))).value_or(0);
  if (hints == 0) return;
  question_.attempts = hints + 1;
  if (penalty > 0 && penalty <= 1) question_.attempt_cost = std::round(penalty * 10000) / 100;
}

void MoodleQuestion::read_general_feedback() {
  question_.feedback.correct = body_if_any(node_.child("correctfeedback"));
  question_.feedback.partial = body_if_any(node_.child("partiallycorrectfeedback"));
  question_.feedback.incorrect = body_if_any(node_.child("incorrectfeedback"));
}

}  // namespace mooc
