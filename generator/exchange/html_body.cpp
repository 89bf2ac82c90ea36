#include "exchange/html_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exchange/html_blocks.h"
#include "exchange/html_tags.h"
#include "exchange/html_tokens.h"
#include "exchange/scripts.h"
#include "text/number.h"

namespace mooc {
namespace {

constexpr std::size_t none = std::string_view::npos;

class HtmlReader {
 public:
  HtmlReader(const ForeignText& text, const TextContext& context) : text_(text), context_(context) {}
  Body read();

 private:
  void open(const HtmlToken& tag);
  void close(const HtmlToken& tag);
  void add_text(const HtmlToken& token);
  void add_shifted(const HtmlToken& token);
  void add_picture(const HtmlToken& tag);
  void open_link(const HtmlToken& tag);
  void add_recording(const HtmlToken& tag);
  void add_address(const std::string& address);
  bool open_inline(const HtmlToken& tag);
  bool open_block(const HtmlToken& tag);
  void report_style(const HtmlToken& tag);
  void report_formulas();
  // Where a token stands in the bank's file.
  [[nodiscard]] SourceSpan place(const HtmlToken& token) const { return text_.span(token.begin, token.end); }
  [[nodiscard]] std::optional<std::string> destination(const HtmlToken& tag, std::string_view written) const;

  const ForeignText& text_;
  const TextContext& context_;
  HtmlBlocks blocks_;
  std::string code_;
  bool in_code_ = false, in_pre_ = false;
  std::optional<Script> script_;
};

Body HtmlReader::read() {
  for (const HtmlToken& token : html_tokens(text_.text())) {
    if (token.kind == HtmlToken::Kind::text)
      add_text(token);
    else if (token.kind == HtmlToken::Kind::open)
      open(token);
    else
      close(token);
  }
  if (in_code_ && !code_.empty()) blocks_.add_code(code_);
  if (in_pre_) blocks_.add_code_block(code_);
  report_formulas();
  return blocks_.take();
}

void HtmlReader::add_text(const HtmlToken& token) {
  if (in_code_ || in_pre_) {
    code_ += token.text;
    return;
  }
  if (script_) return add_shifted(token);
  if (text_.form != TextForm::moodle) return blocks_.add_text(token.text);
  std::string_view rest = token.text;  // Moodle's own form: a line end is a line end
  for (auto end = rest.find('\n'); end != none; end = rest.find('\n')) {
    blocks_.add_text(rest.substr(0, end));
    blocks_.add_break();
    rest.remove_prefix(end + 1);
  }
  blocks_.add_text(rest);
}

void HtmlReader::add_shifted(const HtmlToken& token) {
  const auto shifted = in_script(token.text, *script_);
  if (!shifted)
    context_.report(warning("bank-formatting", place(token),
                            fmt::format("«{}» stands {} the line, and Unicode has no such letters", token.text,
                                        *script_ == Script::above ? "above" : "below"),
                            "it is kept on the line: write it in another way where that changes what it means"));
  blocks_.add_text(shifted ? *shifted : token.text);
}

void HtmlReader::open(const HtmlToken& tag) {
  report_style(tag);
  if (in_code_ || in_pre_) {
    if (tag.name == "br") code_ += '\n';
    return;
  }
  if (open_inline(tag) || open_block(tag)) return;
  if (is_one_of(tag.name, recordings)) return add_recording(tag);
  if (is_one_of(tag.name, plain_inlines)) return;
  context_.report(warning("bank-element", place(tag), fmt::format("<{}> has no form in Markdown", tag.name),
                          tag.name == "script" || tag.name == "style"
                              ? "it is left out"
                              : "it is left out, and the text in it is kept: read the question again"));
}

bool HtmlReader::open_inline(const HtmlToken& tag) {
  for (const Formatting& formatting : formattings) {
    if (formatting.tag == tag.name) return blocks_.inlines().want(tag.name, formatting.kind), true;
  }
  if (is_one_of(tag.name, code_tags)) return in_code_ = true, code_.clear(), true;
  if (tag.name == "sub") return script_ = Script::below, true;
  if (tag.name == "sup") return script_ = Script::above, true;
  if (tag.name == "br") return blocks_.add_break(), true;
  if (tag.name == "img") return add_picture(tag), true;
  if (tag.name == "a") return open_link(tag), true;
  if (tag.name == "q") return blocks_.add_text("“"), true;
  if (!is_one_of(tag.name, lost_formats)) return false;
  context_.report(notice("bank-formatting", place(tag), fmt::format("<{}> has no form in Markdown", tag.name),
                         "the words are kept; where they must stand out, write **words**"));
  return true;
}

bool HtmlReader::open_block(const HtmlToken& tag) {
  if (is_one_of(tag.name, plain_blocks)) return blocks_.end_paragraph(), true;
  if (tag.name == "ul") return blocks_.open_list(false, 1), true;
  if (tag.name == "ol") {
    const auto* const start = tag.attribute("start");
    return blocks_.open_list(true, start ? parse_whole_number(*start).value_or(1) : 1), true;
  }
  if (tag.name == "li") return blocks_.open_item(), true;
  if (tag.name == "blockquote") return blocks_.open_quote(), true;
  if (tag.name == "hr") return blocks_.add_rule(), true;
  if (tag.name == "pre") return blocks_.end_paragraph(), in_pre_ = true, code_.clear(), true;
  if (tag.name == "table") return blocks_.open_table(), true;
  if (tag.name == "tr") return blocks_.open_row(), true;
  if (tag.name == "caption") return blocks_.end_paragraph(), true;
  if (tag.name == "td" || tag.name == "th") {
    if (tag.attribute("colspan") || tag.attribute("rowspan"))
      context_.report(warning("bank-element", place(tag), "a cell goes over several columns or rows",
                              "its text is kept in one cell: read the table again"));
    return blocks_.open_cell(), true;
  }
  if (!is_one_of(tag.name, headings)) return false;
  context_.report(notice("bank-formatting", place(tag), fmt::format("<{}>: a question has no headings", tag.name),
                         "it is kept as a paragraph in bold type"));
  blocks_.end_paragraph();
  blocks_.inlines().want(tag.name, NodeKind::strong);
  return true;
}

void HtmlReader::close(const HtmlToken& tag) {
  if (in_pre_) {
    if (tag.name == "pre") blocks_.add_code_block(code_), in_pre_ = false;
    return;
  }
  if (in_code_) {
    if (!is_one_of(tag.name, code_tags)) return;
    if (!code_.empty()) blocks_.add_code(code_);
    in_code_ = false;
    return;
  }
  if (tag.name == "sub" || tag.name == "sup") return script_.reset();
  if (tag.name == "q") return blocks_.add_text("”");
  if (is_one_of(tag.name, plain_blocks) || tag.name == "caption") return blocks_.end_paragraph();
  if (is_one_of(tag.name, headings)) blocks_.end_paragraph();
  if (tag.name == "ul" || tag.name == "ol") return blocks_.close_list();
  if (tag.name == "li") return blocks_.close_item();
  if (tag.name == "blockquote") return blocks_.close_quote();
  if (tag.name == "table") return blocks_.close_table();
  blocks_.inlines().unwant(tag.name);
}

std::optional<std::string> HtmlReader::destination(const HtmlToken& tag, std::string_view written) const {
  constexpr std::string_view carried = "@@PLUGINFILE@@/";
  if (!written.starts_with(carried) && !written.starts_with("data:")) return std::string(written);
  const std::string_view name = written.starts_with(carried) ? written.substr(carried.size()) : written;
  auto found = context_.file(name, place(tag));
  if (!found)
    context_.report(error("bank-picture", place(tag),
                          fmt::format("the file does not carry «{}», which the text shows", name.substr(0, 60)),
                          "export the bank again with its files, or take the picture out of the question"));
  return found;
}

void HtmlReader::add_picture(const HtmlToken& tag) {
  const auto* const source = tag.attribute("src");
  const auto* const alt = tag.attribute("alt");
  if (source == nullptr || source->empty()) return;
  const bool is_elsewhere = source->find(':') != none && !source->starts_with("data:");
  if (is_elsewhere || (!source->starts_with("data:") && !source->starts_with("@@PLUGINFILE@@/"))) {
    context_.report(warning("bank-picture", place(tag), fmt::format("the picture «{}» lies elsewhere", *source),
                            "its address is kept as text: put the picture into course/media and show it with "
                            "![what it shows](../course/media/…)"));
    blocks_.add_text((alt && !alt->empty() ? *alt : "image") + " ");
    return add_address(*source);
  }
  const auto place_of_file = destination(tag, *source);
  if (!place_of_file) return;
  Image image;
  image.destination = *place_of_file;
  if (alt) image.alt = *alt;
  image.decorative = image.alt.find_first_not_of(" \t\r\n") == none;
  if (image.decorative) image.alt.clear();
  const auto* const width = tag.attribute("width");
  if (width) image.width = parse_whole_number(*width);
  if (image.width && *image.width <= 0) image.width.reset();
  const auto* const role = tag.attribute("role");
  const bool is_meant = role && *role == "presentation";
  if (image.decorative && !is_meant)
    context_.report(warning("bank-picture", place(tag), "the picture has no text alternative",
                            "it is marked as decoration: describe in [ ] what it shows, and take {decorative} away"));
  blocks_.add_image(std::move(image));
}

void HtmlReader::open_link(const HtmlToken& tag) {
  const auto* const address = tag.attribute("href");
  if (address == nullptr || address->empty()) return;
  const bool is_kept = address->starts_with("http://") || address->starts_with("https://") ||
                       address->starts_with("mailto:") || address->starts_with("@@PLUGINFILE@@/") ||
                       address->starts_with("quiz:") || address->starts_with("glossary:");
  if (!is_kept) {
    context_.report(warning("bank-link", place(tag), fmt::format("the link to «{}» leads nowhere from here", *address),
                            "its words are kept: link to a page of the course, or to a whole address (https://…)"));
    return;
  }
  if (const auto target = destination(tag, *address)) blocks_.want_link(*target);
}

void HtmlReader::add_recording(const HtmlToken& tag) {
  const auto* address = tag.attribute("src");
  if (address == nullptr) address = tag.attribute("data");
  context_.report(warning("bank-element", place(tag), fmt::format("<{}>: a question plays no recording", tag.name),
                          "its address is kept as text: put the recording into a lesson with :::video or :::audio"));
  if (address == nullptr || address->empty()) return;
  const auto target = address->starts_with("@@PLUGINFILE@@/") ? destination(tag, *address) : *address;
  if (target) add_address(*target);
}

// As a link that shows itself.
void HtmlReader::add_address(const std::string& address) {
  blocks_.want_link(address);
  blocks_.add_text(address);
  blocks_.inlines().unwant("a");
}

// What the standard editors write by themselves is not worth a word.
void HtmlReader::report_style(const HtmlToken& tag) {
  const auto* const style = tag.attribute("style");
  const bool says_something = style && !style->empty() && style->find("text-align:left") == none &&
                              style->find("text-align: left") == none &&
                              style->find("background-color: initial") == none;
  if (says_something)
    context_.report(notice("bank-formatting", place(tag), fmt::format("the style «{}» has no form in Markdown", *style),
                           "the words are kept; where colour carries a meaning, say it in words"));
  const auto* const kind = tag.attribute("class");
  if (kind && kind->find("multilang") != none)
    context_.report(warning("bank-formatting", place(tag), "the text stands here in several languages",
                            "all of them are kept, one behind the other: leave the course's language"));
}

// Moodle's filters draw formulas; our pages show them as they are written.
void HtmlReader::report_formulas() {
  const std::string& text = text_.text();
  for (const std::string_view opening : {"\\(", "\\[", "$$"}) {
    const auto at = text.find(opening);
    if (at == none) continue;
    const std::string_view closing = opening == "\\(" ? "\\)" : opening == "\\[" ? "\\]" : "$$";
    const auto end = text.find(closing, at + 2);
    if (end == none) continue;
    context_.report(warning("bank-formula", text_.span(at, end + 2), "a formula (TeX) stays as it is written",
                            "write it in words or signs, or show it as a picture with a text alternative"));
  }
}

}  // namespace

Body plain_body(std::string_view text) {
  HtmlBlocks blocks;
  blocks.add_text(text);
  return blocks.take();
}

Body read_foreign_text(const ForeignText& text, const TextContext& context) {
  if (text.form == TextForm::markdown) return context.markdown(text.text());
  if (text.form != TextForm::plain) return HtmlReader(text, context).read();
  HtmlBlocks blocks;
  std::string_view rest = text.text();
  for (auto end = rest.find('\n'); end != none; end = rest.find('\n')) {
    blocks.add_text(rest.substr(0, end));
    blocks.add_break();
    rest.remove_prefix(end + 1);
  }
  blocks.add_text(rest);
  return blocks.take();
}

std::optional<Body> read_foreign_text_if_any(const ForeignText& text, const TextContext& context) {
  auto body = read_foreign_text(text, context);
  return body.empty() ? std::nullopt : std::optional<Body>(std::move(body));
}

}  // namespace mooc
