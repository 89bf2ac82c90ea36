#include "exchange/moodle_writer.h"

#include "exchange/category_path.h"
#include "exchange/moodle_question_writer.h"
#include "exchange/xml_text.h"

namespace mooc {

Result<Parsed<ExportedBank>> moodle_xml(const Course& course, const ReadMedia& media) {
  Parsed<ExportedBank> result;
  XmlText xml;
  MoodleQuestionWriter writer(xml, media, result.diagnostics);
  xml.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  xml.open("quiz");
  for (const BankCategory& category : bank_categories(course)) {
    xml.open("question type=\"category\"");
    xml.open("category");
    xml.element("text", category_path(category.parts));
    xml.close();
    xml.open("info format=\"html\"");
    xml.element("text", "");
    xml.close();
    xml.element("idnumber", category.idnumber);
    xml.close();
    for (const BankEntry& entry : category.questions) writer.write(entry);
    result.value.questions += category.questions.size();
    ++result.value.categories;
  }
  xml.close();
  if (writer.failure()) return tl::make_unexpected(*writer.failure());
  result.value.text = xml.take();
  sort_diagnostics(result.diagnostics);
  return result;
}

}  // namespace mooc
