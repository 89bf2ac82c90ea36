#include "exchange/competency_csv.h"

#include <array>

#include "text/escape.h"
#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::size_t longest_short_name = 100;  // Moodle 4.5 skips or refuses longer ones

constexpr std::array<std::string_view, 14> columns{
    "Parent ID number",
    "ID number",
    "Short name",
    "Description",
    "Description format",
    "Scale values",
    "Scale configuration",
    "Rule type (optional)",
    "Rule outcome (optional)",
    "Rule config (optional)",
    "Cross-referenced competency ID numbers",
    "Exported ID (optional)",
    "Is framework",
    "Taxonomy",
};

std::string field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char character : text) quoted += character == '"' ? "\"\"" : std::string(1, character);
  return quoted + "\"";
}

template <class Fields>
void add_row(std::string& out, const Fields& fields) {
  bool is_first = true;
  for (const auto& one : fields) {
    if (!is_first) out += ',';
    out += field(one);
    is_first = false;
  }
  out += '\n';
}

// Up to the last whole word that fits.
std::string short_name(std::string_view text) {
  if (count_characters(text) <= longest_short_name) return std::string(text);
  std::size_t end = 0;
  std::size_t space = 0;
  for (std::size_t count = 0; count + 2 < longest_short_name; ++count) {
    if (text[end] == ' ') space = end;
    end += decode_character(text, end).length;
  }
  return std::string(text.substr(0, space > 0 ? space : end)) + " …";
}

using Row = std::array<std::string, 14>;

Row framework_row(const Course& course) {
  const bool is_french = course.info.language.starts_with("fr");
  Row row;
  row[1] = course.info.id;
  row[2] = short_name(course.info.title);
  row[3] = "<p>" + escape_html(course.competences.source) + "</p>";
  row[4] = "1";  // HTML
  row[5] = is_french ? "Pas encore acquis,Acquis" : "Not yet competent,Competent";
  // The second value is the default and means proficiency; without this Moodle's importer fails.
  row[6] = R"([{"scaleid":"1"},{"id":2,"scaledefault":1,"proficient":1}])";
  row[12] = "1";
  row[13] = "domain,competency,competency,competency";
  return row;
}

Row competency_row(std::string_view parent, std::string_view code, std::string_view text) {
  Row row;
  row[0] = parent;
  row[1] = code;
  row[2] = short_name(text);
  row[3] = "<p>" + escape_html(text) + "</p>";
  row[4] = "1";
  return row;
}

}  // namespace

std::string competency_csv(const Course& course) {
  std::string out;
  add_row(out, columns);
  add_row(out, framework_row(course));
  for (const CompetenceCategory& category : course.competences.categories) {
    add_row(out, competency_row("", category.code.value, category.title));
    for (const CompetenceItem& item : category.items)
      add_row(out, competency_row(category.code.value, item.code.value, item.text));
  }
  return out;
}

}  // namespace mooc
