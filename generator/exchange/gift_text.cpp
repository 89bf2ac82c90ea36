#include "exchange/gift_text.h"

#include <algorithm>
#include <array>

namespace mooc {
namespace {

constexpr std::size_t none = std::string_view::npos;
constexpr std::string_view signs_of_gift = "~=#{}:\\";

struct FormName {
  std::string_view name;
  TextForm form;
};
constexpr std::array form_names{FormName{"[html]", TextForm::html}, FormName{"[moodle]", TextForm::moodle},
                                FormName{"[plain]", TextForm::plain}, FormName{"[markdown]", TextForm::markdown}};

}  // namespace

std::size_t find_sign(std::string_view text, std::string_view sign, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (text.substr(at).starts_with(sign)) return at;
    if (text[at] == '\\') ++at;
  }
  return none;
}

std::vector<ForeignText> cut_before(const ForeignText& text, std::string_view signs) {
  std::vector<ForeignText> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.text().size(); ++at) {
    if (text.text()[at] == '\\') {
      ++at;
    } else if (signs.find(text.text()[at]) != none) {
      parts.push_back(text.part(begin, at));
      begin = at;
    }
  }
  parts.push_back(text.part(begin, text.text().size()));
  return parts;
}

ForeignText gift_text(const ForeignText& written, TextForm form) {
  ForeignText source = written.trimmed();
  for (const FormName& one : form_names) {
    if (!source.text().starts_with(one.name)) continue;
    form = one.form;
    source = source.part(one.name.size(), source.text().size()).trimmed();
    break;
  }
  ForeignText out(source.span().file);
  const std::string& text = source.text();
  std::size_t copied = 0;
  const auto copy_to = [&](std::size_t end) {
    if (end > copied) {
      const ForeignText piece = source.part(copied, end);
      const SourceSpan place = piece.span();
      // A stretch without escapes is as long in the file, but where lines were joined.
      if (place.length == end - copied)
        out.append(piece.text(), place.begin);
      else
        out.append_decoded(piece.text(), place.begin, std::max(place.length, 1U));
    }
    copied = end;
  };
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] != '\\') continue;
    const bool is_line_end = text[at + 1] == 'n';
    if (!is_line_end && signs_of_gift.find(text[at + 1]) == none) continue;
    copy_to(at);
    const SourceSpan place = source.span(at, at + 2);
    out.append_decoded(is_line_end ? "\n" : text.substr(at + 1, 1), place.begin, std::max(place.length, 1U));
    copied = at + 2;
    ++at;
  }
  copy_to(text.size());
  out.form = form;
  return out;
}

std::string gift_escaped(std::string_view text) {
  std::string out;
  for (const char character : text) {
    if (character == '\r') continue;
    if (character == '\n') {
      out += "\\n";
      continue;
    }
    if (signs_of_gift.find(character) != none) out += '\\';
    out += character;
  }
  return out;
}

}  // namespace mooc
