#include "exchange/cloze_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "exchange/body_html.h"
#include "exchange/weights.h"
#include "text/escape.h"

namespace mooc {
namespace {

// In HTML, with the signs escaped that mean something within the braces.
std::string escaped(std::string_view html) {
  std::string out;
  for (const char character : html) {
    if (std::string_view("}#~/\"\\").find(character) != std::string_view::npos) out += '\\';
    out += character;
  }
  return out;
}

std::string feedback(const std::optional<Body>& body, SourceSpan place, std::vector<Diagnostic>& found) {
  if (!body) return {};
  return "#" + escaped(html_for_bank(*body, HtmlShape::line, place, found).html);
}

// A star would stand for any letters.
std::string typed_word(std::string_view text) {
  std::string out;
  for (const char character : escape_html(text)) out += character == '*' ? "\\*" : std::string(1, character);
  std::string whole;
  for (std::size_t at = 0; at < out.size(); ++at) {
    const bool is_star = out[at] == '\\' && at + 1 < out.size() && out[at + 1] == '*';
    whole += is_star ? out.substr(at++, 2) : escaped(out.substr(at, 1));
  }
  return whole;
}

std::string typed_gap(const Gap& gap, SourceSpan place, std::vector<Diagnostic>& found) {
  std::string answers;
  for (const std::string& text : gap.typed.accepted) answers += "~=" + typed_word(text);
  for (const TextPattern& pattern : gap.typed.expected)
    answers += fmt::format("~%{}%{}{}", weight_of(pattern.credit, place, found), typed_word(pattern.text),
                           feedback(pattern.feedback, place, found));
  if (gap.feedback) answers += "~*" + feedback(gap.feedback, place, found);
  return fmt::format("{{1:SHORTANSWER{}:{}}}", gap.typed.case_sensitive ? "_C" : "", answers.substr(1));
}

std::string chosen_gap(const Gap& gap, const std::vector<Choice>& options, SourceSpan place,
                       std::vector<Diagnostic>& found) {
  std::string answers;
  for (const ChoiceId& id : gap.offered) {
    const auto option = std::find_if(options.begin(), options.end(), [&](const Choice& one) { return one.id == id; });
    if (option == options.end()) continue;
    const bool is_right = id == gap.belongs;
    answers += fmt::format("~{}{}{}", is_right ? "=" : "",
                           escaped(html_for_bank(option->text, HtmlShape::line, place, found).html),
                           is_right ? "" : feedback(gap.feedback, place, found));
  }
  return fmt::format("{{1:MULTICHOICE:{}}}", answers.empty() ? answers : answers.substr(1));
}

}  // namespace

std::string with_cloze_gaps(std::string html, const GapText& answer, SourceSpan place, std::vector<Diagnostic>& found) {
  for (const Gap& gap : answer.gaps) {
    const std::string mark = "{{" + gap.id.value + "}}";
    const auto at = html.find(mark);
    if (at == std::string::npos) continue;
    html.replace(at, mark.size(),
                 gap.offered.empty() ? typed_gap(gap, place, found) : chosen_gap(gap, answer.options, place, found));
  }
  return html;
}

std::string cloze_row(const Item& row, const std::vector<Choice>& columns, SourceSpan place,
                      std::vector<Diagnostic>& found) {
  std::string answers;
  for (const Choice& column : columns) {
    const bool is_right = std::find(row.belongs.begin(), row.belongs.end(), column.id) != row.belongs.end();
    answers += fmt::format("~{}{}", is_right ? "=" : "",
                           escaped(html_for_bank(column.text, HtmlShape::line, place, found).html));
  }
  return fmt::format("<p>{} {{1:MULTIRESPONSE_H:{}}}</p>", html_for_bank(row.text, HtmlShape::line, place, found).html,
                     answers.empty() ? answers : answers.substr(1));
}

}  // namespace mooc
