// A text with its gaps to fill in, and the same text filled in.
#include <fmt/format.h>

#include <algorithm>

#include "render/question_parts.h"

namespace mooc {
namespace {

const Gap* find_gap(const GapText& text, std::string_view id) {
  const auto found =
      std::find_if(text.gaps.begin(), text.gaps.end(), [id](const Gap& gap) { return gap.id.value == id; });
  return found == text.gaps.end() ? nullptr : &*found;
}

const Choice* find_option(const GapText& text, const ChoiceId& id) {
  const auto found =
      std::find_if(text.options.begin(), text.options.end(), [&](const Choice& option) { return option.id == id; });
  return found == text.options.end() ? nullptr : &*found;
}

class GapFields {
 public:
  GapFields(const GapText& text, const UiTexts& texts) : text_(text), texts_(texts) {}

  void write(Html& html, const Gap& gap) const {
    html.raw("<span class=\"gap\"");
    html.attribute("data-item", gap.id.value);
    html.raw(gap.offered.empty() ? "><input type=\"text\"" : "><select");
    html.attribute("name", gap.id.value);
    const auto number = static_cast<std::size_t>(&gap - text_.gaps.data()) + 1;
    html.attribute("aria-label", texts_.filled("gap", {{"n", std::to_string(number)}}));
    html.raw(gap.offered.empty() ? " autocomplete=\"off\" spellcheck=\"false\">" : " autocomplete=\"off\">");
    if (!gap.offered.empty()) write_options(html, gap);
    html.raw("</span>");
  }

 private:
  void write_options(Html& html, const Gap& gap) const {
    html.raw("<option value=\"\">");
    html.literal(texts_["choose"]);
    html.raw("</option>");
    for (const auto& id : gap.offered) {
      const auto* option = find_option(text_, id);
      if (!option) continue;
      html.raw("<option");
      html.attribute("value", id.value);
      html.raw(">");
      html.text(plain_text(option->text));
      html.raw("</option>");
    }
    html.raw("</select>");
  }

  const GapText& text_;
  const UiTexts& texts_;
};

void write_text(BodyWriter& page, const Question& question, const GapText& text, std::string_view part,
                const WriteGap& write_gap) {
  auto writer = page.of(text.text, ids_within(question, part));
  writer.write_gap = &write_gap;
  write_body(writer);
}

void write_choices_in_print(BodyWriter& page, const GapText& text, const Gap& gap) {
  if (gap.offered.empty()) return;
  std::vector<const Choice*> options;
  for (const auto& id : gap.offered)
    if (const auto* option = find_option(text, id)) options.push_back(option);
  const auto number = static_cast<std::size_t>(&gap - text.gaps.data()) + 1;
  write_options_in_print(page, page.texts().filled("gap-choices", {{"n", std::to_string(number)}}), options);
}

}  // namespace

void write_gap_text(BodyWriter& page, const Question& question, const GapText& text) {
  const GapFields fields(text, page.texts());
  const WriteGap write_gap = [&](Html& html, std::string_view id) {
    if (const auto* gap = find_gap(text, id)) fields.write(html, *gap);
  };
  auto& html = page.html;
  html.raw("<div class=\"gap-text\">\n");
  write_text(page, question, text, "text", write_gap);
  for (const auto& gap : text.gaps) write_choices_in_print(page, text, gap);
  html.raw("</div>\n");
}

void write_filled_gaps(BodyWriter& page, const Question& question, const GapText& text) {
  const WriteGap write_gap = [&](Html& html, std::string_view id) {
    const auto* gap = find_gap(text, id);
    if (!gap) return;
    const auto* option = find_option(text, gap->belongs);
    html.raw("<strong>");
    html.text(option ? plain_text(option->text) : gap->typed.accepted.empty() ? "" : gap->typed.accepted.front());
    html.raw("</strong>");
  };
  write_text(page, question, text, "answer", write_gap);
}

}  // namespace mooc
