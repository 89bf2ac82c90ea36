// What the report's page is written into: HTML with its words, numbers and tables. Everything from outside is escaped;
// only raw() is not.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "text/typography.h"
#include "text/ui_texts.h"

namespace mooc {

// `number`: a column of numbers, set to the right; `name`, `words`, `place`: texts that want some width.
enum class ColumnKind : std::uint8_t { number, name, words, place, plain };

struct Column {
  std::string heading;
  ColumnKind kind = ColumnKind::plain;
};

class ReportWriter {
 public:
  // `language`: that of the course, BCP 47. Its words are English where the report has none in that language.
  explicit ReportWriter(std::string_view language);

  void raw(std::string_view html) { html_ += html; }
  // Words of the course or of the report.
  void text(std::string_view words) { append_html_text(html_, words, typography_); }
  // What must stay as it is written: paths, names of rules, messages in English.
  void literal(std::string_view text) { append_html_text(html_, text, Typography::plain); }

  // <tag>words</tag>
  void element(std::string_view tag, std::string_view words);
  void paragraph(std::string_view words) { element("p", words); }
  void note(std::string_view words);

  // A part of the page with its heading, to which the contents link.
  void begin_section(std::string_view name);
  void end_section() { raw("</section>\n"); }

  // A table within a region that scrolls sideways, also by keyboard. `name` is for its identifiers.
  void begin_table(std::string_view name, std::string_view caption, std::span<const Column> columns);
  void end_table() { raw("</table>\n</section>\n"); }
  // The opening of such a region and its caption, for a table with a head of its own.
  void begin_scroll(std::string_view name, std::string_view caption, std::string_view table_class);
  void row_heading(std::string_view words);
  // A row that heads those below it, over all columns.
  void group_heading(std::string_view words, std::size_t columns);
  void cell(std::string_view words, ColumnKind kind = ColumnKind::plain);
  void number_cell(std::string_view written) { cell(written, ColumnKind::number); }

  [[nodiscard]] const UiTexts& texts() const { return texts_; }
  [[nodiscard]] std::string_view word(std::string_view name) const { return texts_[name]; }
  [[nodiscard]] std::string filled(std::string_view name,
                                   std::initializer_list<std::pair<std::string_view, std::string_view>> values) const {
    return texts_.filled(name, values);
  }
  // «3 500»
  [[nodiscard]] std::string grouped(std::uint64_t number) const;
  // With one decimal: «12,4»
  [[nodiscard]] std::string decimal(double number) const;
  // «640 octets», «12 Ko», «1,4 Mo»
  [[nodiscard]] std::string size(std::uint64_t bytes) const;
  // «3 sur 10»
  [[nodiscard]] std::string share(std::size_t some, std::size_t all) const;
  // The language of the report's own words.
  [[nodiscard]] std::string_view language() const { return language_; }

  std::string take() && { return std::move(html_); }

 private:
  std::string language_;
  Typography typography_;
  UiTexts texts_;
  std::string html_;
};

}  // namespace mooc
