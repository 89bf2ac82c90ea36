#include "exchange/inline_writer.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace mooc {
namespace {

constexpr std::size_t none = std::string_view::npos;

// Neither white space nor punctuation, as CommonMark 0.29 (2.1) counts them.
bool is_of_word(char32_t character) {
  const auto code = static_cast<UChar32>(character);
  const bool is_ascii_sign = character < 0x80 && u_charType(code) != U_DECIMAL_DIGIT_NUMBER && !u_isalpha(code);
  return !is_ascii_sign && !u_ispunct(code) && !u_isspace(code) && u_charType(code) != U_SPACE_SEPARATOR;
}

std::size_t begin_of_last(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

bool is_digit(char character) { return character >= '0' && character <= '9'; }
bool is_letter(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
}

// Does a block begin with this line, which is meant as text?
std::size_t sign_to_escape(std::string_view line) {
  const auto follows = [&](std::size_t at) { return at >= line.size() || line[at] == ' ' || line[at] == '\t'; };
  const char first = line.front();
  if (first == '>' || first == '=' || first == '|' || line.starts_with(":::")) return 0;
  if (first == '+' || first == '-') return follows(1) || line[1] == '-' || line[1] == '|' ? 0 : none;
  if (first == ':' && line.size() > 1 && line[1] == '-') return 0;
  if (first == '#') {
    const auto end = line.find_first_not_of('#');
    return follows(std::min(end, line.size())) ? 0 : none;
  }
  const auto end = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool is_number = end > 0 && end < line.size() && (line[end] == '.' || line[end] == ')') && follows(end + 1);
  return is_number ? end : none;
}

// cmark-gfm looks through the marks of strikethrough when it asks what stands before and behind a mark of emphasis.
std::string_view without_tildes(std::string_view text) {
  const auto end = text.find_last_not_of('~');
  return text.substr(0, end == none ? 0 : end + 1);
}

bool is_entity(std::string_view text) {
  std::size_t at = 1;
  while (at < text.size() && (is_letter(text[at]) || is_digit(text[at]) || text[at] == '#')) ++at;
  return at > 1 && at < text.size() && text[at] == ';';
}

}  // namespace

std::string InlineWriter::write(std::size_t from, std::size_t to) {
  out_.clear();
  add_all(from, to);
  const auto end = out_.find_last_not_of(" \n");
  return end == none ? std::string{} : out_.substr(0, end + 1);
}

void InlineWriter::add_all(std::size_t from, std::size_t to) {
  for (auto index = from; index < to; index = body_.nodes[index].end) add(index, from, to);
}

void InlineWriter::add(std::size_t index, std::size_t parent_begin, std::size_t parent_end) {
  const Node& node = body_.nodes[index];
  const bool before_link = node.end < parent_end && body_.nodes[node.end].kind == NodeKind::link;
  switch (node.kind) {
    case NodeKind::text:
      return add_text(body_.text(node), before_link);
    case NodeKind::soft_break:
      return add_text(" ", false);
    case NodeKind::line_break:
      return put(place_ == Place::cell ? " " : "\\\n");
    case NodeKind::code:
      return add_code(body_.text(node));
    case NodeKind::html_inline:
    case NodeKind::html_block:
      return put(body_.text(node));
    case NodeKind::emphasis:
      return add_emphasis(index, needs_underscore(index, parent_begin, parent_end) ? "_" : "*");
    case NodeKind::strong:
      return add_emphasis(index, "**");
    case NodeKind::strikethrough:
      return add_emphasis(index, "~~");
    case NodeKind::link:
      return add_link(index);
    case NodeKind::image:
      return add_image(body_.images[node.detail]);
    case NodeKind::footnote_reference:
      return put(fmt::format("[^{}]", body_.footnotes[node.detail].label));
    default:
      return add_all(index + 1, node.end);
  }
}

bool InlineWriter::is_marked(std::size_t index) const {
  const NodeKind kind = body_.nodes[index].kind;
  return kind == NodeKind::strong || kind == NodeKind::emphasis;
}

// `***a** b*` and `*a****b**` are read in other ways than they are meant.
bool InlineWriter::needs_underscore(std::size_t index, std::size_t parent_begin, std::size_t parent_end) const {
  const Node& node = body_.nodes[index];
  const bool in_strong =
      parent_begin > 0 && is_marked(parent_begin - 1) && body_.nodes[parent_begin - 1].end == parent_end;
  if (in_strong && (index == parent_begin || node.end == parent_end)) return true;
  if (node.end < parent_end && is_marked(node.end)) return true;
  std::size_t last = index;
  for (auto child = index + 1; child < node.end; child = body_.nodes[child].end) last = child;
  if (last != index && (is_marked(index + 1) || is_marked(last))) return true;
  std::size_t before = parent_begin;
  while (before < index && body_.nodes[before].end < index) before = body_.nodes[before].end;
  return before < index && is_marked(before);
}

void InlineWriter::add_text(std::string_view text, bool before_link) {
  if (is_at_line_start()) text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
  if (text.empty()) return;
  const std::size_t sign = is_at_line_start() && place_ == Place::line ? sign_to_escape(text) : none;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_last_mark = before_link && at + 1 == text.size() && text[at] == '!';
    const bool is_attribute = at == 0 && follows_image_ && text[at] == '{';
    if ((at == sign || is_last_mark || is_attribute) && !must_escape(text, at)) out_ += '\\';
    at = add_character(text, at);
    follows_image_ = false;
  }
}

std::size_t InlineWriter::add_character(std::string_view text, std::size_t at) {
  const auto character = decode_character(text, at);
  const auto end = at + character.length;
  const bool as_number = number_next_ && is_of_word(character.value);
  number_next_ = false;
  if (as_number) {
    put(fmt::format("&#{};", static_cast<std::uint32_t>(character.value)));
    return end;
  }
  if (must_escape(text, at)) out_ += '\\';
  if (text[at] == '\n' || text[at] == '\r')
    out_ += ' ';
  else
    put(text.substr(at, character.length));
  return end;
}

bool InlineWriter::must_escape(std::string_view text, std::size_t at) const {
  const char next = at + 1 < text.size() ? text[at + 1] : '\0';
  switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '~':
      return true;
    case '_':
      return !(at > 0 && next != '\0' && is_of_word(decode_character(text, at + 1).value) &&
               is_of_word(decode_character(text, begin_of_last(text.substr(0, at))).value));
    case '<':
      return is_letter(next) || next == '/' || next == '!' || next == '?' || next == '\0';
    case '&':
      return is_entity(text.substr(at));
    case '|':
      return place_ == Place::cell;
    default:
      return false;
  }
}

bool InlineWriter::ends_in_word() const {
  const auto text = without_tildes(out_);
  return !text.empty() && is_of_word(decode_character(text, begin_of_last(text)).value);
}

void InlineWriter::number_last() {
  const auto text = without_tildes(out_);
  const auto at = begin_of_last(text);
  const std::string tildes = out_.substr(text.size());
  const auto character = decode_character(out_, at).value;
  out_.resize(at);
  put(fmt::format("&#{};{}", static_cast<std::uint32_t>(character), tildes));
}

void InlineWriter::add_emphasis(std::size_t index, std::string_view mark) {
  const Node& node = body_.nodes[index];
  const auto begin = out_.size();
  const bool after_word = ends_in_word();
  put(mark);
  number_next_ = number_next_ && mark == "~~";
  const auto content = out_.size();
  add_all(index + 1, node.end);
  if (out_.size() == content) {
    out_.resize(begin);
    return;
  }
  const auto first = out_.find_first_not_of('~', content);
  const bool begins_in_word = first != none && is_of_word(decode_character(out_, first).value);
  const bool is_underscore = mark == "_";
  if (after_word && (!begins_in_word || is_underscore)) {
    std::string inside = out_.substr(begin);
    out_.resize(begin);
    number_last();
    put(inside);
  }
  number_next_ = !ends_in_word() || is_underscore;
  put(mark);
}

// A code span needs a fence longer than any run of backticks in it (CommonMark 0.29, 6.3).
void InlineWriter::add_code(std::string_view code) {
  std::size_t longest = 0;
  std::size_t run = 0;
  std::string line;
  for (const char character : code) {
    run = character == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
    if (character == '|' && place_ == Place::cell) line += '\\';
    line += character == '\n' || character == '\r' ? ' ' : character;
  }
  const std::string fence(longest + 1, '`');
  const bool is_padded =
      !line.empty() && (line.front() == '`' || line.back() == '`' ||
                        (line.front() == ' ' && line.back() == ' ' && line.find_first_not_of(' ') != none));
  const std::string_view space = is_padded ? " " : "";
  put(fmt::format("{}{}{}{}{}", fence, space, line, space, fence));
}

void InlineWriter::add_link(std::size_t index) {
  const Node& node = body_.nodes[index];
  const Link& link = body_.links[node.detail];
  const bool is_address = (link.destination.starts_with("http://") || link.destination.starts_with("https://")) &&
                          link.title.empty() && plain_text(body_, index + 1, node.end) == link.destination &&
                          link.destination.find_first_of(" <>\\`|&*_~") == std::string::npos;
  if (is_address) return put(fmt::format("<{}>", link.destination));
  put("[");
  const auto begin = out_.size();
  add_all(index + 1, node.end);
  if (out_.size() == begin) return out_.pop_back();
  add_target(link.destination, link.title);
}

void InlineWriter::add_image(const Image& image) {
  put("![");
  std::string_view alt = image.alt;
  for (std::size_t at = 0; at < alt.size();) at = add_character(alt, at);
  add_target(image.destination, image.title);
  if (image.width || image.decorative)
    put(fmt::format("{{{}{}{}}}", image.width ? fmt::format("width={}", *image.width) : "",
                    image.width && image.decorative ? " " : "", image.decorative ? "decorative" : ""));
  follows_image_ = !image.width && !image.decorative;
}

void InlineWriter::add_target(std::string_view destination, std::string_view title) {
  const bool is_pointed = destination.empty() || destination.find_first_of(" ()\\<>") != none;
  put(is_pointed ? "](<" : "](");
  for (const char character : destination) {
    if (character == '\n' || character == '\r') continue;
    if ((is_pointed && (character == '<' || character == '>' || character == '\\')) ||
        (character == '|' && place_ == Place::cell))
      out_ += '\\';
    out_ += character;
  }
  if (is_pointed) put(">");
  if (!title.empty()) {
    put(" \"");
    for (const char character : title) {
      if (character == '"' || character == '\\' || (character == '|' && place_ == Place::cell)) out_ += '\\';
      out_ += character == '\n' ? ' ' : character;
    }
    put("\"");
  }
  put(")");
}

}  // namespace mooc
