// One question of the course in Moodle's XML.
#pragma once

#include <string>
#include <vector>

#include "exchange/bank_entries.h"
#include "exchange/body_html.h"
#include "exchange/moodle_writer.h"
#include "exchange/xml_text.h"
#include "model/question.h"
#include "source/parsed.h"

namespace mooc {

class MoodleQuestionWriter {
 public:
  // A picture that cannot be read leaves its reason in `failure`.
  MoodleQuestionWriter(XmlText& xml, const ReadMedia& media, std::vector<Diagnostic>& found)
      : xml_(xml), media_(media), found_(found) {}

  void write(const BankEntry& entry);
  [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }

 private:
  void begin(const BankEntry& entry, std::string_view type, const std::string& question_html,
             const std::vector<std::string>& files);
  void finish(const Question& question);

  void put(const Question& question, const SingleChoice& answer, const BankEntry& entry);
  void put(const Question& question, const MultipleChoice& answer, const BankEntry& entry);
  void put(const Question& question, const TrueFalse& answer, const BankEntry& entry);
  void put(const Question& question, const ShortText& answer, const BankEntry& entry);
  void put(const Question& question, const Numeric& answer, const BankEntry& entry);
  void put(const Question& question, const Matching& answer, const BankEntry& entry);
  void put(const Question& question, const Ordering& answer, const BankEntry& entry);
  void put(const Question& question, const GapText& answer, const BankEntry& entry);
  void put(const Question& question, const Categorise& answer, const BankEntry& entry);
  void put(const Question& question, const Matrix& answer, const BankEntry& entry);
  void put(const Question& question, const Hotspot& answer, const BankEntry& entry);
  void put(const Question& question, const Likert& answer, const BankEntry& entry);
  void put(const Question& question, const LongText& answer, const BankEntry& entry);

  void put_choices(const Question& question, const std::vector<Choice>& choices,
                   const std::vector<std::string>& weights, bool is_single);
  void put_single(const Question& question, const std::vector<Choice>& choices);
  void put_pairs(const Question& question, const Placement& placement);
  void put_several_rows(const Question& question, const Matrix& answer, const BankEntry& entry);
  void put_answer(std::string_view weight, std::string_view text, const std::optional<Body>& feedback);
  void put_number(double minimum, double maximum, std::string_view weight, const std::optional<Body>& feedback);
  void put_general_feedback(const Question& question);
  void tell_lost_feedback(const Question& question, bool has_some);

  // `<name format="html"><text>…</text></name>`, with the files that it shows.
  void text(std::string_view name, const std::optional<Body>& body, HtmlShape shape = HtmlShape::block);
  void html(std::string_view name, const std::string& html, const std::vector<std::string>& files);
  void put_files(const std::vector<std::string>& paths);
  [[nodiscard]] std::string plain(const Body& body);
  void tell(Diagnostic diagnostic) { found_.push_back(std::move(diagnostic)); }

  XmlText& xml_;
  const ReadMedia& media_;
  std::vector<Diagnostic>& found_;
  SourceSpan place_;
  bool shuffles_ = false;
  std::optional<Failure> failure_;
};

}  // namespace mooc
