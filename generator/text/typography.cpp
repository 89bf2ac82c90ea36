#include "text/typography.h"

#include <array>
#include <cctype>

namespace mooc {
namespace {

constexpr std::string_view no_break_space = "\u00a0";
constexpr std::string_view narrow_no_break_space = "\u202f";
constexpr std::string_view opening_quote = "«";
constexpr std::string_view closing_quote = "»";
constexpr std::string_view apostrophe = "’";

enum class Escape { html, none };

// What the loop has to look at; all other bytes are copied in runs.
constexpr std::array<bool, 256> make_marks(bool french) {
  std::array<bool, 256> marks{};
  for (const char mark : {'&', '<', '>', '"'}) marks[static_cast<unsigned char>(mark)] = true;
  if (!french) return marks;
  for (const char mark : {'\'', ';', '!', '?', ':'}) marks[static_cast<unsigned char>(mark)] = true;
  marks[0xC2] = true;  // the first byte of « and »
  return marks;
}
constexpr auto plain_marks = make_marks(false);
constexpr auto french_marks = make_marks(true);

std::string_view escaped(char mark) {
  switch (mark) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    default:
      return {};
  }
}

// Letters of other scripts than ASCII begin with a byte above 0xC2; « and » do not.
bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return std::isalnum(value) != 0 || value >= 0x80;
}

class Setter {
 public:
  Setter(std::string& out, std::string_view text, Typography rules, Escape escape)
      : out_(out), text_(text), rules_(rules), escape_(escape) {}

  void run() {
    const auto& marks = rules_ == Typography::plain ? plain_marks : french_marks;
    while (place_ < text_.size()) {
      const auto begin = place_;
      while (place_ < text_.size() && !marks[static_cast<unsigned char>(text_[place_])]) ++place_;
      append(text_.substr(begin, place_ - begin));
      if (place_ < text_.size()) mark();
    }
  }

 private:
  // A word that follows « at once gets its space here, also when markup stood between them.
  void append(std::string_view words) {
    if (words.empty()) return;
    if (after_opening_quote()) {
      out_ += no_break_space;
      words.remove_prefix(leading_space(words));
    }
    out_ += words;
  }

  void mark() {
    const char byte = text_[place_];
    if (const auto entity = escaped(byte); !entity.empty()) {
      if (escape_ == Escape::html)
        out_ += entity;
      else
        out_ += byte;
      ++place_;
      return;
    }
    switch (byte) {
      case '\'':
        out_ += ends_with_word() ? apostrophe : std::string_view("'");
        ++place_;
        return;
      case ':':
        return punctuation(no_break_space);
      case ';':
      case '!':
      case '?':
        return punctuation(rules_ == Typography::french ? narrow_no_break_space : std::string_view());
      default:
        return quote_or_letter();
    }
  }

  void punctuation(std::string_view space) {
    if (remove_trailing_space() || (ends_with_word() && stands_alone())) out_ += space;
    out_ += text_[place_++];
  }

  void quote_or_letter() {
    const auto rest = text_.substr(place_);
    if (rest.starts_with(opening_quote)) {
      out_ += opening_quote;
      place_ += opening_quote.size();
    } else if (rest.starts_with(closing_quote)) {
      if (!after_opening_quote()) {
        remove_trailing_space();
        out_ += no_break_space;
      }
      out_ += closing_quote;
      place_ += closing_quote.size();
    } else {
      append(rest.substr(0, 2));
      place_ += 2;
    }
  }

  // Is the mark before us the end of a word, and not part of an address, a time or `?!`?
  [[nodiscard]] bool stands_alone() const {
    const auto rest = text_.substr(place_ + 1);
    if (rest.empty()) return true;
    return rest.front() == ' ' || rest.front() == ')' || rest.front() == '\n' || rest.starts_with(no_break_space) ||
           rest.starts_with(closing_quote);
  }

  [[nodiscard]] std::string_view before() const {
    std::string_view done = out_;
    if (escape_ == Escape::none) return done;
    while (done.ends_with('>')) {  // text holds no '>' of its own: it is escaped
      const auto tag = done.rfind('<');
      if (tag == std::string_view::npos || !is_inline_tag(done.substr(tag))) return {};
      done = done.substr(0, tag);
    }
    return done;
  }

  static bool is_inline_tag(std::string_view tag) {
    constexpr std::array<std::string_view, 9> names{"em>", "strong>", "a>",    "del>", "code>",
                                                    "a ",  "span>",   "span ", "sup>"};
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    for (const auto name : names)
      if (tag.starts_with(name)) return true;
    return false;
  }

  [[nodiscard]] bool ends_with_word() const {
    const auto done = before();
    if (done.empty() || done.ends_with(no_break_space) || done.ends_with(narrow_no_break_space)) return false;
    return is_word_byte(done.back()) || done.back() == ')';
  }

  [[nodiscard]] bool after_opening_quote() const {
    return rules_ != Typography::plain && before().ends_with(opening_quote);
  }

  static std::size_t leading_space(std::string_view words) {
    for (const auto space : {std::string_view(" "), no_break_space, narrow_no_break_space})
      if (words.starts_with(space)) return space.size();
    return 0;
  }

  bool remove_trailing_space() {
    for (const auto space : {std::string_view(" "), no_break_space, narrow_no_break_space}) {
      if (!out_.ends_with(space)) continue;
      out_.erase(out_.size() - space.size());
      return true;
    }
    return false;
  }

  std::string& out_;
  std::string_view text_;
  Typography rules_;
  Escape escape_;
  std::size_t place_ = 0;
};

}  // namespace

Typography typography_of(std::string_view language) {
  if (language == "fr-CA" || language.starts_with("fr-CA-")) return Typography::canadian_french;
  return language == "fr" || language.starts_with("fr-") ? Typography::french : Typography::plain;
}

void append_html_text(std::string& html, std::string_view text, Typography rules) {
  Setter(html, text, rules, Escape::html).run();
}

std::string typographic(std::string_view text, Typography rules) {
  std::string result;
  result.reserve(text.size() + text.size() / 16);
  Setter(result, text, rules, Escape::none).run();
  return result;
}

}  // namespace mooc
