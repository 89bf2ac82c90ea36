#include "check/stigmatising_words.h"

#include <fmt/format.h>

#include "check/block_text.h"

namespace mooc {
namespace {

Diagnostic tell(std::string_view written, const WordEntry& entry, SourceSpan span) {
  if (entry.kind == WordEntry::Kind::avoided) {
    return warning("stigmatising-words", span, fmt::format("«{}» is a word that this course avoids", written),
                   fmt::format("write {}; the list is words: in course/course.yaml", entry.better));
  }
  return warning(
      "stigmatising-words", span, fmt::format("«{}» can hurt the people it speaks of", written),
      fmt::format("write for example: {}; or put it in quotation marks where you speak about the word", entry.better));
}

bool is_told(const WordEntry& entry) {
  return entry.kind == WordEntry::Kind::stigmatising || entry.kind == WordEntry::Kind::avoided;
}

// A text without structure: a title, an alternative of a picture.
class PlainTexts {
 public:
  PlainTexts(const WordList& words, std::span<const SourceFile> sources, std::vector<Diagnostic>& diagnostics)
      : words_(words), sources_(sources), diagnostics_(diagnostics) {}

  // `around`: where it stands, or near there.
  void look_at(std::string_view text, SourceSpan around) const {
    if (!words_.may_hold(text)) return;
    Body body;
    Node node;
    node.kind = NodeKind::text;
    node.text = {0, static_cast<std::uint32_t>(text.size())};
    node.end = 1;
    body.pool = text;
    body.nodes.push_back(node);
    const BlockText block = block_texts(body, [](std::string_view) { return true; }).front();
    for (const FoundWords& found : words_.find(block.text())) {
      if (!is_told(*found.entry) || block.is_quoted(found.begin, found.end)) continue;
      const std::string_view written = std::string_view(block.text()).substr(found.begin, found.end - found.begin);
      diagnostics_.push_back(tell(written, *found.entry, place(written, around)));
    }
  }

  template <class Page>
  void look_at_page(const Page& page) const {
    look_at(page.title, page.span);
    look_at(page.summary, {page.file, 0, page.span.end()});
    for (const Objective& objective : page.objectives) look_at(objective.text, objective.span);
  }

 private:
  // In the stretch around; else anywhere in the file; else only near.
  [[nodiscard]] SourceSpan place(std::string_view written, SourceSpan around) const {
    const SourceFile& file = sources_[around.file];
    std::size_t at = std::string_view(file.bytes).substr(0, around.end()).find(written, around.begin);
    if (at == std::string_view::npos) at = file.bytes.find(written);
    return at == std::string_view::npos ? around : file.span(at, at + written.size());
  }

  const WordList& words_;
  std::span<const SourceFile> sources_;
  std::vector<Diagnostic>& diagnostics_;
};

}  // namespace

void check_words(const Body& body, const WordList& words, std::span<const SourceFile> sources, PageFindings& findings) {
  const PlainTexts plain(words, sources, findings.diagnostics);
  for (const Directive& directive : body.directives) plain.look_at(directive.title, directive.title_span);
  for (const Image& image : body.images) plain.look_at(image.alt, image.span);
  const auto may_hold = [&](std::string_view text) { return words.may_hold(text); };
  for (const BlockText& block : block_texts(body, may_hold)) {
    for (const FoundWords& found : words.find(block.text())) {
      const bool crisis = found.entry->kind == WordEntry::Kind::crisis;
      if (crisis && findings.crisis) continue;
      if (!crisis && (!is_told(*found.entry) || block.is_quoted(found.begin, found.end))) continue;
      const SourceSpan span = block.place(body, sources, found.begin, found.end);
      if (crisis) {
        findings.crisis = span;
        continue;
      }
      const std::string_view written = std::string_view(block.text()).substr(found.begin, found.end - found.begin);
      findings.diagnostics.push_back(tell(written, *found.entry, span));
    }
  }
}

void check_page_words(const Module& module, const WordList& words, std::span<const SourceFile> sources,
                      PageFindings& findings) {
  PlainTexts(words, sources, findings.diagnostics).look_at_page(module);
}

void check_page_words(const Lesson& lesson, const WordList& words, std::span<const SourceFile> sources,
                      PageFindings& findings) {
  PlainTexts(words, sources, findings.diagnostics).look_at_page(lesson);
}

void check_quiz_words(const Quiz& quiz, const WordList& words, std::span<const SourceFile> sources,
                      PageFindings& findings) {
  PlainTexts(words, sources, findings.diagnostics).look_at(quiz.title, quiz.span);
}

void check_course_words(const CourseInfo& info, const WordList& words, std::span<const SourceFile> sources,
                        std::vector<Diagnostic>& diagnostics) {
  const PlainTexts texts(words, sources, diagnostics);
  for (const std::string* const text :
       {&info.title, &info.subtitle, &info.description, &info.audience, &info.prerequisites, &info.may_hurt})
    texts.look_at(*text, info.span);
}

}  // namespace mooc
