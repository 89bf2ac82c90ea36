// A text of the course after parsing: Markdown and directives as one flat array of nodes in reading order.
// A node's subtree is [index, node.end); its first child is index + 1 if that is below end, the next sibling of a child
// is at child.end. Literal text lies in the body's own pool, so a Body outlives parser and source.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/id.h"
#include "source/source_file.h"

namespace mooc {

enum class NodeKind : std::uint8_t {
  // blocks
  paragraph,
  heading,
  thematic_break,
  block_quote,
  list,
  item,
  code_block,
  html_block,
  table,
  table_row,
  table_cell,
  footnote_definition,
  directive,
  // inlines
  text,
  soft_break,
  line_break,
  code,
  html_inline,
  emphasis,
  strong,
  strikethrough,
  link,
  image,
  footnote_reference,
};

struct TextRange {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
};

struct Node {
  NodeKind kind = NodeKind::paragraph;
  std::uint8_t level = 0;    // heading: 1 to 6
  bool flag = false;         // list: ordered; item: checked; table_row: header
  bool task = false;         // item: has a check box; list: tight
  std::uint32_t end = 0;     // one past the last node of the subtree
  SourceSpan span;           // block: its lines; inline: best known place
  TextRange text;            // text, code, code_block, html_*: the literal
  std::uint32_t detail = 0;  // index into the table of its kind (headings, links, images, directives, tables),
                             // list: first number, footnote_*: index into footnotes
};

struct Attribute {
  std::string name;
  std::string value;  // empty for a flag
  SourceSpan span;    // of the value, or of the name of a flag
  SourceSpan name_span = {};
};

struct Heading {
  std::string anchor;                      // unique in the body; written `{#…}` or made from the text
  std::string text;                        // plain text
  std::vector<Attribute> attributes = {};  // what stands behind the anchor in its braces: only a scene's has any
};

// Where a link leads. `parse` leaves Unresolved; beyond `check` none is left.
struct Unresolved {};
struct ExternalLink {
  std::string url;
};
struct AnchorLink {
  std::string anchor;
};  // on the same page
struct LessonLink {
  LessonId lesson;
  std::string anchor;
};
struct ModuleLink {
  ModuleId module;
  std::string anchor;
};
struct QuizLink {
  QuizId quiz;
};
struct TermLink {
  TermId term;
};
struct MediaLink {
  std::string path;
};  // relative to course/, e.g. media/plan.pdf
// A page that this part of a course does not hold (model/course_part.h): its words stand without a link, followed by
// the module that has it.
struct ElsewhereLink {
  int module = 0;  // its number in the whole course; 0: no module has the page
  std::string title;
};
using LinkTarget = std::variant<Unresolved, ExternalLink, AnchorLink, LessonLink, ModuleLink, QuizLink, TermLink,
                                MediaLink, ElsewhereLink>;

struct Link {
  std::string destination;  // as written
  std::string title;
  SourceSpan span;  // of the destination if known, else of the link
  LinkTarget target = Unresolved{};
};

struct Image {
  std::string destination;  // as written
  std::string alt;          // plain text of the alternative
  std::string title;
  bool decorative = false;
  std::optional<int> width;  // CSS pixels
  SourceSpan span;
  std::string media;  // set by check: relative to course/, e.g. media/cercle.svg
};

enum class DirectiveKind : std::uint8_t {
  note,
  tip,
  warning,
  important,
  objectives,
  summary,
  example,
  case_study,
  testimony,
  sensitive,
  alternative,
  help,
  country,
  reflection,
  reveal,
  steps,
  video,
  audio,
  figure,
  question,
  scenario,
  debrief,
  cards,
  timeline,
};

struct Directive {
  DirectiveKind kind = DirectiveKind::note;
  std::string title;
  std::vector<Attribute> attributes;
  SourceSpan opening;          // the opening line
  SourceSpan title_span;       // the title in it, as written
  std::uint32_t question = 0;  // kind question: index into the questions of its lesson
  std::uint32_t scenario = 0;  // kind scenario: index into the scenarios of its lesson
  RecordNumber number = 0;     // kind reflection: set by check from ids.lock
  // set by check for video and audio, relative to course/; empty where not given
  std::string source, poster, captions;

  // nullptr when absent
  [[nodiscard]] const Attribute* find(std::string_view name) const;
  // the value, or "" when absent
  [[nodiscard]] std::string_view value(std::string_view name) const;
};

enum class Alignment : std::uint8_t { none, left, center, right };

struct Footnote {
  std::string label;
  int number = 0;      // in order of first reference, from 1
  int references = 0;  // how often it is referred to
};

struct Body {
  std::vector<Node> nodes;
  std::string pool;
  std::vector<Heading> headings;
  std::vector<Link> links;
  std::vector<Image> images;
  std::vector<Directive> directives;
  std::vector<std::vector<Alignment>> tables;
  std::vector<Footnote> footnotes;
  int words = 0;  // words that a reader reads, code and attributes apart

  [[nodiscard]] bool empty() const { return nodes.empty(); }
  [[nodiscard]] std::string_view text(const Node& node) const {
    return std::string_view(pool).substr(node.text.begin, node.text.length);
  }
};

// The plain text of the subtree [from, to): literals joined, soft breaks as spaces.
std::string plain_text(const Body& body, std::size_t from, std::size_t to);
std::string plain_text(const Body& body);

}  // namespace mooc
