#include "exchange/moodle_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exchange/answer_builder.h"
#include "exchange/html_body.h"
#include "exchange/moodle_question.h"
#include "exchange/own_settings.h"
#include "exchange/tags.h"
#include "exchange/xml_source.h"

namespace mooc {
namespace {

class MoodleReader {
 public:
  MoodleReader(const SourceFile& file, const BankReading& reading) : reading_(reading), xml_(file, reading.found) {}
  std::vector<ImportedQuestion> read();

 private:
  void read_question(pugi::xml_node node);

  const BankReading& reading_;
  XmlSource xml_;
  std::string category_;
  std::vector<ImportedQuestion> questions_;
};

std::vector<ImportedQuestion> MoodleReader::read() {
  if (!xml_.is_read()) return {};
  if (std::string_view(xml_.root().name()) != "quiz") {
    reading_.found.push_back(
        error("bank-xml", xml_.span(xml_.root()),
              fmt::format("<{}> is not a bank in Moodle's XML, which begins with <quiz>", xml_.root().name()),
              "in Moodle: question bank, Export, «Moodle XML format»"));
    return {};
  }
  for (const pugi::xml_node node : xml_.root().children("question")) {
    if (xml_.attribute(node, "type") == "category")
      category_ = xml_.words(node.child("category").child("text"));
    else
      read_question(node);
  }
  return std::move(questions_);
}

void MoodleReader::read_question(pugi::xml_node node) {
  MoodleQuestion reader(xml_, node, reading_);
  auto question = reader.read();
  if (!question) return;
  question->category = category_;
  questions_.push_back(std::move(*question));
}

}  // namespace

std::vector<ImportedQuestion> read_moodle_xml(const SourceFile& file, const BankReading& reading) {
  return MoodleReader(file, reading).read();
}

}  // namespace mooc
