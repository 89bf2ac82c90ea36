// One question of a bank in Moodle's XML.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>

#include "exchange/answer_builder.h"
#include "exchange/bank.h"
#include "exchange/xml_source.h"

namespace mooc {

class MoodleQuestion {
 public:
  MoodleQuestion(const XmlSource& xml, pugi::xml_node node, const BankReading& reading);
  // nullopt, and reported, when it cannot be kept.
  [[nodiscard]] std::optional<ImportedQuestion> read();

  // For the readers of its types.
  [[nodiscard]] ForeignText text(pugi::xml_node holder) const;
  [[nodiscard]] ForeignText plain_text(pugi::xml_node holder) const;
  [[nodiscard]] Body body(pugi::xml_node holder) const;
  [[nodiscard]] std::optional<Body> body_if_any(pugi::xml_node holder) const;
  [[nodiscard]] bool is_true(const char* name, bool otherwise) const;
  [[nodiscard]] std::vector<WeightedText> answers(bool are_plain) const;
  [[nodiscard]] SourceSpan place() const { return xml_.span(node_); }
  void report(Diagnostic diagnostic) const { reading_.found.push_back(std::move(diagnostic)); }

 private:
  bool read_answer(std::string_view type);
  void forget_weights(std::size_t from);
  void read_true_false();
  void read_numerical();
  void read_matching();
  void read_ordering();
  bool read_gaps_in_text(const char* holder);
  void read_essay();
  void read_settings();
  void read_hints();
  void read_tags();
  void read_general_feedback();
  void report_unused_files() const;
  void warn_of(const char* element, std::string_view usual, std::string_view what) const;
  [[nodiscard]] std::optional<std::string> file(std::string_view name, SourceSpan shown) const;
  [[nodiscard]] pugi::xml_node file_node(std::string_view name, SourceSpan shown) const;

  const XmlSource& xml_;
  pugi::xml_node node_;
  const BankReading& reading_;
  TextContext context_;
  ImportedQuestion imported_;
  Question& question_ = imported_.question;
  AnswerBuilder builder_{question_, context_};
  mutable std::vector<pugi::xml_node> used_files_;
};

}  // namespace mooc
